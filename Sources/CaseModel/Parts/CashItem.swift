/// One item of the settlement: income and outgoing are kept on two lines.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct CashItem: Sendable, Equatable, Codable {
  package var line: String?
  package var item: String?
  package var amount: Int64?
  package var dueOn: String?
  package var paidOn: String?
  package var document: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case line
    case item
    case amount
    case dueOn = "due_on"
    case paidOn = "paid_on"
    case document
  }
}

extension CashItem {
  package static let fields: [Field] = [
    Field("line", .enumeration(.cashLine), "Collected from the household or paid to it."),
    Field("item", .enumeration(.cashItemKind), "What the item is for."),
    Field("amount", .money, "Sum of the item."),
    Field("due_on", .date, "Day on which the item is due."),
    Field("paid_on", .date, "Day of payment; collect first, pay after."),
    Field("document", .text(maxBytes: 512), "Number of the voucher."),
  ]

  package static let recordType = RecordType(
    "cash_item",
    "One item of the settlement: income and outgoing are kept on two lines.",
    fields)
}
