import CaseModel
import LuaBridge

extension KitFunction {
  /// The days that a guard or metric is asked about.
  static let periods: [KitFunction] = [
    KitFunction(
      name: "as_of", signature: "as_of()",
      doc: "In a metric the last day of the period, in a guard the day of the step.",
      body: { call in asked(call, "as_of", in: [.guardian, .metric]) { .text($0.to.iso) } }),
    KitFunction(
      name: "period_from", signature: "period_from()", doc: "In a metric the first day of the period.",
      body: { call in asked(call, "period_from", in: [.metric]) { .text($0.from.iso) } }),
    KitFunction(
      name: "period_to", signature: "period_to()", doc: "In a metric the last day of the period.",
      body: { call in asked(call, "period_to", in: [.metric]) { .text($0.to.iso) } }),
    KitFunction(
      name: "in_period", signature: "in_period(date)",
      doc: "In a metric whether the day lies in the period, both ends included.",
      body: { call in
        asked(call, "in_period", in: [.metric]) { period in
          guard let date = call.date(0) else { return call.wrongDate("in_period", 0) }
          return .flag(period.contains(date))
        }
      }),
  ]

  private static func asked(
    _ call: KitCall, _ name: String, in kinds: [Hook.Kind], _ body: (Period) -> LuaAnswer
  ) -> LuaAnswer {
    guard kinds.contains(call.objects.asking) else {
      let places = kinds.map { $0 == .metric ? "metrics" : "guards" }.joined(separator: " and ")
      return .failure(.wrongArgument, "\(name) is there in \(places) only: another rule goes by the dates of the case")
    }
    guard let period = call.objects.period else {
      return .failure(.wrongArgument, "\(name): nobody said which days are asked about")
    }
    return body(period)
  }
}
