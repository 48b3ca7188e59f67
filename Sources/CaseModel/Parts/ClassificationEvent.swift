/// One entry of the classification history of an enforcement case (Law 26/2008 Art. 44a).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct ClassificationEvent: Sendable, Equatable, Codable {
  package var `class`: String?
  package var on: String?
  package var ground: String?
  package var document: String?
  package var by: String?
  package var publishedOn: String?
  package var removedOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case `class`
    case on
    case ground
    case document
    case by
    case publishedOn = "published_on"
    case removedOn = "removed_on"
  }
}

extension ClassificationEvent {
  package static let fields: [Field] = [
    Field("class", .enumeration(.enforcementClass), "Class that holds from the day of the decision."),
    Field("on", .date, "Day of the decision on the class."),
    Field("ground", .enumeration(.notYetGround), "Ground of a not-yet-conditions decision (Law 26/2008 Art. 44a(1))."),
    Field("document", .text(maxBytes: 512), "Number of the decision on the class."),
    Field("by", .text(maxBytes: 128), "Staff number of the officer who decided."),
    Field("published_on", .date, "Day of publication, which has a limit (Decree 62/2015 Art. 11)."),
    Field("removed_on", .date, "Day on which the publication was taken back."),
  ]

  package static let recordType = RecordType(
    "classification_event",
    "One entry of the classification history of an enforcement case (Law 26/2008 Art. 44a).",
    fields)
}
