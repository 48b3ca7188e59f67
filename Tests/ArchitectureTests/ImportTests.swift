import Testing

/// Who may import whom: the arrows of the house.
enum Imports {
  /// A module and what it may import, of ours and from outside. A new module is a new row. The whole of Foundation is in
  /// none: it would double the program's size and lengthen each start by a millisecond.
  static let table: [String: Set<String>] = [
    "CLua": [],
    "CSimdJSON": [],
    "CYaml": [],
    "LuaBridge": ["CLua", "CSimdJSON", "CYaml", "FoundationEssentials", "Glibc", "Dispatch"],
    "CWorker": [],
    "WorkerProcesses": ["CWorker", "LuaBridge", "Glibc"],
    "CaseModel": ["FoundationEssentials"],
    "PluginHost": ["LuaBridge", "CaseModel", "FoundationEssentials"],
    "RuleEngine": [
      "PluginHost", "CaseModel", "LuaBridge", "WorkerProcesses", "FoundationEssentials", "Glibc", "Synchronization",
    ],
    "bylaw": [
      "RuleEngine", "PluginHost", "CaseModel", "LuaBridge", "ArgumentParser", "FoundationEssentials", "Synchronization",
      "Glibc",
      "Dispatch",
    ],
  ]
  static let fenced: Set = ["CLua", "CSimdJSON", "CYaml", "CWorker"]

  /// A source may import its row; a test its module and what that may import, but never what is fenced in. The fuzz
  /// targets are no module's tests: they import what they feed.
  static func allowed(to file: TextFile) -> Set<String>? {
    guard file.path.hasPrefix("Tests/") else { return table[file.module] }
    if file.module == "ArchitectureTests" { return ["Testing", "Foundation"] }
    if file.module == "Fuzz" { return ["CFuzzer", "LuaBridge", "CaseModel", "PluginHost", "RuleEngine", "Foundation"] }
    let outside: Set = ["Testing", "Foundation", "Synchronization", "Glibc", "Dispatch"]
    let module = String(file.module.dropLast("Tests".count))
    return table[module].map {
      $0.union([module]).union(outside).subtracting(["LuaBridge", "WorkerProcesses"].contains(module) ? [] : fenced)
    }
  }

  /// What each `import` of a file names, with its line.
  static func imported(by file: TextFile) -> [(module: String, line: Int)] {
    let words = SwiftWords(file.text).words
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return words.indices.compactMap { i in
      guard words[i].text == "import", !words[i].isRaw else { return nil }
      let name = words[(i + 1)...].first { !kinds.contains($0.text) }
      return name.map { ($0.text, words[i].line) }
    }
  }

  static func findings(in files: [TextFile]) -> [String] {
    files.filter(\.isSwift).flatMap { file -> [String] in
      guard let allowed = allowed(to: file) else { return ["\(file.path): \(file.module) has no row in the table"] }
      return imported(by: file).filter { !allowed.contains($0.module) }
        .map { "\(file.path):\($0.line): \(file.module) may not import \($0.module)" }
    }
  }

  /// Headers of another C module: who reads lines lays records out as scripts read them, and knows no more of Lua.
  static let lent = ["CSimdJSON": ["CLuaRecords.h"]]

  /// C modules include headers of their own, those lent to them, and of the library that each is a face of.
  static func includeFindings(in files: [TextFile]) -> [String] {
    let libraries = ["lua": "CLua", "simdjson": "CSimdJSON", "yaml": "CYaml", "seccomp": "CWorker"]
    return files.filter(\.isC).flatMap { file in
      let own = Set(files.filter { $0.module == file.module }.map(\.name) + lent[file.module, default: []])
      return file.lines.enumerated().compactMap { number, line -> String? in
        guard line.hasPrefix("#include ") else { return nil }
        let header = line.dropFirst("#include ".count)
        let library = libraries.first { header.hasPrefix("<\($0.key)") }
        let isAllowed =
          header.hasPrefix("\"")
          ? own.contains(String(header.dropFirst().prefix { $0 != "\"" }))
          : library == nil || library?.value == file.module
        return isAllowed ? nil : "\(file.path):\(number + 1): \(file.module) may not include \(header)"
      }
    }
  }
}

