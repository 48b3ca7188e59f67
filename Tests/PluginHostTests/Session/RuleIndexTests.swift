import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct RuleIndexTests {
  /// Everything that is wrong with the rules of plugins.
  private func problems(_ files: [String: String], _ limits: LuaLimits = LuaLimits()) throws -> [String] {
    RuleIndex.build(try TestPlugins(files).catalog(), limits: limits).problems.map(\.description)
  }

  /// A plugin whose one rule file is given whole.
  private func plugin(_ text: String, _ more: [String: String] = [:]) -> [String: String] {
    TestPlugins.plugin(rules: ["enforcement.fee": ""], more: more)
      .merging(["plugins/vn/rules/enforcement_fee.lua": text]) { $1 }
  }

  private func rule(_ head: String) -> String { "return rule {\n  \(head),\n  decide = function() end,\n}" }

  @Test func `a rule is known by its hook, basis, date and place, and a jurisdiction's own rule comes first`() throws {
    let plugins = try TestPlugins(
      TestPlugins.plugin(rules: ["enforcement.fee": "return due(1)", "enforcement.route": "return refer_to('a')"])
        .merging(TestPlugins.plugin("hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return due(2)"])) {
          $1
        })
    let catalog = try plugins.catalog()
    let index = try #require(RuleIndex.build(catalog, limits: LuaLimits()).index)
    func shown(_ entry: RuleEntry) -> String {
      "\(entry.hook.name) \(entry.path):\(entry.line) \(entry.basis), \(entry.date), \(entry.plugin), \(entry.file)"
    }
    #expect(
      index.entries.map(shown) == [
        "enforcement.fee plugins/hn/rules/enforcement_fee.lua:3 Test decree, collected_on, 0, 0",
        "enforcement.fee plugins/vn/rules/enforcement_fee.lua:3 Test decree, collected_on, 1, 0",
        "enforcement.route plugins/vn/rules/enforcement_route.lua:3 Test decree, collected_on, 1, 1",
      ])
    func paths(_ hook: String, _ jurisdiction: String) throws -> [String] {
      try index.rules(for: hook, jurisdiction: jurisdiction, in: catalog).map(\.path)
    }
    let (hanoi, nation) = ("plugins/hn/rules/enforcement_fee.lua", "plugins/vn/rules/enforcement_fee.lua")
    #expect(try paths("enforcement.fee", "vn/ha-noi/ba-dinh") == [hanoi, nation])
    #expect(try paths("enforcement.fee", "vn") == [nation])
    #expect(try paths("enforcement.route", "vn/ha-noi") == ["plugins/vn/rules/enforcement_route.lua"])
    #expect(try paths("dispute.fee", "vn/ha-noi") == [])
    #expect(throws: UnknownJurisdiction.self) { try paths("enforcement.fee", "vn/hue") }
  }

  private static let entries =
    "end the file with return rule { hook = ..., basis = ..., date = ..., decide = function(case, law) ... end }"

  @Test(arguments: [
    (
      #"hook = "enforcement.fees", basis = "b", date = "collected_on""#, 3, "plugin.unknown_hook",
      #"there is no hook "enforcement.fees""#, #"write hook = "enforcement.fee""#
    ),
    (
      #"hook = "tax", basis = "b", date = "collected_on""#, 3, "plugin.unknown_hook", #"there is no hook "tax""#,
      "use one of " + Hook.all.map(\.name).joined(separator: ", ")
    ),
    (
      #"hook = "enforcement.fee", basis = "b", date = "colected_on""#, 3, "plugin.field",
      #"the reference date "colected_on" is no date of a enforcement"#, #"write date = "collected_on""#
    ),
    (
      #"hook = "enforcement.fee", basis = "b", date = "collected""#, 3, "plugin.field",
      #"the reference date "collected" is no date of a enforcement"#, #"write date = "collected_on""#
    ),
    (
      #"hook = "enforcement.fee", basis = "b", date = "today""#, 3, "plugin.field",
      #"the reference date "today" is no date of a enforcement"#, "name a date of the model enforcement"
    ),
    (
      #"hook = "enforcement.fee", basis = "b", date = "collected_on", since = "2007-02-29""#, 3, "plugin.no_result",
      #"since is "2007-02-29", which is no day of the calendar from 1900 to 2200"#,
      #"write the first day on which the rule holds, such as since = "2024-02-29", or leave it out"#
    ),
    (
      #"hook = "enforcement.fee", basis = "b", date = "collected_on", since = 2007"#, 1, "plugin.no_result",
      #"rule: since must be a date such as "2024-02-29", and is number"#, entries
    ),
    (
      #"basis = "b", date = "collected_on""#, 1, "plugin.no_result",
      "rule: hook must be the name of a hook, and is missing",
      entries
    ),
    (
      #"hook = "enforcement.fee", date = "collected_on""#, 1, "plugin.no_result",
      "rule: basis must be the law it rests on, as text, and is missing", entries
    ),
    (
      #"hook = "enforcement.fee", basis = "b""#, 1, "plugin.no_result",
      "rule: date must be the name of the case's date that selects the law in force, and is missing", entries
    ),
    (
      #"hook = "enforcement.fee", basis = 216, date = "collected_on""#, 1, "plugin.no_result",
      "rule: basis must be the law it rests on, as text, and is number", entries
    ),
    (
      #"hook = "enforcement.fee", basis = "b", date = "collected_on", law = 1"#, 1, "plugin.no_result",
      "rule has no entry 'law'; its entries are hook, basis, date, decide, name, since", entries
    ),
  ])
  func `what a rule says of itself is checked, and told with place and remedy`(
    head: String, line: Int, code: String, what: String, mend: String
  ) throws {
    #expect(
      try problems(plugin(rule(head))) == [
        "plugins/vn/rules/enforcement_fee.lua:\(line): error[\(code)]: \(what)\n  mend  \(mend)"
      ])
  }

  @Test(arguments: [
    (
      "return rule {\n  hook = \"enforcement.fee\"\n  basis = \"b\",\n}", 3, "plugin.syntax",
      "'}' expected (to close '{' at line 1) near 'basis'", "correct the Lua code at this line"
    ),
    ("return {}", 1, "plugin.no_result", "the file returns no rule: end it with return rule { ... }", entries),
    ("", 1, "plugin.no_result", "the file returns no rule: end it with return rule { ... }", entries),
    (
      "\u{1B}Lua", 1, "plugin.syntax", "attempt to load a binary chunk (mode is 't')",
      "correct the Lua code at this line"
    ),
    (
      "local a = 1\nlocal b = a.x.y\nreturn rule {}", 2, "rule.error", "attempt to index a number value (local 'a')",
      "correct the rule at this line"
    ),
    (
      "rate = 3\nreturn rule {}", 1, "plugin.global_assignment",
      "'rate' is assigned and is not a local variable: write local rate = ...", "write local in front of it"
    ),
    (
      "local x = os.time()", 1, "rule.unknown_name", "the name 'os' is not defined",
      "correct the name, or write local in front of its first assignment"
    ),
    (
      "local m = require \"zonez\"", 1, "rule.unknown_name",
      "this plugin has no module 'zonez': lib/zonez.lua is missing",
      "add the file, or correct the name that require is given"
    ),
    (
      "local d = days_after(\"2024-01-01\", 1)", 1, "rule.wrong_argument",
      "days_after depends on the case: call it inside decide", "pass what the message asks for"
    ),
  ])
  func `a file that cannot be loaded is refused with the line where it goes wrong`(
    text: String, line: Int, code: String, what: String, mend: String
  ) throws {
    #expect(
      try problems(plugin(text)) == [
        "plugins/vn/rules/enforcement_fee.lua:\(line): error[\(code)]: \(what)\n  mend  \(mend)"
      ])
  }

  @Test func `a rule that could keep something between cases is refused`() throws {
    let text = """
      local seen = 0
      return rule {
        hook = "enforcement.fee", basis = "b", date = "collected_on",
        decide = function(case, law)
          seen = seen + 1
          return due(seen)
        end,
      }
      """
    #expect(
      try problems(plugin(text)) == [
        """
        plugins/vn/rules/enforcement_fee.lua:5: error[plugin.keeps_state]: an outer local is assigned here: a rule \
        keeps nothing between cases, make it local to decide
          mend  compute it anew for each case
        """
      ])
  }

  @Test func `an error in a module is told at the module's line`() throws {
    let files = plugin(
      "local zones = require \"zones\"\nreturn rule {}", ["lib/zones.lua": "local t = {}\n\nreturn t.a.b"])
    #expect(
      try problems(files) == [
        """
        plugins/vn/lib/zones.lua:3: error[rule.error]: attempt to index a nil value (field 'a')
          mend  correct the rule at this line
        """
      ])
  }

  @Test func `a loop without end while a file is loaded is stopped, and the other files are still read`() throws {
    let files = TestPlugins.plugin(rules: ["enforcement.fee": "", "enforcement.route": ""])
      .merging([
        "plugins/vn/rules/enforcement_fee.lua": "local n = 0\nwhile true do n = n + 1 end",
        "plugins/vn/rules/enforcement_route.lua": "x = 1",
      ]) { $1 }
    let told = try timed { [files] in try RuleIndexTests().problems(files, LuaLimits(milliseconds: 50)) }
    #expect(
      told == [
        """
        plugins/vn/rules/enforcement_fee.lua:2: error[limit.time]: the rule was stopped after 50 ms of processor time
          mend  look for a loop that does not end, or work that grows with the text's length
        """,
        """
        plugins/vn/rules/enforcement_route.lua:1: error[plugin.global_assignment]: 'x' is assigned and is not a local \
        variable: write local x = ...
          mend  write local in front of it
        """,
      ])
  }

  @Test func `the manifest and the rules agree on the hooks`() throws {
    let missing = TestPlugins.plugin(
      rules: ["enforcement.fee": "return due(1)"], manifest: ["provides": "[enforcement.fee, enforcement.route]"])
    #expect(
      try problems(missing) == [
        """
        plugins/vn/plugin.yaml: provides: error[plugin.wrong_hook_provided]: no rule decides enforcement.route
          mend  add a file to rules/, or remove enforcement.route from provides
        """
      ])
    let unsaid = TestPlugins.plugin(
      rules: ["enforcement.fee": "return due(1)", "enforcement.route": "return refer_to('a')"],
      manifest: ["provides": "[enforcement.fee]"])
    #expect(
      try problems(unsaid) == [
        """
        plugins/vn/rules/enforcement_route.lua:3: error[plugin.wrong_hook_provided]: the rule decides \
        enforcement.route, which the manifest does not provide
          mend  add enforcement.route to provides in plugins/vn/plugin.yaml
        """
      ])
    let twice = TestPlugins.plugin(
      rules: ["enforcement.fee": "return due(1)"],
      more: ["rules/fee_again.lua": TestPlugins.rule("enforcement.fee", "return due(2)")])
    #expect(
      try problems(twice) == [
        """
        plugins/vn/rules/fee_again.lua:3: error[plugin.duplicate_hook]: enforcement.fee is also decided by \
        plugins/vn/rules/enforcement_fee.lua
          mend  keep one rule for each hook
        """
      ])
  }

  @Test func `an own date of the plugin may be the reference date`() throws {
    let files = TestPlugins.plugin(
      rules: ["enforcement.fee": ""], manifest: ["fields": "{enforcement: [{name: heard_on, type: date, doc: d}]}"]
    )
    .merging([
      "plugins/vn/rules/enforcement_fee.lua":
        TestPlugins.rule("enforcement.fee", date: "heard_on", "return due(1)")
    ]) { $1 }
    #expect(try problems(files) == [])
  }
}
