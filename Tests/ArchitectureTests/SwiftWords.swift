/// The words of Swift code, without what stands in comments and texts.
struct SwiftWords {
  /// An identifier, keyword or number, or one sign.
  struct Word: Equatable {
    let text: String
    /// From 1.
    let line: Int
    /// Whether it stands in backticks.
    var isRaw = false
  }

  private(set) var words: [Word] = []
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// Stands for a text in quotes, whatever it says.
  static let quoted = "\"\""

  init(_ text: String) {
    bytes = Array(text.utf8)
    while at < bytes.count { step() }
  }

  private func byte(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count {
      if byte() == UInt8(ascii: "\n") { line += 1 }
      at += 1
    }
  }

  private mutating func step() {
    switch byte() {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): advance()
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
      while at < bytes.count, byte() != UInt8(ascii: "\n") { advance() }
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "`"): rawIdentifier()
    case UInt8(ascii: "\""), UInt8(ascii: "#"):
      if !skipText() { sign() }
    case let first where Self.isWord(first): word()
    default: sign()
    }
  }

  private mutating func sign() {
    words.append(Word(text: String(decoding: [byte()], as: UTF8.self), line: line))
    advance()
  }

  private mutating func word() {
    let start = at
    while Self.isWord(byte()) { at += 1 }
    words.append(Word(text: String(decoding: bytes[start..<at], as: UTF8.self), line: line))
  }

  private mutating func rawIdentifier() {
    let start = at + 1
    advance()
    while at < bytes.count, byte() != UInt8(ascii: "`") { advance() }
    words.append(Word(text: String(decoding: bytes[start..<at], as: UTF8.self), line: line, isRaw: true))
    advance()
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      let isStart = byte() == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "*")
      let isEnd = byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")
      depth += isStart ? 1 : isEnd ? -1 : 0
      advance(isStart || isEnd ? 2 : 1)
    } while depth > 0 && at < bytes.count
  }

  /// Steps over `"..."`, `"""..."""` and `#"..."#`, with what they interpolate; false when no text begins here.
  private mutating func skipText() -> Bool {
    var pounds = 0
    while byte(pounds) == UInt8(ascii: "#") { pounds += 1 }
    guard byte(pounds) == UInt8(ascii: "\"") else { return false }
    words.append(Word(text: Self.quoted, line: line))
    let isBlock = byte(pounds + 1) == UInt8(ascii: "\"") && byte(pounds + 2) == UInt8(ascii: "\"")
    let quotes = isBlock ? 3 : 1
    advance(pounds + quotes)
    while at < bytes.count {
      if isRun(UInt8(ascii: "\""), quotes), isRun(UInt8(ascii: "#"), pounds, from: quotes) {
        advance(quotes + pounds)
        return true
      }
      guard byte() == UInt8(ascii: "\\"), isRun(UInt8(ascii: "#"), pounds, from: 1) else {
        advance()
        continue
      }
      let isInterpolation = byte(pounds + 1) == UInt8(ascii: "(")
      advance(pounds + 2)
      if isInterpolation { skipInterpolation() }
    }
    return true
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while depth > 0, at < bytes.count {
      if byte() == UInt8(ascii: "\""), skipText() { continue }
      depth += byte() == UInt8(ascii: "(") ? 1 : byte() == UInt8(ascii: ")") ? -1 : 0
      advance()
    }
  }

  private func isRun(_ wanted: UInt8, _ count: Int, from start: Int = 0) -> Bool {
    (start..<start + count).allSatisfy { byte($0) == wanted }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xff:
      true
    default: false
    }
  }
}
