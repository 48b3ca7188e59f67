import CaseModel
import LuaBridge

extension Hook {
  /// Who mediates.
  static let mediationAssign = Hook(
    .mediation, "assign", doc: "Who mediates and how many, or that the file goes back to the court.",
    fields: [
      .init("action", .identifier),
      .init("to", .identifier),
      .init("mediators", .integer(1...99), setter: "mediators"),
      .init("confirm_by", .date, setter: "confirm_by"),
      .init("choose_by", .date, setter: "choose_by"),
      .init("ask_other_party_by", .date, setter: "ask_other_party_by"),
    ],
    constructors: [
      .init("assign_to", ["to"], presets: [("action", .text("assign"))]),
      .init("keep", ["to"], presets: [("action", .text("keep"))]),
      .init("reassign", takesReason: true, presets: [("action", .text("reassign"))]),
      .init("return_to_court", takesReason: true, presets: [("action", .text("return"))]),
    ])
}
