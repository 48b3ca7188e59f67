import CaseModel
import Foundation
import LuaBridge
import PluginHost
import Synchronization

/// One evaluation over many cases: read in chunks, decided by workers, written in the order of the input.
///
/// Each worker takes the next chunk, decides it, and waits until the chunks before it are written: no more than one
/// chunk for each worker is in memory, whatever the size of the input.
package final class Run: Sendable {
  /// What a run tells while it goes on.
  package struct Listener: Sendable {
    package let diagnostic: @Sendable (Diagnostic) -> Void
    /// A line that a rule printed, with the rule's file.
    package let printed: @Sendable (String) -> Void
    package let progress: @Sendable (RunTally, _ totalBytes: Int?) -> Void

    package init(
      diagnostic: @escaping @Sendable (Diagnostic) -> Void,
      printed: @escaping @Sendable (String) -> Void = { _ in },
      progress: @escaping @Sendable (RunTally, _ totalBytes: Int?) -> Void = { _, _ in }
    ) {
      self.diagnostic = diagnostic
      self.printed = printed
      self.progress = progress
    }
  }

  private struct Output: ~Copyable {
    let sink: ByteSink
    let rejects: ByteSink?
    var seen = FingerprintTable()
    var tally: RunTally
    var nextChunk = 0
    var failure: (any Error)?
  }

  private let options: RunOptions
  private let catalog: PluginCatalog
  private let index: RuleIndex
  private let listener: Listener
  private let totalBytes: Int?
  private let reader: Mutex<LineReader>
  private let output: Mutex<Output>
  /// Signalled when the next chunk may be written.
  private let turn = NSCondition()

  /// - Throws: `LuaBridgeError` where a file cannot be opened.
  package init(
    _ options: RunOptions, catalog: PluginCatalog, index: RuleIndex, sink: ByteSink, listener: Listener
  ) throws {
    self.options = options
    self.catalog = catalog
    self.index = index
    self.listener = listener
    let reader = try LineReader(path: options.cases)
    totalBytes = reader.totalBytes
    self.reader = Mutex(reader)
    output = Mutex(
      Output(
        sink: sink, rejects: try options.rejects.map { try ByteSink(path: $0) },
        tally: RunTally(hooks: options.hooks.count)))
  }

  /// Decides all cases.
  /// - Throws: `LuaBridgeError`, or a `Diagnostic` where a plugin cannot be loaded.
  package func decideAll() throws -> RunTally {
    LuaThreads.run(max(1, options.jobs)) { self.work() }
    return try output.withLock {
      if let failure = $0.failure { throw failure }
      return $0.tally
    }
  }

  private func work() {
    do {
      try LuaState.startTimer()
      defer { LuaState.stopTimer() }
      let worker = try Worker(options, catalog, index)
      let chunk = LineChunk()
      let result = ChunkResult(hooks: options.hooks.count)
      while !hasFailed, try reader.withLock({ try $0.read(into: chunk) }) {
        try worker.decide(chunk, into: result)
        waitForTurn(chunk.number)
        try put(result, chunk)
      }
    } catch {
      output.withLock { if $0.failure == nil { $0.failure = error } }
    }
    turn.withLock { turn.broadcast() }
  }

  private var hasFailed: Bool { output.withLock { $0.failure != nil } }

  private func waitForTurn(_ chunk: Int) {
    turn.withLock {
      while output.withLock({ $0.nextChunk != chunk && $0.failure == nil }) { turn.wait() }
    }
  }

  private func put(_ result: ChunkResult, _ chunk: LineChunk) throws {
    try output.withLock { output in
      guard output.failure == nil else { return }
      result.dropDuplicates(&output.seen, of: chunk, source: options.cases)
      output.tally += result.tally
      for diagnostic in result.diagnostics { listener.diagnostic(diagnostic) }
      for line in result.printed { listener.printed(line) }
      try output.sink.write(result.output)
      try output.rejects?.write(result.rejects)
      output.nextChunk += 1
      listener.progress(output.tally, totalBytes)
    }
    turn.withLock { turn.broadcast() }
  }
}
