import Testing

@testable import LuaBridge

/// On which line a text was first seen.
struct FingerprintTableTests {
  private static func fingerprint(_ text: String) -> Fingerprint {
    Array(text.utf8).withUnsafeBufferPointer { Fingerprint($0) }
  }

  @Test func `each text is found again with its first line, also after the table has grown`() {
    var table = FingerprintTable(capacity: 16)
    var first: [Int?] = []
    for line in 1...2000 { first.append(table.firstLine(of: Self.fingerprint("case \(line)"), line: line)) }
    #expect(first.allSatisfy { $0 == nil })
    var second: [Int?] = []
    for line in 1...2000 { second.append(table.firstLine(of: Self.fingerprint("case \(line)"), line: 5000 + line)) }
    #expect(second == Array(1...2000))
  }

  @Test func `texts that differ in one byte or in length have other fingerprints`() {
    var seen: Set<Fingerprint> = []
    var texts = [""]
    for length in 1...40 {
      let plain = Array(repeating: UInt8(0), count: length)
      texts.append(String(decoding: plain, as: UTF8.self))
      for place in 0..<length {
        var other = plain
        other[place] = 1
        texts.append(String(decoding: other, as: UTF8.self))
      }
    }
    for text in texts { seen.insert(Self.fingerprint(text)) }
    #expect(seen.count == texts.count)
  }
}
