import CaseModel
import Testing

@testable import PluginHost

@Suite struct PluginLoaderTests {
  private static let fee = ["enforcement.fee": "return due(1)"]

  @Test func `a plugin holds its law, rules, modules and texts`() throws {
    let files = TestPlugins.plugin(
      rules: Self.fee, law: "a: {doc: d, type: integer, values: [{from: 2020-01-01, value: 1, source: s}]}",
      more: [
        "lib/zones.lua": "return {}", "lib/.hidden.lua": "x", "lib/notes.txt": "x", "rules/draft.lua.bak": "x",
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
        vi is a list
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
}
