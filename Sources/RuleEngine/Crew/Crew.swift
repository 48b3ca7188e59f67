import CaseModel
import LuaBridge
import PluginHost
import WorkerProcesses

/// How workers are started.
package struct CrewPlan: Sendable {
  var options: RunOptions
  let program: String
  /// The worker's command line, the program's name first.
  let arguments: [String]

  package init(_ options: RunOptions, program: String = WorkerProcess.ownProgram, arguments: [String]) {
    self.options = options
    self.program = program
    self.arguments = arguments
  }
}

/// Worker processes that decide the parts of an input, and what they decided, in the order of the input. At most so many
/// parts are under way or wait, whatever the size of the input.
///
/// A worker that ends before its time is replaced; the part that it had in hand is decided again, case by case.
final class Crew {
  private let plan: CrewPlan
  private let input: InputFile
  private var members: [CrewMember] = []
  /// Parts to be asked before any new one: their worker ended.
  private var again: [CasePart] = []
  /// Parts that a worker had in hand when it ended.
  private var careful: [CasePart] = []
  private var decided: [Int: Settled] = [:]
  private var next = 0
  private var digest: String?
  private var failedStarts = 0
  private var killedStarts = 0
  private let warn: (Diagnostic) -> Void

  /// So many workers in a row may end while they load the plugins.
  private static let mostFailedStarts = 10
  /// So many may be killed from outside meanwhile.
  private static let mostKilledStarts = 200

  /// What is to be settled next.
  struct Settled {
    let part: CasePart
    let result: ChunkResult?
    let output: ByteRegion
    let release: () -> Void
  }

  init(_ plan: CrewPlan, input: InputFile, warn: @escaping (Diagnostic) -> Void) {
    self.plan = plan
    self.input = input
    self.warn = warn
  }

  deinit { for member in members { member.process.dismiss() } }

  // MARK: Giving out

  /// Whether a part may be given now: a worker has room, or may be started.
  var hasRoom: Bool {
    again.isEmpty && careful.isEmpty && (canGrow || members.contains(where: \.isFree))
  }

  /// Who takes a part now; nil: nobody. Lines that are sent through the stream go to somebody who has nothing to do: a
  /// worker that is writing an answer reads nothing.
  private func taker(of part: CasePart) -> CrewMember? {
    let free = members.filter(\.isFree)
    return free.first(where: \.asked.isEmpty)
      ?? (canGrow || part.isSent ? nil : free.min { $0.asked.count < $1.asked.count })
  }

  private func isTakeable(_ part: CasePart) -> Bool { canGrow || taker(of: part) != nil }

  private var canGrow: Bool { members.count < plan.options.jobs }
  /// Nothing is with a worker, and nothing waits for one.
  var isIdle: Bool { again.isEmpty && careful.isEmpty && members.allSatisfy(\.asked.isEmpty) }
  /// Parts wait that `listen` sees to, whether there is something to hear or not.
  var isWanting: Bool { !careful.isEmpty || again.first.map(isTakeable) ?? false }
  var descriptors: [Int32] { members.map(\.descriptor) }

  /// - Throws: `Diagnostic`.
  func give(_ part: CasePart) throws {
    if case .overlong = part.source {
      let nothing = ByteWriter(capacity: 1).region
      decided[part.number] = Settled(part: part, result: nil, output: nothing, release: {})
      return
    }
    guard let member = try taker(of: part) ?? grown() else {
      again.append(part)
      return
    }
    if !member.ask(part) { try replace(member) }
  }

  private func grown() throws -> CrewMember? {
    guard canGrow else { return nil }
    let member = try start()
    members.append(member)
    return member
  }

  private func start() throws -> CrewMember {
    do {
      return try CrewMember(plan, ranges: input.bytes == nil ? nil : input)
    } catch WorkerFailure.cannotStart(let reason) {
      throw WorkerDiagnosis.cannotStart(reason)
    }
  }

  // MARK: Taking

