/// A dispute at the door: civil, or against an administrative act. Where it goes, what it costs, whether an alert is
/// due.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Dispute: Sendable, Equatable, Codable {
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

  // What the dispute is about
  package var category: String?
  package var causeOfAction: String?
  package var filedOn: String?
  package var amount: Int64?
  package var status: String?
  package var agreedToMediate: Bool?
  package var settledByMediation: Bool?
  package var priorMediations: Int?
  package var relatedCases: Int?
  package var groupSize: Int?
  package var daysOpen: Int?
  package var urgency: Int?
  package var evidenceCount: Int?
  package var publicInterest: Bool?
  package var crossJurisdiction: Bool?

  // Referral between court and department
  package var justiciable: Bool?
  package var fitForMediation: Bool?
  package var competentCourt: String?
  package var courtLevel: String?
  package var referredOn: String?
  package var referredTo: String?
  package var referralStatus: String?
  package var platformCaseId: String?
  package var pilot: Bool?
  package var jointConsultation: Bool?
  package var rootCause: String?
  package var recommendationOn: String?

  // Court fee: State Council Order 481
  package var claimKind: String?
  package var claimAmount: Int64?
  package var damages: Int64?
  package var propertyInDivorce: Int64?
  package var preservedAmount: Int64?
  package var bankruptcyEstate: Int64?
  package var enforcedAmount: Int64?
  package var procedure: String?
  package var instance: String?
  package var appealedAmount: Int64?
  package var outcome: String?
  package var counterclaim: Bool?
  package var thirdPartyClaim: Bool?
  package var objectionFailed: Bool?
  package var feeNotifiedOn: String?
  package var docketedOn: String?
  package var concludedOn: String?
  package var losingParty: String?
  package var loserSharePercent: Int?
  package var defendantChangedAct: Bool?
  package var payerIsPerson: Bool?
  package var reliefRequested: String?
  package var reliefGround: String?
  package var reliefAppliedOn: String?
  package var reliefProven: Bool?

  // Administrative disputes: reconsideration and litigation
  package var administrativeKind: String?
  package var administrativeStage: String?
  package var actKind: String?
  package var actingUnit: String?
  package var responsibleUnit: String?
  package var calibreUnit: String?
  package var actOn: String?
  package var actKnownOn: String?
  package var toldOfRight: Bool?
  package var concernsRealEstate: Bool?
  package var onTheSpot: Bool?
  package var fineAmount: Int64?
  package var inaction: Bool?
  package var reconsideredFirst: Bool?
  package var correctionAskedOn: String?
  package var decidedOn: String?
  package var administrativeOutcome: String?
  package var decidedOnMerits: Bool?
  package var lost: Bool?
  package var corrected: Bool?
  package var selfCorrectedOn: String?
  package var withdrawnOn: String?
  package var withdrawalCause: String?
  package var hearings: [Hearing]?
  package var holds: [Hold]?
  package var lossAnalysedOn: String?
  package var bulletinOn: String?

  // Case-file review and alert
  package var reviewBaseFailures: Int?
  package var reviewFormPoints: Int?
  package var reviewContentPoints: Int?
  package var casesThisPeriod: Int?
  package var casesSamePeriodLastYear: Int?
  package var lossesThisPeriod: Int?
  package var heardThisPeriod: Int?
  package var headsAbsentThisPeriod: Int?
  package var targetChangePercent: Int?
  package var monthsRising: Int?
  package var previousColour: String?
  package var previousColourOn: String?
  package var alertFrom: String?
  package var alertTo: String?
  package var alertJudgedOn: String?
  package var alertAction: String?
  package var alertClearBy: String?

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
    case causeOfAction = "cause_of_action"
    case filedOn = "filed_on"
    case amount
    case status
    case agreedToMediate = "agreed_to_mediate"
    case settledByMediation = "settled_by_mediation"
    case priorMediations = "prior_mediations"
    case relatedCases = "related_cases"
    case groupSize = "group_size"
    case daysOpen = "days_open"
    case urgency
    case evidenceCount = "evidence_count"
    case publicInterest = "public_interest"
    case crossJurisdiction = "cross_jurisdiction"
    case justiciable
    case fitForMediation = "fit_for_mediation"
    case competentCourt = "competent_court"
    case courtLevel = "court_level"
    case referredOn = "referred_on"
    case referredTo = "referred_to"
    case referralStatus = "referral_status"
    case platformCaseId = "platform_case_id"
    case pilot
    case jointConsultation = "joint_consultation"
    case rootCause = "root_cause"
    case recommendationOn = "recommendation_on"
    case claimKind = "claim_kind"
    case claimAmount = "claim_amount"
    case damages
    case propertyInDivorce = "property_in_divorce"
    case preservedAmount = "preserved_amount"
    case bankruptcyEstate = "bankruptcy_estate"
    case enforcedAmount = "enforced_amount"
    case procedure
    case instance
    case appealedAmount = "appealed_amount"
    case outcome
    case counterclaim
    case thirdPartyClaim = "third_party_claim"
    case objectionFailed = "objection_failed"
    case feeNotifiedOn = "fee_notified_on"
    case docketedOn = "docketed_on"
    case concludedOn = "concluded_on"
    case losingParty = "losing_party"
    case loserSharePercent = "loser_share_percent"
    case defendantChangedAct = "defendant_changed_act"
    case payerIsPerson = "payer_is_person"
    case reliefRequested = "relief_requested"
    case reliefGround = "relief_ground"
    case reliefAppliedOn = "relief_applied_on"
    case reliefProven = "relief_proven"
    case administrativeKind = "administrative_kind"
    case administrativeStage = "administrative_stage"
    case actKind = "act_kind"
    case actingUnit = "acting_unit"
    case responsibleUnit = "responsible_unit"
    case calibreUnit = "calibre_unit"
    case actOn = "act_on"
    case actKnownOn = "act_known_on"
    case toldOfRight = "told_of_right"
    case concernsRealEstate = "concerns_real_estate"
    case onTheSpot = "on_the_spot"
    case fineAmount = "fine_amount"
    case inaction
    case reconsideredFirst = "reconsidered_first"
    case correctionAskedOn = "correction_asked_on"
    case decidedOn = "decided_on"
    case administrativeOutcome = "administrative_outcome"
    case decidedOnMerits = "decided_on_merits"
    case lost
    case corrected
    case selfCorrectedOn = "self_corrected_on"
    case withdrawnOn = "withdrawn_on"
    case withdrawalCause = "withdrawal_cause"
    case hearings
    case holds
    case lossAnalysedOn = "loss_analysed_on"
    case bulletinOn = "bulletin_on"
    case reviewBaseFailures = "review_base_failures"
    case reviewFormPoints = "review_form_points"
    case reviewContentPoints = "review_content_points"
    case casesThisPeriod = "cases_this_period"
    case casesSamePeriodLastYear = "cases_same_period_last_year"
    case lossesThisPeriod = "losses_this_period"
    case heardThisPeriod = "heard_this_period"
    case headsAbsentThisPeriod = "heads_absent_this_period"
    case targetChangePercent = "target_change_percent"
    case monthsRising = "months_rising"
    case previousColour = "previous_colour"
    case previousColourOn = "previous_colour_on"
    case alertFrom = "alert_from"
    case alertTo = "alert_to"
    case alertJudgedOn = "alert_judged_on"
    case alertAction = "alert_action"
    case alertClearBy = "alert_clear_by"
  }
}

