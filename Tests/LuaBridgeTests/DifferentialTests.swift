import Foundation
import Testing

/// The library of Sources/CLua against the stock interpreter, expression by expression.
struct DifferentialTests {
  private static let programs = ["lua5.4", "gcc"]

  private static let haveAll = programs.allSatisfy { program in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  @Test(.enabled(if: haveAll, "lua5.4 or gcc is missing; README.md says how to install them"), arguments: [1, 2, 3])
  func `thousands of expressions give in our library what they give in lua5.4`(_ seed: Int) async throws {
    let script = Repository.tests.appending(path: "Differential/run.sh")
    let tool = try await withTemporaryFolder {
      try await Tool.run(URL(filePath: "/bin/sh"), [script.path, "\(seed)"], seconds: 300, folder: $0)
    }
    let output = String(decoding: tool.output, as: UTF8.self)
    #expect(tool.status == 0, "\(output.suffix(2000)) \(String(decoding: tool.diagnostics, as: UTF8.self))")
    let counts = try #require(output.wholeMatch(of: /([0-9]+) passed, 0 failed\n/), "\(output.suffix(2000))")
    #expect((Int(counts.1) ?? 0) > 100_000)
  }
}
