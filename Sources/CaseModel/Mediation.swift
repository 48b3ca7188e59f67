/// A mediation referred from a court, an agency or the parties. Online and commissioned mediation of China and
/// court-annexed mediation of Vietnam share the fields.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Mediation: Sendable, Equatable, Codable {
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

  // What is mediated
  package var category: String?
  package var disputeId: String?
  package var amount: Int64?
  package var groupSize: Int?
  package var kind: String?
  package var stage: String?
  package var mode: String?
  package var complexity: String?
  package var status: String?
  package var urgency: Int?
  package var priorMediations: Int?
  package var evidenceCount: Int?
  package var jointConsultation: Bool?
  package var justiciable: Bool?
  package var courtCompetent: Bool?
  package var fitForOnline: Bool?
  package var fitForMediation: Bool?
  package var returnGround: String?

  // Application, choice and acceptance
  package var appliedOn: String?
  package var courtFiledOn: String?
  package var receivedOn: String?
  package var referringCourt: String?
  package var courtLevel: String?
  package var chosenOn: String?
  package var chosenOrg: String?
  package var chosenMediator: String?
  package var assignedOn: String?
  package var assignedOrg: String?
  package var assignedMediator: String?
  package var confirmedOn: String?
  package var declinedOn: String?
  package var declineReason: String?
  package var reassignments: Int?
  package var mediators: [Mediator]?
  package var availableOrgs: Int?

  // Consent, disclosure and recusal
  package var applicantConsented: Bool?
  package var allPartiesConsented: Bool?
  package var consentedOn: String?
  package var consentWithdrawnOn: String?
  package var otherPartyAskedOn: String?
  package var otherPartyAnswer: String?
  package var otherPartyAnsweredOn: String?
  package var disclosure: String?
  package var disclosedOn: String?
  package var partiesAcceptDisclosure: Bool?
  package var recusalRequestedOn: String?
  package var replacements: Int?
  package var refusedAgain: Bool?
  package var mediatorJoinsTrial: Bool?

  // Time, extension and holds
  package var extensionAgreedByAll: Bool?
  package var extensionAgreedOn: String?
  package var extensionDays: Int?
  package var extensions: Int?
  package var appraisal: Bool?
  package var holds: [Hold]?
  package var sessionCount: Int?

  // End and agreement
  package var endedOn: String?
  package var outcome: String?
  package var agreementOn: String?
  package var allSignedOn: String?
  package var oralAgreement: Bool?
  package var agreedAmount: Int64?
  package var performanceDueOn: String?
  package var performedOn: String?
  package var performedUnforced: Bool?
  package var undisputedFacts: [String]?
  package var filedAsCaseOn: String?
  package var relationshipMended: Bool?
  package var satisfaction: Int?
  package var confidentialityWaived: Bool?
  package var shamSuspected: Bool?
  package var misconduct: String?

  // Judicial confirmation
  package var confirmationAppliedOn: String?
  package var confirmationJoint: Bool?
  package var confirmationCourt: String?
  package var confirmationDocketedOn: String?
  package var confirmationDecidedOn: String?
  package var confirmationResult: String?
  package var confirmationRefusalGround: String?
  package var rulingReceivedOn: String?
  package var objector: String?
  package var objectorKnewOn: String?
  package var objectedOn: String?

  // Subsidy by case
  package var subsidyClass: String?
  package var subsidyClaimedOn: String?
  package var subsidyAmount: Int64?
  package var subsidyClaimedElsewhere: Bool?
  package var usefulWithoutSuccess: Bool?
  package var mediatorOnPublicPayroll: Bool?

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
    case category
    case disputeId = "dispute_id"
    case amount
    case groupSize = "group_size"
    case kind
    case stage
    case mode
    case complexity
    case status
    case urgency
    case priorMediations = "prior_mediations"
    case evidenceCount = "evidence_count"
    case jointConsultation = "joint_consultation"
    case justiciable
    case courtCompetent = "court_competent"
    case fitForOnline = "fit_for_online"
    case fitForMediation = "fit_for_mediation"
    case returnGround = "return_ground"
    case appliedOn = "applied_on"
    case courtFiledOn = "court_filed_on"
    case receivedOn = "received_on"
    case referringCourt = "referring_court"
    case courtLevel = "court_level"
    case chosenOn = "chosen_on"
    case chosenOrg = "chosen_org"
    case chosenMediator = "chosen_mediator"
    case assignedOn = "assigned_on"
    case assignedOrg = "assigned_org"
    case assignedMediator = "assigned_mediator"
    case confirmedOn = "confirmed_on"
    case declinedOn = "declined_on"
    case declineReason = "decline_reason"
    case reassignments
    case mediators
    case availableOrgs = "available_orgs"
    case applicantConsented = "applicant_consented"
    case allPartiesConsented = "all_parties_consented"
    case consentedOn = "consented_on"
    case consentWithdrawnOn = "consent_withdrawn_on"
    case otherPartyAskedOn = "other_party_asked_on"
    case otherPartyAnswer = "other_party_answer"
    case otherPartyAnsweredOn = "other_party_answered_on"
    case disclosure
    case disclosedOn = "disclosed_on"
    case partiesAcceptDisclosure = "parties_accept_disclosure"
    case recusalRequestedOn = "recusal_requested_on"
    case replacements
    case refusedAgain = "refused_again"
    case mediatorJoinsTrial = "mediator_joins_trial"
    case extensionAgreedByAll = "extension_agreed_by_all"
    case extensionAgreedOn = "extension_agreed_on"
    case extensionDays = "extension_days"
    case extensions
    case appraisal
    case holds
    case sessionCount = "session_count"
    case endedOn = "ended_on"
    case outcome
    case agreementOn = "agreement_on"
    case allSignedOn = "all_signed_on"
    case oralAgreement = "oral_agreement"
    case agreedAmount = "agreed_amount"
    case performanceDueOn = "performance_due_on"
    case performedOn = "performed_on"
    case performedUnforced = "performed_unforced"
    case undisputedFacts = "undisputed_facts"
    case filedAsCaseOn = "filed_as_case_on"
    case relationshipMended = "relationship_mended"
    case satisfaction
    case confidentialityWaived = "confidentiality_waived"
    case shamSuspected = "sham_suspected"
    case misconduct
    case confirmationAppliedOn = "confirmation_applied_on"
    case confirmationJoint = "confirmation_joint"
    case confirmationCourt = "confirmation_court"
    case confirmationDocketedOn = "confirmation_docketed_on"
    case confirmationDecidedOn = "confirmation_decided_on"
    case confirmationResult = "confirmation_result"
    case confirmationRefusalGround = "confirmation_refusal_ground"
    case rulingReceivedOn = "ruling_received_on"
    case objector
    case objectorKnewOn = "objector_knew_on"
    case objectedOn = "objected_on"
    case subsidyClass = "subsidy_class"
    case subsidyClaimedOn = "subsidy_claimed_on"
    case subsidyAmount = "subsidy_amount"
    case subsidyClaimedElsewhere = "subsidy_claimed_elsewhere"
    case usefulWithoutSuccess = "useful_without_success"
    case mediatorOnPublicPayroll = "mediator_on_public_payroll"
  }
}

