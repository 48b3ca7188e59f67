import CaseModel

/// What a plugin says of itself: `plugin.yaml`.
package struct PluginManifest: Sendable {
  package let id: String
  package let version: String
  package let jurisdiction: String
  package let titles: [String: String]
  package let languages: [String]
  package let currency: String
  package let calendar: String
  package let provides: [String]
  /// Fields the rules may read, by model; the plugin's data-protection statement. A model that is not named: all
  /// fields that tell nothing private.
  package let reads: [Model: [String]]
  package let fields: [Model: [Field]]
  /// Modules of shared/ that other plugins may require, by name.
  package let shares: [String]
  /// Plugins whose shared modules the files of this one may require, by id.
  package let uses: [String]

  /// The version of the interface that this host speaks.
  package static let api = 1

  /// The same plugin without what it decides, shares and uses.
  var withoutRules: PluginManifest {
    PluginManifest(
      id: id, version: version, jurisdiction: jurisdiction, titles: titles, languages: languages, currency: currency,
      calendar: calendar, provides: [], reads: reads, fields: fields, shares: [], uses: [])
  }

  /// Reads a manifest and reports all that is wrong with it.
  package static func read(_ file: YamlText) -> (manifest: PluginManifest?, problems: [Diagnostic]) {
    do throws(Diagnostic) {
      var reader = ManifestReader(path: file.path)
      let manifest = reader.read(try YamlNode.root(of: file, codes: .manifest))
      return (reader.problems.isEmpty ? manifest : nil, reader.problems)
    } catch {
      return (nil, [error])
    }
  }
}

extension YamlCodes {
  package static let manifest = YamlCodes(
    missing: .pluginMissingFile, structure: .pluginManifest, value: .pluginManifest)
}

private struct ManifestReader {
  private var yaml: YamlReader
  var problems: [Diagnostic] { yaml.problems }

  private static let keys = [
    "id", "version", "api", "jurisdiction", "title", "languages", "currency", "calendar", "provides", "reads", "fields",
    "shares", "uses",
  ]
  private static let required = [
    "id", "version", "api", "jurisdiction", "title", "languages", "currency", "calendar",
  ]

  init(path: String) { yaml = YamlReader(path: path, codes: .manifest) }

  mutating func read(_ root: YamlNode) -> PluginManifest? {
    guard let map = yaml.fields(of: root, "the manifest", known: Self.keys, required: Self.required) else { return nil }
    let id = map["id"].flatMap { yaml.text($0, "id") } ?? ""
    checkName(id, map["id"])
    let version = map["version"].flatMap { yaml.text($0, "version") } ?? ""
    checkVersion(version, map["version"])
    if let node = map["api"], let api = yaml.integer(node, "api"), api != Int64(PluginManifest.api) {
      yaml.report(
        .structure, node.position, "api is \(api), and this host speaks version \(PluginManifest.api)",
        mend: "write api: \(PluginManifest.api), or run the plugin with the host it was written for")
    }
    return PluginManifest(
      id: id, version: version, jurisdiction: map["jurisdiction"].flatMap { yaml.text($0, "jurisdiction") } ?? "",
      titles: map["title"].flatMap { yaml.texts($0, "title", required: []) } ?? [:],
      languages: words(map["languages"], "languages", of: ["zh", "vi", "en"]),
      currency: word(map["currency"], "currency", of: ["CNY", "VND"]),
      calendar: map["calendar"].flatMap { yaml.text($0, "calendar") } ?? "",
      provides: words(map["provides"], "provides", of: Hook.questions.map(\.name)), reads: reads(map["reads"]),
      fields: further(map["fields"]), shares: names(map["shares"], "shares"), uses: names(map["uses"], "uses"))
  }

  private mutating func checkName(_ id: String, _ node: YamlNode?) {
    let good =
      id.utf8.count <= 64
      && id.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
    if !good, let node {
      yaml.report(.value, node.position, "id is \"\(id)\"", mend: "use small letters, digits and -, at most 64")
    }
  }

