/// A case of civil judgment enforcement: one enforcement decision is one case (Law 26/2008 Art. 3(9)). The Vietnamese
/// THADS law decides the fields; Chinese enforcement cases fit as far as they share them.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Enforcement: Sendable, Equatable, Codable {
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

  // Judgment, request and decision
  package var basis: String?
  package var exOfficioKind: String?
  package var judgmentNumber: String?
  package var judgmentKind: String?
  package var judgmentEffectiveOn: String?
  package var performanceDueOn: String?
  package var judgmentValue: Int64?
  package var requestedOn: String?
  package var requestComplete: Bool?
  package var refusalGround: String?
  package var decidedOn: String?
  package var decisionNumber: String?
  package var receivedDecisionOn: String?
  package var dissipationFeared: Bool?

  // State and result
  package var state: String?
  package var finishedOn: String?
  package var finishKind: String?
  package var finishedAmount: Int64?
  package var conditionalAmount: Int64?
  package var difficult: Bool?
  package var postponementGround: String?
  package var suspensionGround: String?
  package var terminationGround: String?
  package var groundAroseOn: String?
  package var holds: [Hold]?

  // Fee for the sum received: Circular 216/2016/TT-BTC
  package var claimKind: String?
  package var collected: Int64?
  package var collectedOn: String?
  package var collectedBefore: Int64?
  package var feeChargedBefore: Int64?
  package var requestedAmount: Int64?
  package var settlementStage: String?
  package var settledOn: String?
  package var shareInDivision: Int64?
  package var receivesForOthers: Bool?
  package var feeDecidedOn: String?
  package var receipts: [Receipt]?

  // Relief of fee, coercion cost and duties to the State
  package var reliefKind: String?
  package var reliefFileCompleteOn: String?
  package var creditorHardship: String?
  package var debtorHardship: String?
  package var hardshipCertificate: String?
  package var assetTip: Bool?
  package var tipAfterNotYetConditions: Bool?
  package var tipRealised: Bool?
  package var tipProceeds: Int64?
  package var assetNamedInJudgment: Bool?
  package var forceMobilised: Bool?
  package var coercionCost: Int64?
  package var coercionCostPaid: Int64?
  package var assetsHidden: Bool?
  package var stateDuty: Int64?
  package var stateDutyPaid: Int64?
  package var stateDutySince: String?
  package var stateReliefLastOn: String?

  // Classification: with conditions, not yet, separate book
  package var hasProperty: Bool?
  package var hasIncome: Bool?
  package var incomeOnlySubsistence: Bool?
  package var canPerform: Bool?
  package var propertyValue: Int64?
  package var coercionCostEstimate: Int64?
  package var propertyExempt: Bool?
  package var thingLost: Bool?
  package var agreedSubstitute: Bool?
  package var addressUnknown: Bool?
  package var servingSentenceMonthsLeft: Int?
  package var `class`: String?
  package var groundsAroseOn: String?
  package var notYetGround: String?
  package var notYetSince: String?
  package var lastVerifiedOn: String?
  package var verificationCount: Int?
  package var newInformationOn: String?
  package var resultsDifferOn: String?
  package var verifications: [Verification]?
  package var classifications: [ClassificationEvent]?

  // One-stop procedures, complaint and limits
  package var procedure: String?
  package var procedureReceivedOn: String?
  package var procedureFileCompleteOn: String?
  package var procedureAnsweredOn: String?
  package var officerChangeGround: String?
  package var officerIsHead: Bool?
  package var complaintMatter: String?
  package var actKnownOn: String?

  // Assets, sale, coercion and payment
  package var assetKind: String?
  package var thirdPartyOccupant: Bool?
  package var assets: [Asset]?
  package var auctions: [Auction]?
  package var coercions: [Coercion]?
  package var claims: [Claim]?

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
    case basis
    case exOfficioKind = "ex_officio_kind"
    case judgmentNumber = "judgment_number"
    case judgmentKind = "judgment_kind"
    case judgmentEffectiveOn = "judgment_effective_on"
    case performanceDueOn = "performance_due_on"
    case judgmentValue = "judgment_value"
    case requestedOn = "requested_on"
    case requestComplete = "request_complete"
    case refusalGround = "refusal_ground"
    case decidedOn = "decided_on"
    case decisionNumber = "decision_number"
    case receivedDecisionOn = "received_decision_on"
    case dissipationFeared = "dissipation_feared"
    case state
    case finishedOn = "finished_on"
    case finishKind = "finish_kind"
    case finishedAmount = "finished_amount"
    case conditionalAmount = "conditional_amount"
    case difficult
    case postponementGround = "postponement_ground"
    case suspensionGround = "suspension_ground"
    case terminationGround = "termination_ground"
    case groundAroseOn = "ground_arose_on"
    case holds
    case claimKind = "claim_kind"
    case collected
    case collectedOn = "collected_on"
    case collectedBefore = "collected_before"
    case feeChargedBefore = "fee_charged_before"
    case requestedAmount = "requested_amount"
    case settlementStage = "settlement_stage"
    case settledOn = "settled_on"
    case shareInDivision = "share_in_division"
    case receivesForOthers = "receives_for_others"
    case feeDecidedOn = "fee_decided_on"
    case receipts
    case reliefKind = "relief_kind"
    case reliefFileCompleteOn = "relief_file_complete_on"
    case creditorHardship = "creditor_hardship"
    case debtorHardship = "debtor_hardship"
    case hardshipCertificate = "hardship_certificate"
    case assetTip = "asset_tip"
    case tipAfterNotYetConditions = "tip_after_not_yet_conditions"
    case tipRealised = "tip_realised"
    case tipProceeds = "tip_proceeds"
    case assetNamedInJudgment = "asset_named_in_judgment"
    case forceMobilised = "force_mobilised"
    case coercionCost = "coercion_cost"
    case coercionCostPaid = "coercion_cost_paid"
    case assetsHidden = "assets_hidden"
    case stateDuty = "state_duty"
    case stateDutyPaid = "state_duty_paid"
    case stateDutySince = "state_duty_since"
    case stateReliefLastOn = "state_relief_last_on"
    case hasProperty = "has_property"
    case hasIncome = "has_income"
    case incomeOnlySubsistence = "income_only_subsistence"
    case canPerform = "can_perform"
    case propertyValue = "property_value"
    case coercionCostEstimate = "coercion_cost_estimate"
    case propertyExempt = "property_exempt"
    case thingLost = "thing_lost"
    case agreedSubstitute = "agreed_substitute"
    case addressUnknown = "address_unknown"
    case servingSentenceMonthsLeft = "serving_sentence_months_left"
    case `class`
    case groundsAroseOn = "grounds_arose_on"
    case notYetGround = "not_yet_ground"
    case notYetSince = "not_yet_since"
    case lastVerifiedOn = "last_verified_on"
    case verificationCount = "verification_count"
    case newInformationOn = "new_information_on"
    case resultsDifferOn = "results_differ_on"
    case verifications
    case classifications
    case procedure
    case procedureReceivedOn = "procedure_received_on"
    case procedureFileCompleteOn = "procedure_file_complete_on"
    case procedureAnsweredOn = "procedure_answered_on"
    case officerChangeGround = "officer_change_ground"
    case officerIsHead = "officer_is_head"
    case complaintMatter = "complaint_matter"
    case actKnownOn = "act_known_on"
    case assetKind = "asset_kind"
    case thirdPartyOccupant = "third_party_occupant"
    case assets
    case auctions
    case coercions
    case claims
  }
}

