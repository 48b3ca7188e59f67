import CaseModel

extension Hook {
  /// How a resettlement case counts in a metric.
  static let resettlementMetric = Hook(metricOf: .resettlement)
}
