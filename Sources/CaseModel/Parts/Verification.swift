/// One check of the debtor's means (Law 26/2008 Art. 44; Decree 62/2015 Art. 9).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Verification: Sendable, Equatable, Codable {
  package var on: String?
  package var kind: String?
  package var by: String?
  package var requestedOn: String?
  package var answeredOn: String?
  package var hasProperty: Bool?
  package var hasIncome: Bool?
  package var propertyValue: Int64?
  package var creditorNotifiedOn: String?
  package var document: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case on
    case kind
    case by
    case requestedOn = "requested_on"
    case answeredOn = "answered_on"
    case hasProperty = "has_property"
    case hasIncome = "has_income"
    case propertyValue = "property_value"
    case creditorNotifiedOn = "creditor_notified_on"
    case document
  }
}

extension Verification {
  package static let fields: [Field] = [
    Field("on", .date, "Day of the check."),
    Field("kind", .enumeration(.verificationKind), "Why the check was made."),
    Field("by", .text(maxBytes: 128), "Staff number of the officer, or identifier of the body asked."),
    Field("requested_on", .date, "Day on which it was asked or the news came in."),
    Field("answered_on", .date, "Day of the answer; holders of information have a limit (Law 26/2008 Art. 44(6))."),
    Field("has_property", .flag, "Property was found."),
    Field("has_income", .flag, "Income was found."),
    Field("property_value", .money, "Value of the property found."),
    Field("creditor_notified_on", .date, "Day on which the creditor was told the result."),
    Field("document", .text(maxBytes: 512), "Number of the minutes of the check."),
  ]

  package static let recordType = RecordType(
    "verification",
    "One check of the debtor's means (Law 26/2008 Art. 44; Decree 62/2015 Art. 9).",
    fields)
}
