import CaseModel
import LuaBridge

extension Hook {
  /// Whether a judgment can be enforced now.
  static let enforcementClassify = Hook(
    .enforcement, "classify", doc: "Whether the debtor has the conditions for enforcement, and when to verify again.",
    fields: [
      .init("class", .identifier),
      .init("ground", .identifier),
      .init("reverify_by", .date, setter: "reverify_by"),
      .init("decide_by", .date, setter: "decide_by"),
      .init("publish_by", .date, setter: "publish_by"),
    ],
    constructors: [
      .init("with_conditions", presets: [("class", .text("with_conditions"))]),
      .init("not_yet_conditions", ["ground"], presets: [("class", .text("not_yet_conditions"))]),
      .init("separate_book", presets: [("class", .text("separate_book"))]),
      .init("request_sent_back", presets: [("class", .text("request_sent_back"))]),
    ])
}
