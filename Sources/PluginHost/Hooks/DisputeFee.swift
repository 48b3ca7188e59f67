import CaseModel
import LuaBridge

extension Hook {
  /// The court fee of a dispute.
  static let disputeFee = Hook(
    .dispute, "fee", doc: "The court fee: what it is, what is payable of it, and by whom.",
    fields: feeFields, constructors: feeConstructors, bounds: feeBounds)

  /// `fee` is what the scale gives, `payable` what is left after relief; "not due", "exempt", "reduced" and "deferred"
  /// are kept apart, because they rest on different articles and are counted apart.
  static let feeFields: [ResultShape.Field] = [
    .init("status", .identifier),
    .init("fee", .money),
    .init("payable", .money, setter: "payable"),
    .init("payer", .identifier, setter: "payer"),
    .init("pay_by", .date, setter: "pay_by"),
    .init("item", .identifier, setter: "item"),
  ]
  /// Relief takes something off; it adds nothing.
  static let feeBounds = [ResultShape.Bound("payable", atMost: "fee")]
  static let feeConstructors: [ResultShape.Constructor] = [
    .init("due", ["fee"], presets: [("status", .text("due")), ("payable", .copy(of: "fee"))]),
    .init(
      "not_due", takesReason: true,
      presets: [("status", .text("not_due")), ("fee", .integer(0)), ("payable", .integer(0))]),
    .init("exempt", ["fee"], takesReason: true, presets: [("status", .text("exempt")), ("payable", .integer(0))]),
    .init("reduced", ["fee", "payable"], presets: [("status", .text("reduced"))]),
    .init("deferred", ["fee"], presets: [("status", .text("deferred")), ("payable", .copy(of: "fee"))]),
  ]
}
