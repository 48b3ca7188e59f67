import CaseModel
import Foundation
import LuaBridge
import PluginHost
import Testing

@testable import RuleEngine

@Suite struct MetricSumsTests {
  /// A plugin with one rule, whose group, key and numbers are facts of the case, and its definitions.
  private static func bench(_ metrics: String, law: String) throws -> TestBench {
    try TestBench([
      "plugins/vn/metrics/m.yaml": metrics, "plugins/vn/law/metrics.yaml": law.isEmpty ? unused : law,
      "plugins/vn/metrics/m.lua": """
      return rule {
        hook = "enforcement.metric", name = "m", basis = "b", date = "as_of",
        decide = function(case, law)
          if case.id == "broken" then error("broken") end
          if case:get("claim_kind", "x") == "wages" then return not_counted() end
          local r = case:has "paid_before" and share(case.collected, case.paid_before) or tally(case.collected)
          if case:has "unit" then r:group(case.unit) end
          if case:has "officer" then r:distinct(case.officer) end
          return r
        end,
      }
      """,
      "plugins/vn/plugin.yaml": """
      id: vn
      version: 1.0.0
      api: 1
      jurisdiction: vn
      title: {en: Test}
      languages: [en]
      currency: VND
      calendar: vn
      provides: [enforcement.fee, enforcement.route]
      fields: {enforcement: [{name: paid_before, type: integer, doc: d}]}
      """,
    ])
  }

  private static let unused = "unused: {doc: d, type: flag, values: [{from: 2000-01-01, value: true, source: s}]}"

  private static func plan(
    _ bench: TestBench, at path: String = "vn", _ period: String = "2024"
  ) throws -> (plan: MetricPlan?, problems: [String]) {
    let (book, faults) = try MetricBook.read(bench.catalog, for: path)
    try #require(faults.map(\.description) == [])
    let (plan, problems) = MetricPlan.make(
      try #require(book), only: nil, alerts: [], period: try Period.read(period, fiscalYearStart: nil), path: path,
      currency: "VND", settings: [])
    return (plan, problems.map { $0.description.replacing(bench.root.path + "/", with: "") })
  }