  private mutating func checkVersion(_ version: String, _ node: YamlNode?) {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    let good = version.isEmpty || parts.count == 3 && parts.allSatisfy { UInt32($0) != nil }
    if !good, let node {
      yaml.report(.value, node.position, "version is \"\(version)\"", mend: "write three numbers: 1.0.0")
    }
  }

  private mutating func word(_ node: YamlNode?, _ subject: String, of known: [String]) -> String {
    guard let node, let text = yaml.text(node, subject) else { return "" }
    if !known.contains(text) { refuse(text, node, subject, known) }
    return text
  }

  private mutating func words(_ node: YamlNode?, _ subject: String, of known: [String]) -> [String] {
    guard let node, let items = yaml.list(node, subject) else { return [] }
    var words: [String] = []
    if items.isEmpty {
      yaml.report(
        .structure, node.position, "\(subject) is empty", mend: "name one or more of \(known.joined(separator: ", "))")
    }
    for item in items {
      let text = word(item, subject, of: known)
      if words.contains(text) {
        yaml.report(.structure, item.position, "\(subject) names \(text) twice", mend: "remove one of them")
      }
      words.append(text)
    }
    return words
  }

  /// Names that nothing here can say more about; none twice.
  private mutating func names(_ node: YamlNode?, _ subject: String) -> [String] {
    guard let node, let items = yaml.list(node, subject) else { return [] }
    if items.isEmpty { yaml.report(.structure, node.position, "\(subject) is empty", mend: "remove it, or name one") }
    var names: [String] = []
    for item in items {
      guard let name = yaml.text(item, subject) else { continue }
      if names.contains(name) {
        yaml.report(.structure, item.position, "\(subject) names \(name) twice", mend: "remove one of them")
      }
      names.append(name)
    }
    return names
  }

  private mutating func refuse(_ text: String, _ node: YamlNode, _ subject: String, _ known: [String]) {
    let mend =
      nearestName(to: text, among: known).map { "write \($0)" }
      ?? "use one of \(known.joined(separator: ", "))"
    yaml.report(.value, node.position, "\(subject) has \"\(text)\", which is unknown", mend: mend)
  }

  private mutating func reads(_ node: YamlNode?) -> [Model: [String]] {
    guard let node, let map = yaml.fields(of: node, "reads", known: Model.allCases.map(\.rawValue)) else { return [:] }
    var reads: [Model: [String]] = [:]
    for model in Model.allCases {
      guard let list = map[model.rawValue], let items = yaml.list(list, "reads.\(model.rawValue)") else { continue }
      var paths: [String] = []
      for item in items { if let path = yaml.text(item, "reads.\(model.rawValue)") { paths.append(path) } }
      reads[model] = paths
    }
    return reads
  }

  private mutating func further(_ node: YamlNode?) -> [Model: [Field]] {
    guard let node, let map = yaml.fields(of: node, "fields", known: Model.allCases.map(\.rawValue)) else { return [:] }
    var fields: [Model: [Field]] = [:]
    for model in Model.allCases {
      guard let list = map[model.rawValue], let items = yaml.list(list, "fields.\(model.rawValue)") else { continue }
      var taken = Set(model.recordType.fields.map(\.name))
      for item in items {
        guard let field = FurtherField.read(item, &yaml) else { continue }
        if !taken.insert(field.name).inserted {
          yaml.report(
            .code(.pluginField), item.position, "the model \(model) has a field \(field.name) already",
            mend: "use that field, or choose another name")
        } else if fields[model, default: []].count == FurtherField.most {
          yaml.report(
            .code(.pluginField), item.position,
            "\(field.name) is one more than the \(FurtherField.most) fields that can be added to the model \(model)",
            mend: "remove fields that no rule reads")
          break
        } else {
          fields[model, default: []].append(field)
        }
      }
    }
    return fields
  }
}
