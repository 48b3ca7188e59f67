import CaseModel
import Foundation
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
  let hook: Hook
  let examples: [Example]

  /// - Throws: the first `Diagnostic`.
  static func all(of plugin: Plugin) throws -> [ExampleFile] {
    let files = PluginFiles(plugin.folder, shownAs: plugin.folder)
    return try files.paths(in: "tests", ending: ".yaml").compactMap { path in
      let text = try files.yaml(path, codes: .configuration)
      let root = try YamlNode.root(of: text, codes: .configuration)
      return ProcessExampleFile.isOne(root) ? nil : try read(root, text, plugin)
    }
  }

  private static func read(_ root: YamlNode, _ text: YamlText, _ plugin: Plugin) throws -> ExampleFile {
    var yaml = YamlReader(path: text.path, codes: .configuration)
    let map = yaml.fields(of: root, "the tests", known: ["hook", "given", "cases"], required: ["hook", "cases"])
    let name = map?["hook"].flatMap { yaml.text($0, "hook") } ?? ""
    let hook = Hook.named(name)
    if hook == nil, let node = map?["hook"] {
      yaml.report(
        .value, node.position, "there is no hook \"\(name)\"",
        mend: nearestName(to: name, among: Hook.all.map(\.name)).map { "write \($0)" } ?? "name a hook of bylaw")
    }
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
    return ExampleFile(path: text.path, hook: hook!, examples: examples)
  }

  /// What can be expected of a decision: its own keys, parts of its reasons and of its error, and fields of the value.
  private static func keys(of hook: Hook) -> [String] {
    ExampleRunner.decisionKeys + ExampleRunner.partKeys + hook.results.fields.map(\.name)
      + (hook.hasMoney ? ["currency"] : [])
  }
}
