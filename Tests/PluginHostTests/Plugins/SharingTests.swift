import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct SharingTests {
  private static let fee = ["enforcement.fee": "return due(m.fee(case, law))"]
  private static let route = ["enforcement.route": "return refer_to(\"x\")"]

  /// Two plugins: vn/ha-noi decides the fee with a module that vn shares; `files` are changed or added.
  private static func files(
    module: String = "return {fee = function(case) return case.collected // 10 end}", requiring: String = "vn.m",
    owner: KeyValuePairs<String, String?> = ["shares": "[m]"], user: KeyValuePairs<String, String?> = ["uses": "[vn]"],
    _ files: [String: String] = [:]
  ) -> [String: String] {
    let shared = TestPlugins.plugin("vn", rules: route, manifest: owner, more: ["shared/m.lua": module])
    let using = TestPlugins.plugin("hn", jurisdiction: "vn/ha-noi", rules: fee, manifest: user)
      .mapValues { $0.replacing("return rule", with: "local m = require \"\(requiring)\" return rule") }
    return shared.merging(using) { $1 }.merging(files) { $1 }
  }

  private static func decide(_ files: [String: String]) throws -> String {
    try Decider(files, at: "vn/ha-noi").decide("\"collected\":70")
  }

  @Test func `a rule uses a module that another plugin shares`() throws {
    let decision = try Self.decide(Self.files())
    #expect(decision == #"decided {"status":"due","fee":7,"payable":7} [] read ["collected","collected_on"]"#)
  }

  @Test func `a module may be shared by a plugin that is not of the case's jurisdiction`() throws {
    var files = Self.files(user: ["uses": "[vn]", "jurisdiction": "vn"])
    files["plugins/vn/plugin.yaml"] = files["plugins/vn/plugin.yaml"]?.replacing(
      "jurisdiction: vn", with: "jurisdiction: vn/ha-noi/ba-dinh")
    let decision = try Decider(files, at: "vn").decide("\"collected\":70")
    #expect(decision.hasPrefix(#"decided {"status":"due","fee":7"#))
  }

  @Test func `a plugin uses its own shared modules like those of others`() throws {
    let files = TestPlugins.plugin(
      rules: Self.fee, manifest: ["shares": "[m, n]"],
      more: [
        "shared/m.lua": "local n = require \"vn.n\"\nreturn {fee = function() return n.three end}",
        "shared/n.lua": "return {three = 3}",
      ]
    ).mapValues { $0.replacing("return rule", with: "local m = require \"vn.m\" return rule") }
    let decision = try Decider(files).decide("")
    #expect(decision.hasPrefix(#"decided {"status":"due","fee":3"#))
  }

  @Test func `a shared module uses those of the plugins that its own plugin uses`() throws {
    let third = TestPlugins.plugin(
      "third", jurisdiction: "vn/ha-noi/ba-dinh", rules: Self.route, manifest: ["shares": "[deep]"],
      more: ["shared/deep.lua": "return {five = 5}"])
    let module = "local deep = require \"third.deep\"\nreturn {fee = function() return deep.five end}"
    let decision = try Self.decide(Self.files(module: module, owner: ["shares": "[m]", "uses": "[third]"], third))
    #expect(decision.hasPrefix(#"decided {"status":"due","fee":5"#))
    // What the other one uses is not thereby in reach.
    let (index, problems) = try RuleIndex.build(
      TestPlugins(
        Self.files(requiring: "third.deep", owner: ["shares": "[m]", "uses": "[third]"], third)
          .mapValues { $0.replacing("m.fee(case, law)", with: "1") }
      ).catalog(), limits: .init())
    #expect(index == nil)
    #expect(problems.map(\.what) == ["this plugin has no module 'third.deep' in reach: only what is shared"])
  }

  @Test func `a failure in a shared module is told at its own file, and the rule's plugin is the one that failed`()
    throws
  {
    let module = "return {fee = function(case)\nreturn case.weather end}"
    let decision = try Self.decide(Self.files(module: module))
    #expect(
      decision
        == .failed(
          .ruleUnknownField, "enforcement has no field 'weather'",
          "correct the name, or declare the field under fields: in plugin.yaml", at: "plugins/vn/shared/m.lua:2"))
  }

  @Test func `a message that was caught in a rule and raised again is told at the shared module's file`() throws {
    let module = "return {fee = function(case)\nlocal ok, e = pcall(error, \"own\", 1)\nerror(\"late\") end}"
    let files = Self.files(module: module).mapValues {
      $0.replacing("return due(m.fee(case, law))", with: "local ok, e = pcall(m.fee, case) error(e, 0)")
    }
    let decision = try Self.decide(files)
    #expect(decision == .failed(.ruleError, "late", "correct the rule at this line", at: "plugins/vn/shared/m.lua:3"))
  }

  @Test func `a shared module that is wrong is told once, whoever requires it`() throws {
    let (index, problems) = try RuleIndex.build(
      TestPlugins(Self.files(module: "local n = 0\nn = = 1")).catalog(), limits: .init())
    #expect(index == nil)
    #expect(
      problems.map(\.description) == [
        """
        plugins/vn/shared/m.lua:2: error[plugin.syntax]: unexpected symbol near '='
          mend  correct the Lua code at this line
        """
      ])
  }

  @Test func `a general rule that a coroutine calls has its law made while the coroutine runs`() throws {
    let law = "rate: {doc: d, type: integer, values: [{from: 2020-01-01, value: 6, source: s}]}"
    let general = TestPlugins.plugin(
      "vn", rules: ["enforcement.fee": "return due(law.rate)"], law: law, manifest: ["shares": "[m]"],
      more: [
        "shared/m.lua": """
        local function inner(case) return inherited(case) end
        return function(case) return coroutine.wrap(function() return coroutine.wrap(inner)(case) end)() end
        """
      ])
    let special = TestPlugins.plugin(
      "hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return due(m(case).fee + 1)"],
      manifest: ["uses": "[vn]"]
    ).mapValues { $0.replacing("return rule", with: "local m = require \"vn.m\" return rule") }
    let decider = try Decider(general.merging(special) { $1 }, at: "vn/ha-noi")
    let decisions = try (0..<3).map { _ in try decider.decide("") }
    #expect(
      Set(decisions) == [
        #"decided {"status":"due","fee":7,"payable":7} [] inherited vn@1.0.0 read ["collected_on"]"#
      ])
  }

  private static let manifest = "plugins/hn/plugin.yaml"

  @Test(arguments: [
    (
      files(owner: [:]), "plugins/vn/shared/m.lua: plugin.sharing", "shares: does not name m",
      "add m to shares in plugins/vn/plugin.yaml"
    ),
    (
      files(owner: ["shares": "[m, ranges]"]), "plugins/vn/plugin.yaml: shares: plugin.sharing",
      "there is no shared/ranges.lua", "add the file, or remove the name"
    ),
    (
      files(owner: ["shares": "[m, rangs]"], ["plugins/vn/shared/ranges.lua": "return {}"]),
      "plugins/vn/plugin.yaml: shares: plugin.sharing", "there is no shared/rangs.lua", "write ranges"
    ),
    (
      files(owner: ["shares": "[m, Big-name]"], ["plugins/vn/shared/Big-name.lua": "return {}"]),
      "plugins/vn/shared/Big-name.lua: plugin.sharing", "vn.Big-name is no name that can be required",
      "use small letters, digits and _ for the file, and at most 50 with the id"
    ),
    (
      files(user: ["uses": "[vm]"]), "\(manifest): uses: plugin.sharing", "there is no plugin vm",
      "name a folder that holds both plugins with --plugins, or remove it"
    ),
    (
      files(owner: ["shares": "[m]", "id": "vietnam"], user: ["uses": "[vietnm]"]), "\(manifest): uses: plugin.sharing",
      "there is no plugin vietnm", "write vietnam"
    ),
    (
      files(user: ["uses": "[vn, hn]"]), "\(manifest): uses: plugin.sharing", "hn is the plugin itself",
      "remove it: a plugin requires its own shared modules without"
    ),
    (
      files(
        owner: ["shares": "[m]", "uses": "[hn]"], user: ["uses": "[vn]", "shares": "[k]"],
        ["plugins/hn/shared/k.lua": "return {}"]),
      "\(manifest): uses: plugin.sharing", "a circle of plugins: hn uses vn uses hn",
      "move what both need to one of them, or to a third"
    ),
  ])
  func `what is shared and used must fit together`(files: [String: String], place: String, what: String, mend: String)
    throws
  {
    let problems = try TestPlugins(files).problems()
    #expect(problems.hasPrefix("\(place)\n  \(what)\n  \(mend)"), "\(problems)")
  }

  @Test func `a plugin that shares nothing cannot be used`() throws {
    var files = Self.files(owner: [:])
    files["plugins/vn/shared/m.lua"] = nil
    let problems = try TestPlugins(files).problems()
    #expect(
      problems == """
        plugins/hn/plugin.yaml: uses: plugin.sharing
          vn shares nothing
          remove it, or let plugins/vn/plugin.yaml name modules under shares
        """)
  }

  @Test func `many plugins that use all before them are linked as fast as few`() throws {
    var files: [String: String] = [:]
    for i in 0..<30 {
      let uses = i == 0 ? nil : "[\((0..<i).map { "p\($0)" }.joined(separator: ", "))]"
      let plugin = TestPlugins.plugin(
        "p\(i)", rules: [:], manifest: ["provides": "[enforcement.fee]", "shares": "[m]", "uses": uses],
        more: ["shared/m.lua": "return {}", "rules/fee.lua": "return 1"])
      files.merge(plugin) { $1 }
    }
    let (_, problems) = try TestPlugins(files).load()
    #expect(problems.filter { $0.code == .pluginSharing } == [])
    #expect(problems.count == 30 * 29 / 2)  // all decide one hook
  }

  @Test func `a longer circle is told from each of its plugins`() throws {
    func plugin(_ id: String, _ jurisdiction: String, uses other: String) -> [String: String] {
      TestPlugins.plugin(
        id, jurisdiction: jurisdiction, rules: Self.route, manifest: ["shares": "[m]", "uses": "[\(other)]"],
        more: ["shared/m.lua": "return {}"])
    }
    let files = plugin("a", "vn", uses: "b").merging(plugin("b", "vn/ha-noi", uses: "c")) { $1 }
      .merging(plugin("c", "vn/ha-noi/ba-dinh", uses: "a")) { $1 }
    let whats = try TestPlugins(files).load().problems.map(\.what)
    #expect(
      whats == [
        "a circle of plugins: a uses b uses c uses a", "a circle of plugins: b uses c uses a uses b",
        "a circle of plugins: c uses a uses b uses c",
      ])
  }
}
