import CaseModel
import LuaBridge

extension Hook {
  /// Who is to deal with a dispute.
  static let disputeRoute = Hook(
    .dispute, "route", doc: "Which body deals with the dispute, how urgently, and within how many days.",
    fields: routeFields, constructors: routeConstructors)

  static let routeFields: [ResultShape.Field] = [
    .init("to", .identifier),
    .init("priority", .integer(1...9), setter: "priority"),
    .count("within_days", setter: "within"),
    .init("step", .identifier, setter: "step"),
    .init("joint_with", .identifier, setter: "joint_with"),
  ]
  static let routeConstructors = [ResultShape.Constructor("refer_to", ["to"])]
}
