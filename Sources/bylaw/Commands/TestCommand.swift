import ArgumentParser
import CaseModel
import Foundation
import PluginHost
import RuleEngine

/// `bylaw test`: runs the tests that plugins bring along.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the plugins' own tests (tests/*.yaml).",
    discussion: """
      A test gives facts and says what is expected; only the named keys are compared. It is an error if nothing ran.

      Examples:
        bylaw test
        bylaw test plugins/vn
      """)

  @Argument(help: ArgumentHelp("Plugin folders; without any, all plugins.", valueName: "plugin"))
  var only: [String] = []

  @OptionGroup var workbench: WorkbenchOptions

  func run() throws {
    try Failure.guarded {
      let bench = try workbench.workbench()
      let chosen = bench.catalog.plugins.filter { plugin in
        only.isEmpty || only.contains { $0 == plugin.manifest.id || URL(filePath: $0).lastPathComponent == plugin.manifest.id }
      }
      for name in only where !chosen.contains(where: { $0.manifest.id == URL(filePath: name).lastPathComponent }) {
        let ids = bench.catalog.plugins.map(\.manifest.id)
        throw ValidationError("There is no plugin '\(name)'; plugins: \(ids.joined(separator: ", "))")
      }
      var passed = 0
      var failed = 0
      for plugin in chosen {
        let runner = ExampleRunner(plugin, catalog: bench.catalog, index: bench.index, limits: workbench.limits)
        for outcome in try runner.run() {
          if outcome.differences.isEmpty {
            passed += 1
          } else {
            failed += 1
            print("FAILED \(outcome.place): \(outcome.name)")
            for difference in outcome.differences { print("  \(difference)") }
          }
        }
      }
      print("\(passed) passed, \(failed) failed")
      if failed > 0 { throw ExitCode.no }
      if passed == 0 {
        throw Diagnostic(
          .pluginMissingFile, at: .config(file: "tests", keyPath: ""), what: "no test ran",
          mend: "add given/expect tests to the plugin's tests/ folder")
      }
    }
  }
}
