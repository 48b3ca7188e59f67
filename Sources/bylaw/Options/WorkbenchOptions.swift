import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine

/// Where plugins and configuration are, and what rules may use: the options that most verbs share.
struct WorkbenchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the plugins, or one plugin.", valueName: "dir"))
  var plugins: String?

  @Option(help: ArgumentHelp("Folder with jurisdictions.yaml and calendars/.", valueName: "dir"))
  var config: String?

  @Option(help: ArgumentHelp("Processor time a rule may take for one case, in milliseconds.", valueName: "ms"))
  var timeLimit: Int = LuaLimits().milliseconds

  @Option(
    help: ArgumentHelp(
      "Memory of one Lua state, in MiB; a worker has one for each model and chain of plugins.", valueName: "mib"))
  var memoryLimit: Int = LuaLimits().memoryBytes >> 20

  func validate() throws {
    guard (1...600_000).contains(timeLimit) else { throw ValidationError("--time-limit must be from 1 to 600000.") }
    guard (1...4096).contains(memoryLimit) else { throw ValidationError("--memory-limit must be from 1 to 4096.") }
  }

  var limits: LuaLimits { LuaLimits(milliseconds: timeLimit, memoryBytes: memoryLimit << 20) }

  /// The configuration, the plugins and their rules.
  func workbench(for need: PluginNeed = .all) throws -> Workbench {
    try Workbench.open(plugins: pluginFolder, config: configFolder, limits: limits, for: need)
  }

  /// The files of the configuration and of the plugins, checked; nothing of them is run.
  func catalog(for need: PluginNeed) -> (catalog: PluginCatalog?, problems: [Diagnostic]) {
    Workbench.catalog(plugins: pluginFolder, config: configFolder, for: need)
  }

  /// When the statistical year of a jurisdiction begins.
  /// - Throws: `Diagnostic` where it is unknown, or the file of jurisdictions is wrong.
  func fiscalYearStart(of path: String) throws -> FiscalYearStart? {
    let tree = try JurisdictionTree.load(config: configFolder)
    do throws(UnknownJurisdiction) {
      return try tree.fiscalYearStart(of: path)
    } catch {
      throw InputDiagnosis.unknownJurisdiction(path, nearest: error.nearest)
    }
  }

  /// The same options as words of a command line.
  var words: [String] {
    [
      "--plugins=\(pluginFolder)", "--config=\(configFolder)", "--time-limit=\(timeLimit)",
      "--memory-limit=\(memoryLimit)",
    ]
  }

  private var pluginFolder: String { plugins ?? Self.standard("plugins") }
  var configFolder: String { config ?? Self.standard("config") }

  /// The folder here, else the installed one: PREFIX/share/bylaw beside PREFIX/bin/bylaw.
  private static func standard(_ name: String) -> String {
    if FileManager.default.fileExists(atPath: name) { return name }
    guard let tool = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return name }
    let installed = URL(filePath: tool).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "share/bylaw/\(name)")
    return FileManager.default.fileExists(atPath: installed.path) ? installed.path : name
  }
}
