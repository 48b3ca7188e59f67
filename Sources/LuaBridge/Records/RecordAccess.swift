import CLua

/// What a script's read of a field or list is answered with. These functions are called by C in the middle of a
/// script: they touch only the store, make no object, and return a status; C raises after they are gone.
extension RecordStore {
  @inline(__always)
  mutating func field(_ number: UInt32, _ key: UInt32, _ reply: UnsafeMutablePointer<clua_value>) -> Int32 {
    let node = nodes + Int(number)
    let cell = node.pointee.cells[Int(key)]
    if cell.offset == FlatSchema.Cell.noField { return Int32(CLUA_FAILURE.rawValue) }
    note(cell)
    guard let value = value(cell, node) else {
      missingNode = Int32(bitPattern: number)
      missingEntry = Int32(cell.entry)
      return Int32(CLUA_ABSENT.rawValue)
    }
    reply.pointee = value.pointee
    return Int32(CLUA_OK.rawValue)
  }

  func has(_ number: UInt32, _ key: UInt32, _ present: UnsafeMutablePointer<Bool>) -> Int32 {
    let node = nodes + Int(number)
    let cell = node.pointee.cells[Int(key)]
    if cell.offset == FlatSchema.Cell.noField { return Int32(CLUA_FAILURE.rawValue) }
    note(cell)
    present.pointee = value(cell, node) != nil
    return Int32(CLUA_OK.rawValue)
  }

  /// The field counts as read.
  @inline(__always)
  private func note(_ cell: FlatSchema.Cell) { mask[Int(cell.entry >> 6)] |= 1 &<< UInt64(cell.entry) }

  @inline(__always)
  private func value(
    _ cell: FlatSchema.Cell, _ node: UnsafeMutablePointer<Node>
  ) -> UnsafeMutablePointer<clua_value>? {
    let place = Int((places + Int(node.pointee.places))[Int(cell.offset)])
    if place == 0 { return nil }
    let value = values + Int(node.pointee.values) + (place - 1)
    return value.pointee.kind == CLUA_NIL.rawValue ? nil : value
  }

  /// A field of the case itself, for the host; nil where it is absent.
  @inline(__always)
  func value(ofField offset: Int) -> UnsafeMutablePointer<clua_value>? {
    value(FlatSchema.Cell(offset: UInt16(truncatingIfNeeded: offset), entry: 0), nodes)
  }

  @inline(__always)
  func item(_ number: UInt32, _ index: Int64, _ reply: UnsafeMutablePointer<clua_value>) -> Int32 {
    let list = nodes + Int(number)
    if index < 1 || index > Int64(list.pointee.count) {
      reply.pointee.kind = CLUA_NIL.rawValue
    } else if list.pointee.layout >= 0 {
      reply.pointee.kind = CLUA_NODE.rawValue
      reply.pointee.integer = Int64(list.pointee.first) + index - 1
    } else {
      reply.pointee = values[Int(list.pointee.values) + Int(index) - 1]
    }
    return Int32(CLUA_OK.rawValue)
  }

  /// The record behind `last` in a list of records; -1: the first.
  @inline(__always)
  func next(_ number: UInt32, _ last: Int64, _ reply: UnsafeMutablePointer<clua_value>) {
    let list = nodes + Int(number)
    let first = Int64(list.pointee.first)
    let next = last < 0 ? first : last + 1
    guard list.pointee.layout >= 0, next >= first, next < first + Int64(list.pointee.count) else {
      reply.pointee.kind = CLUA_NIL.rawValue
      return
    }
    reply.pointee.kind = CLUA_NODE.rawValue
    reply.pointee.integer = next
  }

  // MARK: Paths

  /// `parties[1].role` for a field of a node; lists count from `firstIndex` (JSON paths from 0, Lua from 1).
  func path(node: Int, entry: Int, schema: RecordSchema, firstIndex: Int32 = 0) -> String {
    let prefix = path(node: node, schema: schema, firstIndex: firstIndex)
    let name = schema.entries[entry].name
    return prefix.isEmpty ? name : prefix + "." + name
  }

  /// `parties[1]`; empty for the case itself.
  func path(node: Int, schema: RecordSchema, firstIndex: Int32 = 0) -> String {
    let record = nodes[node]
    guard record.entry >= 0 else { return "" }
    if record.position >= 0 {
      let list = path(node: Int(record.parent), schema: schema, firstIndex: firstIndex)
      return list + "[\(record.position + firstIndex)]"
    }
    return path(node: Int(record.parent), entry: Int(record.entry), schema: schema, firstIndex: firstIndex)
  }
}
