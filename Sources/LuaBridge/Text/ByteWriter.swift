/// Bytes on their way out: JSON text is put together here without intermediate strings.
package final class ByteWriter {
  /// Kept behind a pointer: these three change with every piece that is written.
  private struct Storage {
    var bytes: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int
    /// The bytes are somebody else's.
    var isBorrowed = false
  }

  private let storage: UnsafeMutablePointer<Storage>

  package init(capacity: Int = 1 << 18) {
    storage = .allocate(capacity: 1)
    storage.initialize(to: Storage(bytes: .allocate(capacity: capacity), capacity: capacity))
  }

  /// Writes into memory of somebody else as long as that has room, and then into its own.
  package init(into memory: UnsafeMutableRawPointer, capacity: Int) {
    storage = .allocate(capacity: 1)
    storage.initialize(
      to: Storage(
        bytes: memory.bindMemory(to: UInt8.self, capacity: capacity), capacity: capacity, isBorrowed: true))
  }

  deinit {
    if !storage.pointee.isBorrowed { storage.pointee.bytes.deallocate() }
    storage.deallocate()
  }

  /// Whether all that was written stands in the memory that `init(into:)` was given.
  package var isBorrowed: Bool { storage.pointee.isBorrowed }

  var bytes: UnsafeMutablePointer<UInt8> { storage.pointee.bytes }
  package var count: Int { storage.pointee.count }

  package func removeAll() { storage.pointee.count = 0 }

  @inline(__always)
  private func reserve(_ more: Int) {
    if storage.pointee.count + more > storage.pointee.capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    let capacity = max(storage.pointee.capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    if !storage.pointee.isBorrowed { bytes.deallocate() }
    storage.pointee.isBorrowed = false
    storage.pointee.bytes = larger
    storage.pointee.capacity = capacity
  }

  @inline(__always)
  func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    copyShort(storage.pointee.bytes + storage.pointee.count, start, length)
    storage.pointee.count += length
  }

  /// Bytes behind which as many more as a block has can be read: copied without asking how many the last block holds.
  @inline(__always)
  func append(blocksFrom start: UnsafePointer<UInt8>, _ length: Int, of block: Int) {
    reserve(length + block)
    let source = UnsafeRawPointer(start)
    let target = UnsafeMutableRawPointer(storage.pointee.bytes + storage.pointee.count)
    var at = 0
    repeat {
      target.storeBytes(
        of: source.loadUnaligned(fromByteOffset: at, as: SIMD64<UInt8>.self), toByteOffset: at, as: SIMD64<UInt8>.self)
      at += block
    } while at < length
    storage.pointee.count += length
  }

  /// Bytes as they are.
  package func append(_ piece: [UInt8]) {
    piece.withUnsafeBufferPointer { if let start = $0.baseAddress { append(start, $0.count) } }
  }

  /// A constant text.
  package func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  package func append(text: String) {
    var text = text
    text.withUTF8 { if let start = $0.baseAddress { append(start, $0.count) } }
  }

  /// A part of another writer.
  package func append(_ other: ByteWriter, _ range: Range<Int>) {
    append(other.bytes + range.lowerBound, range.count)
  }

  /// A number in decimal.
  package func append(_ number: Int64) {
    reserve(20)
    var to = storage.pointee.bytes + storage.pointee.count
    if number < 0 {
      to.pointee = UInt8(ascii: "-")
      to += 1
    }
    var rest = number.magnitude
    // How many digits: the next power of ten is looked for, which is near for nearly all numbers.
    var count = 1
    var power: UInt64 = 10
    while count < 19 && rest >= power {
      count += 1
      power = power &* 10
    }
    storage.pointee.count = to + count - storage.pointee.bytes
    to += count
    repeat {
      to -= 1
      to.pointee = 48 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// A JSON string with its quotes.
  package func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON($0) }
  }

  @inline(__always)
  func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count > 0, isPlain(text) else { return appendEscaped(text) }
    reserve(text.count + 2)
    let to = storage.pointee.bytes + storage.pointee.count
    to[0] = UInt8(ascii: "\"")
    copyShort(to + 1, text.baseAddress!, text.count)
    to[text.count + 1] = UInt8(ascii: "\"")
    storage.pointee.count += text.count + 2
  }

  @inline(never)
  private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count * 6 + 2)
    var to = storage.pointee.bytes + storage.pointee.count
    to.pointee = UInt8(ascii: "\"")
    to += 1
    for byte in text {
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
        to = escape(byte, to)
      } else {
        to.pointee = byte
        to += 1
      }
    }
    to.pointee = UInt8(ascii: "\"")
    storage.pointee.count = to + 1 - storage.pointee.bytes
  }

  @inline(never)
  private func escape(_ byte: UInt8, _ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let hex = Array("0123456789abcdef".utf8)
    let piece: [UInt8]
    switch byte {
    case UInt8(ascii: "\""): piece = Array("\\\"".utf8)
    case UInt8(ascii: "\\"): piece = Array("\\\\".utf8)
    case 0x0A: piece = Array("\\n".utf8)
    case 0x09: piece = Array("\\t".utf8)
    case 0x0D: piece = Array("\\r".utf8)
    default: piece = Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
    for (i, value) in piece.enumerated() { start[i] = value }
    return start + piece.count
  }

  /// What was written, as text.
  package var text: String { String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self) }
}
