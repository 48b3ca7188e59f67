import CaseModel

extension Hook {
  /// Whether a step of a process may be taken with a resettlement case.
  static let resettlementGuard = Hook(guardOf: .resettlement)
}
