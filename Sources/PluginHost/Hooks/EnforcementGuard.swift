import CaseModel

extension Hook {
  /// Whether a step of a process may be taken with a enforcement case.
  static let enforcementGuard = Hook(guardOf: .enforcement)
}
