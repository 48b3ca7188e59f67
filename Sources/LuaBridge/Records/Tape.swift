import CSimdJSON

/// A parsed line as simdjson lays it out: 64-bit words whose top byte is the kind and whose lower 56 bits are the
/// payload. Valid until the parser's next line in the same place.
struct Tape {
  let words: UnsafePointer<UInt64>
  /// Each text: a 32-bit length, the bytes, a zero.
  let strings: UnsafePointer<UInt8>

  @inline(__always)
  init(_ document: csimdjson_document) { (words, strings) = (document.tape, document.strings) }

  /// A tape before anything was read.
  init() {
    words = UnsafeRawPointer(bitPattern: 8)!.assumingMemoryBound(to: UInt64.self)
    strings = UnsafeRawPointer(bitPattern: 8)!.assumingMemoryBound(to: UInt8.self)
  }

  /// Where the line's own value stands.
  static let root = 1

  @inline(__always) func tag(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: words[index] >> 56) }
  /// Index behind an object or array that begins here.
  @inline(__always) func end(_ index: Int) -> Int { Int(words[index] & 0xFFFF_FFFF) }
  /// Members of the object or items of the array that begins here.
  @inline(__always) func count(_ index: Int) -> Int { Int(words[index] >> 32 & 0xFF_FFFF) }
  @inline(__always) func integer(_ index: Int) -> Int64 { Int64(bitPattern: words[index + 1]) }
  @inline(__always) func number(_ index: Int) -> Double { Double(bitPattern: words[index + 1]) }

  @inline(__always)
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let at = strings + Int(words[index] & 0x00FF_FFFF_FFFF_FFFF)
    let length = UnsafeRawPointer(at).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(start: at + 4, count: Int(length))
  }

  /// Index behind the value at this index.
  @inline(__always)
  func next(_ index: Int) -> Int {
    switch tag(index) {
    case Tag.object, Tag.array: end(index)
    case Tag.integer, Tag.unsigned, Tag.number: index + 2
    default: index + 1
    }
  }

  enum Tag {
    static let object = UInt8(ascii: "{")
    static let array = UInt8(ascii: "[")
    static let text = UInt8(ascii: "\"")
    static let integer = UInt8(ascii: "l")
    static let unsigned = UInt8(ascii: "u")
    static let number = UInt8(ascii: "d")
    static let yes = UInt8(ascii: "t")
    static let no = UInt8(ascii: "f")
    static let null = UInt8(ascii: "n")
  }
}