extension Dispute {
  /// What the dispute is about.
  private static let matter: [Field] = [
    Field("category", .enumeration(.disputeCategory), "What the dispute is about."),
    Field("cause_of_action", .text(maxBytes: 512), "Cause of action in the words of the court's list."),
    Field("filed_on", .date, "Day on which the dispute was filed; it selects the law in force in most rules."),
    Field("amount", .money, "Amount in dispute; 0 where there is none."),
    Field("status", .enumeration(.disputeStatus), "Where the dispute stands."),
    Field("agreed_to_mediate", .flag, "The parties agreed to mediate."),
    Field("settled_by_mediation", .flag, "The dispute was settled by mediation."),
    Field("prior_mediations", .count, "Earlier mediations of the same dispute."),
    Field("related_cases", .count, "Number of related cases, such as others from the same estate or act."),
    Field("group_size", .count, "Persons on the side of the applicants."),
    Field("days_open", .count, "Days from the filing to the day of the evaluation, or to the closing.", unit: "days"),
    Field("urgency", .integer(1...5), "Urgency, 5 the highest."),
    Field("evidence_count", .count, "Pieces of evidence handed in."),
    Field("public_interest", .flag, "Major public interest (SPC rules of 2020 Art. 4)."),
    Field("cross_jurisdiction", .flag, "Touches more than one jurisdiction."),
  ]

