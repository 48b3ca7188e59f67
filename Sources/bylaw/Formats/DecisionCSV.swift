/// Decisions as CSV (RFC 4180): the outcome's parts in columns, the value and the reasons as JSON text.
enum DecisionCSV {
  private static let columns = [
    "case", "hook", "outcome", "value", "reasons", "missing", "note", "error", "basis", "plugin", "inherited", "read",
    "provisional",
  ]

  static let opening = columns.joined(separator: ",") + "\r\n"

  /// One JSON line of a decision as a record; the line's end is added by the writer.
  static func render(_ line: String) -> String {
    guard let decision = DecisionPart(line) else { return "" }
    return columns.map { CSVCell.of(cell(decision[$0], between: $0 == "provisional" ? "; " : " ")) }.joined(
      separator: ",")
      + "\r"
  }

  private static func cell(_ part: DecisionPart?, between: String) -> String {
    switch part {
    case nil, .nothing: ""
    case .text(let text): text
    case let part?: part.texts?.joined(separator: between) ?? part.json
    }
  }
}
