import LuaBridge
import Testing

@testable import PluginHost

@Suite struct LanguageTests {
  private static let nation = TestPlugins.plugin(
    rules: ["enforcement.fee": "return not_due('a', 'a small sum'):because('b', 'no text for this')"],
    more: ["texts.yaml": "\"a small sum\": {vi: \"số tiền nhỏ\", zh: 小额}\n"])

  private func text(_ first: String, _ second: String = "no text for this", inherited: String = "") -> String {
    #"decided {"status":"not_due","fee":0,"payable":0} [{"article":"a","text":"\#(first)"},"#
      + #"{"article":"b","text":"\#(second)"}]\#(inherited) read ["collected_on"]"#
  }

  @Test(
    arguments: [(nil, "a small sum"), ("en", "a small sum"), ("vi", "số tiền nhỏ"), ("zh", "小额")] as [(String?, String)]
  )
  func `reasons are told in the language asked for, and in English where there is no text`(
    language: String?, shown: String
  ) throws {
    #expect(try Decider(Self.nation).decide("", language: language) == text(shown))
  }

  @Test func `what is inherited is translated by the general plugin, unless the special one has its own text`() throws {
    var files = Self.nation.merging(
      TestPlugins.plugin("hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return inherited(case)"])
    ) { $1 }
    #expect(
      try Decider(files, at: "vn/ha-noi").decide("", language: "vi")
        == text("số tiền nhỏ", inherited: " inherited vn@1.0.0"))
    files["plugins/hn/texts.yaml"] = "\"a small sum\": {vi: \"khoản nhỏ\"}\n\"no text for this\": {vi: \"không\"}\n"
    #expect(
      try Decider(files, at: "vn/ha-noi").decide("", language: "vi")
        == text("khoản nhỏ", "không", inherited: " inherited vn@1.0.0"))
  }

  @Test func `reasons that are not applicable are translated too`() throws {
    let files = TestPlugins.plugin(
      rules: ["enforcement.fee": "return not_applicable('a', 'a small sum')"],
      more: ["texts.yaml": "\"a small sum\": {vi: \"số tiền nhỏ\"}\n"])
    #expect(
      try Decider(files).decide("", language: "vi")
        == #"not applicable [{"article":"a","text":"số tiền nhỏ"}] read ["collected_on"]"#)
  }
}
