import CaseModel

/// What is asked of a case: a hook; of guards and metrics also which one, and over which days.
package struct Question: Sendable, Equatable {
  package let hook: Hook
  /// Of a guard or metric: the name of the rule.
  package let name: String?
  /// Of a metric: the days that are counted over. Of a guard: the day of the step.
  package let period: Period?

  package init(_ hook: Hook, name: String? = nil, period: Period? = nil) {
    (self.hook, self.name, self.period) = (hook, name, period)
  }

  /// `enforcement.fee`, `enforcement.metric:settled`: what rules and decisions are called by.
  package var label: String { Self.label(hook, name) }

  static func label(_ hook: Hook, _ name: String?) -> String { name.map { "\(hook.name):\($0)" } ?? hook.name }

  /// The label, and the period where there is one: `enforcement.metric:settled@2020-10-01..2021-09-30`.
  package var word: String { label + (period.map { "@\($0)" } ?? "") }

  /// Small letters, digits and `_`, at most 64.
  package static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
  }

  /// Why words ask nothing.
  package struct Malformed: Error, Equatable {
    /// `There is no hook 'enforcement.fees'; did you mean 'enforcement.fee'?`
    package let what: String
  }

  /// Reads `HOOK`, `HOOK:NAME` or `HOOK:NAME@FROM..TO`.
  ///
  /// - Parameter period: for guards and metrics whose words name none.
  package init(_ words: String, period: Period? = nil) throws(Malformed) {
    let parts = words.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let label = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    hook = try Self.hook(String(label[0]))
    name = label.count > 1 ? String(label[1]) : nil
    if !hook.isNamed, let name {
      throw Malformed(what: "The hook '\(hook.name)' has one rule, so it is asked without ':\(name)'.")
    }
    guard hook.isNamed else {
      if parts.count > 1 { throw Malformed(what: "The hook '\(hook.name)' is asked without a period.") }
      self.period = nil
      return
    }
    guard let name, Self.isName(name) else {
      throw Malformed(what: "A rule of '\(hook.name)' is asked by its name: \(hook.name):NAME.")
    }
    guard parts.count > 1 else {
      self.period = period
      return
    }
    do throws(PeriodFault) {
      self.period = try Period.read(String(parts[1]), fiscalYearStart: nil)
    } catch {
      throw Malformed(what: "In '\(words)' \(error.what); \(error.mend).")
    }
  }

  private static func hook(_ name: String) throws(Malformed) -> Hook {
    if let hook = Hook.named(name) { return hook }
    let known = Hook.all.map(\.name)
    let hint =
      nearestName(to: name, among: known).map { "did you mean '\($0)'?" } ?? "hooks: \(known.joined(separator: ", "))"
    throw Malformed(what: "There is no hook '\(name)'; \(hint)")
  }
}
