import CaseModel
import Foundation
import LuaBridge
import PluginHost
import Synchronization

/// One evaluation over many cases: read in chunks, decided by workers, written in the order of the input.
///
/// Each worker takes the next chunk, decides it and hands it on. Where the machine has a processor more than there are
/// workers, another thread writes; else the workers do it in between.
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
  }

  private let options: RunOptions
  private let catalog: PluginCatalog
  private let index: RuleIndex
  private let listener: Listener
  private let totalBytes: Int?
  private let reader: Mutex<LineReader>
  private let output: Mutex<Output>
  private let delivery: Delivery

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
    delivery = Delivery(workers: max(1, options.jobs), hooks: options.hooks.count)
  }

  /// Decides all cases.
  /// - Throws: `LuaBridgeError`, or a `Diagnostic` where a plugin cannot be loaded.
  package func decideAll() throws -> RunTally {
    let workers = max(1, options.jobs)
    let writesHere = workers < ProcessInfo.processInfo.activeProcessorCount
    LuaThreads.run(workers) {
      self.work(writes: !writesHere)
    } meanwhile: {
      if writesHere { delivery.deliver(patiently: true, put) }
    }
    if let failure = delivery.failure { throw failure }
    return output.withLock { $0.tally }
  }

  private func work(writes: Bool) {
    defer { delivery.leave() }
    do {
      try LuaState.startTimer()
      defer { LuaState.stopTimer() }
      let worker = try Worker(options, catalog, index)
      while let parcel = delivery.takeEmpty(), try reader.withLock({ try $0.read(into: parcel.chunk) }) {
        try worker.decide(parcel.chunk, into: parcel.result)
        delivery.hand(parcel)
        if writes { delivery.deliver(patiently: false, put) }
      }
    } catch {
      delivery.fail(error)
    }
  }

  private func put(_ parcel: Parcel) throws {
    let result = parcel.result
    try output.withLock { output in
      result.dropDuplicates(&output.seen, of: parcel.chunk, source: options.cases)
      output.tally += result.tally
      for diagnostic in result.diagnostics { listener.diagnostic(diagnostic) }
      for line in result.printed { listener.printed(line) }
      try output.sink.write(result.output)
      try output.rejects?.write(result.rejects)
      listener.progress(output.tally, totalBytes)
    }
  }
}
