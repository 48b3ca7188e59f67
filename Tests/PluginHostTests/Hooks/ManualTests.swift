import CaseModel
import Foundation
import LuaBridge
import Testing

@testable import PluginHost

/// The reference in the manual names what the tables of hooks and kit functions hold, and nothing else.
struct ManualTests {
  private static let manual: String = {
    var folder = URL(filePath: #filePath)
    while folder.lastPathComponent != "Tests" { folder.deleteLastPathComponent() }
    let file = folder.deletingLastPathComponent()
      .appending(path: "Sources/bylaw/Documentation.docc/WritingAPlugin.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The lines under a heading, up to the next one.
  private static func section(_ heading: String) -> [Substring] {
    let lines = manual.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("#") && $0.contains(heading) }) else { return [] }
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("#") })
  }

  /// The names in a row of a hook's table, each as far as its first bracket.
  private static func names(_ row: String, of hook: String) -> Set<String> {
    guard let line = section(hook).first(where: { $0.hasPrefix("| \(row) |") }) else { return [] }
    // What stands in brackets behind a name explains it.
    let codes = line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
    return Set(codes.map { String($0.element.prefix { $0 != "(" }) })
  }

  @Test(arguments: Hook.all)
  func `a hook's section names its constructors, its setters and the fields of its value`(_ hook: Hook) {
    let constructors = hook.results.constructors.map(\.name).filter { $0 != "not_applicable" }
    let setters = hook.results.fields.compactMap(\.setter)
    #expect(Self.names("constructors", of: hook.name) == Set(constructors))
    #expect(Self.names("setters", of: hook.name) == Set(setters.map { ":" + $0 }))
    let words = Self.names("value", of: hook.name)
    let fields = Set(hook.results.fields.map(\.name) + (hook.hasMoney ? ["currency"] : []))
    #expect(words.isSuperset(of: fields), "missing: \(fields.subtracting(words))")
    let terms = hook.results.constructors.flatMap(\.presets).compactMap { preset in
      if case .text(let text) = preset.value { return text } else { return nil }
    }
    #expect(words.subtracting(fields).isSubset(of: terms))
  }

  /// The codes in the item of a section's list that begins with this.
  private static func codes(_ item: String, in heading: String) -> [String] {
    let lines = section(heading).drop { !$0.hasPrefix("- `\(item)") }
    let text = lines.prefix(1) + lines.dropFirst().prefix { !$0.hasPrefix("- ") && !$0.isEmpty }
    return text.joined(separator: " ").split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// What a shared module tells of itself: the text of its first reason.
  private static func told(_ module: String) throws -> String {
    let files = TestPlugins.plugin(
      rules: ["enforcement.fee": "return due(1):because(\"v\", m())"], manifest: ["shares": "[m]"],
      more: ["shared/m.lua": module]
    ).mapValues { $0.replacing("return rule", with: "local m = require \"vn.m\" return rule") }
    let decision = try Decider(files).decide("")
    return String(decision.split(separator: "\"text\":\"").last?.prefix { $0 != "\"" } ?? "")
  }

  @Test func `the manual names the fields that a metatable may have, and no other`() throws {
    let fields = Self.codes("setmetatable", in: "### Modules").filter { $0.hasPrefix("__") }
    let allowed = try Self.told(
      """
      return function()
        local good = {}
        for name in ("add sub mul div mod pow unm idiv band bor bxor shl shr bnot eq lt le index newindex call len tostring name "
          .. "concat gc close mode metatable pairs ipairs tosting"):gmatch("%a+") do
          local value = name == "name" and "x" or function() end
          if pcall(setmetatable, {}, {["__" .. name] = value}) then good[#good + 1] = "__" .. name end
        end
        return table.concat(good, " ")
      end
      """)
    #expect(Set(fields) == Set(allowed.split(separator: " ").map(String.init)))
  }

  @Test func `the manual names the functions of coroutine, and no other`() throws {
    let names = Self.codes("coroutine", in: "### Modules").filter { !["coroutine", "pcall"].contains($0) }
    let told = try Self.told(
      "return function() local t = {} for k in pairs(coroutine) do t[#t + 1] = k end return table.concat(t, \" \") end")
    #expect(names.sorted() == told.split(separator: " ").map(String.init))
  }

  @Test func `the example of a shared module and of a rule that uses it works as it is written`() throws {
    let blocks = Self.section("### Modules").joined(separator: "\n").components(separatedBy: "```lua\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
    try #require(blocks.count == 2)
    let owner = TestPlugins.plugin(
      "cn", jurisdiction: "vn", rules: ["enforcement.route": "return refer_to(\"x\")"],
      manifest: ["shares": "[periods]"],
      more: ["shared/periods.lua": blocks[0]])
    var user = TestPlugins.plugin(
      "vn", jurisdiction: "vn/ha-noi", rules: ["dispute.fee": ""], manifest: ["uses": "[cn]"])
    user["plugins/vn/rules/dispute_fee.lua"] = blocks[1]
    let decider = try Decider(owner.merging(user) { $1 }, at: "vn/ha-noi", model: .dispute)
    let decisions = try ["2024-01-29", "2024-01-30", "2024-05-02"].map { try decider.decide("", date: $0) }
    #expect(decisions.map { $0.contains("\"fee\":0") ? 0 : $0.contains("\"fee\":1,") ? 1 : 2 } == [0, 1, 2])
  }

  @Test func `the table of the kit has a row for each function and method, and no other`() {
    let rows = Self.section("### The kit").filter { $0.hasPrefix("| `") }
    let codes = rows.flatMap { row in
      row.dropFirst(2).components(separatedBy: " | ")[0].components(separatedBy: ", `")
    }
    let written = Set(codes.map { $0.trimmingCharacters(in: ["`"]).prefix { $0 != "(" } }.map(String.init))
    let methods = KitMethod.all.map { "law.x:" + $0.name }
    #expect(written == Set(KitFunction.all.map(\.name) + methods))
  }
}