  /// Referral between court and department.
  private static let docking: [Field] = [
    Field("justiciable", .flag, "Belongs before a court (Online Mediation Rules Art. 9)."),
    Field("fit_for_mediation", .flag, "The dispute may be mediated at all; identity and status may not."),
    Field("competent_court", .text(maxBytes: 256), "Identifier of the court competent."),
    Field("court_level", .enumeration(.courtLevel), "Level of the competent court."),
    Field("referred_on", .date, "Day of the referral."),
    Field("referred_to", .text(maxBytes: 128), "Body to which it was referred."),
    Field("referral_status", .enumeration(.referralStatus), "Where the referral stands."),
    Field("platform_case_id", .text(maxBytes: 128), "Number on the court's mediation platform."),
    Field("pilot", .flag, "The jurisdiction is a pilot of the docking."),
    Field("joint_consultation", .flag, "Court and department consult jointly."),
    Field("root_cause", .text(maxBytes: 1024), "Source of the dispute, for source governance."),
    Field("recommendation_on", .date, "Day of the judicial recommendation about the source."),
  ]

  /// Court fee: State Council Order 481.
  private static let fee: [Field] = [
    Field("claim_kind", .enumeration(.feeClaimKind), "Matter for which the fee is asked (Order 481 Art. 13-14)."),
    Field("claim_amount", .money, "Amount of the claim, where it differs from the amount in dispute."),
    Field("damages", .money, "Damages claimed in a personality case (Order 481 Art. 13(2))."),
    Field("property_in_divorce", .money, "Property divided in a divorce (Order 481 Art. 13(2))."),
    Field("preserved_amount", .money, "Property to be preserved (Order 481 Art. 14(2))."),
    Field("bankruptcy_estate", .money, "Value of the bankrupt estate (Order 481 Art. 14(6))."),
    Field("enforced_amount", .money, "Amount to be enforced (Order 481 Art. 14(1))."),
    Field("procedure", .enumeration(.trialProcedure), "Procedure; the summary one lowers the fee (Order 481 Art. 16)."),
    Field("instance", .enumeration(.instance), "Instance; suits are counted in the first one only."),
    Field("appealed_amount", .money, "Part of the judgment that is appealed (Order 481 Art. 17)."),
    Field(
      "outcome", .enumeration(.disputeOutcome),
      "How the case ended; mediation and withdrawal lower the fee (Order 481 Art. 15)."),
    Field("counterclaim", .flag, "A counterclaim is tried together: lowers the fee (Order 481 Art. 18)."),
    Field("third_party_claim", .flag, "A third party's claim is tried together: lowers the fee (Order 481 Art. 18)."),
    Field("objection_failed", .flag, "The jurisdiction objection failed (Order 481 Art. 13(6))."),
    Field("fee_notified_on", .date, "Day of the notice to pay; the time to pay runs from it (Order 481 Art. 22)."),
    Field("docketed_on", .date, "Day of docketing; a deferral is decided before it (Order 481 Art. 49)."),
    Field(
      "concluded_on", .date,
      "Day on which the case ended; the time for a refund runs from it (Order 481 Art. 53)."),
    Field("losing_party", .enumeration(.losingParty), "Who lost, and so bears the fee (Order 481 Art. 29)."),
    Field(
      "loser_share_percent", .integer(0...100),
      "Share of the fee that the respondent bears where both bear it (Order 481 Art. 29).", unit: "%"),
    Field(
      "defendant_changed_act", .flag,
      "The defendant changed its act and the plaintiff withdrew: it pays (Order 481 Art. 34)."),
    Field("payer_is_person", .flag, "The payer is a natural person: only then exempt (Order 481 Art. 44)."),
    Field("relief_requested", .enumeration(.feeReliefKind), "Relief asked for (Order 481 Art. 44)."),
    Field("relief_ground", .enumeration(.feeReliefGround), "Ground of the relief (Order 481 Art. 45-47)."),
    Field("relief_applied_on", .date, "Day of the written application (Order 481 Art. 48)."),
    Field("relief_proven", .flag, "The application came with proof (Order 481 Art. 48)."),
  ]

