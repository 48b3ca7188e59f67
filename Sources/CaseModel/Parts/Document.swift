/// A paper of the case, with version and publicity.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Document: Sendable, Equatable, Codable {
  package var kind: String?
  package var number: String?
  package var title: String?
  package var date: String?
  package var version: String?
  package var issuer: String?
  package var `public`: Bool?
  package var filed: Bool?
  package var reviewed: Bool?
  package var receivedOn: String?
  package var sentOn: String?
  package var repealedOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case number
    case title
    case date
    case version
    case issuer
    case `public`
    case filed
    case reviewed
    case receivedOn = "received_on"
    case sentOn = "sent_on"
    case repealedOn = "repealed_on"
  }
}

extension Document {
  package static let fields: [Field] = [
    Field("kind", .enumeration(.documentKind), "Kind of paper."),
    Field("number", .text(maxBytes: 128), "Official number of the paper."),
    Field("title", .text(maxBytes: 1024), "Title of the paper, without names."),
    Field("date", .date, "Date on the paper."),
    Field("version", .text(maxBytes: 64), "Version of the paper, such as a form of a given year."),
    Field("issuer", .text(maxBytes: 128), "Identifier of the body that issued it."),
    Field("public", .flag, "Open to the public: the share of papers published."),
    Field("filed", .flag, "Filed for the record with the higher authority."),
    Field("reviewed", .flag, "Passed the legality review before it was issued."),
    Field("received_on", .date, "Day on which the paper came in."),
    Field("sent_on", .date, "Day on which the paper went out."),
    Field("repealed_on", .date, "Day on which it was repealed or declared void."),
  ]

  package static let recordType = RecordType("document", "A paper of the case, with version and publicity.", fields)
}
