import CaseModel
import LuaBridge

extension Hook {
  /// Until when mediation may last.
  static let mediationDeadline = Hook(
    .mediation, "deadline", doc: "The day by which the mediation ends, and how it was counted.",
    fields: [
      .init("due_on", .date),
      .init("starts_on", .date, setter: "starts"),
      .count("days", setter: "days"),
      .init("extended", .flag, setter: "extended"),
      .count("held_days", setter: "held_days"),
    ],
    constructors: deadlineConstructors)

  static let deadlineConstructors: [ResultShape.Constructor] = [
    .init("due_on", ["due_on"]),
    .init("no_deadline", takesReason: true),
  ]
}
