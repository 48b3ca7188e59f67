import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

/// What kit functions give inside a rule. The calendar covers 2024 and 2025; 1 May 2024 is a holiday, and Saturday 4
/// May 2024 is worked.
@Suite struct KitTests {
  /// What an expression gives, as text; or the decision where it gives nothing.
  private func value(_ expression: String) throws -> String {
    let decision = try Decider("return not_due('a', tostring(\(expression)))").decide("")
    let opening = #"decided {"status":"not_due","fee":0,"payable":0} [{"article":"a","text":""#
    let closing = #""}] read ["collected_on"]"#
    guard decision.hasPrefix(opening), decision.hasSuffix(closing) else { return decision }
    return String(decision.dropFirst(opening.count).dropLast(closing.count))
  }

  static let days: [(String, String)] = [
    (#"days_after("2024-02-28", 1)"#, "2024-02-29"), (#"days_after("2024-02-28", 2)"#, "2024-03-01"),
    (#"days_after("2024-01-01", -1)"#, "2023-12-31"), (#"days_after("2024-01-01", 0)"#, "2024-01-01"),
    (#"days_before("2024-03-01", 1)"#, "2024-02-29"), (#"days_before("2024-03-01", -1)"#, "2024-03-02"),
    (#"days_between("2024-01-01", "2024-12-31")"#, "365"), (#"days_between("2024-01-02", "2024-01-01")"#, "-1"),
    (#"math.type(days_between("2024-01-01", "2024-01-01"))"#, "integer"),
    (#"months_after("2024-01-31", 1, "back")"#, "2024-02-29"),
    (#"months_after("2024-01-31", 1, "forward")"#, "2024-03-01"),
    (#"months_after("2024-01-15", 1, "back")"#, "2024-02-15"),
    (#"months_after("2024-03-31", -1, "back")"#, "2024-02-29"),
    (#"years_after("2024-02-29", 1, "back")"#, "2025-02-28"),
    (#"years_after("2024-02-29", 1, "forward")"#, "2025-03-01"),
    (#"years_after("2024-02-29", 4, "forward")"#, "2028-02-29"),
    (#"full_years_between("2000-05-03", "2024-05-02")"#, "23"),
    (#"full_years_between("2000-05-02", "2024-05-02")"#, "24"),
  ]
  static let workingDays: [(String, String)] = [
    (#"working_days_after("2024-04-30", 1)"#, "2024-05-02"), (#"working_days_after("2024-04-30", 3)"#, "2024-05-04"),
    (#"working_days_after("2024-04-30", 4)"#, "2024-05-06"), (#"working_days_after("2024-05-01", 0)"#, "2024-05-01"),
    (#"working_days_before("2024-05-06", 1)"#, "2024-05-04"), (#"working_days_before("2024-05-02", 1)"#, "2024-04-30"),
    (#"working_days_between("2024-04-30", "2024-05-06")"#, "4"),
    (#"working_days_between("2024-05-06", "2024-04-30")"#, "-4"), (#"is_working_day("2024-05-01")"#, "false"),
    (#"is_working_day("2024-05-04")"#, "true"), (#"next_working_day("2024-05-01")"#, "2024-05-02"),
    (#"next_working_day("2024-05-02")"#, "2024-05-02"),
  ]
  static let money: [(String, String)] = [
    (#"portion(100, 1, 3, "down")"#, "33"), (#"portion(100, 1, 3, "up")"#, "34"),
    (#"portion(5, 1, 2, "half_up")"#, "3"), (#"portion(5, 1, 2, "half_even")"#, "2"),
    (#"portion(-5, 1, 2, "half_up")"#, "-3"), (#"math.type(portion(6, 1, 2, "down"))"#, "integer"),
    (#"portion(9223372036854775807, 2, 3, "down")"#, "6148914691236517204"),
  ]

  /// Over the period from 2024-01-01 to 2024-05-02.
  static let periods: [(String, String)] = [
    ("as_of()", "2024-05-02"), ("period_from()", "2024-01-01"), ("period_to()", "2024-05-02"),
    (#"in_period("2024-01-01")"#, "true"), (#"in_period("2024-05-02")"#, "true"),
    (#"in_period("2023-12-31")"#, "false"), (#"in_period("2024-05-03")"#, "false"),
  ]

  @Test(arguments: periods)
  func `a function of the kit tells the days that a metric is asked about`(expression: String, value: String) throws {
    let decision = try Decider("return tally(0):group(tostring(\(expression)))", hook: "enforcement.metric:m")
      .decide("", hook: "enforcement.metric:m")
    #expect(decision == #"decided {"numerator":0,"group":"\#(value)"} [] read []"#)
  }

  @Test(arguments: days + workingDays + money)
  func `a function of the kit gives what its signature promises`(expression: String, value: String) throws {
    #expect(try self.value(expression) == value)
  }

  @Test func `every function and method of the kit is explained, and called here or in the tests of the law`() {
    let called = (Self.days + Self.workingDays + Self.money + Self.periods).map(\.0)
    for function in KitFunction.all {
      #expect(called.contains { $0.contains(function.name + "(") }, "\(function.name)")
      #expect(function.signature.hasPrefix(function.name + "("), "\(function.name)")
    }
    #expect(KitMethod.all.map(\.signature) == ["scale:apply(sum)", "share:of(sum)"])
    #expect((KitFunction.all.map(\.doc) + KitMethod.all.map(\.doc)).filter { !$0.hasSuffix(".") } == [])
    #expect(Set(KitFunction.all.map(\.name)).count == KitFunction.all.count)
    #expect(Set(KitBinding.scriptNames).count == KitBinding.scriptNames.count)
  }

  private static let date = #"a date such as "2024-02-29""#
  private static let direction = #""back" or "forward": what to do where the month has no such day"#

  @Test(arguments: [
    (#"days_after("2023-02-29", 1)"#, #"days_after: argument 1 must be \#(date), and is "2023-02-29""#),
    ("days_after(0 / 0, 1)", "days_after: argument 1 must be \(date), and is what is not a number"),
    ("days_after(-(0 / 0), 1)", "days_after: argument 1 must be \(date), and is what is not a number"),
    ("days_after(nil, 1)", "days_after: argument 1 must be \(date), and is nothing"),
    ("days_after()", "days_after: argument 1 must be \(date), and is nothing"),
    (#"days_after("2024-01-01")"#, "days_after: argument 2 must be a whole number, and is nothing"),
    (
      #"days_after("2024-01-01", 1.5)"#,
      "days_after: argument 2 must be a whole number, and is the number with a fraction 1.5"
    ),
    (#"days_after("2024-01-01", "1")"#, #"days_after: argument 2 must be a whole number, and is "1""#),
    (#"days_after("2200-12-31", 1)"#, "days_after: the day lies outside the years 1900 to 2200"),
    (#"days_before("1900-01-01", 1)"#, "days_before: the day lies outside the years 1900 to 2200"),
    (#"days_between("2024-01-01", true)"#, "days_between: argument 2 must be \(date), and is true"),
    (
      #"days_between({}, "2024-01-01")"#, "days_between: argument 1 must be \(date), and is a table, function or record"
    ),
    (#"months_after("2024-01-31", 1)"#, "months_after: argument 3 must be \(direction), and is nothing"),
    (#"months_after("2024-01-31", 1, "up")"#, #"months_after: argument 3 must be \#(direction), and is "up""#),
    (#"months_after("x", 1, "back")"#, #"months_after: argument 1 must be \#(date), and is "x""#),
    (
      #"months_after("2024-01-31", {}, "back")"#,
      "months_after: argument 2 must be a whole number, and is a table, function or record"
    ),
    (#"years_after("2024-01-31", 200, "back")"#, "years_after: the day lies outside the years 1900 to 2200"),
    (#"years_after("2024-01-31", 1, 1)"#, "years_after: argument 3 must be \(direction), and is 1"),
    (#"full_years_between("2024-01-31", "2024")"#, #"full_years_between: argument 2 must be \#(date), and is "2024""#),
    (
      #"working_days_after("2024-01-31", -1)"#,
      "working_days_after: argument 2 must be a whole number from 0, and is -1"
    ),
    (
      #"working_days_before("2024-13-31", 1)"#,
      #"working_days_before: argument 1 must be \#(date), and is "2024-13-31""#
    ),
    (#"working_days_between("2024-01-31", 5)"#, "working_days_between: argument 2 must be \(date), and is 5"),
    ("is_working_day(5)", "is_working_day: argument 1 must be \(date), and is 5"),
    ("next_working_day(false)", "next_working_day: argument 1 must be \(date), and is false"),
    (
      #"portion(1.0, 1, 2, "down")"#,
      "portion: argument 1 must be a whole number, and is the number with a fraction 1.0"
    ),
    (
      #"portion(1, 1, 2, "round")"#,
      #"portion: argument 4 must be "down", "up", "half_up" or "half_even", and is "round""#
    ),
    (#"portion(1, 1, 2)"#, #"portion: argument 4 must be "down", "up", "half_up" or "half_even", and is nothing"#),
    (#"portion(1, 1, 0, "down")"#, "portion: argument 3 must be a denominator that is not zero, and is 0"),
    (#"portion(9223372036854775807, 2, 1, "down")"#, "portion: the result is beyond 64 bits"),
  ])
  func `a wrong argument fails the decision, and says which one and what was expected`(
    expression: String, what: String
  ) throws {
    #expect(try value(expression) == .failed(.ruleWrongArgument, what, "pass what the message asks for"))
  }

  @Test(arguments: [
    (#"working_days_after("2025-12-31", 1)"#, 2026), (#"working_days_before("2024-01-01", 1)"#, 2023),
    (#"working_days_between("2025-12-31", "2026-01-02")"#, 2026), (#"is_working_day("2023-06-01")"#, 2023),
    (#"next_working_day("2026-01-01")"#, 2026),
  ])
  func `a year that the calendar does not cover leaves the decision undetermined`(
    expression: String, year: Int
  ) throws {
    #expect(
      try value(expression) == """
        undetermined calendar.vn.\(year) (the calendar vn covers 2024 to 2025, not \(year)) read ["collected_on"]
        """)
  }
}
