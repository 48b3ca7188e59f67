import LuaBridge

/// Numbers that look random and are the same in each run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One time in so many.
  mutating func once(in turns: Int) -> Bool { Int.random(in: 0..<turns, using: &self) == 0 }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements.randomElement(using: &self)! }
}

/// Makes lines of JSON by a shape: good ones, and ones in which something is strange.
struct CaseLines {
  var random: Seeded
  /// White space between the pieces.
  var hasSpaces = false
  /// Characters of texts written as escapes.
  var hasEscapes = false
  /// One value in so many is another than the shape asks for; 0: none.
  var strangeOnce = 0

  init(seed: UInt64) { random = Seeded(seed) }

  /// What may stand where a value is expected.
  private static let strange = [
    "null", "1e3", "01", "-0", "-", "1.", ".5", "1.5", "-0.0", "0.1", "100", "1.0", "18446744073709551615", "-1",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "123456789012345678", "100000000000000000",
    "100000000000000001", "0.1234567890123456", "0.12345678901234", "1e400", "1E-2", "\"x\"", "true", "false", "True",
    "nulll", "tru", "truex", "{}", "[]", "[1]", "[null]", "{\"id\":1}", "\"\"", "\"2023-02-29\"", "\"2024-02-29\"",
    "\"2024-02-29 \"", "\"1899-12-31\"", "\"2200-12-31\"", "\"20240229\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"",
    "\"\\u0041\"", "\"a\\qb\"", "\"\\\"", "1\"x\"", "\"x\"1", "\"x\"\"y\"", "12 3", "1,2", "NaN", "", "[[[[[[[[[[[[[[]",
    "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "\u{0}", "\"\u{1}\"", "\u{C}", "\"\u{7F}\"", "// x\n1",
  ]

  private static let letters = Array("abcxyz09_ -.,:{}[]'/é đ ữ 案 件 😀 \u{7F}")

  mutating func line(_ shape: RecordShape) -> String { record(shape) }

  private mutating func space() -> String {
    guard hasSpaces && random.once(in: 3) else { return "" }
    return String((0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick([" ", "\t", "\r"]) }.joined())
  }

  private mutating func record(_ shape: RecordShape) -> String {
    let often = random.pick([1, 2, 2, 8, 40])
    var fields = shape.fields.filter { $0.isRequired || random.once(in: often) }
    if random.once(in: 2) { fields.shuffle(using: &random) }
    var members = fields.map { "\(space())\"\($0.name)\"\(space()):\(space())\(value($0.kind))\(space())" }
    if strangeOnce > 0 && !members.isEmpty {
      if random.once(in: strangeOnce) { members.append(random.pick(members)) }
      if random.once(in: strangeOnce) { members.append("\"further\":1") }
      if random.once(in: strangeOnce) {
        members[0] = members[0].replacing("\"i", with: "\"\\u0069", maxReplacements: 1)
      }
    }
    return "{" + members.joined(separator: ",") + (members.isEmpty ? space() : "") + "}"
  }

  private mutating func value(_ kind: ShapeKind) -> String {
    if strangeOnce > 0 && random.once(in: strangeOnce) { return random.pick(Self.strange) }
    switch kind {
    case .text(let most): return quoted(text(most))
    case .identifier:
      return quoted(String((0..<random.pick([1, 3, 8, 64])).map { _ in random.pick(Array("az09_")) }))
    case .integer(let range), .money(let range): return integer(range)
    case .number(let range): return number(range)
    case .flag: return random.pick(["true", "false"])
    case .date: return quoted(date())
    case .term(let terms): return quoted(random.pick(terms))
    case .list(let item):
      let items = (0..<random.pick([0, 1, 2, 5])).map { _ in space() + value(item) + space() }
      return "[" + items.joined(separator: ",") + "]"
    case .record(let inner): return record(inner)
    }
  }

  private mutating func text(_ most: Int) -> String {
    let bytes = random.pick([0, 1, 7, 8, 15, 16, 17, 33, most])
    var text = ""
    while true {
      let letter = random.pick(Self.letters)
      if text.utf8.count + letter.utf8.count > min(bytes, most) { return text }
      text.append(letter)
    }
  }

  private mutating func integer(_ range: ClosedRange<Int64>) -> String {
    // A number of 19 digits is no plain one.
    let most: Int64 = 999_999_999_999_999_999
    let (lower, upper) = (max(range.lowerBound, -most), min(range.upperBound, most))
    return String(
      random.pick([lower, upper, Int64.random(in: lower...upper, using: &random), max(lower, min(upper, 7))]))
  }

  private mutating func number(_ range: ClosedRange<Double>) -> String {
    let (lower, upper) = (max(range.lowerBound, -1e6), min(range.upperBound, 1e6))
    let value = Int64((Double.random(in: lower...upper, using: &random) * 1000).rounded(.towardZero))
    let digits = String(value.magnitude % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    let isWhole = range.contains(Double(value / 1000)) && random.once(in: 3)
    return "\(value < 0 ? "-" : "")\(value.magnitude / 1000)" + (isWhole ? "" : "." + fraction)
  }

  private mutating func date() -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let dates = (1...4).map { _ in
      (
        Int.random(in: 1900...2200, using: &random), Int.random(in: 1...12, using: &random),
        Int.random(in: 1...28, using: &random)
      )
    }
    let (year, month, day) = random.pick(dates + [(2024, 2, 29), (1900, 1, 1), (2200, 12, 31), (2023, 4, 30)])
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private mutating func quoted(_ text: String) -> String {
    var written = "\""
    for unit in text.utf16 {
      let isPart = UTF16.isTrailSurrogate(unit) || UTF16.isLeadSurrogate(unit)
      if hasEscapes && (isPart || random.once(in: 4)) {
        let digits = String(unit, radix: 16)
        written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else if !isPart {
        written.unicodeScalars.append(Unicode.Scalar(unit)!)
      } else {
        return "\"\(text)\""
      }
    }
    return written + "\""
  }

  // MARK: Damage

  private static let pieces =
    Array("{}[]:,\"\\ \t\r\u{0}\u{1}\u{C}\u{1F}/0123456789-+.eEtfnul\u{7F}".utf8) + [0x80, 0xC3, 0xED, 0xFF]

  /// The line with a few of its bytes other than they were.
  mutating func damaged(_ line: String) -> [UInt8] {
    var bytes = Array(line.utf8)
    for _ in 0..<random.pick([1, 1, 1, 2, 5]) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.remove(at: at)
      case 1: bytes.insert(random.pick(Self.pieces), at: at)
      case 2: bytes[at] = random.pick(Self.pieces)
      case 3: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 4: bytes.removeSubrange(at...)
      case 5: bytes += [random.pick(Self.pieces)]
      case 6: bytes.insert(contentsOf: bytes[at...].prefix(Int.random(in: 1...40, using: &random)), at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
      }
    }
    return bytes
  }
}
