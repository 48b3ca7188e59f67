import Foundation
import Testing

/// Our patterns against those of the stock interpreter, with random patterns and subjects: Patterns/run.sh.
struct PatternTests {
  private static let haveAll = ["lua5.4", "gcc"].allSatisfy { program in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  @Test(.enabled(if: haveAll, "lua5.4 or gcc is missing; README.md says how to install them"), arguments: [1, 2])
  func `a hundred thousand random patterns do with their subjects what they do in lua5.4`(_ seed: Int) async throws {
    let script = Repository.tests.appending(path: "Patterns/run.sh")
    let tool = try await withTemporaryFolder {
      try await Tool.run(URL(filePath: "/bin/sh"), [script.path, "\(seed)", "120000"], seconds: 600, folder: $0)
    }
    let output = String(decoding: tool.output, as: UTF8.self)
    #expect(tool.status == 0, "\(output.suffix(4000)) \(String(decoding: tool.diagnostics, as: UTF8.self))")
    let counts = try #require(output.firstMatch(of: /([0-9]+) passed, 0 failed\n/), "\(output.suffix(2000))")
    #expect((Int(counts.1) ?? 0) >= 100_000)
  }
}
