import CaseModel
import LuaBridge
import WorkerProcesses

/// Decides lines one by one after they, together, ended a worker. Where one line does so again, its hooks are asked one by
/// one; the hook that ends workers again and again fails for this case, and all others are decided.
///
/// Somebody may be ending workers from outside: only a case at which several end in a row is blamed.
struct CarefulRepetition {
  let hooks: Int
  /// A worker that is ready, or nil where it ended before it was.
  let start: () throws -> CrewMember?

  /// Workers that may end at one question by their own fault before it is blamed.
  private static let mostDeaths = 3
  /// Workers that may be killed from outside at one question: memory may be short on the machine.
  private static let mostKills = 25

  func decide(_ lines: LineChunk, into result: ChunkResult) throws {
    var member: CrewMember?
    defer { member?.process.dismiss() }
    for place in lines.lines {
      let line = lines.line(place)
      let answer: ChunkResult
      switch try ask(nil, .decide, line, &member, most: 1) {
      case .answered(let answered): answer = answered
      case .ended: answer = try decideHooks(line, &member)
      }
      result.append(answer, at: place.lowerBound)
    }
  }

  private enum Answer {
    case answered(ChunkResult)
    case ended(WorkerFate)
  }

  private func decideHooks(_ line: LineChunk, _ member: inout CrewMember?) throws -> ChunkResult {
    var whole: ChunkResult?
    for hook in 0..<hooks {
      var part: ChunkResult
      switch try ask(hook, .decide, line, &member, most: Self.mostDeaths) {
      case .answered(let answered): part = answered
      case .ended(let fate):
        guard case .answered(let blamed) = try ask(hook, .blame(fate), line, &member, most: Self.mostDeaths) else {
          return refused(line, fate)
        }
        part = blamed
      }
      if let whole { whole.merge(part, hook: hook) } else { whole = part }
    }
    return whole ?? ChunkResult(hooks: hooks)
  }

  /// Not even reading the line is possible.
  private func refused(_ line: LineChunk, _ fate: WorkerFate) -> ChunkResult {
    let result = ChunkResult(hooks: hooks)
    result.lines = 1
    result.reject([WorkerDiagnosis.unreadable(fate)], 1, 0..<line.textCount)
    return result
  }

  /// Asks until there is an answer, or so many workers have ended at this question.
  private func ask(
    _ hook: Int?, _ verb: WorkerRequest.Verb, _ line: LineChunk, _ member: inout CrewMember?, most: Int
  ) throws -> Answer {
    var deaths = 0
    var kills = 0
    let request = WorkerRequest(verb: verb, chunk: 0, hook: hook, origin: .here, length: line.byteCount)
    while true {
      if member == nil { member = try start() }
      guard let asked = member else { continue }
      if asked.ask(request, line), let answer = try wait(asked) {
        try check(answer, line)
        return .answered(answer)
      }
      let (fate, _) = asked.fate()
      member = nil
      switch fate {
      // It took its time, and would again.
      case .stalled: return .ended(fate)
      case _ where fate.isFromOutside: kills += 1
      default: deaths += 1
      }
      if deaths >= most || kills >= Self.mostKills { return .ended(fate) }
    }
  }

  private func check(_ answer: ChunkResult, _ line: LineChunk) throws {
    do throws(FrameFault) {
      try answer.check(against: line.byteCount)
    } catch {
      throw WorkerDiagnosis.malformedAnswer(error.what)
    }
  }

  /// The answer, or nil where the worker has ended.
  private func wait(_ member: CrewMember) throws -> ChunkResult? {
    do throws(FrameFault) {
      while true {
        let isThere = member.receive()
        if case .decided(_, let result, false, _)? = try member.nextAnswer() { return result }
        if !isThere { return nil }
        if Readiness.wait([member.descriptor], milliseconds: 1000).isEmpty { member.endIfStalled() }
      }
    } catch {
      throw WorkerDiagnosis.malformedAnswer(error.what)
    }
  }
}

extension ChunkResult {
  /// Adds what was made of the next line, which stands there in the chunk.
  fileprivate func append(_ other: ChunkResult, at offset: Int) {
    let start = output.count
    output.append(other.output.region)
    for decided in other.cases {
      cases.append(
        DecidedCase(
          id: decided.id, line: lines + decided.line, place: decided.place.moved(by: offset),
          outputEnd: start + decided.outputEnd))
    }
    outcomes += other.outcomes
    for line in other.rejected {
      reject(line.faults.map { $0.at(line: lines + line.line) }, lines + line.line, line.place.moved(by: offset))
    }
    printed += other.printed
    lines += other.lines
    blank += other.blank
    otherModel += other.otherModel
    elsewhere += other.elsewhere
  }

  /// Adds the decision of another hook on the same case. A line that is no case is the same for each hook.
  fileprivate func merge(_ other: ChunkResult, hook: Int) {
    guard cases.count == 1, other.cases.count == 1 else { return }
    output.append(other.output.region)
    outcomes[hook] = other.outcomes[hook]
    printed += other.printed
    cases[0] = DecidedCase(
      id: cases[0].id, line: cases[0].line, place: cases[0].place, outputEnd: output.count)
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
