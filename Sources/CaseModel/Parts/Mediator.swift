/// A mediator of the case: how chosen, what disclosed, how long enrolled (Online Mediation Rules Art. 10-14).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Mediator: Sendable, Equatable, Codable {
  package var id: String?
  package var name: String?
  package var org: String?
  package var kind: String?
  package var chosenBy: String?
  package var assignedOn: String?
  package var confirmedOn: String?
  package var declinedOn: String?
  package var declineReason: String?
  package var disclosure: String?
  package var disclosedOn: String?
  package var partiesAccept: Bool?
  package var replacementAskedOn: String?
  package var replacedOn: String?
  package var enrolledFrom: String?
  package var enrolledTo: String?
  package var publicStaff: Bool?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case name
    case org
    case kind
    case chosenBy = "chosen_by"
    case assignedOn = "assigned_on"
    case confirmedOn = "confirmed_on"
    case declinedOn = "declined_on"
    case declineReason = "decline_reason"
    case disclosure
    case disclosedOn = "disclosed_on"
    case partiesAccept = "parties_accept"
    case replacementAskedOn = "replacement_asked_on"
    case replacedOn = "replaced_on"
    case enrolledFrom = "enrolled_from"
    case enrolledTo = "enrolled_to"
    case publicStaff = "public_staff"
  }
}

extension Mediator {
  package static let fields: [Field] = [
    Field("id", .text(maxBytes: 128), "Number of the mediator in the roster."),
    Field("name", .text(maxBytes: 512), "Name of the mediator.", private: true),
    Field("org", .text(maxBytes: 128), "Identifier of the mediation organisation."),
    Field("kind", .enumeration(.mediatorKind), "Kind of mediator."),
    Field("chosen_by", .enumeration(.mediatorChoice), "Who chose the mediator (Online Mediation Rules Art. 10)."),
    Field("assigned_on", .date, "Day on which the case was given to the mediator."),
    Field(
      "confirmed_on", .date,
      "Day of acceptance; the time of mediation starts (Online Mediation Rules Art. 12, 24)."),
    Field("declined_on", .date, "Day on which the mediator refused the case."),
    Field("decline_reason", .enumeration(.declineReason), "Reason of the refusal (Online Mediation Rules Art. 12)."),
    Field("disclosure", .enumeration(.disclosure), "What the mediator disclosed (Online Mediation Rules Art. 13)."),
    Field("disclosed_on", .date, "Day on which the mediator disclosed a relation."),
    Field(
      "parties_accept", .flag,
      "The parties accept the mediator in spite of the disclosure (Online Mediation Rules Art. 13)."),
    Field(
      "replacement_asked_on", .date,
      "Day on which a party asked for another mediator (Online Mediation Rules Art. 14)."),
    Field("replaced_on", .date, "Day on which another mediator took over."),
    Field("enrolled_from", .date, "First day on the roster."),
    Field("enrolled_to", .date, "Last day on the roster."),
    Field("public_staff", .flag, "Is on the public payroll and may draw no subsidy."),
  ]

  package static let recordType = RecordType(
    "mediator",
    "A mediator of the case: how chosen, what disclosed, how long enrolled (Online Mediation Rules Art. 10-14).",
    fields)
}
