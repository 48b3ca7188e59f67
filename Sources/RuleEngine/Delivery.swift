import Foundation
import LuaBridge
import Synchronization

/// Lines of the input and what was made of them. It is in one hand at a time: a worker's, or that of who delivers it.
final class Parcel: @unchecked Sendable {
  let chunk = LineChunk()
  let result: ChunkResult

  init(hooks: Int) { result = ChunkResult(hooks: hooks) }
}

/// Brings what the workers made to the output, in the order of the input. There are so many parcels and no more,
/// whatever the size of the input: a worker waits for an empty one.
final class Delivery: Sendable {
  private struct State {
    var empty: [Parcel]
    /// Decided parcels by the number of their chunk.
    var ready: [Int: Parcel] = [:]
    var next = 0
    /// Somebody has the parcel before the next one in hand.
    var isUnderWay = false
    var workers: Int
    var failure: (any Error)?
  }

  private let state: Mutex<State>
  /// Signalled at every change of the state.
  private let change = NSCondition()

  init(workers: Int, hooks: Int) {
    state = Mutex(State(empty: (0..<workers + 2).map { _ in Parcel(hooks: hooks) }, workers: workers))
  }

  /// The error that ended the run, if there is one.
  var failure: (any Error)? { state.withLock { $0.failure } }

  /// An empty parcel; nil where the run has failed.
  func takeEmpty() -> Parcel? {
    wait { state in
      if state.failure != nil { return .some(nil) }
      return state.empty.popLast().map { .some($0) }
    }
  }

  /// A worker has decided a parcel.
  func hand(_ parcel: Parcel) { update { $0.ready[parcel.chunk.number] = parcel } }

  /// A worker has ended.
  func leave() { update { $0.workers -= 1 } }

  func fail(_ error: any Error) { update { if $0.failure == nil { $0.failure = error } } }

  /// Delivers what is ready, one parcel after the other, unless somebody is doing that already.
  /// - Parameter patiently: stay until all workers have ended.
  func deliver(patiently: Bool, _ put: (Parcel) throws -> Void) {
    while let parcel = takeNext(patiently) {
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
  }

  private func takeNext(_ patiently: Bool) -> Parcel? {
    wait { state in
      if state.failure != nil { return .some(nil) }
      if !state.isUnderWay, let parcel = state.ready.removeValue(forKey: state.next) {
        state.next += 1
        state.isUnderWay = true
        return parcel
      }
      return !patiently || state.workers == 0 ? .some(nil) : nil
    }
  }

  private func update(_ body: (inout State) -> Void) {
    change.withLock {
      state.withLock { body(&$0) }
      change.broadcast()
    }
  }

  /// Waits until the question has an answer, which may be nil.
  private func wait(_ question: (inout State) -> Parcel??) -> Parcel? {
    change.withLock {
      while true {
        if let answer = state.withLock({ question(&$0) }) { return answer }
        change.wait()
      }
    }
  }
}
