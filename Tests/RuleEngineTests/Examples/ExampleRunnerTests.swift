import CaseModel
import Foundation
import PluginHost
import Testing

@testable import RuleEngine

@Suite struct ExampleRunnerTests {
  /// How the tests of a plugin went: `name: passed`, or `name at line: differences`; or the diagnostic of a wrong file.
  private func run(_ files: [String: String], plugin id: String = "vn") throws -> [String] {
    let bench = try TestBench(
      Dictionary(uniqueKeysWithValues: files.map { ("plugins/\(id)/tests/\($0)", $1) }))
    let plugin = try #require(bench.catalog.plugins.first { $0.manifest.id == id })
    let folder = bench.root.path + "/"
    do {
      return try ExampleRunner(plugin, catalog: bench.catalog, index: bench.index).run().map { outcome in
        let place = outcome.place.description.replacing(folder, with: "")
        let differences = outcome.differences.joined(separator: "\n").replacing(folder, with: "")
        return differences.isEmpty ? "\(outcome.name): passed" : "\(outcome.name) at \(place): \(differences)"
      }
    } catch let fault as Diagnostic {
      return [fault.description.replacing(folder, with: "")]
    }
  }

  private static let head = """
    hook: enforcement.fee
    given: {collected_on: 2024-05-02, claim_kind: wages}
    cases:

    """

  @Test func `a test passes where all that it names is found, and says nothing of the rest`() throws {
    let text =
      Self.head + """
          - name: fee
            given: {collected: 5_000}
            expect: {outcome: decided, status: due, fee: 150, payable: 150, articles: [art4], texts: [three per cent]}
          - {name: own facts go first, given: {collected: 5000, claim_kind: alimony}, expect: {outcome: not_applicable}}
          - {name: a fact taken away, given: {collected: null}, expect: {outcome: undetermined, missing: [collected]}}
          - name: law not yet there
            given: {collected: 1, collected_on: 2019-12-31}
            expect: {missing: [law.free], note: free has no value before 2020-01-01, plugin: vn@1.0.0}
          - {name: failed, given: {collected: 13000}, expect: {outcome: failed, code: rule.error, what: unlucky}}
          - {name: what is not there is null, given: {collected: 5000}, expect: {payer: null, missing: null}}
          - name: read
            given: {collected: 5000}
            expect: {read: [claim_kind, collected, collected_on], basis: Circular}
          - {name: elsewhere, given: {collected: 5000, jurisdiction: vn/ha-noi}, expect: {inherited: [vn@1.0.0]}}
        """
    #expect(
      try run(["fee.yaml": text]) == [
        "fee: passed", "own facts go first: passed", "a fact taken away: passed", "law not yet there: passed",
        "failed: passed", "what is not there is null: passed", "read: passed", "elsewhere: passed",
      ])
  }

  @Test func `a difference tells the key, both values and the whole decision`() throws {
    let text =
      Self.head + """
          - name: two differences
            given: {collected: 5000}
            expect: {outcome: decided, payable: 151, articles: [art5]}
          - {name: a number is no text, given: {collected: 5000}, expect: {payable: "150"}}
        """
    let decision = #"""
      decision: {"case":"test-1","hook":"enforcement.fee","outcome":"decided",\#
      "value":{"status":"due","fee":150,"payable":150,"currency":"VND"},\#
      "reasons":[{"article":"art4","text":"three per cent"}],"basis":"Circular","plugin":"vn@1.0.0",\#
      "read":["claim_kind","collected","collected_on"]}
      """#
    #expect(
      try run(["fee.yaml": text]) == [
        """
        two differences at plugins/vn/tests/fee.yaml:4: payable: expected 151, found 150
        articles: expected ["art5"], found ["art4"]
        \(decision)
        """,
        """
        a number is no text at plugins/vn/tests/fee.yaml:7: payable: expected "150", found 150
        \(decision.replacing("test-1", with: "test-2"))
        """,
      ])
  }

  @Test func `a fact that the model does not take fails the test with its place in the case`() throws {
    let text = Self.head + "  - {name: slip, given: {colected: 5}, expect: {outcome: decided}}\n"
    #expect(
      try run(["fee.yaml": text]) == [
        """
        slip at plugins/vn/tests/fee.yaml:4: plugins/vn/tests/fee.yaml:1: $.colected: error[input.unknown_field]: \
        the field "colected" is unknown
          mend  write "collected"
        """
      ])
  }

  @Test func `files are run in the order of their names, and other files are passed over`() throws {
    func file(_ name: String) -> String {
      Self.head + "  - {name: \(name), given: {collected: 5000}, expect: {status: due}}\n"
    }
    #expect(
      try run(["b.yaml": file("second"), "a.yaml": file("first"), "notes.md": "x", ".c.yaml": "x"]) == [
        "first: passed", "second: passed",
      ])
    #expect(try run([:]) == [])
  }

  @Test(arguments: [
    (
      "hook: enforcement.fees\ncases: []", "1:7", "config.malformed", "there is no hook \"enforcement.fees\"",
      "write enforcement.fee"
    ),
    ("hook: tax\ncases: []", "1:7", "config.malformed", "there is no hook \"tax\"", "name a hook of bylaw"),
    ("cases: []", "1:1", "config.malformed", "the tests has no hook", "add \"hook:\""),
    ("hook: enforcement.fee", "1:1", "config.malformed", "the tests has no cases", "add \"cases:\""),
    (
      head + "  - {name: x, given: {}, expected: {}}", "4:26", "config.malformed", "a test has no key \"expected\"",
      "write \"expect\""
    ),
    (
      head + "  - {name: x, expect: {outcome: decided, artices: [a]}}", "4:42", "config.malformed",
      "expect has no key \"artices\"", "write \"articles\""
    ),
    (
      head + "  - {name: x, expect: {feee: 1}}", "4:24", "config.malformed", "expect has no key \"feee\"",
      "write \"fee\""
    ),
    (
      head + "  - {name: x, expect: {colour: red}}", "4:24", "config.malformed", "expect has no key \"colour\"",
      "use one of outcome, missing, note, plugin, basis, inherited, read, provisional, articles, texts, code, what, status, fee, "
        + "payable, payer, pay_by, item, currency"
    ),
    (head + "  - {name: x}", "4:5", "config.malformed", "a test has no expect", "add \"expect:\""),
    (head + "  - {expect: {}}", "4:5", "config.malformed", "a test has no name", "add \"name:\""),
    (
      head + "  - {name: x, expect: due}", "4:23", "config.malformed", "expect is \"due\" where a map is expected",
      "write each name with a colon and its value"
    ),
    ("", "1:1", "config.malformed", "the file is empty", "write at least one name, or remove the file"),
  ])
  func `a file of tests that is wrong is refused with place and remedy`(
    text: String, place: String, code: String, what: String, mend: String
  ) throws {
    #expect(
      try run(["fee.yaml": text]) == ["plugins/vn/tests/fee.yaml:\(place): error[\(code)]: \(what)\n  mend  \(mend)"])
  }
}
