import CaseModel

/// A field of a plugin's own: one row of `fields:` in its manifest, typed like the built-in ones.
enum FurtherField {
  /// A model takes so many of them, those of all plugins that decide a case together. A record has room for 255.
  static let most = 64

  /// Numbers lie between this and its negative where the manifest says nothing else.
  private static let mostNumber: Int64 = 1_000_000_000_000_000

  private static let keys = ["name", "type", "doc", "unit", "min", "max", "values", "required", "private"]
  private static let types = [
    "text", "identifier", "integer", "money", "number", "flag", "date", "enumeration", "text_list",
  ]
  /// Which types take the keys that not all take.
  private static let takers = [
    ("min", ["integer", "number"]), ("max", ["integer", "number"]), ("values", ["enumeration"]),
  ]

  static func read(_ node: YamlNode, _ yaml: inout YamlReader) -> Field? {
    guard let map = yaml.fields(of: node, "a field", known: keys, required: ["name", "type", "doc"]),
      let nameNode = map["name"], let name = yaml.text(nameNode, "name"),
      let typeNode = map["type"], let typeName = yaml.text(typeNode, "type"),
      let doc = map["doc"].flatMap({ yaml.text($0, "doc") })
    else { return nil }
    let good =
      name.utf8.count <= 40
      && name.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
    if !good || name == "has" || name == "get" {
      yaml.report(
        .code(.pluginField), nameNode.position, "\"\(name)\" is no name for a field",
        mend: "use small letters, digits and _, at most 40, and neither has nor get")
      return nil
    }
    guard let type = type(typeName, typeNode, map, &yaml) else { return nil }
    let required = map["required"].flatMap { yaml.flag($0, "required") } ?? false
    let isPrivate = map["private"].flatMap { yaml.flag($0, "private") } ?? false
    let unit = map["unit"].flatMap { yaml.text($0, "unit") } ?? ""
    return Field(name, type, doc, unit: unit, required: required, private: isPrivate)
  }

  private static func type(
    _ name: String, _ node: YamlNode, _ map: YamlFields, _ yaml: inout YamlReader
  ) -> FieldType? {
    for (key, takers) in takers where map[key] != nil && types.contains(name) && !takers.contains(name) {
      yaml.report(
        .code(.pluginField), map[key]!.position, "a field of type \(name) takes no \(key)",
        mend: "remove it, or use the type \(takers.joined(separator: " or "))")
      return nil
    }
    let lower = map["min"].flatMap { yaml.integer($0, "min") }
    let upper = map["max"].flatMap { yaml.integer($0, "max") }
    if let lower, let upper, lower > upper {
      yaml.report(.code(.pluginField), node.position, "min is above max", mend: "exchange them")
      return nil
    }
    if name == "number", lower ?? 0 > upper ?? mostNumber || upper ?? 0 < lower ?? -mostNumber {
      yaml.report(
        .code(.pluginField), node.position, "a number has no other bound than \(mostNumber) and -\(mostNumber)",
        mend: "write both min and max")
      return nil
    }
    switch name {
    case "text": return .text
    case "identifier": return .identifier
    case "integer": return .integer((lower ?? Int64.min)...(upper ?? Int64.max))
    case "money": return .money
    case "number":
      return .number(Double(lower ?? -mostNumber)...Double(upper ?? mostNumber))
    case "flag": return .flag
    case "date": return .date
    case "text_list": return .list(.text)
    case "enumeration": return enumeration(map, node, &yaml)
    default:
      let mend =
        nearestName(to: name, among: types).map { "write \($0)" }
        ?? "use one of \(types.joined(separator: ", "))"
      yaml.report(.code(.pluginField), node.position, "\"\(name)\" is no type of a field", mend: mend)
      return nil
    }
  }

  private static func enumeration(
    _ map: YamlFields, _ node: YamlNode, _ yaml: inout YamlReader
  ) -> FieldType? {
    if let list = map["values"], yaml.list(list, "values") == nil { return nil }
    guard case .list(let items)? = map["values"]?.content, !items.isEmpty else {
      yaml.report(.code(.pluginField), node.position, "the enumeration has no values", mend: "add values: [a, b]")
      return nil
    }
    var values: [EnumerationValue] = []
    for item in items {
      guard let name = yaml.text(item, "values") else { return nil }
      if values.contains(where: { $0.name == name }) {
        yaml.report(.code(.pluginField), item.position, "values names \(name) twice", mend: "remove one of them")
        return nil
      }
      values.append(EnumerationValue(name, zh: name, vi: name, en: name))
    }
    return .enumeration(Enumeration("own", values))
  }
}
