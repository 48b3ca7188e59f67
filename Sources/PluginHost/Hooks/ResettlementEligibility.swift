import CaseModel
import LuaBridge

extension Hook {
  /// Whether a household is resettled, and with how much.
  static let resettlementEligibility = Hook(
    .resettlement, "eligibility", doc: "Whether the household is to be resettled, for how many persons and what area.",
    fields: [
      .init("eligible", .flag),
      .init("persons", .integer(0...1000), setter: "persons"),
      .init("counted", .integer(0...1000), setter: "counted"),
      .init("area_m2", .integer(0...1_000_000), setter: "area_m2"),
      .init("flats", .integer(0...1000), setter: "flats"),
    ],
    constructors: [
      .init("eligible", presets: [("eligible", .flag(true))]),
      .init("not_eligible", takesReason: true, presets: [("eligible", .flag(false))]),
    ])
}
