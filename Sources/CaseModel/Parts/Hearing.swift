/// A court hearing and the appearance of the head of the agency sued (SPC rules in force 2020-07-01).
///
/// What each property means, its unit and its source stand in the row of the same name in the table below. Dates are ISO
/// text, money is in the minor unit, and nil is a fact that is absent.
package struct Hearing: Sendable, Equatable, Codable {
  package var on: String?
  package var court: String?
  package var courtLevel: String?
  package var instance: String?
  package var unit: String?
  package var unitLevel: String?
  package var notifiedOn: String?
  package var mustAppear: Bool?
  package var headKind: String?
  package var attended: Bool?
  package var valid: Bool?
  package var spoke: Bool?
  package var leftMidway: Bool?
  package var refusedToExplain: Bool?
  package var excuse: String?
  package var excuseProven: Bool?
  package var counselAttended: Bool?
  package var online: Bool?
  package var judicialSuggestionOn: String?

  package init() {}

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case on
    case court
    case courtLevel = "court_level"
    case instance
    case unit
    case unitLevel = "unit_level"
    case notifiedOn = "notified_on"
    case mustAppear = "must_appear"
    case headKind = "head_kind"
    case attended
    case valid
    case spoke
    case leftMidway = "left_midway"
    case refusedToExplain = "refused_to_explain"
    case excuse
    case excuseProven = "excuse_proven"
    case counselAttended = "counsel_attended"
    case online
    case judicialSuggestionOn = "judicial_suggestion_on"
  }
}

extension Hearing {
  package static let fields: [Field] = [
    Field("on", .date, "Day of the hearing."),
    Field("court", .text(maxBytes: 256), "Identifier of the court that heard the case."),
    Field("court_level", .enumeration(.courtLevel), "Level of the court that heard the case."),
    Field(
      "instance", .enumeration(.instance),
      "First instance, second instance or retrial: each counts separately (SPC rules of 2020 Art. 7)."),
    Field("unit", .text(maxBytes: 128), "Identifier of the agency sued."),
    Field("unit_level", .enumeration(.agencyLevel), "Level of the agency sued."),
    Field("notified_on", .date, "Day on which the court told the agency (SPC rules of 2020 Art. 5)."),
    Field(
      "must_appear", .flag,
      "The court notified the head to appear: major public interest or a group (SPC rules of 2020 Art. 4)."),
    Field("head_kind", .enumeration(.headKind), "Who appeared for the agency (SPC rules of 2020 Art. 2)."),
    Field("attended", .flag, "A head of the agency sued attended."),
    Field(
      "valid", .flag,
      "The appearance counts: identity proven, not a subordinate body (SPC rules of 2020 Art. 2, 6)."),
    Field("spoke", .flag, "The head spoke on resolving the dispute in substance (SPC rules of 2020 Art. 11)."),
    Field("left_midway", .flag, "The head left without leave (SPC rules of 2020 Art. 12)."),
    Field("refused_to_explain", .flag, "The head refused to explain (SPC rules of 2020 Art. 12)."),
    Field("excuse", .enumeration(.absenceExcuse), "Why no head attended (SPC rules of 2020 Art. 8)."),
    Field("excuse_proven", .flag, "The excuse came with proof (SPC rules of 2020 Art. 9)."),
    Field("counsel_attended", .flag, "Counsel or staff attended."),
    Field("online", .flag, "The hearing took place online."),
    Field(
      "judicial_suggestion_on", .date,
      "Day of the court's suggestion because of the absence (SPC rules of 2020 Art. 12)."),
  ]

  package static let recordType = RecordType(
    "hearing",
    "A court hearing and the appearance of the head of the agency sued (SPC rules in force 2020-07-01).",
    fields)
}