extension Enforcement {
  /// Judgment, request and decision.
  private static let origin: [Field] = [
    Field("basis", .enumeration(.enforcementBasis), "On request or ex officio (Law 26/2008 Art. 36)."),
    Field(
      "ex_officio_kind", .enumeration(.exOfficioKind),
      "What is enforced ex officio; it selects the limit for the decision (Law 26/2008 Art. 36(2))."),
    Field("judgment_number", .text(maxBytes: 128), "Number of the judgment or decision that is enforced."),
    Field("judgment_kind", .enumeration(.judgmentKind), "Kind of judgment or decision that is enforced."),
    Field(
      "judgment_effective_on", .date,
      "Day of legal effect; the right to request runs from it (Law 26/2008 Art. 30)."),
    Field(
      "performance_due_on", .date,
      "Due day of a fixed-term or periodic duty; the right to request runs from it (Law 26/2008 Art. 30)."),
    Field("judgment_value", .money, "Sum or value by the judgment."),
    Field("requested_on", .date, "Day on which the request came in."),
    Field(
      "request_complete", .flag,
      "The request is complete; if not, the requester must be told (Decree 152/2026 Art. 9(6))."),
    Field("refusal_ground", .enumeration(.requestRefusalGround), "Ground of the refusal (Law 26/2008 Art. 31(5))."),
    Field("decided_on", .date, "Day of the enforcement decision (Law 26/2008 Art. 36)."),
    Field("decision_number", .text(maxBytes: 128), "Number of the enforcement decision."),
    Field(
      "received_decision_on", .date,
      "Day of receipt or valid notice; the voluntary period starts (Law 26/2008 Art. 45)."),
    Field("dissipation_feared", .flag, "Dissipation is feared: measures at once (Law 26/2008 Art. 45)."),
  ]

