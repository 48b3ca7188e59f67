import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct ReadsTests {
  private static let mend = "add the field to reads: in plugin.yaml, or do not read it"

  private func undeclared(_ path: String) -> String {
    .failed(
      .ruleUndeclaredRead, "the rule reads \(path), which reads: in plugin.yaml does not list", Self.mend,
      at: "plugins/vn/rules/enforcement_fee.lua:3")
  }

  @Test(arguments: [
    ("return due(case.collected)", "collected"), ("return due(case:get('collected', 1))", "collected"),
    ("return due(case:has 'collected' and 1 or 2)", "collected"), ("return due(#case.parties)", "parties"),
    ("return due(case.parties[1].claim_amount)", "parties"),
  ])
  func `a fact that the manifest does not list is not read, be it there or not`(body: String, path: String) throws {
    let decider = try Decider(body, reads: "[collected_on]")
    let facts = #""collected":5,"parties":[{"claim_amount":5}]"#
    #expect(try decider.decide(facts) == undeclared(path))
    #expect(try decider.decide("") == undeclared(path))
  }

  @Test func `who may read a field of a list may read that there is a list, and nothing else of it`() throws {
    let facts = #""parties":[{"role":"debtor","claim_amount":5}]"#
    let reads = "[collected_on, parties.role]"
    #expect(
      try Decider("return due(#case.parties + (case.parties[1].role == 'debtor' and 1 or 0))", reads: reads)
        .decide(facts)
        == #"decided {"status":"due","fee":2,"payable":2} [] read ["parties","collected_on","parties.role"]"#)
    #expect(
      try Decider("return due(case.parties[1].claim_amount)", reads: reads).decide(facts)
        == undeclared("parties.claim_amount"))
  }

  @Test func `the reference date is a read like any other`() throws {
    #expect(try Decider("return due(1)", reads: "[collected]").decide("") == undeclared("collected_on"))
  }

  @Test func `without reads a rule may read all but private facts`() throws {
    let facts = #""parties":[{"name":"Nguyễn Văn A","role":"debtor"}],"judgment_number":"7""#
    #expect(
      try Decider("return not_due('a', case.parties[1].role .. case.judgment_number)").decide(facts) == """
        decided {"status":"not_due","fee":0,"payable":0} [{"article":"a","text":"debtor7"}] \
        read ["parties","judgment_number","collected_on","parties.role"]
        """)
    let decision = try Decider("return not_due('a', case.parties[1].name)").decide(facts)
    #expect(decision == undeclared("parties.name"))
    #expect(!decision.contains("Nguyễn"))
  }

  @Test func `a private fact is read where the manifest lists it`() throws {
    #expect(
      try Decider("return due(#case.parties[1].name)", reads: "[collected_on, parties.name]")
        .decide(#""parties":[{"name":"A"}]"#)
        == #"decided {"status":"due","fee":1,"payable":1} [] read ["parties","collected_on","parties.name"]"#)
  }

  @Test func `an own field of the plugin is read like a built-in one, private ones only where they are listed`() throws
  {
    func decider(_ reads: String?) throws -> Decider {
      try Decider(
        TestPlugins.plugin(
          rules: ["enforcement.fee": "return due(case.grade + case.secret)"],
          manifest: [
            "reads": reads,
            "fields":
              "{enforcement: [{name: grade, type: money, doc: d}, {name: secret, type: money, doc: d, private: true}]}",
          ]))
    }
    let facts = #""grade":1,"secret":2"#
    #expect(try decider(nil).decide(facts) == undeclared("secret"))
    #expect(try decider("{enforcement: [grade, collected_on]}").decide(facts) == undeclared("secret"))
    #expect(
      try decider("{enforcement: [grade, secret, collected_on]}").decide(facts)
        == #"decided {"status":"due","fee":3,"payable":3} [] read ["collected_on","grade","secret"]"#)
  }

  /// Two plugins of a chain, each with its own reads.
  private func chain(city: String, reads: String, nationReads: String) throws -> Decider {
    try Decider(
      TestPlugins.plugin(
        rules: ["enforcement.fee": "return due(case.collected)"], manifest: ["reads": "{enforcement: \(nationReads)}"]
      )
      .merging(
        TestPlugins.plugin(
          "hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": city],
          manifest: ["reads": "{enforcement: \(reads)}"])
      ) { $1 }, at: "vn/ha-noi")
  }

  @Test func `what a general rule reads is covered by its own plugin's manifest`() throws {
    #expect(
      try chain(city: "return inherited(case)", reads: "[collected_on]", nationReads: "[collected, collected_on]")
        .decide(#""collected":5"#) == """
          decided {"status":"due","fee":5,"payable":5} [] inherited vn@1.0.0 read ["collected","collected_on"]
          """)
    #expect(
      try chain(city: "return due(case.collected)", reads: "[collected_on]", nationReads: "[collected, collected_on]")
        .decide(#""collected":5"#)
        == .failed(
          .ruleUndeclaredRead, "the rule reads collected, which reads: in plugin.yaml does not list", Self.mend,
          at: "plugins/hn/rules/enforcement_fee.lua:3"))
  }

  @Test func `two plugins of a chain that declare one field with two types are refused`() throws {
    func plugin(_ id: String, _ jurisdiction: String, _ type: String) -> [String: String] {
      TestPlugins.plugin(
        id, jurisdiction: jurisdiction, rules: ["enforcement.fee": "return due(1)"],
        manifest: ["fields": "{enforcement: [{name: own, type: \(type), doc: d}]}"])
    }
    let city = plugin("hn", "vn/ha-noi", "flag")
    #expect(
      try Decider(plugin("vn", "vn", "flag").merging(city) { $1 }, at: "vn/ha-noi").decide("")
        == #"decided {"status":"due","fee":1,"payable":1} [] read ["collected_on"]"#)
    let refused = Diagnostic(
      .pluginField, at: .config(file: "plugins/vn/plugin.yaml", keyPath: "fields.enforcement"),
      what: "own is declared with another type by a more specific plugin",
      mend: "declare it in one of the plugins, or with the same type")
    #expect(throws: refused) { try Decider(plugin("vn", "vn", "text").merging(city) { $1 }, at: "vn/ha-noi") }
  }
}
