import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct FurtherFieldTests {
  private func read(_ field: String) -> (field: Field?, problems: String) {
    let text = TestPlugins.manifest([("fields", "{dispute: [\(field)]}")])
    let (manifest, problems) = PluginManifest.read(YamlText(path: "plugin.yaml", text: text))
    return (
      manifest?.fields[.dispute]?.first,
      problems.map { "\($0.place): \($0.code.rawValue)\n  \($0.what)\n  \($0.mend)" }.joined(separator: "\n")
    )
  }

  @Test(
    arguments: [
      ("type: text", .text(maxBytes: 4096)), ("type: identifier", .identifier), ("type: money", .money),
      ("type: flag", .flag), ("type: date", .date), ("type: text_list", .list(.text(maxBytes: 4096))),
      ("type: integer", .integer(Int64.min...Int64.max)), ("type: integer, min: 1", .integer(1...Int64.max)),
      ("type: integer, min: -2, max: 1_000", .integer(-2...1000)),
      ("type: number", .number(-1_000_000_000_000_000...1_000_000_000_000_000)),
      ("type: number, min: 0, max: 5", .number(0...5)),
      (
        "type: enumeration, values: [a, Bé]",
        .enumeration(Enumeration("own", ["a", "Bé"].map { EnumerationValue($0, zh: $0, vi: $0, en: $0) }))
      ),
    ] as [(String, FieldType)])
  func `each type is that of the built-in fields`(text: String, type: FieldType) {
    let (field, problems) = read("{name: own, doc: d, \(text)}")
    #expect(problems == "")
    #expect(field == Field("own", type, "d"))
  }

  @Test func `a field may be required or private and have a unit`() {
    let (field, problems) = read("{name: a_2, type: flag, doc: A sentence., unit: m2, required: true, private: true}")
    #expect(problems == "")
    #expect(field == Field("a_2", .flag, "A sentence.", unit: "m2", required: true, private: true))
  }

  private static let naming = "use small letters, digits and _, at most 40, and neither has nor get"

  @Test(arguments: [
    ("{name: group size, type: flag, doc: d}", "10:27", "\"group size\" is no name for a field", naming),
    ("{name: Größe, type: flag, doc: d}", "10:27", "\"Größe\" is no name for a field", naming),
    ("{name: has, type: flag, doc: d}", "10:27", "\"has\" is no name for a field", naming),
    ("{name: get, type: flag, doc: d}", "10:27", "\"get\" is no name for a field", naming),
    (
      "{name: x2345678901234567890123456789012345678901, type: flag, doc: d}", "10:27",
      "\"x2345678901234567890123456789012345678901\" is no name for a field", naming
    ),
    ("{name: own, type: integr, doc: d}", "10:38", "\"integr\" is no type of a field", "write integer"),
    (
      "{name: own, type: colour, doc: d}", "10:38", "\"colour\" is no type of a field",
      "use one of text, identifier, integer, money, number, flag, date, enumeration, text_list"
    ),
    ("{name: own, type: integer, doc: d, min: 5, max: 4}", "10:38", "min is above max", "exchange them"),
    (
      "{name: own, type: number, doc: d, min: 2_000_000_000_000_000}", "10:38",
      "a number has no other bound than 1000000000000000 and -1000000000000000", "write both min and max"
    ),
    (
      "{name: own, type: number, doc: d, max: -9223372036854775808}", "10:38",
      "a number has no other bound than 1000000000000000 and -1000000000000000", "write both min and max"
    ),
    (
      "{name: own, type: money, doc: d, max: 100}", "10:58", "a field of type money takes no max",
      "remove it, or use the type integer or number"
    ),
    (
      "{name: own, type: text, doc: d, values: [a]}", "10:60", "a field of type text takes no values",
      "remove it, or use the type enumeration"
    ),
    (
      "{name: own, type: enumeration, doc: d}", "10:38", "the enumeration has no values", "add values: [a, b]"
    ),
    (
      "{name: own, type: enumeration, doc: d, values: []}", "10:38", "the enumeration has no values",
      "add values: [a, b]"
    ),
    (
      "{name: own, type: enumeration, doc: d, values: [a, b, a]}", "10:74", "values names a twice",
      "remove one of them"
    ),
    (
      "{name: filed_on, type: date, doc: d}", "10:20", "the model dispute has a field filed_on already",
      "use that field, or choose another name"
    ),
    (
      "{name: own, type: flag, doc: d}, {name: own, type: flag, doc: d}", "10:53",
      "the model dispute has a field own already", "use that field, or choose another name"
    ),
  ])
  func `a wrong field is refused with place, fact and remedy`(text: String, place: String, what: String, mend: String) {
    #expect(read(text).problems == "plugin.yaml:\(place): plugin.field\n  \(what)\n  \(mend)")
  }

  @Test(arguments: [
    ("{name: own, type: flag}", "10:20", "a field has no doc", "add \"doc:\""),
    ("{name: own, type: flag, doc: d, privat: true}", "10:52", "a field has no key \"privat\"", "write \"private\""),
    (
      "{name: own, type: flag, doc: d, private: yes}", "10:61", "private is \"yes\", which is not a flag",
      "write true or false, unquoted"
    ),
    (
      "{name: own, type: integer, doc: d, min: 1.5}", "10:60", "min is \"1.5\", which is not a whole number",
      "write digits only, unquoted"
    ),
    (
      "{name: own, type: enumeration, doc: d, values: a}", "10:67", "values is \"a\" where a list is expected",
      "begin each item with a dash, or write [a, b]"
    ),
    (
      "own", "10:20", "a field is \"own\" where a map is expected",
      "write name, type, doc, unit, min, max, values, required, private with their values"
    ),
  ])
  func `a row that is no row is refused as the manifest's own`(text: String, place: String, what: String, mend: String)
  {
    #expect(read(text).problems == "plugin.yaml:\(place): plugin.manifest\n  \(what)\n  \(mend)")
  }

  /// A list takes two places among a schema's fields.
  private static func lists(_ names: Range<Int>) -> String {
    names.map { "{name: own_\($0), type: text_list, doc: d}" }.joined(separator: ", ")
  }

  @Test(arguments: Model.allCases) func `every model takes 64 further fields, and not one more`(model: Model) throws {
    func read(_ count: Int) -> (manifest: PluginManifest?, problems: [Diagnostic]) {
      let text = TestPlugins.manifest([("fields", "{\(model): [\(Self.lists(0..<count))]}")])
      return PluginManifest.read(YamlText(path: "plugin.yaml", text: text))
    }
    let fields = try #require(read(64).manifest?.fields[model])
    #expect(RecordReader(schema: RecordSchema(CaseShape.of(model, with: fields))).faults == [])
    #expect(
      read(300).problems.map(\.what) == [
        "own_64 is one more than the 64 fields that can be added to the model \(model)"
      ])
  }

  @Test func `plugins that decide a case together add 64 fields at most`() throws {
    func plugin(_ id: String, _ jurisdiction: String, _ names: Range<Int>) -> [String: String] {
      TestPlugins.plugin(
        id, jurisdiction: jurisdiction, rules: ["enforcement.fee": "return due(1)"],
        manifest: ["fields": "{enforcement: [\(Self.lists(names))]}"])
    }
    let files = plugin("vn", "vn", 0..<40).merging(plugin("hn", "vn/ha-noi", 40..<65)) { $1 }
    let refusal = #expect(throws: Diagnostic.self) { _ = try Decider(files, at: "vn/ha-noi") }
    #expect(
      refusal?.description == """
        plugins/vn/plugin.yaml: fields.enforcement: error[plugin.field]: this plugin and the more specific ones add 65 \
        fields to the model enforcement, and 64 are the most
          mend  remove fields that no rule reads
        """)
    #expect(throws: Never.self) { _ = try Decider(files, at: "vn") }
  }
}
