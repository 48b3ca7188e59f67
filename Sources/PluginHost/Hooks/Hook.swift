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
  /// Who asks, and so where its rules lie.
  package let kind: Kind

  package enum Kind: String, Sendable, CaseIterable {
    /// Asked of a case by itself. A plugin has one rule for it.
    case question
    /// Asked before a step of a process. A plugin has as many as it likes, each with a name.
    case guardian = "guard"
    /// Asked of each case of a period. A plugin has as many as it likes, each with a name.
    case metric

    /// The folder of a plugin in which such rules lie.
    package var folder: String {
      switch self {
      case .question: "rules"
      case .guardian: "process"
      case .metric: "metrics"
      }
    }
  }

  /// Whether a plugin has several rules for it, told apart by names.
  package var isNamed: Bool { kind != .question }

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
    kind = .question
  }

  private init(
    _ model: Model, _ kind: Kind, doc: String, _ fields: [ResultShape.Field], _ made: [ResultShape.Constructor]
  ) {
    let name = "\(model.rawValue).\(kind.rawValue)"
    self.name = name
    self.model = model
    self.doc = doc
    self.kind = kind
    results = ResultShape(name: name, fields: fields, constructors: made)
    hasMoney = false
  }

  /// A guard says yes or no, and why not.
  init(guardOf model: Model) {
    self.init(
      model, .guardian, doc: "Whether a step of a process may be taken now.", [.init("allowed", .flag)],
      [
        .init("allow", presets: [("allowed", .flag(true))]),
        .init("refuse", takesReason: true, presets: [("allowed", .flag(false))]),
      ])
  }

  /// A metric says what a case adds to a sum or to a share, under which group, and what is counted once only.
  init(metricOf model: Model) {
    self.init(
      model, .metric, doc: "What the case adds to a count, a sum or a share over a period.",
      [
        .init("numerator", .integer(.min ... .max)),
        .init("denominator", .integer(0 ... .max)),
        .init("group", .text, setter: "group"),
        .init("distinct", .text, setter: "distinct"),
      ],
      [
        .init("tally", ["numerator"]), .init("share", ["numerator", "denominator"]),
        .init("not_counted", decides: false),
      ])
  }

  /// All decision points.
  package static let all: [Hook] = [
    disputeRoute, disputeFee, disputeAlert,
    mediationAssign, mediationDeadline,
    enforcementClassify, enforcementFee, enforcementRelief, enforcementDeadline, enforcementRoute,
    resettlementEligibility,
    disputeGuard, mediationGuard, enforcementGuard, resettlementGuard,
    disputeMetric, mediationMetric, enforcementMetric, resettlementMetric,
  ]

  /// Those that a manifest provides; guards and metrics are known by their names.
  package static let questions = all.filter { !$0.isNamed }

  /// The guards of a model's processes.
  package static func guarding(_ model: Model) -> Hook { all.first { $0.model == model && $0.kind == .guardian }! }

  package static func named(_ name: String) -> Hook? { all.first { $0.name == name } }

  /// Every rule of a question may say that it does not apply, and why.
  private static let notApplicable = ResultShape.Constructor("not_applicable", decides: false, takesReason: true)
}

extension ResultShape.Field {
  /// A day count or similar: 0 to 100,000.
  static func count(_ name: String, setter: String? = nil) -> Self {
    .init(name, .integer(0...100_000), setter: setter)
  }
}
