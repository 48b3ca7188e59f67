/// A defect reported after the handover, and its remedy.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Defect: Sendable, Equatable, Codable {
  package var kind: String?
  package var reportedOn: String?
  package var visitedOn: String?
  package var answeredOn: String?
  package var repairedOn: String?
  package var acceptedByHousehold: Bool?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case reportedOn = "reported_on"
    case visitedOn = "visited_on"
    case answeredOn = "answered_on"
    case repairedOn = "repaired_on"
    case acceptedByHousehold = "accepted_by_household"
  }
}

extension Defect {
  package static let fields: [Field] = [
    Field("kind", .enumeration(.defectKind), "Kind of defect."),
    Field("reported_on", .date, "Day on which the household reported the defect."),
    Field("visited_on", .date, "Day on which somebody came to see it."),
    Field("answered_on", .date, "Day on which the household was told what follows."),
    Field("repaired_on", .date, "Day on which the defect was repaired."),
    Field("accepted_by_household", .flag, "The household accepted the repair."),
  ]

  package static let recordType = RecordType("defect", "A defect reported after the handover, and its remedy.", fields)
}
