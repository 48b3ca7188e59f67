import CaseModel
import Foundation
import Testing

@testable import PluginHost

@Suite struct PluginCatalogTests {
  private static let fee = ["enforcement.fee": "return due(1)"]

  @Test func `plugins are found in the order of their folders' names, and a case's chain begins with the nearest`()
    throws
  {
    let plugins = try TestPlugins(
      TestPlugins.plugin("b-vn", rules: Self.fee)
        .merging(TestPlugins.plugin("a-hn", jurisdiction: "vn/ha-noi", rules: Self.fee)) { $1 }
        .merging(TestPlugins.plugin("c-vn", rules: ["enforcement.route": "return refer_to(\"x\")"])) { $1 }
        .merging(["plugins/README.md": "not a plugin", "plugins/notes/readme.md": "neither"]) { $1 })
    let catalog = try plugins.catalog()
    #expect(catalog.plugins.map(\.label) == ["a-hn@1.0.0", "b-vn@1.0.0", "c-vn@1.0.0"])
    #expect(catalog.plugins.map(\.folder) == ["plugins/a-hn", "plugins/b-vn", "plugins/c-vn"])
    #expect(try catalog.chain(for: "vn/ha-noi/ba-dinh").map(\.manifest.id) == ["a-hn", "b-vn", "c-vn"])
    #expect(try catalog.chain(for: "vn").map(\.manifest.id) == ["b-vn", "c-vn"])
    #expect(try catalog.chain(for: "cn").map(\.manifest.id) == [])
    #expect(throws: UnknownJurisdiction.self) { try catalog.chain(for: "vn/hue") }
  }

  @Test func `a folder that is a plugin itself counts as one`() throws {
    let plugins = try TestPlugins(TestPlugins.plugin(rules: Self.fee))
    #expect(try #require(plugins.load("plugins/vn").catalog).plugins.map(\.folder) == ["plugins/vn"])
  }

  @Test func `a folder without plugins is refused, and so is one that is not there`() throws {
    let plugins = try TestPlugins(["empty/README.md": "x"])
    for folder in ["empty", "nowhere"] {
      #expect(
        plugins.problems(in: folder) == """
          \(folder): config.missing
            no plugin was found here
            name the folder of plugins with --plugins DIR; each plugin is a folder with a plugin.yaml
          """)
    }
  }

  /// Two plugins, of which the second is changed.
  private static func two(_ id: String, _ changes: KeyValuePairs<String, String?>) -> [String: String] {
    TestPlugins.plugin("a", rules: ["enforcement.route": "return refer_to(\"x\")"])
      .merging(TestPlugins.plugin(id, rules: fee, manifest: changes)) { $1 }
  }

  @Test(arguments: [
    (
      two("b", ["jurisdiction": "vn/ha-nio"]), "jurisdiction: config.jurisdiction",
      "the jurisdiction vn/ha-nio is unknown", "write vn/ha-noi"
    ),
    (
      two("b", ["jurisdiction": "laos"]), "jurisdiction: config.jurisdiction", "the jurisdiction laos is unknown",
      "add it to jurisdictions.yaml"
    ),
    (
      two("b", ["calendar": "lunar"]), "calendar: config.calendar", "the calendar lunar is unknown", "use one of vn"
    ),
    (
      two("b", ["currency": "CNY"]), "currency: plugin.manifest", "currency is CNY, and vn pays in VND", "write VND"
    ),
    (
      two("b", ["id": "a"]), "id: plugin.manifest", "the id a is also that of plugins/a", "give each plugin its own id"
    ),
    (
      two("b", ["provides": "[enforcement.fee, enforcement.route]"]), "provides: plugin.duplicate_hook",
      "enforcement.route of vn is also decided by plugins/a", "let one plugin of a jurisdiction decide a hook"
    ),
  ])
  func `what only shows of plugins together is refused at the manifest's key`(
    files: [String: String], place: String, what: String, mend: String
  ) throws {
    let problems = try TestPlugins(files).problems()
    #expect(problems == "plugins/b/plugin.yaml: \(place)\n  \(what)\n  \(mend)")
  }

  @Test func `two plugins may decide one hook in two jurisdictions, and two hooks in one`() throws {
    let files = Self.two("b", [:]).merging(
      TestPlugins.plugin("c", jurisdiction: "vn/ha-noi", rules: Self.fee)
    ) { $1 }
    #expect(try TestPlugins(files).problems() == "")
  }

  @Test func `jurisdictions and calendars that are missing or wrong are told like the plugins`() throws {
    let plugins = try TestPlugins(
      TestPlugins.plugin(rules: Self.fee).merging([
        "config/jurisdictions.yaml": "vn: 5", "config/calendars/vn.yaml": "doc: d\nweekend: [sunday]\nyears: {}",
      ]) { $1 })
    #expect(
      plugins.problems() == """
        config/jurisdictions.yaml:1:5: config.malformed
          vn is "5" where a map is expected
          write names, from, until, successors, currency, calendar, fiscal_year_start, note with their values
        config/calendars/vn.yaml:3:8: config.malformed
          years is empty
          add a year
        """)
    let bare = try TestPlugins(TestPlugins.plugin(rules: Self.fee))
    let (_, problems) = PluginCatalog.load(
      plugins: URL(filePath: "/nowhere"), shownAs: "p", config: URL(filePath: "/nowhere"), configShownAs: "nowhere")
    #expect(bare.problems() == "")
    #expect(
      problems.map(\.description) == [
        """
        nowhere/jurisdictions.yaml:1:1: error[config.missing]: the file cannot be read
          mend  check that it exists and may be read
        """,
        """
        p: error[config.missing]: no plugin was found here
          mend  name the folder of plugins with --plugins DIR; each plugin is a folder with a plugin.yaml
        """,
      ])
  }
}
