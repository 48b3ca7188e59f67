import CaseModel

extension Hook {
  /// Whether a step of a process may be taken with a dispute case.
  static let disputeGuard = Hook(guardOf: .dispute)
}
