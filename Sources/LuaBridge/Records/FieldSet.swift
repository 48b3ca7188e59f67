/// A set of a schema's fields, one bit each: what a decision read, or what a plugin may read.
package struct FieldSet: Sendable {
  private(set) var words: InlineArray<12, UInt64> = .init(repeating: 0)
  static let capacity = 12 * 64

  package init(_ fields: some Sequence<Int> = []) { for field in fields { insert(field) } }

  package mutating func insert(_ field: Int) { words[field >> 6] |= 1 << UInt64(field & 63) }

  package func union(_ other: FieldSet) -> FieldSet {
    var union = self
    for i in words.indices { union.words[i] |= other.words[i] }
    return union
  }

  package func contains(_ field: Int) -> Bool { words[field >> 6] & (1 << UInt64(field & 63)) != 0 }
}

/// The JSON lists of fields read, made once for each set that occurs and found again by hash.
final class ReadsCache {
  private let schema: RecordSchema
  private let words: Int
  private let keys: UnsafeMutablePointer<UInt64>
  private let numbers: UnsafeMutablePointer<Int32>
  let texts = FragmentTable()

  /// So many sets are kept at most; what a rule that reads in more ways than that has read is written anew each time.
  static let rows = 1024
  /// Rows in which a set may stand, from its own on.
  private static let tries = 8

  init(_ schema: RecordSchema) {
    self.schema = schema
    words = (schema.entries.count + 63) / 64
    keys = .allocate(capacity: Self.rows * words)
    numbers = .allocate(capacity: Self.rows)
    numbers.initialize(repeating: -1, count: Self.rows)
  }

  deinit {
    keys.deallocate()
    numbers.deallocate()
  }

  func write(_ mask: UnsafeMutablePointer<UInt64>, to writer: ByteWriter) {
    var hash: UInt64 = 0
    for i in 0..<words { hash = (hash ^ mask[i]) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
    for step in 0..<Self.tries {
      let row = (Int(truncatingIfNeeded: hash >> 40) + step) & (Self.rows - 1)
      let key = keys + row * words
      if numbers[row] >= 0, equalWords(key, mask) { return writer.append(Int(numbers[row]), of: texts) }
      guard numbers[row] < 0 else { continue }
      key.update(from: mask, count: words)
      numbers[row] = Int32(texts.add(list(mask)))
      return writer.append(Int(numbers[row]), of: texts)
    }
    writer.append(text: list(mask))
  }

  private func equalWords(_ a: UnsafeMutablePointer<UInt64>, _ b: UnsafeMutablePointer<UInt64>) -> Bool {
    for i in 0..<words where a[i] != b[i] { return false }
    return true
  }

  private func list(_ mask: UnsafeMutablePointer<UInt64>) -> String {
    var names: [String] = []
    for field in 0..<schema.entries.count where mask[field >> 6] & (1 << UInt64(field & 63)) != 0 {
      names.append("\"\(schema.entries[field].path)\"")
    }
    return "[\(names.joined(separator: ","))]"
  }
}

extension RecordReader {
  /// Forgets what was read so far, but for one field (the reference date); -1: forgets all.
  package func beginReads(with field: Int) {
    for i in 0..<store.pointee.maskWords { store.pointee.mask[i] = 0 }
    if field >= 0 { store.pointee.mask[field >> 6] |= 1 << UInt64(field & 63) }
  }

  /// The first field read that is not in the set, or nil.
  package func firstRead(outside set: FieldSet) -> Int? {
    let mask = store.pointee.mask
    for i in 0..<store.pointee.maskWords {
      let rest = mask[i] & ~set.words[i]
      if rest != 0 { return i * 64 + rest.trailingZeroBitCount }
    }
    return nil
  }

  /// Whether all fields read are in the set with this number, see `permit`.
  package func readsOnly(_ number: Int) -> Bool {
    let (mask, words) = (store.pointee.mask, store.pointee.maskWords)
    let permitted = permits + number * words
    var rest: UInt64 = 0
    for i in 0..<words { rest |= mask[i] & ~permitted[i] }
    return rest == 0
  }

  /// The paths of the fields read, as a JSON list.
  package func writeReads(to writer: ByteWriter) { reads.write(store.pointee.mask, to: writer) }

  /// The case's identifier (or another top-level text) as a JSON string; `null` where it is absent.
  package func writeText(_ field: Int, to writer: ByteWriter) {
    guard let text = bytes(field) else { return writer.append("null") }
    writer.appendJSON(text)
  }
}
