/// A body that takes part in a case, with its level, its validity and its successor.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Agency: Sendable, Equatable, Codable {
  package var id: String?
  package var name: String?
  package var kind: String?
  package var level: String?
  package var task: String?
  package var liaison: String?
  package var joinedOn: String?
  package var leftOn: String?
  package var validFrom: String?
  package var validTo: String?
  package var successor: String?
  package var askedOn: String?
  package var answeredOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case name
    case kind
    case level
    case task
    case liaison
    case joinedOn = "joined_on"
    case leftOn = "left_on"
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case successor
    case askedOn = "asked_on"
    case answeredOn = "answered_on"
  }
}

extension Agency {
  package static let fields: [Field] = [
    Field("id", .text(maxBytes: 128), "Identifier of the body."),
    Field("name", .text(maxBytes: 512), "Name of the body at the time."),
    Field("kind", .enumeration(.agencyKind), "Kind of body."),
    Field("level", .enumeration(.agencyLevel), "Level of the body."),
    Field("task", .enumeration(.agencyTask), "What the body does in this case."),
    Field("liaison", .text(maxBytes: 128), "Staff number of its liaison officer."),
    Field("joined_on", .date, "Day on which it joined the cooperation."),
    Field("left_on", .date, "Day on which it left the cooperation."),
    Field("valid_from", .date, "First day of the body's existence."),
    Field("valid_to", .date, "Last day of the body's existence."),
    Field("successor", .text(maxBytes: 128), "Identifier of the body that took over."),
    Field("asked_on", .date, "Day on which its help was asked; the time to answer runs from it."),
    Field("answered_on", .date, "Day on which the body answered the request for help."),
  ]

  package static let recordType = RecordType(
    "agency",
    "A body that takes part in a case, with its level, its validity and its successor.",
    fields)
}
