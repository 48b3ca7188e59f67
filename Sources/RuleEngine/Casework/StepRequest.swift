import CaseModel
import PluginHost

/// A step that somebody wants to take.
package struct StepRequest: Sendable {
  package struct Paper: Sendable, Equatable {
    /// A term of `document_kind`.
    package let kind: String
    package let number: String?

    package init(kind: String, number: String? = nil) {
      self.kind = kind
      self.number = number
    }
  }

  package let transition: String
  package let day: CivilDate
  /// The process, where more than one has a transition of the name.
  package var process: String?
  /// Who takes it: a role of the transition.
  package var role: String?
  /// Staff number.
  package var by: String?
  package var unit: String?
  /// Papers that come with the step.
  package var papers: [Paper] = []
  /// Facts that are given with the step.
  package var facts: [(name: String, value: JSONItem)] = []
  package var reason: String?
  package var ground: String?
  package var amount: Int64?
  package var documentNumber: String?

  package init(transition: String, day: CivilDate) {
    self.transition = transition
    self.day = day
  }
}

/// A step that was taken.
package struct StepTaken: Sendable {
  package let process: CaseProcess
  package let from: String
  package let to: String
  /// The case after it.
  package let record: CaseRecord
}

/// Why a step was not taken: all that is against it.
package struct StepRefused: Error {
  package let problems: [Diagnostic]
}
