import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

/// Runs the tests a plugin brings along: facts given, decision expected. They take the very path of a run, from a
/// JSON line to a JSON line.
package struct ExampleRunner {
  /// How one test went.
  package struct Outcome: Sendable {
    package let place: Place
    package let name: String
    /// What was expected and not found; empty: the test passes.
    package let differences: [String]
    /// What the rules printed, each line with the rule's file.
    package let printed: [String]
  }

  private let plugin: Plugin
  private let catalog: PluginCatalog
  private let index: RuleIndex
  private let limits: LuaLimits

  package init(_ plugin: Plugin, catalog: PluginCatalog, index: RuleIndex, limits: LuaLimits = LuaLimits()) {
    self.plugin = plugin
    self.catalog = catalog
    self.index = index
    self.limits = limits
  }

  /// - Throws: a `Diagnostic` where a test file is wrong.
  package func run() throws -> [Outcome] {
    var outcomes: [Outcome] = []
    for file in try ExampleFile.all(of: plugin, in: catalog) { outcomes += try run(file) }
    return outcomes
  }

  private func run(_ file: ExampleFile) throws -> [Outcome] {
    let options = RunOptions(
      questions: [file.question], cases: file.path, jurisdiction: plugin.manifest.jurisdiction, limits: limits)
    if let unknown = index.problems(of: [file.question]).first {
      throw Diagnostic(unknown.code, at: .file(path: file.path, line: 1), what: unknown.what, mend: unknown.mend)
    }
    try LuaState.startTimer()
    defer { LuaState.stopTimer() }
    let decider = try ChunkDecider(options, catalog, index)
    let result = ChunkResult(hooks: 1)
    return try file.examples.map { example in
      try decider.decide(LineChunk(text: example.line), into: result)
      return Outcome(
        place: .file(path: file.path, line: example.position.line), name: example.name,
        differences: compare(result, example.expected), printed: result.printed)
    }
  }

  private func compare(_ result: ChunkResult, _ expected: [(key: String, value: ExampleValue)]) -> [String] {
    let faults = result.rejected.flatMap(\.faults)
    if !faults.isEmpty { return faults.map(\.description) }
    guard let decision = try? JSONDecoder().decode(ExampleValue.self, from: Data(result.output.text.utf8)),
      case .map(let map) = decision
    else { return ["nothing was decided"] }
    var differences: [String] = []
    for (key, wanted) in expected {
      let found = Self.find(key, map)
      if found != wanted { differences.append("\(key): expected \(wanted), found \(found)") }
    }
    if !differences.isEmpty { differences.append("decision: \(result.output.text.dropLast())") }
    return differences
  }

  static let decisionKeys = ["outcome", "missing", "note", "plugin", "basis", "inherited", "read", "provisional"]
  static let partKeys = ["articles", "texts", "code", "what"]

  /// What a key of `expect` means in a decision line: `articles` and `code` are short for parts of it, an outcome's
  /// own keys stand for themselves, all others are fields of the value.
  private static func find(_ key: String, _ decision: [String: ExampleValue]) -> ExampleValue {
    switch key {
    case let key where decisionKeys.contains(key): return decision[key] ?? .null
    case "articles", "texts":
      guard case .list(let reasons)? = decision["reasons"] else { return .list([]) }
      return .list(
        reasons.map { reason in
          guard case .map(let parts) = reason else { return .null }
          return parts[key == "articles" ? "article" : "text"] ?? .null
        })
    case "code", "what":
      guard case .map(let error)? = decision["error"] else { return .null }
      return error[key] ?? .null
    default:
      guard case .map(let value)? = decision["value"] else { return .null }
      return value[key] ?? .null
    }
  }
}
