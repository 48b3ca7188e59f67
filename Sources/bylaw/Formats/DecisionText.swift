import Foundation

/// Decisions for people: one line each, the value spelled out, then the reasons.
enum DecisionText {
  /// One JSON line of a decision as text.
  static func render(_ line: String) -> String {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return line }
    let name = object["case"] as? String ?? "?"
    let hook = object["hook"] as? String ?? "?"
    let plugin = object["plugin"] as? String ?? "-"
    let provisional = (object["provisional"] as? [String]).map { "  not certain: \($0.joined(separator: ", "))" } ?? ""
    return PlainText.of("\(name)  \(hook)  \(answer(object))\(provisional)  [\(plugin)]")
  }

  private static func answer(_ object: [String: Any]) -> String {
    let reasons = (object["reasons"] as? [[String: String]] ?? [])
      .map { "\($0["text"] ?? "") (\($0["article"] ?? ""))" }.joined(separator: "; ")
    switch object["outcome"] as? String {
    case "decided":
      let all = pairs(object["value"] as? [String: Any] ?? [:])
      let value = all.isEmpty ? "none" : all
      return reasons.isEmpty ? value : "\(value): \(reasons)"
    case "not_applicable": return "not applicable: \(reasons)"
    case "undetermined":
      let missing = (object["missing"] as? [String] ?? []).joined(separator: ", ")
      let note = (object["note"] as? String).map { " (\($0))" } ?? ""
      return "undetermined: \(missing) is missing\(note)"
    default:
      let error = object["error"] as? [String: String] ?? [:]
      let place = "\(error["where"] ?? ""): error[\(error["code"] ?? "")]"
      return "FAILED \(place): \(error["what"] ?? ""). Mend: \(error["mend"] ?? "")"
    }
  }

  /// What is said first and without its name, in this order.
  private static let leading = ["status", "colour", "class", "eligible", "action", "to", "due_on"]

  private static func pairs(_ value: [String: Any]) -> String {
    func rank(_ key: String) -> Int { leading.firstIndex(of: key) ?? leading.count }
    let order = value.keys.sorted { (rank($0), $0) < (rank($1), $1) }
    return order.filter { $0 != "currency" }.map { key in
      if let sum = money(key, value) { return "\(key) \(sum)" }
      if key == "eligible" { return value[key] as? Bool == true ? "eligible" : "not eligible" }
      let name = leading.contains(key) ? "" : key.replacing("_", with: " ") + " "
      return name + shown(value[key])
    }.joined(separator: ", ")
  }

  /// A sum with its currency: fen as yuan with two decimals, thousands apart.
  private static func money(_ key: String, _ value: [String: Any]) -> String? {
    guard let currency = value["currency"] as? String, ["fee", "payable"].contains(key),
      let sum = (value[key] as? NSNumber)?.int64Value
    else { return nil }
    let digits = String(currency == "CNY" ? sum / 100 : sum)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.dropFirst(max(0, end - 3)).prefix(end - max(0, end - 3))
    }
    let cents = currency == "CNY" ? "." + (sum % 100 < 10 ? "0" : "") + String(sum % 100) : ""
    return groups.reversed().joined(separator: ",") + cents + " " + currency
  }

  private static func shown(_ value: Any?) -> String {
    guard let number = value as? NSNumber else { return "\(value ?? "")" }
    if number === kCFBooleanTrueNumber || number === kCFBooleanFalseNumber { return number.boolValue ? "yes" : "no" }
    return "\(number)"
  }
}

private let kCFBooleanTrueNumber = NSNumber(value: true)
private let kCFBooleanFalseNumber = NSNumber(value: false)
