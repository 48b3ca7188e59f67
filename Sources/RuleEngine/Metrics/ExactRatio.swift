import CaseModel

/// A quotient of two whole numbers, kept exactly; rounded only where it is printed.
package struct ExactRatio: Sendable, Equatable {
  package let numerator: Int128
  /// Above 0.
  package let denominator: Int128

  /// A number left what 128 bits hold.
  package struct Overflow: Error {}

  /// In lowest terms; nil where the denominator is 0.
  package init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard let shared = Int128(exactly: divisor) else { return nil }
    self.numerator = sign * (numerator / shared)
    self.denominator = sign * (denominator / shared)
  }

  package init(integer: Int128) { (numerator, denominator) = (integer, 1) }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  package func times(_ factor: Int128) throws(Overflow) -> ExactRatio {
    try make(multiplied(numerator, factor), denominator)
  }

  package func minus(_ other: ExactRatio) throws(Overflow) -> ExactRatio {
    let (difference, overflow) = try multiplied(numerator, other.denominator)
      .subtractingReportingOverflow(multiplied(other.numerator, denominator))
    if overflow { throw Overflow() }
    return try make(difference, multiplied(denominator, other.denominator))
  }

  /// Nil where the other one is 0.
  package func divided(by other: ExactRatio) throws(Overflow) -> ExactRatio? {
    if other.numerator == 0 { return nil }
    return try make(multiplied(numerator, other.denominator), multiplied(denominator, other.numerator))
  }

  private func make(_ numerator: Int128, _ denominator: Int128) throws(Overflow) -> ExactRatio {
    guard let ratio = ExactRatio(numerator, denominator) else { throw Overflow() }
    return ratio
  }

  private func multiplied(_ first: Int128, _ second: Int128) throws(Overflow) -> Int128 {
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    if overflow { throw Overflow() }
    return product
  }

  /// With so many places behind the point; a half goes away from zero: 2.5 is 3, -2.5 is -3.
  package func printed(_ decimals: Int) throws(Overflow) -> String {
    var power: Int128 = 1
    for _ in 0..<decimals { power *= 10 }
    let scaled = try multiplied(numerator, power)
    var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    // Never more than half of 128 bits: the remainder is below the denominator.
    if remainder.magnitude >= denominator.magnitude - remainder.magnitude { quotient += scaled < 0 ? -1 : 1 }
    let digits = String(quotient.magnitude)
    let sign = quotient < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  package func isAtLeast(_ other: ExactRatio) throws(Overflow) -> Bool { try minus(other).numerator >= 0 }
}
