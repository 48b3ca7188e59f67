import CaseModel

/// Reads the definitions of a plugin's `metrics/*.yaml`. All that is wrong is reported together.
struct MetricReader {
  private var yaml: YamlReader
  private let plugin: Plugin
  private var metrics: [MetricDefinition] = []

  static let keys = [
    "title", "model", "show", "source", "rule", "factor", "at", "denominator", "decimals", "unit", "group", "compare",
    "calibre", "target",
  ]

  static func read(_ text: YamlText, of plugin: Plugin) -> (metrics: [MetricDefinition], problems: [Diagnostic]) {
    do throws(Diagnostic) {
      let root = try YamlNode.root(of: text, codes: .metrics)
      var reader = MetricReader(yaml: YamlReader(path: text.path, codes: .metrics), plugin: plugin)
      for entry in reader.yaml.map(root, "the file") ?? [] { reader.add(entry) }
      return (reader.metrics, reader.yaml.problems)
    } catch {
      return ([], [error])
    }
  }

  private mutating func add(_ entry: YamlNode.Entry) {
    let name = entry.key
    guard Question.isName(name) else {
      yaml.report(
        .value, entry.position, "\"\(name)\" is no name of a metric",
        mend: "use small letters, digits and _, at most 64")
      return
    }
    let before = yaml.problems.count
    guard
      let map = yaml.fields(
        of: entry.value, name, known: Self.keys, required: ["title", "model", "show", "source"]),
      let show = yaml.term(map["show"]!, "show of \(name)", MetricDefinition.Show.self),
      let model = model(map["model"]!, name)
    else { return }
    check(show, map, name)
    let metric = MetricDefinition(
      name: name, titles: titles(map["title"]!, "title of \(name)"), model: model, show: show,
      source: yaml.text(map["source"]!, "source of \(name)") ?? "", rule: rule(map["rule"], name),
      factor: factor(map["factor"], name),
      at: Int(number(map["at"], "at of \(name)", 1...99) ?? 0), denominator: law(map["denominator"], "denominator"),
      decimals: Int(number(map["decimals"], "decimals of \(name)", 0...9) ?? 0),
      unit: map["unit"].flatMap { yaml.text($0, "unit of \(name)") },
      groupTitles: map["group"].map { titles($0, "group of \(name)") },
      compare: map["compare"].flatMap { yaml.term($0, "compare of \(name)") },
      calibre: map["calibre"].flatMap { yaml.text($0, "calibre of \(name)") }, target: target(map["target"], name),
      plugin: plugin.manifest.id, path: yaml.path, position: entry.position)
    if yaml.problems.count == before { metrics.append(metric) }
  }

  /// Keys that only some ways of showing have.
  private mutating func check(_ show: MetricDefinition.Show, _ map: YamlFields, _ name: String) {
    let only: [(key: String, shows: [MetricDefinition.Show])] = [
      ("factor", [.ratio]), ("at", [.percentile]), ("denominator", [.percent, .ratio]),
      ("decimals", [.percent, .ratio, .mean, .median, .percentile]),
    ]
    for (key, shows) in only where !shows.contains(show) {
      guard let node = map[key] else { continue }
      if key == "decimals", YamlReader.wholeNumber(node) == 0 { continue }
      let words = shows.map(\.rawValue).joined(separator: ", ")
      yaml.report(
        .structure, node.position, "\(name) shows \(show.rawValue), which has no \(key)",
        mend: "remove \(key), or show \(words)")
    }
    if show == .percentile, map["at"] == nil {
      yaml.report(.structure, map["show"]!.position, "\(name) shows a percentile, and not which", mend: "add at: 90")
    }
    if let node = map["calibre"], map["group"] == nil {
      yaml.report(.structure, node.position, "\(name) has a calibre and no groups", mend: "add group:, or remove it")
    }
  }

  private mutating func model(_ node: YamlNode, _ name: String) -> Model? {
    guard let text = yaml.text(node, "model of \(name)") else { return nil }
    if let model = Model(rawValue: text) { return model }
    let names = Model.allCases.map(\.rawValue)
    yaml.report(
      .value, node.position, "model of \(name) is \"\(text)\", which is unknown",
      mend: nearestName(to: text, among: names).map { "write \($0)" } ?? "use one of \(names.joined(separator: ", "))")
    return nil
  }

  private mutating func titles(_ node: YamlNode, _ subject: String) -> [String: String] {
    yaml.texts(node, subject) ?? [:]
  }

  private mutating func rule(_ node: YamlNode?, _ name: String) -> String {
    guard let node, let text = yaml.text(node, "rule of \(name)") else { return name }
    if !Question.isName(text) {
      yaml.report(
        .value, node.position, "rule of \(name) is \"\(text)\", which is no name of a rule",
        mend: "write what stands after name = in the Lua file")
    }
    return text
  }

  private mutating func factor(_ node: YamlNode?, _ name: String) -> MetricDefinition.Factor {
    guard let node else { return .number(1) }
    if case .scalar("period_days", _) = node.content { return .periodDays }
    if YamlReader.wholeNumber(node) == nil {
      yaml.report(
        .value, node.position, "factor of \(name) is no whole number",
        mend: "write a number from 1 to 1000000000, or period_days")
      return .number(1)
    }
    return .number(number(node, "factor of \(name)", 1...1_000_000_000) ?? 1)
  }

  private mutating func number(_ node: YamlNode?, _ subject: String, _ range: ClosedRange<Int64>) -> Int64? {
    guard let node, let number = yaml.integer(node, subject) else { return nil }
    if range.contains(number) { return number }
    yaml.report(
      .value, node.position, "\(subject) is \(number)",
      mend: "write a number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// `{law: NAME}`
  private mutating func law(_ node: YamlNode?, _ subject: String) -> String? {
    guard let node, let map = yaml.fields(of: node, subject, known: ["law"], required: ["law"]) else { return nil }
    return yaml.text(map["law"]!, "law of \(subject)")
  }

  private mutating func target(_ node: YamlNode?, _ name: String) -> MetricDefinition.Target? {
    guard let node, let map = yaml.fields(of: node, "target", known: ["law", "is"], required: ["law"]),
      let law = yaml.text(map["law"]!, "law of target")
    else { return nil }
    return MetricDefinition.Target(
      law: law, direction: map["is"].flatMap { yaml.term($0, "is of the target of \(name)") })
  }
}
