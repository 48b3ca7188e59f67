import CaseModel
import Testing

@testable import RuleEngine

@Suite struct DuplicateTests {
  private static func line(_ id: String, _ sum: Int, padding: Int = 0) -> String {
    """
    {"id":"\(id)","model":"enforcement","jurisdiction":"vn","collected":\(sum),"collected_on":"2024-05-02",\
    "claim_kind":"wages","source_document":"\(String(repeating: "x", count: padding))"}
    """
  }

  private static func told(_ line: Int, first: Int) -> String {
    """
    cases.jsonl:\(line): $.id: error[input.duplicate_id]: this id stood on line \(first) already
      mend  give each case its own id, or remove one
    """
  }

  @Test func `of cases with one id the first is kept, and the later are refused with its line`() throws {
    let lines = [
      Self.line("A", 5000), "", Self.line("B", 7000), Self.line("A", 13000), Self.line("B", 1), Self.line("A", 2),
    ]
    let ran = try TestBench().run(["enforcement.fee", "enforcement.route"], lines.joined(separator: "\n"))
    let alone = try TestBench().run(
      ["enforcement.fee", "enforcement.route"], [lines[0], "", lines[2]].joined(separator: "\n"))
    #expect(ran.output == alone.output)
    #expect(ran.diagnostics == [Self.told(4, first: 1), Self.told(5, first: 3), Self.told(6, first: 1)])
    #expect(ran.tally.hooks == alone.tally.hooks)
    #expect(ran.tally.hooks.map(\.total) == [2, 2])
    #expect([ran.tally.lines, ran.tally.blank, ran.tally.cases, ran.tally.rejected] as [Int] == [6, 1, 2, 3])
    #expect(
      ran.rejects.split(separator: "\n").first.map(String.init) == """
        {"line":4,"faults":[{"code":"input.duplicate_id","where":"cases.jsonl:4: $.id",\
        "what":"this id stood on line 1 already","mend":"give each case its own id, or remove one"}],\
        "input":"\(lines[3].replacing("\"", with: "\\\""))"}
        """)
  }

  /// Ids of the first chunk come again in the later ones.
  @Test(arguments: [nil, 1, 2, 4])
  func `an id is known again chunks later, whichever worker decides it`(jobs: Int?) throws {
    var lines = (0..<4000).map { Self.line("C\($0)", $0, padding: 400) }
    let repeats = [(1500, 3), (2500, 2499), (3000, 7), (3999, 0)]
    for (later, first) in repeats { lines[later] = Self.line("C\(first)", 13000, padding: 400) }
    let text = lines.joined(separator: "\n")
    try #require(text.utf8.count > 2 << 20)
    let ran = try TestBench().run(["enforcement.fee"], text, jobs: jobs)
    #expect(ran.diagnostics == repeats.map { Self.told($0 + 1, first: $1 + 1) })
    let ids = (0..<4000).filter { line in !repeats.contains { $0.0 == line } }.map { "{\"case\":\"C\($0)\"," }
    #expect(ran.decisions.count == ids.count)
    #expect(zip(ran.decisions, ids).filter { !$0.hasPrefix($1) }.map(\.1) == [])
    #expect(ran.tally.cases == 3996)
    #expect(ran.tally.rejected == 4)
    #expect(ran.tally.hooks.map(\.total) == [3996])
    #expect(ran.tally.hooks.map(\.failed) == [0])
  }

  @Test func `a line that was refused does not take its id away from the next`() throws {
    let bad = Self.line("A", 1).replacing("collected", with: "colected")
    let ran = try TestBench().run(["enforcement.fee"], [bad, Self.line("A", 5000)].joined(separator: "\n"))
    #expect(ran.diagnostics.count == 2)
    #expect(ran.diagnostics.allSatisfy { $0.hasPrefix("cases.jsonl:1: ") })
    #expect(ran.tally.cases == 1)
  }

  @Test func `ids that differ in case, blanks or form are different ids`() throws {
    let ids = ["a", "A", "a ", " a", "\u{E9}", "e\u{301}", "1", "01"]
    let ran = try TestBench().run(["enforcement.fee"], ids.map { Self.line($0, 1) }.joined(separator: "\n"))
    #expect(ran.diagnostics == [])
    #expect(ran.tally.cases == ids.count)
  }
}
