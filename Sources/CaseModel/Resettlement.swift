/// The resettlement of one household after expropriation of collective land.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Resettlement: Sendable, Equatable, Codable {
  // Facts of every case
  package var id: String
  package var model: String?
  package var jurisdiction: String?
  package var language: String?
  package var channel: String?
  package var unit: String?
  package var officer: String?
  package var sourceDocument: String?
  package var ruleVersion: String?
  package var acceptedOn: String?
  package var dueOn: String?
  package var closedOn: String?
  package var petitionCount: Int?
  package var complaintCount: Int?
  package var relatedCaseIds: [String]?
  package var parties: [Party]?
  package var agencies: [Agency]?
  package var events: [StageEvent]?
  package var documents: [Document]?
  package var postings: [Posting]?

  // Project, community and wave
  package var project: String?
  package var town: String?
  package var community: String?
  package var group: String?
  package var household: String?
  package var wave: Int?
  package var status: String?
  package var pilot: Bool?
  package var governmentProject: Bool?

  // Expropriation procedure and freeze
  package var preNoticeOn: String?
  package var planPostedOn: String?
  package var hearingRequested: Bool?
  package var approvedOn: String?
  package var noticeOn: String?
  package var freezeFrom: String?
  package var freezeTo: String?
  package var cutoffOn: String?
  package var surveyedOn: String?
  package var formalResettlementOn: String?

  // Household and papers
  package var persons: [Person]?
  package var registeredPersons: Int?
  package var inTransitionPersons: Int?
  package var registeredOn: String?
  package var hasDemolitionAgreement: Bool?
  package var hasHouseholdBook: Bool?
  package var hasIdentityCards: Bool?
  package var hasMarriageCertificate: Bool?
  package var hasOneChildCard: Bool?
  package var officeConfirmedOn: String?
  package var policeConfirmedOn: String?
  package var earlierBenefit: Bool?
  package var falsePapers: Bool?
  package var vulnerable: Bool?

  // Area and entitlement
  package var originalAreaM2: Double?
  package var legalAreaM2: Double?
  package var otherHomes: Int?
  package var ageOfHouseYears: Int?
  package var newnessPercent: Int?
  package var countedPersons: Int?
  package var entitledAreaM2: Double?
  package var chosenAreaM2: Double?
  package var chosenFlats: Int?
  package var replacementPrice: Int64?
  package var costPrice: Int64?
  package var marketPrice: Int64?

  // Agreement and disputes
  package var agreementOn: String?
  package var agreementNumber: String?
  package var form: String?
  package var agreedAmount: Int64?
  package var agreedPlace: String?
  package var agreementDueOn: String?
  package var notarisedOn: String?
  package var answer: String?
  package var objectedOn: String?
  package var disputeMediatedOn: String?
  package var disputeDecidedOn: String?
  package var movedOutOn: String?

  // Transition
  package var transitionKind: String?
  package var transitionFrom: String?
  package var transitionTo: String?
  package var transitionRentMonthly: Int64?
  package var movingAllowance: Int64?

  // Draw: village, group, household
  package var estate: String?
  package var estateOrientation: String?
  package var drawResolutionOn: String?
  package var drawNoticeOn: String?
  package var viewedOn: String?
  package var drawnOn: String?
  package var drawAttended: Bool?
  package var notaryPresent: Bool?
  package var groupPosition: Int?
  package var householdPosition: Int?
  package var packageA: Int?
  package var packageB: Int?
  package var packageC: Int?
  package var flats: [Flat]?

  // Settlement and handover
  package var settledOn: String?
  package var toCollect: Int64?
  package var toPay: Int64?
  package var collectedOn: String?
  package var paidOn: String?
  package var cash: [CashItem]?
  package var handedOverOn: String?
  package var movedInOn: String?

  // Defects and property management
  package var defects: [Defect]?
  package var propertyManagement: String?
  package var propertyCompany: String?
  package var satisfaction: Int?

  package init(id: String) {
    self.id = id
  }

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case model
    case jurisdiction
    case language
    case channel
    case unit
    case officer
    case sourceDocument = "source_document"
    case ruleVersion = "rule_version"
    case acceptedOn = "accepted_on"
    case dueOn = "due_on"
    case closedOn = "closed_on"
    case petitionCount = "petition_count"
    case complaintCount = "complaint_count"
    case relatedCaseIds = "related_case_ids"
    case parties
    case agencies
    case events
    case documents
    case postings
    case project
    case town
    case community
    case group
    case household
    case wave
    case status
    case pilot
    case governmentProject = "government_project"
    case preNoticeOn = "pre_notice_on"
    case planPostedOn = "plan_posted_on"
    case hearingRequested = "hearing_requested"
    case approvedOn = "approved_on"
    case noticeOn = "notice_on"
    case freezeFrom = "freeze_from"
    case freezeTo = "freeze_to"
    case cutoffOn = "cutoff_on"
    case surveyedOn = "surveyed_on"
    case formalResettlementOn = "formal_resettlement_on"
    case persons
    case registeredPersons = "registered_persons"
    case inTransitionPersons = "in_transition_persons"
    case registeredOn = "registered_on"
    case hasDemolitionAgreement = "has_demolition_agreement"
    case hasHouseholdBook = "has_household_book"
    case hasIdentityCards = "has_identity_cards"
    case hasMarriageCertificate = "has_marriage_certificate"
    case hasOneChildCard = "has_one_child_card"
    case officeConfirmedOn = "office_confirmed_on"
    case policeConfirmedOn = "police_confirmed_on"
    case earlierBenefit = "earlier_benefit"
    case falsePapers = "false_papers"
    case vulnerable
    case originalAreaM2 = "original_area_m2"
    case legalAreaM2 = "legal_area_m2"
    case otherHomes = "other_homes"
    case ageOfHouseYears = "age_of_house_years"
    case newnessPercent = "newness_percent"
    case countedPersons = "counted_persons"
    case entitledAreaM2 = "entitled_area_m2"
    case chosenAreaM2 = "chosen_area_m2"
    case chosenFlats = "chosen_flats"
    case replacementPrice = "replacement_price"
    case costPrice = "cost_price"
    case marketPrice = "market_price"
    case agreementOn = "agreement_on"
    case agreementNumber = "agreement_number"
    case form
    case agreedAmount = "agreed_amount"
    case agreedPlace = "agreed_place"
    case agreementDueOn = "agreement_due_on"
    case notarisedOn = "notarised_on"
    case answer
    case objectedOn = "objected_on"
    case disputeMediatedOn = "dispute_mediated_on"
    case disputeDecidedOn = "dispute_decided_on"
    case movedOutOn = "moved_out_on"
    case transitionKind = "transition_kind"
    case transitionFrom = "transition_from"
    case transitionTo = "transition_to"
    case transitionRentMonthly = "transition_rent_monthly"
    case movingAllowance = "moving_allowance"
    case estate
    case estateOrientation = "estate_orientation"
    case drawResolutionOn = "draw_resolution_on"
    case drawNoticeOn = "draw_notice_on"
    case viewedOn = "viewed_on"
    case drawnOn = "drawn_on"
    case drawAttended = "draw_attended"
    case notaryPresent = "notary_present"
    case groupPosition = "group_position"
    case householdPosition = "household_position"
    case packageA = "package_a"
    case packageB = "package_b"
    case packageC = "package_c"
    case flats
    case settledOn = "settled_on"
    case toCollect = "to_collect"
    case toPay = "to_pay"
    case collectedOn = "collected_on"
    case paidOn = "paid_on"
    case cash
    case handedOverOn = "handed_over_on"
    case movedInOn = "moved_in_on"
    case defects
    case propertyManagement = "property_management"
    case propertyCompany = "property_company"
    case satisfaction
  }
}

