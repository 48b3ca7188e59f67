import Foundation
import Glibc
import LuaBridge
import Testing

@testable import WorkerProcesses

/// A program started as workers are: a shell here, since what it may do is sealed only by itself.
struct WorkerProcessTests {
  private func shell(_ script: String) throws -> WorkerProcess {
    try WorkerProcess(program: "/bin/sh", arguments: ["sh", "-c", script], slots: 1, ranges: nil)
  }

  /// All that it says until it ends.
  private func said(_ process: WorkerProcess) -> String {
    var buffer: [UInt8] = []
    while process.receive(into: &buffer) { _ = Readiness.wait([process.descriptor], milliseconds: 10_000) }
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test func `it has no environment but what keeps a backtracer from starting`() throws {
    setenv("BYLAW_SECRET", "x", 1)
    defer { unsetenv("BYLAW_SECRET") }
    let process = try shell("cat /proc/$$/environ; echo end")
    #expect(said(process) == "SWIFT_BACKTRACE=enable=no\0end\n")
    #expect(process.wait() == WorkerEnding(signal: nil, status: 0, complaint: ""))
  }

  @Test func `it has no descriptors but those that it is given`() throws {
    let mine = open("/dev/null", O_RDONLY)
    defer { close(mine) }
    // The fourth is the listing's own.
    let process = try shell("exec ls /proc/self/fd")
    #expect(said(process) == "0\n1\n2\n3\n4\n")
  }

  @Test func `no signal is blocked or ignored in it`() throws {
    signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, SIG_DFL) }
    let process = try shell("grep -E '^Sig(Blk|Ign)' /proc/self/status | cut -c 8-")
    let masks = said(process).split(whereSeparator: \.isWhitespace).map { UInt64($0, radix: 16) }
    // Two signals belong to the C library, which lets nobody touch them.
    #expect(masks.map { $0.map { $0 & ~(3 << 31) } } == [0, 0])
  }

  @Test func `what it says when it ends is kept, and how it ended`() throws {
    let ended = try shell("echo broken >&2; exit 7")
    #expect(said(ended) == "")
    #expect(ended.wait() == WorkerEnding(signal: nil, status: 7, complaint: "broken\n"))
    let killed = try shell("kill -SEGV $$")
    #expect(said(killed) == "")
    #expect(killed.wait() == WorkerEnding(signal: 11, status: 0, complaint: ""))
  }

  @Test func `what is sent to it arrives whole, and to one that is gone nothing is sent`() throws {
    let process = try shell("head -c 3000000 | wc -c")
    let message = ByteWriter()
    message.append([UInt8](repeating: 0x61, count: 3_000_000))
    #expect(process.send(message.region))
    #expect(said(process) == "3000000\n")
    _ = process.wait()
    #expect(!process.send(message.region))
  }

  @Test func `a program that is not there is told with the system's reason`() {
    #expect(throws: WorkerFailure.cannotStart(reason: "No such file or directory")) {
      try WorkerProcess(program: "/nowhere/bylaw", arguments: ["bylaw"], slots: 1, ranges: nil)
    }
  }

  @Test func `its processor time is known while it works`() throws {
    let process = try shell("while :; do :; done")
    defer { process.kill() }
    usleep(200_000)
    let first = process.processorSeconds
    usleep(300_000)
    #expect(process.processorSeconds > first)
  }
}