  /// The next part in the order of the input, if it is decided.
  func takeNext() -> Settled? {
    guard let settled = decided.removeValue(forKey: next) else { return nil }
    next += 1
    return settled
  }

  /// Takes answers of these workers, replaces those that are gone, and gives out again what they had.
  /// - Throws: `Diagnostic`.
  func listen(to ready: Set<Int32>) throws {
    for member in members where ready.contains(member.descriptor) {
      let isThere = member.receive()
      try take(from: member)
      if !isThere { try replace(member) }
    }
    for part in careful { decided[part.number] = try repeatCarefully(part) }
    careful = []
    while let part = again.first, isTakeable(part) { try give(again.removeFirst()) }
  }

  /// Ends workers that hang; called now and then.
  func watch() { for member in members where !member.asked.isEmpty { member.endIfStalled() } }

  private func take(from member: CrewMember) throws {
    do {
      while let answer = try member.nextAnswer() {
        if case .decided(let chunk, let result, let isInSlot, let output) = answer {
          let answered = try member.take(result, chunk: chunk, isInSlot: isInSlot, output: output)
          decided[chunk] = Settled(part: answered.part, result: result, output: answered.output) { [weak member] in
            member?.release(answered.slot)
          }
        } else if let diagnostic = check(answer) {
          throw diagnostic
        }
      }
    } catch let fault as FrameFault {
      throw WorkerDiagnosis.malformedAnswer(fault.what)
    }
  }

  /// What an answer says that is no decision. The first that is wrong ends the run; the others are told before.
  private func check(_ answer: WorkerAnswer) -> Diagnostic? {
    switch answer {
    case .decided: return nil
    case .ready(let digest, let problems):
      (failedStarts, killedStarts) = (0, 0)
      if self.digest == nil { problems.forEach(warn) }
      if let known = self.digest, known != digest { return WorkerDiagnosis.pluginsChanged() }
      self.digest = digest
      return nil
    case .unusable(let problems), .refused(let problems):
      problems.dropLast().forEach(warn)
      return problems.last ?? WorkerDiagnosis.malformedAnswer("it refuses without a reason")
    }
  }

  // MARK: Replacing

  /// A worker is gone. What it had in hand is repeated case by case; what only waited there is given out again.
  private func replace(_ member: CrewMember) throws {
    // It may have said something before it ended.
    _ = member.receive()
    try take(from: member)
    let (_, ending) = member.fate()
    members.removeAll { $0 === member }
    guard member.isReady else {
      try noteFailedStart(ending)
      again = member.asked + again
      return
    }
    careful += member.asked.prefix(1)
    again = member.asked.dropFirst() + again
  }

  private func noteFailedStart(_ ending: WorkerEnding) throws {
    if WorkerFate(ending).isFromOutside { killedStarts += 1 } else { failedStarts += 1 }
    if failedStarts >= Self.mostFailedStarts || killedStarts >= Self.mostKilledStarts {
      throw WorkerDiagnosis.endedAtStart(ending)
    }
  }

  /// The part that a worker had in hand when it ended: line by line, so that the guilty case is found, and only it fails.
  private func repeatCarefully(_ part: CasePart) throws -> Settled {
    let result = ChunkResult(hooks: plan.options.questions.count)
    let repetition = CarefulRepetition(hooks: plan.options.questions.count) { [self] in
      let member = try start()
      do {
        while true {
          let isThere = member.receive()
          while let answer = try member.nextAnswer() { if let problem = check(answer) { throw problem } }
          if member.isReady { return member }
          if !isThere {
            try noteFailedStart(member.fate().ending)
            return nil
          }
          if Readiness.wait([member.descriptor], milliseconds: 1000).isEmpty { member.endIfStalled() }
        }
      } catch let fault as FrameFault {
        throw WorkerDiagnosis.malformedAnswer(fault.what)
      }
    }
    let lines = try CaseInput.load(part, nil, from: input)
    try repetition.decide(lines, into: result)
    return Settled(part: part, result: result, output: result.output.region, release: {})
  }
}
