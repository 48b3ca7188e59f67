import CLua

/// What a script's read of a field or list is answered with. These functions are called by C in the middle of a
/// script: they touch only the store, make no object, and return a status; C raises after they are gone.
extension RecordStore {
  @inline(__always)
  private func cell(_ node: UInt32, _ key: UInt32) -> UnsafeMutablePointer<FlatSchema.Cell> {
    layouts[Int(nodes[Int(node)].layout)].byKey + Int(key)
  }

  @inline(__always)
  mutating func field(_ node: UInt32, _ key: UInt32, _ reply: UnsafeMutablePointer<clua_value>) -> Int32 {
    let cell = cell(node, key)
    let offset = Int(cell.pointee.offset)
    if offset == 0xFFFF { return Int32(CLUA_FAILURE.rawValue) }
    let entry = Int(cell.pointee.entry)
    mask[entry >> 6] |= 1 << UInt64(entry & 63)
    let value = slots[Int(nodes[Int(node)].slots) + offset]
    if value == Self.absent || UInt32(truncatingIfNeeded: value) == UInt32(Self.null) {
      missingNode = Int32(node)
      missingEntry = Int32(entry)
      return Int32(CLUA_ABSENT.rawValue)
    }
    answer(cell.pointee.kind, Int(UInt32(truncatingIfNeeded: value)), Int(value >> 32), reply)
    return Int32(CLUA_OK.rawValue)
  }

  @inline(__always)
  private func answer(
    _ kind: RecordSchema.Kind, _ index: Int, _ extra: Int, _ reply: UnsafeMutablePointer<clua_value>
  ) {
    switch kind {
    case .integer, .money:
      reply.pointee.kind = CLUA_INTEGER.rawValue
      reply.pointee.integer = tape.integer(index)
    case .term:
      reply.pointee.kind = CLUA_TERM.rawValue
      reply.pointee.integer = Int64(extra)
    case .flag:
      reply.pointee.kind = CLUA_BOOLEAN.rawValue
      reply.pointee.integer = tape.tag(index) == Tape.Tag.yes ? 1 : 0
    case .text, .identifier, .date:
      let bytes = tape.text(index)
      reply.pointee.kind = CLUA_STRING.rawValue
      reply.pointee.length = UInt32(bytes.count)
      reply.pointee.bytes = UnsafeRawPointer(bytes.baseAddress!).assumingMemoryBound(to: CChar.self)
    case .number:
      reply.pointee.kind = CLUA_NUMBER.rawValue
      reply.pointee.number = tape.tag(index) == Tape.Tag.integer ? Double(tape.integer(index)) : tape.number(index)
    case .list:
      reply.pointee.kind = CLUA_LIST.rawValue
      reply.pointee.integer = Int64(extra)
    case .record:
      reply.pointee.kind = CLUA_NODE.rawValue
      reply.pointee.integer = Int64(extra)
    }
  }

  func has(_ node: UInt32, _ key: UInt32, _ present: UnsafeMutablePointer<Bool>) -> Int32 {
    let cell = cell(node, key)
    let offset = Int(cell.pointee.offset)
    if offset == 0xFFFF { return Int32(CLUA_FAILURE.rawValue) }
    let entry = Int(cell.pointee.entry)
    mask[entry >> 6] |= 1 << UInt64(entry & 63)
    let value = slots[Int(nodes[Int(node)].slots) + offset]
    present.pointee = value != Self.absent && UInt32(truncatingIfNeeded: value) != UInt32(Self.null)
    return Int32(CLUA_OK.rawValue)
  }

  @inline(__always)
  func item(_ node: UInt32, _ index: Int64, _ reply: UnsafeMutablePointer<clua_value>) -> Int32 {
    let list = nodes[Int(node)]
    if index < 1 || index > Int64(list.count) {
      reply.pointee.kind = CLUA_NIL.rawValue
      return Int32(CLUA_OK.rawValue)
    }
    if list.layout >= 0 {
      reply.pointee.kind = CLUA_NODE.rawValue
      reply.pointee.integer = Int64(list.first) + index - 1
      return Int32(CLUA_OK.rawValue)
    }
    var at = Int(list.first)
    for _ in 1..<index { at = tape.next(at) }
    // The items of a list of terms are answered as texts: a list is short and seldom read twice.
    let kind = entries[Int(entries[Int(list.entry)].item)].kind
    answer(kind == .term ? .text : kind, at, 0, reply)
    return Int32(CLUA_OK.rawValue)
  }

  /// The record behind `last` in a list of records; -1: the first.
  @inline(__always)
  func next(_ node: UInt32, _ last: Int64, _ reply: UnsafeMutablePointer<clua_value>) {
    let list = nodes[Int(node)]
    let next = last < 0 ? Int64(list.first) : last + 1
    guard list.layout >= 0, next >= Int64(list.first), next < Int64(list.first) + Int64(list.count) else {
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
