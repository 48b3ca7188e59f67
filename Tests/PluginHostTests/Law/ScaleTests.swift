import Testing

@testable import PluginHost

@Suite struct ScaleTests: LawTesting {
  private func scale(_ yaml: String) throws -> Scale {
    let parameter = try #require(try law(yaml).parameters.first)
    guard case .scale(let scale) = parameter.values[0].value else { throw ExactError.overflow }
    return scale
  }

  /// Order 481 of the State Council, Art. 13(1); yuan in fen.
  static let propertyClaims = """
    court_fee:
      doc: Acceptance fee of a property claim
      type: scale
      rounding: half_up
      values:
        - from: 2007-04-01
          source: State Council Order 481 Art. 13(1)
          value:
            base: 5000
            brackets:
              - {above: 1_000_000, rate: 2.5%}
              - {above: 10_000_000, rate: 2%}
              - {above: 20_000_000, rate: 1.5%}
              - {above: 50_000_000, rate: 1%}
              - {above: 100_000_000, rate: 0.9%}
              - {above: 200_000_000, rate: 0.8%}
              - {above: 500_000_000, rate: 0.7%}
              - {above: 1_000_000_000, rate: 0.6%}
              - {above: 2_000_000_000, rate: 0.5%}
    """

  @Test(
    arguments: [
      (1, 50), (10_000, 50), (50_000, 1_050), (100_000, 2_300), (150_000, 3_300), (200_000, 4_300), (500_000, 8_800),
      (1_000_000, 13_800), (2_000_000, 22_800), (5_000_000, 46_800), (10_000_000, 81_800), (20_000_000, 141_800),
      (30_000_000, 191_800),
    ] as [(Int64, Int64)])
  func `the court fee of a claim in yuan is the one of Order 481`(claim: Int64, fee: Int64) throws {
    #expect(try scale(Self.propertyClaims).apply(claim * 100) == fee * 100)
  }

  /// Order 481 Art. 14(1) and 14(2); yuan in fen.
  static let enforcement = """
    f: {doc: Fee of enforcement, type: scale, rounding: half_up, values: [{from: 2007-04-01, source: x,
      value: {base: 5000, brackets: [{above: 1000000, rate: 1.5%}, {above: 50000000, rate: 1%},
        {above: 500000000, rate: 0.5%}, {above: 1000000000, rate: 0.1%}]}}]}
    """
  static let preservation = """
    f: {doc: Fee of preservation, type: scale, rounding: half_up, values: [{from: 2007-04-01, source: x,
      value: {base: 3000, brackets: [{above: 100000, rate: 1%}, {above: 10000000, rate: 0.5%}]}}]}
    """

  @Test(
    arguments: [
      (enforcement, 100_000, 1_400), (enforcement, 500_000, 7_400), (enforcement, 5_000_000, 52_400),
      (enforcement, 10_000_000, 77_400), (enforcement, 20_000_000, 87_400), (preservation, 100_000, 1_020),
      (preservation, 500_000, 3_020), (preservation, 896_000, 5_000),
    ] as [(String, Int64, Int64)])
  func `the other scales of Order 481 give its figures`(yaml: String, sum: Int64, fee: Int64) throws {
    #expect(try scale(yaml).apply(sum * 100) == fee * 100)
  }

  /// Circular 216/2016/TT-BTC Art. 4(1); dong.
  static let collected = """
    fee_scale:
      doc: Fee on the sum received
      type: scale
      rounding: half_up
      values:
        - from: 2017-01-01
          source: "Circular 216/2016/TT-BTC Art. 4(1)"
          value:
            base: 0
            brackets:
              - {above: 0, rate: 3%}
              - {above: 5_000_000_000, rate: 2%}
              - {above: 7_000_000_000, rate: 1%}
              - {above: 10_000_000_000, rate: 0.5%}
              - {above: 15_000_000_000, rate: 0.01%}
    """

  @Test(
    arguments: [
      (0, 0), (2_980_001, 89_400), (100_000_000, 3_000_000), (200_000_000, 6_000_000), (300_000_000, 9_000_000),
      (5_000_000_000, 150_000_000), (7_000_000_000, 190_000_000), (10_000_000_000, 220_000_000),
      (15_000_000_000, 245_000_000), (18_000_000_000, 245_300_000),
    ] as [(Int64, Int64)])
  func `the enforcement fee of a sum in dong is the one of Circular 216`(sum: Int64, fee: Int64) throws {
    #expect(try scale(Self.collected).apply(sum) == fee)
  }

