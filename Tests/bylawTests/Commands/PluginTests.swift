import Foundation
import Testing

/// The published plugins, by their own tests and their own cases.
@Suite struct PluginTests {
  /// Hooks that a plugin provides, as its manifest says.
  private static let plugins: [(id: String, hooks: [String])] = [
    ("vn", ["fee", "relief", "classify", "deadline", "route"].map { "enforcement.\($0)" }),
    ("vn-hai-duong", ["enforcement.deadline", "enforcement.route"]),
    ("vn-nghe-an", ["enforcement.route"]),
    ("cn", ["dispute.route", "dispute.fee", "dispute.alert", "mediation.assign", "mediation.deadline"]),
    (
      "cn-zhejiang-hangzhou",
      ["dispute.route", "dispute.alert", "mediation.assign", "mediation.deadline", "resettlement.eligibility"]
    ),
  ]

  @Test(arguments: plugins.map(\.id))
  func `the tests that a plugin brings along pass`(id: String) throws {
    let ended = try Tool()("test", "plugins/\(id)")
    #expect(ended.status == 0, "\(ended)")
    #expect(ended.output.wholeMatch(of: #/[1-9]\d* passed, 0 failed\n/#) != nil, "\(ended)")
    #expect(ended.errors == "")
    #expect(try Tool()("test", id).output == ended.output)
  }

  @Test func `all tests together are those of each plugin`() throws {
    func passed(_ ended: Tool.Ended) -> Int { Int(ended.output.prefix { $0.isNumber }) ?? -1 }
    let each = try Self.plugins.map { passed(try Tool()("test", $0.id)) }
    let all = try Tool()("test")
    #expect(all.status == 0)
    #expect(passed(all) == each.reduce(0, +))
    #expect(try Tool()("test", "plugins/vn", "cn/", "cn").status == 64)
  }

  @Test(arguments: plugins.map(\.id))
  func `its cases are decided by its hooks: none is refused, none fails, and the counts add up`(id: String) throws {
    let hooks = try #require(Self.plugins.first { $0.id == id }).hooks
    let cases = "plugins/\(id)/cases/cases.jsonl"
    let ended = try Tool().shell("bylaw run \(hooks.joined(separator: " ")) --cases \(cases)")
    #expect(ended.status == 0)
    let text = try String(contentsOf: Tool.repository.appending(path: cases), encoding: .utf8)
    let lines = text.split(separator: "\n").count
    let told = ended.errors.split(separator: "\n")
    var decisions = 0
    for (hook, line) in zip(hooks, told) {
      let counts = try #require(
        line.wholeMatch(of: #/(.*): (\d+) decided, (\d+) not applicable, (\d+) undetermined, 0 failed/#))
      #expect(counts.1 == hook)
      #expect(counts.2 != "0", "\(hook) decides none of its own cases")
      decisions += try [counts.2, counts.3, counts.4].map { try #require(Int($0)) }.reduce(0, +)
    }
    #expect(ended.output.split(separator: "\n").count == decisions)
    #expect(told.count == hooks.count + 1)
    #expect(told.last?.hasPrefix("\(lines) lines, ") == true)
    #expect(told.last?.contains(", 0 rejected") == true)
  }

  @Test(arguments: plugins.map(\.id))
  func `its decisions are the same with one worker, with two, and without any`(id: String) throws {
    let hooks = try #require(Self.plugins.first { $0.id == id }).hooks.joined(separator: " ")
    let run = "bylaw run \(hooks) --cases plugins/\(id)/cases/cases.jsonl"
    let one = try Tool().shell("\(run) --jobs 1")
    #expect(one.status == 0)
    for other in ["--jobs 2", "--jobs 5", "--in-process"] {
      #expect(try Tool().shell("\(run) \(other)") == one, "\(other)")
    }
  }

  @Test func `a test that fails is told with its place and what was found, and the status is 1`() throws {
    let user = try NewUser([
      "plugins/demo/tests/fee.yaml": """
      hook: enforcement.fee
      cases:
        - {name: right, given: {collected: 100, collected_on: 2024-05-02}, expect: {payable: 3}}
        - {name: wrong, given: {collected: 100, collected_on: 2024-05-02}, expect: {payable: 4}}
      """
    ])
    let decision = #"""
      {"case":"test-2","hook":"enforcement.fee","outcome":"decided","value":{"status":"due","fee":3,"payable":3,\#
      "currency":"VND"},"reasons":[],"basis":"Decree 1","plugin":"demo@1.0.0","read":["collected","collected_on"]}
      """#
    #expect(
      try user.tool("test")
        == Tool.Ended(
          status: 1,
          output: """
            FAILED plugins/demo/tests/fee.yaml:4: wrong
              payable: expected 4, found 3
              decision: \(decision)
            1 passed, 1 failed

            """, errors: ""))
  }

  @Test func `what a rule prints in a test goes to standard error`() throws {
    let user = try NewUser(
      fee: "print('looked at', case.collected_on) return due(1)",
      [
        "plugins/demo/tests/fee.yaml":
          "hook: enforcement.fee\ncases:\n  - {name: n, given: {collected_on: 2024-05-02}, expect: {fee: 1}}\n"
      ])
    #expect(
      try user.tool("test")
        == Tool.Ended(
          status: 0, output: "1 passed, 0 failed\n",
          errors: "plugins/demo/rules/enforcement_fee.lua: looked at\t2024-05-02\n"))
  }

  @Test func `a plugin without tests is not fine`() throws {
    let user = try NewUser()
    #expect(
      try user.tool("test", "demo")
        == Tool.Ended(
          status: 2, output: "0 passed, 0 failed\n",
          errors: """
            plugins/demo/tests: error[plugin.missing_file]: no test ran
              mend  add a file such as tests/fee.yaml with hook, given and expect

            """))
  }

  @Test(arguments: [
    ("demi", "There is no plugin 'demi'; did you mean 'demo'?"),
    ("other/place", "There is no plugin 'other/place'; plugins: demo; name another folder with --plugins"),
  ])
  func `a plugin that is not there is wrong usage`(name: String, error: String) throws {
    let user = try NewUser()
    let ended = try user.tool("test", name)
    #expect(ended.status == 64)
    #expect(ended.errors.hasPrefix("Error: \(error)\n"), "\(ended)")
  }

  @Test(arguments: [
    ("cn", "dispute.fee", "filed_on", "1950-01-01", "2007-04-01", "cn"),
    (
      "cn/zhejiang/hangzhou", "resettlement.eligibility", "plan_posted_on", "2014-04-30", "2014-05-01",
      "cn-zhejiang-hangzhou"
    ),
    ("vn", "enforcement.fee", "collected_on", "2009-06-30", "2009-07-01", "vn"),
    ("vn/hai-duong", "enforcement.deadline", "procedure_received_on", "2009-06-30", "2009-07-01", "vn-hai-duong"),
  ])
  func `a case dated before the act on which the rule rests is undetermined`(
    place: String, hook: String, date: String, day: String, since: String, plugin: String
  ) throws {
    let model = hook.prefix { $0 != "." }
    let line = #"{"id":"A1","model":"\#(model)","jurisdiction":"\#(place)","\#(date)":"\#(day)"}"#
    let ended = try Tool()("run", hook, "--cases", "-", input: line)
    #expect(ended.status == 0, "\(ended)")
    #expect(
      ended.output.contains(#""undetermined","missing":["law"],"note":"the rule holds from \#(since)""#), "\(ended)")
    #expect(ended.output.contains("\"plugin\":\"\(plugin)@"))
  }
}
