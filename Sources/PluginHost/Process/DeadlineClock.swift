import CaseModel

/// Counts from the day on which a deadline starts to its last day.
package struct DeadlineClock: Sendable {
  package let calendar: WorkingCalendar
  /// The day on which it starts is its first; else the first is the next.
  package let firstDayCounts: Bool
  /// A last day on which offices do not work moves to the next on which they do.
  package let lastDayRolls: Bool
  /// Times that do not count, first and last day.
  package let holds: [ClosedRange<CivilDate>]

  package init(
    calendar: WorkingCalendar, firstDayCounts: Bool = false, lastDayRolls: Bool = false,
    holds: [ClosedRange<CivilDate>] = []
  ) {
    self.calendar = calendar
    self.firstDayCounts = firstDayCounts
    self.lastDayRolls = lastDayRolls
    self.holds = holds
  }

  /// The last day; nil where there is no limit, or it lies outside the representable years.
  /// - Throws: where working days are counted in years that the calendar does not cover.
  package func lastDay(_ count: Int, _ unit: DeadlineUnit, from start: CivilDate) throws(CalendarError) -> CivilDate? {
    let last: CivilDate?
    switch unit {
    case .none: return nil
    case .atOnce: last = start
    case .days: last = try counted(count, from: start) { _ throws(CalendarError) in true }
    case .workingDays:
      last =
        holds.isEmpty && !firstDayCounts
        ? try calendar.adding(workingDays: count, to: start)
        : try counted(count, from: start) { day throws(CalendarError) in try calendar.isWorkingDay(day) }
    case .months: last = extended(start.adding(months: count, whenMissing: .back), from: start)
    case .years: last = extended(start.adding(years: count, whenMissing: .back), from: start)
    }
    guard let last, lastDayRolls else { return last }
    return try calendar.nextWorkingDay(onOrAfter: last)
  }

  /// The latest day on which "at least so long before `date`" is still kept. Holds do not matter: nothing runs yet.
  /// - Throws: as `lastDay`.
  package func latestDay(
    atLeast count: Int, _ unit: DeadlineUnit, before date: CivilDate
  ) throws(CalendarError) -> CivilDate? {
    switch unit {
    case .none: nil
    case .atOnce: date
    case .days: date.adding(days: -count)
    case .workingDays: try calendar.latestDay(atLeast: count, workingDaysBefore: date)
    case .months: date.adding(months: -count, whenMissing: .back)
    case .years: date.adding(years: -count, whenMissing: .back)
    }
  }

  private func isHeld(_ day: CivilDate) -> Bool { holds.contains { $0.contains(day) } }

  private func counted(
    _ count: Int, from start: CivilDate, _ counts: (CivilDate) throws(CalendarError) -> Bool
  ) throws(CalendarError) -> CivilDate? {
    var left = count
    if firstDayCounts, left > 0, !isHeld(start), try counts(start) { left -= 1 }
    var day = start
    while left > 0 {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if !isHeld(day), try counts(day) { left -= 1 }
    }
    return day
  }

  /// Months and years end on the day of the same number, later by each day that was held.
  private func extended(_ end: CivilDate?, from start: CivilDate) -> CivilDate? {
    guard let end else { return nil }
    var last = end
    if firstDayCounts, end > start {
      guard let earlier = end.adding(days: -1) else { return nil }
      last = earlier
    }
    guard !holds.isEmpty else { return last }
    // From the first day that counts to the last, each held day asks for one more behind the end.
    var day = start
    while day < last {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if isHeld(day) {
        guard let later = last.adding(days: 1) else { return nil }
        last = later
      }
    }
    return last
  }
}
