/// How a rule's question ended.
package enum Outcome: String, CaseIterable, Sendable, Equatable, Codable {
  /// The rule gave a value.
  case decided
  /// The rule says that the question does not arise for this case.
  case notApplicable = "not_applicable"
  /// A fact that the rule read, or a parameter for the reference date, is absent.
  case undetermined
  /// The rule broke: an error, a limit, a value of the wrong shape. A diagnostic tells.
  case failed
}
