import CaseModel
import Testing

@testable import PluginHost

@Suite struct PluginLoaderTests {
  private static let fee = ["enforcement.fee": "return due(1)"]

  @Test func `a plugin holds its law, rules, modules and texts`() throws {
    let files = TestPlugins.plugin(
      rules: Self.fee, law: "a: {doc: d, type: integer, values: [{from: 2020-01-01, value: 1, source: s}]}",
      more: [
        "lib/zones.lua": "return {}", "lib/.hidden.lua": "x", "lib/NOTES.md": "x", "LICENSE.txt": "x",
        "cases/x.csv": "x",
        "texts.yaml": "a text: {vi: một câu, zh: 一句}",
      ])
    let plugin = try #require(try TestPlugins(files).catalog().plugins.first)
    #expect(plugin.label == "vn@1.0.0")
    #expect(plugin.law.parameters.map(\.name) == ["a"])
    #expect(plugin.rules.map(\.path) == ["rules/enforcement_fee.lua"])
    #expect(
      plugin.rules.map { String(decoding: $0.bytes, as: UTF8.self) } == [files["plugins/vn/rules/enforcement_fee.lua"]])
    #expect(plugin.modules.map(\.path) == ["lib/zones.lua"])
    #expect(plugin.modules.map(\.moduleName) == ["zones"])
    #expect(plugin.texts.translation(of: "a text", to: "zh") == "一句")
    #expect(plugin.texts.translation(of: "a text", to: "en") == nil)
    #expect(plugin.texts.translation(of: "another", to: "zh") == nil)
  }

  /// Each changes or adds one file of a good plugin.
  @Test(arguments: [
    (
      "law/law.yaml", "a: {doc: d}",
      """
      plugins/vn/law/law.yaml:1:4: plugin.law
        a has no type
        add "type:"
      plugins/vn/law/law.yaml:1:4: plugin.law
        a has no values
        add "values:"
      """
    ),
    (
      "texts.yaml", "a text: {de: ein Satz}\nb: {vi: [x]}",
      """
      plugins/vn/texts.yaml:1:10: plugin.manifest
        a text has no key "de"
        use one of zh, vi, en
      plugins/vn/texts.yaml:2:9: plugin.manifest
        a text.vi is a list
        write a text
      """
    ),
    (
      "plugin.yaml", TestPlugins.manifest([("reads", "{enforcement: [colected, parties.rle, weather]}")]),
      """
      plugins/vn/plugin.yaml: reads.enforcement: plugin.manifest
        enforcement has no field colected
        write collected
      plugins/vn/plugin.yaml: reads.enforcement: plugin.manifest
        enforcement has no field parties.rle
        write parties.role
      plugins/vn/plugin.yaml: reads.enforcement: plugin.manifest
        enforcement has no field weather
        remove it, or declare it under fields
      """
    ),
    (
      "lib/folder.lua/x.txt", "x",
      """
      plugins/vn/lib/folder.lua: plugin.missing_file
        the file cannot be read
        check that it is a file, and its rights
      """
    ),
  ])
  func `a wrong file is refused with place, fact and remedy`(path: String, text: String, problems: String) throws {
    let files = TestPlugins.plugin(rules: Self.fee, more: [:]).merging(["plugins/vn/\(path)": text]) { $1 }
    #expect(try TestPlugins(files).problems() == problems)
  }

  @Test func `a Lua file of more than a mebibyte is refused`() throws {
    let plugins = try TestPlugins(TestPlugins.plugin(rules: Self.fee))
    try plugins.write("--" + String(repeating: "x", count: (1 << 20) - 2), to: "plugins/vn/lib/full.lua")
    #expect(plugins.problems() == "")
    try plugins.write("--" + String(repeating: "x", count: (1 << 20) - 1), to: "plugins/vn/lib/full.lua")
    #expect(
      plugins.problems() == """
        plugins/vn/lib/full.lua: plugin.syntax
          the file has 1048577 bytes, more than 1048576
          move tables into law/, or split the file into modules in lib/
        """)
  }

  @Test func `own fields may be declared as read`() throws {
    let files = TestPlugins.plugin(
      rules: Self.fee,
      manifest: [
        "reads": "{enforcement: [collected, grade]}",
        "fields": "{enforcement: [{name: grade, type: flag, doc: d}]}",
      ])
    #expect(try TestPlugins(files).problems() == "")
  }

  @Test func `a plugin without rules is refused, and all that is wrong with it is told at once`() throws {
    let plugins = try TestPlugins([
      "plugins/vn/plugin.yaml": TestPlugins.manifest([("reads", "{enforcement: [weather]}")]),
      "plugins/vn/law/a.yaml": "a: 1", "plugins/hn/plugin.yaml": "",
    ])
    #expect(
      plugins.problems() == """
        plugins/hn/plugin.yaml:1:1: plugin.manifest
          the file is empty
          write at least one name, or remove the file
        plugins/vn/plugin.yaml: reads.enforcement: plugin.manifest
          enforcement has no field weather
          remove it, or declare it under fields
        plugins/vn/law/a.yaml:1:4: plugin.law
          a is "1" where a map is expected
          write doc, type, rounding, values with their values
        plugins/vn/rules: plugin.missing_file
          the folder holds no rule
          add a file such as rules/fee.lua
        """)
  }

  @Test(arguments: [
    ("law/x.yml", "give it a name that ends in .yaml, or remove it: only such files are read in law/"),
    ("rules/notes.txt", "give it a name that ends in .lua, or remove it: only such files are read in rules/"),
    ("lib/sub/more.lua", "give it a name that ends in .lua, or remove it: only such files are read in lib/"),
    ("tests/fee_test.lua", "give it a name that ends in .yaml, or remove it: only such files are read in tests/"),
    ("rule/fee.lua", "rename it to rules"),
    (
      "pictures/a.png",
      "remove it: the folders of a plugin are law, rules, lib, shared, tests, process, metrics, alerts, cases"
    ),
    ("stray.lua", "move it to rules/ if it is a rule, or to lib/ if it is a module"),
    ("fees.yaml", "move it to law/ or tests/, with a name that ends in .yaml"),
    ("text.yaml", "rename it to texts.yaml"),
    ("notes", "remove it: beside its folders a plugin has plugin.yaml, texts.yaml and pages such as README.md"),
  ])
  func `what is not read is warned of, and the plugin is loaded`(path: String, mend: String) throws {
    let (catalog, problems) = try TestPlugins(
      TestPlugins.plugin(rules: Self.fee).merging(["plugins/vn/\(path)": "x"]) { $1 }
    ).load()
    let shown = ["lib/sub", "rule", "pictures"].first { path.hasPrefix($0 + "/") } ?? path
    #expect(
      problems.map(\.description) == [
        "plugins/vn/\(shown): warning[plugin.stray_file]: this is not read\n  mend  \(mend)"
      ])
    #expect(catalog?.plugins.map(\.label) == ["vn@1.0.0"])
  }

  @Test func `a byte order mark at the start of a file is passed over, and lines keep their numbers`() throws {
    let mark = "\u{FEFF}"
    let files = TestPlugins.plugin(
      rules: ["enforcement.fee": "return due(require_me)"],
      law: "a: {doc: d, type: integer, values: [{from: 2020-01-01, value: 1, source: s}]}",
      more: ["lib/m.lua": "return {n = 3}", "texts.yaml": "a: {vi: b}"]
    ).mapValues { mark + $0.replacing("return rule", with: "local m = require \"m\" return rule") }
    let decider = try Decider(files.mapValues { $0.replacing("require_me", with: "m.n + law.a + case.weather") })
    #expect(try decider.decide("").contains("rules/enforcement_fee.lua:4: error[rule.unknown_field]"))
    #expect(
      try Decider(files.mapValues { $0.replacing("require_me", with: "m.n + law.a") }).decide("")
        == #"decided {"status":"due","fee":4,"payable":4} [] read ["collected_on"]"#)
  }

  /// What is a link, and where it leads: a file or folder outside the plugin.
  @Test(arguments: [
    ("rules/x.lua", "secret/fee.lua"), ("lib/x.lua", "secret/fee.lua"), ("law/x.yaml", "/etc/passwd"),
    ("texts.yaml", "/etc/passwd"), ("plugin.yaml", "/etc/passwd"), ("tests/x.yaml", "/etc/passwd"),
    ("lib", "secret"), ("law", "secret"), ("tests", "secret"), ("cases", "secret"), ("law/y.yaml", "nowhere"),
    ("rules/y.lua", "rules/enforcement_fee.lua"),
  ])
  func `a symbolic link is refused before what it leads to is read`(path: String, target: String) throws {
    let plugins = try TestPlugins(TestPlugins.plugin(rules: Self.fee))
    try plugins.write("error('read')", to: "secret/fee.lua")
    try plugins.write("passwords: are here", to: "secret/fee.yaml")
    try plugins.link("plugins/vn/\(path)", to: target)
    #expect(
      plugins.problems() == """
        plugins/vn/\(path): plugin.link
          this is a symbolic link, and nothing outside a plugin's folder is read
          put the file or folder itself there
        """)
    #expect(plugins.load().catalog == nil)
  }

  @Test func `the folder of a plugin and that of all plugins may be links`() throws {
    let plugins = try TestPlugins(TestPlugins.plugin(rules: Self.fee))
    try plugins.link("all", to: "plugins")
    try plugins.link("some/vn", to: "plugins/vn")
    #expect(plugins.load("all").catalog?.plugins.map(\.folder) == ["all/vn"])
    #expect(plugins.load("some").catalog?.plugins.map(\.folder) == ["some/vn"])
    #expect(plugins.load("some/vn").catalog?.plugins.map(\.folder) == ["some/vn"])
  }
}
