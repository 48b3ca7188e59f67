import RuleEngine

/// Decisions for people: one line each, the value spelled out, then the reasons.
enum DecisionText {
  /// One JSON line of a decision as text.
  static func render(_ line: String) -> String {
    guard let decision = JSONItem.read(line.utf8), case .object = decision else { return line }
    let name = decision["case"]?.text ?? "?"
    let hook = decision["hook"]?.text ?? "?"
    let plugin = decision["plugin"]?.text ?? "-"
    let doubts = decision["provisional"].map(texts) ?? ""
    let provisional = doubts.isEmpty ? "" : "  not certain: \(doubts)"
    return PlainText.of("\(name)  \(hook)  \(answer(decision))\(provisional)  [\(plugin)]")
  }

  private static func texts(_ item: JSONItem) -> String { item.items.compactMap(\.text).joined(separator: ", ") }

  private static func answer(_ decision: JSONItem) -> String {
    let reasons = (decision["reasons"]?.items ?? [])
      .map { "\($0["text"]?.text ?? "") (\($0["article"]?.text ?? ""))" }.joined(separator: "; ")
    switch decision["outcome"]?.text {
    case "decided":
      let all = decision["value"].map(pairs) ?? ""
      let value = all.isEmpty ? "none" : all
      return reasons.isEmpty ? value : "\(value): \(reasons)"
    case "not_applicable": return "not applicable: \(reasons)"
    case "undetermined":
      let missing = decision["missing"].map(texts) ?? ""
      let note = decision["note"]?.text.map { " (\($0))" } ?? ""
      return "undetermined: \(missing) is missing\(note)"
    default:
      func error(_ name: String) -> String { decision["error"]?[name]?.text ?? "" }
      return "FAILED \(error("where")): error[\(error("code"))]: \(error("what")). Mend: \(error("mend"))"
    }
  }

  /// What is said first and without its name, in this order.
  private static let leading = ["status", "colour", "class", "eligible", "action", "to", "due_on"]

  private static func pairs(_ value: JSONItem) -> String {
    guard case .object(let members) = value else { return "" }
    func rank(_ key: String) -> Int { leading.firstIndex(of: key) ?? leading.count }
    let order = members.map(\.name).sorted { (rank($0), $0) < (rank($1), $1) }
    return order.filter { $0 != "currency" }.map { key in
      if let sum = money(key, value) { return "\(key) \(sum)" }
      if key == "eligible" { return value[key]?.flag == true ? "eligible" : "not eligible" }
      let name = leading.contains(key) ? "" : key.replacing("_", with: " ") + " "
      return name + shown(value[key])
    }.joined(separator: ", ")
  }

  /// A sum with its currency: fen as yuan with two decimals, thousands apart.
  private static func money(_ key: String, _ value: JSONItem) -> String? {
    guard let currency = value["currency"]?.text, ["fee", "payable"].contains(key),
      case .number(let written)? = value[key], let sum = Int64(written)
    else { return nil }
    let digits = String(currency == "CNY" ? sum / 100 : sum)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.dropFirst(max(0, end - 3)).prefix(end - max(0, end - 3))
    }
    let cents = currency == "CNY" ? "." + (sum % 100 < 10 ? "0" : "") + String(sum % 100) : ""
    return groups.reversed().joined(separator: ",") + cents + " " + currency
  }

  private static func shown(_ item: JSONItem?) -> String {
    switch item {
    case nil: ""
    case .flag(let flag): flag ? "yes" : "no"
    case .text(let text): text
    case let item?: item.json
    }
  }
}
