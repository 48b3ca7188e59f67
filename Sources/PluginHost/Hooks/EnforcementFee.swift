import CaseModel

extension Hook {
  /// The enforcement fee for one receipt.
  static let enforcementFee = Hook(
    .enforcement, "fee", doc: "What the creditor pays the enforcement agency for a sum received.",
    fields: feeFields, constructors: feeConstructors, bounds: feeBounds)
}