extension Mediation {
  /// What is mediated.
  private static let matter: [Field] = [
    Field("category", .enumeration(.disputeCategory), "What the dispute is about."),
    Field("dispute_id", .text(maxBytes: 128), "Identifier of the dispute that is mediated."),
    Field("amount", .money, "Amount in dispute."),
    Field("group_size", .count, "Persons on the side of the applicants."),
    Field("kind", .enumeration(.mediationKind), "Kind of mediation."),
    Field(
      "stage", .enumeration(.mediationStage),
      "Before filing, or after it in which procedure; it selects the time (Online Mediation Rules Art. 24)."),
    Field("mode", .enumeration(.mediationMode), "Online, on site, at home, inviting in, going out."),
    Field(
      "complexity", .enumeration(.complexity),
      "Weight: how many mediators it needs (Online Mediation Rules Art. 11)."),
    Field("status", .enumeration(.referralStatus), "Where the referral stands."),
    Field("urgency", .integer(1...5), "Urgency, 5 the highest."),
    Field("prior_mediations", .count, "Earlier mediations of the same dispute."),
    Field("evidence_count", .count, "Pieces of evidence handed in."),
    Field("joint_consultation", .flag, "Court and department consult jointly."),
    Field("justiciable", .flag, "Belongs before a court; if not, returned (Online Mediation Rules Art. 9)."),
    Field("court_competent", .flag, "The court is competent; if not, returned (Online Mediation Rules Art. 9)."),
    Field("fit_for_online", .flag, "Fit for online mediation; if not, returned (Online Mediation Rules Art. 9)."),
    Field("fit_for_mediation", .flag, "May be mediated at all; identity and status may not."),
    Field(
      "return_ground", .enumeration(.returnGround),
      "Ground on which it was returned (Online Mediation Rules Art. 9)."),
  ]

