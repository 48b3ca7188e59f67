import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct LawInRulesTests {
  private static let law = """
    salary:
      doc: d
      type: money
      values:
        - {from: 2020-01-01, until: 2020-12-31, value: 100, source: s}
        - {from: 2022-01-01, value: 300, source: s}
    ended: {doc: d, type: integer, values: [{from: 2020-01-01, until: 2023-06-30, value: 5, source: s}]}
    strict: {doc: d, type: flag, values: [{from: 2020-01-01, value: true, source: s}]}
    desk: {doc: d, type: text, values: [{from: 2020-01-01, value: bàn một cửa, source: s}]}
    start: {doc: d, type: date, values: [{from: 2020-01-01, value: 2024-02-29, source: s}]}
    third: {doc: d, type: share, rounding: half_up, values: [{from: 2020-01-01, value: 1/3, source: s}]}
    scale:
      doc: d
      type: scale
      rounding: down
      values:
        - {from: 2020-01-01, source: s, value: {base: 10, brackets: [{above: 100, rate: 50%}, {above: 200, rate: 10%}]}}
    zones: {doc: d, type: set, values: [{from: 2020-01-01, value: [a, bé], source: s}]}
    limits: {doc: d, type: table, values: [{from: 2020-01-01, value: {lease: 30, note: x, on: true}, source: s}]}
    """

  /// What an expression about the law gives, as text.
  private func value(_ expression: String, date: String = "2024-05-02") throws -> String {
    let decision = try Decider("return not_due('a', tostring(\(expression)))", law: Self.law).decide("", date: date)
    let opening = #"decided {"status":"not_due","fee":0,"payable":0} [{"article":"a","text":""#
    let closing = #""}] read ["collected_on"]"#
    guard decision.hasPrefix(opening), decision.hasSuffix(closing) else { return decision }
    return String(decision.dropFirst(opening.count).dropLast(closing.count))
  }

  @Test(arguments: [
    ("law.salary", "300"), ("law.salary + 1", "301"), ("math.type(law.salary)", "integer"), ("law.strict", "true"),
    ("law.desk", "bàn một cửa"), ("law.start", "2024-02-29"), ("law.start < case.collected_on", "true"),
    ("law.third:of(100)", "33"), ("law.third:of(-50)", "-17"), ("law.scale:apply(0)", "10"),
    ("law.scale:apply(101)", "10"), ("law.scale:apply(250)", "65"), ("law.zones.a", "true"),
    ("law.zones['bé']", "true"), ("law.zones.c", "false"), ("law.zones[1]", "false"), ("law.limits.lease", "30"),
    ("law.limits['note']", "x"), ("law.limits.on", "true"),
  ])
  func `each type is there as a rule uses it`(expression: String, value: String) throws {
    #expect(try self.value(expression) == value)
  }

  @Test(arguments: [
    ("2020-01-01", "100"), ("2020-12-31", "100"), ("2022-01-01", "300"), ("2200-12-31", "300"),
  ])
  func `the reference date selects the value in force`(date: String, value: String) throws {
    #expect(try self.value("law.salary", date: date) == value)
  }

  @Test(arguments: [
    ("law.salary", "2019-12-31", "law.salary (salary has no value before 2020-01-01)"),
    ("law.zones.a", "1900-01-01", "law.zones (zones has no value before 2020-01-01)"),
    ("law.salary", "2021-06-01", "law.salary (salary has no value after 2020-12-31)"),
    ("law.ended", "2023-07-01", "law.ended (ended has no value after 2023-06-30)"),
  ])
  func `a parameter without a value on the day leaves the decision undetermined`(
    expression: String, date: String, missing: String
  ) throws {
    #expect(try value(expression, date: date) == #"undetermined \#(missing) read ["collected_on"]"#)
  }

  private static let naming = "correct the name, or add the parameter to a file in law/"

  @Test(arguments: [
    (
      "law.salry", DiagnosticCode.ruleUnknownLaw, "the law of vn has no parameter 'salry'; did you mean 'salary'?",
      naming
    ),
    ("law.weather", .ruleUnknownLaw, "the law of vn has no parameter 'weather'", naming),
    ("law[1]", .ruleUnknownLaw, "the law is read by name, and was asked for a number", naming),
    (
      "law.third:off(1)", .ruleUnknownName, "a share has no 'off'; did you mean 'of'?", "call a method that it has"
    ),
    (
      "law.scale:aply(5)", .ruleUnknownName, "a scale has no 'aply'; did you mean 'apply'?",
      "call a method that it has"
    ),
    (
      "law.third.of(1)", .ruleWrongArgument,
      "of: argument 1 must be a share: write share:of(sum) with a colon, and is 1", "pass what the message asks for"
    ),
    (
      "law.scale:apply()", .ruleWrongArgument,
      "apply: argument 2 must be money, a whole number of the smallest coin, and is nothing",
      "pass what the message asks for"
    ),
    (
      "law.scale:apply(1.5)", .ruleWrongArgument,
      "apply: argument 2 must be money, a whole number of the smallest coin, and is the number with a fraction 1.5",
      "pass what the message asks for"
    ),
    (
      "law.scale:apply(-1)", .ruleWrongArgument, "apply: the sum is -1, and must not be negative",
      "pass what the message asks for"
    ),
    (
      "law.scale.apply(law.third, 1)", .ruleWrongArgument,
      "apply: argument 1 must be a scale: write scale:apply(sum) with a colon, and is a table, function or record",
      "pass what the message asks for"
    ),
  ])
  func `a law that is used wrongly is a failed decision that says how to mend it`(
    expression: String, code: DiagnosticCode, what: String, mend: String
  ) throws {
    #expect(try value(expression) == .failed(code, what, mend))
  }

  @Test func `the nearest entry of a table is named where a key is missing`() throws {
    #expect(
      try value("law.limits.lese")
        == .failed(.ruleUnknownLaw, "law.limits has no entry 'lese'; did you mean 'lease'?", Self.naming))
    #expect(
      try value("law.limits.weather") == .failed(.ruleUnknownLaw, "law.limits has no entry 'weather'", Self.naming))
    #expect(try value("law.limits[1]") == .failed(.ruleUnknownLaw, "law.limits has no entry 'number'", Self.naming))
  }

  @Test(arguments: [
    ("contains(law.zones, 'a')", "true"), ("contains(law.zones, 'bé')", "true"), ("contains(law.zones, 'c')", "false"),
    ("contains(law.zones, nil)", "false"), ("contains(law.zones, 1)", "false"),
    ("(function() local n = 0 for k in pairs(law.zones) do n = n + #k end return n end)()", "4"),
  ])
  func `a set answers to contains as it does to brackets`(expression: String, value: String) throws {
    #expect(try self.value(expression) == value)
  }

  private static let asASet = "law.zones is a set: ask law.zones[x], or go through it with pairs"
  private static let asATable = "law.limits is a table: read law.limits[key], or go through it with pairs"

  @Test(arguments: [
    ("#law.zones", "# wants a list, and \(asASet)"), ("#law.limits", "# wants a list, and \(asATable)"),
    ("#law", "# wants a list, and the law is none: read its parameters by name"),
    ("contains(law.limits, 'lease')", "contains wants a list, and \(asATable)"),
    ("contains(law, 'zones')", "contains wants a list, and the law is none: read its parameters by name"),
    ("any(law.zones, print)", "any wants a list, and \(asASet)"),
    ("all(law.zones, print)", "all wants a list, and \(asASet)"),
    ("count(law.limits, print)", "count wants a list, and \(asATable)"),
    ("first(law.zones, print)", "first wants a list, and \(asASet)"),
    ("sum(law.limits, print)", "sum wants a list, and \(asATable)"),
    ("each(law.zones)", "each wants a list, and \(asASet)"),
    ("ipairs(law.zones)", "ipairs wants a list, and \(asASet)"),
    ("table.concat(law.zones)", "table.concat wants a list, and \(asASet)"),
    ("table.unpack(law.limits)", "table.unpack wants a list, and \(asATable)"),
    ("table.move(law.zones, 1, 2, 1, {})", "table.move wants a list, and \(asASet)"),
    ("any(law.scale, print)", "any wants a list, and was given a scale"),
  ])
  func `a set or table of the law is no list, and the message says how it is asked`(
    expression: String, what: String
  ) throws {
    #expect(try value(expression) == .failed(.ruleWrongArgument, what, "pass what the message asks for"))
  }

  @Test func `the law cannot be changed`() throws {
    for body in ["law.salary = 1", "law.zones.a = false", "law.limits.lease = 1", "law.third.part = 1"] {
      #expect(
        try Decider(body, law: Self.law).decide("")
          == .failed(
            .ruleError, "the law cannot be changed by a rule", "copy what is to be changed into a local table"),
        "\(body)")
    }
  }
}
