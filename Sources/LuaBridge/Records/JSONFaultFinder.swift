import CSimdJSON

/// Says where a text that simdjson refused goes wrong: its place as a path and a column, and what stands there.
/// Slow and careful; it reads only lines that are already known to be bad.
struct JSONFaultFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var path = "$"

  private struct Found: Error {
    let kind: RecordFault.Kind
    let offset: Int
    let what: String
    let expected: String
  }

  static func fault(in line: UnsafeBufferPointer<UInt8>, code: Int32) -> RecordFault {
    if code == CSIMDJSON_NOT_UTF8.rawValue {
      let offset = firstBadUTF8(line) ?? 0
      return RecordFault(
        .notUTF8, path: "$", found: "the byte 0x\(hex(line[offset])) at column \(offset + 1)", expected: "UTF-8 text")
    }
    var finder = JSONFaultFinder(line)
    do {
      try finder.value(depth: 0)
      finder.skipSpace()
      if finder.at < line.count {
        throw Found(kind: .malformed, offset: finder.at, what: finder.here, expected: "the end of the line")
      }
    } catch let found as Found {
      return RecordFault(
        found.kind, path: finder.path, found: "\(found.what) at column \(found.offset + 1)", expected: found.expected)
    } catch {}
    return RecordFault(.malformed, path: "$", found: "text that is no JSON", expected: "one JSON object on each line")
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private var here: String {
    guard at < text.count else { return "the end of the line" }
    let byte = text[at]
    return byte >= 0x20 && byte < 0x7F ? "'\(Character(UnicodeScalar(byte)))'" : "the byte 0x\(Self.hex(byte))"
  }

  private mutating func skipSpace() {
    while at < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[at]) { at += 1 }
  }

  private mutating func value(depth: Int) throws(Found) {
    skipSpace()
    guard at < text.count else {
      throw Found(kind: .malformed, offset: at, what: here, expected: "a value")
    }
    switch text[at] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < LineParser.mostDepth - 1 else {
        throw Found(
          kind: .tooDeep, offset: at, what: here, expected: "at most \(LineParser.mostDepth) levels of nesting")
      }
      if text[at] == UInt8(ascii: "{") { try object(depth: depth) } else { try array(depth: depth) }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: throw Found(kind: .malformed, offset: at, what: here, expected: "a value")
    }
  }

  private mutating func object(depth: Int) throws(Found) {
    let outer = path
    at += 1
    skipSpace()
    if at < text.count, text[at] == UInt8(ascii: "}") {
      at += 1
      return
    }
    while true {
      skipSpace()
      guard at < text.count, text[at] == UInt8(ascii: "\"") else {
        throw Found(kind: .malformed, offset: at, what: here, expected: "the name of a field in double quotes")
      }
      let name = try string()
      path = outer + "." + name
      skipSpace()
      guard at < text.count, text[at] == UInt8(ascii: ":") else {
        throw Found(kind: .malformed, offset: at, what: here, expected: "':' after the name")
      }
      at += 1
      try value(depth: depth + 1)
      skipSpace()
      guard at < text.count, text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: "}") else {
        throw Found(kind: .malformed, offset: at, what: here, expected: "',' or '}'")
      }
      at += 1
      if text[at - 1] == UInt8(ascii: "}") { break }
    }
    path = outer
  }

  private mutating func array(depth: Int) throws(Found) {
    let outer = path
    var count = 0
    at += 1
    skipSpace()
    if at < text.count, text[at] == UInt8(ascii: "]") {
      at += 1
      return
    }
    while true {
      path = outer + "[\(count)]"
      count += 1
      try value(depth: depth + 1)
      skipSpace()
      guard at < text.count, text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: "]") else {
        throw Found(kind: .malformed, offset: at, what: here, expected: "',' or ']'")
      }
      at += 1
      if text[at - 1] == UInt8(ascii: "]") { break }
    }
    path = outer
  }

  private mutating func string() throws(Found) -> String {
    let start = at
    at += 1
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        at += 1
        return readable(UnsafeBufferPointer(rebasing: text[(start + 1)..<(at - 1)]))
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20:
        throw Found(kind: .malformed, offset: at, what: here, expected: "control characters written as \\u00xx")
      default: at += 1
      }
    }
    throw Found(kind: .malformed, offset: start, what: "a text without an end", expected: "a closing '\"'")
  }

  private mutating func escape() throws(Found) {
    let start = at
    at += 1
    guard at < text.count else { throw Found(kind: .malformed, offset: at, what: here, expected: "an escape") }
    if text[at] == UInt8(ascii: "u") {
      for i in 1...4 where at + i >= text.count || !Self.isHex(text[at + i]) {
        throw Found(kind: .malformed, offset: start, what: "a broken escape", expected: "\\u and four hex digits")
      }
      at += 5
      try pair(from: start)
      return
    }
    guard "\"\\/bfnrt".utf8.contains(text[at]) else {
      throw Found(
        kind: .malformed, offset: start, what: "a broken escape",
        expected: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
    at += 1
  }

  /// The escape that was just passed is no half of a pair, or the other half follows.
  private mutating func pair(from start: Int) throws(Found) {
    let unit = unit(at: start)
    guard (0xD800...0xDFFF).contains(unit) else { return }
    if unit < 0xDC00, at + 5 < text.count, text[at] == UInt8(ascii: "\\"), text[at + 1] == UInt8(ascii: "u"),
      (2...5).allSatisfy({ Self.isHex(text[at + $0]) }), (0xDC00...0xDFFF).contains(self.unit(at: at))
    {
      at += 6
      return
    }
    throw Found(
      kind: .malformed, offset: start,
      what: "the escape \(readable(UnsafeBufferPointer(rebasing: text[start..<start + 6]))), half of a character",
      expected: "the whole character, or both halves such as \\ud83d\\ude00")
  }

  /// The number that an escape with four good digits names.
  private func unit(at start: Int) -> Int {
    text[(start + 2)..<(start + 6)].reduce(0) { $0 << 4 | Int($1 < 0x3A ? $1 - 0x30 : ($1 | 0x20) - 0x57) }
  }

  private mutating func number() throws(Found) {
    let start = at
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let digits = take()
    let leadingZero = digits > 1 && text[at - digits] == UInt8(ascii: "0")
    var isInteger = true
    var good = digits > 0 && !leadingZero
    if good, at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      isInteger = false
      good = take() > 0
    }
    if good, at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      isInteger = false
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      good = take() > 0
    }
    let shown = readable(UnsafeBufferPointer(rebasing: text[start..<at]))
    guard good else {
      throw Found(
        kind: .malformed, offset: start, what: "the number \(shown)\(leadingZero ? "" : ", then \(here)")",
        expected: "a JSON number")
    }
    if isInteger, Int64(shown) == nil {
      throw Found(
        kind: .integerTooLarge, offset: start, what: "the number \(shown)", expected: "a whole number of 64 bits")
    }
    if !isInteger, Double(shown)?.isFinite != true {
      throw Found(kind: .outOfRange, offset: start, what: "the number \(shown)", expected: "a finite number")
    }
  }

  private mutating func take() -> Int {
    let start = at
    while at < text.count, text[at] &- 48 < 10 { at += 1 }
    return at - start
  }

  private mutating func word(_ word: String) throws(Found) {
    let bytes = Array(word.utf8)
    guard at + bytes.count <= text.count, bytes.indices.allSatisfy({ text[at + $0] == bytes[$0] }) else {
      throw Found(kind: .malformed, offset: at, what: here, expected: "a value")
    }
    at += bytes.count
  }

  private static func isHex(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 6 }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// Offset of the first byte that is no UTF-8.
  private static func firstBadUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var decoder = UTF8()
    var iterator = text.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.encode(scalar)!.count
      case .emptyInput: return nil
      case .error: return min(offset, text.count - 1)
      }
    }
  }
}
