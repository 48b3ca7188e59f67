import ArgumentParser
import CaseModel
import PluginHost

/// `bylaw which`: who decides.
struct WhichCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "which", abstract: "Says which plugin, file and line decides a hook, and why.",
    discussion: """
      Examples:
        bylaw which dispute.route --jurisdiction cn/zhejiang/hangzhou
        bylaw which enforcement.fee --jurisdiction vn/hai-duong
        bylaw which enforcement.metric:settled --jurisdiction vn/hai-duong
      """)

  @Argument(help: ArgumentHelp("The hook.", valueName: "hook"), completion: .list(Hook.all.map(\.name)))
  var hook: String

  @Option(help: ArgumentHelp("The jurisdiction, such as cn/zhejiang/hangzhou.", valueName: "path"))
  var jurisdiction: String

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws { _ = try Workbench.questions([hook]) }

  func run() throws {
    let question = try Workbench.questions([hook])[0]
    try Failure.guarded {
      let bench = try workbench.workbench()
      let place = try bench.jurisdiction(jurisdiction)
      if let unknown = bench.index.problems(of: [question]).first { throw unknown }
      let rules = try bench.index.rules(for: question.label, jurisdiction: jurisdiction, in: bench.catalog)
      guard let deciding = rules.first else {
        print("\(question.label) for \(place.path): no plugin decides it; the outcome is not_applicable")
        throw ExitCode.no
      }
      let plugin = bench.catalog.plugins[deciding.plugin]
      print("\(question.label) for \(place.path) is decided by")
      print("  \(plugin.label)  \(deciding.path):\(deciding.line)")
      print("  basis           \(deciding.basis)")
      print("  reference date  \(deciding.date)")
      if let since = deciding.since { print("  holds from      \(since.iso)") }
      print("  why             \(why(plugin.manifest.jurisdiction, place.path))")
      for general in rules.dropFirst() {
        let plugin = bench.catalog.plugins[general.plugin]
        print("  inherits from   \(plugin.label)  \(general.path):\(general.line)")
      }
    }
  }

  private func why(_ bound: String, _ asked: String) -> String {
    bound == asked
      ? "the plugin is bound to \(bound) itself"
      : "no plugin of \(asked) decides this hook, and \(bound) is the nearest jurisdiction above it with one that does"
  }
}
