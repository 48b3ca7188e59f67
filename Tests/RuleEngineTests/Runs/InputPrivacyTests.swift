import CaseModel
import LuaBridge
import PluginHost
import Testing

@testable import RuleEngine

/// Private facts are named by what is wrong with them, and never shown.
@Suite struct InputPrivacyTests {
  private static let secret = "4711 Nguyễn"

  /// Every private field of the models, as `model parties.name`.
  private static let privateFields = Model.allCases.flatMap { model in
    CaseShape.fields(of: model, with: []).filter(\.field.isPrivate).map { "\(model.rawValue) \($0.path)" }
  }

  @Test func `there are private fields in every model that knows people`() {
    #expect(Self.privateFields.filter { $0.hasSuffix(".name") || $0.hasSuffix(".phone") }.count > 4)
  }

  /// A case whose field at the path has a value that is written so.
  private static func line(_ model: String, _ path: String, _ value: String) -> String {
    let parts = path.split(separator: ".")
    let inner = "\"\(parts[parts.count - 1])\":\(value)"
    return "{\"id\":\"A\",\"model\":\"\(model)\",\"jurisdiction\":\"cn\","
      + (parts.count == 1 ? inner : "\"\(parts[0])\":[{\(inner)}]") + "}"
  }

  @Test(arguments: privateFields)
  func `a private value that is refused is not shown`(field: String) throws {
    let (model, path) = (String(field.prefix { $0 != " " }), String(field.drop { $0 != " " }.dropFirst()))
    let hook = try #require(Hook.all.first { $0.model.rawValue == model }).name
    let other = try #require(Hook.all.first { $0.model.rawValue != model }).name
    let values = [
      "\"\(Self.secret) \(String(repeating: "x", count: 5000))\"", "47114711", "{\"\(Self.secret)\":1}", "4711.4711",
      "[\"\(Self.secret)\"]", "004711", "471147114711471147114711", "\"\(Self.secret)\\q\"",
    ]
    let cases = values.map { Self.line(model, path, $0) }.joined(separator: "\n")
    let bench = try TestBench()
    for hooks in [[hook], [hook, other]] {
      let told = try bench.run(hooks, cases).diagnostics
      #expect(told.count == values.count)
      #expect(told.filter { $0.contains("4711") || $0.contains("Nguy") } == [])
    }
  }

  @Test func `of a private value the fault, the place and the column are told`() throws {
    let bench = try TestBench()
    #expect(
      try bench.run(["dispute.fee"], Self.line("dispute", "parties.birth_date", "\"1990-02-30\"")).diagnostics == [
        """
        cases.jsonl:1: $.parties[0].birth_date: error[input.bad_date]: birth_date is a value that is not shown, which \
        is no day of the calendar
          mend  write a date such as 2024-02-29, from 1900 to 2200
        """
      ])
    #expect(
      try bench.run(["dispute.fee", "enforcement.fee"], #"{"id":"A","parties":[{"phone":0471}]}"#).diagnostics == [
        """
        cases.jsonl:1: $.parties[0].phone: error[input.malformed_json]: the line is no JSON: found a value that is not \
        shown at column 31
          mend  write a JSON number there
        """
      ])
  }

  @Test func `a plugin's own private field is not shown either`() throws {
    let ran = try TestBench().run(["dispute.fee"], Self.line("dispute", "secret", "\"\(Self.secret)\""))
    #expect(
      ran.diagnostics == [
        """
        cases.jsonl:1: $.secret: error[input.wrong_type]: secret is a value that is not shown
          mend  write a whole number
        """
      ])
  }
}
