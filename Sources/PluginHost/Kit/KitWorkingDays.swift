import CaseModel
import LuaBridge

extension KitFunction {
  /// Working days, by the plugin's calendar.
  static let workingDays: [KitFunction] = [
    KitFunction(
      name: "working_days_after", signature: "working_days_after(date, n)",
      doc: "The last day of \"within n working days\": the n-th working day after the date.",
      body: { count($0, "working_days_after") { try $0.adding(workingDays: $2, to: $1) } }),
    KitFunction(
      name: "working_days_before", signature: "working_days_before(date, n)",
      doc:
        "The last working day on which \"at least n working days before\" the date is kept; the day itself is not counted.",
      body: { count($0, "working_days_before") { try $0.latestDay(atLeast: $2, workingDaysBefore: $1) } }),
    KitFunction(
      name: "working_days_between", signature: "working_days_between(from, to)",
      doc: "Working days after the first date, up to and including the second.",
      body: { call in
        guard let from = call.date(0) else { return call.wrongDate("working_days_between", 0) }
        guard let to = call.date(1) else { return call.wrongDate("working_days_between", 1) }
        return asked(call) {
          let days = try $0.workingDays(after: from, through: to)
          // The earlier day itself is not counted.
          if let next = min(from, to).adding(days: 1) { call.objects.noteCounted(from: next, through: max(from, to)) }
          return .integer(Int64(days))
        }
      }),
    KitFunction(
      name: "is_working_day", signature: "is_working_day(date)", doc: "Whether offices work on the day.",
      body: { call in
        guard let date = call.date(0) else { return call.wrongDate("is_working_day", 0) }
        return asked(call) {
          call.objects.noteCounted(from: date, through: date)
          return .flag(try $0.isWorkingDay(date))
        }
      }),
    KitFunction(
      name: "next_working_day", signature: "next_working_day(date)",
      doc: "The day itself if it is a working day, else the next one.",
      body: { call in
        guard let date = call.date(0) else { return call.wrongDate("next_working_day", 0) }
        return asked(call) {
          let next = try $0.nextWorkingDay(onOrAfter: date)
          call.objects.noteCounted(from: date, through: next)
          return .text(next.iso)
        }
      }),
  ]

  private static func count(
    _ call: KitCall, _ name: String, _ body: (WorkingCalendar, CivilDate, Int) throws -> CivilDate
  ) -> LuaAnswer {
    guard let date = call.date(0) else { return call.wrongDate(name, 0) }
    guard let days = call.arguments.integer(1), days >= 0, days <= 100_000 else {
      return call.wrong(name, 1, "a whole number from 0")
    }
    return asked(call) {
      let found = try body($0, date, Int(days))
      // The date itself is not counted, the day found is.
      if found != date, let beside = date.adding(days: found > date ? 1 : -1) {
        call.objects.noteCounted(from: min(beside, found), through: max(beside, found))
      }
      return .text(found.iso)
    }
  }

  /// A year that the calendar does not cover leaves the decision undetermined: nobody knows its holidays.
  private static func asked(_ call: KitCall, _ body: (WorkingCalendar) throws -> LuaAnswer) -> LuaAnswer {
    do {
      return try body(call.objects.calendar)
    } catch CalendarError.notCovered(let calendar, let year, let covered) {
      return .absent(
        "calendar.\(calendar).\(year)",
        note: "the calendar \(calendar) covers \(covered.lowerBound) to \(covered.upperBound), not \(year)")
    } catch {
      return .failure(.wrongArgument, "the working days cannot be counted: \(error)")
    }
  }
}