  @Test func `instalments add up to the fee of the whole`() throws {
    let scale = try scale(Self.collected)
    var (received, charged): (Int64, Int64) = (0, 0)
    let instalments: [Int64] = [
      3_000_000_000, 4_000_000_000, 4_500_000_000, 4_000_000_000, 1_500_000_000, 1_000_000_000,
    ]
    let fees = try instalments.map { instalment in
      received += instalment
      let fee = try scale.apply(received) - charged
      charged += fee
      return fee
    }
    #expect(fees == [90_000_000, 100_000_000, 37_500_000, 17_550_000, 150_000, 100_000])
    #expect(charged == 245_300_000)
  }

  @Test func `a scale is rounded once, on the exact total`() throws {
    let half = try #require(Fraction(1, 2))
    let scale = try Scale(
      base: 0, brackets: [.init(above: 0, rate: half), .init(above: 1, rate: half), .init(above: 2, rate: half)],
      rounding: .halfUp)
    #expect(try (0...4).map { try scale.apply($0) } == [0, 1, 1, 2, 2])
  }

  @Test func `sums at the edge of 64 bits are exact or an error, never wrapped`() throws {
    let whole = try Scale(base: 0, brackets: [.init(above: 0, rate: Fraction(integer: 1))], rounding: .down)
    #expect(try whole.apply(.max) == .max)
    let more = try Scale(base: 1, brackets: whole.brackets, rounding: .down)
    #expect(throws: ExactError.overflow) { try more.apply(.max) }
    let steep = try Scale(
      base: .max, brackets: [.init(above: 0, rate: Fraction(integer: .max))], rounding: .down)
    #expect(throws: ExactError.overflow) { try steep.apply(.max) }
    #expect(throws: ExactError.negativeAmount(-1)) { try whole.apply(-1) }
    #expect(try Scale(base: 7, brackets: [], rounding: .up).apply(1_000) == 7)
  }

  @Test func `a scale that makes no sense is refused`() throws {
    let rate = try #require(Fraction(parsing: "1%"))
    func flaw(_ base: Int64, _ brackets: [Scale.Bracket]) -> Scale.Flaw? {
      do {
        _ = try Scale(base: base, brackets: brackets, rounding: .down)
        return nil
      } catch { return error }
    }
    let (big, bigger) = (try #require(Fraction(1, 3_037_000_507)), try #require(Fraction(1, 3_037_000_493)))
    #expect(flaw(-1, []) == .negativeBase(-1))
    #expect(flaw(0, [.init(above: -1, rate: rate)]) == .notAscending(bracket: 0))
    #expect(flaw(0, [.init(above: 5, rate: rate), .init(above: 5, rate: rate)]) == .notAscending(bracket: 1))
    #expect(flaw(0, [.init(above: 5, rate: try #require(Fraction(-1, 100)))]) == .negativeRate(bracket: 0))
    #expect(flaw(0, [.init(above: 0, rate: big), .init(above: 1, rate: bigger)]) == .tooFine)
  }

  @Test func `one hundred thousand scales agree with adding up fractions bracket by bracket`() throws {
    var numbers = SeededNumbers(seed: 481)
    let denominators: [Int64] = [1, 2, 3, 7, 100, 200, 1_000, 10_000]
    for _ in 0..<100_000 {
      let starts = Set(
        (0...Int.random(in: 0...6, using: &numbers)).map { _ in
          Int64.random(in: 0...1_000_000_000_000, using: &numbers)
        }
      ).sorted()
      let brackets = try starts.map { start in
        let denominator = try #require(denominators.randomElement(using: &numbers))
        return Scale.Bracket(
          above: start, rate: try #require(Fraction(.random(in: 0...50, using: &numbers), denominator)))
      }
      let base = Int64.random(in: 0...1_000_000, using: &numbers)
      let rounding = try #require(Rounding.allCases.randomElement(using: &numbers))
      let scale = try Scale(base: base, brackets: brackets, rounding: rounding)
      let amount = Bool.random(using: &numbers) ? Int64.random(in: 0...2_000_000_000_000, using: &numbers) : starts[0]
      let expected = total(base, brackets, amount, rounding)
      guard try Int128(scale.apply(amount)) == expected else {
        Issue.record("\(scale) of \(amount) is \(try scale.apply(amount)), not \(expected)")
        return
      }
    }
  }

  /// The definition: over the product of all denominators, each bracket by itself.
  private func total(_ base: Int64, _ brackets: [Scale.Bracket], _ amount: Int64, _ rounding: Rounding) -> Int128 {
    let common: Int128 = 210_000
    var sum = Int128(base) * common
    for (index, bracket) in brackets.enumerated() {
      let end = index + 1 < brackets.count ? min(brackets[index + 1].above, amount) : amount
      let part = Int128(max(0, end - bracket.above))
      sum += part * Int128(bracket.rate.numerator) * (common / Int128(bracket.rate.denominator))
    }
    return roundedByDefinition(sum, common, rounding)
  }
}
