import CaseModel
import LuaBridge
import PluginHost
import Testing

@testable import RuleEngine

@Suite struct GuardBenchTests {
  private static let guarding = """
    return rule {
      hook = "enforcement.guard", name = "paid", basis = "Law", date = "as_of",
      decide = function(case, law)
        print("asked on " .. as_of())
        if as_of() < "2024-06-01" then return refuse("art1", "not before June") end
        if case.collected > law.free then return allow() end
        if case.collected == 0 then error("nothing") end
        return refuse("art2", "too little"):because("art3", "pay first")
      end,
    }
    """

  /// Asks on a thread with room for Lua.
  private func ask<Value: Sendable>(_ body: @escaping @Sendable (GuardBench) throws -> Value) throws -> Value {
    let bench = try TestBench(["plugins/vn/process/paid.lua": Self.guarding])
    return try LuaThreads.run { try body(try GuardBench(bench.catalog, bench.index)) }
  }

  private static func answer(_ bench: GuardBench, _ facts: String, on day: String, _ name: String = "paid") throws
    -> GuardAnswer
  {
    try bench.ask(
      name, model: .enforcement, jurisdiction: "vn/ha-noi", caseLine: #"{"id":"1",\#(facts)}"#,
      on: CivilDate(iso: day)!)
  }

  @Test func `a guard allows a step or refuses it with its reasons, by the law of the day`() throws {
    let answers = try ask { (bench) throws -> [GuardAnswer] in
      let early = try Self.answer(bench, #""collected":5000"#, on: "2024-05-31")
      #expect(bench.printed == ["\(bench.place("paid")): asked on 2024-05-31"])
      return [
        early, try Self.answer(bench, #""collected":1001"#, on: "2024-06-01"),
        try Self.answer(bench, #""collected":1000"#, on: "2024-06-01"),
      ]
    }
    #expect(
      answers == [
        .refused([RuleReason(article: "art1", text: "not before June")]), .allowed,
        .refused([RuleReason(article: "art2", text: "too little"), RuleReason(article: "art3", text: "pay first")]),
      ])
  }

  @Test func `a missing fact, a broken guard and a guard that is not there are told apart`() throws {
    try ask { (bench) throws -> Void in
      #expect(
        try Self.answer(bench, #""claim_kind":"wages""#, on: "2024-06-01")
          == .undetermined(missing: "collected", note: ""))
      #expect(
        try Self.answer(bench, #""collected":1"#, on: "2019-06-01")
          == .refused([RuleReason(article: "art1", text: "not before June")]))
      guard case .failed(let diagnostic) = try Self.answer(bench, #""collected":0"#, on: "2024-06-01") else {
        Issue.record("it did not fail")
        return
      }
      #expect(diagnostic.code == .ruleError && diagnostic.what == "nothing")
      #expect(try Self.answer(bench, #""collected":1"#, on: "2024-06-01", "payd") == .noGuard)
    }
  }

  @Test func `a case that does not read and an unknown jurisdiction are refused`() throws {
    try ask { (bench) throws -> Void in
      func code(_ line: String, at path: String = "vn") -> DiagnosticCode? {
        do {
          _ = try bench.ask(
            "paid", model: .enforcement, jurisdiction: path, caseLine: line, on: CivilDate(iso: "2024-06-01")!)
          return nil
        } catch { return (error as? Diagnostic)?.code }
      }
      #expect(code("{") == .inputMalformedJSON)
      #expect(code("") == .inputNotAnObject)
      #expect(code(#"{"id":"1","colected":1}"#) == .inputUnknownField)
      #expect(code(#"{"id":"1","collected":1}"#, at: "vn/hanoi") == .configJurisdiction)
    }
  }

  @Test func `other hooks are asked for their value`() throws {
    try ask { (bench) throws -> Void in
      func value(_ hook: String, _ facts: String) throws -> RuleAnswer {
        try bench.value(of: Hook.named(hook)!, jurisdiction: "vn", caseLine: #"{"id":"1",\#(facts)}"#)
      }
      let facts = #""collected_on":"2024-05-02","collected":5000"#
      #expect(
        try value("enforcement.fee", facts + #","claim_kind":"wages""#)
          == .decided(
            value: ["status": .text("due"), "fee": .integer(150), "payable": .integer(150)],
            reasons: [RuleReason(article: "art4", text: "three per cent")]))
      #expect(
        try value("enforcement.fee", facts + #","claim_kind":"alimony""#)
          == .notApplicable([RuleReason(article: "art6", text: "alimony")]))
      #expect(
        try value("enforcement.fee", #""collected":5000"#) == .undetermined(missing: "collected_on", note: ""))
      #expect(try value("enforcement.classify", facts) == .noRule)
    }
  }
}

extension GuardBench {
  /// Where a guard lies.
  fileprivate func place(_ name: String) -> String { printed.first.map { String($0.prefix { $0 != ":" }) } ?? "?" }
}
