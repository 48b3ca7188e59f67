import CaseModel
import Testing

@testable import PluginHost

/// The calendars that ship with the host, against days that anyone can look up.
@Suite struct PublishedCalendarTests: LawTesting {
  private func calendar(_ name: String) throws -> WorkingCalendar {
    let read = CalendarReader.read(try configuration("calendars/\(name).yaml"), name: name)
    try #require(read.problems.map(shown) == [])
    return try #require(read.calendar)
  }

  @Test(arguments: [
    ("2019-02-02", true, "Saturday before the Spring Festival"),
    ("2019-05-02", false, "Labour Day as changed in March"),
    ("2019-04-28", true, "Sunday for Labour Day"), ("2020-01-31", false, "Spring Festival prolonged"),
    ("2020-02-01", false, "make-up Saturday cancelled"), ("2020-02-03", true, "work resumes"),
    ("2020-06-28", true, "Sunday for the Dragon Boat Festival"),
    ("2021-02-20", true, "Saturday for the Spring Festival"),
    ("2021-09-21", false, "Mid-Autumn Festival"), ("2022-01-31", false, "New Year's Eve"),
    ("2022-10-08", true, "Saturday for National Day"), ("2023-01-28", true, "Saturday for the Spring Festival"),
    ("2023-09-29", false, "Mid-Autumn Festival"), ("2024-02-04", true, "Sunday before the Spring Festival"),
    ("2024-02-09", true, "New Year's Eve, leave only recommended"), ("2024-02-12", false, "Spring Festival"),
    ("2024-10-07", false, "National Day"), ("2025-01-28", false, "New Year's Eve"),
    ("2025-10-08", false, "eighth day of National Day"), ("2025-09-28", true, "Sunday for National Day"),
    ("2026-01-04", true, "Sunday for the New Year"), ("2026-02-23", false, "ninth day of the Spring Festival"),
    ("2026-09-20", true, "Sunday for National Day"),
  ])
  func `a day in China is worked or not as the State Council announced`(date: String, works: Bool, why: String) throws {
    #expect(try calendar("cn").isWorkingDay(day(date)) == works, "\(why)")
  }

  @Test(arguments: [
    ("2019-01-05", true, "Saturday for 31 December"), ("2019-02-04", false, "Tet"),
    ("2019-04-15", false, "Hung Kings moved from Sunday"), ("2019-05-04", true, "Saturday for 29 April"),
    ("2020-01-29", false, "Tet"), ("2020-04-02", false, "Hung Kings"), ("2020-09-03", true, "one day of National Day"),
    ("2021-02-16", false, "Tet moved from the weekend"), ("2021-05-03", false, "Labour Day moved from Saturday"),
    ("2021-09-03", false, "second day of National Day"), ("2022-02-07", true, "after Tet"),
    ("2022-05-03", false, "two holidays on a weekend"), ("2022-09-01", false, "day before National Day"),
    ("2023-01-27", true, "after Tet"), ("2023-05-03", false, "Reunification Day moved"),
    ("2023-09-04", false, "National Day moved from Saturday"), ("2024-02-14", false, "Tet"),
    ("2024-04-29", false, "swapped"), ("2024-05-04", true, "Saturday for 29 April"),
    ("2024-09-03", false, "National Day"),
    ("2025-01-27", false, "Tet"), ("2025-02-03", true, "after Tet"), ("2025-04-26", true, "Saturday for 2 May"),
    ("2025-05-02", false, "swapped"), ("2026-01-02", false, "swapped"), ("2026-01-10", true, "Saturday for 2 January"),
    ("2026-02-16", false, "Tet"), ("2026-04-27", false, "Hung Kings moved from Sunday"),
    ("2026-08-31", false, "swapped"), ("2026-08-22", true, "Saturday for 31 August"),
  ])
  func `a day in Vietnam is worked or not as was announced`(date: String, works: Bool, why: String) throws {
    #expect(try calendar("vn").isWorkingDay(day(date)) == works, "\(why)")
  }

  @Test(arguments: [
    ("cn", [250, 249, 250, 249, 249, 251, 248, 248]), ("vn", [252, 252, 250, 249, 249, 251, 250, 249]),
  ])
  func `the working days of each year are as many as the announcements leave`(name: String, counts: [Int]) throws {
    let calendar = try calendar(name)
    #expect(calendar.years == 2019...2026)
    var found: [Int] = []
    for year in calendar.years {
      var count = 0
      var date = try day("\(year)-01-01")
      while date.year == year {
        if try calendar.isWorkingDay(date) { count += 1 }
        date = try #require(date.adding(days: 1))
      }
      found.append(count)
    }
    #expect(found == counts)
  }

  @Test func `days without a published announcement are marked`() throws {
    #expect(try calendar("cn").uncertainDays == [])
    #expect(try calendar("vn").uncertainDays == [day("2026-11-24")])
    #expect(try calendar("vn").uncertainDays(from: day("2026-11-01"), through: day("2026-11-23")) == [])
    #expect(
      try calendar("vn").uncertainDays(from: day("2026-11-24"), through: day("2026-11-24")) == [day("2026-11-24")])
  }

  /// Five working days from 2 February 2024: Sunday 4, then 5 to 8; over the festival: Sunday 18, then 19 to 22.
  @Test func `a period runs over the Spring Festival and its make-up days`() throws {
    let calendar = try calendar("cn")
    #expect(try calendar.adding(workingDays: 5, to: day("2024-02-02")) == day("2024-02-08"))
    #expect(try calendar.adding(workingDays: 5, to: day("2024-02-09")) == day("2024-02-22"))
    #expect(try calendar.latestDay(atLeast: 3, workingDaysBefore: day("2024-02-19")) == day("2024-02-08"))
  }
}