  /// Application, choice and acceptance.
  private static let assignment: [Field] = [
    Field(
      "applied_on", .date,
      "Day of the application; the times to choose and to assign run from it (Online Mediation Rules Art. 10)."),
    Field("court_filed_on", .date, "Day on which the court filed the case, for mediation after filing."),
    Field("received_on", .date, "Day of the signed receipt; the time starts (Specially Invited Mediation Rules 2016)."),
    Field("referring_court", .text(maxBytes: 256), "Identifier of the court that referred the case."),
    Field("court_level", .enumeration(.courtLevel), "Level of the referring court."),
    Field("chosen_on", .date, "Day on which the parties chose together (Online Mediation Rules Art. 10)."),
    Field("chosen_org", .text(maxBytes: 128), "Organisation chosen by the parties."),
    Field("chosen_mediator", .text(maxBytes: 128), "Number of the mediator chosen by the parties."),
    Field("assigned_on", .date, "Day on which the court assigned (Online Mediation Rules Art. 10)."),
    Field("assigned_org", .text(maxBytes: 128), "Organisation to which it is assigned."),
    Field("assigned_mediator", .text(maxBytes: 128), "Number of the mediator to whom it is assigned."),
    Field(
      "confirmed_on", .date,
      "Day of the mediator's acceptance; the time starts (Online Mediation Rules Art. 12, 24)."),
    Field("declined_on", .date, "Day of the mediator's refusal (Online Mediation Rules Art. 12)."),
    Field("decline_reason", .enumeration(.declineReason), "Reason of the refusal (Online Mediation Rules Art. 12)."),
    Field("reassignments", .count, "How often it was assigned anew."),
    Field("mediators", .list(.record(Mediator.recordType)), "Mediators of the case, past and present."),
    Field("available_orgs", .count, "Organisations on the platform that take this category."),
  ]

  /// Consent, disclosure and recusal.
  private static let consent: [Field] = [
    Field("applicant_consented", .flag, "The applicant agrees to mediation (Online Mediation Rules Art. 4)."),
    Field("all_parties_consented", .flag, "All parties agree to mediation (Online Mediation Rules Art. 4)."),
    Field("consented_on", .date, "Day on which the last of the parties agreed to mediation."),
    Field("consent_withdrawn_on", .date, "Day on which a party took the consent back."),
    Field("other_party_asked_on", .date, "Day on which the other party was asked (Online Mediation Rules Art. 15)."),
    Field(
      "other_party_answer", .enumeration(.otherPartyAnswer),
      "Answer of the other party (Online Mediation Rules Art. 15)."),
    Field("other_party_answered_on", .date, "Day on which the other party answered."),
    Field("disclosure", .enumeration(.disclosure), "What the mediator disclosed (Online Mediation Rules Art. 13)."),
    Field("disclosed_on", .date, "Day on which the mediator disclosed a relation."),
    Field(
      "parties_accept_disclosure", .flag,
      "The parties accept the mediator all the same (Online Mediation Rules Art. 13)."),
    Field("recusal_requested_on", .date, "Day of the request for another mediator (Online Mediation Rules Art. 14)."),
    Field("replacements", .count, "Mediators replaced on request (Online Mediation Rules Art. 14)."),
    Field(
      "refused_again", .flag,
      "Refused again and did not choose: counts as refusal of mediation (Online Mediation Rules Art. 14)."),
    Field(
      "mediator_joins_trial", .flag,
      "The mediator acts later in the same case, which is barred (Specially Invited Mediation Rules 2016 Art. 16)."),
  ]

  /// Time, extension and holds.
  private static let time: [Field] = [
    Field(
      "extension_agreed_by_all", .flag,
      "All parties agree to go on after the time; one is not enough (Online Mediation Rules Art. 24)."),
    Field("extension_agreed_on", .date, "Day on which all parties agreed to go on."),
    Field("extension_days", .count, "Days by which the time is extended.", unit: "days"),
    Field("extensions", .count, "Number of extensions."),
    Field("appraisal", .flag, "An appraisal was made; its time does not count (Online Mediation Rules Art. 26)."),
    Field("holds", .list(.record(Hold.recordType)), "Times that do not count towards the limit, such as an appraisal."),
    Field("session_count", .count, "Mediation sessions held."),
  ]