  /// State and result.
  private static let progress: [Field] = [
    Field("state", .enumeration(.enforcementState), "State of the case, from the request to its end."),
    Field("finished_on", .date, "Day on which the case was finished; terminated ones count."),
    Field("finish_kind", .enumeration(.finishKind), "How the case was finished; terminated ones count as finished."),
    Field("finished_amount", .money, "Money finished in the reporting period."),
    Field("conditional_amount", .money, "Money for which there are conditions: the denominator of the money rate."),
    Field("difficult", .flag, "Meets difficulties or obstacles."),
    Field(
      "postponement_ground", .enumeration(.postponementGround),
      "Ground of the postponement (Law 26/2008 Art. 48)."),
    Field(
      "suspension_ground", .enumeration(.suspensionGround),
      "Ground of the temporary suspension (Law 26/2008 Art. 49)."),
    Field("termination_ground", .enumeration(.terminationGround), "Ground of the termination (Law 26/2008 Art. 50)."),
    Field(
      "ground_arose_on", .date,
      "Day on which the ground arose; the time to act runs from it (Law 26/2008 Art. 48-50)."),
    Field("holds", .list(.record(Hold.recordType)), "Times that do not count towards a limit."),
  ]

  /// Fee for the sum received: Circular 216/2016/TT-BTC.
  private static let fee: [Field] = [
    Field(
      "claim_kind", .enumeration(.enforcementClaimKind),
      "What the money is for; some claims bear no fee (Circular 216/2016 Art. 6)."),
    Field(
      "collected", .money,
      "This receipt: money or value that the creditor now receives (Circular 216/2016 Art. 4)."),
    Field("collected_on", .date, "Day of this receipt; it selects the base salary and the scale."),
    Field("collected_before", .money, "Sum of earlier receipts under the same decision (Circular 216/2016 Art. 5(2))."),
    Field("fee_charged_before", .money, "Fees charged on the earlier receipts (Circular 216/2016 Art. 5(2))."),
    Field("requested_amount", .money, "Sum requested; small requests bear no fee (Circular 216/2016 Art. 6(4))."),
    Field(
      "settlement_stage", .enumeration(.settlementStage),
      "Stage in which the sum was received (Art. 4(4)-(5), 6(8))."),
    Field("settled_on", .date, "Day on which the parties settled among themselves (Circular 216/2016 Art. 4(4))."),
    Field(
      "share_in_division", .money,
      "Net receipt in a division of common property or estate (Circular 216/2016 Art. 4(2))."),
    Field(
      "receives_for_others", .flag,
      "One requester receives for many and pays on all (Circular 216/2016 Art. 4(3))."),
    Field("fee_decided_on", .date, "Day of the fee decision; relief is decided for each (Circular 216/2016 Art. 7)."),
    Field("receipts", .list(.record(Receipt.recordType)), "All receipts, by instalment (Art. 5(2)-(3))."),
  ]

