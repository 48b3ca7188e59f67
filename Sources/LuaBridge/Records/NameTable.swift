import CSimdJSON

/// Names and their numbers, found by hash: the fields of a record, the terms of an enumeration. Plain memory: it is
/// asked for each term of each case.
struct NameTable {
  /// The table as C sees it.
  let names: csimdjson_names
  private let rows: UnsafeMutablePointer<csimdjson_row>
  private let bytes: UnsafeMutablePointer<UInt8>
  private let texts: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  private let first: Int

  /// - Parameter first: the number of the first name.
  init(_ names: [String], from first: Int) {
    var size = 8
    while size < names.count * 4 { size *= 2 }
    rows = .allocate(capacity: size)
    texts = .allocate(capacity: max(1, names.count))
    self.first = first
    let room = names.reduce(ShortName.margin) { $0 + $1.utf8.count }
    bytes = .allocate(capacity: room)
    bytes.initialize(repeating: 0, count: room)
    rows.initialize(repeating: csimdjson_row(name: ShortName(nothing: bytes), number: -1), count: size)
    self.names = csimdjson_names(rows: UnsafePointer(rows), mask: UInt64(size - 1))
    var end = bytes
    for (i, text) in names.enumerated() {
      for (j, byte) in text.utf8.enumerated() { end[j] = byte }
      let name = ShortName(UnsafeBufferPointer(start: end, count: text.utf8.count))
      rows[Int(csimdjson_row_of(self.names, name))] = csimdjson_row(name: name, number: Int64(first + i))
      (texts + i).initialize(to: UnsafeBufferPointer(start: end, count: text.utf8.count))
      end += text.utf8.count
    }
  }

  func free() {
    rows.deallocate()
    texts.deallocate()
    bytes.deallocate()
  }

  /// The name's number, or -1.
  func find(_ name: ShortName) -> Int { Int(csimdjson_find(names, name)) }

  /// The name with this number.
  func text(_ number: Int) -> UnsafeBufferPointer<UInt8> { texts[number - first] }
}
