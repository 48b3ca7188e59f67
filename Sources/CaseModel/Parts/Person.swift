/// A person of a household to be resettled.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Person: Sendable, Equatable, Codable {
  // Identity
  package var number: Int?
  package var name: String?
  package var idNumber: String?
  package var birthDate: String?
  package var age: Int?
  package var relation: String?

  // Register, marriage and special cases
  package var hukou: String?
  package var registered: Bool?
  package var movedInOn: String?
  package var movedOutOn: String?
  package var moveReason: String?
  package var memberOfCollective: Bool?
  package var married: Bool?
  package var spouseSince: String?
  package var childless: Bool?
  package var oneChildCertificate: Bool?
  package var soldier: Bool?
  package var student: Bool?
  package var prisoner: Bool?
  package var supportedParentSince: String?
  package var diedOn: String?

  // Earlier housing benefits: any of the five excludes
  package var hadPublicHousing: Bool?
  package var hadHousingReform: Bool?
  package var hadAffordableHousing: Bool?
  package var hadLowRentHousing: Bool?
  package var hadMonetisedHousing: Bool?
  package var resettledBefore: Bool?
  package var confirmedByPolice: Bool?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case number
    case name
    case idNumber = "id_number"
    case birthDate = "birth_date"
    case age
    case relation
    case hukou
    case registered
    case movedInOn = "moved_in_on"
    case movedOutOn = "moved_out_on"
    case moveReason = "move_reason"
    case memberOfCollective = "member_of_collective"
    case married
    case spouseSince = "spouse_since"
    case childless
    case oneChildCertificate = "one_child_certificate"
    case soldier
    case student
    case prisoner
    case supportedParentSince = "supported_parent_since"
    case diedOn = "died_on"
    case hadPublicHousing = "had_public_housing"
    case hadHousingReform = "had_housing_reform"
    case hadAffordableHousing = "had_affordable_housing"
    case hadLowRentHousing = "had_low_rent_housing"
    case hadMonetisedHousing = "had_monetised_housing"
    case resettledBefore = "resettled_before"
    case confirmedByPolice = "confirmed_by_police"
  }
}

extension Person {
  /// Identity.
  private static let identity: [Field] = [
    Field("number", .integer(1...100), "Number of the person in the household."),
    Field("name", .text(maxBytes: 512), "Name of the person.", private: true),
    Field("id_number", .text(maxBytes: 64), "Number of the identity card.", private: true),
    Field("birth_date", .date, "Date of birth.", private: true),
    Field("age", .integer(0...150), "Age at the cut-off date.", unit: "years"),
    Field("relation", .enumeration(.householdRelation), "Relation to the head of the household."),
  ]

  /// Register, marriage and special cases.
  private static let hukou: [Field] = [
    Field("hukou", .enumeration(.hukouKind), "Nature of the household registration (hukou)."),
    Field("registered", .flag, "Is registered in the household at the cut-off date."),
    Field("moved_in_on", .date, "Day of the move into the register."),
    Field("moved_out_on", .date, "Day of the move out of the register."),
    Field("move_reason", .enumeration(.moveReason), "Reason of the last move of registration."),
    Field("member_of_collective", .flag, "Is a member of the rural collective."),
    Field("married", .flag, "Is married."),
    Field("spouse_since", .date, "Day of the marriage; a spouse of some years counts though not registered."),
    Field("childless", .flag, "Married without child: may count as one more head."),
    Field("one_child_certificate", .flag, "Holds the one-child certificate: may count as one more head."),
    Field("soldier", .flag, "In military service: may count though not registered."),
    Field("student", .flag, "Studies away: may count though not registered."),
    Field("prisoner", .flag, "Serves a sentence: may count though not registered."),
    Field(
      "supported_parent_since", .date,
      "Day since when the supported parent lives here; some years count though not registered."),
    Field("died_on", .date, "Day of death; who died before the cut-off does not count."),
  ]

  /// Earlier housing benefits: any of the five excludes.
  private static let benefits: [Field] = [
    Field("had_public_housing", .flag, "Got public housing."),
    Field("had_housing_reform", .flag, "Bought a home under the housing reform."),
    Field("had_affordable_housing", .flag, "Got affordable housing."),
    Field("had_low_rent_housing", .flag, "Got low-rent housing."),
    Field("had_monetised_housing", .flag, "Got a monetised housing benefit."),
    Field("resettled_before", .flag, "Was resettled in an earlier project."),
    Field("confirmed_by_police", .flag, "The police confirmed the registration data."),
  ]

  /// The table of the record.
  package static let fields: [Field] = [identity, hukou, benefits].flatMap(\.self)

  package static let recordType = RecordType("person", "A person of a household to be resettled.", fields)
}
