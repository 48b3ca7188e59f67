import Testing

/// What stands where: modules, their tests, hooks and plugins.
enum Modules {
  static func vagueNames(in modules: [String]) -> [String] {
    modules.filter { module in
      !Set(Names.words(of: module)).isDisjoint(with: ["core", "common", "util", "utils", "shared", "helpers", "misc"])
    }
  }

  /// Swift modules without tests, tests without a module, and test folders that the package does not name (they would
  /// not run).
  static func unmirrored(modules: [String], tests: [String], manifest: String) -> [String] {
    let expected = Set(modules.map { $0 + "Tests" })
    let targets = Set(tests).subtracting(["Performance", "Fuzz"])
    return expected.subtracting(targets).sorted().map { "Tests/\($0) is missing" }
      + targets.subtracting(expected).subtracting(["ArchitectureTests", "TestSupport"]).sorted()
      .map { "Tests/\($0) has no module" }
      + targets.intersection(expected.union(["ArchitectureTests"])).sorted().filter { target in
        !manifest.contains("tests(of: \"\(target.dropLast("Tests".count))\"")
          && !manifest.contains(".testTarget(name: \"\(target)\"")
      }.map { "Package.swift does not name Tests/\($0)" }
  }

  /// Rows of `Hook.all` without a file of their own, and files without a row.
  static func hookFindings(in files: [TextFile]) -> [String] {
    guard let table = files.first(where: { $0.name == "Hook.swift" }) else { return ["Hook.swift is missing"] }
    let words = SwiftWords(table.text).words.map(\.text)
    guard
      let start = words.indices.first(where: { words[$0...].starts(with: ["all", ":", "[", "Hook", "]", "=", "["]) })
    else { return ["\(table.path) has no table `all`"] }
    let rows = words[(start + 7)...].prefix { $0 != "]" }.filter { $0 != "," }
    let withoutFile = rows.filter { row in
      let own = files.first { $0.name == row.prefix(1).uppercased() + row.dropFirst() + ".swift" }
      return own?.text.contains("static let \(row) = Hook(") != true
    }
    let others = files.filter { $0.name != "Hook.swift" }
    let withoutRow = others.filter { file in
      !rows.contains { $0.prefix(1).uppercased() + $0.dropFirst() + ".swift" == file.name }
    }
    return withoutFile.map { "the hook \($0) has no file of its own" }
      + withoutRow.map { "\($0.path) has no row in Hook.all" }
  }

  static func pluginsWithoutReadme(in files: [TextFile]) -> [String] {
    let paths = Set(files.map(\.path))
    return paths.filter { $0.hasSuffix("/plugin.yaml") }
      .map { String($0.dropLast("plugin.yaml".count)) + "README.md" }
      .filter { !paths.contains($0) }.sorted()
  }
}

struct ModuleTests {
  @Test func `a module's name says what it is for`() throws {
    let findings = try Modules.vagueNames(in: House.folders(in: "Sources"))
    #expect(findings == [])
  }

  @Test func `a vague name is found`() {
    #expect(
      Modules.vagueNames(in: ["Core", "CaseModel", "BylawUtils", "SharedKit", "Scoreboard"]) == [
        "Core", "BylawUtils", "SharedKit",
      ])
  }

  @Test func `every Swift module has its tests, and they are run`() throws {
    let modules = try Set(House.sources().filter(\.isSwift).map(\.module)).sorted()
    let tests = try Set(House.swiftTests().map(\.module)).sorted()
    let findings = try Modules.unmirrored(modules: modules, tests: tests, manifest: House.manifest().text)
    #expect(findings == [])
  }

  @Test func `missing tests, stray tests and tests that are not run are found`() {
    let findings = Modules.unmirrored(
      modules: ["A", "B", "C"], tests: ["ATests", "BTests", "XTests"], manifest: "tests(of: \"A\")")
    #expect(
      findings == ["Tests/CTests is missing", "Tests/XTests has no module", "Package.swift does not name Tests/BTests"])
  }

  @Test func `every hook has a file of its own and a row`() throws {
    let findings = try Modules.hookFindings(in: House.files("Sources/PluginHost/Hooks"))
    #expect(findings == [])
  }

  @Test func `a hook without a file and a file without a row are found`() {
    let files = [
      TextFile("Hooks/Hook.swift", "static let all: [Hook] = [\n  disputeFee, // x\n  disputeRoute,\n]\n"),
      TextFile("Hooks/DisputeFee.swift", "extension Hook {\n  static let disputeFee = Hook(\n}\n"),
      TextFile("Hooks/Helper.swift", "extension Hook {\n  static let disputeRoute = Hook(\n}\n"),
    ]
    #expect(
      Modules.hookFindings(in: files) == [
        "the hook disputeRoute has no file of its own", "Hooks/Helper.swift has no row in Hook.all",
      ])
    #expect(Modules.hookFindings(in: [files[1]]) == ["Hook.swift is missing"])
    #expect(Modules.hookFindings(in: [TextFile("Hook.swift", "")]) == ["Hook.swift has no table `all`"])
  }

  @Test func `every plugin has a README`() throws {
    let findings = try Modules.pluginsWithoutReadme(in: House.files("plugins"))
    #expect(findings == [])
  }

  @Test func `a plugin without a README is found`() {
    let files = [
      TextFile("plugins/a/plugin.yaml", ""), TextFile("plugins/b/plugin.yaml", ""), TextFile("plugins/b/README.md", ""),
    ]
    #expect(Modules.pluginsWithoutReadme(in: files) == ["plugins/a/README.md"])
  }
}
