import CaseModel
import Testing

@testable import PluginHost

@Suite struct PeriodTests {
  private let october = FiscalYearStart(month: 10, day: 1)

  @Test(arguments: [
    ("2023", "2023-01-01..2023-12-31"), ("2023-Q1", "2023-01-01..2023-03-31"), ("2023-Q4", "2023-10-01..2023-12-31"),
    ("2024-02", "2024-02-01..2024-02-29"), ("2023-12", "2023-12-01..2023-12-31"),
    ("2023-07-14", "2023-07-14..2023-07-14"), ("2018-10-01..2019-08-31", "2018-10-01..2019-08-31"),
    ("FY2021", "2020-10-01..2021-09-30"), ("FY2019-M11", "2018-10-01..2019-08-31"),
    ("FY2020-M05", "2019-10-01..2020-02-29"), ("1900", "1900-01-01..1900-12-31"), ("2200", "2200-01-01..2200-12-31"),
  ])
  func `a period is read as people write it`(text: String, days: String) throws {
    #expect(try Period.read(text, fiscalYearStart: october).description == days)
  }

  @Test func `a statistical year that begins with the year is that year`() throws {
    let january = FiscalYearStart(month: 1, day: 1)
    #expect(try Period.read("FY2021", fiscalYearStart: january).description == "2021-01-01..2021-12-31")
    #expect(try Period.read("FY2021-M06", fiscalYearStart: january).description == "2021-01-01..2021-06-30")
    let july = FiscalYearStart(month: 7, day: 15)
    #expect(try Period.read("FY2021-M01", fiscalYearStart: july).description == "2020-07-15..2020-08-14")
  }

  @Test(arguments: [
    "", "23", "2023-", "2023-13", "2023-00", "2023-7", "2023-Q5", "2023-Q", "2023-02-29", "2023-W07", "2020..2021",
    "2020-01-01..", "FY21", "FY2021-M13", "FY2021-M00", "FY2021-11", "FY", "fy2021", "last year", "２０２３",
  ])
  func `what is no period is refused`(text: String) {
    #expect(throws: PeriodFault(what: "\"\(text)\" is no period", mend: "write \(Period.forms)")) {
      try Period.read(text, fiscalYearStart: october)
    }
  }

  @Test(arguments: ["1899", "2201-01", "FY1900", "FY2201-M06"])
  func `a period outside the calendar is refused`(text: String) {
    #expect(
      throws: PeriodFault(what: "the period \(text) lies outside the years 1900 to 2200", mend: "correct the year")
    ) { try Period.read(text, fiscalYearStart: october) }
  }

  @Test func `a period that ends before it begins, and a statistical year of nobody, are refused`() {
    #expect(
      throws: PeriodFault(
        what: "the period 2020-02-01..2020-01-31 ends before it begins", mend: "write the earlier day first")
    ) { try Period.read("2020-02-01..2020-01-31", fiscalYearStart: nil) }
    #expect(
      throws: PeriodFault(
        what: "FY2021 is a statistical year, and nobody says whose",
        mend: "name the jurisdiction with --jurisdiction, or write the days: 2020-10-01..2021-09-30")
    ) { try Period.read("FY2021", fiscalYearStart: nil) }
  }

  @Test(arguments: [
    ("2021", "2020-01-01..2020-12-31"), ("2024-02", "2023-02-01..2023-02-28"), ("2025-02", "2024-02-01..2024-02-29"),
    ("2023-Q1", "2022-Q1"), ("2024-02-28", "2023-02-28"), ("FY2021", "FY2020"),
    ("2024-01-01..2024-02-28", "2023-01-01..2023-02-28"), ("2020-02-29", "2019-02-28"),
    ("2020-02-29..2020-03-01", "2019-03-01"), ("2200", "2199"), ("2200-12-31", "2199-12-31"),
  ])
  func `a year before means the same days, and the end of a month its end`(text: String, before: String) throws {
    let period = try Period.read(text, fiscalYearStart: october)
    #expect(period.yearBefore == (try Period.read(before, fiscalYearStart: october)))
  }

  @Test(arguments: [
    ("2024", "2024-12", true), ("2024", "2024-12-31..2025-01-01", true), ("2024-06", "2024", true),
    ("2024", "2025", false), ("2024-02", "2024-01", false),
  ])
  func `periods overlap where a day lies in both`(first: String, second: String, overlap: Bool) throws {
    let (a, b) = (try Period.read(first, fiscalYearStart: nil), try Period.read(second, fiscalYearStart: nil))
    #expect(a.overlaps(b) == overlap && b.overlaps(a) == overlap)
  }

  @Test func `before 1900 there is no year before, and a period holds both its ends`() throws {
    let first = try Period.read("1900", fiscalYearStart: nil)
    #expect(first.yearBefore == nil)
    #expect(first.contains(first.from) && first.contains(first.to))
    #expect(first.to.adding(days: 1).map(first.contains) == false)
  }
}
