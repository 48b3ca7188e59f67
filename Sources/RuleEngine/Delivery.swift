import Foundation
import LuaBridge
import Synchronization

/// Lines of the input and what was made of them. It is in one hand at a time: that of who reads it, decides it or
/// writes it.
final class Parcel: @unchecked Sendable {
  let chunk = LineChunk()
  let result: ChunkResult

  init(hooks: Int) { result = ChunkResult(hooks: hooks) }
}

/// Brings lines to the workers, and what they made of them to the output in the order of the input. There are so many
/// parcels and no more, whatever the size of the input.
///
/// Either somebody else reads and writes while the workers decide (`carry`), or the workers do it themselves in between
/// (`takeEmpty`, `deliver`).
final class Delivery: Sendable {
  private struct State {
    var empty: [Parcel]
    /// Parcels with lines that wait for a worker, in order.
    var filled: [Parcel] = []
    /// Decided parcels by the number of their chunk.
    var ready: [Int: Parcel] = [:]
    /// The chunk to be written next.
    var next = 0
    /// Somebody has the parcel before the next one in hand.
    var isUnderWay = false
    var isInputRead = false
    /// No whole line was there when the input was looked at last, and more may come.
    var isInputDry = false
    var workers: Int
    var failure: (any Error)?

    mutating func takeReady() -> Parcel? {
      guard !isUnderWay, let parcel = ready.removeValue(forKey: next) else { return nil }
      next += 1
      isUnderWay = true
      return parcel
    }
  }

  /// What came of filling a parcel.
  enum Filling {
    case filled
    /// No whole line is there, and it was not waited for.
    case notYet
    case ended
  }

  private enum Step {
    case fill(Parcel, patiently: Bool)
    case put(Parcel)
    case end
  }

  private let parcels: Int
  private let state: Mutex<State>
  /// Signalled at every change of the state.
  private let change = NSCondition()

  init(workers: Int, hooks: Int) {
    parcels = workers + 3
    state = Mutex(State(empty: (0..<parcels).map { _ in Parcel(hooks: hooks) }, workers: workers))
  }

  /// How many chunks reached the output.
  var delivered: Int { state.withLock { $0.next } }

  /// The error that ended the run, if there is one.
  var failure: (any Error)? { state.withLock { $0.failure } }

  func fail(_ error: any Error) { update { if $0.failure == nil { $0.failure = error } } }

  // MARK: For workers

  /// The next lines that somebody else has read; nil where there are no more, or the run has failed.
  func takeFilled() -> Parcel? {
    wait { state in
      if state.failure != nil { return .go(nil) }
      if !state.filled.isEmpty { return .go(state.filled.removeFirst()) }
      return state.isInputRead ? .go(nil) : .wait
    }
  }

  /// A parcel to be filled; nil where the run has failed.
  func takeEmpty() -> Parcel? {
    wait { state in
      if state.failure != nil { return .go(nil) }
      return state.empty.popLast().map { .go($0) } ?? .wait
    }
  }

  /// A parcel is decided.
  func hand(_ parcel: Parcel) { update { $0.ready[parcel.chunk.number] = parcel } }

  /// Writes what is ready, one parcel after the other, unless somebody is doing that already.
  func deliver(_ put: (Parcel) throws -> Void) {
    while let parcel = state.withLock({ $0.failure == nil ? $0.takeReady() : nil }) { write(parcel, put) }
  }

  /// A worker has ended.
  func leave() { update { $0.workers -= 1 } }

  // MARK: For who reads and writes beside the workers

  /// Reads ahead and writes what is ready, until all workers have ended.
  /// - Parameter fill: fills a parcel. Unless it is told to be patient it does not wait for lines that are still to come:
  ///   what is decided must not wait for them either.
  func carry(fill: (Parcel, _ patiently: Bool) throws -> Filling, put: (Parcel) throws -> Void) {
    while true {
      switch nextStep() {
      case .fill(let parcel, let patiently): read(parcel, patiently, fill)
      case .put(let parcel): write(parcel, put)
      case .end: return
      }
    }
  }

  private func nextStep() -> Step {
    wait { state in
      if state.failure != nil { return .go(.end) }
      let isIdle = state.empty.count == parcels
      let mayFill = !state.isInputRead && (isIdle || !state.isInputDry)
      // A worker must not wait for lines; else what is decided goes first.
      if mayFill, state.filled.isEmpty, let parcel = state.empty.popLast() {
        return .go(.fill(parcel, patiently: isIdle))
      }
      if let parcel = state.takeReady() {
        state.isInputDry = false
        return .go(.put(parcel))
      }
      if mayFill, let parcel = state.empty.popLast() { return .go(.fill(parcel, patiently: isIdle)) }
      return state.workers == 0 ? .go(.end) : .wait
    }
  }

  private func read(_ parcel: Parcel, _ patiently: Bool, _ fill: (Parcel, Bool) throws -> Filling) {
    do {
      let filling = try fill(parcel, patiently)
      update {
        switch filling {
        case .filled: $0.filled.append(parcel)
        case .notYet:
          $0.empty.append(parcel)
          $0.isInputDry = true
        case .ended: $0.isInputRead = true
        }
      }
    } catch {
      fail(error)
    }
  }

  private func write(_ parcel: Parcel, _ put: (Parcel) throws -> Void) {
    do {
      try put(parcel)
    } catch {
      fail(error)
    }
    update {
      $0.empty.append(parcel)
      $0.isUnderWay = false
    }
  }

  // MARK: Waiting

  private func update(_ body: (inout State) -> Void) {
    change.withLock {
      state.withLock { body(&$0) }
      change.broadcast()
    }
  }

  private enum Answer<Value: Sendable>: Sendable {
    case go(Value)
    case wait
  }

  /// Waits until the question has an answer.
  private func wait<Value>(_ question: (inout State) -> Answer<Value>) -> Value {
    change.withLock {
      while true {
        if case .go(let value) = state.withLock({ question(&$0) }) { return value }
        change.wait()
      }
    }
  }
}
