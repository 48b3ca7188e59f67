import Testing

@testable import RuleEngine

@Suite struct ExactRatioTests {
  private func ratio(_ numerator: Int128, _ denominator: Int128) throws -> ExactRatio {
    try #require(ExactRatio(numerator, denominator))
  }

  @Test(arguments: [
    (5, 2, 0, "3"), (-5, 2, 0, "-3"), (7, 2, 0, "4"), (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (-2, 3, 2, "-0.67"),
    (1, 200, 2, "0.01"), (-1, 200, 2, "-0.01"), (1, 201, 2, "0.00"), (-1, 201, 2, "0.00"),
    (41_945, 50_000, 4, "0.8389"),
    (12, 4, 3, "3.000"), (0, 7, 1, "0.0"), (8270, 163, 1, "50.7"), (210_300, 17_862, 0, "12"),
  ])
  func `half is rounded away from zero, once, where it is printed`(
    numerator: Int, denominator: Int, decimals: Int, text: String
  ) throws {
    #expect(try ratio(Int128(numerator), Int128(denominator)).printed(decimals) == text)
  }

  @Test func `it is kept in lowest terms with the sign on top, and by zero there is none`() throws {
    #expect(try ratio(6, -4) == ratio(-3, 2))
    #expect(try ratio(-6, -4).numerator == 3)
    #expect(ExactRatio(1, 0) == nil)
    #expect(try ratio(1, 2).divided(by: ratio(0, 5)) == nil)
  }

  @Test func `differences, products and quotients are exact`() throws {
    #expect(try ratio(1, 3).minus(ratio(1, 6)) == ratio(1, 6))
    #expect(try ratio(2103, 17862).times(100).printed(2) == "11.77")
    #expect(try ratio(-1, 2).divided(by: ratio(-1, 4)) == ratio(2, 1))
    #expect(try ratio(1, 3).isAtLeast(ratio(1, 3)) && !ratio(1, 3).isAtLeast(ratio(334, 1000)))
  }

  @Test func `what 128 bits do not hold is an error, not a wrong number`() throws {
    let huge = ExactRatio(integer: .max)
    #expect(try huge.printed(0) == "170141183460469231731687303715884105727")
    #expect(throws: ExactRatio.Overflow.self) { try huge.printed(1) }
    #expect(throws: ExactRatio.Overflow.self) { try huge.times(2) }
    #expect(throws: ExactRatio.Overflow.self) { try huge.minus(ExactRatio(integer: -1)) }
    // The half of an odd number near the end of what is held.
    #expect(try ratio(.max, 2).printed(0) == "85070591730234615865843651857942052864")
  }
}
