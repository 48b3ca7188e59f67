import ArgumentParser

/// How metrics are printed.
enum MetricFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv
}
