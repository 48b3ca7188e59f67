import Testing

@testable import PluginHost

@Suite struct ExactTests: LawTesting {
  @Test(
    arguments: [
      ("3%", 3, 100), ("2.5%", 1, 40), ("0.01%", 1, 10_000), ("1/3", 1, 3), ("0.025", 1, 40), ("2", 2, 1), ("0%", 0, 1),
      ("100%", 1, 1), ("6/4", 3, 2), ("0/5", 0, 1), ("-1/3", -1, 3), ("-2.5%", -1, 40), ("-0", 0, 1), ("007", 7, 1),
      ("9223372036854775807", 9_223_372_036_854_775_807, 1), ("0.000000000000000001", 1, 1_000_000_000_000_000_000),
    ] as [(String, Int64, Int64)])
  func `a rate is read in lowest terms`(text: String, numerator: Int64, denominator: Int64) {
    #expect(Fraction(parsing: text) == Fraction(numerator, denominator))
    #expect(Fraction(parsing: text)?.numerator == numerator)
    #expect(Fraction(parsing: text)?.denominator == denominator)
  }

  @Test(arguments: [
    "", "-", "%", "3 %", " 3%", "3%%", "1/3%", "1/0", "0/0", "1/-3", "1//3", "/3", "3/", ".5", "5.", "1.2.3", "1e3",
    "1,5", "1_000", "+3%", "--3", "٣%", "abc", "9223372036854775808", "0.0000000000000000001", "inf", "nan",
  ])
  func `what is not an exact rate is refused`(text: String) {
    #expect(Fraction(parsing: text) == nil)
  }

  @Test(
    arguments: [
      (25, 10, 3, 2, 2, 3), (35, 10, 4, 4, 3, 4), (29, 10, 3, 3, 2, 3), (21, 10, 2, 2, 2, 3), (20, 10, 2, 2, 2, 2),
      (-25, 10, -3, -2, -2, -3), (-21, 10, -2, -2, -2, -3), (-35, 10, -4, -4, -3, -4), (0, 10, 0, 0, 0, 0),
      (1, 3, 0, 0, 0, 1), (2, 3, 1, 1, 0, 1),
    ] as [(Int64, Int64, Int64, Int64, Int64, Int64)])
  func `each rounding goes where its name says, on both sides of zero`(
    numerator: Int64, denominator: Int64, halfUp: Int64, halfEven: Int64, down: Int64, up: Int64
  ) throws {
    let part = try #require(Fraction(numerator, denominator))
    #expect(try part.of(1, rounding: .halfUp) == halfUp)
    #expect(try part.of(1, rounding: .halfEven) == halfEven)
    #expect(try part.of(1, rounding: .down) == down)
    #expect(try part.of(1, rounding: .up) == up)
  }

  @Test func `a product is exact up to 63 bits, and an error beyond`() throws {
    let third = try #require(Fraction(1, 3))
    #expect(try third.of(.max, rounding: .down) == 3_074_457_345_618_258_602)
    #expect(try Fraction(integer: 1).of(.max, rounding: .up) == .max)
    #expect(try Fraction(integer: 1).of(.min, rounding: .up) == .min)
    #expect(throws: ExactError.overflow) { try Fraction(integer: 2).of(.max, rounding: .down) }
    #expect(throws: ExactError.overflow) { try Fraction(integer: -1).of(.min, rounding: .down) }
    #expect(throws: ExactError.overflow) { try Fraction(integer: .max).of(.max, rounding: .down) }
    #expect(Fraction(1, 0) == nil)
    #expect(Fraction(.min, -1) == nil)
    #expect(Fraction(.min, .min) == Fraction(integer: 1))
  }

  @Test func `one hundred thousand shares agree with division by hand`() throws {
    var numbers = SeededNumbers(seed: 216_2016)
    for _ in 0..<100_000 {
      let amount = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &numbers)
      let (top, bottom) = (Int64.random(in: 0...9_999, using: &numbers), Int64.random(in: 1...9_999, using: &numbers))
      let rounding = try #require(Rounding.allCases.randomElement(using: &numbers))
      let share = Share(part: try #require(Fraction(top, bottom)), rounding: rounding)
      let expected = roundedByDefinition(Int128(amount) * Int128(top), Int128(bottom), rounding)
      guard try Int128(share.of(amount)) == expected else {
        Issue.record("\(top)/\(bottom) of \(amount), \(rounding.rawValue), is not \(expected)")
        return
      }
    }
  }
}

/// The quotient by the definition of each rounding: the candidates are the floor and the one above it.
func roundedByDefinition(_ numerator: Int128, _ denominator: Int128, _ rounding: Rounding) -> Int128 {
  let floor = numerator / denominator - (numerator % denominator < 0 ? 1 : 0)
  let excess = numerator - floor * denominator
  if excess == 0 { return floor }
  let towardZero = numerator < 0 ? floor + 1 : floor
  let awayFromZero = numerator < 0 ? floor : floor + 1
  switch rounding {
  case .down: return towardZero
  case .up: return awayFromZero
  case .halfUp, .halfEven:
    if excess * 2 < denominator { return floor }
    if excess * 2 > denominator { return floor + 1 }
    return rounding == .halfUp ? awayFromZero : (floor % 2 == 0 ? floor : floor + 1)
  }
}
