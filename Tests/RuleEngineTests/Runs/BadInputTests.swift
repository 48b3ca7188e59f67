import CaseModel
import Testing

@testable import RuleEngine

/// Each kind of bad input, with everything that is said about it.
@Suite struct BadInputTests {
  struct Bad: CustomTestStringConvertible, Sendable {
    let line: String
    let place: String
    let code: DiagnosticCode
    let what: String
    let mend: String
    var testDescription: String { "\(code.rawValue): \(line.prefix(80))" }

    init(_ line: String, _ place: String, _ code: DiagnosticCode, _ what: String, _ mend: String) {
      (self.line, self.place, self.code, self.what, self.mend) = (line, place, code, what, mend)
    }

    /// A field of an otherwise good case.
    init(field: String, _ value: String, _ code: DiagnosticCode, _ what: String, _ mend: String) {
      self.init("{\"id\":\"A\",\"jurisdiction\":\"vn\",\"\(field)\":\(value)}", "$.\(field)", code, what, mend)
    }
  }

  @Test(arguments: fields + records + shapes + texts + deskless)
  func `a bad line is refused with its place, the fact and the remedy`(bad: Bad) throws {
    let ran = try TestBench().run(["enforcement.fee"], "\n" + bad.line)
    #expect(
      ran.diagnostics == ["cases.jsonl:2: \(bad.place): error[\(bad.code.rawValue)]: \(bad.what)\n  mend  \(bad.mend)"])
    #expect(ran.output == "")
    #expect(ran.tally.rejected == 1)
  }

  private static let money = "write money as a whole number of the smallest coin, from 0 to 100000000000000000"
  private static let coin = "write the sum in the smallest coin, as a whole number (fen, đồng)"

  static let fields = [
    Bad(
      field: "colected", "5", .inputUnknownField, "the field \"colected\" is unknown", "write \"collected\""),
    Bad(
      field: "weather", "5", .inputUnknownField, "the field \"weather\" is unknown",
      "remove it, or declare it under fields: in a plugin.yaml"),
    Bad(
      field: "claim_kind", "\"alimny\"", .inputUnknownTerm,
      "claim_kind is the text \"alimny\", which is none of its terms", "write \"alimony\""),
    Bad(
      field: "basis", "\"by decree\"", .inputUnknownTerm,
      "basis is the text \"by decree\", which is none of its terms", "use one of on_request, ex_officio"),
    Bad(field: "collected", "\"5\"", .inputWrongType, "collected is the text \"5\"", money),
    Bad(field: "collected", "true", .inputWrongType, "collected is true", money),
    Bad(field: "collected", "{}", .inputWrongType, "collected is an object", money),
    Bad(field: "collected", "-1", .inputOutOfRange, "collected is the number -1", money),
    Bad(
      field: "collected", "100000000000000001", .inputOutOfRange, "collected is the number 100000000000000001", money),
    Bad(
      field: "collected", "9223372036854775807", .inputOutOfRange, "collected is the number 9223372036854775807", money),
    Bad(
      field: "collected", "1.5", .inputFloatMoney, "collected is the number 1.5, which is written with a fraction",
      coin),
    Bad(
      field: "collected", "5.0", .inputFloatMoney, "collected is the number 5.0, which is written with a fraction",
      coin),
    Bad(
      field: "collected", "10000000000000000000", .inputIntegerTooLarge,
      "collected is the number 10000000000000000000", money),
    Bad(field: "difficult", "\"yes\"", .inputWrongType, "difficult is the text \"yes\"", "write true or false"),
    Bad(field: "difficult", "1", .inputWrongType, "difficult is the number 1", "write true or false"),
    Bad(
      field: "serving_sentence_months_left", "1201", .inputOutOfRange,
      "serving_sentence_months_left is the number 1201", "write a whole number from 0 to 1200"),
    Bad(
      field: "serving_sentence_months_left", "1.5", .inputWrongType,
      "serving_sentence_months_left is the number 1.5", "write a whole number from 0 to 1200"),
    Bad(
      field: "collected_on", "\"2023-02-29\"", .inputBadDate,
      "collected_on is the text \"2023-02-29\", which is no day of the calendar",
      "write a date such as 2024-02-29, from 1900 to 2200"),
    Bad(
      field: "collected_on", "\"01/05/2024\"", .inputBadDate,
      "collected_on is the text \"01/05/2024\", which is no day of the calendar",
      "write a date such as 2024-02-29, from 1900 to 2200"),
    Bad(
      field: "collected_on", "20240501", .inputWrongType, "collected_on is the number 20240501",
      "write a date such as 2024-02-29, from 1900 to 2200"),
    Bad(
      field: "unit", "\"\(String(repeating: "é", count: 65))\"", .inputOutOfRange,
      "unit is the text \"\(String(repeating: "é", count: 30))...\"", "write a text of at most 128 bytes"),
    Bad(field: "holds", "\"none\"", .inputWrongType, "holds is the text \"none\"", "write a list: [...]"),
    Bad(
      field: "related_case_ids", "7", .inputWrongType, "related_case_ids is the number 7", "write a list: [...]"),
  ]

  static let records = [
    Bad(
      #"{"id":"A","jurisdiction":"vn","parties":[{"role":"debtor"},{"rol":"debtor"}]}"#, "$.parties[1].rol",
      .inputUnknownField, "the field \"rol\" is unknown", "write \"role\""),
    Bad(
      #"{"id":"A","jurisdiction":"vn","parties":[{"role":"detor"}]}"#, "$.parties[0].role", .inputUnknownTerm,
      "role is the text \"detor\", which is none of its terms", "write \"debtor\""),
    Bad(
      #"{"id":"A","jurisdiction":"vn","parties":[{},5]}"#, "$.parties[1]", .inputWrongType,
      "parties[1] is the number 5",
      "write an object with the fields of party"),
    Bad(
      #"{"id":"A","jurisdiction":"vn","related_case_ids":["x",null]}"#, "$.related_case_ids[1]", .inputWrongType,
      "related_case_ids[1] is null", "write a text of at most 128 bytes"),
    Bad(
      #"{"id":"A","jurisdiction":"vn","parties":[{"age":151}]}"#, "$.parties[0].age", .inputOutOfRange,
      "age is the number 151", "write a whole number from 0 to 150"),
  ]

  static let shapes = [
    Bad(
      #"{"jurisdiction":"vn","collected":5}"#, "$.id", .inputMissingField, "id is missing",
      "add \"id\": a text of at most 128 bytes"),
    Bad(
      #"{"jurisdiction":"vn","id":null}"#, "$.id", .inputMissingField, "id is missing",
      "add \"id\": a text of at most 128 bytes"),
    Bad(
      #"{"id":"A","jurisdiction":"vn","collected":5,"collected":6}"#, "$.collected", .inputDuplicateKey,
      "collected is given twice", "keep one of them"),
    Bad(
      "[1,2]", "$", .inputNotAnObject, "found a line that begins with '['",
      "write one object on each line: {\"id\": \"...\", ...}"),
    Bad(
      "\"A\"", "$", .inputNotAnObject, "found a line that begins with '\"'",
      "write one object on each line: {\"id\": \"...\", ...}"),
  ]

  static let texts = [
    Bad(
      #"{"id":"A" "collected":5}"#, "$.id", .inputMalformedJSON, "the line is no JSON: found '\"' at column 11",
      "write ',' or '}' there"),
    Bad(
      #"{"id":"A",}"#, "$.id", .inputMalformedJSON, "the line is no JSON: found '}' at column 11",
      "write the name of a field in double quotes there"),
    Bad(
      #"{"id":"A","claimant":"\ud800"}"#, "$.claimant", .inputMalformedJSON,
      #"the line is no JSON: found the escape \ud800, half of a character at column 23"#,
      #"write the whole character, or both halves such as \ud83d\ude00 there"#),
    Bad(
      #"{"id":"\ud83d\ude00 \udc00"}"#, "$.id", .inputMalformedJSON,
      #"the line is no JSON: found the escape \udc00, half of a character at column 21"#,
      #"write the whole character, or both halves such as \ud83d\ude00 there"#),
    Bad(
      "{id:1}", "$", .inputMalformedJSON, "the line is no JSON: found 'i' at column 2",
      "write the name of a field in double quotes there"),
    Bad(
      #"{"id":"A"} {"id":"B"}"#, "$", .inputMalformedJSON, "the line is no JSON: found '{' at column 12",
      "remove what follows the object, or begin a new line"),
    Bad(
      #"{"id":"A","collected":"#, "$.collected", .inputMalformedJSON,
      "the line is no JSON: found the end of the line at column 23", "write a value there"),
    Bad(
      #"{"id":"A"#, "$.id", .inputMalformedJSON, "the line is no JSON: found a text without an end at column 7",
      "write a closing '\"' there"),
    Bad(
      #"{"id":"\q"}"#, "$.id", .inputMalformedJSON, "the line is no JSON: found a broken escape at column 8",
      #"write one of \" \\ \/ \b \f \n \r \t \u there"#),
    Bad(
      #"{"id":"A","collected":NaN}"#, "$.collected", .inputMalformedJSON,
      "the line is no JSON: found 'N' at column 23", "write a value there"),
    Bad(
      #"{"id":"A","collected":01}"#, "$.collected", .inputMalformedJSON,
      "the line is no JSON: found the number 01 at column 23", "write a JSON number there"),
    Bad(
      #"{"id":"A","collected":1.}"#, "$.collected", .inputMalformedJSON,
      "the line is no JSON: found the number 1., then '}' at column 23", "write a JSON number there"),
    Bad(
      #"{"id":"A","collected":100000000000000000000}"#, "$.collected", .inputIntegerTooLarge,
      "collected is the number 100000000000000000000 at column 23", "write a whole number of 64 bits"),
    Bad(
      "{\"id\":\"A\",\"x\":" + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "}",
      "$.x" + String(repeating: "[0]", count: 14), .inputTooDeep, "found '[' at column 29, a level of nesting too deep",
      "flatten it: no model nests deeper than a list of records"),
  ]

  static let deskless = [
    Bad(
      #"{"id":"A"}"#, "$.jurisdiction", .inputMissingField, "the case names no jurisdiction",
      "add \"jurisdiction\": \"...\", or pass --jurisdiction PATH"),
    Bad(
      #"{"id":"A","jurisdiction":"vn/ha-nio"}"#, "$.jurisdiction", .configJurisdiction,
      "the jurisdiction \"vn/ha-nio\" is unknown", "write \"vn/ha-noi\""),
    Bad(
      #"{"id":"A","jurisdiction":"laos"}"#, "$.jurisdiction", .configJurisdiction,
      "the jurisdiction \"laos\" is unknown", "add it to config/jurisdictions.yaml"),
    Bad(
      #"{"id":"A","model":"enforcment","jurisdiction":"vn"}"#, "$.model", .inputUnknownTerm,
      "the model \"enforcment\" is unknown", "write \"enforcement\""),
    Bad(
      #"{"id":"A","model":"tax","jurisdiction":"vn"}"#, "$.model", .inputUnknownTerm, "the model \"tax\" is unknown",
      "use one of dispute, mediation, enforcement, resettlement"),
    Bad(
      #"{"id":"A","model":5,"jurisdiction":"vn"}"#, "$.model", .inputWrongType, "model is the number 5",
      "write one of dispute, mediation, enforcement, resettlement"),
  ]

  @Test func `bytes that are no UTF-8 are told with their column`() throws {
    let ran = try TestBench().run(["enforcement.fee"], Array("{\"id\":\"A".utf8) + [0xFF, 0x22, 0x7D])
    #expect(
      ran.diagnostics == [
        "cases.jsonl:1: $: error[input.not_utf8]: found the byte 0xFF at column 9\n  mend  save the cases as UTF-8"
      ])
  }

  @Test func `with hooks of several models a case names its own`() throws {
    let ran = try TestBench().run(["enforcement.fee", "dispute.fee"], #"{"id":"A","jurisdiction":"vn"}"#)
    #expect(
      ran.diagnostics == [
        """
        cases.jsonl:1: $.model: error[input.missing_field]: the case names no model, and the hooks belong to several
          mend  add "model": one of dispute, mediation, enforcement, resettlement
        """
      ])
  }

  @Test func `a line without a good jurisdiction is told what else is wrong with it`() throws {
    let ran = try TestBench().run(
      ["enforcement.fee"], #"{"id":5,"own":1}"# + "\n" + #"{"id":"A","jurisdiction":"laos","collected":1.5}"#)
    #expect(
      ran.diagnostics == [
        """
        cases.jsonl:1: $.jurisdiction: error[input.missing_field]: the case names no jurisdiction
          mend  add "jurisdiction": "...", or pass --jurisdiction PATH
        """,
        """
        cases.jsonl:1: $.id: error[input.wrong_type]: id is the number 5
          mend  write a text of at most 128 bytes
        """,
        """
        cases.jsonl:2: $.jurisdiction: error[config.jurisdiction]: the jurisdiction "laos" is unknown
          mend  add it to config/jurisdictions.yaml
        """,
        """
        cases.jsonl:2: $.collected: error[input.float_money]: collected is the number 1.5, which is written with a \
        fraction
          mend  \(Self.coin)
        """,
      ])
    #expect(ran.tally.rejected == 2)
  }
}
