import CaseModel
import PluginHost
import RuleEngine

/// Metrics in one of their formats. Numbers are exact, and rounded where they are printed.
struct MetricReport {
  private let plan: MetricPlan
  private let results: [MetricResult]
  private let tally: RunTally
  private let language: String

  init(_ plan: MetricPlan, _ results: [MetricResult], _ tally: RunTally, language: String) {
    (self.plan, self.results, self.tally, self.language) = (plan, results, tally, language)
  }

  func text(_ format: MetricFormat) throws -> String {
    switch format {
    case .text: try MetricText(plan, language).render(results)
    case .json: try json()
    case .jsonl: try results.map { try line($0).json + "\n" }.joined()
    case .csv: try csv()
    }
  }

  // MARK: JSON

  private func json() throws -> String {
    let head: [(String, JSONItem)] = [
      ("schema", .number("1")), ("period", period(plan.period)), ("jurisdiction", .text(plan.scope.path)),
      ("currency", plan.currency.map { .text($0) } ?? .null),
      ("set", set),
      (
        "cases",
        Self.object([
          ("lines", .number("\(tally.lines)")), ("cases", .number("\(tally.cases)")),
          ("rejected", .number("\(tally.rejected)")), ("other_jurisdictions", .number("\(tally.elsewhere)")),
          ("other_models", .number("\(tally.otherModel)")), ("blank", .number("\(tally.blank)")),
        ])
      ),
    ]
    let opening = Self.object(head).json.dropLast()
    return "\(opening),\"metrics\":[\n" + (try results.map { try object($0).json }.joined(separator: ",\n")) + "\n]}\n"
  }

  /// What was computed with in place of the law.
  private var set: JSONItem { .object(plan.settings.map { JSONItem.Member(name: $0.name, value: .text($0.value)) }) }

  /// A metric that stands for itself.
  private func line(_ result: MetricResult) throws -> JSONItem {
    var line = try object(result)
    line["set"] = set
    return line
  }

  private static func object(_ members: [(String, JSONItem)]) -> JSONItem {
    .object(members.map { JSONItem.Member(name: $0.0, value: $0.1) })
  }

  private func period(_ period: Period) -> JSONItem {
    Self.object([("from", .text(period.from.iso)), ("to", .text(period.to.iso))])
  }

  private func object(_ result: MetricResult) throws -> JSONItem {
    let metric = result.metric
    var members: [(String, JSONItem)] = [
      ("metric", .text(metric.name)), ("title", .text(metric.title(language))), ("show", .text(metric.show.rawValue)),
      ("unit", unit(metric).map { .text($0) } ?? .null), ("period", period(plan.period)),
      ("jurisdiction", .text(plan.scope.path)),
    ]
    members += try row(result.total, metric)
    if metric.groupTitles != nil {
      members.append(
        (
          "groups",
          .list(
            try result.groups.map { row in
              Self.object([("group", row.group.map { .text($0) } ?? .null)] + (try self.row(row, metric)))
            })
        ))
    }
    if let target = result.target {
      members.append(
        (
          "target",
          Self.object([
            ("law", .text(target.law)), ("value", try ratio(target.value, metric)),
            ("note", target.note.map { .text($0) } ?? .null), ("met", target.isMet.map { .flag($0) } ?? .null),
          ])
        ))
    }
    if let law = result.lawDenominator, let name = metric.denominator {
      members.append(("denominator_law", Self.object([("law", .text(name)), ("plugin", .text(law.plugin))])))
    }
    if let calibre = metric.calibre { members.append(("calibre", .text(calibre))) }
    members.append(("coverage", Self.coverage(result.coverage)))
    if let before = result.coverageBefore { members.append(("coverage_before", Self.coverage(before))) }
    members.append(("provisional", .list(result.provisional.map { .text($0) })))
    members += [("source", .text(metric.source)), ("plugin", .text(metric.plugin))]
    return Self.object(members)
  }

