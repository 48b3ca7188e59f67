/// One round of valuation, auction and price cut (Law 26/2008 Art. 98-104).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Auction: Sendable, Equatable, Codable {
  package var round: Int?
  package var valuationContractOn: String?
  package var valuedOn: String?
  package var valuedAt: Int64?
  package var auctioneerChosenOn: String?
  package var contractOn: String?
  package var notifiedOn: String?
  package var heldOn: String?
  package var startPrice: Int64?
  package var previousStartPrice: Int64?
  package var result: String?
  package var soldPrice: Int64?
  package var failedNotifiedOn: String?
  package var priceDueOn: String?
  package var pricePaidOn: String?
  package var handedOverOn: String?
  package var papersSentOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case round
    case valuationContractOn = "valuation_contract_on"
    case valuedOn = "valued_on"
    case valuedAt = "valued_at"
    case auctioneerChosenOn = "auctioneer_chosen_on"
    case contractOn = "contract_on"
    case notifiedOn = "notified_on"
    case heldOn = "held_on"
    case startPrice = "start_price"
    case previousStartPrice = "previous_start_price"
    case result
    case soldPrice = "sold_price"
    case failedNotifiedOn = "failed_notified_on"
    case priceDueOn = "price_due_on"
    case pricePaidOn = "price_paid_on"
    case handedOverOn = "handed_over_on"
    case papersSentOn = "papers_sent_on"
  }
}

extension Auction {
  package static let fields: [Field] = [
    Field("round", .integer(1...100), "Number of the round."),
    Field("valuation_contract_on", .date, "Day of the valuation contract (Law 26/2008 Art. 98)."),
    Field("valued_on", .date, "Day of the valuation."),
    Field("valued_at", .money, "Value that the valuation found."),
    Field("auctioneer_chosen_on", .date, "Day on which the parties chose the auctioneer (Law 26/2008 Art. 101)."),
    Field("contract_on", .date, "Day of the auction contract, counted from the valuation (Law 26/2008 Art. 101)."),
    Field("notified_on", .date, "Day of the public notice of the auction."),
    Field(
      "held_on", .date,
      "Day of the auction; the limit differs for movables and real estate (Law 26/2008 Art. 101)."),
    Field("start_price", .money, "Start price of this round."),
    Field(
      "previous_start_price", .money,
      "Start price of the round before; each cut has a bound (Law 26/2008 Art. 104)."),
    Field("result", .enumeration(.auctionResult), "How the round ended."),
    Field("sold_price", .money, "Price that the buyer bid."),
    Field("failed_notified_on", .date, "Day on which the parties were told of the failure (Law 26/2008 Art. 104)."),
    Field("price_due_on", .date, "Last day on which the buyer may pay the price (Decree 152/2026 Art. 65(1))."),
    Field("price_paid_on", .date, "Day on which the buyer had paid in full."),
    Field("handed_over_on", .date, "Day of the handover to the buyer."),
    Field("papers_sent_on", .date, "Day on which the papers went to the register (Decree 152/2026 Art. 69)."),
  ]

  package static let recordType = RecordType(
    "auction",
    "One round of valuation, auction and price cut (Law 26/2008 Art. 98-104).",
    fields)
}
