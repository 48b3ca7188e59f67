import CaseModel

/// Reads `config/calendars/<name>.yaml`:
///
/// ```yaml
/// doc: Offices of ...
/// weekend: [saturday, sunday]
/// years:
///   2024:
///     source: the announcement
///     holidays:
///       - {from: 2024-02-10, to: 2024-02-17, for: Spring Festival}
///       - {date: 2024-06-10, for: Dragon Boat Festival, source: another announcement, certain: false}
///     working:
///       - {date: 2024-02-04, for: Spring Festival}
/// ```
package struct CalendarReader {
  private var reader: YamlReader
  private var exceptions: [CivilDate: CalendarException] = [:]
  private var weekend: Set<CivilDate.Weekday> = []

  /// The calendar, or everything that is wrong with the file. `name` is the file's name without its ending.
  package static func read(_ file: YamlText, name: String) -> (calendar: WorkingCalendar?, problems: [Diagnostic]) {
    let root: YamlNode
    do {
      root = try YamlNode.root(of: file, codes: .calendar)
    } catch {
      return (nil, [error])
    }
    var calendar = CalendarReader(reader: YamlReader(path: file.path, codes: .calendar))
    guard let years = calendar.read(root), calendar.reader.problems.isEmpty else {
      return (nil, calendar.reader.problems)
    }
    let days = Array(calendar.exceptions.values)
    return (WorkingCalendar(name: name, years: years, weekend: calendar.weekend, exceptions: days), [])
  }

  private mutating func read(_ root: YamlNode) -> ClosedRange<Int>? {
    guard
      let fields = reader.fields(
        of: root, "the calendar", known: ["doc", "weekend", "years"], required: ["weekend", "years"]),
      let weekendNode = fields["weekend"], let yearsNode = fields["years"],
      let days = reader.list(weekendNode, "weekend"), let years = reader.map(yearsNode, "years")
    else { return nil }
    for day in days {
      if let weekday = reader.term(day, "a day of the weekend", WeekdayName.self) { weekend.insert(weekday.weekday) }
    }
    var range: ClosedRange<Int>?
    for entry in years {
      guard let year = year(entry, after: range?.upperBound) else { return nil }
      range = (range?.lowerBound ?? year)...year
      addDays(of: year, entry)
    }
    if range == nil { reader.report(.structure, yearsNode.position, "years is empty", mend: "add a year") }
    return range
  }

  /// Years follow each other without a gap, so that "covered" is a range.
  private mutating func year(_ entry: YamlNode.Entry, after previous: Int?) -> Int? {
    guard let year = Int(entry.key), CivilDate.years.contains(year) else {
      reader.report(
        .value, entry.position, "\"\(entry.key)\" is not a year between 1900 and 2200", mend: "write a year, like 2024")
      return nil
    }
    guard let previous, year != previous + 1 else { return year }
    reader.report(
      .value, entry.position, "the year \(year) follows \(previous)", mend: "list the years in order, none left out")
    return nil
  }

  private mutating func addDays(of year: Int, _ entry: YamlNode.Entry) {
    guard
      let fields = reader.fields(
        of: entry.value, "the year \(year)", known: ["source", "holidays", "working"],
        required: ["source", "holidays"]),
      let sourceNode = fields["source"], let source = reader.text(sourceNode, "source of \(year)")
    else { return }
    for (key, isWorkingDay) in [("holidays", false), ("working", true)] {
      guard let node = fields[key], let items = reader.list(node, "\(key) of \(year)") else { continue }
      for item in items { addDays(of: year, item, key, isWorkingDay: isWorkingDay, source) }
    }
  }

  private mutating func addDays(
    of year: Int, _ node: YamlNode, _ list: String, isWorkingDay: Bool, _ yearSource: String
  ) {
    let subject = "a day in \(list) of \(year)"
    guard
      let fields = reader.fields(
        of: node, subject, known: ["date", "from", "to", "for", "source", "certain"], required: ["for"]),
      let days = days(fields, node, subject), let reasonNode = fields["for"],
      let reason = reader.text(reasonNode, "for of \(subject)")
    else { return }
    let source = fields["source"].map { reader.text($0, "source of \(subject)") } ?? yearSource
    let isCertain = fields["certain"].map { reader.flag($0, "certain of \(subject)") } ?? true
    guard let source, let isCertain else { return }
    for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
      guard let date = CivilDate(dayNumber: Int(number)) else { continue }
      add(
        CalendarException(
          date: date, isWorkingDay: isWorkingDay, reason: reason, source: source, isCertain: isCertain),
        to: list, of: year, node.position)
    }
  }

  /// `date`, or `from` and `to`.
  private mutating func days(
    _ fields: YamlFields, _ node: YamlNode, _ subject: String
  ) -> ClosedRange<CivilDate>? {
    if let date = fields["date"], fields["from"] == nil, fields["to"] == nil {
      return reader.date(date, "date of \(subject)").map { $0...$0 }
    }
    guard let from = fields["from"], let to = fields["to"], fields["date"] == nil else {
      reader.report(.structure, node.position, "\(subject) has no clear day", mend: "write date, or from and to")
      return nil
    }
    guard let first = reader.date(from, "from of \(subject)"), let last = reader.date(to, "to of \(subject)") else {
      return nil
    }
    guard first <= last else {
      reader.report(
        .value, to.position, "to of \(subject) is \(last), before its from \(first)", mend: "write the last day")
      return nil
    }
    return first...last
  }

  private mutating func add(_ day: CalendarException, to list: String, of year: Int, _ position: YamlPosition) {
    if day.date.year != year {
      reader.report(
        .value, position, "\(day.date) is listed under \(year)", mend: "list each day under its own year")
    } else if exceptions[day.date] != nil {
      reader.report(.structure, position, "\(day.date) is listed twice", mend: "list each day once")
    } else if day.isWorkingDay, !weekend.contains(day.date.weekday) {
      reader.report(
        .value, position, "\(day.date) in \(list) is a \(day.date.weekday), which is a working day anyway",
        mend: "check the date")
    } else {
      exceptions[day.date] = day
    }
  }
}

/// A weekday as the file writes it.
private enum WeekdayName: String, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  var weekday: CivilDate.Weekday {
    switch self {
    case .monday: .monday
    case .tuesday: .tuesday
    case .wednesday: .wednesday
    case .thursday: .thursday
    case .friday: .friday
    case .saturday: .saturday
    case .sunday: .sunday
    }
  }
}
