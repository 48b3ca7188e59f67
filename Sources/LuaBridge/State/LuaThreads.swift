import Dispatch
import Foundation

/// A thread for scripts, with room for Lua's deepest C recursion.
package enum LuaThreads {
  /// The 200 nested C calls that Lua allows itself need under half a mebibyte; the host's own frames come on top.
  private static let stackBytes = 8 << 20

  /// Runs the body on a thread of its own and waits for it.
  package static func run<Value>(_ body: @escaping () throws -> Value) throws -> Value {
    // The caller waits, so that only one of the two threads is at it.
    nonisolated(unsafe) let body = body
    nonisolated(unsafe) var outcome: Result<Value, any Error>?
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      outcome = Result { try body() }
      done.signal()
    }
    thread.stackSize = stackBytes
    thread.start()
    done.wait()
    return try outcome!.get()
  }
}
