import Testing

/// What cases and rules bring along does not command the terminal.
@Suite struct PlainTextTests {
  @Test func `a case cannot clear the screen, feign a line or turn the writing`() throws {
    let user = try NewUser()
    let ids = [#"\u001b[2J"#, #"A\nA2  enforcement.fee  due"#, #"\u202Etxt"#, #"é\u009b\u007f"#]
    let input = ids.map { NewUser.cases([$0]) }.joined()
    let ended = try user.tool("run", "enforcement.fee", "--cases", "-", "--format", "text", input: input)
    #expect(
      ended.output.split(separator: "\n").map {
        $0.prefix(upTo: $0.firstRange(of: "  enforcement.fee  due, ")!.lowerBound)
      }
        == [
          #"\u{1B}[2J"#, #"A\u{A}A2  enforcement.fee  due"#, #"\u{202E}txt"#, #"é\u{9B}\u{7F}"#,
        ])
  }

  @Test func `a fault shows such characters by their numbers`() throws {
    let user = try NewUser()
    let input = #"{"id":"A","model":"enforcement","jurisdiction":"\u001b[31mvn\n"}"#
    let ended = try user.tool("run", "enforcement.fee", "--cases", "-", input: input)
    #expect(
      ended.errors.hasPrefix(
        #"""
        standard input:1: $.jurisdiction: error[config.jurisdiction]: the jurisdiction "\u{1B}[31mvn\u{A}" is unknown
          mend  add it to config
        """#), "\(ended)")
  }

  @Test func `neither does a rule`() throws {
    let user = try NewUser(fee: #"print("\27[2J") error("\27[2Jbylaw: decided\r\n", 0)"#)
    for format in ["jsonl", "text", "json", "csv"] {
      let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl", "--format", format)
      let commands = (ended.output + ended.errors).replacing("\r\n", with: "\n").unicodeScalars
        .filter { $0.value < 32 && $0 != "\n" || $0.value == 127 }
      #expect(String(String.UnicodeScalarView(commands)) == "", "\(format)")
    }
  }
}
