import CaseModel

/// How long a deadline is.
package enum DeadlineLength: Sendable, Equatable {
  case fixed(Int, DeadlineUnit)
  /// A parameter of the law of the plugin that wrote it: a number; a table with `within` and `unit`; or, with a key, a
  /// table whose entry under the term of that fact is the number.
  case law(String, key: String?, unit: DeadlineUnit?)
  /// The rule of a hook says the day.
  case hook(Hook)
}

/// What a length of time is counted in.
package enum DeadlineUnit: String, Sendable, CaseIterable {
  case days
  case workingDays = "working_days"
  case months
  case years
  /// The same day.
  case atOnce = "at_once"
  /// There is no limit.
  case none
}

/// A deadline's length in the law of some day.
package enum ResolvedLength: Sendable, Equatable {
  case length(Int, DeadlineUnit)
  /// A fact is absent on which the length depends.
  case missing(fact: String)
  /// The law has no length: what is wrong, as a fact.
  case unresolved(String)
  case hook(Hook)
}

extension DeadlineLength {
  /// The length in the law of a day. `fact` answers the case's term for a fact, nil where it is absent.
  package func resolve(in law: Law, on date: CivilDate, fact: (String) -> String?) -> ResolvedLength {
    switch self {
    case .fixed(let count, let unit): return .length(count, unit)
    case .hook(let hook): return .hook(hook)
    case .law(let name, let key, let unit):
      guard let parameter = law.parameter(named: name) else { return .unresolved("the law has no parameter \(name)") }
      switch parameter.lookUp(on: date) {
      case .notYet(let first): return .unresolved("\(name) has no value before \(first.iso)")
      case .lapsed(let until, _): return .unresolved("\(name) has no value after \(until.iso)")
      case .inForce(let value): return Self.length(name, value.value, key, unit, fact)
      }
    }
  }

  private static func length(
    _ name: String, _ value: LawValue, _ key: String?, _ unit: DeadlineUnit?, _ fact: (String) -> String?
  ) -> ResolvedLength {
    switch value {
    case .integer(let count):
      guard let unit, key == nil else { return .unresolved("\(name) is a number, which needs a unit and no key") }
      return length(name, count, unit)
    case .table(let entries):
      if let key {
        guard let unit else { return .unresolved("\(name) is a table of numbers, which needs a unit") }
        guard let term = fact(key) else { return .missing(fact: key) }
        guard let entry = entries.first(where: { $0.key == term }), case .integer(let count) = entry.value else {
          return .unresolved("\(name) has no number for \(key) \"\(term)\"")
        }
        return length(name, count, unit)
      }
      var words: [String: LawTableEntry.Value] = [:]
      for entry in entries { words[entry.key] = entry.value }
      guard case .text(let word)? = words["unit"], let unit = tableUnits[word] else {
        return .unresolved("\(name) is a table without a unit that is known")
      }
      if unit == .none || unit == .atOnce { return .length(0, unit) }
      guard case .integer(let count)? = words["within"] else { return .unresolved("\(name) is a table without within") }
      return length(name, count, unit)
    default: return .unresolved("\(name) is no number and no table")
    }
  }

  /// Tables may say of which kind of working days they speak; whether is counted back is the deadline's to say.
  private static let tableUnits: [String: DeadlineUnit] = [
    "days": .days, "working_days": .workingDays, "working_days_before": .workingDays, "months": .months,
    "years": .years, "at_once": .atOnce, "none": .none,
  ]

  private static func length(_ name: String, _ count: Int64, _ unit: DeadlineUnit) -> ResolvedLength {
    guard (0...mostUnits).contains(count) else { return .unresolved("\(name) is \(count), which is no length of time") }
    return .length(Int(count), unit)
  }

  /// More than any period of law, and no more than can be counted day by day.
  package static let mostUnits: Int64 = 36_525

  /// Whether a table's entry under a term of the case gives the length.
  package var key: String? { if case .law(_, let key, _) = self { key } else { nil } }
}
