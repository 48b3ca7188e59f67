import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct NamedRuleTests {
  private static let fee = ["enforcement.fee": "return due(1)"]

  private func problems(_ files: [String: String]) throws -> [String] {
    RuleIndex.build(try TestPlugins(files).catalog(), limits: LuaLimits()).problems.map(\.description)
  }

  /// A plugin with one file beside its rule.
  private func plugin(_ path: String, _ head: String) -> [String: String] {
    TestPlugins.plugin(rules: Self.fee, more: [path: "return rule {\n  \(head),\n  decide = function() end,\n}"])
  }

  @Test func `a plugin has several guards and metrics, and each is asked by its name`() throws {
    let files = TestPlugins.plugin(
      rules: Self.fee.merging([
        "enforcement.metric:settled": "return tally(1)", "enforcement.metric:amount": "return tally(case.collected)",
        "enforcement.guard:settled": "return allow()",
      ]) { $1 })
    let decider = try Decider(files)
    #expect(
      decider.session.rules.map(\.entry.question) == [
        "enforcement.fee", "enforcement.guard:settled", "enforcement.metric:amount", "enforcement.metric:settled",
      ])
    let facts = #""collected":70,"collected_on":"2024-01-02""#
    #expect(
      try decider.decide(facts, hook: "enforcement.metric:amount")
        == #"decided {"numerator":70} [] read ["collected"]"#)
    #expect(
      try decider.decide(facts, hook: "enforcement.metric:settled") == #"decided {"numerator":1} [] read []"#)
    #expect(try decider.decide(facts, hook: "enforcement.guard:settled") == #"decided {"allowed":true} [] read []"#)
  }

  @Test func `the law is that of the last day of the period, and the kit tells the period`() throws {
    let law = """
      flag: {doc: d, type: flag, values: [{from: 2000-01-01, value: false, source: s}, {from: 2024-03-01, value: true, \
      source: s}]}
      """
    let body = """
      local part = (in_period(period_from()) and in_period(as_of()) and not in_period("2023-12-31")) and 1 or 0
            return share(law.flag and 1 or 0, part):group(period_from() .. " " .. period_to() .. " " .. as_of())
      """
    let decider = try Decider(body, hook: "dispute.metric:m", law: law)
    #expect(
      try decider.decide("", date: "2024-02-29", hook: "dispute.metric:m")
        == #"decided {"numerator":0,"denominator":1,"group":"2024-01-01 2024-02-29 2024-02-29"} [] read []"#)
    #expect(
      try decider.decide("", date: "2024-03-01", hook: "dispute.metric:m")
        == #"decided {"numerator":1,"denominator":1,"group":"2024-01-01 2024-03-01 2024-03-01"} [] read []"#)
  }

  @Test(arguments: [
    (
      "enforcement.fee", "as_of()",
      "as_of is there in guards and metrics only: another rule goes by the dates of the case"
    ),
    (
      "enforcement.fee", "in_period('2024-01-01')",
      "in_period is there in metrics only: another rule goes by the dates of the case"
    ),
    (
      "enforcement.guard:g", "period_from()",
      "period_from is there in metrics only: another rule goes by the dates of the case"
    ),
    (
      "enforcement.metric:m", "in_period('soon')",
      "in_period: argument 1 must be a date such as \"2024-02-29\", and is \"soon\""
    ),
  ])
  func `a rule that is asked about no period cannot read one`(question: String, call: String, what: String) throws {
    let decision = try Decider("local _ = \(call) return nil", hook: question).decide("", hook: question)
    #expect(
      decision
        == .failed(
          .ruleWrongArgument, what, "pass what the message asks for",
          at: "plugins/vn/\(TestPlugins.path(question)):4"))
  }

  @Test func `inherited calls the rule of the same name, over the same period`() throws {
    let nation = TestPlugins.plugin(
      rules: Self.fee.merging([
        "enforcement.metric:a": "return tally(1):group(as_of())", "enforcement.metric:b": "return tally(2)",
      ]) { $1 })
    let city = TestPlugins.plugin(
      "hn", jurisdiction: "vn/ha-noi",
      rules: Self.fee.merging(["enforcement.metric:a": "return inherited(case):distinct('x')"]) { $1 })
    let decider = try Decider(nation.merging(city) { $1 }, at: "vn/ha-noi")
    #expect(
      try decider.decide("", hook: "enforcement.metric:a")
        == #"decided {"numerator":1,"group":"2024-05-02","distinct":"x"} [] inherited vn@1.0.0 read []"#)
    #expect(try decider.decide("", hook: "enforcement.metric:b") == #"decided {"numerator":2} [] read []"#)
  }

  @Test(arguments: [
    (
      "metrics/m.lua", #"hook = "enforcement.metric", basis = "b", date = "as_of""#, "plugin.no_result",
      "the rule has no name",
      #"write name = "..." with small letters, digits and _, at most 64; a rule of enforcement.metric is asked by its name"#
    ),
    (
      "process/m.lua", #"hook = "enforcement.guard", basis = "b", date = "as_of", name = "May Assign""#,
      "plugin.no_result", #""May Assign" is no name of a rule"#,
      #"write name = "..." with small letters, digits and _, at most 64; a rule of enforcement.guard is asked by its name"#
    ),
    (
      "rules/route.lua", #"hook = "enforcement.route", basis = "b", date = "accepted_on", name = "x""#,
      "plugin.no_result", #"the rule has the name "x", and a plugin has one rule for enforcement.route"#,
      "take out name: only guards and metrics have one"
    ),
    (
      "rules/m.lua", #"hook = "enforcement.metric", basis = "b", date = "as_of", name = "m""#,
      "plugin.wrong_hook_provided", "a rule of enforcement.metric lies in rules/", "move the file to metrics/"
    ),
    (
      "metrics/fee.lua", #"hook = "enforcement.fee", basis = "b", date = "collected_on""#,
      "plugin.wrong_hook_provided", "a rule of enforcement.fee lies in metrics/", "move the file to rules/"
    ),
    (
      "metrics/m.lua", #"hook = "enforcement.metric", basis = "b", date = "as_off", name = "m""#, "plugin.field",
      #"the reference date "as_off" is no date of a enforcement"#, #"write date = "as_of""#
    ),
  ])
  func `a name and a folder that do not fit the hook are refused`(
    path: String, head: String, code: String, what: String, mend: String
  ) throws {
    #expect(
      try problems(plugin(path, head)).first == "plugins/vn/\(path):3: error[\(code)]: \(what)\n  mend  \(mend)")
  }

  @Test func `as_of is no reference date of another hook`() throws {
    let files = TestPlugins.plugin(rules: Self.fee).merging([
      "plugins/vn/rules/enforcement_fee.lua": TestPlugins.rule("enforcement.fee", date: "as_of", "return due(1)")
    ]) { $1 }
    #expect(try problems(files).first?.contains("no date of a enforcement") == true)
  }

  @Test func `two rules of one name are refused, in a plugin and in a jurisdiction`() throws {
    let twice = TestPlugins.plugin(
      rules: Self.fee.merging(["enforcement.metric:m": "return tally(1)"]) { $1 },
      more: ["metrics/n.lua": TestPlugins.rule("enforcement.metric:m", "return tally(2)")])
    #expect(
      try problems(twice) == [
        """
        plugins/vn/metrics/n.lua:3: error[plugin.duplicate_hook]: enforcement.metric:m is also decided by \
        plugins/vn/metrics/m.lua
          mend  give each rule its own name
        """
      ])
    let other = TestPlugins.plugin(
      "vo", rules: ["enforcement.route": "return refer_to('x')", "enforcement.metric:m": "return tally(1)"])
    let one = TestPlugins.plugin(rules: Self.fee.merging(["enforcement.metric:m": "return tally(1)"]) { $1 })
    #expect(
      try problems(one.merging(other) { $1 }) == [
        """
        plugins/vo/metrics/m.lua:3: error[plugin.duplicate_hook]: enforcement.metric:m of vn is also decided by \
        plugins/vn/metrics/m.lua
          mend  give one of them another name
        """
      ])
  }

  @Test func `guards and metrics are loaded only where they are asked`() throws {
    let plugins = try TestPlugins(
      TestPlugins.plugin(
        rules: Self.fee.merging(["enforcement.metric:m": "return tally(1)", "enforcement.guard:g": "return allow()"]) {
          $1
        }))
    func paths(_ questions: [String]?) throws -> [String] {
      let catalog = plugins.load(for: try questions.map { PluginNeed(try $0.map { try Question($0) }) } ?? .all).catalog
      return try #require(catalog).plugins.flatMap(\.rules).map(\.path)
    }
    #expect(try paths(["enforcement.fee"]) == ["rules/enforcement_fee.lua"])
    #expect(try paths(["enforcement.metric:m"]) == ["rules/enforcement_fee.lua", "metrics/m.lua"])
    #expect(try paths(["enforcement.guard:g"]) == ["rules/enforcement_fee.lua", "process/g.lua"])
    #expect(try paths(nil) == ["rules/enforcement_fee.lua", "process/g.lua", "metrics/m.lua"])
    #expect(try paths(["dispute.metric:m"]) == [])
  }

  @Test func `texts are read only where reasons are told in another language`() throws {
    let plugins = try TestPlugins(TestPlugins.plugin(rules: Self.fee, more: ["texts.yaml": "a: b"]))
    let fee = [try Question("enforcement.fee")]
    func problems(_ need: PluginNeed) -> [String] { plugins.load(for: need).problems.map(\.what) }
    #expect(problems(PluginNeed(fee)) == [])
    let wrong = ["a text is \"b\" where a map is expected"]
    #expect(problems(PluginNeed(fee, language: "vi")) == wrong)
    #expect(problems(.all) == wrong)
  }

  @Test func `a guard or metric that nobody has is told, with the nearest name`() throws {
    let plugins = try TestPlugins(
      TestPlugins.plugin(rules: Self.fee.merging(["enforcement.metric:settled": "return tally(1)"]) { $1 }))
    let index = try #require(RuleIndex.build(try plugins.catalog(), limits: LuaLimits()).index)
    func problems(_ question: String) throws -> [String] {
      index.problems(of: [try Question(question)]).map(\.description)
    }
    #expect(try problems("enforcement.metric:settled") == [])
    #expect(try problems("enforcement.route") == [])
    #expect(
      try problems("enforcement.metric:setled") == [
        """
        enforcement.metric:setled: error[plugin.unknown_hook]: no plugin has a rule of enforcement.metric with the \
        name "setled"
          mend  write enforcement.metric:settled
        """
      ])
    #expect(
      try problems("dispute.guard:settled").first?.hasSuffix(
        "mend  add a file to process/ of a plugin, or correct the name") == true)
  }

  @Test(arguments: [
    ("enforcement.fee", "enforcement.fee"), ("dispute.metric:intake", "dispute.metric:intake"),
    ("dispute.metric:intake@2020-01-01..2020-12-31", "dispute.metric:intake@2020-01-01..2020-12-31"),
    ("dispute.guard:g@2020-06-03", "dispute.guard:g@2020-06-03..2020-06-03"),
  ])
  func `a question is read from its word`(text: String, word: String) throws {
    #expect(try Question(text).word == word)
  }

  @Test(arguments: [
    ("enforcement.fees", "There is no hook 'enforcement.fees'; did you mean 'enforcement.fee'?"),
    ("enforcement.fee:x", "The hook 'enforcement.fee' has one rule, so it is asked without ':x'."),
    ("enforcement.fee@2020", "The hook 'enforcement.fee' is asked without a period."),
    ("dispute.metric", "A rule of 'dispute.metric' is asked by its name: dispute.metric:NAME."),
    ("dispute.metric:A b", "A rule of 'dispute.metric' is asked by its name: dispute.metric:NAME."),
    (
      "dispute.metric:a@2020-13",
      "In 'dispute.metric:a@2020-13' \"2020-13\" is no period; write \(Period.forms)."
    ),
  ])
  func `words that ask nothing are refused`(text: String, what: String) {
    #expect(throws: Question.Malformed(what: what)) { try Question(text) }
  }
}
