/// One sum in the order of payment (Law 26/2008 Art. 47).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Claim: Sendable, Equatable, Codable {
  package var kind: String?
  package var tier: Int?
  package var creditor: String?
  package var amount: Int64?
  package var secured: Bool?
  package var paid: Int64?
  package var paidOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case tier
    case creditor
    case amount
    case secured
    case paid
    case paidOn = "paid_on"
  }
}

extension Claim {
  package static let fields: [Field] = [
    Field("kind", .enumeration(.enforcementClaimKind), "What is owed; it selects the tier."),
    Field("tier", .integer(1...9), "Tier in the order of payment; pro rata inside a tier."),
    Field("creditor", .text(maxBytes: 128), "Identifier of the creditor of this sum."),
    Field("amount", .money, "Sum that is owed under this head."),
    Field("secured", .flag, "Secured by the asset that was sold: paid first (Law 26/2008 Art. 47(3))."),
    Field("paid", .money, "Sum paid out so far."),
    Field("paid_on", .date, "Day of the last payment."),
  ]

  package static let recordType = RecordType("claim", "One sum in the order of payment (Law 26/2008 Art. 47).", fields)
}
