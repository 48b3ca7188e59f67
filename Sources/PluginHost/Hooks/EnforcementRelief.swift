import CaseModel
import LuaBridge

extension Hook {
  /// Relief from the fee or from the costs of coercion.
  static let enforcementRelief = Hook(
    .enforcement, "relief", doc: "Exemption from or reduction of the fee or the coercion costs, or none.",
    fields: [
      .init("status", .identifier),
      .init("fee", .money),
      .init("payable", .money),
      .init("percent", .integer(0...100), setter: "percent"),
      .init("decide_by", .date, setter: "decide_by"),
      .init("kind", .identifier, setter: "kind"),
    ],
    constructors: [
      .init("exempt", ["fee"], takesReason: true, presets: [("status", .text("exempt")), ("payable", .integer(0))]),
      .init("reduced", ["fee", "payable"], presets: [("status", .text("reduced"))]),
      .init(
        "no_relief", ["fee"], takesReason: true, presets: [("status", .text("none")), ("payable", .copy(of: "fee"))]),
    ], bounds: feeBounds)
}
