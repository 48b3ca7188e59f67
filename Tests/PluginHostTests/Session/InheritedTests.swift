import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct InheritedTests {
  /// A rule for the country, and one each for the city and its district where they are given; each plugin has a law of
  /// its own with one parameter, `own`.
  private func decider(
    _ nation: String, _ city: String, _ district: String? = nil, hook: String = "enforcement.route"
  ) throws -> Decider {
    func law(_ value: String, _ from: String = "2020-01-01") -> String {
      "own: {doc: d, type: text, values: [{from: \(from), value: \(value), source: s}]}"
    }
    var files = TestPlugins.plugin("vn", rules: [hook: nation], law: law("nation", "2024-01-01"))
    files.merge(TestPlugins.plugin("hn", jurisdiction: "vn/ha-noi", rules: [hook: city], law: law("city"))) { $1 }
    if let district {
      files.merge(
        TestPlugins.plugin("bd", jurisdiction: "vn/ha-noi/ba-dinh", rules: [hook: district], law: law("district"))
      ) { $1 }
    }
    return try Decider(files, at: "vn/ha-noi/ba-dinh")
  }

  private static let nation = "return refer_to(law.own):within(10):because('art1', 'by the nation')"

  @Test func `the general rule's result is returned as it is, decided under its own law`() throws {
    #expect(
      try decider(Self.nation, "return inherited(case)").decide("") == """
        decided {"to":"nation","within_days":10} [{"article":"art1","text":"by the nation"}] inherited vn@1.0.0 \
        read ["collected_on"]
        """)
  }

  @Test func `it is read, changed by its setters, and given further reasons`() throws {
    let city = """
      local r = inherited(case)
      local seen = ("%s %s %d %s"):format(r.outcome, r.to, r.within_days, r:get 'priority')
      return r:within(r.within_days // 2):priority(2):because("city", seen .. " " .. law.own)
      """
    #expect(
      try decider(Self.nation, city).decide("") == """
        decided {"to":"nation","priority":2,"within_days":5} [{"article":"art1","text":"by the nation"},\
        {"article":"city","text":"decided nation 10 nil city"}] inherited vn@1.0.0 read ["collected_on"]
        """)
  }

  @Test func `three levels call each other, and all are named`() throws {
    let city = "return inherited(case):priority(3):because('city', law.own)"
    let district = "return inherited(case):step('desk'):because('district', law.own)"
    #expect(
      try decider(Self.nation, city, district).decide("") == """
        decided {"to":"nation","priority":3,"within_days":10,"step":"desk"} \
        [{"article":"art1","text":"by the nation"},{"article":"city","text":"city"},\
        {"article":"district","text":"district"}] inherited hn@1.0.0, vn@1.0.0 read ["collected_on"]
        """)
  }

  @Test func `a rule that does not ask inherits nothing`() throws {
    #expect(
      try decider("error('ran')", "return refer_to('desk')").decide("")
        == #"decided {"to":"desk"} [] read ["collected_on"]"#)
  }

  @Test func `that the general rule does not apply can be read and returned`() throws {
    let nation = "return not_applicable('art9', 'none')"
    #expect(
      try decider(nation, "return inherited(case)").decide("")
        == #"not applicable [{"article":"art9","text":"none"}] inherited vn@1.0.0 read ["collected_on"]"#)
    let city = "return inherited(case).outcome == 'not_applicable' and refer_to('desk') or refer_to('other')"
    #expect(
      try decider(nation, city).decide("") == #"decided {"to":"desk"} [] inherited vn@1.0.0 read ["collected_on"]"#)
  }

  @Test func `a fact or a law that the general rule misses leaves the special one undetermined too`() throws {
    let city = "local r = inherited(case) return refer_to('desk')"
    #expect(
      try decider("return refer_to(case.procedure)", city).decide("")
        == #"undetermined procedure inherited vn@1.0.0 read ["collected_on","procedure"]"#)
    #expect(
      try decider(Self.nation, city).decide("", date: "2023-12-31") == """
        undetermined law.own (own has no value before 2024-01-01) inherited vn@1.0.0 read ["collected_on"]
        """)
  }

  @Test func `a general rule that fails is named as the place, whatever the special one catches`() throws {
    let failed = """
      failed plugins/vn/rules/enforcement_route.lua:4: error[rule.unknown_field]: enforcement has no field 'wether'
        mend  correct the name, or declare the field under fields: in plugin.yaml
      """
    #expect(try decider("return refer_to(case.wether)", "return inherited(case)").decide("") == failed)
    #expect(
      try decider("return refer_to(case.wether)", "return inherited(case)", "return inherited(case)").decide("")
        == failed)
    #expect(
      try decider("local x = 1", "return inherited(case)").decide("") == """
        failed plugins/vn/rules/enforcement_route.lua:3: error[rule.wrong_result]: decide returned nothing, not a \
        result of the hook
          mend  return a result built with one of the hook's constructors, on every path
        """)
  }

  @Test func `an error of the special rule after it inherited is its own`() throws {
    #expect(
      try decider(Self.nation, "local r = inherited(case) return r:within('soon')").decide("") == """
        failed plugins/hn/rules/enforcement_route.lua:4: error[rule.wrong_argument]: within: within_days must be a \
        whole number, and was given the string soon
          mend  pass what the message asks for
        """)
  }

  @Test func `without a more general rule there is nothing to inherit`() throws {
    let mend = "decide here, or let a plugin of a jurisdiction above provide enforcement.route"
    #expect(
      try Decider("return inherited(case)", hook: "enforcement.route").decide("")
        == .failed(
          .ruleWrongResult, "no more general plugin has this hook, so there is nothing to inherit", mend,
          at: "plugins/vn/rules/enforcement_route.lua:4"))
  }

  @Test(arguments: ["inherited()", "inherited(law)", "inherited(case.parties[1])"])
  func `inherited wants the case`(call: String) throws {
    #expect(
      try decider(Self.nation, "return \(call)").decide(#""parties":[{"role":"debtor"}]"#)
        == .failed(
          .ruleWrongArgument, "inherited wants the case: inherited(case)", "pass what the message asks for",
          at: "plugins/hn/rules/enforcement_route.lua:4"))
  }

  @Test func `each plugin's rule counts working days by its own plugin's calendar`() throws {
    var files = TestPlugins.plugin(
      "vn", rules: ["enforcement.deadline": "return due_on(working_days_after(case.collected_on, 1))"])
    files.merge(
      TestPlugins.plugin(
        "hn", jurisdiction: "vn/ha-noi",
        rules: [
          "enforcement.deadline": "return inherited(case):starts(working_days_after(case.collected_on, 1))"
        ], manifest: ["calendar": "six"])
    ) { $1 }
    files["config/calendars/six.yaml"] = "doc: d\nweekend: [sunday]\nyears:\n  2024: {source: s, holidays: []}\n"
    #expect(
      try Decider(files, at: "vn/ha-noi").decide("", date: "2024-05-10") == """
        decided {"due_on":"2024-05-13","starts_on":"2024-05-11"} [] inherited vn@1.0.0 read ["collected_on"]
        """)
  }
}