  /// End and agreement.
  private static let result: [Field] = [
    Field("ended_on", .date, "Day on which mediation ended, with or without agreement."),
    Field("outcome", .enumeration(.mediationOutcome), "How it ended (Online Mediation Rules Art. 25)."),
    Field("agreement_on", .date, "Day of the agreement."),
    Field(
      "all_signed_on", .date,
      "Day on which all parties had signed; the agreement takes effect (Online Mediation Rules Art. 19)."),
    Field("oral_agreement", .flag, "Agreed orally, without a written agreement."),
    Field("agreed_amount", .money, "Sum that one side pays by the agreement."),
    Field("performance_due_on", .date, "Day on which it must be performed."),
    Field("performed_on", .date, "Day of performance."),
    Field("performed_unforced", .flag, "Performed without force: automatic performance."),
    Field(
      "undisputed_facts", .list(.text),
      "Facts that the parties do not dispute, recorded on failure (Online Mediation Rules Art. 22)."),
    Field("filed_as_case_on", .date, "Day on which the failed case was filed (Online Mediation Rules Art. 21)."),
    Field("relationship_mended", .flag, "Not only the case but the relationship is settled."),
    Field("satisfaction", .integer(0...100), "Satisfaction of the parties.", unit: "points"),
    Field(
      "confidentiality_waived", .flag,
      "All agree that concessions may be used later (Online Mediation Rules Art. 18)."),
    Field("sham_suspected", .flag, "Sham mediation is suspected (Online Mediation Rules Art. 23)."),
    Field(
      "misconduct", .enumeration(.mediatorMisconduct),
      "Misconduct of the mediator (Online Mediation Rules Art. 29)."),
  ]

  /// Judicial confirmation.
  private static let confirmation: [Field] = [
    Field(
      "confirmation_applied_on", .date,
      "Day of the application; the time for it runs from the effect of the agreement (CPL 2023 Art. 205)."),
    Field("confirmation_joint", .flag, "Both parties apply together (CPL 2023 Art. 205)."),
    Field("confirmation_court", .text(maxBytes: 256), "Identifier of the court asked to confirm the agreement."),
    Field("confirmation_docketed_on", .date, "Day of docketing; the time to decide runs from it (CPL 2023 Art. 187)."),
    Field("confirmation_decided_on", .date, "Day of the ruling on the confirmation."),
    Field("confirmation_result", .enumeration(.confirmationResult), "What the court decided on the application."),
    Field(
      "confirmation_refusal_ground", .enumeration(.confirmationRefusalGround),
      "Why the court refused to confirm the agreement."),
    Field(
      "ruling_received_on", .date,
      "Day on which the party received the ruling; its time to object runs (CPL Interpretation 2022 Art. 372)."),
    Field("objector", .enumeration(.confirmationObjector), "Who objects to the ruling that confirms the agreement."),
    Field(
      "objector_knew_on", .date,
      "Day on which the interested person knew; its time to object runs (CPL Interpretation 2022 Art. 372)."),
    Field("objected_on", .date, "Day of the objection to the ruling."),
  ]

  /// Subsidy by case.
  private static let subsidy: [Field] = [
    Field("subsidy_class", .enumeration(.complexity), "Class of the case for the subsidy paid by the case."),
    Field("subsidy_claimed_on", .date, "Day on which the subsidy was claimed."),
    Field("subsidy_amount", .money, "Subsidy paid for the case."),
    Field("subsidy_claimed_elsewhere", .flag, "Already claimed from another purse (double-claim guard)."),
    Field("useful_without_success", .flag, "Failed, yet useful: some places pay for it."),
    Field("mediator_on_public_payroll", .flag, "The mediator may not draw a subsidy."),
  ]

  /// The table of the model: the facts of every case first.
  package static let fields: [Field] = [
    CommonFields.rows, matter, assignment, consent, time, result, confirmation, subsidy,
  ].flatMap(\.self)

  package static let recordType = RecordType(
    "mediation",
    "A mediation referred from a court, an agency or the parties.",
    fields)
}
