/// A set of a schema's fields, one bit each: what a decision read, or what a plugin may read.
package struct FieldSet: Sendable, Hashable {
  var words: [UInt64]

  package init(_ schema: RecordSchema, _ fields: some Sequence<Int> = []) {
    words = Array(repeating: 0, count: (schema.entries.count + 63) / 64)
    for field in fields { insert(field) }
  }

  package mutating func insert(_ field: Int) { words[field >> 6] |= 1 << UInt64(field & 63) }

  package func union(_ other: FieldSet) -> FieldSet {
    var union = self
    for i in union.words.indices { union.words[i] |= other.words[i] }
    return union
  }

  package func contains(_ field: Int) -> Bool { words[field >> 6] & (1 << UInt64(field & 63)) != 0 }
}

/// The JSON lists of fields read, made once for each set that occurs.
struct ReadsCache {
  private struct Row {
    var words: [UInt64]
    var json: [UInt8]
  }

  private var rows: [Row?] = Array(repeating: nil, count: 1024)

  @inline(__always)
  mutating func json(_ words: UnsafeBufferPointer<UInt64>, _ schema: RecordSchema) -> [UInt8] {
    var hash: UInt64 = 0
    for word in words { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
    let slot = Int(truncatingIfNeeded: hash >> 40) & 1023
    if let row = rows[slot], row.words.withUnsafeBufferPointer({ $0.elementsEqual(words) }) { return row.json }
    return make(words, slot, schema)
  }

  private mutating func make(_ words: UnsafeBufferPointer<UInt64>, _ slot: Int, _ schema: RecordSchema) -> [UInt8] {
    var names: [String] = []
    for field in 0..<schema.entries.count where words[field >> 6] & (1 << UInt64(field & 63)) != 0 {
      names.append("\"\(schema.entries[field].path)\"")
    }
    let json = Array("[\(names.joined(separator: ","))]".utf8)
    rows[slot] = Row(words: Array(words), json: json)
    return json
  }
}

extension RecordReader {
  private var words: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: store.pointee.mask, count: store.pointee.maskWords)
  }

  /// Forgets what was read so far, but for one field (the reference date); -1: forgets all.
  package func beginReads(with field: Int) {
    store.pointee.mask.update(repeating: 0, count: store.pointee.maskWords)
    if field >= 0 { store.pointee.mask[field >> 6] |= 1 << UInt64(field & 63) }
  }

  /// The first field read that is not in the set, or nil.
  package func firstRead(outside allowed: FieldSet) -> Int? {
    for (i, word) in words.enumerated() {
      let rest = word & ~allowed.words[i]
      if rest != 0 { return i * 64 + rest.trailingZeroBitCount }
    }
    return nil
  }

  /// The paths of the fields read, as a JSON list.
  package func writeReads(to writer: ByteWriter) { writer.append(reads.json(words, schema)) }

  /// The case's identifier (or another top-level text) as a JSON string; `null` where it is absent.
  package func writeText(_ field: Int, to writer: ByteWriter) {
    guard let index = slot(field) else { return writer.append("null") }
    writer.appendJSON(store.pointee.text(index))
  }
}
