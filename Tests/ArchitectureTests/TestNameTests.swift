import Testing

/// A test is named by a sentence that states a fact.
enum TestNames {
  static func findings(in files: [TextFile]) -> [String] {
    files.flatMap { file -> [String] in
      let words = SwiftWords(file.text).words
      return words.indices.dropLast().flatMap { i -> [String] in
        guard words[i].text == "@", ["Test", "Suite"].contains(words[i + 1].text) else { return [] }
        let place = "\(file.path):\(words[i].line)"
        let hasDisplayName = words[(i + 2)...].starts(with: ["(", SwiftWords.quoted]) { $0.text == $1 }
        if hasDisplayName { return ["\(place): a display name; the name itself is the sentence"] }
        guard words[i + 1].text == "Test" else { return [] }
        guard let keyword = words[i...].firstIndex(where: { $0.text == "func" && !$0.isRaw }), keyword + 1 < words.count
        else { return ["\(place): no function"] }
        let name = words[keyword + 1]
        return fault(of: name).map { ["\(file.path):\(name.line): \(name.text): \($0)"] } ?? []
      }
    }
  }

  private static func fault(of name: SwiftWords.Word) -> String? {
    let words = name.text.split(separator: " ").map { $0.lowercased() }
    if !name.isRaw || words.count < 2 { return "write a sentence in backticks" }
    if words[0] == "test" { return "state the fact, not that it is tested" }
    if words.contains("should") { return "state the fact: is, not should be" }
    return name.text.hasSuffix(".") ? "leave out the full stop" : nil
  }
}

struct TestNameTests {
  @Test func `tests are named by sentences`() throws {
    let findings = try TestNames.findings(in: House.swiftTests())
    #expect(findings == [])
  }

  @Test func `a test with another name is found`() {
    let text = """
      @Test func testFee() {}
      @Test(arguments: [1]) func `fee`(x: Int) {}
      @Test func `test the fee`() {}
      @Test func `the fee should be whole`() {}
      @Test func `the fee is whole.`() {}
      @Test("The fee") func `the fee is whole`() {}
      @Suite("Fees") struct FeeTests {}
      // @Test func helper() {}
      @Test(arguments: [("func x", 1)]) func `the writer's fee is whole`() {}
      func helper() {}
      """
    #expect(
      TestNames.findings(in: [TextFile("Tests/A/X.swift", text)]) == [
        "Tests/A/X.swift:1: testFee: write a sentence in backticks",
        "Tests/A/X.swift:2: fee: write a sentence in backticks",
        "Tests/A/X.swift:3: test the fee: state the fact, not that it is tested",
        "Tests/A/X.swift:4: the fee should be whole: state the fact: is, not should be",
        "Tests/A/X.swift:5: the fee is whole.: leave out the full stop",
        "Tests/A/X.swift:6: a display name; the name itself is the sentence",
        "Tests/A/X.swift:7: a display name; the name itself is the sentence",
      ])
  }
}
