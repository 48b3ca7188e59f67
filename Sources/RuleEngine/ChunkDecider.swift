import CaseModel
import LuaBridge
import PluginHost

/// Decides the cases of one chunk after the other, with Lua states of its own.
final class ChunkDecider {
  private let options: RunOptions
  private let catalog: PluginCatalog
  private let index: RuleIndex
  private let parser: LineParser
  private var sessions: [SessionKey: Desk] = [:]
  private var desks: [DeskKey: DeskAnswer] = [:]
  /// By model, for lines of which nobody knows who decides them.
  private var readers: [Model: RecordReader] = [:]
  private var lastKey = DeskKey(model: -2, jurisdiction: -2)
  private var lastDesk: Desk? { didSet { parser.expected = lastDesk?.session.reader } }
  private let onlyModel: Model?
  // The cases read and not yet decided, from this slot of the parser on, and their decisions.
  private var batch: [ReadCase] = []
  private var firstSlot = 0
  private var outcomes: [Outcome] = []
  private var ends: [Int] = []
  /// Lines of decisions, hook by hook.
  private let lines = ByteWriter()
  private var onlyHook: Int?
  /// Set where cases are not decided, but fail for this reason.
  private var blamed: WorkerFate?
  private let modelKey = Array("model".utf8)
  private let jurisdictionKey = Array("jurisdiction".utf8)

  private struct SessionKey: Hashable {
    let model: Model
    let plugins: [String]
    /// Set where the jurisdiction has an end: its cases are told from those of others.
    let ended: String?
  }

  /// A case that waits for its decisions.
  private struct ReadCase {
    let number: Int
    let place: Range<Int>
  }

  /// What is asked of each case: the question by its position in the run, and the rule that answers (-1: nobody has one).
  private struct Asked {
    let hook: Int
    let rule: Int
    let period: Period?
  }

  /// The texts of a line that say who decides it.
  private struct DeskKey: Hashable {
    let model: Int
    let jurisdiction: Int
  }

  private enum DeskAnswer {
    case desk(Desk)
    case otherModel
    /// Not one of those that are counted.
    case elsewhere
    /// The rest of the line is read by the model alone where that is known, so that all that is wrong is told at once.
    case refused(Model?, (_ source: String, _ line: Int) -> Diagnostic)
  }

  /// A session with what this run asks of it.
  private final class Desk {
    let session: HookSession
    let reader: RecordReader
    let modelField: Int
    let jurisdictionField: Int
    let lines: DecisionLine
    /// For each hook of the run that is of this model.
    let questions: [Asked]

