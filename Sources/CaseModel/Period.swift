/// Days from one to another, both included: what is counted over.
package struct Period: Hashable, Sendable {
  package let from: CivilDate
  /// Never before `from`.
  package let to: CivilDate

  /// Nil where the last day is before the first.
  package init?(from: CivilDate, to: CivilDate) {
    guard from <= to else { return nil }
    (self.from, self.to) = (from, to)
  }

  /// One day.
  package init(day: CivilDate) { (from, to) = (day, day) }

  package func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }

  /// How many days it has.
  package var days: Int { from.days(until: to) + 1 }

  /// Whether a day lies in both.
  package func overlaps(_ other: Period) -> Bool { from <= other.to && other.from <= to }

  /// The same period a year earlier; nil before 1900. What ends with a month ends with that month: February 2025 has 28
  /// days and February 2024 has 29. The year before a leap day alone is 28 February.
  package var yearBefore: Period? {
    // Where periods meet they still meet a year earlier: behind the last day begins the next one.
    // Behind the last day of all there is none, and 31 December has the same number in each year.
    guard let from = from.adding(years: -1, whenMissing: .forward),
      let to = to == .latest
        ? to.adding(years: -1, whenMissing: .back)
        : to.adding(days: 1)?.adding(years: -1, whenMissing: .forward)?.adding(days: -1)
    else { return nil }
    return Period(from: min(from, to), to: to)
  }
}

extension Period: CustomStringConvertible {
  /// `2020-10-01..2021-09-30`
  package var description: String { "\(from.iso)..\(to.iso)" }
}
