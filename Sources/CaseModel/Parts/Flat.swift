/// A flat that a household is offered, draws or is handed.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Flat: Sendable, Equatable, Codable {
  package var number: String?
  package var package: String?
  package var community: String?
  package var group: String?
  package var building: String?
  package var storey: Int?
  package var orientation: String?
  package var type: String?
  package var areaM2: Double?
  package var priceCost: Int64?
  package var priceMarket: Int64?
  package var runPosition: Int?
  package var drawn: Bool?
  package var drawnOn: String?
  package var handedOverOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case number
    case package
    case community
    case group
    case building
    case storey
    case orientation
    case type
    case areaM2 = "area_m2"
    case priceCost = "price_cost"
    case priceMarket = "price_market"
    case runPosition = "run_position"
    case drawn
    case drawnOn = "drawn_on"
    case handedOverOn = "handed_over_on"
  }
}

extension Flat {
  package static let fields: [Field] = [
    Field("number", .text(maxBytes: 64), "Number of the flat, without street and name."),
    Field("package", .enumeration(.flatPackage), "Grade in the packaging to the group."),
    Field("community", .text(maxBytes: 128), "Community to which the flat is assigned."),
    Field("group", .text(maxBytes: 128), "Group to which the flat is assigned."),
    Field("building", .text(maxBytes: 64), "Number of the building."),
    Field("storey", .integer(0...200), "Storey on which the flat lies.", unit: "storeys"),
    Field("orientation", .enumeration(.orientation), "Side to which the flat looks."),
    Field("type", .enumeration(.flatType), "Type of the flat by its rooms."),
    Field("area_m2", .number(0...100_000_000), "Floor area of the flat.", unit: "m2"),
    Field("price_cost", .money, "Price of a square metre at cost."),
    Field("price_market", .money, "Price of a square metre at market."),
    Field("run_position", .integer(1...1_000_000), "Position of the flat in the housing run."),
    Field("drawn", .flag, "Was drawn for the household."),
    Field("drawn_on", .date, "Day on which the flat was drawn."),
    Field("handed_over_on", .date, "Day of the handover of the keys."),
  ]

  package static let recordType = RecordType("flat", "A flat that a household is offered, draws or is handed.", fields)
}