  private func row(_ row: MetricResult.Row, _ metric: MetricDefinition) throws -> [(String, JSONItem)] {
    var members = try figure(row.now, metric)
    guard let before = row.before else { return members }
    members += [
      ("before", Self.object(try figure(before, metric))), ("difference", try ratio(row.difference, metric)),
      ("change_percent", try row.change.map { .text(try $0.printed(MetricText.changeDecimals)) } ?? .null),
    ]
    return members
  }

  private func figure(_ figure: MetricResult.Figure, _ metric: MetricDefinition) throws -> [(String, JSONItem)] {
    [
      ("value", try ratio(figure.value, metric)), ("note", figure.note.map { .text($0) } ?? .null),
      ("numerator", .number("\(figure.numerator)")),
      ("denominator", figure.denominator.map { .number("\($0)") } ?? .null), ("cases", .number("\(figure.counted)")),
    ]
  }

  /// Printed, so that nobody's reader makes a binary fraction of it.
  private func ratio(_ ratio: ExactRatio?, _ metric: MetricDefinition) throws -> JSONItem {
    try ratio.map { .text(try $0.printed(metric.decimals)) } ?? .null
  }

  private static func coverage(_ coverage: MetricResult.Coverage) -> JSONItem {
    object([
      ("counted", .number("\(coverage.counted)")), ("not_counted", .number("\(coverage.notCounted)")),
      ("repeated", .number("\(coverage.repeated)")),
      (
        "undetermined",
        .list(
          coverage.undetermined.map {
            object([
              ("missing", .text($0.fact)), ("note", $0.note.isEmpty ? .null : .text($0.note)),
              ("cases", .number("\($0.cases)")),
            ])
          })
      ),
      ("failed", .number("\(coverage.failed)")),
      (
        "failures",
        .list(
          coverage.failures.map { id, diagnostic in
            object([
              ("case", .text(id)), ("code", .text(diagnostic.code.rawValue)),
              ("where", .text(diagnostic.place.description)), ("what", .text(diagnostic.what)),
              ("mend", .text(diagnostic.mend)),
            ])
          })
      ),
    ])
  }

  private func unit(_ metric: MetricDefinition) -> String? {
    switch metric.show {
    case .money: plan.currency.map { "\($0), smallest coin" }
    case .percent: metric.unit ?? "%"
    default: metric.unit
    }
  }

  // MARK: CSV

  private static let columns = [
    "metric", "title", "row", "group", "from", "to", "value", "unit", "numerator", "denominator", "cases", "before",
    "difference", "change_percent", "undetermined", "failed", "note", "source", "set",
  ]

  private func csv() throws -> String {
    var text = Self.columns.joined(separator: ",") + "\r\n"
    for result in results {
      for (place, row) in ([result.total] + result.groups).enumerated() {
        text += try line(result, row, isTotal: place == 0) + "\r\n"
      }
    }
    return text
  }

  private func line(_ result: MetricResult, _ row: MetricResult.Row, isTotal: Bool) throws -> String {
    let metric = result.metric
    func printed(_ ratio: ExactRatio?) throws -> String { try ratio?.printed(metric.decimals) ?? "" }
    let missing = result.coverage.undetermined.reduce(0) { $0 + $1.cases }
    let kind = isTotal ? "total" : row.group == nil ? "no_group" : "group"
    let words = [metric.name, metric.title(language), kind, row.group ?? ""].map { CSVCell.of(PlainText.of($0)) }
    // Numbers begin with a sign at most, and no spreadsheet takes them for a formula.
    let numbers = [
      plan.period.from.iso, plan.period.to.iso, try printed(row.now.value), CSVCell.of(unit(metric) ?? ""),
      "\(row.now.numerator)", row.now.denominator.map { "\($0)" } ?? "", "\(row.now.counted)",
      try printed(row.before?.value), try printed(row.difference),
      try row.change?.printed(MetricText.changeDecimals) ?? "", isTotal ? "\(missing)" : "",
      isTotal ? "\(result.coverage.failed)" : "",
    ]
    let settings = plan.settings.map(\.word).joined(separator: "; ")
    let notes = [row.now.note ?? "", metric.source, settings].map { CSVCell.of(PlainText.of($0)) }
    return (words + numbers + notes).joined(separator: ",")
  }
}
