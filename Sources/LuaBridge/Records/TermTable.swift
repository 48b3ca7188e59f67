/// The terms of one enumeration, found by hash. Plain memory: it is asked for each term of each case.
struct TermTable {
  private struct Row {
    let name: UnsafePointer<UInt8>
    /// 0: the row is empty.
    let length: Int
    let id: Int
  }

  private let rows: UnsafeMutablePointer<Row>
  private let names: UnsafeMutablePointer<UInt8>
  private let mask: Int

  /// - Parameter range: the numbers of the enumeration's terms among all terms.
  init(_ terms: [String], _ range: Range<Int>) {
    var size = 8
    while size < range.count * 3 { size *= 2 }
    mask = size - 1
    rows = .allocate(capacity: size)
    let bytes = range.reduce(8) { $0 + terms[$1].utf8.count }
    names = .allocate(capacity: bytes)
    names.initialize(repeating: 0, count: bytes)
    var end = names
    rows.initialize(repeating: Row(name: UnsafePointer(end), length: 0, id: -1), count: size)
    for id in range {
      let name = UnsafePointer(end)
      for byte in terms[id].utf8 {
        end.pointee = byte
        end += 1
      }
      let text = UnsafeBufferPointer(start: name, count: UnsafePointer(end) - name)
      rows[slot(of: text)] = Row(name: name, length: text.count, id: id)
    }
  }

  func free() {
    rows.deallocate()
    names.deallocate()
  }

  /// Number of the term, or -1. The text may be read up to the next multiple of eight bytes.
  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>) -> Int { text.isEmpty ? -1 : rows[slot(of: text)].id }

  /// The row with this name, or the empty one where it would stand.
  @inline(__always)
  private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: hashName(text)) & mask
    while rows[slot].length != 0 {
      if rows[slot].length == text.count, equalNames(rows[slot].name, text.baseAddress!, text.count) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
