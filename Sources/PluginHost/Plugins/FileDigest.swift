import LuaBridge

/// Stands for the bytes of files that were read: two readings that differ in one of them differ here.
final class FileDigest {
  private(set) var words: [UInt64] = []

  func add(_ bytes: [UInt8]) {
    let print = Fingerprint(of: bytes)
    words += [print.high, UInt64(print.low), UInt64(bytes.count)]
  }

  func add(_ text: String) { add(Array(text.utf8)) }
}

extension [UInt64] {
  /// One text for all of them.
  var digest: String {
    let print = Fingerprint(of: flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
    let high = String(print.high, radix: 16)
    return String(repeating: "0", count: 16 - high.count) + high
  }
}
