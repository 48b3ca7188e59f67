import Testing

@testable import PluginHost

@Suite struct CalendarFileTests: LawTesting {
  @Test(arguments: [
    (
      "weekend: [saturday, sunnday]\nyears: {2024: {source: s, holidays: []}}\n",
      """
      c.yaml:1:21: config.calendar
        a day of the weekend is "sunnday", which is not known
        write "sunday"
      """
    ),
    (
      "weekend: []\nyers: {}\n",
      """
      c.yaml:2:1: config.malformed
        the calendar has no key "yers"
        write "years"
      """
    ),
    (
      "weekend: []\nyears: {}\n",
      """
      c.yaml:2:8: config.malformed
        years is empty
        add a year
      """
    ),
    (
      "weekend: []\nyears: {24: {source: s, holidays: []}}\n",
      """
      c.yaml:2:9: config.calendar
        "24" is not a year between 1900 and 2200
        write a year, like 2024
      """
    ),
    (
      "weekend: []\nyears: {2023: {source: s, holidays: []}, 2025: {source: s, holidays: []}}\n",
      """
      c.yaml:2:42: config.calendar
        the year 2025 follows 2023
        list the years in order, none left out
      """
    ),
    (
      "weekend: [sunday]\nyears: {2024: {holidays: []}}\n",
      """
      c.yaml:2:15: config.malformed
        the year 2024 has no source
        add "source:"
      """
    ),
    (
      """
      weekend: [sunday]
      years:
        2024:
          source: s
          holidays:
            - {date: 2025-01-01, for: x}
            - {date: 2024-01-01, for: x}
            - {from: 2024-01-01, to: 2024-01-02, for: x}
            - {from: 2024-02-02, to: 2024-02-01, for: x}
            - {date: 2024-03-01, to: 2024-03-02, for: x}
            - {date: 2024-02-30, for: x}
            - {date: 2024-04-01}
            - {date: 2024-04-01, for: x, certain: maybe}
          working:
            - {date: 2024-01-06, for: x}

      """,
      """
      c.yaml:6:9: config.calendar
        2025-01-01 is listed under 2024
        list each day under its own year
      c.yaml:8:9: config.malformed
        2024-01-01 is listed twice
        list each day once
      c.yaml:9:32: config.calendar
        to of a day in holidays of 2024 is 2024-02-01, before its from 2024-02-02
        write the last day
      c.yaml:10:9: config.malformed
        a day in holidays of 2024 has no clear day
        write date, or from and to
      c.yaml:11:16: config.calendar
        date of a day in holidays of 2024 is "2024-02-30", which is not a date between 1900 and 2200
        write it as YYYY-MM-DD
      c.yaml:12:9: config.malformed
        a day in holidays of 2024 has no for
        add "for:"
      c.yaml:13:45: config.calendar
        certain of a day in holidays of 2024 is "maybe", which is not a flag
        write true or false, unquoted
      c.yaml:15:9: config.calendar
        2024-01-06 in working is a saturday, which is a working day anyway
        check the date
      """
    ),
  ])
  func `a malformed calendar is refused with place, fact and remedy`(text: String, problems: String) {
    let read = CalendarReader.read(YamlText(path: "c.yaml", text: text), name: "c")
    #expect(read.calendar == nil)
    #expect(read.problems.map(shown).joined(separator: "\n") == problems)
  }
}
