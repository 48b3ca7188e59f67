import CSimdJSON

/// A name in three words, so that two are compared, or one is hashed, without a loop: names of fields and terms are
/// short nearly always.
typealias ShortName = csimdjson_name

extension csimdjson_name {
  /// Bytes that must be readable behind a name.
  static let margin = Int(CSIMDJSON_NAME_MARGIN)

  /// A name that is no name.
  init(nothing start: UnsafePointer<UInt8>) { self.init(count: -1, head: 0, tail: 0, start: start) }

  /// The text is read in place, and must stay there as long as the name; the strings of a tape have the margin.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) { self = csimdjson_name_of(text.baseAddress!, Int64(text.count)) }

  @inline(__always)
  static func == (a: ShortName, b: ShortName) -> Bool { csimdjson_same(a, b) }
}
