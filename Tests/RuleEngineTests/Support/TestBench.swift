import CaseModel
import Foundation
import LuaBridge
import PluginHost
import Testing

@testable import RuleEngine

/// Plugins of a test's own, and runs over cases with them, in a folder that goes with the last reference.
final class TestBench: Sendable {
  let root = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")
  let catalog: PluginCatalog
  let index: RuleIndex

  /// What came of a run.
  struct Ran: Equatable {
    var tally: RunTally
    var output: String
    var rejects: String
    var diagnostics: [String]

    var decisions: [Substring] { output.split(separator: "\n") }
  }

  /// Writes the standard plugins, with files changed or added by path.
  init(_ changes: [String: String] = [:]) throws {
    for (path, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let (catalog, problems) = PluginCatalog.load(
      plugins: root.appending(path: "plugins"), shownAs: root.appending(path: "plugins").path,
      config: root.appending(path: "config"), configShownAs: "config")
    try #require(problems.map(\.description) == [])
    self.catalog = try #require(catalog)
    let (index, faults) = RuleIndex.build(try #require(catalog), limits: LuaLimits())
    try #require(faults.map(\.description) == [])
    self.index = try #require(index)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Decides cases by hooks, in this process or by so many workers; faults name the file `cases.jsonl`.
  func run(
    _ hooks: [String], _ cases: some Sequence<UInt8>, jurisdiction: String? = nil, jobs: Int? = nil,
    limits: LuaLimits = LuaLimits(), more: [String] = []
  ) throws -> Ran {
    let folder = root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path }
    try Data(cases).write(to: folder.appending(path: "cases.jsonl"))
    let options = RunOptions(
      hooks: try hooks.map { try #require(Hook.named($0)) }, cases: path("cases.jsonl"), jurisdiction: jurisdiction,
      jobs: jobs ?? 1, limits: limits, rejects: path("rejects.jsonl"))
    let told = Told()
    let run = try Run(
      options, sink: try ByteSink(path: path("decisions.jsonl")),
      listener: Run.Listener(diagnostic: { told.diagnostics.append($0.description) }))
    let tally =
      if jobs == nil {
        try LuaThreads.run { [catalog, index] in try run.decideHere(catalog, index) }
      } else {
        try run.decide(by: plan(options, hooks, more))
      }
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        .replacing(folder.path + "/", with: "")
    }
    return Ran(
      tally: tally, output: try text("decisions.jsonl"), rejects: try text("rejects.jsonl"),
      diagnostics: told.diagnostics.map { $0.replacing(folder.path + "/", with: "") })
  }

  private final class Told {
    var diagnostics: [String] = []
  }

  /// Workers of the tool that was built beside these tests.
  func plan(_ options: RunOptions, _ hooks: [String], _ more: [String] = []) -> CrewPlan {
    let tool = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "bylaw")
    var words = ["bylaw", "worker"] + hooks + more
    words += ["--plugins", root.appending(path: "plugins").path, "--config", root.appending(path: "config").path]
    words += ["--time-limit", "\(options.limits.milliseconds)"]
    if let jurisdiction = options.jurisdiction { words += ["--jurisdiction", jurisdiction] }
    return CrewPlan(options, program: tool.path, arguments: words)
  }

  func run(
    _ hooks: [String], _ cases: String, jurisdiction: String? = nil, jobs: Int? = nil, limits: LuaLimits = LuaLimits(),
    more: [String] = []
  ) throws -> Ran {
    try run(hooks, Array(cases.utf8), jurisdiction: jurisdiction, jobs: jobs, limits: limits, more: more)
  }

  /// The country decides fee and route, Hanoi changes the fee, and China decides a dispute's fee.
  private static let files = [
    "config/jurisdictions.yaml": """
    vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
    vn/ha-noi: {names: {en: Hanoi}}
    vn/hue: {names: {en: Hue}}
    cn: {names: {en: China}, currency: CNY, calendar: vn, fiscal_year_start: 01-01}
    cn/zhejiang: {names: {en: Zhejiang}}
    """,
    "config/calendars/vn.yaml": "doc: d\nweekend: [sunday]\nyears:\n  2024: {source: s, holidays: []}\n",
    "plugins/vn/plugin.yaml": manifest("vn", "vn", "VND", "[enforcement.fee, enforcement.route]"),
    "plugins/vn/law/fees.yaml": """
    free: {doc: d, type: money, values: [{from: 2020-01-01, value: 1000, source: s}]}
    """,
    "plugins/vn/rules/enforcement_fee.lua": """
    return rule {
      hook = "enforcement.fee", basis = "Circular", date = "collected_on",
      decide = function(case, law)
        if case.claim_kind == "alimony" then return not_applicable("art6", "alimony") end
        if case.collected <= law.free then return not_due("art6.4", "small") end
        if case.collected == 13 * law.free then error("unlucky") end
        return due(case.collected * 3 // 100):because("art4", "three per cent")
      end,
    }
    """,
    "plugins/vn/rules/enforcement_route.lua": """
    return rule {
      hook = "enforcement.route", basis = "Practice", date = "collected_on",
      decide = function(case, law) return refer_to(case:get("claim_kind", "desk")) end,
    }
    """,
    "plugins/hn/plugin.yaml": manifest("hn", "vn/ha-noi", "VND", "[enforcement.fee]"),
    "plugins/hn/rules/enforcement_fee.lua": """
    return rule {
      hook = "enforcement.fee", basis = "City", date = "collected_on",
      decide = function(case, law) return inherited(case):because("city", "Hanoi") end,
    }
    """,
    "plugins/cn/plugin.yaml": manifest(
      "cn", "cn", "CNY", "[dispute.fee]",
      "fields: {dispute: [{name: secret, type: integer, doc: d, private: true}]}"),
    "plugins/cn/rules/dispute_fee.lua": """
    return rule {
      hook = "dispute.fee", basis = "Order 481", date = "filed_on",
      decide = function(case, law) return due(case.amount // 50) end,
    }
    """,
  ]

  private static func manifest(
    _ id: String, _ jurisdiction: String, _ currency: String, _ provides: String, _ more: String = ""
  ) -> String {
    """
    id: \(id)
    version: 1.0.0
    api: 1
    jurisdiction: \(jurisdiction)
    title: {en: Test}
    languages: [en]
    currency: \(currency)
    calendar: vn
    provides: \(provides)
    \(more)
    """
  }
}
