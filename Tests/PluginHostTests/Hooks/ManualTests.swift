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
