import CaseModel
import PluginHost

/// A metric with its numbers: what a report shows.
package struct MetricResult: Sendable {
  /// What one period gives, for a group or for all.
  package struct Figure: Sendable, Equatable {
    /// Cases that were counted.
    package let counted: Int
    package let numerator: Int128
    /// Nil where there is nothing to divide by.
    package let denominator: Int128?
    /// Nil: see `note`.
    package let value: ExactRatio?
    /// Why there is no value: "no cases", a law that has no value on the day.
    package let note: String?
  }

  package struct Row: Sendable {
    /// Nil: cases without a group, or the total.
    package let group: String?
    package let now: Figure
    package let before: Figure?
    /// This period less the year before; of shares in points of a hundred.
    package let difference: ExactRatio?
    /// The difference in hundredths of the year before; nil where that is 0, and for shares.
    package let change: ExactRatio?
  }

  package struct Missing: Sendable, Equatable {
    package let fact: String
    package let note: String
    package let cases: Int
  }

  /// Which cases are in the numbers of one period, and which are not.
  package struct Coverage: Sendable {
    package let counted: Int
    package let notCounted: Int
    /// Cases whose key was counted already.
    package let repeated: Int
    /// Most frequent first.
    package let undetermined: [Missing]
    package let failed: Int
    package let failures: [(id: String, diagnostic: Diagnostic)]

    package var isWhole: Bool { failed == 0 && undetermined.isEmpty }
  }

  package struct Target: Sendable {
    package let law: String
    /// Nil: see `note`.
    package let value: ExactRatio?
    package let note: String?
    /// Whether it is kept; nil where the definition does not say which way.
    package let isMet: Bool?
  }

  package let metric: MetricDefinition
  package let total: Row
  /// By name; empty where the metric has no groups.
  package let groups: [Row]
  package let coverage: Coverage
  package let coverageBefore: Coverage?
  package let target: Target?
  /// The plugin whose law gives the denominator, and its value.
  package let lawDenominator: MetricBook.LawNumber?
  /// What the numbers rest on that is not certain.
  package let provisional: [String]

  init(_ part: MetricPlan.Part, _ sums: [MetricSums]) throws(ExactRatio.Overflow) {
    metric = part.metric
    let now = sums[0]
    // A year before that only an alert asked for is not shown.
    let before = metric.compare != nil && sums.count > 1 ? sums[1] : nil
    total = try Self.row(nil, part, now.total, before?.total)
    var rows: [Row] = []
    if metric.groupTitles != nil {
      let names = Set(now.groups.keys).union((before?.groups ?? [:]).keys)
      for name in names.sorted(by: { Self.isBefore($0, $1) }) {
        rows.append(
          try Self.row(
            name, part, now.groups[name] ?? MetricSums.Group(),
            before.map { $0.groups[name] ?? MetricSums.Group() }))
      }
    }
    groups = rows
    coverage = Self.coverage(now)
    coverageBefore = before.map(Self.coverage)
    var provisional = now.provisional.union(before?.provisional ?? [])
    let denominator = part.denominators.first.flatMap(\.self)
    if case .value(let number)? = denominator {
      lawDenominator = number
      if !number.isCertain, let name = metric.denominator { provisional.insert("law.\(name)") }
    } else {
      lawDenominator = nil
    }
    if case .value(let number)? = part.target, !number.isCertain, let name = metric.target?.law {
      provisional.insert("law.\(name)")
    }
    self.provisional = provisional.sorted()
    target = try Self.target(part, total.now)
  }

  /// Texts byte by byte; cases without a group come last.
  private static func isBefore(_ first: String?, _ second: String?) -> Bool {
    guard let first else { return false }
    guard let second else { return true }
    return first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static func coverage(_ sums: MetricSums) -> Coverage {
    Coverage(
      counted: sums.total.counted, notCounted: sums.notCounted, repeated: sums.repeated, undetermined: sums.missing,
      failed: sums.failed, failures: sums.failures)
  }

  private static func row(
    _ group: String?, _ part: MetricPlan.Part, _ now: MetricSums.Group, _ before: MetricSums.Group?
  ) throws(ExactRatio.Overflow) -> Row {
    let figure = try figure(part, 0, now)
    var earlier: Figure?
    if let before { earlier = try self.figure(part, 1, before) }
    var difference: ExactRatio?
    var change: ExactRatio?
    if let value = figure.value, let old = earlier?.value {
      difference = try value.minus(old)
      if part.metric.show != .percent { change = try difference?.times(100).divided(by: old) }
    }
    return Row(group: group, now: figure, before: earlier, difference: difference, change: change)
  }

  private static func figure(
    _ part: MetricPlan.Part, _ period: Int, _ sums: MetricSums.Group
  ) throws(ExactRatio.Overflow) -> Figure {
    let metric = part.metric
    func figure(_ denominator: Int128?, _ value: ExactRatio?, _ note: String?) -> Figure {
      Figure(
        counted: sums.counted, numerator: sums.numerator, denominator: denominator, value: value,
        note: value == nil ? note : nil)
    }
    let none = "no cases"
    switch metric.show {
    case .number, .money: return figure(nil, ExactRatio(integer: sums.numerator), nil)
    case .distinct: return figure(nil, ExactRatio(integer: Int128(sums.counted)), nil)
    case .percent, .ratio:
      let factor = metric.show == .percent ? 100 : Int128(metric.factor.value(over: part.periods[period]))
      switch part.denominators[period] {
      case nil:
        let value = ExactRatio(sums.numerator, sums.denominator)
        return figure(sums.denominator, try value?.times(factor), none)
      case .none(let why)?: return figure(nil, nil, why)
      case .value(let law)?:
        let (top, overflow) = sums.numerator.multipliedReportingOverflow(by: Int128(law.denominator))
        if overflow { throw ExactRatio.Overflow() }
        return figure(Int128(law.numerator), try ExactRatio(top, Int128(law.numerator))?.times(factor), none)
      }
    case .mean:
      return figure(Int128(sums.counted), ExactRatio(sums.numerator, Int128(sums.counted)), none)
    case .median: return figure(nil, try median(sums), none)
    case .percentile: return figure(nil, value(sums, at: (sums.counted * metric.at + 99) / 100), none)
    }
  }

  /// The value in the middle, or half-way between the two.
  private static func median(_ sums: MetricSums.Group) throws(ExactRatio.Overflow) -> ExactRatio? {
    guard let low = value(sums, at: (sums.counted + 1) / 2), let high = value(sums, at: sums.counted / 2 + 1) else {
      return nil
    }
    return ExactRatio(low.numerator + high.numerator, 2)
  }

  /// The value at a place, counted from 1, in the order of size.
  private static func value(_ sums: MetricSums.Group, at place: Int) -> ExactRatio? {
    var seen = 0
    for (value, times) in sums.values.sorted(by: { $0.key < $1.key }) {
      seen += times
      if seen >= place { return ExactRatio(integer: Int128(value)) }
    }
    return nil
  }

  /// A share of the law is held against a percentage as a percentage.
  private static func target(_ part: MetricPlan.Part, _ now: Figure) throws(ExactRatio.Overflow) -> Target? {
    guard let wanted = part.metric.target, let answer = part.target else { return nil }
    switch answer {
    case .none(let why): return Target(law: wanted.law, value: nil, note: why, isMet: nil)
    case .value(let number):
      guard var value = ExactRatio(Int128(number.numerator), Int128(number.denominator)) else { return nil }
      if part.metric.show == .percent, number.isShare { value = try value.times(100) }
      var isMet: Bool?
      if let figure = now.value, let direction = wanted.direction {
        isMet = try direction == .atLeast ? figure.isAtLeast(value) : value.isAtLeast(figure)
      }
      return Target(law: wanted.law, value: value, note: nil, isMet: isMet)
    }
  }
}
