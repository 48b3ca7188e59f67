/// Bytes that stay where they are as long as this is held.
package struct ByteRegion {
  let bytes: UnsafeRawBufferPointer
  private let owner: AnyObject

  package init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    self.bytes = bytes
    self.owner = owner
  }

  package var count: Int { bytes.count }

  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(bytes) }

  package subscript(range: Range<Int>) -> ByteRegion {
    ByteRegion(UnsafeRawBufferPointer(rebasing: bytes[range]), owner: owner)
  }
}

extension ByteWriter {
  /// What was written, until more is written.
  package var region: ByteRegion { ByteRegion(UnsafeRawBufferPointer(start: bytes, count: count), owner: self) }

  /// What was written, copied.
  package var array: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }

  package func append(_ region: ByteRegion) {
    guard let start = region.bytes.baseAddress else { return }
    append(start.assumingMemoryBound(to: UInt8.self), region.count)
  }

  /// Copies all that was written.
  package func copy(to target: UnsafeMutableRawPointer) {
    target.copyMemory(from: bytes, byteCount: count)
  }
}
