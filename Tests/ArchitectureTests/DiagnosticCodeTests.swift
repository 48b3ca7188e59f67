import Testing

/// Codes of diagnostics: each is declared once, told somewhere and explained in the manual.
enum DiagnosticCodes {
  static let declaration = "Sources/CaseModel/Diagnostics/DiagnosticCode.swift"
  static let manual = "Sources/bylaw/Documentation.docc/Diagnostics.md"

  /// `case limitTime = "limit.time"`: the name in Swift and the code.
  static func declared(in file: TextFile) -> [(name: String, code: String)] {
    file.text.matches(of: /case (\w+) = "([a-z_.]+)"/).map { (String($0.1), String($0.2)) }
  }

  static func findings(_ declaration: TextFile, _ manual: TextFile, _ sources: [TextFile]) -> [String] {
    let codes = declared(in: declaration)
    let used = Set(
      sources.filter { $0.isSwift && $0.path != declaration.path }
        .flatMap { $0.text.matches(of: /\.(\w+)/).map { String($0.1) } })
    let explained = manual.text.matches(of: /(?m)^\| `([a-z_]+\.[a-z_]+)` \|/).map { String($0.1) }
    return codes.filter { !used.contains($0.name) }.map { "\($0.code) is told nowhere" }
      + codes.filter { !explained.contains($0.code) }.map { "\($0.code) is not in the manual" }
      + explained.filter { code in !codes.contains { $0.code == code } }.map { "\($0) is in the manual only" }
  }
}

struct DiagnosticCodeTests {
  @Test func `every code that is declared is told somewhere and explained in the manual, and no other`() throws {
    let declaration = try House.file(DiagnosticCodes.declaration)
    #expect(DiagnosticCodes.declared(in: declaration).count > 40)
    let findings = try DiagnosticCodes.findings(
      declaration, House.file(DiagnosticCodes.manual), House.sources())
    #expect(findings == [])
  }

  @Test func `a code that is told nowhere, or missing from one of the two lists, is found`() {
    let declaration = TextFile("D.swift", "case a = \"x.a\"\ncase b = \"x.b\"\n")
    let manual = TextFile("D.md", "| `x.a` | m |\n| `x.c` | m |\n")
    let sources = [TextFile("Sources/M/A.swift", "throw Diagnostic(.b)"), declaration]
    #expect(
      DiagnosticCodes.findings(declaration, manual, sources) == [
        "x.a is told nowhere", "x.b is not in the manual", "x.c is in the manual only",
      ])
  }
}
