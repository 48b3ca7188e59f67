import CaseModel
import Foundation
import LuaBridge
import PluginHost
import Synchronization

/// A run ended, and not all of its input is in its output.
struct LostRecords: Error {
  let chunksRead: Int
  let chunksWritten: Int
  let isAtEnd: Bool
}

/// One evaluation over many cases: read in chunks, decided by workers, written in the order of the input.
///
/// Each worker takes the next lines, decides them and hands them on. Where the machine has a processor more than there
/// are workers, another thread reads and writes; else the workers do it in between.
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
    let isSpare = workers < ProcessInfo.processInfo.activeProcessorCount
    LuaThreads.run(workers) {
      self.work(alone: !isSpare)
    } meanwhile: {
      if isSpare { delivery.carry(fill: fill, put: put) }
    }
    if let failure = delivery.failure { throw failure }
    // Each line that was read must have come out: rather no run than one that lost a record.
    let (chunks, isAtEnd) = reader.withLock { ($0.chunkCount, $0.isAtEnd) }
    guard isAtEnd, delivery.delivered == chunks else {
      throw LostRecords(chunksRead: chunks, chunksWritten: delivery.delivered, isAtEnd: isAtEnd)
    }
    return output.withLock { $0.tally }
  }

  /// - Parameter alone: nobody else reads and writes.
  private func work(alone: Bool) {
    defer { delivery.leave() }
    do {
      try LuaState.startTimer()
      defer { LuaState.stopTimer() }
      let worker = try Worker(options, catalog, index)
      while let parcel = alone ? delivery.takeEmpty() : delivery.takeFilled() {
        guard try !alone || fill(parcel, patiently: true) == .filled else { return }
        try worker.decide(parcel.chunk, into: parcel.result)
        delivery.hand(parcel)
        if alone { delivery.deliver(put) }
      }
    } catch {
      delivery.fail(error)
    }
  }

  private func fill(_ parcel: Parcel, patiently: Bool) throws -> Delivery.Filling {
    try reader.withLock { reader in
      if try reader.read(into: parcel.chunk, patiently: patiently) { return .filled }
      return reader.isDry ? .notYet : .ended
    }
  }

  private func put(_ parcel: Parcel) throws {
    let result = parcel.result
    try output.withLock { output in
      result.settle(&output.seen, of: parcel.chunk, source: options.cases)
      output.tally += result.tally
      for diagnostic in result.diagnostics { listener.diagnostic(diagnostic) }
      for line in result.printed { listener.printed(line) }
      try output.sink.write(result.output)
      try output.rejects?.write(result.rejects)
      listener.progress(output.tally, totalBytes)
    }
  }
}
