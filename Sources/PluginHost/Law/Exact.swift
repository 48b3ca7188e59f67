/// Why an exact computation has no answer. A fee computation never traps and never answers a wrapped number.
package enum ExactError: Error, Equatable, Sendable {
  /// The result needs more than 63 bits: 9,223,372,036,854,775,807 minor units is the most that can be held.
  case overflow
  /// A scale was asked about a negative sum; nobody receives one.
  case negativeAmount(Int64)
  /// A part of a sum was asked for with the denominator zero.
  case divisionByZero
}

/// How an exact quotient becomes a whole number of the minor unit. Always named by the rule or the law, never assumed.
package enum Rounding: String, Sendable, CaseIterable {
  /// To the nearest; a half goes away from zero: 2.5 is 3, -2.5 is -3.
  case halfUp = "half_up"
  /// To the nearest; a half goes to the even neighbour: 2.5 is 2, 3.5 is 4.
  case halfEven = "half_even"
  /// Toward zero: 2.9 is 2, -2.9 is -2. For sums that are never negative, fees among them, this is the floor.
  case down
  /// Away from zero: 2.1 is 3, -2.1 is -3.
  case up

  /// `numerator / denominator` as a whole number. The denominator is positive and at most 63 bits wide.
  func divide(_ numerator: Int128, by denominator: Int64) throws(ExactError) -> Int64 {
    let wide = Int128(denominator)
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: wide)
    var result = quotient
    if remainder != 0 {
      let twice = remainder.magnitude * 2
      let awayFromZero: Bool =
        switch self {
        case .down: false
        case .up: true
        case .halfUp: twice >= wide.magnitude
        case .halfEven: twice > wide.magnitude || (twice == wide.magnitude && quotient & 1 != 0)
        }
      if awayFromZero { result += numerator < 0 ? -1 : 1 }
    }
    guard let narrow = Int64(exactly: result) else { throw .overflow }
    return narrow
  }
}

/// A rational number in lowest terms with a positive denominator: a rate, a share. Exact, as a `Double` is not.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int64
  package let denominator: Int64

  package static let zero = Fraction(integer: 0)

  package init(integer: Int64) {
    numerator = integer
    denominator = 1
  }

  /// Nil when the denominator is zero, or when the lowest terms do not fit 64 bits.
  package init?(_ numerator: Int64, _ denominator: Int64) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    let isNegative = (numerator < 0) != (denominator < 0) && top != 0
    guard let positive = Int64(exactly: top), let bottom = Int64(exactly: bottom) else { return nil }
    self.numerator = isNegative ? -positive : positive
    self.denominator = bottom
  }

  /// Reads `3%`, `2.5%`, `0.01%`, `1/3`, `0.025` or `2`, with an optional leading minus; nil for every other spelling
  /// (exponents, signs inside, blanks, separators, `5/0`, `1/3%`) and for more digits than 64 bits hold.
  package init?(parsing text: some StringProtocol) {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    let value: Fraction?
    if let slash = rest.firstIndex(of: "/") {
      let (top, bottom) = (wholeNumber(rest[..<slash]), wholeNumber(rest[rest.index(after: slash)...]))
      value = top.flatMap { top in bottom.flatMap { Fraction(top, $0) } }
    } else {
      let isPercent = rest.last == "%"
      if isPercent { rest = rest.dropLast() }
      value = Self.decimal(rest, dividedBy: isPercent ? 100 : 1)
    }
    guard let value else { return nil }
    self.init(isNegative ? -value.numerator : value.numerator, value.denominator)
  }

  /// `12` or `12.345`, with digits on both sides of the point.
  private static func decimal(_ text: Substring, dividedBy divisor: Int64) -> Fraction? {
    guard let point = text.firstIndex(of: ".") else { return wholeNumber(text).flatMap { Fraction($0, divisor) } }
    let (whole, decimals) = (text[..<point], text[text.index(after: point)...])
    guard !whole.isEmpty, !decimals.isEmpty, let number = wholeNumber(whole + decimals) else { return nil }
    var denominator = divisor
    for _ in decimals {
      let (product, overflow) = denominator.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      denominator = product
    }
    return Fraction(number, denominator)
  }

  /// This part of `amount`, exactly computed and rounded once. Throws `overflow` when it does not fit 64 bits.
  package func of(_ amount: Int64, rounding: Rounding) throws(ExactError) -> Int64 {
    try rounding.divide(Int128(amount) * Int128(numerator), by: denominator)
  }
}

extension Fraction: CustomStringConvertible {
  /// `1/3`, or `2` when it is whole.
  package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

/// Digits only, at most what 63 bits hold.
private func wholeNumber(_ digits: some StringProtocol) -> Int64? {
  guard !digits.isEmpty, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
  return Int64(digits)
}

/// At least 1 unless both are zero.
func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

/// A part of a sum: one third of the fee when the parties settle before coercion (Circular 216/2016/TT-BTC Art. 4(4)).
package struct Share: Hashable, Sendable {
  package let part: Fraction
  package let rounding: Rounding

  package init(part: Fraction, rounding: Rounding) {
    self.part = part
    self.rounding = rounding
  }

  /// The part of `amount` (minor units), rounded once.
  package func of(_ amount: Int64) throws(ExactError) -> Int64 {
    try part.of(amount, rounding: rounding)
  }
}
