import Foundation
import Testing

/// Every attack is run by the real tool in a process of its own, as a plugin of a province or as a shared module would
/// be, together with an ordinary rule of the same plugin that must go on to decide.
struct AttackTests {
  private static func ordinaryLine(_ id: String) -> String {
    #"{"case":"\#(id)","hook":"enforcement.route","outcome":"decided","value":{"to":"desk_2"},"#
      + #""reasons":[{"article":"art1","text":"200000000"}],"basis":"ordinary","plugin":"attack@1.0.0","#
      + #""read":["parties","collected","collected_on"]}"#
  }

  private static func caseLine(_ id: String) -> String {
    #"{"id":"\#(id)","model":"enforcement","jurisdiction":"vn","collected":200000000,"collected_on":"2018-01-05","#
      + #""parties":[{"role":"creditor"},{"role":"debtor"}]}"#
  }

  @Test func `every attack says what it tries and what must come of it`() throws {
    let folder = Repository.tests.appending(path: "Attacks")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".lua") }
    #expect(Attack.all.map { $0.name + ".lua" } == files.sorted())
    #expect(Attack.all.filter { $0.profiles.contains(.rules) }.count >= 130)
    #expect(Attack.all.filter { $0.profiles == [.library] }.count >= 100)
    for attack in Attack.all { #expect(!attack.summary.isEmpty, "\(attack.name)") }
  }

  @Test(arguments: AttackRun.all)
  func `an attack ends as its file says, keeps nothing, and leaves the host and the other rules alive`(_ run: AttackRun)
    async throws
  {
    try await check(run)
  }

  @Test func `a file of compiled Lua is refused as syntax`() async throws {
    // What luac writes: the signature, version 5.4, the format, and the bytes that find damaged files.
    let header: [UInt8] = [0x1B, 0x4C, 0x75, 0x61, 0x54, 0x00, 0x19, 0x93, 0x0D, 0x0A, 0x1A, 0x0A, 4, 8, 8]
    let source = Data(header + (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    let attack = Attack(
      name: "bytecode", source: source,
      expectation: .refused(saying: "error[plugin.syntax]: attempt to load a binary chunk (mode is 't')"))
    for run in AttackRun.runs(of: attack) where run.mebibytes == 16 { try await check(run) }
  }

  // MARK: One attack

  private func check(_ run: AttackRun) async throws {
    let tool = try await tool(run)
    try #require(!tool.timedOut, "killed after 60 seconds")
    try #require(!tool.wasSignalled, "the host died of signal \(tool.status): \(shown(tool.diagnostics))")
    let output = try #require(String(validating: tool.output, as: UTF8.self), "the output is no UTF-8")
    let diagnostics = try #require(String(validating: tool.diagnostics, as: UTF8.self), "standard error is no UTF-8")
    for text in [output, diagnostics] {
      #expect(text.firstMatch(of: /0x[0-9a-f]{6,}/) == nil, "an address is shown")
      #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 127 }, "a control character")
    }
    let lines = output.split(separator: "\n").map(String.init)
    let decisions = try lines.map { try Decision($0) }
    if decisions.isEmpty {
      #expect(tool.status == 2, "\(diagnostics)")
      let files = run.profile == .rules ? ["enforcement_fee.lua"] : ["shared/attack.lua", "enforcement_fee.lua"]
      #expect(files.contains { diagnostics.contains($0 + ":") }, "the diagnostic names no place: \(diagnostics)")
    } else {
      checkLines(lines, run.ids)
    }
    checkExpectation(run.attack.expectation, tool.status, decisions, diagnostics)
  }

  /// Two lines for each case: the attack's, the same for each case, and the ordinary rule's, as ever. Where a limit is
  /// reached, and which of two comes first, may differ by a line of the script.
  private func checkLines(_ lines: [String], _ ids: [String]) {
    let ordinary = lines.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(ordinary == ids.map(Self.ordinaryLine))
    let attacked = lines.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      .map { $0.replacing(/"error":\{"code":"limit\..*?\},/, with: "stopped,") }
    let first = attacked.first ?? ""
    #expect(attacked == ids.map { first.replacing(#"{"case":"a1","#, with: #"{"case":"\#($0)","#) })
  }

  private func checkExpectation(
    _ expectation: Attack.Expectation, _ status: Int32, _ decisions: [Decision], _ diagnostics: String
  ) {
    let attacked = decisions.filter { $0.hook == "enforcement.fee" }
    switch expectation {
    case .stopped(let limits):
      #expect(status == 2)
      if attacked.isEmpty {
        #expect(limits.contains { diagnostics.contains("error[limit.\($0)]") }, "\(diagnostics)")
      } else {
        #expect(attacked.allSatisfy { $0.outcome == "failed" })
        #expect(attacked.allSatisfy { limits.map { "limit.\($0)" }.contains($0.code) }, "\(attacked.map(\.code))")
      }
    case .refused(let saying):
      #expect(status == 2)
      #expect(attacked.allSatisfy { $0.outcome == "failed" && !$0.code.hasPrefix("limit.") })
      let said = attacked.isEmpty ? diagnostics : attacked[0].what
      #expect(saying.isEmpty || said.contains(saying), "\(said)")
    case .undetermined(let fact):
      #expect(status == 0)
      #expect(!attacked.isEmpty)
      #expect(attacked.allSatisfy { $0.outcome == "undetermined" && $0.missing == [fact] })
    case .decided(let fee):
      #expect(status == 0)
      #expect(!attacked.isEmpty)
      #expect(attacked.allSatisfy { $0.value?.fee == fee }, "\(attacked.first?.what ?? "") \(diagnostics)")
    case .harmless:
      #expect(status == (attacked.isEmpty || attacked.contains { $0.outcome == "failed" } ? 2 : 0))
    }
  }

  private func tool(_ run: AttackRun) async throws -> Tool {
    try await withTemporaryFolder { folder in
      let plugins = folder.appending(path: "plugins")
      for (path, content) in run.files {
        let file = plugins.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file)
      }
      let cases = folder.appending(path: "cases.jsonl")
      try Data(run.ids.map { Self.caseLine($0) + "\n" }.joined().utf8).write(to: cases)
      return try await Tool.run(
        Tool.bylaw,
        [
          "run", "enforcement.fee", "enforcement.route", "--cases", cases.path, "--plugins", plugins.path,
          "--config", Repository.root.appending(path: "config").path,
          "--time-limit", String(run.milliseconds), "--memory-limit", String(run.mebibytes),
        ] + run.ring.arguments, seconds: 60, folder: folder)
    }
  }

  private func shown(_ data: Data) -> String { String(decoding: data.prefix(2000), as: UTF8.self) }
}

/// A line of the output.
private struct Decision: Decodable {
  let hook: String
  let outcome: String
  let missing: [String]?
  let value: Value?
  private let error: Problem?

  struct Value: Decodable {
    let fee: Int?
  }

  private struct Problem: Decodable {
    let code: String
    let what: String
  }

  var code: String { error?.code ?? "" }
  var what: String { error?.what ?? "" }

  /// - Throws: where the line is no JSON.
  init(_ line: String) throws { self = try JSONDecoder().decode(Decision.self, from: Data(line.utf8)) }
}
