import CaseModel
import LuaBridge

/// Reads a file of a plugin's `alerts/`.
struct AlertReader {
  private var yaml: YamlReader
  private let plugin: Plugin

  private static let keys = [
    "model", "hook", "title", "source", "date", "facts", "constants", "process",
  ]

  static func read(_ text: YamlText, name: String, of plugin: Plugin) -> (AlertDefinition?, [Diagnostic]) {
    do throws(Diagnostic) {
      let root = try YamlNode.root(of: text, codes: .metrics)
      var reader = AlertReader(yaml: YamlReader(path: text.path, codes: .metrics), plugin: plugin)
      let alert = reader.alert(root, name)
      return (reader.yaml.problems.isEmpty ? alert : nil, reader.yaml.problems)
    } catch {
      return (nil, [error])
    }
  }

  private mutating func alert(_ root: YamlNode, _ name: String) -> AlertDefinition? {
    guard Question.isName(name) else {
      yaml.report(
        .value, .start, "\"\(name)\" is no name of an alert",
        mend: "use small letters, digits and _ for the file's name, at most 64")
      return nil
    }
    guard
      let map = yaml.fields(
        of: root, "the alert", known: Self.keys,
        required: ["model", "hook", "title", "source", "date", "facts", "process"]),
      let hook = hook(map["hook"]!)
    else { return nil }
    if let text = yaml.text(map["model"]!, "model"), text != hook.model.rawValue {
      yaml.report(
        .value, map["model"]!.position, "model is \(text), and \(hook.name) decides about a \(hook.model.rawValue)",
        mend: "write \(hook.model.rawValue)")
    }
    let date = yaml.text(map["date"]!, "date") ?? ""
    check(date, map["date"]!.position, hook, as: "the last day of the period") { $0 == .date }
    let facts = facts(map["facts"]!, hook)
    let constants = constants(map["constants"], hook)
    for fact in [
      "unit", "previous_colour", "previous_colour_on", "alert_from", "alert_to", "alert_judged_on", "alert_action",
      "alert_clear_by",
    ] {
      check(fact, root.position, hook, as: "what an alert remembers") { _ in true }
    }
    return AlertDefinition(
      name: name, titles: yaml.texts(map["title"]!, "title") ?? [:], hook: hook,
      source: yaml.text(map["source"]!, "source") ?? "", date: date, facts: facts, constants: constants,
      process: yaml.text(map["process"]!, "process") ?? "", plugin: plugin.manifest.id, path: yaml.path)
  }

  private mutating func hook(_ node: YamlNode) -> Hook? {
    let known = Hook.questions.filter { hook in hook.results.fields.contains { $0.name == "colour" } }.map(\.name)
    guard let name = yaml.text(node, "hook") else { return nil }
    if known.contains(name) { return Hook.named(name) }
    yaml.report(
      .value, node.position, "\(name) gives no colour",
      mend: "name a hook that does: \(known.joined(separator: ", "))")
    return nil
  }

  private mutating func facts(_ node: YamlNode, _ hook: Hook) -> [AlertDefinition.Fact] {
    var facts: [AlertDefinition.Fact] = []
    for entry in yaml.map(node, "facts") ?? [] {
      check(entry.key, entry.position, hook, as: "what a metric counts") { type in
        switch type {
        case .integer, .money: true
        default: false
        }
      }
      guard
        let map = yaml.fields(
          of: entry.value, "the fact \(entry.key)", known: ["metric", "of"], required: ["metric"]),
        let metric = yaml.text(map["metric"]!, "metric of \(entry.key)")
      else { continue }
      let of = map["of"].flatMap { yaml.term($0, "the comparison of \(entry.key)", MetricDefinition.Comparison.self) }
      facts.append(AlertDefinition.Fact(name: entry.key, metric: metric, isYearBefore: of == .yearBefore))
    }
    if facts.isEmpty, yaml.problems.isEmpty {
      yaml.report(.structure, node.position, "the alert looks at no metric", mend: "name one for a fact")
    }
    return facts
  }

  private mutating func constants(
    _ node: YamlNode?, _ hook: Hook
  ) -> [(name: String, value: AlertDefinition.Constant)] {
    guard let node else { return [] }
    var constants: [(name: String, value: AlertDefinition.Constant)] = []
    for entry in yaml.map(node, "constants") ?? [] {
      check(entry.key, entry.position, hook, as: "a constant") { type in
        switch type {
        case .list, .record: false
        default: true
        }
      }
      guard case .scalar(let text, let isPlain) = entry.value.content else {
        _ = yaml.text(entry.value, entry.key)
        continue
      }
      if isPlain, let flag = ["true": true, "false": false][text] {
        constants.append((entry.key, .flag(flag)))
      } else if let integer = YamlReader.wholeNumber(entry.value) {
        constants.append((entry.key, .integer(integer)))
      } else {
        constants.append((entry.key, .text(text)))
      }
    }
    return constants
  }

  /// The model must have the fact, with a type that fits.
  private mutating func check(
    _ name: String, _ position: YamlPosition, _ hook: Hook, as use: String, _ fits: (FieldType) -> Bool
  ) {
    let fields = hook.model.recordType.fields + (plugin.manifest.fields[hook.model] ?? [])
    guard let field = fields.first(where: { $0.name == name }) else {
      let mend = nearestName(to: name, among: fields.map(\.name)).map { "write \($0)" }
      yaml.report(
        .value, position, "a \(hook.model.rawValue) has no field \(name)",
        mend: mend ?? "declare it under fields: in plugin.yaml")
      return
    }
    if !fits(field.type) {
      yaml.report(
        .value, position, "\(name) cannot hold \(use)", mend: "name a field of the type that it needs")
    }
  }
}
