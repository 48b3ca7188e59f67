import CaseModel
import PluginHost
import RuleEngine

/// Metrics for people: a line for each, its groups below, and which cases are not in it.
struct MetricText {
  private let plan: MetricPlan
  private let language: String

  /// Of changes in hundredths.
  static let changeDecimals = 1

  init(_ plan: MetricPlan, _ language: String) { (self.plan, self.language) = (plan, language) }

  func render(_ results: [MetricResult]) throws -> String {
    var text = "\(plan.scope.path), \(plan.period)\n"
    if !plan.settings.isEmpty {
      text += "computed with \(plan.settings.map(\.word).joined(separator: ", ")), which is not the law of the files\n"
    }
    for result in results { text += "\n" + (try self.text(result)) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { PlainText.of(String($0)) }
      .joined(separator: "\n")
  }

  private func text(_ result: MetricResult) throws -> String {
    let metric = result.metric
    var text = "\(metric.title(language)): \(try row(result.total, metric))  [\(metric.name)]\n"
    if let target = result.target { text += "  target: \(try self.target(target, metric))\n" }
    if let law = result.lawDenominator, let name = metric.denominator {
      text += "  divided by law.\(name) of \(law.plugin), \(Self.grouped("\(law.numerator)"))\n"
    }
    if let calibre = metric.calibre { text += "  same calibre: groups count as law.\(calibre) says\n" }
    if let titles = metric.groupTitles, !result.groups.isEmpty {
      var table = TextTable([(titles[language] ?? titles["en"] ?? "", .left)] + Self.headings(result))
      for row in result.groups {
        table.add([row.group ?? "-"] + (try cells(row, metric, Self.hasDenominators(result))))
      }
      text += table.text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    text += Self.coverage(result.coverage, "")
    if let before = result.coverageBefore { text += Self.coverage(before, "in the year before ") }
    if !result.provisional.isEmpty { text += "  not certain: \(result.provisional.joined(separator: ", "))\n" }
    return text
  }

  private static func headings(_ result: MetricResult) -> [(String, TextTable.Alignment)] {
    let parts: [(String, TextTable.Alignment)] = [("value", .right)] + (hasDenominators(result) ? [("of", .right)] : [])
    return result.total.before == nil ? parts : parts + [("year before", .right), ("change", .right)]
  }

  private static func hasDenominators(_ result: MetricResult) -> Bool {
    result.lawDenominator == nil && result.groups.contains { $0.now.denominator != nil }
  }

  private func cells(
    _ row: MetricResult.Row, _ metric: MetricDefinition, _ hasDenominator: Bool
  ) throws -> [String] {
    var cells = [try value(row.now.value, row.now, metric, withUnit: false)]
    if hasDenominator { cells.append(row.now.denominator.map { Self.grouped("\($0)") } ?? "") }
    if let before = row.before {
      cells += [try value(before.value, before, metric, withUnit: false), try change(row, metric) ?? ""]
    }
    return cells
  }

  private func row(_ row: MetricResult.Row, _ metric: MetricDefinition) throws -> String {
    var text = try value(row.now.value, row.now, metric)
    if let denominator = row.now.denominator, row.now.value != nil {
      text += " (\(Self.grouped("\(row.now.numerator)")) of \(Self.grouped("\(denominator)")))"
    }
    if let before = row.before {
      text += ", a year before \(try value(before.value, before, metric))"
      if let change = try change(row, metric) { text += ", change \(change)" }
    }
    return text
  }

  private func change(_ row: MetricResult.Row, _ metric: MetricDefinition) throws -> String? {
    guard let difference = row.difference else { return nil }
    let sign = difference.numerator > 0 ? "+" : ""
    if metric.show == .percent { return "\(sign)\(try difference.printed(metric.decimals)) points" }
    let share = try row.change.map { " (\(sign)\(try $0.printed(Self.changeDecimals)) %)" } ?? ""
    return sign + (try amount(difference, metric)) + share
  }

  private func value(
    _ value: ExactRatio?, _ figure: MetricResult.Figure, _ metric: MetricDefinition, withUnit: Bool = true
  ) throws -> String {
    guard let value else { return figure.note ?? "-" }
    let unit =
      switch metric.show {
      case .money: ""
      case .percent: " %"
      default: withUnit ? metric.unit.map { " \($0)" } ?? "" : ""
      }
    return try amount(value, metric) + unit
  }

  private func amount(_ value: ExactRatio, _ metric: MetricDefinition) throws -> String {
    guard metric.show == .money else { return Self.grouped(try value.printed(metric.decimals)) }
    let currency = plan.currency ?? ""
    // The yuan has a hundred fen, the dong no smaller coin.
    guard currency == "CNY" else { return Self.grouped(try value.printed(0)) + " " + currency }
    let yuan = ExactRatio(value.numerator, 100) ?? value
    return Self.grouped(try yuan.printed(2)) + " " + currency
  }

  private func target(_ target: MetricResult.Target, _ metric: MetricDefinition) throws -> String {
    guard let value = target.value else { return target.note ?? "-" }
    let unit = metric.show == .percent ? " %" : ""
    let met = target.isMet.map { $0 ? ", kept" : ", missed" } ?? ""
    return "\(try amount(value, metric))\(unit)\(met) (law.\(target.law))"
  }

  private static func coverage(_ coverage: MetricResult.Coverage, _ when: String) -> String {
    var text = ""
    let missing = coverage.undetermined.reduce(0) { $0 + $1.cases }
    if missing > 0 {
      let facts = coverage.undetermined.prefix(5).map {
        "\($0.fact)\($0.note.isEmpty ? "" : " (\($0.note))") \($0.cases)"
      }
      let more = coverage.undetermined.count > 5 ? ", and others" : ""
      text += "  \(when)not counted, because a fact is missing: \(missing) (\(facts.joined(separator: ", "))\(more))\n"
    }
    if coverage.failed > 0 {
      text += "  \(when)not counted, because the rule failed: \(coverage.failed)\n"
      for (id, diagnostic) in coverage.failures {
        text += "    case \(id): \(diagnostic.place): error[\(diagnostic.code.rawValue)]: \(diagnostic.what)\n"
      }
    }
    if coverage.repeated > 0 { text += "  \(when)counted once, though they came again: \(coverage.repeated)\n" }
    return text
  }

  /// Thousands apart.
  private static func grouped(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let parts = number.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts[0]
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.dropFirst(max(0, end - 3)).prefix(end - max(0, end - 3))
    }
    let whole = groups.reversed().joined(separator: ",")
    return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}
