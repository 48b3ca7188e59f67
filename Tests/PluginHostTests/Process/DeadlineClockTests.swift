import CaseModel
import Testing

@testable import PluginHost

struct DeadlineClockTests {
  private func clock(
    first: Bool = false, rolls: Bool = false, holds: [(String, String)] = []
  ) throws -> DeadlineClock {
    let plugins = try TestPlugins(Processes.files())
    return DeadlineClock(
      calendar: try #require(try plugins.catalog().calendars["vn"]), firstDayCounts: first, lastDayRolls: rolls,
      holds: try holds.map { try day($0.0)...day($0.1) })
  }

  // Wednesday 2024-05-01 is a holiday, Saturday 2024-05-04 is worked.
  @Test(arguments: [
    (10, DeadlineUnit.days, "2024-04-26", "2024-05-06"), (3, .workingDays, "2024-04-30", "2024-05-04"),
    (1, .months, "2024-01-31", "2024-02-29"), (1, .years, "2024-02-29", "2025-02-28"),
    (0, .atOnce, "2024-05-01", "2024-05-01"), (0, .days, "2024-05-01", "2024-05-01"),
  ])
  func `a deadline ends on the day that the law counts to`(
    count: Int, unit: DeadlineUnit, start: String, last: String
  ) throws {
    #expect(try clock().lastDay(count, unit, from: day(start)) == day(last))
  }

  @Test func `no limit has no last day`() throws {
    #expect(try clock().lastDay(0, .none, from: day("2024-05-02")) == nil)
  }

  @Test(arguments: [
    (5, DeadlineUnit.days, "2024-05-06", "2024-05-10"), (2, .workingDays, "2024-05-02", "2024-05-03"),
    (2, .workingDays, "2024-05-01", "2024-05-03"), (1, .months, "2024-05-06", "2024-06-05"),
  ])
  func `where the first day counts the last comes a day earlier`(
    count: Int, unit: DeadlineUnit, start: String, last: String
  ) throws {
    #expect(try clock(first: true).lastDay(count, unit, from: day(start)) == day(last))
  }

  @Test(arguments: [("2024-04-21", "2024-05-02"), ("2024-04-24", "2024-05-04"), ("2024-04-22", "2024-05-02")])
  func `a last day off rolls to the next on which offices work`(start: String, last: String) throws {
    #expect(try clock(rolls: true).lastDay(10, .days, from: day(start)) == day(last))
  }

  @Test(arguments: [
    // A hold of five days inside the time.
    (10, DeadlineUnit.days, [("2024-05-07", "2024-05-11")], "2024-05-21"),
    // Two that overlap count once.
    (10, .days, [("2024-05-07", "2024-05-11"), ("2024-05-10", "2024-05-12")], "2024-05-22"),
    // One that began earlier counts from the first day on.
    (10, .days, [("2024-04-01", "2024-05-08")], "2024-05-18"),
    // One that lies behind the end does not count, one that the moved end reaches does.
    (10, .days, [("2024-05-17", "2024-05-20")], "2024-05-16"),
    (10, .days, [("2024-05-07", "2024-05-11"), ("2024-05-20", "2024-05-21")], "2024-05-23"),
    (3, .workingDays, [("2024-05-07", "2024-05-08")], "2024-05-13"),
    (1, .months, [("2024-05-20", "2024-05-29")], "2024-06-16"),
  ])
  func `time that is held does not count`(
    count: Int, unit: DeadlineUnit, holds: [(String, String)], last: String
  ) throws {
    #expect(try clock(holds: holds).lastDay(count, unit, from: day("2024-05-06")) == day(last))
  }

  @Test(arguments: [
    (10, DeadlineUnit.days, "2024-05-16", "2024-05-06"), (3, .workingDays, "2024-05-07", "2024-05-03"),
    (1, .months, "2024-03-31", "2024-02-29"),
  ])
  func `at least so long before counts back`(count: Int, unit: DeadlineUnit, event: String, last: String) throws {
    #expect(try clock().latestDay(atLeast: count, unit, before: day(event)) == day(last))
  }

  @Test func `a year without a calendar is said and not guessed`() throws {
    let clock = try clock()
    #expect(throws: CalendarError.notCovered(calendar: "vn", year: 2026, covered: 2024...2025)) {
      try clock.lastDay(1, .workingDays, from: day("2025-12-31"))
    }
  }
}
