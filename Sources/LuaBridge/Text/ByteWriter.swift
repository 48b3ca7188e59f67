/// Bytes on their way out: JSON text is put together here without intermediate strings.
package final class ByteWriter {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 1 << 20) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  package func removeAll() { count = 0 }

  /// Takes a part out.
  package func remove(_ range: Range<Int>) {
    let rest = count - range.upperBound
    (bytes + range.lowerBound).update(from: bytes + range.upperBound, count: rest)
    count -= range.count
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }

  @inline(__always)
  func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (bytes + count).update(from: start, count: length)
    count += length
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

  /// A number in decimal.
  package func append(_ number: Int64) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var at = 24
      var rest = number.magnitude
      repeat {
        at -= 1
        buffer[at] = UInt8(48 + rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        at -= 1
        buffer[at] = UInt8(ascii: "-")
      }
      append(buffer.baseAddress!.assumingMemoryBound(to: UInt8.self) + at, 24 - at)
    }
  }

  /// A JSON string with its quotes.
  package func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON($0) }
  }

  func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count * 6 + 2)
    bytes[count] = UInt8(ascii: "\"")
    count += 1
    for byte in text {
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
        escape(byte)
      } else {
        bytes[count] = byte
        count += 1
      }
    }
    bytes[count] = UInt8(ascii: "\"")
    count += 1
  }

  private func escape(_ byte: UInt8) {
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
    for value in piece {
      bytes[count] = value
      count += 1
    }
  }

  /// What was written, as text.
  package var text: String { String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self) }
}
