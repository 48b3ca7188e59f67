import CaseModel
import LuaBridge

extension KitFunction {
  /// Calendar days, months and years.
  static let calendarDays: [KitFunction] = [
    KitFunction(
      name: "days_after", signature: "days_after(date, n)", doc: "The day n calendar days after the date.",
      body: { shift($0, "days_after", 1) }),
    KitFunction(
      name: "days_before", signature: "days_before(date, n)", doc: "The day n calendar days before the date.",
      body: { shift($0, "days_before", -1) }),
    KitFunction(
      name: "days_between", signature: "days_between(from, to)", doc: "Calendar days from one date to the other.",
      body: { call in
        guard let from = call.date(0) else { return call.wrongDate("days_between", 0) }
        guard let to = call.date(1) else { return call.wrongDate("days_between", 1) }
        return .integer(Int64(from.days(until: to)))
      }),
    KitFunction(
      name: "months_after", signature: "months_after(date, n, \"back\"|\"forward\")",
      doc:
        "The same day n months later; where that month has no such day, its last day (back) or the next day (forward).",
      body: { call in
        guard let (date, count, direction) = monthArguments(call) else { return monthFault(call, "months_after") }
        return call.answer("months_after", date.adding(months: count, whenMissing: direction))
      }),
    KitFunction(
      name: "years_after", signature: "years_after(date, n, \"back\"|\"forward\")",
      doc:
        "The same day n years later; 29 February becomes 28 February (back) or 1 March (forward) where it is missing.",
      body: { call in
        guard let (date, count, direction) = monthArguments(call) else { return monthFault(call, "years_after") }
        return call.answer("years_after", date.adding(years: count, whenMissing: direction))
      }),
    KitFunction(
      name: "full_years_between", signature: "full_years_between(from, to)",
      doc: "Full years from one date to the other: an age.",
      body: { call in
        guard let from = call.date(0) else { return call.wrongDate("full_years_between", 0) }
        guard let to = call.date(1) else { return call.wrongDate("full_years_between", 1) }
        return .integer(Int64(from.fullYears(until: to)))
      }),
  ]

  private static func shift(_ call: KitCall, _ name: String, _ sign: Int) -> LuaAnswer {
    guard let date = call.date(0) else { return call.wrongDate(name, 0) }
    guard let count = call.arguments.integer(1), count.magnitude <= 1_000_000 else { return call.wrongNumber(name, 1) }
    return call.answer(name, date.adding(days: Int(count) * sign))
  }

  private static func monthArguments(_ call: KitCall) -> (CivilDate, Int, CivilDate.MissingDay)? {
    guard let date = call.date(0), let count = call.arguments.integer(1), count.magnitude <= 100_000,
      let direction = call.arguments.text(2).flatMap(CivilDate.MissingDay.init(rawValue:))
    else { return nil }
    return (date, Int(count), direction)
  }

  private static func monthFault(_ call: KitCall, _ name: String) -> LuaAnswer {
    if call.date(0) == nil { return call.wrongDate(name, 0) }
    if call.arguments.integer(1) == nil { return call.wrongNumber(name, 1) }
    return call.wrong(name, 2, "\"back\" or \"forward\": what to do where the month has no such day")
  }
}
