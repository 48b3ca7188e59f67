/// A day of the civil calendar, without a time or a zone: what a statute means by "on 1 July 2025".
///
/// Stored as the number of days since 1970-01-01 in the proleptic Gregorian calendar, so comparing, counting and adding
/// days are integer operations. The years 1900 to 2200 are representable; arithmetic that would leave them answers nil,
/// never a wrong day and never a trap.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, from -25,567 (1900-01-01) to 84,370 (2200-12-31).
  package let dayNumber: Int32

  package static let years: ClosedRange<Int> = 1900...2200
  package static let earliest = CivilDate(unchecked: -25_567)
  package static let latest = CivilDate(unchecked: 84_370)
  static let dayNumbers: ClosedRange<Int> = -25_567...84_370

  private init(unchecked dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The day with this number, or nil outside the years 1900 to 2200.
  package init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    self.init(unchecked: Int32(truncatingIfNeeded: dayNumber))
  }

  /// Nil when the month has no such day (2023-02-29) or the year is not between 1900 and 2200.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, of: year)
    else { return nil }
    self.init(unchecked: Self.number(year: year, month: month, day: day))
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  /// Monday to Sunday, numbered as ISO 8601 does.
  package enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday; 25,571 is the multiple of 7 that makes every representable number positive.
    let monday0 = (Int(dayNumber) + 3 + 25_571) % 7
    return Weekday(rawValue: monday0 + 1) ?? .monday
  }

  package var year: Int { parts.year }
  /// 1 to 12.
  package var month: Int { parts.month }
  /// Day of the month, 1 to 31.
  package var day: Int { parts.day }

  /// Year, month and day in one computation.
  package var parts: (year: Int, month: Int, day: Int) {
    // Years are counted from 1 March of year 0, in cycles of 400 years = 146,097 days, so that the leap day comes last.
    // Algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = Int(dayNumber) + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The inverse of `parts` for a day that exists.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let cycle = shiftedYear / 400
    let yearOfCycle = shiftedYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return Int32(truncatingIfNeeded: cycle * 146_097 + dayOfCycle - 719_468)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 28 to 31; the month must be 1 to 12.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Arithmetic

extension CivilDate {
  /// Where a period of months or years ends when its last month has no such day (31 January and one month).
  package enum MissingDay: String, Sendable, CaseIterable {
    /// The last day of that month: 28 or 29 February.
    case back
    /// The first day of the following month: 1 March.
    case forward
  }

  /// So many days later (earlier when negative), or nil beyond 1900-2200.
  package func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// The same day so many months later (earlier when negative), or nil beyond 1900-2200.
  package func adding(months: Int, whenMissing direction: MissingDay) -> CivilDate? {
    let (year, month, day) = parts
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 0 else { return nil }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    guard Self.years.contains(newYear) else { return nil }
    let last = Self.daysIn(month: newMonth, of: newYear)
    if day <= last { return CivilDate(unchecked: Self.number(year: newYear, month: newMonth, day: day)) }
    let end = CivilDate(unchecked: Self.number(year: newYear, month: newMonth, day: last))
    return direction == .back ? end : end.adding(days: 1)
  }

  /// The same day so many years later (earlier when negative), or nil beyond 1900-2200. Only 29 February can miss.
  package func adding(years: Int, whenMissing direction: MissingDay) -> CivilDate? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months, whenMissing: direction)
  }

  /// How many days later `other` is; negative when it is earlier.
  package func days(until other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// Completed years from this day to `other`: the age on `other` of who was born on this day.
  ///
  /// A year is complete on the anniversary. For 29 February in a common year that is 1 March. Negative (the completed
  /// years the other way round) when `other` is earlier.
  package func fullYears(until other: CivilDate) -> Int {
    guard other >= self else { return -other.fullYears(until: self) }
    let (from, to) = (parts, other.parts)
    let reached = (to.month, to.day) >= (from.month, from.day)
    return to.year - from.year - (reached ? 0 : 1)
  }
}

// MARK: - ISO 8601

extension CivilDate {
  /// The date written as exactly `YYYY-MM-DD` in ASCII; nil for every other spelling and for a day that does not exist.
  package init?(iso bytes: some Collection<UInt8>) {
    var reader = ISOReader()
    for byte in bytes where !reader.take(byte) { return nil }
    guard let date = reader.date else { return nil }
    self = date
  }

  package init?(iso bytes: Span<UInt8>) {
    var reader = ISOReader()
    for index in bytes.indices where !reader.take(bytes[index]) { return nil }
    guard let date = reader.date else { return nil }
    self = date
  }

  package init?(iso text: some StringProtocol) {
    self.init(iso: text.utf8)
  }

  // The same without generics: callers in other modules would pay ten times as much for the unspecialised code.
  package init?(iso text: String) {
    self.init(iso: text.utf8)
  }

  package init?(iso text: Substring) {
    self.init(iso: text.utf8)
  }

  /// Takes the characters of `YYYY-MM-DD` one by one.
  private struct ISOReader {
    private var position = 0
    private var year = 0
    private var month = 0
    private var day = 0

    /// False when the character cannot stand here.
    mutating func take(_ byte: UInt8) -> Bool {
      defer { position += 1 }
      if position == 4 || position == 7 { return byte == UInt8(ascii: "-") }
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit), position < 10 else { return false }
      switch position {
      case 0..<4: year = year * 10 + digit
      case 5..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
      return true
    }

    var date: CivilDate? {
      position == 10 ? CivilDate(year: year, month: month, day: day) : nil
    }
  }

  /// `2024-02-29`.
  package var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the ten ASCII characters of `iso` without making a String.
  package func appendISO(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10) }
    bytes.append(digit(year / 1000))
    bytes.append(digit(year / 100))
    bytes.append(digit(year / 10))
    bytes.append(digit(year))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(month / 10))
    bytes.append(digit(month))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(day / 10))
    bytes.append(digit(day))
  }
}

extension CivilDate: CustomStringConvertible {
  package var description: String { iso }
}