extension Resettlement {
  /// Project, community and wave.
  private static let project: [Field] = [
    Field("project", .text(maxBytes: 256), "Identifier of the project."),
    Field("town", .text(maxBytes: 128), "Identifier of the town or sub-district."),
    Field("community", .text(maxBytes: 128), "Identifier of the community: housing to the village."),
    Field("group", .text(maxBytes: 128), "Identifier of the villagers' group: packaging to the group."),
    Field("household", .text(maxBytes: 128), "Number of the household; never a name."),
    Field("wave", .integer(1...1_000), "Number of the wave of resettlement."),
    Field("status", .enumeration(.resettlementStatus), "Where the household's case stands."),
    Field("pilot", .flag, "The community belongs to a pilot."),
    Field("government_project", .flag, "Estate is a government-invested project."),
  ]

  /// Expropriation procedure and freeze.
  private static let procedure: [Field] = [
    Field("pre_notice_on", .date, "Day of the expropriation pre-notice (Land Administration Regulations 2021)."),
    Field("plan_posted_on", .date, "Day on which the plan was posted (Land Administration Regulations 2021)."),
    Field("hearing_requested", .flag, "A hearing on the plan was asked for."),
    Field("approved_on", .date, "Day of the approval; the time for the notice runs from it."),
    Field("notice_on", .date, "Day of the expropriation notice."),
    Field("freeze_from", .date, "First day of the freeze of moves, splits and building."),
    Field("freeze_to", .date, "Last day of the freeze."),
    Field("cutoff_on", .date, "Day on which the qualification is cut off; moves and births are judged by it."),
    Field("surveyed_on", .date, "Day on which house and household were surveyed."),
    Field("formal_resettlement_on", .date, "Day of the formal resettlement; born until then counts."),
  ]

