/// Somebody who takes part in a case: a person, a company or an agency, with role, circumstances and consent.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Party: Sendable, Equatable, Codable {
  // Role and identity
  package var role: String?
  package var kind: String?
  package var agencyId: String?
  package var name: String?
  package var idNumber: String?
  package var phone: String?
  package var address: String?
  package var birthDate: String?
  package var age: Int?

  // Circumstances on which reliefs rest
  package var hardship: String?
  package var certifiedPoor: Bool?
  package var lone: Bool?
  package var disabled: Bool?
  package var longIll: Bool?
  package var meritBeneficiary: Bool?
  package var belowPovertyLine: Bool?
  package var disasterHardship: Bool?
  package var benefit: String?
  package var otherIncome: Bool?
  package var monthlyIncome: Int64?
  package var legalAid: Bool?
  package var certifiedBy: String?
  package var certifiedOn: String?

  // Consent, contact and claim
  package var consented: Bool?
  package var consentedOn: String?
  package var consentWithdrawnOn: String?
  package var reached: Bool?
  package var contactedOn: String?
  package var signedOn: String?
  package var claimAmount: Int64?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case role
    case kind
    case agencyId = "agency_id"
    case name
    case idNumber = "id_number"
    case phone
    case address
    case birthDate = "birth_date"
    case age
    case hardship
    case certifiedPoor = "certified_poor"
    case lone
    case disabled
    case longIll = "long_ill"
    case meritBeneficiary = "merit_beneficiary"
    case belowPovertyLine = "below_poverty_line"
    case disasterHardship = "disaster_hardship"
    case benefit
    case otherIncome = "other_income"
    case monthlyIncome = "monthly_income"
    case legalAid = "legal_aid"
    case certifiedBy = "certified_by"
    case certifiedOn = "certified_on"
    case consented
    case consentedOn = "consented_on"
    case consentWithdrawnOn = "consent_withdrawn_on"
    case reached
    case contactedOn = "contacted_on"
    case signedOn = "signed_on"
    case claimAmount = "claim_amount"
  }
}

extension Party {
  /// Role and identity.
  private static let who: [Field] = [
    Field(
      "role", .enumeration(.partyRole),
      "What the party is in the case; one person may stand there twice in two roles."),
    Field(
      "kind", .enumeration(.partyKind),
      "Person, company or agency; only a person can be exempt from a court fee (Order 481 Art. 44)."),
    Field("agency_id", .text(maxBytes: 128), "Identifier of the agency, where the party is one."),
    Field("name", .text(maxBytes: 512), "Name of the party.", private: true),
    Field("id_number", .text(maxBytes: 64), "Number of the identity card or of the company register.", private: true),
    Field("phone", .text(maxBytes: 64), "Telephone number.", private: true),
    Field("address", .text(maxBytes: 1024), "Address at which the party can be reached.", private: true),
    Field("birth_date", .date, "Date of birth.", private: true),
    Field("age", .integer(0...150), "Age at the reference date; 0 for companies and agencies.", unit: "years"),
  ]

  /// Circumstances on which reliefs rest.
  private static let circumstances: [Field] = [
    Field("hardship", .enumeration(.hardship), "The circumstance that weighs most; the facts below tell more."),
    Field("certified_poor", .flag, "Certified as a poor household (Circular 216/2016 Art. 7(2))."),
    Field("lone", .flag, "Lives alone and without support, confirmed by the commune (Circular 216/2016 Art. 7(1))."),
    Field("disabled", .flag, "Disabled, with a certificate (Circular 216/2016 Art. 7(1); Order 481 Art. 45)."),
    Field("long_ill", .flag, "Ill for a long time, by the summary of a hospital (Circular 216/2016 Art. 7(1))."),
    Field(
      "merit_beneficiary", .flag,
      "Draws benefits for merit to the country; family of policy (Circular 216/2016; Decree 62/2015 Art. 44)."),
    Field(
      "below_poverty_line", .flag,
      "Income below the poverty line (Decree 62/2015 Art. 44(a); Decree 152/2026 Art. 87)."),
    Field(
      "disaster_hardship", .flag,
      "Prolonged hardship from disaster, fire or accident (Decree 62/2015 Art. 44(a); Order 481 Art. 46)."),
    Field("benefit", .enumeration(.socialBenefit), "Public benefit that the party draws (Order 481 Art. 45, 46)."),
    Field("other_income", .flag, "Has income besides the benefit (Order 481 Art. 45 asks that there is none)."),
    Field("monthly_income", .money, "Income a month, after tax."),
    Field("legal_aid", .flag, "Receives legal aid (Order 481 Art. 47)."),
    Field(
      "certified_by", .enumeration(.certifier),
      "Body that certified the circumstance (Circular 216/2016 Art. 7; Decree 152/2026 Art. 87)."),
    Field("certified_on", .date, "Day of the certificate of the circumstance."),
  ]

  /// Consent, contact and claim.
  private static let consent: [Field] = [
    Field("consented", .flag, "Agrees to mediation (Online Mediation Rules Art. 4)."),
    Field("consented_on", .date, "Day on which the party agreed to mediation."),
    Field("consent_withdrawn_on", .date, "Day on which the party took the consent back."),
    Field("reached", .flag, "Could be reached (Online Mediation Rules Art. 15)."),
    Field("contacted_on", .date, "Day on which the party was asked whether to mediate."),
    Field("signed_on", .date, "Day on which the party signed the agreement (Online Mediation Rules Art. 19)."),
    Field("claim_amount", .money, "What the party claims or is owed."),
  ]

  /// The table of the record.
  package static let fields: [Field] = [who, circumstances, consent].flatMap(\.self)

  package static let recordType = RecordType(
    "party",
    "Somebody who takes part in a case: a person, a company or an agency, with role, circumstances and consent.",
    fields)
}
