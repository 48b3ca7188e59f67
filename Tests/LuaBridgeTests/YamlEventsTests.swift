import Testing

@testable import LuaBridge

struct YamlEventsTests {
  private func kinds(_ text: String) throws -> [YamlEvent.Kind] {
    let events = YamlEvents(text)
    var kinds: [YamlEvent.Kind] = []
    while kinds.last != .end { kinds.append(try events.next().kind) }
    return kinds
  }

  private func fault(_ text: String) -> YamlFault? {
    do throws(YamlFault) {
      let events = YamlEvents(text)
      while try events.next().kind != .end {}
      return nil
    } catch {
      return error
    }
  }

  @Test func `maps, lists and texts come in the order of the file`() throws {
    #expect(
      try kinds("a: [1, 'x']\nb:\n  c: |\n    多\n  d:\n") == [
        .document, .map, .scalar("a", isPlain: true), .list, .scalar("1", isPlain: true), .scalar("x", isPlain: false),
        .listEnd, .scalar("b", isPlain: true), .map, .scalar("c", isPlain: true), .scalar("多\n", isPlain: false),
        .scalar("d", isPlain: true), .scalar("", isPlain: true), .mapEnd, .mapEnd, .end,
      ])
  }

  @Test func `each document of a text is told, and aliases are`() throws {
    #expect(
      try kinds("--- x\n--- [*y]\n") == [
        .document, .scalar("x", isPlain: true), .document, .list, .alias, .listEnd, .end,
      ])
  }

  @Test func `a text without content has no document`() throws {
    #expect(try kinds("") == [.end])
    #expect(try kinds("# nothing\n") == [.end])
  }

  @Test func `an event has its place, in Unicode scalars from 1, and its anchor`() throws {
    let events = YamlEvents("多: 1\n\"é\": &a x\n")
    var told: [String] = []
    while let event = try? events.next(), event.kind != .end {
      told.append("\(event.line):\(event.column)\(event.isAnchored ? " &" : "")")
    }
    #expect(told == ["1:1", "1:1", "1:1", "1:4", "2:1", "2:6 &", "3:1"])
  }

  @Test func `a zero within a text does not end it`() throws {
    #expect(try kinds("\"a\\0b\"") == [.document, .scalar("a\0b", isPlain: false), .end])
  }

  @Test func `what is no YAML is told with its place and what had begun`() {
    #expect(
      fault("a: [1\n")
        == YamlFault(
          what: "did not find expected ',' or ']'", place: .structure(line: 2, column: 1),
          context: .init(what: "while parsing a flow sequence", line: 1, column: 4)))
    #expect(
      fault("a: 'x")
        == YamlFault(
          what: "found unexpected end of stream", place: .sign(line: 1, column: 6),
          context: .init(what: "while scanning a quoted scalar", line: 1, column: 4)))
    #expect(
      fault("多: \u{1}") == YamlFault(what: "control characters are not allowed", place: .offset(5), context: nil))
  }

  @Test func `behind a fault it is told again, and behind the end nothing follows but the end`() throws {
    let broken = YamlEvents("'x")
    for _ in 1...3 { #expect(throws: YamlFault.self) { while try broken.next().kind != .end {} } }
    let events = YamlEvents("x")
    while try events.next().kind != .end {}
    #expect(try events.next().kind == .end)
  }
}
