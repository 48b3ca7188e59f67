import CaseModel

extension Hook {
  /// Whether a step of a process may be taken with a mediation case.
  static let mediationGuard = Hook(guardOf: .mediation)
}
