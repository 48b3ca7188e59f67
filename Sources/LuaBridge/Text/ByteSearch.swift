import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

extension UnsafeRawBufferPointer {
  /// How many bytes stand before the first place of a piece; nil where it does not stand here.
  func place(of piece: [UInt8]) -> Int? {
    guard let first = piece.first else { return 0 }
    var at = 0
    while count - at >= piece.count, let found = memchr(baseAddress! + at, Int32(first), count - at - piece.count + 1) {
      let place = UnsafeRawPointer(found) - baseAddress!
      if memcmp(found, piece, piece.count) == 0 { return place }
      at = place + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether a piece stands somewhere in the bytes.
  package func holds(_ piece: [UInt8]) -> Bool { withUnsafeBytes { $0.place(of: piece) != nil } }
}

extension Data {
  /// Whether a piece stands somewhere in the bytes.
  package func holds(_ piece: [UInt8]) -> Bool { withUnsafeBytes { $0.place(of: piece) != nil } }
}

extension String {
  /// How many bytes stand before the first place of a piece; nil where it does not stand here.
  package func place(of piece: [UInt8]) -> Int? {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).place(of: piece) }
  }
}