struct ImportTests {
  @Test func `modules import what their row allows`() throws {
    let findings = try Imports.findings(in: House.sources())
    #expect(findings == [])
  }

  @Test func `tests import their module and what stands below it`() throws {
    let findings = try Imports.findings(in: House.swiftTests())
    #expect(findings == [])
  }

  @Test func `C includes its own headers and its own library`() throws {
    let findings = try Imports.includeFindings(in: House.sources())
    #expect(findings == [])
  }

  @Test func `every module has a row and every row a module`() throws {
    let modules = try House.folders(in: "Sources")
    #expect(modules == Imports.table.keys.sorted())
  }

  @Test func `what is fenced in is imported by the module that makes it safe, and no other`() {
    let importers = Imports.fenced.map { name in Imports.table.filter { $0.value.contains(name) }.keys.sorted() }
    #expect(Set(importers) == [["LuaBridge"], ["WorkerProcesses"]])
    #expect(Imports.table["WorkerProcesses"]?.intersection(Imports.fenced) == ["CWorker"])
  }

  @Test(
    arguments: [
      ("Sources/CaseModel/X.swift", "import LuaBridge\n", "1: CaseModel may not import LuaBridge"),
      (
        "Sources/PluginHost/A/X.swift", "import FoundationEssentials\n\nimport CLua\n",
        "3: PluginHost may not import CLua"
      ),
      ("Sources/LuaBridge/X.swift", "package import CaseModel\n", "1: LuaBridge may not import CaseModel"),
      ("Sources/RuleEngine/X.swift", "@preconcurrency import CYaml\n", "1: RuleEngine may not import CYaml"),
      ("Sources/bylaw/X.swift", "import struct CLua.T\n", "1: bylaw may not import CLua"),
      ("Tests/CaseModelTests/X.swift", "@testable import PluginHost\n", "1: CaseModelTests may not import PluginHost"),
      (
        "Tests/PluginHostTests/X.swift", "import RuleEngine\nimport LuaBridge\n",
        "1: PluginHostTests may not import RuleEngine"
      ),
      ("Tests/ArchitectureTests/X.swift", "import CaseModel\n", "1: ArchitectureTests may not import CaseModel"),
      ("Tests/Fuzz/X.swift", "import CLua\n", "1: Fuzz may not import CLua"),
    ])
  func `an import against the arrows is found`(path: String, text: String, finding: String) {
    #expect(Imports.findings(in: [TextFile(path, text)]) == ["\(path):\(finding)"])
  }

  @Test func `a module without a row is found`() {
    let file = TextFile("Sources/Parsing/X.swift", "import FoundationEssentials\n")
    #expect(Imports.findings(in: [file]) == ["Sources/Parsing/X.swift: Parsing has no row in the table"])
  }

  @Test func `an import that is only talked about is none`() {
    let text =
      "// import CLua\n/* import CLua */\nlet text = \"import CLua\"\nlet block = \"\"\"\n  import CLua\n  \"\"\"\n"
    #expect(Imports.findings(in: [TextFile("Sources/CaseModel/X.swift", text)]) == [])
  }

  @Test func `an include across modules is found`() {
    let files = [
      TextFile(
        "Sources/CLua/a.c",
        "#include \"a.h\"\n#include \"CSimdJSON.h\"\n#include <simdjson.h>\n#include <lua5.4/lua.h>\n"),
      TextFile("Sources/CLua/a.h", "#include <stdio.h>\n"),
      TextFile(
        "Sources/CSimdJSON/b.cpp",
        "#include <lua.h>\n#include <simdjson.h>\n#include \"CLuaRecords.h\"\n#include \"a.h\"\n"),
    ]
    #expect(
      Imports.includeFindings(in: files) == [
        "Sources/CLua/a.c:2: CLua may not include \"CSimdJSON.h\"",
        "Sources/CLua/a.c:3: CLua may not include <simdjson.h>",
        "Sources/CSimdJSON/b.cpp:1: CSimdJSON may not include <lua.h>",
        "Sources/CSimdJSON/b.cpp:4: CSimdJSON may not include \"a.h\"",
      ])
  }
}
