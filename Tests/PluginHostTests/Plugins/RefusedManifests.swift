import Testing

/// A manifest that is refused, and everything that is said about it.
struct RefusedManifest: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let problems: String

  init(_ name: String, _ text: String, _ problems: String) {
    testDescription = name
    self.text = text
    self.problems = problems
  }

  /// The good manifest with one line changed.
  init(_ key: String, is value: String?, _ problems: String) {
    self.init("\(key): \(value ?? "left out")", TestPlugins.manifest([(key, value)]), problems)
  }

  /// One problem of a manifest, as three lines.
  private static func at(_ place: String, _ what: String, _ mend: String) -> String {
    "plugin.yaml:\(place): plugin.manifest\n  \(what)\n  \(mend)"
  }

  static let keys = [
    RefusedManifest("empty", "", at("1:1", "the file is empty", "write at least one name, or remove the file")),
    RefusedManifest(
      "a list", "- id: vn",
      at(
        "1:1", "the file holds a list where names with values are expected",
        "begin each entry with its name and a colon")),
    RefusedManifest(
      "only an id", "id: vn",
      ["version", "api", "jurisdiction", "title", "languages", "currency", "calendar"]
        .map { at("1:1", "the manifest has no \($0)", "add \"\($0):\"") }.joined(separator: "\n")),
    RefusedManifest("id", is: nil, at("1:1", "the manifest has no id", "add \"id:\"")),
    RefusedManifest(
      "a key misspelt", TestPlugins.manifest([("jurisdiction", nil), ("jurisdicton", "vn")]),
      at("9:1", "the manifest has no key \"jurisdicton\"", "write \"jurisdiction\"")),
    RefusedManifest(
      "author", is: "me",
      at(
        "10:1", "the manifest has no key \"author\"",
        "use one of id, version, api, jurisdiction, title, languages, currency, calendar, provides, reads, fields, "
          + "shares, uses")),
  ]

  static let values = [
    RefusedManifest("id", is: "VN", at("1:5", "id is \"VN\"", "use small letters, digits and -, at most 64")),
    RefusedManifest(
      "id", is: "vn_north", at("1:5", "id is \"vn_north\"", "use small letters, digits and -, at most 64")),
    RefusedManifest(
      "id", is: String(repeating: "x", count: 65),
      at("1:5", "id is \"\(String(repeating: "x", count: 65))\"", "use small letters, digits and -, at most 64")),
    RefusedManifest(
      "id", is: "[vn]", at("1:5", "id is a list", "write a text")),
    RefusedManifest("version", is: "{}", at("2:10", "version is a map", "write a text")),
    RefusedManifest("version", is: "1.0", at("2:10", "version is \"1.0\"", "write three numbers: 1.0.0")),
    RefusedManifest("version", is: "1.0.x", at("2:10", "version is \"1.0.x\"", "write three numbers: 1.0.0")),
    RefusedManifest("version", is: "1.0.0.0", at("2:10", "version is \"1.0.0.0\"", "write three numbers: 1.0.0")),
    RefusedManifest("version", is: "1.-1.0", at("2:10", "version is \"1.-1.0\"", "write three numbers: 1.0.0")),
    RefusedManifest(
      "api", is: "2",
      at(
        "3:6", "api is 2, and this host speaks version 1",
        "write api: 1, or run the plugin with the host it was written for")),
    RefusedManifest(
      "api", is: "one", at("3:6", "api is \"one\", which is not a whole number", "write digits only, unquoted")),
    RefusedManifest("jurisdiction", is: "\"\"", at("4:15", "jurisdiction is empty", "write a text")),
    RefusedManifest(
      "title", is: "Vietnam",
      at("5:8", "title is \"Vietnam\" where a map is expected", "write zh, vi, en with their values")),
    RefusedManifest("title", is: "{de: x}", at("5:9", "title has no key \"de\"", "use one of zh, vi, en")),
    RefusedManifest("title", is: "{en: }", at("5:13", "title.en is empty", "write a text")),
    RefusedManifest("currency", is: "vnd", at("7:11", "currency has \"vnd\", which is unknown", "write VND")),
    RefusedManifest(
      "currency", is: "dollar", at("7:11", "currency has \"dollar\", which is unknown", "use one of CNY, VND")),
    RefusedManifest("calendar", is: "{vn: 1}", at("8:11", "calendar is a map", "write a text")),
  ]

  private static let hooks =
    "dispute.route, dispute.fee, dispute.alert, mediation.assign, mediation.deadline, enforcement.classify, "
    + "enforcement.fee, enforcement.relief, enforcement.deadline, enforcement.route, resettlement.eligibility"

  static let lists = [
    RefusedManifest(
      "languages", is: "vi",
      at("6:12", "languages is \"vi\" where a list is expected", "begin each item with a dash, or write [a, b]")),
    RefusedManifest("languages", is: "[]", at("6:12", "languages is empty", "name one or more of zh, vi, en")),
    RefusedManifest(
      "languages", is: "[vi, fr]", at("6:17", "languages has \"fr\", which is unknown", "use one of zh, vi, en")),
    RefusedManifest("languages", is: "[vi, en, vi]", at("6:21", "languages names vi twice", "remove one of them")),
    RefusedManifest("provides", is: "[]", at("9:11", "provides is empty", "name one or more of \(hooks)")),
    RefusedManifest(
      "provides", is: "[enforcement.fees]",
      at("9:12", "provides has \"enforcement.fees\", which is unknown", "write enforcement.fee")),
    RefusedManifest(
      "provides", is: "[tax]", at("9:12", "provides has \"tax\", which is unknown", "use one of \(hooks)")),
    RefusedManifest(
      "provides", is: "[dispute.fee, dispute.fee]", at("9:25", "provides names dispute.fee twice", "remove one of them")
    ),
    RefusedManifest(
      "reads", is: "[collected]",
      at(
        "10:8", "reads is a list where a map is expected",
        "write dispute, mediation, enforcement, resettlement with their values")),
    RefusedManifest(
      "reads", is: "{enforcment: [collected]}", at("10:9", "reads has no key \"enforcment\"", "write \"enforcement\"")),
    RefusedManifest(
      "reads", is: "{enforcement: collected}",
      at(
        "10:22", "reads.enforcement is \"collected\" where a list is expected",
        "begin each item with a dash, or write [a, b]")),
    RefusedManifest(
      "reads", is: "{enforcement: [[collected]]}", at("10:23", "reads.enforcement is a list", "write a text")),
    RefusedManifest(
      "fields", is: "{case: []}",
      at("10:10", "fields has no key \"case\"", "use one of dispute, mediation, enforcement, resettlement")),
    RefusedManifest(
      "fields", is: "{dispute: {name: x}}",
      at(
        "10:19", "fields.dispute is a map where a list is expected", "begin each item with a dash, or write [a, b]")),
  ]
}