  /// Administrative disputes: reconsideration and litigation.
  private static let administrative: [Field] = [
    Field("administrative_kind", .enumeration(.administrativeKind), "Reconsideration, litigation or petition."),
    Field("administrative_stage", .enumeration(.administrativeStage), "Before acceptance or while pending."),
    Field("act_kind", .enumeration(.actKind), "Kind of administrative act."),
    Field("acting_unit", .text(maxBytes: 128), "Identifier of the unit that made the act."),
    Field("responsible_unit", .text(maxBytes: 128), "Who acts, resolves: unit responsible."),
    Field(
      "calibre_unit", .text(maxBytes: 128),
      "Unit under which it counts when years are compared, whatever has merged since."),
    Field("act_on", .date, "Day of the administrative act."),
    Field("act_known_on", .date, "Day on which the act was known; the time to apply or sue runs from it."),
    Field(
      "told_of_right", .flag,
      "Was told of the right to apply; if not, up to one year (Reconsideration Law 2023 Art. 20)."),
    Field(
      "concerns_real_estate", .flag,
      "Concerns real estate, for which the absolute limit is longer (Reconsideration Law 2023 Art. 21)."),
    Field("on_the_spot", .flag, "The act was made on the spot: summary procedure (Reconsideration Law 2023 Art. 53)."),
    Field("fine_amount", .money, "Fine imposed by the act; small ones go to the summary procedure."),
    Field("inaction", .flag, "The suit is about inaction (Administrative Litigation Law Art. 47)."),
    Field(
      "reconsidered_first", .flag,
      "Went through reconsideration before the suit (Administrative Litigation Law Art. 45)."),
    Field(
      "correction_asked_on", .date,
      "Day on which the applicant was asked to complete the application (Reconsideration Law 2023 Art. 31)."),
    Field("decided_on", .date, "Day of the decision in the reconsideration or suit."),
    Field(
      "administrative_outcome", .enumeration(.administrativeOutcome),
      "How reconsideration or suit ended; some outcomes count as lost."),
    Field("decided_on_merits", .flag, "Judged on the merits: denominator of the loss rate."),
    Field("lost", .flag, "Lost by the agency: revoked, changed, unlawful, ordered to perform."),
    Field("corrected", .flag, "The decision corrected the act in any way: the correction rate."),
    Field("self_corrected_on", .date, "Day on which the unit corrected itself before a decision."),
    Field("withdrawn_on", .date, "Day on which the applicant withdrew; a withdrawal is no loss."),
    Field(
      "withdrawal_cause", .enumeration(.withdrawalCause),
      "Why the case was withdrawn; after mediation it counts as resolved."),
    Field("hearings", .list(.record(Hearing.recordType)), "Hearings and the appearance of heads."),
    Field("holds", .list(.record(Hold.recordType)), "Times that do not count towards a limit, such as a suspension."),
    Field("loss_analysed_on", .date, "Day of the analysis: one case, one analysis, one circular."),
    Field("bulletin_on", .date, "Day on which the correction was circulated."),
  ]

  /// Case-file review and alert.
  private static let review: [Field] = [
    Field("review_base_failures", .count, "Base checks failed; any one makes the total 0."),
    Field("review_form_points", .integer(0...100), "Points for the form of the file.", unit: "points"),
    Field("review_content_points", .integer(0...100), "Points for the content of the file.", unit: "points"),
    Field("cases_this_period", .count, "Cases of the unit in this period."),
    Field(
      "cases_same_period_last_year", .count,
      "Cases of the unit in the same period last year, counted in the same way."),
    Field("losses_this_period", .count, "Cases lost by the unit in this period."),
    Field("heard_this_period", .count, "Cases of the unit heard in this period: denominator of the appearance rate."),
    Field("heads_absent_this_period", .count, "Hearings in this period at which the head was absent without excuse."),
    Field(
      "target_change_percent", .integer(-100...1_000),
      "Change that the target asks for, -10 for a tenth less.", unit: "%"),
    Field("months_rising", .integer(0...120), "Months in a row in which the cases rose.", unit: "months"),
    Field(
      "previous_colour", .enumeration(.alertColour),
      "Colour of the last alert, so that a colour does not flicker."),
    Field("previous_colour_on", .date, "Day of the last alert of the unit."),
    Field("alert_from", .date, "First day of the period for which the unit was judged last."),
    Field("alert_to", .date, "Last day of the period for which the unit was judged last."),
    Field("alert_judged_on", .date, "Day on which the unit was judged last."),
    Field("alert_action", .identifier, "What the alert of the unit called for when it was judged last."),
    Field("alert_clear_by", .date, "Day by which the cause is to be removed, as the unit was judged last."),
  ]

  /// The table of the model: the facts of every case first.
  package static let fields: [Field] = [CommonFields.rows, matter, docking, fee, administrative, review].flatMap(\.self)

  package static let recordType = RecordType(
    "dispute",
    "A dispute at the door: civil, or against an administrative act.",
    fields)
}
