import CaseModel

extension Hook {
  /// Which desk deals with an enforcement request.
  static let enforcementRoute = Hook(
    .enforcement, "route", doc: "Which desk or agency deals with the request, and with whom jointly.",
    fields: routeFields, constructors: routeConstructors)
}
