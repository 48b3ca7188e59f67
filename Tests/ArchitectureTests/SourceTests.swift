import Testing

/// How sources are written, whatever they say.
enum SourceStyle {
  static let mostLines = 600
  static let typeKeywords: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]

  static func longFiles(in files: [TextFile]) -> [String] {
    files.filter { $0.isSwift || $0.isC }.compactMap { file in
      let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
      return count > mostLines ? "\(file.path): \(count) lines, \(mostLines) are the most" : nil
    }
  }

  /// Pointers and what is marked unsafe, outside the bridge and the worker processes.
  static func unsafeWords(in files: [TextFile]) -> [String] {
    files.filter { $0.isSwift && !["LuaBridge", "WorkerProcesses"].contains($0.module) }.flatMap { file in
      SwiftWords(file.text).words.filter { word in
        !word.isRaw && (word.text.lowercased().contains("unsafe") || word.text == "OpaquePointer")
      }.map { "\(file.path):\($0.line): \($0.text)" }
    }
  }

  /// A type at the top of a file or inside others.
  struct Declaration: Equatable {
    let name: String
    let line: Int
    let isTopLevel: Bool
    let isPrivate: Bool
  }

  static func types(in file: TextFile) -> [Declaration] {
    let words = SwiftWords(file.text).words
    var depth = 0
    var found: [Declaration] = []
    for (i, word) in words.enumerated().dropLast() where !word.isRaw {
      depth += word.text == "{" ? 1 : word.text == "}" ? -1 : 0
      let next = words[i + 1].text
      guard typeKeywords.contains(word.text), i == 0 || words[i - 1].text != ".",
        next.first?.isLetter == true, !["func", "var", "let", "subscript"].contains(next)
      else { continue }
      let before = words[..<i].suffix(2).filter { $0.line == word.line }.map(\.text)
      found.append(
        Declaration(
          name: next, line: word.line, isTopLevel: depth == 0,
          isPrivate: before.contains("private") || before.contains("fileprivate")))
    }
    return found
  }

  static func namesakes(in files: [TextFile], modules: Set<String>) -> [String] {
    files.filter(\.isSwift).flatMap { file in
      types(in: file).filter { modules.contains($0.name) }
        .map { "\(file.path):\($0.line): a type named like the module \($0.name)" }
    }
  }

  /// Types at the top of a file that other files can see, without a `///` above them.
  static func undocumented(in files: [TextFile]) -> [String] {
    files.filter(\.isSwift).flatMap { file -> [String] in
      let lines = file.lines
      return types(in: file).filter { $0.isTopLevel && !$0.isPrivate }.filter { type in
        let above = lines[..<(type.line - 1)].last { !$0.hasPrefix("@") }
        return above?.hasPrefix("///") != true
      }.map { "\(file.path):\($0.line): \($0.name) has no doc comment" }
    }
  }

  /// Marks of unfinished work.
  static func marks(in files: [TextFile]) -> [String] {
    let marks = ["TO" + "DO", "FIX" + "ME"]
    return files.flatMap { file in
      guard marks.contains(where: file.text.contains) else { return [String]() }
      return file.lines.enumerated().filter { _, line in marks.contains { line.contains($0) } }
        .map { "\(file.path):\($0.offset + 1): \($0.element.trimmingPrefix { $0 == " " })" }
    }
  }

  /// Paths that exist on one machine only.
  static func machinePaths(in files: [TextFile]) -> [String] {
    let roots = ["work", "root", "home", "opt"].map { "/" + $0 }
    return files.flatMap { file in
      guard roots.contains(where: file.text.contains) else { return [String]() }
      return file.lines.enumerated().filter { _, line in
        roots.contains { line.ranges(of: $0).contains { isPath($0, in: line) } }
      }.map { "\(file.path):\($0.offset + 1): \($0.element.trimmingPrefix { $0 == " " })" }
    }
  }

  /// Whether the match is a folder at the root: nothing of a longer path or word stands beside it.
  private static func isPath(_ match: Range<Substring.Index>, in line: Substring) -> Bool {
    let before = line[..<match.lowerBound].last
    let after = line[match.upperBound...].first
    let isStart = before.map { !$0.isLetter && !$0.isNumber && !"_-.~})*/".contains($0) } ?? true
    let isEnd = after.map { !$0.isLetter && !$0.isNumber && !"_-".contains($0) } ?? true
    return (isStart || line[..<match.lowerBound].hasSuffix("file://")) && isEnd
  }
}

