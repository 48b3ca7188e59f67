import RuleEngine

/// Decisions as CSV (RFC 4180): the outcome's parts in columns, the value and the reasons as JSON text.
enum DecisionCSV {
  private static let columns = [
    "case", "hook", "outcome", "value", "reasons", "missing", "note", "error", "basis", "plugin", "inherited", "read",
    "provisional",
  ]

  static let opening = columns.joined(separator: ",") + "\r\n"

  /// One JSON line of a decision as a record; the line's end is added by the writer.
  static func render(_ line: String) -> String {
    guard let decision = JSONItem.read(line.utf8) else { return "" }
    return columns.map { CSVCell.of(cell(decision[$0], between: $0 == "provisional" ? "; " : " ")) }.joined(
      separator: ",")
      + "\r"
  }

  private static func cell(_ item: JSONItem?, between: String) -> String {
    switch item {
    case nil, .null: return ""
    case .text(let text): return text
    case let item?:
      let texts = item.items.compactMap(\.text)
      let isTexts = if case .list(let items) = item { texts.count == items.count } else { false }
      return isTexts ? texts.joined(separator: between) : ordered(item).json
    }
  }

  /// Members by name: the cells of a column are alike.
  private static func ordered(_ item: JSONItem) -> JSONItem {
    switch item {
    case .list(let items): .list(items.map(ordered))
    case .object(let members):
      .object(
        members.map { JSONItem.Member(name: $0.name, value: ordered($0.value)) }.sorted { $0.name < $1.name })
    default: item
    }
  }
}
