import LuaBridge

/// A decision line of the engine, or a part of it, taken apart for the other formats. The lines are our own, so there
/// are no words for one that is no JSON.
enum DecisionPart {
  case nothing
  case flag(Bool)
  /// Its digits as they stand in the line.
  case number(String)
  case text(String)
  case list([DecisionPart])
  case map([String: DecisionPart])

  /// Nil: this is no JSON.
  init?(_ line: String) {
    var reader = PartReader(line)
    guard let part = reader.part(), reader.isAtEnd else { return nil }
    self = part
  }

  subscript(name: String) -> DecisionPart? { map?[name] }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int64? { if case .number(let digits) = self { Int64(digits) } else { nil } }
  var isTrue: Bool { if case .flag(true) = self { true } else { false } }
  var list: [DecisionPart]? { if case .list(let parts) = self { parts } else { nil } }
  var texts: [String]? {
    guard let list else { return nil }
    let texts = list.compactMap(\.text)
    return texts.count == list.count ? texts : nil
  }
  var map: [String: DecisionPart]? { if case .map(let parts) = self { parts } else { nil } }

  /// As JSON, the names of maps in order.
  var json: String {
    switch self {
    case .nothing: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    case .list(let parts): "[" + parts.map(\.json).joined(separator: ",") + "]"
    case .map(let parts):
      "{" + parts.sorted { $0.key < $1.key }.map { Self.quoted($0) + ":" + $1.json }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let writer = ByteWriter(capacity: text.utf8.count + 2)
    writer.appendJSON(text)
    return writer.text
  }
}

/// Reads JSON without blanks, as the engine writes it.
private struct PartReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ line: String) { bytes = Array(line.utf8) }

  var isAtEnd: Bool { at == bytes.count }
  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func takes(word: String) -> Bool {
    guard bytes[at...].starts(with: word.utf8) else { return false }
    at += word.utf8.count
    return true
  }

  mutating func part() -> DecisionPart? {
    switch next {
    case UInt8(ascii: "\""): text().map(DecisionPart.text)
    case UInt8(ascii: "{"): map()
    case UInt8(ascii: "["): list()
    case UInt8(ascii: "t"): takes(word: "true") ? .flag(true) : nil
    case UInt8(ascii: "f"): takes(word: "false") ? .flag(false) : nil
    case UInt8(ascii: "n"): takes(word: "null") ? .nothing : nil
    default: number()
    }
  }

  private mutating func number() -> DecisionPart? {
    let digits = bytes[at...].prefix { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    at += digits.count
    return digits.isEmpty ? nil : .number(String(decoding: digits, as: UTF8.self))
  }

  private mutating func list() -> DecisionPart? {
    var parts: [DecisionPart] = []
    guard takes("[") else { return nil }
    if takes("]") { return .list([]) }
    repeat {
      guard let part = part() else { return nil }
      parts.append(part)
    } while takes(",")
    return takes("]") ? .list(parts) : nil
  }

  private mutating func map() -> DecisionPart? {
    var parts: [String: DecisionPart] = [:]
    guard takes("{") else { return nil }
    if takes("}") { return .map([:]) }
    repeat {
      guard let name = text(), takes(":"), let part = part() else { return nil }
      parts[name] = part
    } while takes(",")
    return takes("}") ? .map(parts) : nil
  }

  private mutating func text() -> String? {
    guard takes("\"") else { return nil }
    var text = ""
    while true {
      let plain = bytes[at...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      text += String(decoding: plain, as: UTF8.self)
      at += plain.count
      if takes("\"") { return text }
      guard takes("\\"), let escape = escaped() else { return nil }
      text += escape
    }
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// What stands behind a backslash: the engine writes control characters so, and no halves of pairs.
  private mutating func escaped() -> String? {
    guard let sign = next else { return nil }
    at += 1
    guard sign == UInt8(ascii: "u") else { return Self.escapes[sign] }
    let digits = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
    at = min(at + 4, bytes.count)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(String.init)
  }
}
