/// A time that does not count: appraisal, postponement, suspension, force majeure.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Hold: Sendable, Equatable, Codable {
  package var kind: String?
  package var from: String?
  package var to: String?
  package var days: Int?
  package var agreedByCreditor: Bool?
  package var ground: String?
  package var document: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case from
    case to
    case days
    case agreedByCreditor = "agreed_by_creditor"
    case ground
    case document
  }
}

extension Hold {
  package static let fields: [Field] = [
    Field("kind", .enumeration(.holdKind), "Why the clock stands."),
    Field("from", .date, "First day that does not count."),
    Field("to", .date, "Last day that does not count."),
    Field("days", .count, "Days that do not count, where no last day is fixed.", unit: "days"),
    Field(
      "agreed_by_creditor", .flag,
      "The creditor agreed: then the limit for requesting runs on (Law 26/2008 Art. 30)."),
    Field("ground", .identifier, "Ground in the words of the law, such as the point of Article 48 or 49."),
    Field("document", .text(maxBytes: 512), "Decision or request on which it rests."),
  ]

  package static let recordType = RecordType(
    "hold",
    "A time that does not count: appraisal, postponement, suspension, force majeure.",
    fields)
}