  /// Household and papers.
  private static let household: [Field] = [
    Field("persons", .list(.record(Person.recordType)), "Persons of the household."),
    Field("registered_persons", .count, "Persons registered in the household."),
    Field("in_transition_persons", .count, "Persons of the household who wait for their flat."),
    Field("registered_on", .date, "Day on which the household registered with its papers."),
    Field("has_demolition_agreement", .flag, "Demolition agreement handed in."),
    Field("has_household_book", .flag, "Household book handed in."),
    Field("has_identity_cards", .flag, "Identity cards handed in."),
    Field("has_marriage_certificate", .flag, "Marriage certificate handed in."),
    Field("has_one_child_card", .flag, "One-child card handed in."),
    Field("office_confirmed_on", .date, "Day on which the resettlement office confirmed."),
    Field("police_confirmed_on", .date, "Day on which the police confirmed the registration."),
    Field("earlier_benefit", .flag, "The household had one of the five earlier housing benefits."),
    Field("false_papers", .flag, "False papers: corrected and fined."),
    Field("vulnerable", .flag, "Old, ill or disabled persons: office comes to the home."),
  ]

  /// Area and entitlement.
  private static let area: [Field] = [
    Field("original_area_m2", .number(0...1_000_000), "Area of the original house by the register.", unit: "m2"),
    Field("legal_area_m2", .number(0...1_000_000), "Part of it that was built lawfully.", unit: "m2"),
    Field("other_homes", .count, "Other homes that the household owns."),
    Field("age_of_house_years", .integer(0...500), "Age of the house.", unit: "years"),
    Field("newness_percent", .integer(0...100), "Newness of the house, for its replacement value.", unit: "%"),
    Field("counted_persons", .count, "Heads that count for the area, with all additions."),
    Field("entitled_area_m2", .number(0...1_000_000), "Area to which the household is entitled.", unit: "m2"),
    Field("chosen_area_m2", .number(0...1_000_000), "Area that the household chose.", unit: "m2"),
    Field("chosen_flats", .count, "Flats that the household chose."),
    Field("replacement_price", .money, "Replacement price of a square metre."),
    Field("cost_price", .money, "Cost price of a square metre."),
    Field("market_price", .money, "Market price of a square metre."),
  ]

