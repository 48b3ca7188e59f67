/// An input taken as a row of choices. Behind its end every choice is the first one, so each input is a whole program,
/// and a small change of the input is a small change of the program.
struct ByteSource {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

  /// From 0 to `count - 1`.
  mutating func choice(_ count: Int) -> Int { Int(byte()) % count }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[choice(items.count)] }

  mutating func flag() -> Bool { byte() & 1 == 1 }

  /// Small numbers, and those at the edges.
  mutating func integer() -> Int64 {
    switch choice(4) {
    case 0: return Int64(byte())
    case 1: return -Int64(byte())
    case 2: return pick(Self.edges)
    default:
      var number: Int64 = 0
      for _ in 0..<8 { number = number << 8 | Int64(byte()) }
      return number
    }
  }

  private static let edges: [Int64] = [
    .max, .min, .max - 1, .min + 1, 1 << 53, -(1 << 53), 1 << 31, -(1 << 31), 1 << 32, 1 << 62, 100_000, 1_000_000,
    10_000_000_000, -1, 365, 30,
  ]

  mutating func number() -> Double {
    switch choice(3) {
    case 0:
      pick([
        0, -0.0, 0.5, -0.5, .infinity, -.infinity, .nan, 1e15, 1e16, 9.3e18, -9.3e18, .leastNonzeroMagnitude,
        .greatestFiniteMagnitude, 0.1,
      ])
    case 1: Double(integer()) / 8
    default: Double(bitPattern: UInt64(bitPattern: integer()))
    }
  }

  mutating func text(most: Int = 24) -> String {
    switch choice(4) {
    case 0:
      pick([
        "", "x", "a b", "2024-02-29", "2023-02-29", "2200-12-31", "1900-01-01", "back", "forward", "half_up", "down",
        "\"", "\\", "\u{0}", "\u{1b}[2J", "\u{7f}", "é", "e\u{301}", "处", "\u{1F600}", "\u{FEFF}", "%d", "%s", ":",
        "#rules/a.lua:1: x", "null", "0x7f", "\u{2028}", "\n", "a\r\n",
      ])
    case 1: String(repeating: pick(["a", "\"", "\u{1}", "é", "ab"]), count: choice(80))
    default: String(decoding: (0..<choice(most)).map { _ in byte() }, as: UTF8.self)
    }
  }
}
