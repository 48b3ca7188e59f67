import CaseModel

/// How a metric is shown: an entry of a plugin's `metrics/*.yaml`. How a case counts, its rule says.
package struct MetricDefinition: Sendable {
  package enum Show: String, Sendable, CaseIterable {
    /// A count, or a sum of what has no coin.
    case number
    /// A sum of money.
    case money
    /// Numerator by denominator, of a hundred.
    case percent
    /// Numerator by denominator, times the factor.
    case ratio
    /// Of the values of the cases.
    case mean, median, percentile
    /// How many keys there are.
    case distinct
  }

  package enum Comparison: String, Sendable, CaseIterable {
    case yearBefore = "year_before"
  }

  /// Which way a target is kept.
  package enum Direction: String, Sendable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// By what a ratio is multiplied.
  package enum Factor: Sendable, Equatable {
    case number(Int64)
    /// The days of the period.
    case periodDays

    package func value(over period: Period) -> Int64 {
      switch self {
      case .number(let number): number
      case .periodDays: Int64(period.days)
      }
    }
  }

  package struct Target: Sendable, Equatable {
    /// A parameter of the law.
    package let law: String
    package let direction: Direction?
  }

  package let name: String
  /// By language: en, zh, vi.
  package let titles: [String: String]
  package let model: Model
  package let show: Show
  package let source: String
  /// The name of the rule that counts.
  package let rule: String
  package let factor: Factor
  /// The percentile.
  package let at: Int
  /// A parameter of the law by which is divided, in place of what the rule gives.
  package let denominator: String?
  /// Places that are printed.
  package let decimals: Int
  package let unit: String?
  /// What the groups are, by language; nil: only the total is shown.
  package let groupTitles: [String: String]?
  package let compare: Comparison?
  /// A table of the law: the group under which a group counts.
  package let calibre: String?
  package let target: Target?
  /// The plugin that defines it.
  package let plugin: String
  /// `plugins/cn/metrics/disputes.yaml`
  package let path: String
  package let position: YamlPosition

  /// What is asked of each case.
  package func question(_ period: Period) -> Question {
    Question(Hook.all.first { $0.model == model && $0.kind == .metric }!, name: rule, period: period)
  }

  package func title(_ language: String) -> String { titles[language] ?? titles["en"] ?? name }

  /// Where it is written.
  package var place: Place { .file(path: path, line: position.line, column: position.column) }
}

/// Which metrics an alert looks at, and what follows: a file of a plugin's `alerts/`.
package struct AlertDefinition: Sendable {
  package struct Fact: Sendable {
    /// The fact of the case that the rule reads.
    package let name: String
    package let metric: String
    /// The same period a year earlier.
    package let isYearBefore: Bool
  }

  package enum Constant: Sendable, Equatable {
    case text(String)
    case integer(Int64)
    case flag(Bool)
  }

  package let name: String
  package let titles: [String: String]
  package let hook: Hook
  package let source: String
  /// The fact that gets the last day of the period.
  package let date: String
  package let facts: [Fact]
  package let constants: [(name: String, value: Constant)]
  /// The process that an alert follows.
  package let process: String
  package let plugin: String
  package let path: String

  package var model: Model { hook.model }
  package var place: Place { .config(file: path, keyPath: "") }
  package func title(_ language: String) -> String { titles[language] ?? titles["en"] ?? name }
}

extension YamlCodes {
  package static let metrics = YamlCodes(
    missing: .metricsMalformed, structure: .metricsMalformed, value: .metricsMalformed)
}
