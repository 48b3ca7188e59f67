import CaseModel
import LuaBridge
import PluginHost

/// Decides the cases of one chunk after the other, in a thread of its own with Lua states of its own.
final class Worker {
  private let options: RunOptions
  private let catalog: PluginCatalog
  private let index: RuleIndex
  private let parser: LineParser
  private var sessions: [SessionKey: Desk] = [:]
  private var desks: [DeskKey: DeskAnswer] = [:]
  private var lastKey = DeskKey(model: -2, jurisdiction: -2)
  private var lastDesk: Desk?
  private let onlyModel: Model?
  private let modelKey = Array("model".utf8)
  private let jurisdictionKey = Array("jurisdiction".utf8)

  private struct SessionKey: Hashable {
    let model: Model
    let plugins: [String]
  }

  /// What is asked of each case: the hook by its position in the run, and the rule that answers (-1: nobody has one).
  private struct Question {
    let hook: Int
    let rule: Int
  }

  /// The texts of a line that say who decides it.
  private struct DeskKey: Hashable {
    let model: Int
    let jurisdiction: Int
  }

  private enum DeskAnswer {
    case desk(Desk)
    case otherModel
    case refused((_ source: String, _ line: Int) -> Diagnostic)
  }

  /// A session with what this run asks of it.
  private final class Desk {
    let session: HookSession
    let lines: DecisionLine
    let jurisdiction: String
    /// For each hook of the run that is of this model.
    let questions: [Question]

    init(_ session: HookSession, _ options: RunOptions, jurisdiction: String) {
      self.session = session
      self.jurisdiction = jurisdiction
      lines = DecisionLine(session, language: options.language)
      questions = options.hooks.enumerated().filter { $1.model == session.model }
        .map { Question(hook: $0, rule: session.rule(for: $1) ?? -1) }
    }
  }

  /// - Throws: `LuaBridgeError`.
  init(_ options: RunOptions, _ catalog: PluginCatalog, _ index: RuleIndex) throws {
    self.options = options
    self.catalog = catalog
    self.index = index
    parser = try LineParser()
    let models = Set(options.hooks.map(\.model))
    onlyModel = models.count == 1 ? models.first : nil
  }

  func decide(_ chunk: LineChunk, into result: ChunkResult) throws {
    result.reset(hooks: options.hooks.count)
    result.tally.bytes = chunk.byteCount
    for line in chunk.tooLong {
      result.tally.lines += 1
      result.reject(InputDiagnosis.tooLong(line, source: options.cases), beginning: line)
    }
    try chunk.forEachLine(parser) { answer, number, place in
      result.tally.lines += 1
      switch answer {
      case .blank: result.tally.blank += 1
      case .fault(let fault):
        let diagnostic = InputDiagnosis.of(fault, source: options.cases, line: number, model: onlyModel)
        result.reject([diagnostic], number, place, of: chunk)
      case .object: try decide(number, place, chunk, result)
      }
    }
  }

  private func decide(_ number: Int, _ place: Range<Int>, _ chunk: LineChunk, _ result: ChunkResult) throws {
    if let lastDesk, lastDesk.session.reader.read(parser), lastKey == key(of: lastDesk) {
      return finish(number, place, at: lastDesk, result)
    }
    let (model, jurisdiction) = parser.textNumbers(modelKey, jurisdictionKey)
    let key = DeskKey(model: model, jurisdiction: jurisdiction)
    (lastKey, lastDesk) = (key, nil)
    let answer = try desks[key] ?? findDesk(key)
    desks[key] = answer
    switch answer {
    case .otherModel: result.tally.otherModel += 1
    case .refused(let diagnose): result.reject([diagnose(options.cases, number)], number, place, of: chunk)
    case .desk(let desk):
      lastDesk = desk
      decide(number, place, chunk, at: desk, result)
    }
  }

  private func decide(
    _ number: Int, _ place: Range<Int>, _ chunk: LineChunk, at desk: Desk, _ result: ChunkResult
  ) {
    guard desk.session.reader.read(parser) else {
      let diagnostics = desk.session.reader.faults.map {
        InputDiagnosis.of($0, source: options.cases, line: number, model: desk.session.model)
      }
      return result.reject(diagnostics, number, place, of: chunk)
    }
    finish(number, place, at: desk, result)
  }

  /// Who decides the case that a desk has just read: nearly always the desk that decided the one before.
  private func key(of desk: Desk) -> DeskKey {
    let session = desk.session
    return DeskKey(
      model: session.reader.textNumber(session.modelField, in: parser),
      jurisdiction: session.reader.textNumber(session.jurisdictionField, in: parser))
  }

  private func finish(_ number: Int, _ place: Range<Int>, at desk: Desk, _ result: ChunkResult) {
    decide(at: desk, result)
    result.finish(desk.session.reader.fingerprint(desk.session.idField), number, place)
  }

  private func decide(at desk: Desk, _ result: ChunkResult) {
    let session = desk.session
    for question in desk.questions {
      guard question.rule >= 0 else {
        result.count(.notApplicable, hook: question.hook)
        let hook = options.hooks[question.hook]
        DecisionLine.writeNoRule(hook, jurisdiction: desk.jurisdiction, session, to: result.output)
        continue
      }
      let ending = session.decide(question.rule)
      result.count(Outcome(ending), hook: question.hook)
      desk.lines.write(ending, of: question.rule, session, to: result.output)
    }
  }

  // MARK: Who decides a line

  private func findDesk(_ key: DeskKey) throws -> DeskAnswer {
    let modelText = key.model >= 0 ? parser.text(number: key.model) : nil
    guard let model = modelText.map({ Model(rawValue: $0) }) ?? onlyModel else {
      return .refused { InputDiagnosis.model(modelText, source: $0, line: $1) }
    }
    guard options.hooks.contains(where: { $0.model == model }) else { return .otherModel }
    guard let path = key.jurisdiction >= 0 ? parser.text(number: key.jurisdiction) : options.jurisdiction else {
      return .refused { InputDiagnosis.jurisdiction(nil, nearest: nil, source: $0, line: $1) }
    }
    let chain: [Plugin]
    do throws(UnknownJurisdiction) {
      chain = try catalog.chain(for: path)
    } catch {
      let nearest = error.nearest
      return .refused { InputDiagnosis.jurisdiction(path, nearest: nearest, source: $0, line: $1) }
    }
    let session = SessionKey(model: model, plugins: chain.map(\.folder))
    if let known = sessions[session] { return .desk(known) }
    let made = try HookSession(model: model, chain: chain, index: index, catalog: catalog, limits: options.limits)
    let desk = Desk(made, options, jurisdiction: path)
    sessions[session] = desk
    return .desk(desk)
  }
}

extension Outcome {
  init(_ ending: LuaState.Ending) {
    switch ending {
    case .decided: self = .decided
    case .notApplicable: self = .notApplicable
    case .undetermined: self = .undetermined
    case .failed: self = .failed
    }
  }
}
