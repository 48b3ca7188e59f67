import CaseModel
import LuaBridge
import WorkerProcesses

/// One worker process and what it has been asked.
final class CrewMember {
  /// Parts asked and not yet answered, the one under way first.
  private(set) var asked: [CasePart] = []
  private(set) var isReady = false
  private(set) var isStalled = false
  let process: WorkerProcess
  private var answers: AnswerReader
  private var freeSlots: [Int]
  private var slots: [Int: Int] = [:]
  private let message = ByteWriter(capacity: 4096)
  private let watch: Watch

  /// So many parts are with a worker at a time: the next one waits there when it has decided one.
  private static let depth = 2
  /// So many parts may wait, decided, until those before them are written.
  private static let slotCount = 6

  /// - Throws: `WorkerFailure.cannotStart`.
  init(_ plan: CrewPlan, ranges: InputFile?) throws {
    process = try WorkerProcess(
      program: plan.program, arguments: plan.arguments + ["--shared"] + (ranges == nil ? [] : ["--ranges"]),
      slots: Self.slotCount, ranges: ranges)
    answers = AnswerReader(hooks: plan.options.questions.count)
    freeSlots = Array((0..<Self.slotCount).reversed())
    watch = Watch(limits: plan.options.limits)
  }

  var descriptor: Int32 { process.descriptor }
  var isFree: Bool { asked.count < Self.depth && !freeSlots.isEmpty }

  // MARK: Asking

  /// False: the worker is gone.
  func ask(_ part: CasePart) -> Bool {
    guard let slot = freeSlots.popLast() else { preconditionFailure("no slot is free") }
    asked.append(part)
    slots[part.number] = slot
    switch part.source {
    case .overlong: preconditionFailure("a line that is too long is not decided")
    case .range(let place):
      return send(
        WorkerRequest(
          chunk: part.number, slot: slot, origin: .file, offset: place.lowerBound, length: place.count))
    case .lines(let chunk) where chunk.byteCount <= SharedArea.inputBytes:
      process.area.putInput(chunk, slot: slot)
      return send(WorkerRequest(chunk: part.number, slot: slot, origin: .slot, length: chunk.byteCount))
    case .lines(let chunk):
      return send(WorkerRequest(chunk: part.number, slot: slot, origin: .here, length: chunk.byteCount), chunk)
    }
  }

  /// Asks for some lines by themselves, answered without a slot. False: the worker is gone.
  func ask(_ request: WorkerRequest, _ lines: LineChunk) -> Bool { send(request, lines) }

  private func send(_ request: WorkerRequest, _ lines: LineChunk? = nil) -> Bool {
    message.removeAll()
    message.append(text: request.header)
    if let lines { message.append(lines.region) }
    watch.begin(process)
    watch.allow(cases: request.slot == nil && asked.isEmpty ? 1 : LineParser.slots)
    return process.send(message.region)
  }

  // MARK: Listening

  /// What was decided of a part.
  struct Decided {
    let part: CasePart
    let result: ChunkResult
    let output: ByteRegion
    /// To be given back when the output is written, wherever it stands: so much may wait and no more.
    let slot: Int
  }

  /// Takes what has come. False: the worker is gone.
  func receive() -> Bool { answers.take { process.receive(into: &$0) } }

  /// - Throws: `FrameFault`.
  func nextAnswer() throws(FrameFault) -> WorkerAnswer? {
    let answer = try answers.next()
    if case .ready = answer { isReady = true }
    if answer != nil { watch.begin(process) }
    return answer
  }

  /// What an answer means for the part asked first.
  /// - Throws: `FrameFault` where another one was asked.
  func take(_ result: ChunkResult, chunk: Int, isInSlot: Bool, output: Int) throws(FrameFault) -> Decided {
    guard let part = asked.first, part.number == chunk, let slot = slots.removeValue(forKey: chunk),
      !isInSlot || output <= SharedArea.outputBytes
    else { throw FrameFault("it answers what was not asked") }
    try result.check(against: part.bytes)
    asked.removeFirst()
    if isInSlot {
      return Decided(part: part, result: result, output: process.area.output(slot: slot, count: output), slot: slot)
    }
    return Decided(part: part, result: result, output: result.output.region, slot: slot)
  }

  func release(_ slot: Int) { freeSlots.append(slot) }

  // MARK: Watching

  /// Ends the worker where nothing has moved for longer than rules may take.
  func endIfStalled() {
    guard !isStalled, watch.isStalled(process, isReady: isReady) else { return }
    isStalled = true
    process.kill()
  }

  /// How it ended; waits for that.
  func fate() -> (fate: WorkerFate, ending: WorkerEnding) {
    process.kill()
    let ending = process.wait()
    return (isStalled ? .stalled : WorkerFate(ending), ending)
  }
}

extension ChunkResult {
  /// - Throws: `FrameFault` where a line lies outside its chunk.
  func check(against bytes: Int) throws(FrameFault) {
    let places = cases.lazy.map(\.place.upperBound).max() ?? 0
    guard max(places, rejected.lazy.map(\.place.upperBound).max() ?? 0) <= bytes else {
      throw FrameFault("a line lies outside its chunk")
    }
  }
}

/// Sees that a worker gets on. Its processor time counts, not the clock: a busy machine ends no worker.
final class Watch {
  private let limit: Double
  private var allowance: Double = 0
  private var lastBeat = ContinuousClock.now
  /// Who was stopped, or sleeps, uses no processor.
  private static let longest = Duration.seconds(600)
  private var beat: UInt64 = 0
  /// Processor seconds at the last beat; negative: not looked at yet.
  private var processor: Double = -1

  init(limits: LuaLimits) { limit = Double(limits.milliseconds) / 1000 }

  /// So many cases may each take their whole time between two beats, and the host something on top.
  func allow(cases: Int) { allowance = limit * Double(cases + 1) + Self.hostSeconds }

  private static let hostSeconds: Double = 3
  private static let loadingSeconds: Double = 120

  func begin(_ process: WorkerProcess) {
    lastBeat = .now
    beat = process.area.beat
    processor = -1
  }

  /// - Parameter isReady: the plugins are loaded; each of their files has a time limit of its own.
  func isStalled(_ process: WorkerProcess, isReady: Bool) -> Bool {
    let now = process.processorSeconds
    if processor < 0 || process.area.beat != beat {
      lastBeat = .now
      beat = process.area.beat
      processor = now
    }
    if ContinuousClock.now - lastBeat > Self.longest { return true }
    return now - processor > (isReady ? allowance : max(allowance, Self.loadingSeconds))
  }
}