  /// Relief of fee, coercion cost and duties to the State.
  private static let relief: [Field] = [
    Field(
      "relief_kind", .enumeration(.enforcementReliefKind),
      "Which charge the request is about; three reliefs, three laws."),
    Field(
      "relief_file_complete_on", .date,
      "Day on which the file was complete; the time to act runs from it (Circular 216/2016 Art. 7(4))."),
    Field("creditor_hardship", .enumeration(.hardship), "Circumstance of the creditor (Circular 216/2016 Art. 7)."),
    Field(
      "debtor_hardship", .enumeration(.hardship),
      "Circumstance of the debtor, for the coercion cost (Decree 62/2015 Art. 44)."),
    Field(
      "hardship_certificate", .enumeration(.certifier),
      "Body that certified the circumstance (Circular 216/2016 Art. 7)."),
    Field("asset_tip", .flag, "The creditor correctly identified assets at the request (Circular 216/2016 Art. 7(2))."),
    Field(
      "tip_after_not_yet_conditions", .flag,
      "Assets found by the creditor after a not-yet-conditions decision (Circular 216/2016 Art. 7(1))."),
    Field("tip_realised", .flag, "The assets identified were realised (Circular 216/2016 Art. 7(1))."),
    Field(
      "tip_proceeds", .money,
      "Part of the receipt that comes from the assets identified (Circular 216/2016 Art. 7(2))."),
    Field(
      "asset_named_in_judgment", .flag,
      "The judgment names the asset: no reduction (Circular 216/2016 Art. 7(2))."),
    Field(
      "force_mobilised", .flag,
      "Force was mobilised, which makes the reduction for a tip smaller (Circular 216/2016 Art. 7(2))."),
    Field("coercion_cost", .money, "Cost of the coercion, which the debtor bears (Law 26/2008 Art. 73)."),
    Field(
      "coercion_cost_paid", .money,
      "Part of the coercion cost that is paid; a good part opens the waiver of the rest (Decree 62/2015 Art. 44(b))."),
    Field("assets_hidden", .flag, "Assets hidden or papers false: the relief is revoked (Decree 62/2015 Art. 44)."),
    Field("state_duty", .money, "Duty to the State budget: fine or court fee (Law 26/2008 Art. 61)."),
    Field("state_duty_paid", .money, "Part of the duty to the State budget that is paid (Law 26/2008 Art. 61)."),
    Field(
      "state_duty_since", .date,
      "Day on which enforcement of the duty began; a waiver needs years (Law 26/2008 Art. 61)."),
    Field(
      "state_relief_last_on", .date,
      "Day of the last waiver or cut; once a year for a judgment (Law 26/2008 Art. 61)."),
  ]

