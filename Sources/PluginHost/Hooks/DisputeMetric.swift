import CaseModel

extension Hook {
  /// How a dispute case counts in a metric.
  static let disputeMetric = Hook(metricOf: .dispute)
}
