/// A public notice: one of the postings of resettlement, or the publication of a debtor or a plan.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Posting: Sendable, Equatable, Codable {
  package var kind: String?
  package var place: String?
  package var from: String?
  package var to: String?
  package var objectionBy: String?
  package var objections: Int?
  package var objectionsUpheld: Int?
  package var correctedOn: String?
  package var removedOn: String?
  package var document: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case place
    case from
    case to
    case objectionBy = "objection_by"
    case objections
    case objectionsUpheld = "objections_upheld"
    case correctedOn = "corrected_on"
    case removedOn = "removed_on"
    case document
  }
}

extension Posting {
  package static let fields: [Field] = [
    Field("kind", .enumeration(.postingKind), "What was posted: population, housing, results, a debtor, a plan."),
    Field("place", .text(maxBytes: 512), "Where it was posted: a notice board, a website."),
    Field("from", .date, "First day of the posting."),
    Field("to", .date, "Last day of the posting."),
    Field("objection_by", .date, "Last day for objections."),
    Field("objections", .count, "Objections received."),
    Field("objections_upheld", .count, "Objections that led to a change."),
    Field("corrected_on", .date, "Day on which a corrected notice was posted."),
    Field(
      "removed_on", .date,
      "Day on which it was taken down; debtors must be taken down in time (Decree 62/2015 Art. 11)."),
    Field("document", .text(maxBytes: 512), "Number or title of what was posted."),
  ]

  package static let recordType = RecordType(
    "posting",
    "A public notice: one of the postings of resettlement, or the publication of a debtor or a plan.",
    fields)
}
