import CaseModel
import LuaBridge

/// A named decision point: the model it decides about, and the results a rule may give.
///
/// A new hook is one file beside this one and one row in `all`.
package struct Hook: Sendable, Equatable {
  /// `enforcement.fee`: the model and the question.
  package let name: String
  package let model: Model
  /// What is decided, in one sentence.
  package let doc: String
  /// Constructors, setters and fields of the results.
  package let results: ResultShape
  /// Whether the value carries sums of money, and so names the currency.
  package let hasMoney: Bool

  init(
    _ model: Model, _ question: String, doc: String, fields: [ResultShape.Field],
    constructors: [ResultShape.Constructor], bounds: [ResultShape.Bound] = []
  ) {
    let name = "\(model.rawValue).\(question)"
    self.name = name
    self.model = model
    self.doc = doc
    self.results = ResultShape(
      name: name, fields: fields, constructors: constructors + [Self.notApplicable], bounds: bounds)
    hasMoney = fields.contains { $0.type == .money }
  }

  /// All decision points.
  package static let all: [Hook] = [
    disputeRoute, disputeFee, disputeAlert,
    mediationAssign, mediationDeadline,
    enforcementClassify, enforcementFee, enforcementRelief, enforcementDeadline, enforcementRoute,
    resettlementEligibility,
  ]

  package static func named(_ name: String) -> Hook? { all.first { $0.name == name } }

  /// Every rule may say that it does not apply, and why.
  private static let notApplicable = ResultShape.Constructor("not_applicable", decides: false, takesReason: true)
}

extension ResultShape.Field {
  /// A day count or similar: 0 to 100,000.
  static func count(_ name: String, setter: String? = nil) -> Self {
    .init(name, .integer(0...100_000), setter: setter)
  }
}
