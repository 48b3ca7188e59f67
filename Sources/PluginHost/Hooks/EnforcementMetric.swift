import CaseModel

extension Hook {
  /// How a enforcement case counts in a metric.
  static let enforcementMetric = Hook(metricOf: .enforcement)
}
