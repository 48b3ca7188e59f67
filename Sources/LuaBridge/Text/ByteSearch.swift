import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// Whether a piece stands somewhere in a text.
func holds(_ text: UnsafeRawBufferPointer, _ piece: [UInt8]) -> Bool {
  guard let first = piece.first else { return true }
  var at = 0
  while text.count - at >= piece.count,
    let found = memchr(text.baseAddress! + at, Int32(first), text.count - at - piece.count + 1)
  {
    if memcmp(found, piece, piece.count) == 0 { return true }
    at = UnsafeRawPointer(found) - text.baseAddress! + 1
  }
  return false
}

extension [UInt8] {
  /// Whether a piece stands somewhere in the bytes.
  package func holds(_ piece: [UInt8]) -> Bool { withUnsafeBytes { LuaBridge.holds($0, piece) } }
}

extension Data {
  /// Whether a piece stands somewhere in the bytes.
  package func holds(_ piece: [UInt8]) -> Bool { withUnsafeBytes { LuaBridge.holds($0, piece) } }
}