    /// - Parameter folders: of the plugins whose rules may answer; nil: all.
    init(_ session: HookSession, _ options: RunOptions, _ folders: Set<String>?) {
      self.session = session
      reader = session.reader
      modelField = session.modelField
      jurisdictionField = session.jurisdictionField
      lines = DecisionLine(session, language: options.language)
      questions = options.questions.enumerated().filter { $1.hook.model == session.model }
        .map { Asked(hook: $0, rule: session.rule(for: $1, of: folders) ?? -1, period: $1.period) }
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

  /// Called after each streak of decisions: the worker gets on.
  var isAlive: () -> Void = {}

  /// - Parameter hook: position of the only hook that is asked, or nil: all.
  func decide(_ chunk: LineChunk, into result: ChunkResult, only hook: Int? = nil) throws {
    onlyHook = hook
    result.removeAll()
    forgetIfTooMany()
    parser.select(0)
    var at = 0
    while let (answer, place) = chunk.nextLine(&at, parser) {
      result.lines += 1
      switch answer {
      case .blank: result.blank += 1
      case .fault(let fault): refuse(fault, place, result)
      case .object:
        try read(result.lines, place, result)
        if let desk = lastDesk { readOn(chunk, &at, at: desk, result) }
      }
    }
    decideBatch(result)
  }

  /// Bad input may name ever new jurisdictions; what is remembered of them has an end.
  private func forgetIfTooMany() {
    guard parser.textCount > Self.mostTexts else { return }
    parser.forgetTexts()
    desks.removeAll()
    lastDesk = nil
  }

  private static let mostTexts = 16_384

  // MARK: Reading

  /// Reads lines as long as they are cases for this desk, as nearly all are. Leaves the first that is none to be read
  /// again.
  private func readOn(_ chunk: LineChunk, _ at: inout Int, at desk: Desk, _ result: ChunkResult) {
    let reader = desk.reader
    var next = at
    while let (answer, place) = chunk.nextLine(&next, parser) {
      guard case .object = answer, reader.read(parser), isSame(desk) else { return }
      at = next
      result.lines += 1
      add(result.lines, place, desk, result)
    }
  }

  private func refuse(_ fault: RecordFault, _ place: Range<Int>, _ result: ChunkResult) {
    let diagnostic = InputDiagnosis.of(fault, source: options.cases, line: result.lines, model: onlyModel)
    result.reject([diagnostic], result.lines, place)
  }

  private func read(_ number: Int, _ place: Range<Int>, _ result: ChunkResult) throws {
    let (model, jurisdiction) = parser.textNumbers(modelKey, jurisdictionKey)
    let key = DeskKey(model: model, jurisdiction: jurisdiction)
    let answer = try desks[key] ?? findDesk(key)
    desks[key] = answer
    switch answer {
    case .otherModel: result.otherModel += 1
    case .elsewhere: result.elsewhere += 1
    case .refused(let model, let diagnose):
      let further = model.map { faults(of: $0, number) } ?? []
      result.reject([diagnose(options.cases, number)] + further, number, place)
    case .desk(let desk):
      if desk !== lastDesk { change(to: desk, result) }
      lastKey = key
      guard desk.session.reader.read(parser) else {
        let diagnostics = desk.session.reader.faults.map {
          InputDiagnosis.of($0, source: options.cases, line: number, model: desk.session.model)
        }
        return result.reject(diagnostics, number, place)
      }
      add(number, place, desk, result)
    }
  }

  /// What is wrong with the line under way apart from its jurisdiction. A field that the model lacks may be one of the
  /// plugin that is not known.
  private func faults(of model: Model, _ number: Int) -> [Diagnostic] {
    let reader = readers[model] ?? RecordReader(schema: RecordSchema(CaseShape.of(model, with: [])))
    readers[model] = reader
    reader.select(firstSlot + batch.count)
    _ = reader.read(parser)
    return reader.faults.filter { $0.kind != .unknownField }.map {
      InputDiagnosis.of($0, source: options.cases, line: number, model: model)
    }
  }

  /// Whether a case that this desk has just read is also for it to decide.
  private func isSame(_ desk: Desk) -> Bool {
    desk.reader.textNumber(desk.modelField, in: parser) == lastKey.model
      && desk.reader.textNumber(desk.jurisdictionField, in: parser) == lastKey.jurisdiction
  }

  /// Another desk takes over: the cases read for the one before are decided first. The line under way is held where
  /// the next batch begins.
  private func change(to desk: Desk, _ result: ChunkResult) {
    let slot = firstSlot + batch.count
    decideBatch(result)
    lastDesk = desk
    parser.select(slot)
    firstSlot = slot
    desk.session.reader.select(slot)
  }

  private func add(_ number: Int, _ place: Range<Int>, _ desk: Desk, _ result: ChunkResult) {
    batch.append(ReadCase(number: number, place: place))
    let next = firstSlot + batch.count
    if next == LineParser.slots { return decideBatch(result) }
    parser.select(next)
    desk.reader.select(next)
  }

  // MARK: Deciding

  /// Decides the cases that were read: all by the first hook, then all by the second. Reading, a rule and the writing
  /// of its decisions each fill the processor's instruction cache: taking turns at every case made a run half as fast.
  private func decideBatch(_ result: ChunkResult) {
    defer {
      batch.removeAll(keepingCapacity: true)
      firstSlot = 0
      parser.select(0)
      lastDesk?.session.reader.select(0)
    }
    guard let desk = lastDesk, !batch.isEmpty else { return }
    outcomes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lines.removeAll()
    let asked = onlyHook == nil ? desk.questions : desk.questions.filter { $0.hook == onlyHook }
    desk.lines.begin(desk.reader, firstSlot..<firstSlot + batch.count, id: desk.session.idField)
    for question in asked { decide(question, at: desk, result) }
    gather(desk, asked, result)
  }

  private func decide(_ question: Asked, at desk: Desk, _ result: ChunkResult) {
    desk.session.period = question.period
    var slot = firstSlot
    let end = firstSlot + batch.count
    while slot < end {
      if question.rule >= 0, let blamed {
        desk.session.reader.select(slot)
        let entry = desk.session.rules[question.rule].entry
        let diagnostic = WorkerDiagnosis.blamed(blamed, entry)
        if options.counting != nil {
          CountRecord.write(failed: diagnostic, desk.session, question: question.hook, to: lines)
        } else {
          desk.lines.writeFailure(diagnostic, of: question.rule, desk.session, slot: slot, to: lines)
        }
        outcomes.append(.failed)
        ends.append(lines.count)
        slot += 1
      } else if question.rule >= 0 {
        let decided = desk.session.decide(question.rule, slots: slot..<end)
        for place in 0..<decided { write(place, slot + place, question, desk, result) }
        slot += decided
        isAlive()
      } else {
        desk.session.reader.select(slot)
        writeNoRule(question, slot, desk)
        slot += 1
      }
    }
  }

  /// Each case fails, because deciding it ended a worker process in this way: no rule is run.
  func blame(_ fate: WorkerFate, _ chunk: LineChunk, into result: ChunkResult, only hook: Int?) throws {
    blamed = fate
    defer { blamed = nil }
    try decide(chunk, into: result, only: hook)
  }

  private func write(_ place: Int, _ slot: Int, _ question: Asked, _ desk: Desk, _ result: ChunkResult) {
    let session = desk.session
    let ending = session.take(place, of: question.rule, slot: slot)
    if session.hasPrinted { result.note(session.printed, of: session.rules[question.rule].entry) }
    if options.counting != nil {
      CountRecord.write(ending, session, question: question.hook, to: lines)
    } else {
      desk.lines.write(ending, of: question.rule, session, slot: slot, to: lines)
    }
    outcomes.append(Outcome(ending))
    ends.append(lines.count)
  }

  private func writeNoRule(_ question: Asked, _ slot: Int, _ desk: Desk) {
    outcomes.append(.notApplicable)
    defer { ends.append(lines.count) }
    let path = desk.session.reader.text(desk.session.jurisdictionField) ?? options.jurisdiction ?? "?"
    if options.counting != nil { return CountRecord.write(noRuleFor: question.hook, to: lines) }
    desk.lines.writeNoRule(options.questions[question.hook], jurisdiction: path, slot: slot, to: lines)
  }

  /// Puts the decisions, made hook by hook, into the order of the cases.
  private func gather(_ desk: Desk, _ questions: [Asked], _ result: ChunkResult) {
    let (reader, output) = (desk.reader, result.output)
    for i in batch.indices {
      for (q, question) in questions.enumerated() {
        let at = q * batch.count + i
        result.add(outcomes[at], hook: question.hook)
        output.append(lines, (at == 0 ? 0 : ends[at - 1])..<ends[at])
      }
      reader.select(firstSlot + i)
      result.finish(reader.fingerprint(desk.session.idField), batch[i].number, batch[i].place, outputEnd: output.count)
    }
  }

  // MARK: Who decides a line

  private func findDesk(_ key: DeskKey) throws -> DeskAnswer {
    let modelText = key.model >= 0 ? parser.text(number: key.model) : nil
    guard let model = modelText.map({ Model(rawValue: $0) }) ?? onlyModel else {
      return .refused(nil) { InputDiagnosis.model(modelText, source: $0, line: $1) }
    }
    guard options.questions.contains(where: { $0.hook.model == model }) else { return .otherModel }
    guard let path = key.jurisdiction >= 0 ? parser.text(number: key.jurisdiction) : options.jurisdiction else {
      return .refused(model) { InputDiagnosis.jurisdiction(nil, nearest: nil, source: $0, line: $1) }
    }
    var chain: [Plugin]
    var folders: Set<String>?
    do throws(UnknownJurisdiction) {
      chain = try catalog.chain(for: path)
      if let scope = options.counting {
        guard try catalog.jurisdictions.counts(path, for: scope.path, on: scope.day) else { return .elsewhere }
        // What a case's own plugins know of it is known; how it counts, the plugins of the scope say.
        let general = try catalog.chain(for: scope.path)
        folders = Set(general.map(\.folder))
        chain = chain.filter { plugin in !general.contains { $0.folder == plugin.folder } } + general
      }
    } catch {
      let nearest = error.nearest
      return .refused(model) { InputDiagnosis.jurisdiction(path, nearest: nearest, source: $0, line: $1) }
    }
    let ended = options.counting == nil ? catalog.ended(path) : nil
    let session = SessionKey(model: model, plugins: chain.map(\.folder), ended: ended?.path)
    if let known = sessions[session] { return .desk(known) }
    let made = try HookSession(
      model: model, chain: chain, index: index, catalog: catalog, limits: options.limits, ended: ended)
    let desk = Desk(made, options, folders)
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
