#if canImport(Glibc)
  import Glibc
#endif

/// A name in three words, so that two are compared, or one is hashed, without a loop: names of fields and terms are
/// short nearly always.
struct ShortName {
  let count: Int
  /// The first eight bytes, shifted up where there are fewer.
  private let head: UInt64
  /// The last eight bytes; the same as the head where there are fewer.
  private let tail: UInt64
  private let start: UnsafePointer<UInt8>

  /// Bytes that must be readable behind a name.
  static let margin = 8

  /// A name that is no name.
  init(nothing start: UnsafePointer<UInt8>) { (count, head, tail, self.start) = (-1, 0, 0, start) }

  /// The text is read in place, and must stay there as long as the name; the strings of a tape have the margin.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    count = text.count
    start = text.baseAddress!
    let bytes = UnsafeRawPointer(start)
    let first = bytes.loadUnaligned(as: UInt64.self)
    if count >= 8 {
      head = first
      tail = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else {
      head = first << UInt64(8 * (8 - count))
      tail = head
    }
  }

  @inline(__always)
  static func == (a: ShortName, b: ShortName) -> Bool {
    a.count == b.count && (a.head ^ b.head) | (a.tail ^ b.tail) == 0
      && (a.count <= 16 || memcmp(a.start, b.start, a.count) == 0)
  }

  @inline(__always)
  var hash: Int {
    let product = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count))
      .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}
