import Dispatch
import Glibc
import Synchronization
import Testing

@testable import LuaBridge

/// The time limit. The loops here end by themselves after some seconds, so that a limit that does not work makes a test
/// fail and not hang.
struct TimerTests {
  private static let long = "for i = 1, 3000000000 do end return due(1)"

  /// Runs the body in a thread as scripts have it, with the timer going.
  static func withTimer(_ body: @escaping @Sendable () throws -> [String]) throws -> [String] {
    try LuaThreads.run {
      try LuaState.startTimer()
      defer { LuaState.stopTimer() }
      return try body()
    }
  }

  @Test(arguments: [
    long, "pcall(function() for i = 1, 3000000000 do end end) return due(1)",
    "for i = 1, 30000 do ('a'):rep(1000000):find(('a'):rep(1000) .. 'b', 1, true) end return due(1)",
  ])
  func `a loop is stopped, and the next call has its whole time again`(_ body: String) throws {
    let endings = try Self.withTimer {
      let bridge = try Bridge(limits: LuaLimits(milliseconds: 50))
      try bridge.load("if case.sum == 1 then return due(1) end \(body)")
      return try [2, 1, 2, 1].map { try bridge.decide(#"{"id":"c","sum":\#($0)}"#) }
    }
    let due = #"decided {"status":"due","fee":1,"payable":1} []"#
    #expect(endings == ["stopped by time:2", due, "stopped by time:2", due])
  }

  /// A tick comes within the first 10 ms, perhaps at once.
  @Test(arguments: [(1, 2), (5, 2), (10, 2), (11, 3), (15, 3), (20, 3), (1000, 101)])
  func `a rule has the time of the limit before the tick that stops it`(milliseconds: Int, ticks: Int) {
    #expect(LuaLimits(milliseconds: milliseconds).ticks == ticks)
  }

  @Test func `a loop while a file is loaded is stopped`() throws {
    let refusals = try Self.withTimer {
      let bridge = try Bridge(limits: LuaLimits(milliseconds: 50))
      return [
        bridge.refusal("return due(1)", before: "for i = 1, 3000000000 do end\n"), bridge.refusal("return due(1)"),
      ]
    }
    #expect(refusals == ["stopped by time:1", "loaded"])
  }

  @Test func `the limit holds where the thread came with all signals blocked`() throws {
    let endings = try Self.withTimer {
      // As the threads of a program that a daemon or a dispatch queue started.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      LuaState.stopTimer()
      try LuaState.startTimer()
      let bridge = try Bridge(limits: LuaLimits(milliseconds: 50))
      try bridge.load(Self.long)
      return [try bridge.decide()]
    }
    #expect(endings == ["stopped by time:2"])
  }

  @Test func `the timer of each thread stops the script of that thread`() throws {
    let endings = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      let ending = (try? LuaThreads.run { try Self.stoppedHere() }) ?? "failed"
      endings.withLock { $0.append(ending) }
    }
    let all = endings.withLock { $0 }
    #expect(all == Array(repeating: "stopped by time:2", count: 3))
  }

  private static func stoppedHere() throws -> String {
    try LuaState.startTimer()
    defer { LuaState.stopTimer() }
    let bridge = try Bridge(limits: LuaLimits(milliseconds: 50))
    try bridge.load(long)
    return try bridge.decide()
  }

  @Test func `a timer can be started again after it was stopped`() throws {
    let endings = try Self.withTimer {
      try LuaState.startTimer()
      LuaState.stopTimer()
      LuaState.stopTimer()
      try LuaState.startTimer()
      let bridge = try Bridge(limits: LuaLimits(milliseconds: 50))
      try bridge.load(Self.long)
      return [try bridge.decide()]
    }
    #expect(endings == ["stopped by time:2"])
  }
}
