import CaseModel
import LuaBridge
import PluginHost
import WorkerProcesses

/// A run ended, and not all of its input is in its output.
struct LostRecords: Error {
  let partsRead: Int
  let partsWritten: Int
}

/// One evaluation over many cases: cut into parts, decided, and written in the order of the input. Worker processes
/// decide (`Crew`), or this process itself.
package final class Run {
  /// What a run tells while it goes on.
  package struct Listener {
    package let diagnostic: (Diagnostic) -> Void
    /// A line that a rule printed, with the rule's file.
    package let printed: (String) -> Void
    package let progress: (RunTally, _ totalBytes: Int?) -> Void

    package init(
      diagnostic: @escaping (Diagnostic) -> Void, printed: @escaping (String) -> Void = { _ in },
      progress: @escaping (RunTally, _ totalBytes: Int?) -> Void = { _, _ in }
    ) {
      self.diagnostic = diagnostic
      self.printed = printed
      self.progress = progress
    }
  }

  private let options: RunOptions
  private let listener: Listener
  private let input: CaseInput
  private var settlement: Settlement
  private var settled = 0

  /// - Throws: `LuaBridgeError` where a file cannot be opened.
  package init(_ options: RunOptions, sink: ByteSink, listener: Listener) throws {
    let input = try CaseInput(path: options.cases)
    settlement = try Settlement(options, sink: sink, totalBytes: input.file.bytes, listener: listener)
    self.options = options
    self.listener = listener
    self.input = input
  }

  // MARK: In this process

  /// Decides all cases in the calling thread, which needs stack for Lua's deepest recursion (`LuaThreads`).
  /// - Throws: `LuaBridgeError`, or a `Diagnostic` where a plugin cannot be loaded.
  package func decideHere(_ catalog: PluginCatalog, _ index: RuleIndex) throws -> RunTally {
    try LuaState.startTimer()
    defer { LuaState.stopTimer() }
    let decider = try ChunkDecider(options, catalog, index)
    let result = ChunkResult(hooks: options.questions.count, outputBytes: 1 << 18)
    while case .part(let part) = try input.next(patiently: true) {
      if case .overlong(let line) = part.source {
        try settlement.settle(line, bytes: part.bytes)
      } else {
        let chunk = try input.load(part)
        try decider.decide(chunk, into: result)
        try settlement.settle(result, output: result.output.region, bytes: part.bytes) { chunk.line($0) }
      }
      settled += 1
    }
    return try end()
  }

  // MARK: By workers

  /// Decides all cases in worker processes.
  /// - Throws: `LuaBridgeError`, or a `Diagnostic` where a plugin cannot be loaded or a worker cannot be started.
  package func decide(by plan: CrewPlan) throws -> RunTally {
    let crew = Crew(plan, input: input.file, warn: listener.diagnostic)
    var isEnded = false
    while true {
      var isDry = false
      while !isEnded, !isDry, crew.hasRoom {
        switch try input.next(patiently: crew.isIdle && settled == input.count) {
        case .part(let part): try crew.give(part)
        case .notYet: isDry = true
        case .end: isEnded = true
        }
      }
      try settle(crew)
      if isEnded, crew.isIdle { return try end() }
      let waitsForInput = isDry ? input.stream.map { [$0] } ?? [] : []
      let patience: Int32 = crew.isWanting ? 0 : 1000
      try crew.listen(to: Readiness.wait(crew.descriptors + waitsForInput, milliseconds: patience))
      try settle(crew)
      crew.watch()
    }
  }

  private func settle(_ crew: Crew) throws {
    while let next = crew.takeNext() {
      if let result = next.result {
        let input = self.input.file
        try settlement.settle(result, output: next.output, bytes: next.part.bytes) { place in
          try CaseInput.load(next.part, place, from: input)
        }
      } else if case .overlong(let line) = next.part.source {
        try settlement.settle(line, bytes: next.part.bytes)
      }
      next.release()
      settled += 1
    }
  }

  /// Each line that was read must have come out: rather no run than one that lost a record.
  private func end() throws -> RunTally {
    guard settled == input.count else { throw LostRecords(partsRead: input.count, partsWritten: settled) }
    return settlement.tally
  }
}
