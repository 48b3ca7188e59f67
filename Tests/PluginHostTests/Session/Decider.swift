import CaseModel
import LuaBridge
import Synchronization
import Testing

@testable import PluginHost

/// Decides cases by the plugins of a test, and says everything about a decision in one text.
struct Decider {
  let session: HookSession
  private let parser: LineParser
  /// The folder lives as long as its decider.
  private let plugins: TestPlugins

  init(
    _ files: [String: String], at jurisdiction: String = "vn", model: Model = .enforcement,
    limits: LuaLimits = LuaLimits()
  ) throws {
    plugins = try TestPlugins(files)
    let catalog = try plugins.catalog()
    let (index, problems) = RuleIndex.build(catalog, limits: limits)
    try #require(problems.map(\.description) == [])
    session = try HookSession(
      model: model, chain: catalog.chain(for: jurisdiction), index: try #require(index), catalog: catalog,
      limits: limits)
    parser = try LineParser()
    parser.expected = session.reader
  }

  /// One plugin with one rule: the body of `decide` on line 4 of plugins/vn/rules/....lua.
  init(
    _ body: String, hook: String = "enforcement.fee", law: String? = nil, reads: String? = nil,
    limits: LuaLimits = LuaLimits()
  ) throws {
    let asked = try Question(hook)
    let model = asked.hook.model
    // Behind the guard or metric, as each plugin has a rule of another hook.
    let rules = [hook: body].merging(asked.hook.isNamed ? ["dispute.fee": ""] : [:]) { $1 }
    try self.init(
      TestPlugins.plugin(
        rules: rules, law: law, manifest: ["reads": reads.map { "{\(model.rawValue): \($0)}" }]),
      model: model, limits: limits)
  }

  /// The decision about a case given as JSON without its braces, identifier and date:
  /// `decided {...} [reasons] read [...]`, `undetermined fact (note) read [...]`, `failed diagnostic`.
  func decide(_ facts: String, date: String? = "2024-05-02", hook: String? = nil, language: String? = nil) throws
    -> String
  {
    let position = try #require(hook.map { name in session.rules.firstIndex { $0.entry.question == name } } ?? 0)
    let isAsOf = session.rules[position].entry.date == RuleEntry.asOf
    session.period =
      isAsOf
      ? date.flatMap { CivilDate(iso: $0) }.flatMap { day in
        CivilDate(year: day.year, month: 1, day: 1).flatMap { Period(from: $0, to: day) }
      } : nil
    let dated = isAsOf ? nil : date.map { "\"\(session.rules[position].entry.date)\":\"\($0)\"" }
    let line =
      "{" + (["\"id\":\"C1\"", dated, facts.isEmpty ? nil : facts].compactMap(\.self)).joined(separator: ",") + "}"
    try LineChunk(text: line).forEachLine(parser) { answer, _, _ in
      guard case .object = answer else {
        Issue.record("no object: \(answer)")
        return
      }
      try #require(session.reader.read(parser), "refused: \(session.reader.faults)")
    }
    return text(of: session.decideFirst(position), position, language)
  }

  private func text(of ending: LuaState.Ending, _ position: Int, _ language: String?) -> String {
    let writer = ByteWriter()
    switch ending {
    case .decided:
      writer.append("decided ")
      session.writeOpenValue(to: writer)
      writer.append("} ")
      session.writeReasons(to: writer, position: position, language: language)
    case .notApplicable:
      writer.append("not applicable ")
      session.writeReasons(to: writer, position: position, language: language)
    case .undetermined(let missing, let note):
      writer.append(text: "undetermined \(missing)" + (note.isEmpty ? "" : " (\(note))"))
    case .failed(let failure): return "failed \(session.diagnose(failure))"
    }
    if session.hasInherited {
      writer.append(text: " inherited \(session.inheritedPlugins(position).joined(separator: ", "))")
    }
    writer.append(" read ")
    session.reader.writeReads(to: writer)
    return writer.text
  }
}

/// Runs the body on a thread whose timer keeps the time limit, as the host does.
func timed<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) throws -> Value {
  try LuaThreads.run {
    try LuaState.startTimer()
    defer { LuaState.stopTimer() }
    return try body()
  }
}

extension String {
  /// A failed decision at the body of the one rule of plugin vn.
  static func failed(
    _ code: DiagnosticCode, _ what: String, _ mend: String, at place: String = "plugins/vn/rules/enforcement_fee.lua:4"
  ) -> String {
    "failed \(Diagnostic(code, at: .config(file: place, keyPath: ""), what: what, mend: mend))"
  }
}

extension HookSession {
  /// Runs a rule on the case that the reader read last.
  func decideFirst(_ rule: Int) -> LuaState.Ending {
    _ = decide(rule, slots: 0..<1)
    return take(0, of: rule, slot: 0)
  }
}
