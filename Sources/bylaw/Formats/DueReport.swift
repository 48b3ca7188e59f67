import ArgumentParser
import CaseModel
import LuaBridge
import RuleEngine

/// How deadlines are printed.
enum DueFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl, json, csv
}

/// Prints deadlines as they come, and at the end, for people, how many each unit and officer has.
struct DueReport {
  private struct Desk: Hashable {
    let unit: String
    let officer: String
  }

  private let format: DueFormat
  private let language: String
  private var desks: [Desk: [DueItem.Standing: Int]] = [:]
  private var total: [DueItem.Standing: Int] = [:]
  private var isFirst = true

  init(_ format: DueFormat, language: String) {
    self.format = format
    self.language = language
  }

  var summary: String {
    "\(total[.overdue, default: 0]) overdue, \(total[.dueSoon, default: 0]) due soon, "
      + "\(total[.undetermined, default: 0]) undetermined"
  }

  mutating func add(_ item: DueItem) throws {
    total[item.standing, default: 0] += 1
    desks[Desk(unit: item.unit ?? "-", officer: item.officer ?? "-"), default: [:]][item.standing, default: 0] += 1
    let line: String
    switch format {
    case .text: line = Self.sentence(item, language)
    case .jsonl: line = Self.object(item).json
    case .json: line = (isFirst ? "{\"schema\":1,\"due\":[\n" : ",") + Self.object(item).json
    case .csv:
      let heading = isFirst ? Self.columns.joined(separator: ",") + "\r\n" : ""
      line = heading + Self.columns.map { Self.cell(Self.object(item)[$0]) }.joined(separator: ",") + "\r"
    }
    isFirst = false
    try ByteSink.standardOutput.write(text: line + "\n")
  }

  func finish() throws {
    switch format {
    case .jsonl: break
    case .csv:
      if isFirst { try ByteSink.standardOutput.write(text: Self.columns.joined(separator: ",") + "\r\n") }
    case .json:
      try ByteSink.standardOutput.write(text: (isFirst ? "{\"schema\":1,\"due\":[\n" : "") + "]}\n")
    case .text:
      var table = TextTable([
        ("unit", .left), ("officer", .left), ("overdue", .right), ("due soon", .right), ("undetermined", .right),
      ])
      for (desk, counts) in desks.sorted(by: { ($0.key.unit, $0.key.officer) < ($1.key.unit, $1.key.officer) }) {
        table.add(
          [desk.unit, desk.officer] + Self.counted.map { "\(counts[$0, default: 0])" })
      }
      if !table.isEmpty { try ByteSink.standardOutput.write(text: "\n\(table.text)\n") }
    }
  }

  private static func sentence(_ item: DueItem, _ language: String) -> String {
    let title = item.titles[language] ?? item.titles["en"] ?? item.deadline
    let when: String
    switch (item.standing, item.last, item.daysLeft) {
    case (.overdue, let last?, let left?): when = "overdue since \(last.iso), \(Self.days(-left))"
    case (_, let last?, let left?): when = left == 0 ? "due today" : "due on \(last.iso), in \(Self.days(left))"
    case (.held, _, _): when = "the clock stands"
    default: when = "cannot be said: \(item.note)"
    }
    let place = item.item.map { " [\($0)]" } ?? ""
    let action = item.action.map { "; calls for \($0)" } ?? ""
    let who = [item.unit, item.officer].compactMap { $0 }.joined(separator: ", ")
    return PlainText.of(
      "\(item.caseID)  \(item.process).\(item.deadline)\(place)  \(title): \(when)\(action)  (\(item.basis))"
        + (who.isEmpty ? "" : "  [\(who)]"))
  }

  private static func days(_ count: Int) -> String { "\(count) day\(count == 1 ? "" : "s")" }

  private static let counted: [DueItem.Standing] = [.overdue, .dueSoon, .undetermined]

  private static let columns = [
    "case", "process", "deadline", "item", "unit", "officer", "state", "starts_on", "due_on", "standing", "days_left",
    "action", "basis", "note",
  ]

  private static func object(_ item: DueItem) -> JSONItem {
    func text(_ value: String?) -> JSONItem { value.map { .text($0) } ?? .null }
    func number(_ value: Int?) -> JSONItem { value.map { .number("\($0)") } ?? .null }
    let values: [JSONItem] = [
      .text(item.caseID), .text(item.process), .text(item.deadline), number(item.item), text(item.unit),
      text(item.officer), .text(item.state), .text(item.starts.iso), text(item.last?.iso),
      .text(item.standing.rawValue), number(item.daysLeft), text(item.action), .text(item.basis), .text(item.note),
    ]
    return .object(zip(columns, values).map { JSONItem.Member(name: $0, value: $1) })
  }

  private static func cell(_ item: JSONItem?) -> String {
    switch item {
    case .text(let text)?: CSVCell.of(text)
    case .number(let digits)?: digits
    default: ""
    }
  }
}
