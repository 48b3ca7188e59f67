/// Money or property that a creditor received: one instalment (Circular 216/2016 Art. 5(2)-(3)).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Receipt: Sendable, Equatable, Codable {
  package var number: Int?
  package var on: String?
  package var amount: Int64?
  package var creditor: String?
  package var source: String?
  package var assetTip: Bool?
  package var forceMobilised: Bool?
  package var feeCharged: Int64?
  package var feeDecidedOn: String?
  package var paidOutOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case number
    case on
    case amount
    case creditor
    case source
    case assetTip = "asset_tip"
    case forceMobilised = "force_mobilised"
    case feeCharged = "fee_charged"
    case feeDecidedOn = "fee_decided_on"
    case paidOutOn = "paid_out_on"
  }
}

extension Receipt {
  package static let fields: [Field] = [
    Field("number", .integer(1...1_000_000), "Number of the instalment."),
    Field("on", .date, "Day of collection; it selects the base salary."),
    Field("amount", .money, "Sum, or value of the property received."),
    Field("creditor", .text(maxBytes: 128), "Identifier of the creditor who received it."),
    Field("source", .enumeration(.receiptSource), "Where the money or property came from."),
    Field("asset_tip", .flag, "From an asset that the creditor correctly identified (Circular 216/2016 Art. 7(2))."),
    Field("force_mobilised", .flag, "Force had to be mobilised for it (Circular 216/2016 Art. 7(2))."),
    Field("fee_charged", .money, "Fee charged on this instalment."),
    Field("fee_decided_on", .date, "Day of the fee decision on this instalment."),
    Field(
      "paid_out_on", .date,
      "Day of payment to the creditor; the limit runs from the collection (Law 26/2008 Art. 47(5))."),
  ]

  package static let recordType = RecordType(
    "receipt",
    "Money or property that a creditor received: one instalment (Circular 216/2016 Art. 5(2)-(3)).",
    fields)
}
