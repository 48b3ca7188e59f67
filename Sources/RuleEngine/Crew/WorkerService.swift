import CaseModel
import LuaBridge
import PluginHost
import WorkerProcesses

/// A worker: reads the plugins, seals the process, and answers requests until no more come. No line of a plugin runs
/// before the process is sealed.
package final class WorkerService {
  /// What the one who started the worker gave it beside the streams.
  package struct Gifts {
    /// Descriptor 3 is a shared area.
    package var hasArea: Bool
    /// Descriptor 4 is the file of the cases.
    package var hasRanges: Bool

    package init(hasArea: Bool, hasRanges: Bool) {
      self.hasArea = hasArea
      self.hasRanges = hasRanges
    }
  }

  package var sabotage: Sabotage?
  private let options: RunOptions
  private let gifts: Gifts
  private let area: SharedArea?
  private let streams = WorkerStreams()
  private let answer = ByteWriter(capacity: 64 << 10)
  private let chunk = LineChunk()
  private let result: ChunkResult
  /// For decisions that go into no slot.
  private let own: ByteWriter

  /// What was wrong has been told: the worker ends with status 2.
  package struct Told: Error {}

  /// - Throws: `WorkerFailure` where there is no such area.
  package init(_ options: RunOptions, _ gifts: Gifts) throws {
    self.options = options
    self.gifts = gifts
    area = gifts.hasArea ? try SharedArea(descriptor: WorkerProcess.areaDescriptor) : nil
    result = ChunkResult(hooks: options.questions.count, outputBytes: 1 << 18)
    own = result.output
  }

  /// - Parameter load: reads the plugins' files; it runs none of them.
  /// - Throws: `Told`, `LuaBridgeError` where the streams fail.
  package func run(_ load: () -> (catalog: PluginCatalog?, problems: [Diagnostic])) throws {
    let (catalog, problems) = load()
    guard let catalog else { throw try tell("unusable", problems) }
    if let path = options.jurisdiction { try check(path, catalog) }
    try seal(catalog)
    let (index, faults) = RuleIndex.build(catalog, limits: options.limits)
    guard let index else { throw try tell("unusable", problems + faults) }
    let unknown =
      options.counting.map { index.problems(of: options.questions, counting: $0.path, in: catalog) }
      ?? index.problems(of: options.questions)
    if !unknown.isEmpty { throw try tell("unusable", unknown) }
    try LuaState.startTimer()
    try send("ready digest=\(catalog.digest)", problems)
    let decider = try ChunkDecider(options, catalog, index)
    decider.isAlive = { [area] in area?.beat += 1 }
    do {
      while let header = try streams.header() { try serve(header, decider) }
    } catch WorkerFailure.malformed(let what) {
      throw try tell("refused", [WorkerDiagnosis.malformedRequest(what)])
    }
  }

  private func check(_ path: String, _ catalog: PluginCatalog) throws {
    do throws(UnknownJurisdiction) {
      _ = try catalog.jurisdictions.jurisdiction(at: path)
    } catch {
      throw try tell("unusable", [InputDiagnosis.unknownJurisdiction(path, nearest: error.nearest)])
    }
  }

  private func seal(_ catalog: PluginCatalog) throws {
    // The timer of the time limit is a system call of its own.
    try LuaState.startTimer()
    let states = (catalog.plugins.count + 1) * Model.allCases.count
    let seal = WorkerSeal(
      addressSpace: Self.ownBytes + states * options.limits.memoryBytes,
      ranges: gifts.hasRanges ? WorkerProcess.rangesDescriptor : nil, isOwned: gifts.hasArea)
    do throws(WorkerSeal.Refused) {
      try seal.enter()
    } catch {
      throw try tell("unusable", [WorkerDiagnosis.unsealed(error)])
    }
  }

  /// Address space for the program, the longest lines and what is decided on them.
  private static let ownBytes = 2 << 30

  // MARK: Requests

  private func serve(_ header: String, _ decider: ChunkDecider) throws {
    let request: WorkerRequest
    do throws(FrameFault) {
      request = try WorkerRequest(header: header, hooks: options.questions.count, slots: area?.slots ?? 0)
    } catch {
      throw try tell("refused", [WorkerDiagnosis.malformedRequest(error.what)])
    }
    switch request.origin {
    case .here: try streams.body(request.length, into: chunk)
    case .slot:
      guard let area, let slot = request.slot, request.length <= SharedArea.inputBytes else {
        throw try tell("refused", [WorkerDiagnosis.malformedRequest("length is more than a slot holds")])
      }
      area.takeInput(chunk, slot: slot, count: request.length)
    case .file:
      let place = request.offset..<request.offset + request.length
      guard gifts.hasRanges, chunk.load(from: WorkerProcess.rangesDescriptor, place) else {
        throw try tell("refused", [WorkerDiagnosis.inputChanged()])
      }
    }
    sabotage?.harm(chunk, request)
    if let area, let slot = request.slot { result.output = area.outputWriter(slot: slot) }
    switch request.verb {
    case .decide: try decider.decide(chunk, into: result, only: request.hook)
    case .blame(let fate): try decider.blame(fate, chunk, into: result, only: request.hook)
    }
    try reply(request)
  }

  private func reply(_ request: WorkerRequest) throws {
    let isInSlot = result.output.isBorrowed
    records.removeAll()
    ChunkRecords.write(result, to: records)
    answer.removeAll()
    answer.append(
      text: "decided chunk=\(request.chunk) in=\(isInSlot ? "slot" : "here") output=\(result.output.count)"
        + " records=\(records.count)\n")
    if !isInSlot { answer.append(result.output.region) }
    answer.append(records.region)
    try ByteSink.standardOutput.write(answer.region)
    if isInSlot { result.output = own }
  }

  private let records = ByteWriter(capacity: 64 << 10)

  // MARK: Telling

  private func tell(_ verb: String, _ problems: [Diagnostic]) throws -> Told {
    try send(verb, problems)
    return Told()
  }

  private func send(_ words: String, _ problems: [Diagnostic]) throws {
    let lines = ByteWriter(capacity: 4096)
    for problem in problems { WorkerDiagnosis.write(problem, to: lines) }
    answer.removeAll()
    answer.append(text: "\(words) problems=\(lines.count)\n")
    answer.append(lines.region)
    try ByteSink.standardOutput.write(answer.region)
  }
}
