import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

/// What a guard says of a step.
package enum GuardAnswer: Sendable, Equatable {
  case allowed
  /// The step may not be taken: why, each with its article.
  case refused([RuleReason])
  /// A fact was missing, or a law in force; the note says more of a law.
  case undetermined(missing: String, note: String)
  case failed(Diagnostic)
  /// No plugin of the jurisdiction has a guard of that name.
  case noGuard
}

/// What a rule says of a case that is asked by itself.
package enum RuleAnswer: Sendable, Equatable {
  case decided(value: [String: RuleValue], reasons: [RuleReason])
  case notApplicable([RuleReason])
  case undetermined(missing: String, note: String)
  case failed(Diagnostic)
  /// No plugin of the jurisdiction decides it.
  case noRule
}

/// A field of a decided value.
package enum RuleValue: Sendable, Equatable {
  case integer(Int64)
  case flag(Bool)
  /// A text, a name or a date.
  case text(String)
}

/// A reason with the article that it rests on.
package struct RuleReason: Sendable, Equatable, Decodable {
  package let article: String
  package let text: String

  package init(article: String, text: String) { (self.article, self.text) = (article, text) }
}

/// Asks rules about one case at a time, in this process: guards before a step, and hooks for a day or a colour.
///
/// Use it on one thread, and there inside `LuaThreads.run`: Lua needs the stack.
package final class GuardBench {
  private let catalog: PluginCatalog
  private let index: RuleIndex
  private let limits: LuaLimits
  private let parser: LineParser
  /// The case asked about last: its records point into it.
  private var line = LineChunk(text: "")
  private var sessions: [String: HookSession] = [:]
  /// What rules printed since the last question, each line with the rule's file.
  package private(set) var printed: [String] = []

  /// - Throws: `LuaBridgeError`.
  package init(_ catalog: PluginCatalog, _ index: RuleIndex, limits: LuaLimits = LuaLimits()) throws {
    self.catalog = catalog
    self.index = index
    self.limits = limits
    parser = try LineParser()
  }

  /// What a guard says of a step on a day, the case being as it is before the step.
  ///
  /// - Parameter caseLine: the case as one line of JSON.
  /// - Throws: a `Diagnostic` where the line is no good case, the jurisdiction is unknown or a plugin cannot be loaded.
  package func ask(
    _ name: String, model: Model, jurisdiction: String, caseLine: String, on day: CivilDate
  ) throws -> GuardAnswer {
    let hook = Hook.guarding(model)
    switch try answer(
      Question(hook, name: name, period: Period(day: day)), jurisdiction: jurisdiction, caseLine: caseLine)
    {
    case .decided(let value, let reasons): return value["allowed"] == .flag(true) ? .allowed : .refused(reasons)
    case .notApplicable(let reasons): return .refused(reasons)
    case .undetermined(let missing, let note): return .undetermined(missing: missing, note: note)
    case .failed(let diagnostic): return .failed(diagnostic)
    case .noRule: return .noGuard
    }
  }

  /// What a hook decides about a case.
  ///
  /// - Throws: as `ask`.
  package func value(of hook: Hook, jurisdiction: String, caseLine: String) throws -> RuleAnswer {
    try answer(Question(hook), jurisdiction: jurisdiction, caseLine: caseLine)
  }

  /// The answer to any question about a case.
  ///
  /// - Throws: as `ask`.
  package func answer(_ question: Question, jurisdiction: String, caseLine: String) throws -> RuleAnswer {
    printed = []
    try LuaState.startTimer()
    let session = try session(question.hook.model, jurisdiction)
    try read(caseLine, question.hook.model, session)
    guard let rule = session.rule(for: question) else { return .noRule }
    session.period = question.period
    _ = session.decide(rule, slots: 0..<1)
    let ending = session.take(0, of: rule, slot: 0)
    if session.hasPrinted {
      let path = session.rules[rule].entry.path
      printed = session.printed.split(separator: "\n").map { "\(path): \($0)" }
    }
    switch ending {
    case .decided: return .decided(value: try value(of: session), reasons: try reasons(of: session, rule))
    case .notApplicable: return .notApplicable(try reasons(of: session, rule))
    case .undetermined(let missing, let note): return .undetermined(missing: missing, note: note)
    case .failed(let failure): return .failed(session.diagnose(failure))
    }
  }

  private func session(_ model: Model, _ path: String) throws -> HookSession {
    let chain: [Plugin]
    do throws(UnknownJurisdiction) {
      chain = try catalog.chain(for: path)
    } catch {
      throw InputDiagnosis.unknownJurisdiction(path, nearest: error.nearest)
    }
    let ended = catalog.ended(path)
    let key = ([model.rawValue, ended?.path ?? ""] + chain.map(\.folder)).joined(separator: "\n")
    if let session = sessions[key] { return session }
    let session = try HookSession(
      model: model, chain: chain, index: index, catalog: catalog, limits: limits, ended: ended)
    sessions[key] = session
    return session
  }

  private func read(_ text: String, _ model: Model, _ session: HookSession) throws {
    parser.select(0)
    session.reader.select(0)
    line = LineChunk(text: text)
    var at = 0
    guard let (answer, _) = line.nextLine(&at, parser) else { throw Self.noCase }
    var faults: [RecordFault] = []
    switch answer {
    case .blank: throw Self.noCase
    case .fault(let fault): faults = [fault]
    case .object: if !session.reader.read(parser) { faults = session.reader.faults }
    }
    if let fault = faults.first { throw InputDiagnosis.of(fault, source: "case", line: 1, model: model) }
  }

  private static let noCase = Diagnostic(
    .inputNotAnObject, at: .input(source: "case", line: 1, jsonPath: ""), what: "there is no case",
    mend: "give one line of JSON")

  private func value(of session: HookSession) throws -> [String: RuleValue] {
    let writer = ByteWriter()
    session.writeOpenValue(to: writer)
    writer.append("}")
    return try JSONDecoder().decode([String: RuleValue].self, from: Data(writer.array))
  }

  private func reasons(of session: HookSession, _ rule: Int) throws -> [RuleReason] {
    let writer = ByteWriter()
    session.writeReasons(to: writer, position: rule, language: nil)
    return try JSONDecoder().decode([RuleReason].self, from: Data(writer.array))
  }
}

extension RuleValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? single.decode(Int64.self) {
      self = .integer(integer)
    } else {
      self = .text(try single.decode(String.self))
    }
  }
}