  /// Classification: with conditions, not yet, separate book.
  private static let conditions: [Field] = [
    Field("has_property", .flag, "The debtor has property for the duty (Law 26/2008 Art. 3(6))."),
    Field("has_income", .flag, "The debtor has income (Law 26/2008 Art. 3(6))."),
    Field(
      "income_only_subsistence", .flag,
      "The income only feeds the debtor and dependants (Law 26/2008 Art. 44a(1)(a))."),
    Field("can_perform", .flag, "The debtor can perform, personally or through another (Law 26/2008 Art. 3(6))."),
    Field(
      "property_value", .money,
      "Value of the property found; worth no more than the coercion is no means (Law 26/2008 Art. 44a(1)(a))."),
    Field("coercion_cost_estimate", .money, "Estimated cost of the coercion (Law 26/2008 Art. 44a(1)(a))."),
    Field("property_exempt", .flag, "The property may not be seized by law (Law 26/2008 Art. 44a(1)(a))."),
    Field(
      "thing_lost", .flag,
      "The thing is lost or ruined, or its papers cannot be re-issued (Law 26/2008 Art. 44a(1)(b))."),
    Field("agreed_substitute", .flag, "The parties agreed on something in its place (Law 26/2008 Art. 44a(1)(b))."),
    Field("address_unknown", .flag, "Address of the debtor or of the child unknown (Law 26/2008 Art. 44a(1)(c))."),
    Field(
      "serving_sentence_months_left", .integer(0...1_200),
      "Prison time left; long sentences are checked less often (Law 26/2008 Art. 44(2)).", unit: "months"),
    Field("class", .enumeration(.enforcementClass), "Class at present (Law 26/2008 Art. 44, 44a)."),
    Field(
      "grounds_arose_on", .date,
      "Day on which grounds for a class decision arose, or the check that showed them (Law 26/2008 Art. 44a)."),
    Field("not_yet_ground", .enumeration(.notYetGround), "Ground of the present not-yet-conditions decision."),
    Field(
      "not_yet_since", .date,
      "Day of the not-yet-conditions decision; the time to the separate book runs from it (Decree 62/2015 Art. 9(5))."),
    Field(
      "last_verified_on", .date,
      "Day of the last check; the time to the next runs from it (Law 26/2008 Art. 44(2))."),
    Field(
      "verification_count", .count,
      "Checks without conditions so far; after enough of them only on new information (Law 26/2008 Art. 44(2))."),
    Field(
      "new_information_on", .date,
      "Day on which new information came in; the time to check runs from it (Decree 62/2015 Art. 9(4))."),
    Field(
      "results_differ_on", .date,
      "Day on which results differed or a protest came; the time to act runs from it (Law 26/2008 Art. 44(5))."),
    Field("verifications", .list(.record(Verification.recordType)), "All checks of the debtor's means."),
    Field("classifications", .list(.record(ClassificationEvent.recordType)), "History of the class, in order of time."),
  ]

  /// One-stop procedures, complaint and limits.
  private static let service: [Field] = [
    Field("procedure", .enumeration(.oneStopProcedure), "One-stop procedure or step that is asked for."),
    Field("procedure_received_on", .date, "Day on which the application came in."),
    Field("procedure_file_complete_on", .date, "Day on which the file was complete."),
    Field("procedure_answered_on", .date, "Day of the answer: the on-time rate."),
    Field(
      "officer_change_ground", .enumeration(.officerChangeGround),
      "Ground to change the officer (Decree 62/2015 Art. 10; Decree 152/2026 Art. 13)."),
    Field("officer_is_head", .flag, "The officer is the head: the request goes one level up (Decree 62/2015 Art. 10)."),
    Field(
      "complaint_matter", .enumeration(.complaintMatter),
      "What the complaint is about; it selects the limits (Law 26/2008 Art. 140, 146)."),
    Field(
      "act_known_on", .date,
      "Day on which the act was known; the complaint's limit runs from it (Law 26/2008 Art. 140)."),
  ]

  /// Assets, sale, coercion and payment.
  private static let assets: [Field] = [
    Field("asset_kind", .enumeration(.assetKind), "Kind of the main asset: the share of land cases."),
    Field(
      "third_party_occupant", .flag,
      "Someone who is no party lives in or uses the asset (Law 26/2008 Art. 104(2))."),
    Field("assets", .list(.record(Asset.recordType)), "Assets, with their state in the land register."),
    Field("auctions", .list(.record(Auction.recordType)), "Rounds of valuation and auction."),
    Field("coercions", .list(.record(Coercion.recordType)), "Coercion decisions and their outcomes."),
    Field("claims", .list(.record(Claim.recordType)), "Sums owed, for the order of payment (Law 26/2008 Art. 47)."),
  ]

  /// The table of the model: the facts of every case first.
  package static let fields: [Field] = [
    CommonFields.rows, origin, progress, fee, relief, conditions, service, assets,
  ].flatMap(\.self)

  package static let recordType = RecordType(
    "enforcement",
    "A case of civil judgment enforcement: one enforcement decision is one case (Law 26/2008 Art. 3(9)).",
    fields)
}
