import CaseModel
import LuaBridge

extension Hook {
  /// When a step or procedure is due.
  static let enforcementDeadline = Hook(
    .enforcement, "deadline", doc: "The day on which the step or procedure under way is due.",
    fields: [
      .init("due_on", .date),
      .init("starts_on", .date, setter: "starts"),
      .count("days", setter: "days"),
      .init("working", .flag, setter: "working"),
      .init("procedure", .identifier, setter: "procedure"),
    ],
    constructors: deadlineConstructors)
}
