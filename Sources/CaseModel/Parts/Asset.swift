/// A thing or right that is to be seized, sold or handed over, with its state in the land register.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Asset: Sendable, Equatable, Codable {
  package var kind: String?
  package var description: String?
  package var owner: String?
  package var user: String?
  package var value: Int64?
  package var namedInJudgment: Bool?
  package var tippedByCreditor: Bool?
  package var secured: Bool?
  package var soleHome: Bool?
  package var storeys: Int?
  package var areaM2: Double?
  package var measuredAreaM2: Double?
  package var areaDisputed: Bool?
  package var boundaryMoved: Bool?
  package var buildingSameOwner: Bool?
  package var certificateNumber: String?
  package var certified: Bool?
  package var certifiable: Bool?
  package var transferable: Bool?
  package var recoveryPlanned: Bool?
  package var recoveryDecidedOn: String?
  package var planningAskedOn: String?
  package var registerQueriedOn: String?
  package var registerNotifiedOn: String?
  package var registerHaltedOn: String?
  package var certificateRevokedOn: String?
  package var seizedOn: String?
  package var handedOverOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case description
    case owner
    case user
    case value
    case namedInJudgment = "named_in_judgment"
    case tippedByCreditor = "tipped_by_creditor"
    case secured
    case soleHome = "sole_home"
    case storeys
    case areaM2 = "area_m2"
    case measuredAreaM2 = "measured_area_m2"
    case areaDisputed = "area_disputed"
    case boundaryMoved = "boundary_moved"
    case buildingSameOwner = "building_same_owner"
    case certificateNumber = "certificate_number"
    case certified
    case certifiable
    case transferable
    case recoveryPlanned = "recovery_planned"
    case recoveryDecidedOn = "recovery_decided_on"
    case planningAskedOn = "planning_asked_on"
    case registerQueriedOn = "register_queried_on"
    case registerNotifiedOn = "register_notified_on"
    case registerHaltedOn = "register_halted_on"
    case certificateRevokedOn = "certificate_revoked_on"
    case seizedOn = "seized_on"
    case handedOverOn = "handed_over_on"
  }
}

extension Asset {
  package static let fields: [Field] = [
    Field("kind", .enumeration(.assetKind), "Kind of asset."),
    Field("description", .text, "Description of the asset, without names and addresses."),
    Field("owner", .enumeration(.assetOwner), "Who owns the asset."),
    Field("user", .enumeration(.assetUser), "Who lives in it or uses it (Law 26/2008 Art. 104(2), 115)."),
    Field("value", .money, "Value by the last valuation."),
    Field("named_in_judgment", .flag, "The judgment names the asset (Circular 216/2016 Art. 7(2))."),
    Field("tipped_by_creditor", .flag, "The creditor identified the asset (Circular 216/2016 Art. 7)."),
    Field("secured", .flag, "It is collateral of the creditor."),
    Field("sole_home", .flag, "It is the debtor's only home: one year's rent is kept back (Law 26/2008 Art. 115(5))."),
    Field("storeys", .integer(0...300), "Storeys of the building.", unit: "storeys"),
    Field("area_m2", .number(0...100_000_000), "Area by the land certificate.", unit: "m2"),
    Field("measured_area_m2", .number(0...100_000_000), "Area as measured (Decree 152/2026 Art. 56(2)).", unit: "m2"),
    Field("area_disputed", .flag, "Neighbours dispute the boundary (Decree 152/2026 Art. 56(2))."),
    Field("boundary_moved", .flag, "The boundary was moved since the certificate (Decree 152/2026 Art. 56(2))."),
    Field("building_same_owner", .flag, "Building and land have the same owner (Law 26/2008 Art. 111)."),
    Field("certificate_number", .text(maxBytes: 128), "Number of the land certificate.", private: true),
    Field("certified", .flag, "A land certificate has been issued."),
    Field("certifiable", .flag, "Without a certificate, but one can be issued (Law 26/2008 Art. 110)."),
    Field("transferable", .flag, "The right may be transferred by land law (Law 26/2008 Art. 110)."),
    Field("recovery_planned", .flag, "Planned for recovery by the State (Law 26/2008 Art. 110)."),
    Field("recovery_decided_on", .date, "Day on which the State decided to recover the land."),
    Field(
      "planning_asked_on", .date,
      "Day on which planning and certifiability were asked (Decree 152/2026 Art. 21(3))."),
    Field(
      "register_queried_on", .date,
      "Day on which the register was asked before the seizure (Law 26/2008 Art. 89)."),
    Field("register_notified_on", .date, "Day on which the register was told of the seizure (Law 26/2008 Art. 89)."),
    Field("register_halted_on", .date, "Day on which the register stopped transactions (Law 26/2008 Art. 178)."),
    Field(
      "certificate_revoked_on", .date,
      "Day on which the old certificate was revoked (Decree 62/2015 Art. 28(2); Decree 152/2026 Art. 69(3))."),
    Field("seized_on", .date, "Day of the seizure."),
    Field("handed_over_on", .date, "Day of the handover to buyer or creditor."),
  ]

  package static let recordType = RecordType(
    "asset",
    "A thing or right that is to be seized, sold or handed over, with its state in the land register.",
    fields)
}
