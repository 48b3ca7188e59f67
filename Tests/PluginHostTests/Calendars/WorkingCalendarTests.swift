import CaseModel
import Testing

@testable import PluginHost

@Suite struct WorkingCalendarTests: LawTesting {
  /// Two years with Saturday and Sunday off, Wednesday 1 January 2025 off, and Saturday 4 January worked.
  private func calendar() throws -> WorkingCalendar {
    func exception(_ date: String, _ isWorkingDay: Bool) throws -> CalendarException {
      CalendarException(
        date: try day(date), isWorkingDay: isWorkingDay, reason: "r", source: "s", isCertain: true)
    }
    return WorkingCalendar(
      name: "test", years: 2024...2025, weekend: [.saturday, .sunday],
      exceptions: [try exception("2025-01-01", false), try exception("2025-01-04", true)])
  }

  @Test(arguments: [
    ("2024-12-31", 0, "2024-12-31"), ("2024-12-31", 1, "2025-01-02"), ("2024-12-31", 3, "2025-01-04"),
    ("2024-12-31", 4, "2025-01-06"), ("2025-01-05", 1, "2025-01-06"), ("2025-01-05", 0, "2025-01-05"),
  ])
  func `within n working days ends on the nth working day after`(start: String, count: Int, end: String) throws {
    #expect(try calendar().adding(workingDays: count, to: day(start)) == day(end))
  }

  @Test(arguments: [
    ("2025-01-06", 1, "2025-01-04"), ("2025-01-06", 4, "2024-12-31"), ("2025-01-05", 1, "2025-01-03"),
    ("2025-01-05", 2, "2025-01-02"), ("2025-01-05", 0, "2025-01-05"),
  ])
  func `at least n working days before is kept on the nth working day before, and one earlier before a day off`(
    event: String, count: Int, latest: String
  ) throws {
    #expect(try calendar().latestDay(atLeast: count, workingDaysBefore: day(event)) == day(latest))
  }

  @Test(arguments: [
    ("2024-12-31", "2025-01-06", 4), ("2025-01-06", "2024-12-31", -4), ("2025-01-04", "2025-01-05", 0),
    ("2025-01-03", "2025-01-03", 0), ("2025-01-05", "2025-01-06", 1), ("2024-01-01", "2024-12-31", 261),
  ])
  func `working days are counted after the first day, up to and including the last`(
    start: String, end: String, count: Int
  ) throws {
    #expect(try calendar().workingDays(after: day(start), through: day(end)) == count)
  }

  @Test(arguments: [("2025-01-01", "2025-01-02"), ("2025-01-04", "2025-01-04"), ("2025-01-05", "2025-01-06")])
  func `the next working day may be the day itself`(date: String, next: String) throws {
    #expect(try calendar().nextWorkingDay(onOrAfter: day(date)) == day(next))
  }

  @Test func `outside its years a calendar names itself and the year`() throws {
    let calendar = try calendar()
    func missing(_ year: Int) -> CalendarError { .notCovered(calendar: "test", year: year, covered: 2024...2025) }
    let (before, after, late) = (try day("2023-12-31"), try day("2026-01-01"), try day("2025-12-31"))
    #expect(throws: missing(2023)) { try calendar.isWorkingDay(before) }
    #expect(throws: missing(2026)) { try calendar.isWorkingDay(after) }
    #expect(throws: missing(2026)) { try calendar.adding(workingDays: 1, to: late) }
    #expect(throws: missing(2026)) { try calendar.adding(workingDays: 0, to: after) }
    #expect(throws: missing(2026)) { try calendar.adding(workingDays: .max, to: late) }
    #expect(throws: missing(2023)) { try calendar.latestDay(atLeast: 1, workingDaysBefore: day("2024-01-01")) }
    #expect(throws: missing(2023)) { try calendar.latestDay(atLeast: .max, workingDaysBefore: late) }
    #expect(throws: missing(2026)) { try calendar.workingDays(after: late, through: after) }
    #expect(throws: missing(2026)) { try calendar.nextWorkingDay(onOrAfter: after) }
    #expect(throws: CalendarError.negativeCount(-1)) { try calendar.adding(workingDays: -1, to: late) }
    #expect(throws: CalendarError.negativeCount(.min)) {
      try calendar.latestDay(atLeast: .min, workingDaysBefore: late)
    }
  }

  @Test func `every answer agrees with walking day by day`() throws {
    let read = CalendarReader.read(try configuration("calendars/vn.yaml"), name: "vn")
    let calendar = try #require(read.calendar)
    for number in try day("2024-01-01").dayNumber...day("2025-12-31").dayNumber {
      let start = try #require(CivilDate(dayNumber: Int(number)))
      var (forward, backward) = (start, start)
      if try !calendar.isWorkingDay(start) {
        repeat { backward = try #require(backward.adding(days: -1)) } while try !calendar.isWorkingDay(backward)
      }
      for count in 1...12 {
        repeat { forward = try #require(forward.adding(days: 1)) } while try !calendar.isWorkingDay(forward)
        repeat { backward = try #require(backward.adding(days: -1)) } while try !calendar.isWorkingDay(backward)
        guard try calendar.adding(workingDays: count, to: start) == forward,
          try calendar.latestDay(atLeast: count, workingDaysBefore: start) == backward,
          try calendar.workingDays(after: start, through: forward) == count
        else {
          Issue.record("\(count) working days around \(start) are not \(backward) and \(forward)")
          return
        }
      }
    }
  }
}
