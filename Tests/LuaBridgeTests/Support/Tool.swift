import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A program run as a user runs it: in a process of its own, with a time after which it is killed.
struct Tool: Sendable {
  let status: Int32
  /// Whether it ended by a signal: it crashed or was killed.
  let wasSignalled: Bool
  /// Whether it was still running when its time was up.
  let timedOut: Bool
  let output: Data
  let diagnostics: Data

  /// The `bylaw` that was built beside these tests.
  static let bylaw = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "bylaw")

  /// Runs a program, no more than four at a time.
  static func run(_ program: URL, _ arguments: [String], seconds: Int, folder: URL) async throws -> Tool {
    await Gate.shared.enter()
    do {
      let tool = try await runNow(program, arguments, seconds: seconds, folder: folder)
      await Gate.shared.leave()
      return tool
    } catch {
      await Gate.shared.leave()
      throw error
    }
  }

  private static func runNow(_ program: URL, _ arguments: [String], seconds: Int, folder: URL) async throws -> Tool {
    let name = UUID().uuidString
    let output = folder.appending(path: "out-\(name)")
    let diagnostics = folder.appending(path: "err-\(name)")
    for file in [output, diagnostics] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: diagnostics)
    let ended = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in ended.continuation.finish() }
    try process.run()
    let pid = process.processIdentifier
    let watch = Task {
      try await Task.sleep(for: .seconds(seconds))
      kill(pid, SIGKILL)
      return true
    }
    for await _ in ended.stream {}
    watch.cancel()
    let timedOut = (try? await watch.value) ?? false
    return Tool(
      status: process.terminationStatus, wasSignalled: process.terminationReason == .uncaughtSignal,
      timedOut: timedOut, output: try Data(contentsOf: output), diagnostics: try Data(contentsOf: diagnostics))
  }
}

/// Lets four in and keeps the others waiting.
private actor Gate {
  static let shared = Gate()
  private var free = 4
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// A folder that is gone after the test.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "bylaw-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
