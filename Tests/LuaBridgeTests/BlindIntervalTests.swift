import Foundation
import Testing

/// The longest stretch that a script can run between two looks at the stop: BlindInterval/run.sh measures it.
struct BlindIntervalTests {
  private static let haveCompiler = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/gcc")
  }

  @Test(.enabled(if: haveCompiler, "gcc is missing; README.md says how to install it"), arguments: [4, 16, 64])
  func `no script works longer than the bound without a look at the stop`(_ mebibytes: Int) async throws {
    let script = Repository.tests.appending(path: "BlindInterval/run.sh")
    let tool = try await withTemporaryFolder {
      try await Tool.run(URL(filePath: "/bin/sh"), [script.path, "\(mebibytes)"], seconds: 600, folder: $0)
    }
    let output = String(decoding: tool.output, as: UTF8.self)
    #expect(tool.status == 0, "\(output.suffix(4000)) \(String(decoding: tool.diagnostics, as: UTF8.self))")
    print(output)
    let summary = try #require(
      output.firstMatch(of: /MiB: ([0-9]+) stretches, ([0-9]+) functions, at most ([0-9]+) steps/), "\(output)")
    #expect((Int(summary.1) ?? 0) >= 70)
    // With 64 MiB the functions are not called one by one.
    #expect((Int(summary.2) ?? 0) >= (mebibytes > 16 ? 0 : 95))
    #expect((Int(summary.3) ?? 0) > 100_000)
  }
}
