import CaseModel

extension Hook {
  /// How a mediation case counts in a metric.
  static let mediationMetric = Hook(metricOf: .mediation)
}
