import CaseModel

/// Why a text is no period.
package struct PeriodFault: Error, Equatable {
  package let what: String
  package let mend: String

  /// As the value of an option or a key.
  package func diagnostic(_ code: DiagnosticCode, at place: Place) -> Diagnostic {
    Diagnostic(code, at: place, what: what, mend: mend)
  }
}

extension Period {
  /// How periods are written, for messages.
  package static let forms =
    "2023, 2023-Q3, 2023-07, 2023-07-14, 2018-10-01..2019-08-31, or for the statistical year FY2021 or FY2019-M11"

  /// Reads a period as people write it.
  ///
  /// - Parameter start: of the statistical year (`FY2021`), which bears the number of the year in which it ends; nil
  ///   where nobody said whose it is.
  package static func read(_ text: String, fiscalYearStart start: FiscalYearStart?) throws(PeriodFault) -> Period {
    if text.hasPrefix("FY") { return try fiscal(text, start) }
    if let dots = text.firstRange(of: "..") {
      guard let from = CivilDate(iso: text[..<dots.lowerBound]), let to = CivilDate(iso: text[dots.upperBound...])
      else { throw none(text) }
      guard let period = Period(from: from, to: to) else {
        throw PeriodFault(what: "the period \(text) ends before it begins", mend: "write the earlier day first")
      }
      return period
    }
    if let day = CivilDate(iso: text) { return Period(day: day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4) else { throw none(text) }
    switch parts.count {
    case 1: return try months(1...12, of: year, text)
    case 2:
      if parts[1].hasPrefix("Q"), let quarter = number(parts[1].dropFirst(), digits: 1), (1...4).contains(quarter) {
        return try months(quarter * 3 - 2...quarter * 3, of: year, text)
      }
      guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { throw none(text) }
      return try months(month...month, of: year, text)
    default: throw none(text)
    }
  }

  private static func none(_ text: String) -> PeriodFault {
    PeriodFault(what: "\"\(text)\" is no period", mend: "write \(forms)")
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int, _ text: String) throws(PeriodFault) -> Period {
    guard let from = CivilDate(year: year, month: months.lowerBound, day: 1),
      let to = CivilDate(
        year: year, month: months.upperBound, day: CivilDate.daysIn(month: months.upperBound, of: year)),
      let period = Period(from: from, to: to)
    else { throw outside(text) }
    return period
  }

  private static func outside(_ text: String) -> PeriodFault {
    PeriodFault(what: "the period \(text) lies outside the years 1900 to 2200", mend: "correct the year")
  }

  /// `FY2021`, or its first so many months: `FY2021-M11`.
  private static func fiscal(_ text: String, _ start: FiscalYearStart?) throws(PeriodFault) -> Period {
    let parts = text.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let year = number(parts[0], digits: 4) else { throw none(text) }
    var months = 12
    if parts.count == 2 {
      guard parts[1].hasPrefix("M"), let count = number(parts[1].dropFirst(), digits: 2), (1...12).contains(count)
      else { throw none(text) }
      months = count
    }
    guard let start else {
      throw PeriodFault(
        what: "\(text) is a statistical year, and nobody says whose",
        mend: "name the jurisdiction with --jurisdiction, or write the days: 2020-10-01..2021-09-30")
    }
    let first = start.month == 1 && start.day == 1 ? year : year - 1
    guard let from = CivilDate(year: first, month: start.month, day: start.day),
      let to = from.adding(months: months, whenMissing: .forward)?.adding(days: -1),
      let period = Period(from: from, to: to)
    else { throw outside(text) }
    return period
  }
}
