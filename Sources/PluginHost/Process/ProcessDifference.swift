import CaseModel

/// In what a process differs from another: by overlay, or from day to day.
package struct ProcessDifference: Sendable {
  package enum Change: Sendable, Equatable {
    case added
    case removed
    /// The keys that differ, with the old and the new value in words.
    case changed([KeyChange])
  }
  package struct KeyChange: Sendable, Equatable {
    package let key: String
    package let old: String
    package let new: String
  }
  package struct Part: Sendable, Equatable {
    package let kind: ProcessPartKind
    package let name: String
    package let change: Change
  }

  /// By kind, in the order of the new process; what was removed stands behind.
  package let parts: [Part]
  /// What differs in the process itself: where it starts.
  package let keys: [KeyChange]

  package init(from old: ProcessVersion, to new: ProcessVersion) {
    var parts: [Part] = []
    func compare(_ kind: ProcessPartKind, _ old: [(String, [KeyValue])], _ new: [(String, [KeyValue])]) {
      for (name, values) in new {
        guard let before = old.first(where: { $0.0 == name })?.1 else {
          parts.append(Part(kind: kind, name: name, change: .added))
          continue
        }
        let changes = Self.changes(before, values)
        if !changes.isEmpty { parts.append(Part(kind: kind, name: name, change: .changed(changes))) }
      }
      for (name, _) in old where !new.contains(where: { $0.0 == name }) {
        parts.append(Part(kind: kind, name: name, change: .removed))
      }
    }
    compare(.states, old.states.map { ($0.name, $0.values) }, new.states.map { ($0.name, $0.values) })
    compare(.transitions, old.transitions.map { ($0.name, $0.values) }, new.transitions.map { ($0.name, $0.values) })
    compare(
      .deadlines, old.deadlines.map { ($0.name, $0.values(in: old.process, on: old.date)) },
      new.deadlines.map { ($0.name, $0.values(in: new.process, on: new.date)) })
    self.parts = parts
    keys = Self.changes([KeyValue("start", old.process.start)], [KeyValue("start", new.process.start)])
  }

  package var isEmpty: Bool { parts.isEmpty && keys.isEmpty }

  /// What became of a part; nil: nothing.
  package func change(_ kind: ProcessPartKind, _ name: String) -> Change? {
    parts.first { $0.kind == kind && $0.name == name }?.change
  }

  private static func changes(_ old: [KeyValue], _ new: [KeyValue]) -> [KeyChange] {
    let keys = old.map(\.key) + new.map(\.key).filter { key in !old.contains { $0.key == key } }
    return keys.compactMap { key in
      let before = old.first { $0.key == key }?.value ?? ""
      let after = new.first { $0.key == key }?.value ?? ""
      return before == after ? nil : KeyChange(key: key, old: before, new: after)
    }
  }
}

/// A key of a part and what it says, in words.
package struct KeyValue: Sendable, Equatable {
  package let key: String
  package let value: String

  init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}

extension ProcessState {
  /// What the state says, key by key.
  package var values: [KeyValue] {
    [KeyValue("title", title("en")), KeyValue("end", isEnd ? "true" : ""), KeyValue("shows", term == name ? "" : term)]
  }
}

extension ProcessTransition {
  /// What the transition says, key by key.
  package var values: [KeyValue] {
    [
      KeyValue("title", title("en")), KeyValue("from", from?.joined(separator: ", ") ?? "any"),
      KeyValue("to", to ?? "same"), KeyValue("event", event), KeyValue("by", by.joined(separator: ", ")),
      KeyValue("documents", documents.joined(separator: ", ")), KeyValue("facts", facts.joined(separator: ", ")),
      KeyValue("asks", asks.joined(separator: ", ")),
      KeyValue("sets", sets.map { "\($0.fact): \($0.effect.word)" }.joined(separator: ", ")),
      KeyValue("guard", guardName ?? ""), KeyValue("not_before", notBefore.joined(separator: ", ")),
      KeyValue("opens_hold", opensHold ?? ""),
      KeyValue("closes_hold", closesHold ?? ""), KeyValue("reopens", reopens ? "true" : ""), KeyValue("basis", basis),
    ]
  }
}

extension ProcessTransition.Effect {
  /// As the file writes it.
  package var word: String {
    switch self {
    case .day: "day"
    case .flag(let flag): "\(flag)"
    case .term(let term): term
    }
  }
}

extension ProcessDeadline {
  /// What the deadline says, key by key, with its length in the law of a day.
  package func values(in process: CaseProcess, on date: CivilDate) -> [KeyValue] {
    [
      KeyValue("title", title("en")), KeyValue("in", states?.joined(separator: ", ") ?? "all that are no end"),
      KeyValue("when", whenFacts.map(\.words).joined(separator: ", ")),
      KeyValue("unless", unlessFacts.map(\.words).joined(separator: ", ")),
      KeyValue(isBackward ? "before" : "starts", starts.map(\.word).joined(separator: ", ")),
      KeyValue("each", each ?? ""), KeyValue("within", length(in: process, on: date)),
      KeyValue("ends", ends.joined(separator: ", ")), KeyValue("met", met ?? ""),
      KeyValue("holds", holds.joined(separator: ", ")), KeyValue("first_day", firstDayCounts ? "counts" : ""),
      KeyValue("last_day", lastDayRolls ? "rolls" : ""),
      KeyValue("escalates", escalations.map { "\($0.action) after \($0.after)" }.joined(separator: ", ")),
      KeyValue("basis", basis),
    ]
  }

  /// How long it is in the law of a day, in words: `3 working days`.
  package func length(in process: CaseProcess, on date: CivilDate) -> String {
    let law = process.layers[lawLayer].plugin.law
    if let key = length.key, case .law(let name, _, let unit) = length,
      case .table(let entries)? = law.parameter(named: name)?.lookUp(on: date).value?.value
    {
      let all = entries.map { entry in
        let number = if case .integer(let number) = entry.value { "\(number)" } else { "?" }
        return "\(entry.key) \(number)"
      }
      return "by \(key): \(all.joined(separator: ", ")) \(unit?.words ?? "")"
    }
    switch length.resolve(in: law, on: date, fact: { _ in nil }) {
    case .length(let count, let unit):
      return unit == .none || unit == .atOnce ? unit.words : "\(count) \(unit.words)"
    case .hook(let hook): return "by the rule \(hook.name)"
    case .missing(let fact): return "by \(fact)"
    case .unresolved(let what): return what
    }
  }
}

extension ProcessDeadline.Start {
  /// As the file writes it.
  package var word: String { if case .fact(let name) = self { name } else { "entered" } }
}

extension DeadlineUnit {
  /// `working days`
  package var words: String {
    switch self {
    case .none: "no limit"
    case .atOnce: "at once"
    default: rawValue.replacing("_", with: " ")
    }
  }
}
