import Foundation

/// Decisions as CSV (RFC 4180): the outcome's parts in columns, the value and the reasons as JSON text.
enum DecisionCSV {
  private static let columns = [
    "case", "hook", "outcome", "value", "reasons", "missing", "note", "error", "basis", "plugin", "inherited", "read",
    "provisional",
  ]

  static let opening = columns.joined(separator: ",") + "\r\n"

  /// One JSON line of a decision as a record; the line's end is added by the writer.
  static func render(_ line: String) -> String {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return "" }
    return columns.map { CSVCell.of(cell(object[$0], between: $0 == "provisional" ? "; " : " ")) }.joined(
      separator: ",")
      + "\r"
  }

  private static func cell(_ value: Any?, between: String) -> String {
    switch value {
    case nil, is NSNull: return ""
    case let text as String: return text
    case let list as [String]: return list.joined(separator: between)
    case let other?:
      let data = try? JSONSerialization.data(
        withJSONObject: other, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
      return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }
}
