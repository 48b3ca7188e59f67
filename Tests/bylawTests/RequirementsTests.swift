import Foundation
import Testing

/// The inventory of what the source documents require, as the pages Requirements000 to 004 map it to tests of plugins.
@Suite struct RequirementsTests {
  /// How many rows each source document has.
  private static let counts = ["000": 24, "001": 29, "002": 37, "003": 11, "004": 37]

  private struct Row {
    let id: String
    let test: String
  }

  private static func rows(_ seed: String) throws -> [Row] {
    let page = Tool.repository.appending(path: "Sources/bylaw/Documentation.docc/Requirements\(seed).md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, cells[1].wholeMatch(of: #/\d{3}-\d{2}/#) != nil else { return nil }
      return Row(id: cells[1], test: cells[5])
    }
  }

  /// The names of the tests of a file.
  private static func tests(_ path: String) throws -> Set<String> {
    let text = try String(contentsOf: Tool.repository.appending(path: path), encoding: .utf8)
    // A name runs to the end of its line, or within braces to the next comma; quoted it ends with the quotes.
    let names = text.matches(of: #/(?m)^ *- (\{?)name: *("(?:[^"\\]|\\.)*"|'[^']*'|[^\n]*)/#).map { match in
      let whole = match.output.2
      if let quote = whole.first, "\"'".contains(quote) { return String(whole.dropFirst().dropLast()) }
      return match.output.1.isEmpty ? String(whole) : String(whole.prefix { $0 != "," && $0 != "}" })
    }
    return Set(names.map { $0.trimmingCharacters(in: .whitespaces).replacing("\\\"", with: "\"") })
  }

  @Test(arguments: counts.keys.sorted())
  func `each requirement of a source document stands in its table once`(seed: String) throws {
    let expected = (1...(Self.counts[seed] ?? 0)).map { "\(seed)-" + ($0 < 10 ? "0\($0)" : "\($0)") }
    #expect(try Self.rows(seed).map(\.id).sorted() == expected)
  }

  @Test(arguments: counts.keys.sorted())
  func `each requirement names a test that there is, or a fact that records it`(seed: String) throws {
    for row in try Self.rows(seed) {
      if row.test.hasPrefix("outside:") {
        #expect(row.test.firstMatch(of: #/`[a-z_.]+`/#) != nil, "\(row.id): \(row.test)")
        continue
      }
      let named = row.test.matches(of: #/`(plugins/[^:`]+\.yaml): ([^`]+)`/#)
      #expect(!named.isEmpty, "\(row.id) names no test: \(row.test)")
      for match in named {
        let tests = try Self.tests(String(match.output.1))
        let name = match.output.2.trimmingCharacters(in: .whitespaces)
        #expect(tests.contains(name), "\(row.id): \(match.output.1) has no test \"\(name)\"")
      }
    }
  }

  @Test func `nearly all of them are exercised and not only recorded`() throws {
    let all = try Self.counts.keys.flatMap { try Self.rows($0) }
    #expect(all.count == 138)
    #expect(all.filter { $0.test.hasPrefix("outside:") }.count <= 7)
  }
}
