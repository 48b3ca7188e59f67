import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct OutcomeTests {
  @Test func `a rule that gives a value has decided, with its reasons and the facts it read`() throws {
    let decider = try Decider(
      #"return due(case.collected // 100):payer("creditor"):because("art4", "one per cent"):because("art5", "đồng")"#)
    #expect(
      try decider.decide(#""collected":12345"#) == """
        decided {"status":"due","fee":123,"payable":123,"payer":"creditor"} \
        [{"article":"art4","text":"one per cent"},{"article":"art5","text":"đồng"}] read ["collected","collected_on"]
        """)
  }

  @Test func `a rule may say that it does not apply`() throws {
    let decider = try Decider(#"return not_applicable("art2", "no creditor")"#)
    #expect(
      try decider.decide("")
        == #"not applicable [{"article":"art2","text":"no creditor"}] read ["collected_on"]"#)
  }

  @Test(arguments: [
    ("return due(case.collected)", "", "collected", #"["collected","collected_on"]"#),
    ("return due(case.collected)", #""collected":null"#, "collected", #"["collected","collected_on"]"#),
    (
      "return due(case.parties[1].claim_amount)", #""parties":[{"role":"debtor"}]"#, "parties[1].claim_amount",
      #"["parties","collected_on","parties.claim_amount"]"#
    ),
    (
      "for p in each(case.parties) do if p.lone then return due(1) end end",
      #""parties":[{"lone":false},{"role":"debtor"}]"#, "parties[2].lone",
      #"["parties","collected_on","parties.lone"]"#
    ),
    ("return due(#case.parties)", "", "parties", #"["parties","collected_on"]"#),
  ])
  func `a fact that is absent leaves the decision undetermined, and is named`(
    body: String, facts: String, missing: String, read: String
  ) throws {
    let decision = try Decider(body).decide(facts)
    #expect(decision == "undetermined \(missing) read \(read)")
  }

  @Test func `without its reference date a rule does not run`() throws {
    #expect(
      try Decider("error('ran')").decide("", date: nil) == #"undetermined collected_on read ["collected_on"]"#)
  }

  @Test func `a rule deals with absence knowingly by has and get`() throws {
    let decider = try Decider(
      #"""
      return not_due("a", ("%s %s %s %s"):format(case:has "collected", case:get("collected", 7), case:has "difficult",
        case:get("difficult")))
      """#)
    func decision(_ text: String) -> String {
      #"decided {"status":"not_due","fee":0,"payable":0} [{"article":"a","text":"\#(text)"}] "#
        + #"read ["difficult","collected","collected_on"]"#
    }
    #expect(try decider.decide("") == decision("false 7 false nil"))
    #expect(try decider.decide(#""collected":null"#) == decision("false 7 false nil"))
    #expect(try decider.decide(#""collected":5,"difficult":false"#) == decision("true 5 true false"))
  }

  @Test(arguments: [
    (
      "return due(case.colected)", DiagnosticCode.ruleUnknownField,
      "enforcement has no field 'colected'; did you mean 'collected'?",
      "correct the name, or declare the field under fields: in plugin.yaml"
    ),
    (
      "return due(case.weather)", .ruleUnknownField, "enforcement has no field 'weather'",
      "correct the name, or declare the field under fields: in plugin.yaml"
    ),
    (
      "return due(case:get('wether', 1))", .ruleUnknownField, "enforcement has no field 'wether'",
      "correct the name, or declare the field under fields: in plugin.yaml"
    ),
    (
      "return due(case.parties[1].rol)", .ruleUnknownField, "party has no field 'rol'; did you mean 'role'?",
      "correct the name, or declare the field under fields: in plugin.yaml"
    ),
    (
      "return due(case.collected / 2)", .ruleFloatMoney,
      "due: fee must be money, a whole number of the smallest coin, and was given the number with a fraction 2.5",
      "divide with //, or use a scale, a share or portion(), which round as they say"
    ),
    (
      "return due('5')", .ruleWrongArgument,
      "due: fee must be money, a whole number of the smallest coin, and was given the string 5",
      "pass what the message asks for"
    ),
    (
      "return refer_to('court')", .ruleWrongResult,
      "refer_to is not a result of enforcement.fee; its results are: due, not_due, exempt, reduced, deferred, "
        + "not_applicable",
      "return a result built with one of the hook's constructors, on every path"
    ),
    (
      "return due(1):becuase('art1', 'x')", .ruleWrongResult,
      "a result of enforcement.fee has no 'becuase'; did you mean 'because'?",
      "write a setter or field that the result has; not_applicable has only because"
    ),
    (
      "return due(1):payble(1)", .ruleWrongResult,
      "a result of enforcement.fee has no 'payble'; did you mean 'payable'?",
      "write a setter or field that the result has; not_applicable has only because"
    ),
    (
      "return not_applicable('art1', 'x'):payer('creditor')", .ruleWrongResult,
      "payer sets a value, and a result that does not apply has none",
      "write a setter or field that the result has; not_applicable has only because"
    ),
    (
      "local x = case.parties[1].name .. duee", .ruleUnknownName, "the name 'duee' is not defined; did you mean 'due'?",
      "correct the name, or write local in front of its first assignment"
    ),
    (
      "case.collected = 5", .ruleError, "the case cannot be changed: 'collected' was assigned",
      "copy what is to be changed into a local table"
    ),
    ("error('no such district')", .ruleError, "no such district", "correct the rule at this line"),
    (
      "return due(1 + nil)", .ruleError, "attempt to perform arithmetic on a nil value", "correct the rule at this line"
    ),
  ])
  func `a rule that breaks has failed, with code, place, fact and remedy`(
    body: String, code: DiagnosticCode, what: String, mend: String
  ) throws {
    let decider = try Decider(body, reads: "[collected, collected_on, parties, parties.name]")
    let decision = try decider.decide(#""collected":5,"parties":[{"name":"x"}]"#)
    #expect(decision == .failed(code, what, mend))
  }

  @Test func `a table of the file that is written to is named by its key`() throws {
    for (key, shown) in [("1", "1"), ("1.5", "1.5"), ("'a'", "a"), ("true", "boolean")] {
      let file = TestPlugins.rule("enforcement.fee", "n[\(key)] = 1 return due(1)")
        .replacing("return rule", with: "local n = {1} return rule")
      let decider = try Decider(
        TestPlugins.plugin(rules: ["enforcement.fee": ""]).merging(["plugins/vn/rules/enforcement_fee.lua": file]) {
          $1
        })
      #expect(
        try decider.decide("")
          == .failed(
            .ruleError, "'\(shown)' cannot be set: the table is read-only when rules run, they keep nothing",
            "copy what is to be changed into a local table"))
    }
  }

  @Test(arguments: [("", "nothing"), ("return 5", "number"), ("return {fee = 5}", "table"), ("return case", "record")])
  func `a rule that returns no result has failed, at its function`(body: String, found: String) throws {
    #expect(
      try Decider(body).decide("")
        == .failed(
          .ruleWrongResult, "decide returned \(found), not a result of the hook",
          "return a result built with one of the hook's constructors, on every path",
          at: "plugins/vn/rules/enforcement_fee.lua:3"))
  }

  @Test func `a rule that does not end, or takes too much, is stopped, and the next case is decided`() throws {
    let body = """
      if case.collected == 1 then while true do end end
      local t = {}
      if case.collected == 2 then for i = 1, 1e9 do t[i] = {} end end
      if case.collected == 3 then while true do print(("x"):rep(1000)) end end
      if case.collected == 4 then return not_due("a", ("x"):rep(70000)) end
      return due(1)
      """
    let decisions = try timed {
      let decider = try Decider(body, limits: LuaLimits(milliseconds: 50, memoryBytes: 2 << 20))
      return try (1...5).map { try decider.decide("\"collected\":\($0)") }
    }
    func stopped(_ code: DiagnosticCode, _ what: String, _ mend: String, line: Int) -> String {
      .failed(code, what, mend, at: "plugins/vn/rules/enforcement_fee.lua:\(line)")
    }
    #expect(
      decisions == [
        stopped(
          .limitTime, "the rule was stopped after 50 ms of processor time",
          "look for a loop that does not end, or work that grows with the text's length", line: 4),
        stopped(
          .limitMemory, "the rule was stopped at 2 MiB of memory", "build smaller texts and tables", line: 6),
        stopped(.limitOutput, "the rule printed more than 64 KiB", "print less, or nothing", line: 7),
        stopped(
          .limitResult, "the results hold more than 64 KiB of text, or are more than 256",
          "give shorter reasons, and build a result once",
          line: 8),
        #"decided {"status":"due","fee":1,"payable":1} [] read ["collected","collected_on"]"#,
      ])
  }

  @Test func `a stop names the line at which it came, also where a pcall or a general rule stands in between`() throws {
    let nation = """
      local function spin()
        while true do end
      end
      if case.collected == 1 then
        pcall(spin)
      end
      if case.collected == 2 then
        local lines = {}
        for i = 1, 1e9 do
          lines[i] = ("x"):rep(i)
        end
      end
      local function deep(n)
        return 1 + deep(n + 1)
      end
      if case.collected == 3 then
        pcall(deep, 1)
      end
      local long = ("a"):rep(1000000)
      return due(#long:rep(100))
      """
    let decisions = try timed {
      var files = TestPlugins.plugin("vn", rules: ["enforcement.fee": nation])
      files.merge(
        TestPlugins.plugin(
          "hn", jurisdiction: "vn/ha-noi",
          rules: ["enforcement.fee": "local general = inherited\nlocal good, r = pcall(general, case)\nreturn r"])
      ) { $1 }
      let decider = try Decider(
        files, at: "vn/ha-noi", limits: LuaLimits(milliseconds: 50, memoryBytes: 4 << 20))
      return try [1, 2, 3, 3, 4].map { try decider.decide("\"collected\":\($0)").prefix { $0 != "]" } }
    }
    #expect(
      decisions == [
        "failed plugins/vn/rules/enforcement_fee.lua:5: error[limit.time",
        "failed plugins/vn/rules/enforcement_fee.lua:13: error[limit.memory",
        "failed plugins/vn/rules/enforcement_fee.lua:17: error[limit.memory",
        "failed plugins/vn/rules/enforcement_fee.lua:17: error[limit.memory",
        "failed plugins/vn/rules/enforcement_fee.lua:23: error[limit.memory",
      ])
  }

  @Test func `what a script catches begins with its file and line, and keeps them where it is raised again`() throws {
    let caught = """
      local good, message = pcall(function()
        return case.parties[1].nam
      end)
      if case.collected == 1 then error(message, 0) end
      local same, own = pcall(error, "#own: text", 0)
      return not_due("a", message .. " " .. own)
      """
    let decider = try Decider(caught)
    let parties = #""parties":[{"role":"debtor"}]"#
    #expect(
      try decider.decide(#""collected":2,"# + parties).contains(
        #""text":"rules/enforcement_fee.lua:5: party has no field 'nam'; did you mean 'name'? #own: text""#))
    #expect(
      try decider.decide(#""collected":1,"# + parties)
        == .failed(
          .ruleError, "party has no field 'nam'; did you mean 'name'?", "correct the rule at this line",
          at: "plugins/vn/rules/enforcement_fee.lua:5"))
  }

  @Test func `a stop while a file is loaded names its line`() throws {
    let files = TestPlugins.plugin(rules: ["enforcement.fee": "return due(1)"])
    let problems = try timed {
      var files = files
      files["plugins/vn/rules/enforcement_fee.lua"] = "local t = {}\nfor i = 1, 1e9 do\n  t[i] = i\nend\n"
      return try RuleIndex.build(
        TestPlugins(files).catalog(), limits: LuaLimits(milliseconds: 5000, memoryBytes: 2 << 20)
      ).1.map(\.description)
    }
    #expect(
      problems == [
        """
        plugins/vn/rules/enforcement_fee.lua:3: error[limit.memory]: the rule was stopped at 2 MiB of memory
          mend  build smaller texts and tables
        """
      ])
  }

  @Test(arguments: [
    "return r.payable > 1 and r or r", "return r:payable(1 + r.payable)", "return r:payer('x' .. r.payer)",
  ])
  func `a field that is read without get, where a setter has its name, is told`(code: String) throws {
    let told = try Decider("local r = due(5)\n\(code)").decide("")
    #expect(
      told.hasSuffix(
        "\n  mend  call the function; a field of a result that has a setter of its name is read with "
          + "result:get \"name\""), "\(told)")
  }
}
