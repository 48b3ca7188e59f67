import Foundation
import LuaBridge
import Testing

@testable import RuleEngine

@Suite struct RejectTests {
  /// A line of the rejects file, as it is read back.
  private struct Reject: Decodable {
    struct Fault: Decodable {
      let code, `where`, what, mend: String
    }
    let line: Int
    let faults: [Fault]
    let input: String?
    let inputBase64: Data?
    let inputBeginning: String?

    private enum CodingKeys: String, CodingKey {
      case line, faults, input
      case inputBase64 = "input_base64"
      case inputBeginning = "input_beginning"
    }

    var bytes: Data? { input.map { Data($0.utf8) } ?? inputBase64 }
  }

  private func rejects(_ cases: some Sequence<UInt8>) throws -> [Reject] {
    try TestBench().run(["enforcement.fee"], cases, jurisdiction: "vn").rejects.split(separator: "\n")
      .map { try JSONDecoder().decode(Reject.self, from: Data($0.utf8)) }
  }

  @Test func `each refused line is there as it was, to the byte`() throws {
    let lines: [Data] = [
      Data(#"{"id":"A","quote":"\"\\ / \u0041 \n"}"#.utf8), Data("{\"id\":\"Đ\u{1F9FE}\",\t\"x\": [1,\u{7F}".utf8),
      Data("{\"id\":\"A\"} trailing  ".utf8), Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D]),
      Data("{\"id\":\"\u{1}\u{2}\"}".utf8), Data([0xC3]),
    ]
    let found = try rejects(lines.joined(separator: [0x0A]))
    #expect(found.map(\.bytes) == lines)
    #expect(found.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(found.map { $0.inputBase64 == nil } == [true, true, true, false, true, false])
    #expect(
      found.map { $0.faults.map(\.code).joined(separator: " ") } == [
        "input.unknown_field", "input.malformed_json", "input.malformed_json", "input.not_utf8",
        "input.malformed_json", "input.not_utf8",
      ])
    #expect(found[0].faults[0].where == "cases.jsonl:1: $.quote")
    #expect(found[0].faults[0].what == "the field \"quote\" is unknown")
    #expect(found[0].faults[0].mend == "remove it, or declare it under fields: in a plugin.yaml")
  }

  @Test func `the end of a line belongs to the file, not to the line`() throws {
    let found = try rejects(Data("[1]\r\n[2]\n\r\n[3]\r".utf8))
    #expect(found.map(\.input) == ["[1]", "[2]", "[3]"])
    #expect(found.map(\.line) == [1, 2, 4])
  }

  @Test func `a line with several faults is there once, with all of them`() throws {
    let found = try rejects(Data(#"{"id":"A","colected":1,"collected":1.5,"collected_on":"2024-13-01"}"#.utf8))
    #expect(
      found.map { $0.faults.map(\.code) } == [["input.unknown_field", "input.float_money", "input.bad_date"]])
  }

  @Test func `of many faults in a line the first eight are told`() throws {
    let fields = (1...20).map { "\"x\($0)\":1" }.joined(separator: ",")
    let found = try rejects(Data("{\"id\":\"A\",\(fields)}".utf8))
    #expect(found[0].faults.map(\.where) == (1...8).map { "cases.jsonl:1: $.x\($0)" })
  }

  @Test func `a line longer than the limit is told by its length and beginning, and the next one is decided`() throws {
    let most = LineReader.defaultMostLineBytes
    let long = Data("{\"id\":\"L\",\"unit\":\"".utf8) + Data(repeating: 0x78, count: most + (3 << 20))
    func good(_ id: String) -> Data {
      let facts = #""collected":5000,"collected_on":"2024-05-02","claim_kind":"wages""#
      return Data("\n{\"id\":\"\(id)\",\(facts)}\n".utf8)
    }
    let ran = try TestBench().run(["enforcement.fee"], good("A") + long + good("B"), jurisdiction: "vn")
    #expect(
      ran.diagnostics == [
        """
        cases.jsonl:3: error[input.too_long]: the line has \(long.count) bytes, and at most \(most) are read
          mend  split the case, or leave out what no rule reads
        """
      ])
    #expect(ran.decisions.map { $0.prefix(12) } == ["{\"case\":\"A\",", "{\"case\":\"B\","])
    #expect([ran.tally.lines, ran.tally.blank, ran.tally.cases, ran.tally.rejected] as [Int] == [4, 1, 2, 1])
    let reject = try JSONDecoder().decode(Reject.self, from: Data(ran.rejects.utf8))
    #expect(reject.line == 3)
    #expect(reject.bytes == nil)
    #expect(reject.inputBeginning == "{\"id\":\"L\",\"unit\":\"" + String(repeating: "x", count: 42) + "...")
  }
}
