import CaseModel

/// Why a calendar cannot answer. Never replaced by a guess: a deadline computed with the wrong holidays is wrong law.
package enum CalendarError: Error, Equatable, Sendable {
  /// The calendar has no holidays for this year; `covered` are the years it has.
  case notCovered(calendar: String, year: Int, covered: ClosedRange<Int>)
  /// So many working days were asked for, which is less than none.
  case negativeCount(Int)
}

/// The working days of a country: its weekend, public holidays, and the weekend days on which offices make up for a
/// long holiday (调休, làm bù), for a run of whole years.
///
/// All questions are answered from two tables that are filled once, without search or allocation.
package struct WorkingCalendar: Sendable {
  /// `cn`, `vn`: the file's name.
  package let name: String
  package let years: ClosedRange<Int>
  /// Weekend, holidays and make-up days as the file gives them, by date.
  package let exceptions: [CalendarException]
  /// Days listed with `certain: false`, ascending. They are counted as listed.
  package let uncertainDays: [CivilDate]

  /// 1 January of the first year.
  private let first: CivilDate
  /// At position n, the working days among the first n days.
  private let countBefore: [Int32]
  /// Day numbers of all working days, ascending.
  private let workingDays: [Int32]

  package init(name: String, years: ClosedRange<Int>, weekend: Set<CivilDate.Weekday>, exceptions: [CalendarException])
  {
    let bounds = years.clamped(to: CivilDate.years)
    self.name = name
    self.years = bounds
    self.exceptions = exceptions.sorted { $0.date < $1.date }
    uncertainDays = self.exceptions.filter { !$0.isCertain }.map(\.date)
    let first = CivilDate(year: bounds.lowerBound, month: 1, day: 1) ?? .earliest
    let last = CivilDate(year: bounds.upperBound, month: 12, day: 31) ?? .latest
    let week = (0..<7).map { first.adding(days: $0).map { !weekend.contains($0.weekday) } ?? false }
    var isWorking = (0...first.days(until: last)).map { week[$0 % 7] }
    for exception in exceptions where first <= exception.date && exception.date <= last {
      isWorking[first.days(until: exception.date)] = exception.isWorkingDay
    }
    var countBefore: [Int32] = [0]
    var workingDays: [Int32] = []
    for (position, isWorking) in isWorking.enumerated() {
      if isWorking { workingDays.append(first.dayNumber + Int32(position)) }
      countBefore.append(Int32(workingDays.count))
    }
    self.first = first
    self.countBefore = countBefore
    self.workingDays = workingDays
  }

  package func isWorkingDay(_ date: CivilDate) throws(CalendarError) -> Bool {
    let position = try position(of: date)
    return countBefore[position + 1] > countBefore[position]
  }

  /// The last day of a period "within n working days": the n-th working day after `date`, which itself is not counted.
  ///
  /// With n = 0 the day itself. Throws when the period begins or ends outside the covered years.
  package func adding(workingDays count: Int, to date: CivilDate) throws(CalendarError) -> CivilDate {
    guard count >= 0 else { throw .negativeCount(count) }
    let position = try position(of: date)
    guard count > 0 else { return date }
    let (target, overflow) = Int(countBefore[position + 1]).addingReportingOverflow(count - 1)
    guard !overflow, target < workingDays.count else { throw notCovered(years.upperBound + 1) }
    return day(workingDays[target])
  }

  /// The latest working day on which "at least n working days before `date`" is still kept. The day of the act is not
  /// counted, as in every period: from the day answered, the n-th working day after is on or before `date`. So before a
  /// working day it is the n-th working day back; before a day off, on which nothing is counted, one further.
  ///
  /// With n = 0 the day itself. Throws when the period begins or ends outside the covered years.
  package func latestDay(atLeast count: Int, workingDaysBefore date: CivilDate) throws(CalendarError) -> CivilDate {
    guard count >= 0 else { throw .negativeCount(count) }
    let position = try position(of: date)
    guard count > 0 else { return date }
    let (target, overflow) = (Int(countBefore[position + 1]) - 1).subtractingReportingOverflow(count)
    guard !overflow, target >= 0 else { throw notCovered(years.lowerBound - 1) }
    return day(workingDays[target])
  }

  /// Working days after `start` up to and including `end`; negative, counted the other way round, if `end` is earlier.
  package func workingDays(after start: CivilDate, through end: CivilDate) throws(CalendarError) -> Int {
    let (from, to) = (try position(of: start), try position(of: end))
    return Int(countBefore[to + 1]) - Int(countBefore[from + 1])
  }

  /// The day itself if it is a working day, else the next one.
  package func nextWorkingDay(onOrAfter date: CivilDate) throws(CalendarError) -> CivilDate {
    let target = Int(countBefore[try position(of: date)])
    guard target < workingDays.count else { throw notCovered(years.upperBound + 1) }
    return day(workingDays[target])
  }

  /// The days of a count over these days, both included, that are not certain: nearly always none.
  package func uncertainDays(from start: CivilDate, through end: CivilDate) -> [CivilDate] {
    uncertainDays.isEmpty ? [] : uncertainDays.filter { start <= $0 && $0 <= end }
  }

  private func position(of date: CivilDate) throws(CalendarError) -> Int {
    let position = first.days(until: date)
    guard position >= 0, position < countBefore.count - 1 else { throw notCovered(date.year) }
    return position
  }

  private func notCovered(_ year: Int) -> CalendarError {
    .notCovered(calendar: name, year: year, covered: years)
  }

  /// A day number out of the table, which holds only representable ones.
  private func day(_ number: Int32) -> CivilDate {
    CivilDate(dayNumber: Int(number)) ?? .latest
  }
}

/// A day that is not as its weekday says: a public holiday, or a weekend day on which offices work.
package struct CalendarException: Sendable, Equatable {
  package let date: CivilDate
  package let isWorkingDay: Bool
  /// The holiday it belongs to.
  package let reason: String
  /// The announcement that says so.
  package let source: String
  /// False where no published announcement was found, or where those found differ.
  package let isCertain: Bool

  package init(date: CivilDate, isWorkingDay: Bool, reason: String, source: String, isCertain: Bool) {
    self.date = date
    self.isWorkingDay = isWorkingDay
    self.reason = reason
    self.source = source
    self.isCertain = isCertain
  }
}
