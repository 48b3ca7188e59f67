import Testing

@testable import CaseModel

@Suite struct CivilDateTests {
  /// Month lengths told again, independently of the code under test.
  private static func lengths(of year: Int) -> [Int] {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test func `every day from 1900 to 2200 survives the way to its parts, its text and back`() throws {
    var expected = CivilDate.earliest.dayNumber
    var weekday = CivilDate.Weekday.monday  // 1 January 1900
    for year in 1900...2200 {
      for (month, length) in zip(1..., Self.lengths(of: year)) {
        for day in 1...length {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          guard date.dayNumber == expected, date.parts == (year, month, day), date.weekday == weekday,
            CivilDate(iso: date.iso) == date, CivilDate(dayNumber: Int(expected)) == date
          else {
            Issue.record("\(year)-\(month)-\(day) is read as \(date), day \(date.dayNumber), a \(date.weekday)")
            return
          }
          expected += 1
          weekday = CivilDate.Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
        }
      }
    }
    #expect(expected == CivilDate.latest.dayNumber + 1)
  }

  @Test(arguments: [
    (1970, 1, 1, 0, CivilDate.Weekday.thursday), (2000, 2, 29, 11_016, .tuesday), (2025, 7, 1, 20_270, .tuesday),
    (1900, 1, 1, -25_567, .monday), (2200, 12, 31, 84_370, .wednesday),
  ])
  func `a known day has its number and weekday`(
    year: Int, month: Int, day: Int, number: Int32, weekday: CivilDate.Weekday
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [
    "", "2024", "2024-2-9", "2024-02-30", "2023-02-29", "2100-02-29", "1899-12-31", "2201-01-01", "2024-13-01",
    "2024-00-10", "2024-01-00", "2024-04-31", "2024/02/03", "20240203", "2024-02-03 ", " 2024-02-03", "2024-02-03T",
    "+024-02-03", "２０２４-02-03", "2024-02–03", "2024-02-0x",
  ])
  func `what is not exactly a date of the calendar is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `bytes, substrings and strings are read alike`() {
    let text = "on 2024-02-29."
    let part = text.dropFirst(3).dropLast()
    #expect(CivilDate(iso: part)?.iso == "2024-02-29")
    #expect(CivilDate(iso: Array(part.utf8))?.iso == "2024-02-29")
    #expect(CivilDate(iso: part.utf8.reversed()) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29", "2024-03-01"), ("2023-01-31", 1, "2023-02-28", "2023-03-01"),
    ("2024-03-31", -1, "2024-02-29", "2024-03-01"), ("2024-05-31", 1, "2024-06-30", "2024-07-01"),
    ("2024-01-15", 1, "2024-02-15", "2024-02-15"), ("2024-10-31", 6, "2025-04-30", "2025-05-01"),
    ("2024-12-31", 2, "2025-02-28", "2025-03-01"), ("2024-01-31", 0, "2024-01-31", "2024-01-31"),
    ("2024-01-31", -12, "2023-01-31", "2023-01-31"), ("2024-02-29", 48, "2028-02-29", "2028-02-29"),
  ])
  func `months end on the last day of a short month, or on the first day after it`(
    start: String, months: Int, back: String, forward: String
  ) throws {
    let date = try #require(CivilDate(iso: start))
    #expect(date.adding(months: months, whenMissing: .back)?.iso == back)
    #expect(date.adding(months: months, whenMissing: .forward)?.iso == forward)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28", "2025-03-01"), ("2024-02-29", 4, "2028-02-29", "2028-02-29"),
    ("2096-02-29", 4, "2100-02-28", "2100-03-01"), ("2020-06-30", -5, "2015-06-30", "2015-06-30"),
  ])
  func `years differ only for 29 February`(start: String, years: Int, back: String, forward: String) throws {
    let date = try #require(CivilDate(iso: start))
    #expect(date.adding(years: years, whenMissing: .back)?.iso == back)
    #expect(date.adding(years: years, whenMissing: .forward)?.iso == forward)
  }

  @Test(arguments: [Int.min, -200_000, 200_000, Int.max])
  func `arithmetic beyond 1900 to 2200 answers nothing`(amount: Int) throws {
    let date = try #require(CivilDate(iso: "2024-02-29"))
    #expect(date.adding(days: amount) == nil)
    #expect(date.adding(months: amount, whenMissing: .back) == nil)
    #expect(date.adding(years: amount, whenMissing: .forward) == nil)
    #expect(CivilDate(dayNumber: amount) == nil)
    #expect(CivilDate.latest.adding(days: 1) == nil)
    #expect(CivilDate.latest.adding(months: 1, whenMissing: .back) == nil)
    #expect(CivilDate.earliest.adding(days: -1) == nil)
    #expect(CivilDate.earliest.adding(months: -1, whenMissing: .back) == nil)
  }

  @Test(arguments: [
    ("2000-06-15", "2018-06-14", 17), ("2000-06-15", "2018-06-15", 18), ("2000-02-29", "2018-02-28", 17),
    ("2000-02-29", "2018-03-01", 18), ("2000-02-29", "2020-02-29", 20), ("2024-01-01", "2024-12-31", 0),
    ("2018-06-14", "2000-06-15", -17), ("2024-01-01", "2024-01-01", 0),
  ])
  func `a year of age is complete on the birthday`(birth: String, day: String, years: Int) throws {
    let (from, to) = (try #require(CivilDate(iso: birth)), try #require(CivilDate(iso: day)))
    #expect(from.fullYears(until: to) == years)
  }

  @Test func `days are counted from one date to the other, backwards as less than none`() throws {
    let (from, to) = (try #require(CivilDate(iso: "2024-02-28")), try #require(CivilDate(iso: "2024-03-01")))
    #expect(from.days(until: to) == 2)
    #expect(to.days(until: from) == -2)
    #expect(from.adding(days: 2) == to)
    #expect([to, from].sorted() == [from, to])
    #expect(CivilDate.earliest.days(until: .latest) == 109_937)
  }
}
