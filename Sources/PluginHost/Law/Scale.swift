/// A marginal scale: a base sum, and for each bracket the part of the amount inside the bracket times its rate.
///
/// The total is exact over one common denominator and is rounded once, at the end; rounding each bracket separately
/// would make the fee depend on how the statute happens to be cut into lines.
package struct Scale: Hashable, Sendable {
  /// The part of the amount above `above` (up to the next bracket) is charged at `rate`.
  package struct Bracket: Hashable, Sendable {
    /// Minor units; the bracket begins just above this sum.
    package let above: Int64
    package let rate: Fraction

    package init(above: Int64, rate: Fraction) {
      self.above = above
      self.rate = rate
    }
  }

  /// Owed whatever the amount, also for an amount of zero. Minor units.
  package let base: Int64
  package let brackets: [Bracket]
  package let rounding: Rounding
  /// Common denominator of all rates.
  private let denominator: Int64
  /// `base` over the common denominator.
  private let scaledBase: Int128
  /// One step a bracket, computed once so that applying the scale is one multiplication and one division.
  private let steps: [Step]

  private struct Step: Hashable, Sendable {
    let above: Int64
    /// Rate over the common denominator.
    let rate: Int64
    /// What is owed at `above`: the base and all lower brackets in full, over the common denominator.
    let owed: Int128
  }

  /// Why a scale cannot be built.
  package enum Flaw: Error, Equatable, Sendable {
    case negativeBase(Int64)
    /// The bracket at this position is not above the one before it, or is below zero.
    case notAscending(bracket: Int)
    case negativeRate(bracket: Int)
    /// The rates have no common denominator in 63 bits.
    case tooFine
  }

  package init(base: Int64, brackets: [Bracket], rounding: Rounding) throws(Flaw) {
    guard base >= 0 else { throw .negativeBase(base) }
    var common: Int64 = 1
    var previous: Int64 = -1
    for (index, bracket) in brackets.enumerated() {
      guard bracket.above > previous else { throw .notAscending(bracket: index) }
      guard bracket.rate.numerator >= 0 else { throw .negativeRate(bracket: index) }
      previous = bracket.above
      let shared = Int64(greatestCommonDivisor(common.magnitude, bracket.rate.denominator.magnitude))
      let (product, overflow) = common.multipliedReportingOverflow(by: bracket.rate.denominator / shared)
      guard !overflow else { throw .tooFine }
      common = product
    }
    // Every sum below stays under base * 2^63 + amount * 2^63 < 2^127, so Int128 cannot overflow.
    var owed = Int128(base) * Int128(common)
    scaledBase = owed
    var steps: [Step] = []
    for (index, bracket) in brackets.enumerated() {
      let (rate, overflow) = bracket.rate.numerator.multipliedReportingOverflow(by: common / bracket.rate.denominator)
      guard !overflow else { throw .tooFine }
      if index > 0 { owed += Int128(bracket.above - brackets[index - 1].above) * Int128(steps[index - 1].rate) }
      steps.append(Step(above: bracket.above, rate: rate, owed: owed))
    }
    self.base = base
    self.brackets = brackets
    self.rounding = rounding
    self.denominator = common
    self.steps = steps
  }

  /// What the scale charges on `amount`; both in minor units.
  ///
  /// Throws `negativeAmount`, or `overflow` when the result needs more than 63 bits. Allocates nothing. Inlined:
  /// else who applies a scale that stands in a list copies it first, counting references of its arrays.
  @inline(__always)
  package func apply(_ amount: Int64) throws(ExactError) -> Int64 {
    guard amount >= 0 else { throw .negativeAmount(amount) }
    var index = steps.count - 1
    while index >= 0 {
      let step = steps[index]
      if step.above < amount {
        return try rounding.divide(step.owed + Int128(amount - step.above) * Int128(step.rate), by: denominator)
      }
      index -= 1
    }
    return try rounding.divide(scaledBase, by: denominator)
  }
}
