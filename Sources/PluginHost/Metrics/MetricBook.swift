import CaseModel

/// The metrics and alerts that hold under a jurisdiction: those of its plugins, the more specific in place of the more
/// general one of the same name.
package struct MetricBook: Sendable {
  /// In the order of the files, the general plugin's first.
  package let metrics: [MetricDefinition]
  package let alerts: [AlertDefinition]
  /// The plugins of the jurisdiction, the most specific first.
  package let chain: [Plugin]

  /// - Returns: the book, or nil and all that is wrong with the files.
  /// - Throws: `UnknownJurisdiction`.
  package static func read(
    _ catalog: PluginCatalog, for path: String
  ) throws(UnknownJurisdiction) -> (book: MetricBook?, problems: [Diagnostic]) {
    let chain = try catalog.chain(for: path)
    var metrics: [MetricDefinition] = []
    var alerts: [AlertDefinition] = []
    var problems: [Diagnostic] = []
    // Plugins of one jurisdiction are equals: neither stands in place of the other.
    var seen: [String: String] = [:]
    for plugin in chain.reversed() {
      let (own, ownAlerts, faults) = read(plugin)
      problems += faults
      for metric in own {
        let key = "\(plugin.manifest.jurisdiction) \(metric.name)"
        if let other = seen[key] { problems.append(duplicate(metric.name, metric.place, other)) }
        seen[key] = "\(metric.path):\(metric.position.line)"
        if let i = metrics.firstIndex(where: { $0.name == metric.name }) {
          metrics[i] = metric
        } else {
          metrics.append(metric)
        }
      }
      for alert in ownAlerts {
        alerts.removeAll { $0.name == alert.name }
        alerts.append(alert)
      }
    }
    for alert in alerts { problems += check(alert, metrics) }
    return (problems.isEmpty ? MetricBook(metrics: metrics, alerts: alerts, chain: chain) : nil, problems)
  }

  private static func read(_ plugin: Plugin) -> ([MetricDefinition], [AlertDefinition], [Diagnostic]) {
    let files = PluginFiles(plugin.path, shownAs: plugin.folder)
    var metrics: [MetricDefinition] = []
    var alerts: [AlertDefinition] = []
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      for path in try files.paths(in: "metrics", ending: ".yaml") {
        let (found, faults) = MetricReader.read(try files.yaml(path, codes: .metrics), of: plugin)
        problems += faults
        metrics += found
      }
      for path in try files.paths(in: "alerts", ending: ".yaml") {
        let name = String(path.dropFirst("alerts/".count).dropLast(".yaml".count))
        let (found, faults) = AlertReader.read(try files.yaml(path, codes: .metrics), name: name, of: plugin)
        problems += faults
        if let found { alerts.append(found) }
      }
    } catch {
      problems.append(error)
    }
    return (metrics, alerts, problems)
  }

  private static func duplicate(_ name: String, _ place: Place, _ other: String) -> Diagnostic {
    Diagnostic(
      .metricsDuplicate, at: place, what: "the metric \(name) is also defined at \(other)",
      mend: "keep one of them, or give it another name")
  }

  /// An alert gets whole numbers out of metrics that are there.
  private static func check(_ alert: AlertDefinition, _ metrics: [MetricDefinition]) -> [Diagnostic] {
    alert.facts.compactMap { fact in
      guard let metric = metrics.first(where: { $0.name == fact.metric }) else {
        return Diagnostic(
          .metricsUnknown, at: .config(file: alert.path, keyPath: "facts.\(fact.name)"),
          what: "there is no metric \(fact.metric)",
          mend: nearestName(to: fact.metric, among: metrics.map(\.name)).map { "write \($0)" }
            ?? "define it in metrics/")
      }
      func refuse(_ what: String, _ mend: String) -> Diagnostic {
        Diagnostic(
          .metricsMalformed, at: .config(file: alert.path, keyPath: "facts.\(fact.name)"), what: what, mend: mend)
      }
      if metric.groupTitles == nil {
        return refuse("the metric \(metric.name) has no groups, and an alert is of a group", "add group: to the metric")
      }
      if ![.number, .money, .distinct].contains(metric.show) {
        return refuse(
          "the metric \(metric.name) shows \(metric.show.rawValue), and an alert takes whole numbers",
          "name a metric that shows number, money or distinct")
      }
      return nil
    }
  }

  /// What the plugins' definitions and rules lack of each other, under every jurisdiction that has a plugin.
  package static func problems(_ catalog: PluginCatalog, _ index: RuleIndex) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var shown: Set<String> = []
    func add(_ found: [Diagnostic]) {
      for problem in found where !problems.contains(problem) { problems.append(problem) }
    }
    for path in Set(catalog.plugins.map(\.manifest.jurisdiction)).sorted() {
      guard let (book, faults) = try? read(catalog, for: path) else { continue }
      add(faults)
      for metric in book?.metrics ?? [] {
        let label = metric.question(Period(day: .latest)).label
        shown.insert(label)
        if ((try? index.rules(for: label, jurisdiction: path, in: catalog)) ?? []).isEmpty {
          add([
            Diagnostic(
              .metricsNoRule, at: metric.place, what: "no plugin of \(path) has a rule \(label)",
              mend: "add metrics/\(metric.rule).lua, or name another rule with rule:")
          ])
        }
      }
    }
    for entry in index.entries where entry.hook.kind == .metric && !shown.contains(entry.question) {
      add([
        Diagnostic(
          .metricsNoDefinition, severity: .warning, at: .file(path: entry.path, line: entry.line),
          what: "no definition shows \(entry.question)", mend: "add it to a file metrics/*.yaml, or remove the rule")
      ])
    }
    return problems
  }

  // MARK: The law

  /// A number that a metric takes out of the law.
  package struct LawNumber: Sendable, Equatable {
    package let numerator: Int64
    package let denominator: Int64
    /// The plugin whose law it is.
    package let plugin: String
    package let isCertain: Bool
    /// A share such as 85 %, not a number.
    package let isShare: Bool
  }

  /// What the law says on a day.
  package enum LawAnswer<Value: Sendable>: Sendable {
    case value(Value)
    /// The parameter has no value on the day: why.
    case none(String)
  }

  /// The parameter of that name in the law of the most specific plugin that has one.
  private func parameter(
    _ name: String, _ metric: MetricDefinition, _ key: String
  ) throws(Diagnostic) -> (LawParameter, Plugin) {
    for plugin in chain { if let found = plugin.law.parameter(named: name) { return (found, plugin) } }
    let known = chain.flatMap { $0.law.parameters.map(\.name) }
    throw refusal(
      metric, "\(key) names the law parameter \(name), which no plugin of the jurisdiction has",
      nearestName(to: name, among: known).map { "write \($0)" } ?? "add it to a file in law/")
  }

  private func refusal(_ metric: MetricDefinition, _ what: String, _ mend: String) -> Diagnostic {
    Diagnostic(.metricsLaw, at: metric.place, what: "\(metric.name): \(what)", mend: mend)
  }

  private func value(
    _ name: String, _ metric: MetricDefinition, _ key: String, on day: CivilDate
  ) throws(Diagnostic) -> (LawAnswer<DatedValue>, Plugin) {
    let (parameter, plugin) = try parameter(name, metric, key)
    switch parameter.lookUp(on: day) {
    case .inForce(let value): return (.value(value), plugin)
    case .notYet(let first): return (.none("law.\(name) has no value before \(first.iso)"), plugin)
    case .lapsed(let until, _): return (.none("law.\(name) has no value after \(until.iso)"), plugin)
    }
  }

  /// A whole number or share of the law.
  package func number(
    _ name: String, _ metric: MetricDefinition, _ key: String, on day: CivilDate
  ) throws(Diagnostic) -> LawAnswer<LawNumber> {
    let (answer, plugin) = try value(name, metric, key, on: day)
    guard case .value(let dated) = answer else {
      guard case .none(let why) = answer else { return .none("") }
      return .none(why)
    }
    let isCertain = dated.status == .inForce
    switch dated.value {
    case .integer(let value), .money(let value):
      return .value(
        LawNumber(
          numerator: value, denominator: 1, plugin: plugin.manifest.id, isCertain: isCertain,
          isShare: false))
    case .share(let share):
      return .value(
        LawNumber(
          numerator: share.part.numerator, denominator: share.part.denominator, plugin: plugin.manifest.id,
          isCertain: isCertain, isShare: true))
    default:
      throw refusal(metric, "\(key) names law.\(name), which is no number", "name an integer, money or a share")
    }
  }

  /// A table of the law: the group under which a group counts.
  package func calibre(_ metric: MetricDefinition, on day: CivilDate) throws(Diagnostic) -> [String: String]? {
    guard let name = metric.calibre else { return nil }
    let (answer, _) = try value(name, metric, "calibre", on: day)
    switch answer {
    case .none(let why): throw refusal(metric, "calibre: \(why)", "add the value of that day to law/")
    case .value(let dated):
      guard case .table(let entries) = dated.value else {
        throw refusal(metric, "calibre names law.\(name), which is no table", "write a table of groups")
      }
      var groups: [String: String] = [:]
      for entry in entries {
        guard case .text(let group) = entry.value else {
          throw refusal(metric, "calibre: law.\(name) has no text for \(entry.key)", "write the group it counts under")
        }
        groups[entry.key] = group
      }
      for (from, to) in groups.sorted(by: { $0.key < $1.key }) {
        if let further = groups[to], further != to {
          throw refusal(
            metric, "calibre: law.\(name) counts \(from) under \(to), and \(to) under \(further)",
            "write \(further) for \(from)")
        }
      }
      return groups
    }
  }
}
