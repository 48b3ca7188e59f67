/// One step of a case: what happened, when, by whom, on which paper.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct StageEvent: Sendable, Equatable, Codable {
  package var type: String?
  package var at: String?
  package var hour: Int?
  package var by: String?
  package var unit: String?
  package var document: String?
  package var documentNumber: String?
  package var reason: String?
  package var ground: String?
  package var amount: Int64?
  package var process: String?
  package var transition: String?
  package var state: String?
  package var version: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case type
    case at
    case hour
    case by
    case unit
    case document
    case documentNumber = "document_number"
    case reason
    case ground
    case amount
    case process
    case transition
    case state
    case version
  }
}

extension StageEvent {
  package static let fields: [Field] = [
    Field("type", .enumeration(.stageEventType), "What happened."),
    Field("at", .date, "Day on which it happened, in local time."),
    Field(
      "hour", .integer(0...23),
      "Hour of the day in local time; coercion is barred at night (Law 26/2008 Art. 46(2)).", unit: "hours"),
    Field("by", .text(maxBytes: 128), "Staff number of the person who acted; never a name."),
    Field("unit", .text(maxBytes: 128), "Identifier of the agency that acted."),
    Field("document", .text(maxBytes: 512), "Paper on which the step rests."),
    Field("document_number", .text(maxBytes: 128), "Number of the paper on which the step rests."),
    Field("reason", .text, "Reason given for the step, without names."),
    Field("ground", .identifier, "Ground in the words of the law, such as the point a to h of Article 48 or 50."),
    Field("amount", .money, "Sum that the step concerns."),
    Field("process", .identifier, "Process of which the event is a step."),
    Field("transition", .identifier, "Transition of the process that was taken."),
    Field("state", .identifier, "State of the process after the step."),
    Field(
      "version", .text(maxBytes: 512),
      "Plugins whose process held on the day of the step: a step that was done keeps its version."),
  ]

  package static let recordType = RecordType(
    "stage_event",
    "One step of a case: what happened, when, by whom, on which paper.",
    fields)
}
