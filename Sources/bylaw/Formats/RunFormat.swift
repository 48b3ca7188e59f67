import ArgumentParser
import LuaBridge
import Synchronization

/// How decisions are printed. The engine writes JSON lines; the other formats put each line into other words.
///
/// A new format is a file beside this one and a row in each of the three lists.
enum RunFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, json, csv, text

  var sink: ByteSink {
    switch self {
    case .jsonl: .standardOutput
    case .json: ByteSink(rendering: DecisionJSON().render)
    case .csv: ByteSink(rendering: DecisionCSV.render)
    case .text: ByteSink(rendering: DecisionText.render)
    }
  }

  /// What stands before the first decision.
  var opening: String {
    switch self {
    case .json: DecisionJSON.opening
    case .csv: DecisionCSV.opening
    case .jsonl, .text: ""
    }
  }

  /// What stands behind the last.
  var closing: String {
    switch self {
    case .json: DecisionJSON.closing
    case .jsonl, .csv, .text: ""
    }
  }
}

/// One JSON document with a schema version: `{"schema":1,"decisions":[...]}`.
final class DecisionJSON: Sendable {
  static let opening = "{\"schema\":1,\"decisions\":[\n"
  static let closing = "]}\n"

  private let isFirst = Mutex(true)

  func render(_ line: String) -> String {
    let comma = isFirst.withLock { isFirst in
      defer { isFirst = false }
      return isFirst ? "" : ","
    }
    return comma + line
  }
}