  /// Counts cases given without id and model.
  private static func count(
    _ metrics: String, law: String = "", _ cases: [String], at path: String = "vn"
  ) throws -> [MetricResult] {
    let bench = try bench(metrics, law: law)
    let plan = try #require(try plan(bench, at: path).plan)
    let counter = MetricCounter(plan)
    let lines = cases.enumerated().map { number, facts in
      "{\(facts.contains("\"id\"") ? "" : "\"id\":\"c\(number)\",")\"model\":\"enforcement\"\(facts.isEmpty ? "" : ",")\(facts)}\n"
    }
    var options = RunOptions(questions: plan.questions, cases: "-", jurisdiction: path)
    options.counting = plan.scope
    let decider = try ChunkDecider(options, bench.catalog, bench.index)
    let result = ChunkResult(hooks: plan.questions.count)
    try decider.decide(LineChunk(text: lines.joined()), into: result)
    try #require(result.rejected.flatMap(\.faults).map(\.description) == [])
    try counter.take(result.output.array)
    return try counter.results()
  }

  private static func definition(_ show: String, _ more: String = "") -> String {
    "m: {title: {en: M}, model: enforcement, show: \(show), source: s\(more.isEmpty ? "" : ", \(more)")}\n"
  }

  @Test(arguments: [
    ("number", "", "6"), ("money", "", "6"), ("mean", "decimals: 2", "2.00"), ("median", "decimals: 1", "2.0"),
    ("percentile", "at: 50", "2"), ("percentile", "at: 99", "3"), ("percentile", "at: 1", "1"),
  ])
  func `values of cases are summed, averaged and ranked`(show: String, more: String, value: String) throws {
    let results = try Self.count(
      Self.definition(show, more), [#""collected":1"#, #""collected":3"#, #""collected":2"#])
    #expect(try results[0].total.now.value?.printed(results[0].metric.decimals) == value)
  }

  @Test func `the median of an even number lies half-way, and the percentile is a value that came`() throws {
    let cases = [1, 2, 4, 100].map { "\"collected\":\($0)" }
    let results = try Self.count(
      Self.definition("median", "decimals: 1")
        + "p: {title: {en: P}, model: enforcement, show: percentile, at: 90, rule: m, source: s}", cases)
    #expect(try results.map { try $0.total.now.value?.printed(1) } == ["3.0", "100.0"])
  }

  @Test func `shares are divided by their own denominator or by the law's, and by zero there is no number`() throws {
    let cases = [#""collected":1,"paid_before":3"#, #""collected":1,"paid_before":0"#]
    let own = try Self.count(Self.definition("percent", "decimals: 2"), cases)
    #expect(try own[0].total.now.value?.printed(2) == "66.67")
    let none = try Self.count(Self.definition("percent"), [cases[1]])
    #expect(none[0].total.now.value == nil && none[0].total.now.note == "no cases")
    let law = "people: {doc: d, type: integer, values: [{from: 2000-01-01, value: 30000, source: s}]}"
    let rate = try Self.count(
      Self.definition("ratio", "factor: 10000, decimals: 3, denominator: {law: people}"), law: law,
      [cases[0], cases[0].replacing("1,", with: "4,")])
    #expect(try rate[0].total.now.value?.printed(3) == "1.667")
  }

  @Test func `sums beyond 64 bits are exact`() throws {
    let most = #""collected":100000000000000000"#
    let results = try Self.count(Self.definition("money"), Array(repeating: most, count: 200))
    #expect(try results[0].total.now.value?.printed(0) == "20000000000000000000")
  }

  @Test func `a key counts once in each group and once in all`() throws {
    let cases = [("a", "1"), ("a", "1"), ("b", "1"), ("b", "2")].map {
      #""collected":5,"unit":"\#($0)","officer":"\#($1)""#
    }
    let result = try Self.count(Self.definition("distinct", "group: {en: office}"), cases)[0]
    #expect(result.total.now.counted == 2)
    #expect(result.groups.map(\.group) == ["a", "b"])
    #expect(result.groups.map(\.now.counted) == [1, 2])
    #expect(result.coverage.repeated == 1)
    let sum = try Self.count(Self.definition("number", "group: {en: office}"), cases)[0]
    #expect(sum.groups.map(\.now.numerator) == [5, 10] && sum.total.now.numerator == 10)
  }

  @Test func `cases that could not be counted are told with the fact that is missing, or the rule's fault`() throws {
    let result = try Self.count(
      Self.definition("number"),
      [#""collected":1"#, #""unit":"x""#, #""unit":"y""#, #""claim_kind":"wages""#, #""id":"broken","collected":1"#])[0]
    #expect(result.total.now.numerator == 1)
    #expect(result.coverage.notCounted == 1)
    #expect(result.coverage.undetermined == [MetricResult.Missing(fact: "collected", note: "", cases: 2)])
    #expect(result.coverage.failed == 1)
    #expect(result.coverage.failures.map { "\($0.id) \($0.diagnostic.what)" } == ["broken broken"])
  }

  @Test(arguments: [
    ("percent", #""collected":1"#, "m: it shows percent, and the rule gives no denominator"),
    ("median", #""collected":1,"paid_before":2"#, "m: it shows median of values, and the rule gives a share"),
    ("distinct", #""collected":1"#, "m: it shows distinct keys, and the rule gives none"),
  ])
  func `a result that does not fit what is shown is a failure, not a number`(
    show: String, facts: String, what: String
  ) throws {
    let result = try Self.count(Self.definition(show), [facts])[0]
    #expect(result.coverage.failed == 1 && result.total.now.counted == 0)
    #expect(result.coverage.failures.map(\.diagnostic.what) == [what])
    #expect(result.coverage.failures.map(\.diagnostic.code) == [.metricsWrongResult])
  }

  @Test func `a calibre counts merged groups together in both years, and cases without a group come last`() throws {
    let law = "merged: {doc: d, type: table, values: [{from: 2000-01-01, value: {old: new}, source: s}]}"
    let result = try Self.count(
      Self.definition("number", "group: {en: office}, calibre: merged, compare: year_before"), law: law,
      ["old", "new", "zzz"].map { #""collected":1,"unit":"\#($0)""# } + [#""collected":7"#])[0]
    #expect(result.groups.map(\.group) == ["new", "zzz", nil])
    #expect(result.groups.map(\.now.numerator) == [2, 1, 7])
    #expect(result.groups.map { $0.before?.numerator } == [2, 1, 7])
    #expect(try result.total.change?.printed(1) == "0.0")
  }

  @Test(arguments: [
    ("denominator: {law: peple}", "write people"), ("denominator: {law: none_of_these}", "add it to a file in law/"),
    ("denominator: {law: zero}", "correct the value in law/"), ("denominator: {law: merged}", "name an integer"),
    ("target: {law: merged}", "name an integer"), ("group: {en: g}, calibre: people", "write a table of groups"),
    ("group: {en: g}, calibre: twice", "write c for a"),
  ])
  func `a law that cannot be used is refused before a case is read`(key: String, mend: String) throws {
    func value(_ name: String, _ type: String, _ value: String) -> String {
      "\(name): {doc: d, type: \(type), values: [{from: 2000-01-01, value: \(value), source: s}]}\n"
    }
    let law =
      value("people", "integer", "30") + value("zero", "integer", "0") + value("merged", "table", "{old: new}")
      + value("twice", "table", "{a: b, b: c}")
    let (plan, problems) = try Self.plan(try Self.bench(Self.definition("ratio", key), law: law))
    #expect(plan == nil && problems.count == 1)
    #expect(problems[0].hasPrefix("plugins/vn/metrics/m.yaml:1:1: error[metrics.law]: m"))
    #expect(problems[0].contains(mend))
  }

  @Test func `a law without a value on the last day is told in place of the number`() throws {
    let law = "people: {doc: d, type: integer, values: [{from: 2025-01-01, value: 30, source: s}]}"
    let result = try Self.count(
      Self.definition("ratio", "denominator: {law: people}, target: {law: people}"), law: law, [#""collected":1"#])[0]
    #expect(result.total.now.value == nil)
    #expect(result.total.now.note == "law.people has no value before 2025-01-01")
    #expect(result.target?.note == "law.people has no value before 2025-01-01")
  }

  @Test func `only cases of the jurisdiction and below count, all by its own rules and definitions`() throws {
    let cases = ["vn", "vn/ha-noi", "vn/hue"].map { #""collected":1,"jurisdiction":"\#($0)""# }
    func counted(_ path: String) throws -> Int {
      try Self.count(Self.definition("number"), cases, at: path)[0].total.now.counted
    }
    #expect(try counted("vn") == 3)
    #expect(try counted("vn/ha-noi") == 1)
    let bench = try TestBench([
      "plugins/vn/metrics/m.yaml": Self.definition("number"),
      "plugins/vn/metrics/m.lua": Self.rule("return tally(1)"),
      "plugins/hn/metrics/m.lua": Self.rule("return tally(100)"),
      "plugins/hn/metrics/m.yaml": Self.definition("number").replacing("en: M", with: "en: Hanoi"),
    ])
    func total(_ path: String) throws -> String {
      let plan = try #require(try Self.plan(bench, at: path).plan)
      let counter = MetricCounter(plan)
      var options = RunOptions(questions: plan.questions, cases: "-", jurisdiction: path)
      options.counting = plan.scope
      let result = ChunkResult(hooks: 1)
      let lines = ["vn", "vn/ha-noi"].map { #"{"id":"\#($0)","jurisdiction":"\#($0)"}"# + "\n" }.joined()
      try ChunkDecider(options, bench.catalog, bench.index).decide(LineChunk(text: lines), into: result)
      try counter.take(result.output.array)
      let shown = try counter.results()[0]
      return "\(shown.metric.titles["en"] ?? "") \(shown.total.now.numerator), \(result.elsewhere) elsewhere"
    }
    #expect(try total("vn") == "M 2, 0 elsewhere")
    #expect(try total("vn/ha-noi") == "Hanoi 100, 1 elsewhere")
  }

  private static func rule(_ body: String) -> String {
    """
    return rule {
      hook = "enforcement.metric", name = "m", basis = "b", date = "as_of",
      decide = function(case, law) \(body) end,
    }
    """
  }

  @Test func `malformed records are refused`() throws {
    let counter = MetricCounter(try #require(try Self.plan(try Self.bench(Self.definition("number"), law: "")).plan))
    for bytes: [UInt8] in [
      [0], [9, 0, 0, 0, 1], [0, 0, 0, 0, 9], [0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 2, 4, 0, 0, 0],
    ] {
      #expect(throws: Diagnostic.self) { try counter.take(bytes) }
    }
  }
}
