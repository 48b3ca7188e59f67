import CaseModel
import PluginHost

/// What the cases of one period add up to in one metric.
struct MetricSums {
  /// Of a group, or of all.
  struct Group: Equatable {
    var counted = 0
    var numerator: Int128 = 0
    var denominator: Int128 = 0
    var keys: Set<String> = []
    /// How often each value came.
    var values: [Int64: Int] = [:]

    /// - Parameter keepsValues: the values themselves are asked for, not only their sum.
    /// - Returns: false where the key was there already, and nothing is added; and how many keys and values are new.
    mutating func add(_ value: CountRecord.Value, keepsValues: Bool) -> (isNew: Bool, held: Int) {
      var held = 0
      if let key = value.distinct {
        guard keys.insert(key).inserted else { return (false, 0) }
        held += 1
      }
      counted += 1
      // A sum of fewer than 2^64 numbers of 64 bits fits 128 bits.
      numerator += Int128(value.numerator)
      denominator += Int128(value.denominator ?? 0)
      if keepsValues {
        let times = values[value.numerator] ?? 0
        values[value.numerator] = times + 1
        if times == 0 { held += 1 }
      }
      return (true, held)
    }
  }

  struct Missing: Hashable {
    let fact: String
    let note: String
  }

  private let metric: MetricDefinition
  private let calibre: [String: String]
  private(set) var total = Group()
  /// Nil: cases without a group.
  private(set) var groups: [String?: Group] = [:]
  private(set) var notCounted = 0
  /// Cases whose key was counted already.
  private(set) var repeated = 0
  private(set) var undetermined: [Missing: Int] = [:]
  private(set) var failed = 0
  /// Of the first cases that failed.
  private(set) var failures: [(id: String, diagnostic: Diagnostic)] = []
  /// What the numbers rest on that is not certain.
  private(set) var provisional: Set<String> = []
  private var held = 0

  private static let mostFailures = 3
  private static let mostGroups = 100_000
  /// Keys and different values, of all groups.
  private static let mostHeld = 20_000_000
  private static let mostGroupBytes = 256

  init(_ metric: MetricDefinition, calibre: [String: String]?) {
    self.metric = metric
    self.calibre = calibre ?? [:]
  }

  /// - Throws: a `Diagnostic` where the metric cannot go on: nothing of it would be true.
  mutating func add(_ counted: CountRecord.Counted) throws(Diagnostic) {
    switch counted {
    case .notCounted: notCounted += 1
    case .undetermined(let missing, let note): undetermined[Missing(fact: missing, note: note), default: 0] += 1
    case .failed(let diagnostic, let id): fail(diagnostic, id)
    case .noRule: fail(misfit("no rule of the jurisdiction counts it", "add the rule to metrics/"), "?")
    case .counted(let value, let provisional):
      if let misfit = misfit(value) { return fail(misfit, "?") }
      self.provisional.formUnion(provisional)
      try add(value)
    }
  }

  /// What was missing, most frequent first.
  var missing: [MetricResult.Missing] {
    undetermined.map { MetricResult.Missing(fact: $0.key.fact, note: $0.key.note, cases: $0.value) }
      .sorted { ($1.cases, $0.fact, $0.note) < ($0.cases, $1.fact, $1.note) }
  }

  private mutating func fail(_ diagnostic: Diagnostic, _ id: String) {
    failed += 1
    guard failures.count < Self.mostFailures, !failures.contains(where: { $0.diagnostic == diagnostic }) else { return }
    failures.append((id, diagnostic))
  }

  /// What is wrong with a value for what the metric shows; nil: nothing.
  private func misfit(_ value: CountRecord.Value) -> Diagnostic? {
    if let group = value.group, group.utf8.count > Self.mostGroupBytes {
      return misfit(
        "a group has \(group.utf8.count) bytes, more than \(Self.mostGroupBytes)", "give a short name as the group")
    }
    switch metric.show {
    case .percent, .ratio:
      if value.denominator == nil, metric.denominator == nil {
        return misfit(
          "it shows \(metric.show.rawValue), and the rule gives no denominator",
          "return share(n, d), or write denominator: {law: NAME}")
      }
    case .mean, .median, .percentile:
      if value.denominator != nil {
        return misfit("it shows \(metric.show.rawValue) of values, and the rule gives a share", "return tally(n)")
      }
    case .distinct:
      if value.distinct == nil {
        return misfit("it shows distinct keys, and the rule gives none", "add :distinct(key) to the result")
      }
    case .number, .money: break
    }
    return nil
  }

  private func misfit(_ what: String, _ mend: String) -> Diagnostic {
    Diagnostic(.metricsWrongResult, at: metric.place, what: "\(metric.name): \(what)", mend: mend)
  }

  private mutating func add(_ value: CountRecord.Value) throws(Diagnostic) {
    let group = value.group.map { calibre[$0] ?? $0 }
    let keepsValues = [.median, .percentile].contains(metric.show)
    var isNew = true
    if metric.groupTitles != nil {
      if groups[group] == nil, groups.count == Self.mostGroups {
        throw tooMany("\(Self.mostGroups) groups", "count by something of which there are fewer")
      }
      let added = groups[group, default: Group()].add(value, keepsValues: keepsValues)
      isNew = added.isNew
      held += added.held
    }
    let added = total.add(value, keepsValues: keepsValues)
    held += added.held
    if !isNew || (metric.groupTitles == nil && !added.isNew) { repeated += 1 }
    if held > Self.mostHeld {
      throw tooMany("\(Self.mostHeld) keys and values", "count over a shorter period, or without distinct keys")
    }
  }

  private func tooMany(_ most: String, _ mend: String) -> Diagnostic {
    Diagnostic(
      .metricsTooMany, at: metric.place, what: "\(metric.name) has more than \(most)", mend: mend)
  }
}
