import Foundation
import LuaBridge
import PluginHost
import Testing

@testable import RuleEngine

@Suite struct RunTests {
  @Test func `a decision is one line with everything that is known of it`() throws {
    let day = #""collected_on":"2024-05-02","model":"enforcement""#
    let cases = #"""
      {"id":"A",\#(day),"jurisdiction":"vn","collected":5000,"claim_kind":"ordinary"}
      {"id":"B",\#(day),"jurisdiction":"vn/ha-noi","collected":9,"claim_kind":"wages"}
      {"id":"C",\#(day),"jurisdiction":"vn","claim_kind":"alimony"}
      {"id":"Đ \"4\"","jurisdiction":"vn","collected":5,"collected_on":"2019-05-02","claim_kind":"wages"}
      {"id":"E",\#(day),"jurisdiction":"vn","collected":13000,"claim_kind":"wages"}
      {"id":"F",\#(day),"jurisdiction":"cn","collected":5}
      """#
    let bench = try TestBench()
    let ran = try bench.run(["enforcement.fee"], cases)
    let nation = #""basis":"Circular","plugin":"vn@1.0.0""#
    let read = #""read":["claim_kind","collected","collected_on"]}"#
    #expect(
      ran.output.replacing(bench.root.path + "/", with: "") == #"""
        {"case":"A","hook":"enforcement.fee","outcome":"decided",\#
        "value":{"status":"due","fee":150,"payable":150,"currency":"VND"},\#
        "reasons":[{"article":"art4","text":"three per cent"}],\#(nation),\#(read)
        {"case":"B","hook":"enforcement.fee","outcome":"decided",\#
        "value":{"status":"not_due","fee":0,"payable":0,"currency":"VND"},\#
        "reasons":[{"article":"art6.4","text":"small"},{"article":"city","text":"Hanoi"}],\#
        "basis":"City","plugin":"hn@1.0.0","inherited":["vn@1.0.0"],\#(read)
        {"case":"C","hook":"enforcement.fee","outcome":"not_applicable",\#
        "reasons":[{"article":"art6","text":"alimony"}],\#(nation),"read":["claim_kind","collected_on"]}
        {"case":"Đ \"4\"","hook":"enforcement.fee","outcome":"undetermined",\#
        "missing":["law.free"],"note":"free has no value before 2020-01-01",\#(nation),\#(read)
        {"case":"E","hook":"enforcement.fee","outcome":"failed",\#
        "error":{"code":"rule.error","where":"plugins/vn/rules/enforcement_fee.lua:6","what":"unlucky",\#
        "mend":"correct the rule at this line"},\#(nation),\#(read)
        {"case":"F","hook":"enforcement.fee","outcome":"not_applicable",\#
        "reasons":[{"article":"none","text":"no plugin of cn decides enforcement.fee"}],\#
        "basis":null,"plugin":null,"read":[]}

        """#)
    #expect(ran.diagnostics == [])
    #expect(ran.rejects == "")
    var counts = RunTally.HookCounts()
    (counts.decided, counts.notApplicable, counts.undetermined, counts.failed) = (2, 2, 1, 1)
    #expect(ran.tally.hooks == [counts])
    #expect(ran.tally.decisions == 6)
  }

  @Test func `the counts add up: each line is blank, refused, a case, or of another model`() throws {
    let cases = MixedCases(3000, padding: 20, seed: 1)
    let ran = try TestBench().run(MixedCases.hooks, cases.text)
    #expect(ran.tally.lines == 3000)
    #expect(ran.tally.blank == cases.blank)
    #expect(ran.tally.rejected == cases.rejected)
    #expect(ran.tally.otherModel == cases.otherModel)
    #expect(ran.tally.cases == cases.decided.count)
    #expect(ran.tally.bytes == cases.text.utf8.count)
    #expect([cases.blank, cases.rejected, cases.otherModel].allSatisfy { $0 > 50 })
    for (hook, counts) in zip(MixedCases.hooks, ran.tally.hooks) {
      #expect(counts.total == cases.decided.count { $0.hooks.contains(hook) }, "\(hook)")
    }
    let outcomes = ran.tally.hooks[2]
    #expect([outcomes.decided, outcomes.notApplicable, outcomes.undetermined, outcomes.failed].allSatisfy { $0 > 10 })
    #expect(ran.rejects.split(separator: "\n").count == cases.rejected)
  }

  @Test func `decisions come in the order of the input, for each case in the order of the hooks`() throws {
    let cases = MixedCases(1500, padding: 20, seed: 2)
    let ran = try TestBench().run(MixedCases.hooks, cases.text)
    let expected = cases.decided.flatMap { id, hooks in hooks.map { "{\"case\":\"\(id)\",\"hook\":\"\($0)\"," } }
    #expect(ran.decisions.count == expected.count)
    #expect(zip(ran.decisions, expected).filter { !$0.hasPrefix($1) }.map(\.1) == [])
  }

  /// Six chunks and more of the input.
  @Test func `the output is the same to the byte whatever the number of workers`() throws {
    let cases = MixedCases(6000, padding: 480, seed: 3)
    try #require(cases.text.utf8.count > 3 << 20)
    let bench = try TestBench()
    let alone = try bench.run(MixedCases.hooks, cases.text)
    #expect(alone.tally.lines == 6000)
    #expect(alone.tally.rejected == cases.rejected)
    for jobs in [1, 2, 4] {
      let together = try bench.run(MixedCases.hooks, cases.text, jobs: jobs)
      #expect(together.output == alone.output, "\(jobs) workers")
      #expect(together.rejects == alone.rejects, "\(jobs) workers")
      #expect(together.diagnostics == alone.diagnostics, "\(jobs) workers")
      #expect(together.tally == alone.tally, "\(jobs) workers")
    }
  }

  @Test func `what is decided about a case does not depend on its neighbours`() throws {
    let cases = MixedCases(250, padding: 20, seed: 4)
    let bench = try TestBench()
    let together = try bench.run(MixedCases.hooks, cases.text)
    let alone = try cases.lines.map { try bench.run(MixedCases.hooks, $0 + "\n") }
    #expect(together.output == alone.map(\.output).joined())
    #expect(together.diagnostics.count == alone.map(\.diagnostics.count).reduce(0, +))
  }

  @Test(arguments: [
    ("{\"id\":\"A\",\"collected_on\":\"2024-05-02\"}", "no end of line"),
    ("{\"id\":\"A\",\"collected_on\":\"2024-05-02\"}\r\n", "the end of a line as on Windows"),
    ("\u{FEFF}{\"id\":\"A\",\"collected_on\":\"2024-05-02\"}\n", "a byte order mark"),
    ("  {\"id\":\"A\",\"collected_on\":\"2024-05-02\"}  \n", "blanks around the object"),
  ])
  func `a line is read however its file was written`(text: String, name: String) throws {
    let ran = try TestBench().run(["enforcement.route"], text, jurisdiction: "vn")
    #expect(ran.diagnostics == [], "\(name)")
    #expect(ran.decisions.map { $0.prefix(49) } == [#"{"case":"A","hook":"enforcement.route","outcome":"#], "\(name)")
    #expect(ran.tally.lines == 1, "\(name)")
  }

  @Test func `model and jurisdiction may be left to the hooks and the options, and a case's own go first`() throws {
    let cases = """
      {"id":"A","collected":5000,"collected_on":"2024-05-02","claim_kind":"wages"}
      {"id":"B","jurisdiction":"vn/ha-noi","collected":5000,"collected_on":"2024-05-02","claim_kind":"wages"}
      """
    let ran = try TestBench().run(["enforcement.fee"], cases, jurisdiction: "vn")
    #expect(ran.decisions.map { $0.contains("\"plugin\":\"vn@1.0.0\"") } == [true, false])
    #expect(ran.decisions.map { $0.contains("\"plugin\":\"hn@1.0.0\"") } == [false, true])
  }

  @Test func `a jurisdiction without a rule of its own is named itself, whichever was asked before it`() throws {
    let places = ["vn", "vn/hue", "vn/ha-noi", "vn/hue", "vn"]
    let cases = places.enumerated().map {
      "{\"id\":\"\($0)\",\"model\":\"dispute\",\"jurisdiction\":\"\($1)\"}\n"
    }.joined()
    let ran = try TestBench().run(["dispute.fee"], cases)
    let decisions = ran.decisions.map(String.init)
    #expect(
      decisions
        == places.enumerated().map {
          """
          {"case":"\($0)","hook":"dispute.fee","outcome":"not_applicable","reasons":[{"article":"none",\
          "text":"no plugin of \($1) decides dispute.fee"}],"basis":null,"plugin":null,"read":[]}
          """
        })
  }

  @Test func `an empty file and a file of blank lines are decided at once`() throws {
    let bench = try TestBench()
    #expect(try bench.run(["enforcement.fee"], "").tally == RunTally(hooks: 1))
    let blank = try bench.run(["enforcement.fee"], "\n \n\r\n")
    var expected = RunTally(hooks: 1)
    (expected.lines, expected.blank, expected.bytes) = (3, 3, 5)
    #expect(blank.tally == expected)
    #expect(blank.output == "")
  }
}
