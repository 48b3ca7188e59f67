/// Pieces of text that are written again and again, one behind the other in memory: a piece is named by its number.
package final class FragmentTable {
  private let storage: UnsafeMutablePointer<Storage>

  private struct Storage {
    var bytes: UnsafeMutablePointer<UInt8>
    /// Where each piece ends; the entry before the first is 0.
    var ends: UnsafeMutablePointer<Int>
    var count = 0
    var byteCapacity = 4096
    var capacity = 64
  }

  /// Pieces are copied in blocks: so many bytes behind the last one can be read.
  fileprivate static let block = 64

  package init() {
    storage = .allocate(capacity: 1)
    storage.initialize(to: Storage(bytes: .allocate(capacity: 4096 + Self.block), ends: .allocate(capacity: 65)))
    storage.pointee.ends[0] = 0
  }

  deinit {
    storage.pointee.bytes.deallocate()
    storage.pointee.ends.deallocate()
    storage.deallocate()
  }

  package var count: Int { storage.pointee.count }

  /// Adds a piece; its number.
  package func add(_ text: String) -> Int {
    let used = storage.pointee.ends[count]
    makeRoom(bytes: used + text.utf8.count)
    for (i, byte) in text.utf8.enumerated() { storage.pointee.bytes[used + i] = byte }
    storage.pointee.count += 1
    storage.pointee.ends[count] = used + text.utf8.count
    return count - 1
  }

  private func makeRoom(bytes wanted: Int) {
    if wanted > storage.pointee.byteCapacity {
      let capacity = max(wanted, storage.pointee.byteCapacity * 2)
      storage.pointee.bytes = moved(
        storage.pointee.bytes, storage.pointee.byteCapacity, to: capacity + Self.block)
      storage.pointee.byteCapacity = capacity
    }
    if count == storage.pointee.capacity {
      storage.pointee.ends = moved(storage.pointee.ends, count + 1, to: count * 2 + 1)
      storage.pointee.capacity = count * 2
    }
  }

  private func moved<Element>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    grown.update(from: old, count: count)
    old.deallocate()
    return grown
  }

  @inline(__always)
  func piece(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let start = storage.pointee.ends[number]
    return UnsafeBufferPointer(
      start: storage.pointee.bytes + start, count: storage.pointee.ends[number + 1] - start)
  }
}

extension ByteWriter {
  /// A piece of a table.
  package func append(_ number: Int, of table: FragmentTable) {
    let piece = table.piece(number)
    append(blocksFrom: piece.baseAddress!, piece.count, of: FragmentTable.block)
  }
}
