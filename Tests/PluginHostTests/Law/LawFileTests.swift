import CaseModel
import Testing

@testable import PluginHost

@Suite struct LawFileTests: LawTesting {
  /// A file that is refused, and everything that is said about it.
  struct Refused: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Of each error the place and code, what is wrong, and how to mend it.
    let problems: String

    init(_ name: String, _ text: String, _ problems: String) {
      self.name = name
      self.text = text
      self.problems = problems
    }
    var testDescription: String { name }
  }

  @Test(arguments: syntax + structure + values + dates + scales)
  func `a malformed file is refused with place, fact and remedy`(file: Refused) {
    #expect(problems(file.text) == file.problems)
  }

  @Test func `two files that declare one name are told apart by their places`() {
    let entry = "fee: {doc: x, type: money, values: [{from: 2020-01-01, value: 1, source: s}]}\n"
    let read = LawReader.read([
      YamlText(path: "law/a.yaml", text: entry), YamlText(path: "law/b.yaml", text: "# b\n" + entry),
    ])
    #expect(
      read.problems.map(shown) == [
        """
        law/b.yaml:2:1: law.duplicate
          fee is declared at law/a.yaml:1:1 already
          keep one of them, or rename one
        """
      ])
    #expect(read.law.parameters.map(\.path) == ["law/a.yaml"])
  }

  /// What only looks like an anchor, an alias or deep structure.
  @Test(arguments: [
    "R&D *and* more", "\"*not an alias\"", "'&not an anchor'", "\"a \\\" *b\"", "'it''s *fine*'", "a*b & c", "- *x",
    "|\n        * a list\n        & more", ">-\n        *bold*\n\n        'tis * text", "x # &comment *here",
    "https://example.org/?a=1&b=*", "What? Yes!", "[in text]", "!!str *no",
  ])
  func `text with signs of YAML in it is read`(text: String) {
    let isRefused = ["- *x", "[in text]", "!!str *no"].contains(text)
    let file = "p:\n  doc: x\n  type: text\n  values:\n    - from: 2020-01-01\n      source: s\n      value: \(text)\n"
    #expect(problems(file).isEmpty == !isRefused)
  }

  @Test func `of a file that is wrong all over only the beginning is told`() {
    let told = problems((0..<500).map { "n\($0): 1\n" }.joined()).split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(told.count == 101)
    #expect(problems("a: 1\nb: 1\n").split(separator: "\n").count == 6)
  }

  @Test func `an anchor behind folded text is found`() {
    let file = "a:\n  doc: this\n    'tis\n  type: &t money\n"
    #expect(
      problems(file) == """
        law/fees.yaml:4:9: plugin.law
          an anchor (&) begins here
          write values out; quote a text that begins with &
        """)
  }
}