struct SourceTests {
  @Test func `a file has at most 600 lines`() throws {
    let findings = try SourceStyle.longFiles(in: House.sources() + House.swiftTests())
    #expect(findings == [])
  }

  @Test func `a longer file is found, in C too`() {
    let text = String(repeating: "x\n", count: 601)
    let files = [TextFile("Sources/CLua/a.c", text), TextFile("Sources/M/A.swift", String(text.dropFirst(2)))]
    #expect(SourceStyle.longFiles(in: files) == ["Sources/CLua/a.c: 601 lines, 600 are the most"])
  }

  @Test func `no pointer and nothing unsafe stands above the bridge`() throws {
    let findings = try SourceStyle.unsafeWords(in: House.sources())
    #expect(findings == [])
  }

  @Test func `a pointer above the bridge is found, but not in a comment or a text`() {
    let text = """
      // UnsafePointer
      let a: UnsafeMutablePointer<Int>
      let b = unsafe f("unsafe \\(g("unsafe")) ")
      let c: OpaquePointer
      nonisolated(unsafe) var d = #"unsafe " \\("#
      d.withUnsafeBytes { }
      """
    let files = [TextFile("Sources/RuleEngine/A.swift", text), TextFile("Sources/LuaBridge/A.swift", text)]
    #expect(
      SourceStyle.unsafeWords(in: files) == [
        "Sources/RuleEngine/A.swift:2: UnsafeMutablePointer", "Sources/RuleEngine/A.swift:3: unsafe",
        "Sources/RuleEngine/A.swift:4: OpaquePointer", "Sources/RuleEngine/A.swift:5: unsafe",
        "Sources/RuleEngine/A.swift:6: withUnsafeBytes",
      ])
  }

  @Test func `no type is named like a module`() throws {
    let modules = try Set(House.folders(in: "Sources"))
    let findings = try SourceStyle.namesakes(in: House.sources(), modules: modules)
    #expect(findings == [])
  }

  @Test func `a type named like a module is found, nested too`() {
    let file = TextFile("Sources/A/X.swift", "enum E {\n  struct CaseModel {}\n  class func CaseModel() {}\n}\n")
    #expect(
      SourceStyle.namesakes(in: [file], modules: ["CaseModel"]) == [
        "Sources/A/X.swift:2: a type named like the module CaseModel"
      ])
  }

  @Test func `a type that other files see says what it is`() throws {
    let findings = try SourceStyle.undocumented(in: House.sources())
    #expect(findings == [])
  }

  @Test func `a type without a doc comment is found`() {
    let text = """
      /// One.
      @frozen
      package struct One { struct Inner {} }
      // Two.
      package final class Two {}

      private enum Three {}
      enum Four {}
      """
    #expect(
      SourceStyle.undocumented(in: [TextFile("Sources/A/X.swift", text)]) == [
        "Sources/A/X.swift:5: Two has no doc comment", "Sources/A/X.swift:8: Four has no doc comment",
      ])
  }

  @Test func `nothing is marked as still to be done`() throws {
    let findings = try SourceStyle.marks(in: House.everything())
    #expect(findings == [])
  }

  @Test func `a mark of unfinished work is found`() {
    let mark = "FIX" + "ME"
    let file = TextFile("plugins/x/rules/a.lua", "local x\n  -- \(mark): later\n")
    #expect(SourceStyle.marks(in: [file]) == ["plugins/x/rules/a.lua:2: -- \(mark): later"])
  }

  @Test func `no file names a path of one machine`() throws {
    let findings = try SourceStyle.machinePaths(in: House.everything())
    #expect(findings == [])
  }

  @Test func `a path of one machine is found, but not the middle of a longer path`() {
    let path = "/" + "home"
    let text = "\(path)/me/x\n~/work/x\nsee example.org\(path)\n\"file://\(path)/x\"\n$(DIR)\(path)\n\(path)made\n"
    #expect(
      SourceStyle.machinePaths(in: [TextFile("README.md", text)]) == [
        "README.md:1: \(path)/me/x", "README.md:4: \"file://\(path)/x\"",
      ])
  }
}
