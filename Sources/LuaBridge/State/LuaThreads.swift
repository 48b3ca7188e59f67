import Dispatch
import Foundation

/// Threads for scripts: with room for Lua's deepest C recursion, and the timer that keeps the time limit.
package enum LuaThreads {
  /// The 200 nested C calls that Lua allows itself need under half a mebibyte; the host's own frames come on top.
  private static let stackBytes = 8 << 20

  /// Runs the body on so many threads at once, something else on this one, and waits for all of them.
  package static func run(
    _ count: Int, _ body: @escaping @Sendable () -> Void, meanwhile: () -> Void = {}
  ) {
    let done = DispatchSemaphore(value: 0)
    for _ in 0..<count {
      let thread = Thread {
        body()
        done.signal()
      }
      thread.stackSize = stackBytes
      thread.start()
    }
    meanwhile()
    for _ in 0..<count { done.wait() }
  }
}
