/// Pieces of text that are written again and again, one behind the other in memory: a piece is named by its number.
package final class FragmentTable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var ends: UnsafeMutablePointer<Int>
  package private(set) var count = 0
  private var used = 0
  private var byteCapacity = 4096
  private var capacity = 64

  package init() {
    bytes = .allocate(capacity: byteCapacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// Adds a piece; its number.
  package func add(_ text: String) -> Int {
    if count == capacity { growEnds() }
    for byte in text.utf8 {
      if used == byteCapacity { growBytes() }
      bytes[used] = byte
      used += 1
    }
    ends[count] = used
    count += 1
    return count - 1
  }

  private func growEnds() {
    let grown = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
    grown.update(from: ends, count: count)
    ends.deallocate()
    (ends, capacity) = (grown, capacity * 2)
  }

  private func growBytes() {
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCapacity * 2)
    grown.update(from: bytes, count: used)
    bytes.deallocate()
    (bytes, byteCapacity) = (grown, byteCapacity * 2)
  }

  @inline(__always)
  func piece(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let start = number == 0 ? 0 : ends[number - 1]
    return UnsafeBufferPointer(start: bytes + start, count: ends[number] - start)
  }
}

extension ByteWriter {
  /// A piece of a table.
  package func append(_ number: Int, of table: FragmentTable) {
    let piece = table.piece(number)
    append(piece.baseAddress!, piece.count)
  }
}