  /// Agreement and disputes.
  private static let agreement: [Field] = [
    Field("agreement_on", .date, "Day of the compensation and resettlement agreement."),
    Field("agreement_number", .text(maxBytes: 128), "Number of the agreement."),
    Field("form", .enumeration(.resettlementForm), "Form of compensation."),
    Field("agreed_amount", .money, "Sum of the agreement."),
    Field("agreed_place", .text(maxBytes: 256), "Place of the flats by the agreement."),
    Field("agreement_due_on", .date, "Day by which the agreement must be carried out."),
    Field("notarised_on", .date, "Day on which the agreement was notarised."),
    Field("answer", .enumeration(.householdAnswer), "What the household says to the plan."),
    Field("objected_on", .date, "Day on which the household objected to the plan."),
    Field("dispute_mediated_on", .date, "Day of the district's mediation."),
    Field("dispute_decided_on", .date, "Day of the authority's decision on the dispute."),
    Field("moved_out_on", .date, "Day on which the old house was handed over."),
  ]

  /// Transition.
  private static let transition: [Field] = [
    Field("transition_kind", .enumeration(.transitionKind), "Housing until the handover."),
    Field("transition_from", .date, "First day of the transition."),
    Field("transition_to", .date, "Last day of the transition by the agreement."),
    Field("transition_rent_monthly", .money, "Transition rent a month."),
    Field("moving_allowance", .money, "Moving allowance of the household."),
  ]

  /// Draw: village, group, household.
  private static let draw: [Field] = [
    Field("estate", .text(maxBytes: 256), "Identifier of the estate."),
    Field("estate_orientation", .enumeration(.orientation), "Orientation of the estate, which orders the communities."),
    Field("draw_resolution_on", .date, "Day of the resolution of community congress and heads of household."),
    Field("draw_notice_on", .date, "Day of the written notice of the draw."),
    Field("viewed_on", .date, "Day on which the household viewed the flats."),
    Field("drawn_on", .date, "Day of the draw; the time to settle runs from it."),
    Field("draw_attended", .flag, "Someone of the household was there."),
    Field("notary_present", .flag, "The notary supervised the draw."),
    Field("group_position", .integer(1...1_000_000), "Position of the group in the run by lot."),
    Field("household_position", .integer(1...1_000_000), "Position of the household in its group by lot."),
    Field("package_a", .count, "Flats of grade A in the household's package."),
    Field("package_b", .count, "Flats of grade B in the household's package."),
    Field("package_c", .count, "Flats of grade C in the household's package."),
    Field("flats", .list(.record(Flat.recordType)), "Flats offered, drawn and handed over."),
  ]

  /// Settlement and handover.
  private static let settlement: [Field] = [
    Field("settled_on", .date, "Day of the settlement, soon after the draw."),
    Field("to_collect", .money, "Sum to be collected from the household."),
    Field("to_pay", .money, "Sum to be paid to the household."),
    Field("collected_on", .date, "Day on which the household had paid; collect first."),
    Field("paid_on", .date, "Day on which the household was paid."),
    Field("cash", .list(.record(CashItem.recordType)), "Items of the settlement, on two lines."),
    Field("handed_over_on", .date, "Day on which the keys of the new home were handed over."),
    Field("moved_in_on", .date, "Day on which the household moved in."),
  ]

  /// Defects and property management.
  private static let after: [Field] = [
    Field("defects", .list(.record(Defect.recordType)), "Defects and their remedy."),
    Field(
      "property_management", .enumeration(.propertyManagementVariant),
      "Variant of property management of the community."),
    Field("property_company", .text(maxBytes: 128), "Identifier of the property company."),
    Field("satisfaction", .integer(0...100), "Satisfaction of the household.", unit: "points"),
  ]

  /// The table of the model: the facts of every case first.
  package static let fields: [Field] = [
    CommonFields.rows, project, procedure, household, area, agreement, transition, draw, settlement, after,
  ].flatMap(\.self)

  package static let recordType = RecordType(
    "resettlement",
    "The resettlement of one household after expropriation of collective land.",
    fields)
}
