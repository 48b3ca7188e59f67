/// Reads numbers and texts from bytes that somebody else wrote. What is not there is an error, never a look behind the
/// end.
package struct ByteReader {
  /// The bytes are not what was expected.
  package struct Malformed: Error {
    package init() {}
  }

  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  package init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    at = range?.lowerBound ?? 0
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  package var isAtEnd: Bool { at >= end }

  /// A number in so many bytes, the lowest first.
  @inline(__always)
  private mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(Malformed) -> Number {
    let size = MemoryLayout<Number>.size
    guard end - at >= size else { throw Malformed() }
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Number.self) }
    at += size
    return Number(littleEndian: number)
  }

  package mutating func byte() throws(Malformed) -> UInt8 { try number(UInt8.self) }
  package mutating func number32() throws(Malformed) -> UInt32 { try number(UInt32.self) }
  package mutating func number64() throws(Malformed) -> UInt64 { try number(UInt64.self) }

  /// A length in four bytes, and so many bytes of UTF-8.
  package mutating func text() throws(Malformed) -> String {
    let length = Int(try number32())
    guard end - at >= length, let text = String(validating: bytes[at..<at + length], as: UTF8.self) else {
      throw Malformed()
    }
    at += length
    return text
  }
}

extension ByteWriter {
  package func append(byte: UInt8) { append(number: byte) }
  package func append(number32: Int) { append(number: UInt32(clamping: number32)) }
  package func append(number64: UInt64) { append(number: number64) }

  package func append(bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer {
      if !range.isEmpty { append($0.baseAddress! + range.lowerBound, range.count) }
    }
  }

  /// A length in four bytes, and the text.
  package func append(counted text: String) {
    append(number32: text.utf8.count)
    append(text: text)
  }

  private func append(number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { append($0.baseAddress!.assumingMemoryBound(to: UInt8.self), $0.count) }
  }
}

extension Fingerprint {
  package func write(to writer: ByteWriter) {
    writer.append(number64: high)
    writer.append(number32: Int(low))
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
    self.init(high: try reader.number64(), low: try reader.number32())
  }
}
