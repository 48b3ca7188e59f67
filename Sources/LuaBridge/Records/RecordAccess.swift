import CLua

/// Questions about the case that is read: a field's value for the host, and where a node stands.
extension RecordStore {
  /// A field of the case itself; nil where it is absent.
  @inline(__always)
  func value(ofField offset: Int) -> UnsafeMutablePointer<clua_value>? {
    let node = nodes
    let place = Int(places[Int(node.pointee.places) + offset])
    if place == 0 { return nil }
    let value = values + Int(node.pointee.values) + (place - 1)
    return value.pointee.kind == CLUA_NIL.rawValue ? nil : value
  }

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
