import CaseModel
import LuaBridge

extension Hook {
  /// The colour of a dispute or a unit's caseload.
  static let disputeAlert = Hook(
    .dispute, "alert", doc: "The warning colour (red, yellow, green), its score, and what it calls for.",
    fields: [
      .init("colour", .identifier),
      .init("score", .integer(-1_000_000...1_000_000), setter: "score"),
      .init("action", .identifier, setter: "action"),
      .init("responsible", .identifier, setter: "responsible"),
      .init("clear_by", .date, setter: "clear_by"),
    ],
    constructors: ["green", "yellow", "red"].map {
      ResultShape.Constructor($0, presets: [("colour", .text($0))])
    })
}
