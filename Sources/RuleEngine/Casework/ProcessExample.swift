import CaseModel
import FoundationEssentials
import PluginHost

/// A file of a plugin's tests of a process: facts shared by all, and for each test the steps that are taken and what is
/// expected then.
struct ProcessExampleFile {
  struct Step {
    let request: StepRequest
    let position: YamlPosition
  }
  struct Example {
    let name: String
    let position: YamlPosition
    /// The case as a JSON line.
    let line: String
    let steps: [Step]
    /// The day on which deadlines are looked at.
    let day: CivilDate?
    let expected: [YamlNode.Entry]
  }

  let path: String
  let process: CaseProcess
  let examples: [Example]

  /// Whether a file of tests is one of a process.
  static func isOne(_ root: YamlNode) -> Bool { root.entries.contains { $0.key == "process" } }

  /// - Throws: the first `Diagnostic`.
  static func all(of plugin: Plugin, _ book: ProcessBook) throws -> [ProcessExampleFile] {
    let files = PluginFiles(plugin.path, shownAs: plugin.folder)
    return try files.paths(in: "tests", ending: ".yaml").compactMap { path in
      let text = try files.yaml(path, codes: .configuration)
      let root = try YamlNode.root(of: text, codes: .configuration)
      return isOne(root) ? try read(root, text.path, plugin, book) : nil
    }
  }

  private static func read(
    _ root: YamlNode, _ path: String, _ plugin: Plugin, _ book: ProcessBook
  ) throws -> ProcessExampleFile {
    var yaml = YamlReader(path: path, codes: .configuration)
    let map = yaml.fields(
      of: root, "the tests", known: ["process", "jurisdiction", "given", "cases"], required: ["process", "cases"])
    let jurisdiction = map?["jurisdiction"].flatMap { yaml.text($0, "jurisdiction") } ?? plugin.manifest.jurisdiction
    let known = (try? book.processes(for: jurisdiction)) ?? []
    let name = map?["process"].flatMap { yaml.text($0, "process") } ?? ""
    guard let process = known.first(where: { $0.name == name }) else {
      yaml.report(
        .value, map?["process"]?.position ?? .start, "there is no process \"\(name)\" for \(jurisdiction)",
        mend: nearestName(to: name, among: known.map(\.name)).map { "write \($0)" } ?? "name a process of the plugin")
      throw yaml.problems[0]
    }
    let shared = map?["given"].flatMap { yaml.map($0, "given") } ?? []
    var examples: [Example] = []
    for node in map?["cases"].flatMap({ yaml.list($0, "cases") }) ?? [] {
      guard
        let fields = yaml.fields(
          of: node, "a test", known: ["name", "given", "steps", "as_of", "expect"], required: ["name", "expect"]),
        let nameNode = fields["name"], let title = yaml.text(nameNode, "name"), let expect = fields["expect"],
        let expected = yaml.map(expect, "expect")
      else { continue }
      let own = fields["given"].flatMap { yaml.map($0, "given") } ?? []
      let line = ExampleLine.of(
        shared, own, model: process.model, jurisdiction: jurisdiction, number: examples.count + 1)
      let steps = (fields["steps"].flatMap { yaml.list($0, "steps") } ?? []).compactMap { step($0, process, &yaml) }
      examples.append(
        Example(
          name: title, position: node.position, line: line, steps: steps,
          day: fields["as_of"].flatMap { yaml.date($0, "as_of") }, expected: expected))
    }
    if let problem = yaml.problems.first { throw problem }
    return ProcessExampleFile(path: path, process: process, examples: examples)
  }

  private static func step(_ node: YamlNode, _ process: CaseProcess, _ yaml: inout YamlReader) -> Step? {
    let known = [
      "take", "on", "as", "by", "unit", "documents", "set", "reason", "ground", "amount", "document_number", "process",
    ]
    guard let map = yaml.fields(of: node, "a step", known: known, required: ["take", "on"]),
      let take = map["take"].flatMap({ yaml.text($0, "take") }), let day = map["on"].flatMap({ yaml.date($0, "on") })
    else { return nil }
    var request = StepRequest(transition: take, day: day)
    request.process = map["process"].flatMap { yaml.text($0, "process") } ?? process.name
    request.role = map["as"].flatMap { yaml.text($0, "as") }
    request.by = map["by"].flatMap { yaml.text($0, "by") }
    request.unit = map["unit"].flatMap { yaml.text($0, "unit") }
    request.reason = map["reason"].flatMap { yaml.text($0, "reason") }
    request.ground = map["ground"].flatMap { yaml.text($0, "ground") }
    request.amount = map["amount"].flatMap { yaml.integer($0, "amount") }
    request.documentNumber = map["document_number"].flatMap { yaml.text($0, "document_number") }
    for item in map["documents"].flatMap({ yaml.list($0, "documents") }) ?? [] {
      if let kind = yaml.text(item, "documents") { request.papers.append(StepRequest.Paper(kind: kind)) }
    }
    for entry in map["set"].flatMap({ yaml.map($0, "set") }) ?? [] {
      guard let value = JSONItem.read(ExampleValue(entry.value).json.utf8) else { continue }
      request.facts.append((entry.key, value))
    }
    return Step(request: request, position: node.position)
  }
}

/// The case of a test as a JSON line.
enum ExampleLine {
  /// The test's own facts stand before those that all share.
  static func of(
    _ shared: [YamlNode.Entry], _ own: [YamlNode.Entry], model: Model?, jurisdiction: String, number: Int
  ) -> String {
    var facts: [(String, ExampleValue)] = []
    let ownKeys = Set(own.map(\.key))
    let all = shared.filter { !ownKeys.contains($0.key) } + own
    let keys = Set(all.map(\.key))
    if !keys.contains("id") { facts.append(("id", .text("test-\(number)"))) }
    if !keys.contains("model"), let model { facts.append(("model", .text(model.rawValue))) }
    if !keys.contains("jurisdiction") { facts.append(("jurisdiction", .text(jurisdiction))) }
    facts += all.map { ($0.key, ExampleValue($0.value)) }
    return "{" + facts.map { "\(ExampleValue.text($0.0).json):\($0.1.json)" }.joined(separator: ",") + "}\n"
  }
}
