/// One coercion decision and what became of it; each is one coercion case.
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Coercion: Sendable, Equatable, Codable {
  package var number: String?
  package var decidedOn: String?
  package var measure: String?
  package var outcome: String?
  package var outcomeOn: String?
  package var plannedOn: String?
  package var carriedOutOn: String?
  package var costAnnouncedOn: String?
  package var costEstimate: Int64?
  package var cost: Int64?
  package var forceMobilised: Bool?
  package var policeAskedOn: String?
  package var policeAnsweredOn: String?
  package var draftPlanOn: String?
  package var consultationOn: String?
  package var planOn: String?
  package var policePlanOn: String?
  package var jointMeetingOn: String?
  package var reportedOn: String?
  package var persons: Int?
  package var incident: String?
  package var mineClearance: Bool?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case number
    case decidedOn = "decided_on"
    case measure
    case outcome
    case outcomeOn = "outcome_on"
    case plannedOn = "planned_on"
    case carriedOutOn = "carried_out_on"
    case costAnnouncedOn = "cost_announced_on"
    case costEstimate = "cost_estimate"
    case cost
    case forceMobilised = "force_mobilised"
    case policeAskedOn = "police_asked_on"
    case policeAnsweredOn = "police_answered_on"
    case draftPlanOn = "draft_plan_on"
    case consultationOn = "consultation_on"
    case planOn = "plan_on"
    case policePlanOn = "police_plan_on"
    case jointMeetingOn = "joint_meeting_on"
    case reportedOn = "reported_on"
    case persons
    case incident
    case mineClearance = "mine_clearance"
  }
}

extension Coercion {
  package static let fields: [Field] = [
    Field("number", .text(maxBytes: 128), "Number of the coercion decision."),
    Field("decided_on", .date, "Day of the coercion decision."),
    Field("measure", .enumeration(.coercionMeasure), "Coercive measure (Law 26/2008 Art. 71)."),
    Field("outcome", .enumeration(.coercionOutcome), "What became of the decision; pending ones are counted too."),
    Field("outcome_on", .date, "Day from which the outcome holds."),
    Field("planned_on", .date, "Day for which the coercion is planned; the times of preparation count back from it."),
    Field("carried_out_on", .date, "Day on which it was carried out."),
    Field(
      "cost_announced_on", .date,
      "Day on which the cost was announced, ahead of the coercion (Law 26/2008 Art. 73)."),
    Field("cost_estimate", .money, "Cost of the coercion by the plan."),
    Field("cost", .money, "Cost of the coercion in the end."),
    Field("force_mobilised", .flag, "Force was mobilised for the coercion."),
    Field(
      "police_asked_on", .date,
      "Day of the talk with the police, ahead of the plan (Joint Circular 03/2012 Art. 4)."),
    Field("police_answered_on", .date, "Day of the answer of the police (Joint Circular 03/2012 Art. 4)."),
    Field("draft_plan_on", .date, "Day of the draft plan (Joint Circular 03/2012 Art. 5)."),
    Field(
      "consultation_on", .date,
      "Day of the consultation meeting, ahead of the coercion (Joint Circular 03/2012 Art. 5)."),
    Field("plan_on", .date, "Day of the final plan, after the consultation (Joint Circular 03/2012 Art. 5)."),
    Field(
      "police_plan_on", .date,
      "Day of the police plan of protection (Joint Circular 03/2012 Art. 6; Decree 152/2026 Art. 47)."),
    Field("joint_meeting_on", .date, "Day of the last joint meeting, ahead of the coercion (Decree 152/2026 Art. 47)."),
    Field(
      "reported_on", .date,
      "Day of the report to the steering committee, ahead of the coercion (Decree 62/2015 Art. 13(3))."),
    Field("persons", .count, "Persons to be removed from the premises (Law 26/2008 Art. 115(1))."),
    Field("incident", .enumeration(.incidentKind), "Resistance or danger met."),
    Field("mine_clearance", .flag, "Mines or bombs had to be cleared."),
  ]

  package static let recordType = RecordType(
    "coercion",
    "One coercion decision and what became of it; each is one coercion case.",
    fields)
}
