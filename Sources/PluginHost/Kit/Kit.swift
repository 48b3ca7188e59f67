import CaseModel
import LuaBridge

/// What a script may call besides Lua's own functions: one row each.
///
/// A new kit function is one row in the list of its file, and the list's name below where the file is new.
package struct KitFunction: Sendable {
  package let name: String
  /// `days_after(date, n)`
  package let signature: String
  /// What it gives, in one sentence.
  package let doc: String
  let body: @Sendable (KitCall) -> LuaAnswer

  package static let all: [KitFunction] = calendarDays + workingDays + money + periods
}

/// A method of a host object: `law.fee_scale:apply(x)`.
package struct KitMethod: Sendable {
  package let type: KitObject
  package let name: String
  package let signature: String
  package let doc: String
  let body: @Sendable (KitCall) -> LuaAnswer

  package static let all: [KitMethod] = [scaleApply, shareOf]
}

/// Host objects that a law may hold; the raw value is their class in the bridge.
package enum KitObject: Int, CaseIterable, Sendable {
  case scale, share
}

/// What kit functions work with in a session: the calendar of the plugin whose rule runs, and the law's objects.
final class KitObjects {
  private let calendars: [WorkingCalendar]
  /// Position in the chain of the plugin whose rule runs.
  var plugin = 0
  /// What kind of rule runs, and the days that it is asked about where it is a guard or a metric.
  var asking = Hook.Kind.question
  var period: Period?
  private(set) var scales: [Scale] = []
  private(set) var shares: [Share] = []

  init(calendars: [WorkingCalendar]) { self.calendars = calendars }

  /// `calendar vn 2026-11-24`: days that were counted over in this decision and are not certain.
  private(set) var uncertainDays: [String] = []

  var calendar: WorkingCalendar { calendars[plugin] }
  var hasUncertainDays: Bool { !uncertainDays.isEmpty }

  func forgetUncertainDays() { uncertainDays.removeAll() }

  /// Working days were counted over these days, both included.
  func noteCounted(from start: CivilDate, through end: CivilDate) {
    for day in calendar.uncertainDays(from: start, through: end) {
      let name = "calendar \(calendar.name) \(day.iso)"
      if !uncertainDays.contains(name) { uncertainDays.append(name) }
    }
  }

  func add(_ scale: Scale) -> Int {
    scales.append(scale)
    return scales.count - 1
  }

  func add(_ share: Share) -> Int {
    shares.append(share)
    return shares.count - 1
  }
}

/// One call of a kit function.
struct KitCall {
  let arguments: LuaArguments
  let objects: KitObjects

  func date(_ i: Int) -> CivilDate? { arguments.day(i).flatMap { CivilDate(dayNumber: Int($0)) } }

  func wrong(_ name: String, _ i: Int, _ expected: String) -> LuaAnswer {
    .failure(.wrongArgument, "\(name): argument \(i + 1) must be \(expected), and is \(arguments.description(i))")
  }

  func wrongDate(_ name: String, _ i: Int) -> LuaAnswer { wrong(name, i, "a date such as \"2024-02-29\"") }
  func wrongNumber(_ name: String, _ i: Int) -> LuaAnswer { wrong(name, i, "a whole number") }

  func answer(_ name: String, _ date: CivilDate?) -> LuaAnswer {
    guard let date else { return .failure(.wrongArgument, "\(name): the day lies outside the years 1900 to 2200") }
    return .text(date.iso)
  }
}
