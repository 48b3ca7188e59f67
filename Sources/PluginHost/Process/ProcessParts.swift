import CaseModel

/// A state of a process.
package struct ProcessState: Sendable {
  package let name: String
  package let titles: [String: String]
  package let validity: Validity
  package let origin: ProcessOrigin
  /// The case is done.
  package let isEnd: Bool
  /// The term of the process's `status_field` that shows it; by custom the state's own name.
  package let term: String
  /// Where cases go that are in it when it ends.
  package let becomes: String?

  package func title(_ language: String) -> String { titles.title(language, else: name) }
}

/// A step from state to state.
package struct ProcessTransition: Sendable {
  /// What a step makes of a fact.
  package enum Effect: Sendable, Equatable {
    /// The day of the step.
    case day
    case flag(Bool)
    case term(String)
  }

  package let name: String
  package let titles: [String: String]
  package let validity: Validity
  package let origin: ProcessOrigin
  /// Nil: every state that is no end.
  package let from: [String]?
  /// Nil: the case stays where it is.
  package let to: String?
  /// The term of `stage_event_type` that is recorded.
  package let event: String
  /// Who may take it; empty: anybody.
  package let by: [String]
  /// Papers that must be on file, terms of `document_kind`.
  package let documents: [String]
  /// Facts that must be known; a flag must be true.
  package let facts: [String]
  /// Facts that are given with the step.
  package let asks: [String]
  package let sets: [(fact: String, effect: Effect)]
  package let guardName: String?
  /// Dates of the case before which the step cannot be taken.
  package let notBefore: [String]
  /// The kind of hold that begins with the step.
  package let opensHold: String?
  /// The kind of hold that ends with the step.
  package let closesHold: String?
  /// It leads out of an end.
  package let reopens: Bool
  package let basis: String

  package func title(_ language: String) -> String { titles.title(language, else: name) }

  package func leads(from state: ProcessState) -> Bool {
    if state.isEnd, !reopens { return false }
    return from?.contains(state.name) ?? !state.isEnd
  }
}

/// A time within which a step must be taken.
package struct ProcessDeadline: Sendable {
  package enum Start: Sendable, Equatable {
    /// A date of the case, or of the item where the deadline runs for each item of a list.
    case fact(String)
    /// The day on which the case came into its state.
    case entered
  }
  /// A fact, and values of it: terms, or `true` and `false`.
  package struct Condition: Sendable, Equatable {
    package let fact: String
    package let values: [String]

    package var words: String { "\(fact) \(values.joined(separator: " or "))" }
  }
  package struct Escalation: Sendable, Equatable {
    /// Days after the last day; 0: as soon as it is missed.
    package let after: Int
    package let action: String
  }

  package let name: String
  package let titles: [String: String]
  package let validity: Validity
  package let origin: ProcessOrigin
  /// Nil: every state that is no end.
  package let states: [String]?
  /// It runs only if each of these facts (of the item, where it runs for each) is known and one of the values.
  package let whenFacts: [Condition]
  /// It does not run if one of these facts is one of the values.
  package let unlessFacts: [Condition]
  /// The first of these that is known.
  package let starts: [Start]
  /// It is counted back from the start: "at least so long before".
  package let isBackward: Bool
  /// The list of the case for each item of which it runs.
  package let each: String?
  package let length: DeadlineLength
  /// The layer that wrote the length: its law and calendar are asked.
  package let lawLayer: Int
  /// Transitions that meet it.
  package let ends: [String]
  /// A date that says, once known, that it was met.
  package let met: String?
  /// Kinds of holds whose time does not count.
  package let holds: [String]
  package let firstDayCounts: Bool
  package let lastDayRolls: Bool
  package let escalations: [Escalation]
  package let basis: String

  package func title(_ language: String) -> String { titles.title(language, else: name) }

  /// What a delay of so many days calls for.
  package func escalation(daysLate: Int) -> Escalation? {
    escalations.filter { $0.after <= daysLate }.max { $0.after < $1.after }
  }
}
