import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

/// A file of a plugin's tests: the hook, facts shared by all, and the tests.
struct ExampleFile {
  struct Example {
    let name: String
    let position: YamlPosition
    /// The case as a JSON line.
    let line: String
    let expected: [(key: String, value: ExampleValue)]
  }

  let path: String
  let question: Question
  let examples: [Example]

  /// - Throws: the first `Diagnostic`.
  static func all(of plugin: Plugin, in catalog: PluginCatalog) throws -> [ExampleFile] {
    let files = PluginFiles(plugin.path, shownAs: plugin.folder)
    return try files.paths(in: "tests", ending: ".yaml").compactMap { path in
      let text = try files.yaml(path, codes: .configuration)
      let root = try YamlNode.root(of: text, codes: .configuration)
      return ProcessExampleFile.isOne(root) ? nil : try read(root, text.path, plugin, catalog)
    }
  }

  private static func read(
    _ root: YamlNode, _ path: String, _ plugin: Plugin, _ catalog: PluginCatalog
  ) throws -> ExampleFile {
    var yaml = YamlReader(path: path, codes: .configuration)
    let map = yaml.fields(
      of: root, "the tests", known: ["hook", "rule", "period", "as_of", "given", "cases"],
      required: ["hook", "cases"])
    let name = map?["hook"].flatMap { yaml.text($0, "hook") } ?? ""
    let hook = Hook.named(name)
    if hook == nil, let node = map?["hook"] {
      yaml.report(
        .value, node.position, "there is no hook \"\(name)\"",
        mend: nearestName(to: name, among: Hook.all.map(\.name)).map { "write \($0)" } ?? "name a hook of bylaw")
    }
    let question = hook.flatMap { asked($0, map, root.position, plugin, catalog, &yaml) }
    let shared = map?["given"].flatMap { yaml.map($0, "given") } ?? []
    var examples: [Example] = []
    for node in map?["cases"].flatMap({ yaml.list($0, "cases") }) ?? [] {
      guard
        let fields = yaml.fields(
          of: node, "a test", known: ["name", "given", "expect"], required: ["name", "expect"]),
        let nameNode = fields["name"], let name = yaml.text(nameNode, "name"),
        let expectNode = fields["expect"], let expected = yaml.map(expectNode, "expect"),
        hook.map({ yaml.fields(of: expectNode, "expect", known: Self.keys(of: $0)) != nil }) ?? true
      else { continue }
      let own = fields["given"].flatMap { yaml.map($0, "given") } ?? []
      examples.append(
        Example(
          name: name, position: node.position,
          line: ExampleLine.of(
            shared, own, model: hook?.model, jurisdiction: plugin.manifest.jurisdiction, number: examples.count + 1),
          expected: expected.map { ($0.key, ExampleValue($0.value)) }))
    }
    if let problem = yaml.problems.first { throw problem }
    return ExampleFile(path: path, question: question!, examples: examples)
  }

  /// The hook, and for guards and metrics which rule and which days.
  private static func asked(
    _ hook: Hook, _ map: YamlFields?, _ position: YamlPosition, _ plugin: Plugin, _ catalog: PluginCatalog,
    _ yaml: inout YamlReader
  ) -> Question? {
    let days = ["rule", hook.kind == .metric ? "period" : "as_of"]
    for key in ["rule", "period", "as_of"] where !(hook.isNamed && days.contains(key)) {
      guard let node = map?[key] else { continue }
      yaml.report(.structure, node.position, "tests of \(hook.name) have no \(key)", mend: "remove \(key)")
      return nil
    }
    for key in days where hook.isNamed && map?[key] == nil {
      yaml.report(.structure, position, "tests of \(hook.name) need \(key)", mend: "add \"\(key):\"")
      return nil
    }
    guard hook.isNamed, let ruleNode = map?["rule"], let daysNode = map?[days[1]] else { return Question(hook) }
    guard let name = yaml.text(ruleNode, "rule") else { return nil }
    if hook.kind == .guardian {
      return yaml.date(daysNode, "as_of").map { Question(hook, name: name, period: Period(day: $0)) }
    }
    guard let text = yaml.text(daysNode, "period") else { return nil }
    do throws(PeriodFault) {
      let start = try? catalog.jurisdictions.fiscalYearStart(of: plugin.manifest.jurisdiction)
      return Question(hook, name: name, period: try Period.read(text, fiscalYearStart: start))
    } catch {
      yaml.report(.value, daysNode.position, error.what, mend: error.mend)
      return nil
    }
  }

  /// What can be expected of a decision: its own keys, parts of its reasons and of its error, and fields of the value.
  private static func keys(of hook: Hook) -> [String] {
    ExampleRunner.decisionKeys + ExampleRunner.partKeys + hook.results.fields.map(\.name)
      + (hook.hasMoney ? ["currency"] : [])
  }
}
