import CaseModel
import Foundation
import Testing

@Suite struct DiagnosticTests {
  @Test func `an error prints its place, its code, the fact, and on the next line how to mend it`() {
    let diagnostic = Diagnostic(
      .inputUnknownField, at: .input(source: "cases.jsonl", line: 17, jsonPath: "$.ammount"),
      what: "a dispute has no field \"ammount\"", mend: "write \"amount\"")
    #expect(
      diagnostic.description == """
        cases.jsonl:17: $.ammount: error[input.unknown_field]: a dispute has no field "ammount"
          mend  write "amount"
        """)
  }

  @Test func `a warning in a source file names line and column`() {
    let diagnostic = Diagnostic(
      .ruleFloatMoney, severity: .warning, at: .file(path: "plugins/vn/rules/fee.lua", line: 12, column: 9),
      what: "the fee is 1.5", mend: "divide with // or a share")
    #expect(
      "\(diagnostic)" == """
        plugins/vn/rules/fee.lua:12:9: warning[rule.float_money]: the fee is 1.5
          mend  divide with // or a share
        """)
  }

  @Test(arguments: [
    (Place.file(path: "a.lua", line: 3), "a.lua:3"),
    (.config(file: "config/calendars/vn.yaml", keyPath: "years.2026[3]"), "config/calendars/vn.yaml: years.2026[3]"),
    (.config(file: "plugin.yaml", keyPath: ""), "plugin.yaml"),
    (.input(source: "-", line: 1, jsonPath: ""), "standard input:1"),
    (.caseID("D2023-0000001"), "case D2023-0000001"),
  ])
  func `a place prints as one can look it up`(place: Place, text: String) {
    #expect(place.description == text)
  }

  @Test func `a diagnostic keeps everything through JSON, under stable names`() throws {
    let places: [(Place, String)] = [
      (.file(path: "a.lua", line: 3, column: 4), #"{"file":{"column":4,"line":3,"path":"a.lua"}}"#),
      (.config(file: "c.yaml", keyPath: "x.y"), #"{"config":{"file":"c.yaml","key_path":"x.y"}}"#),
      (.input(source: "-", line: 2, jsonPath: "$.id"), #"{"input":{"json_path":"$.id","line":2,"source":"-"}}"#),
      (.caseID("D1"), #"{"case":{"id":"D1"}}"#),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (place, text) in places {
      let diagnostic = Diagnostic(.limitTime, severity: .note, at: place, what: "w", mend: "m")
      let data = try encoder.encode(diagnostic)
      #expect(
        String(decoding: data, as: UTF8.self)
          == #"{"code":"limit.time","mend":"m","place":\#(text),"severity":"note","what":"w"}"#)
      #expect(try JSONDecoder().decode(Diagnostic.self, from: data) == diagnostic)
    }
  }

  @Test func `a code is a group and a name`() {
    let groups: Set = [
      "input", "plugin", "rule", "limit", "config", "law", "process", "step", "metrics", "alert", "worker", "usage",
    ]
    for code in DiagnosticCode.allCases {
      let words = code.rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      #expect(words.count == 2 && groups.contains(words[0]) && words.allSatisfy(isIdentifier), "\(code)")
    }
  }
}
