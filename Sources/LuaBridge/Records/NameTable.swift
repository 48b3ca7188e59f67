/// Names and their numbers, found by hash: the fields of a record, the terms of an enumeration. Plain memory: it is
/// asked for each term of each case.
struct NameTable {
  private struct Row {
    let name: ShortName
    /// -1: the row is empty.
    let number: Int
  }

  private let rows: UnsafeMutablePointer<Row>
  private let bytes: UnsafeMutablePointer<UInt8>
  private let mask: Int
  private let texts: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  private let first: Int

  /// - Parameter first: the number of the first name.
  init(_ names: [String], from first: Int) {
    var size = 8
    while size < names.count * 4 { size *= 2 }
    mask = size - 1
    rows = .allocate(capacity: size)
    texts = .allocate(capacity: max(1, names.count))
    self.first = first
    let room = names.reduce(ShortName.margin) { $0 + $1.utf8.count }
    bytes = .allocate(capacity: room)
    bytes.initialize(repeating: 0, count: room)
    rows.initialize(repeating: Row(name: ShortName(nothing: bytes), number: -1), count: size)
    var end = bytes
    for (i, text) in names.enumerated() {
      for (j, byte) in text.utf8.enumerated() { end[j] = byte }
      let name = ShortName(UnsafeBufferPointer(start: end, count: text.utf8.count))
      rows[row(of: name)] = Row(name: name, number: first + i)
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
  @inline(__always)
  func find(_ name: ShortName) -> Int { rows[row(of: name)].number }

  /// The name with this number.
  func text(_ number: Int) -> UnsafeBufferPointer<UInt8> { texts[number - first] }

  /// The row with this name, or the empty one where it would stand.
  @inline(__always)
  private func row(of name: ShortName) -> Int {
    var row = name.hash & mask
    while rows[row].number >= 0, !(rows[row].name == name) { row = (row + 1) & mask }
    return row
  }
}
