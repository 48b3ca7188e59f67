import ArgumentParser
import CaseModel
import FoundationEssentials
import PluginHost
import RuleEngine

/// `bylaw test`: runs the tests that plugins bring along.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the plugins' own tests (tests/*.yaml).",
    discussion: """
      A test gives facts and says what is expected; only the named keys are compared. It is an error if nothing ran.
      What rules print goes to standard error.

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
      let faults = MetricBook.problems(bench.catalog, bench.index)
      for fault in faults { Console.diagnostic(fault) }
      if faults.contains(where: { $0.severity == .error }) { throw ExitCode.badInput }
      let chosen = try choose(from: bench.catalog.plugins)
      let casework = try workbench.casework(bench)
      var passed = 0
      var failed = 0
      for plugin in chosen {
        let runner = ExampleRunner(plugin, catalog: bench.catalog, index: bench.index, limits: workbench.limits)
        for outcome in try runner.run() + casework.examples(of: plugin) {
          for line in outcome.printed { Console.line(line) }
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
        let places = chosen.map { "\($0.folder)/tests" }.joined(separator: ", ")
        throw Diagnostic(
          .pluginMissingFile, at: .config(file: places, keyPath: ""), what: "no test ran",
          mend: "add a file such as tests/fee.yaml with hook, given and expect")
      }
    }
  }

  /// The plugins that were named, by folder or id; all of them where none was.
  private func choose(from plugins: [Plugin]) throws -> [Plugin] {
    if only.isEmpty { return plugins }
    func folder(_ path: String) -> String { URL(filePath: path).standardized.path }
    func isNamed(_ plugin: Plugin, _ name: String) -> Bool {
      name == plugin.manifest.id || folder(name) == folder(plugin.folder)
    }
    for name in only where !plugins.contains(where: { isNamed($0, name) }) {
      let ids = plugins.map(\.manifest.id)
      let hint =
        nearestName(to: URL(filePath: name).lastPathComponent, among: ids).map { "did you mean '\($0)'?" }
        ?? "plugins: \(ids.joined(separator: ", ")); name another folder with --plugins"
      throw ValidationError("There is no plugin '\(name)'; \(hint)")
    }
    return plugins.filter { plugin in only.contains { isNamed(plugin, $0) } }
  }
}
