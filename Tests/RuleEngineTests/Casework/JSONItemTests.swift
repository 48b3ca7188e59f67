import Testing

@testable import RuleEngine

struct JSONItemTests {
  @Test(arguments: [
    #"{"b":1,"a":2}"#, #"{"sum":100000000000000000,"area":61.50,"e":1E3,"n":-0}"#,
    #"{"text":"a\"b\\c\n\t\u0001é漢😀"}"#, #"{"list":[],"object":{},"deep":[[{"x":null}],true,false]}"#,
  ])
  func `what is read is written as it was`(text: String) {
    #expect(JSONItem.read(text.utf8)?.json == text)
  }

  @Test(arguments: [
    (#"{ "a" : [ 1 , 2 ] }"#, #"{"a":[1,2]}"#), (#"{"a":"\u00e9\/\ud83d\ude00\b\f"}"#, #"{"a":"é/😀\u0008\u000c"}"#),
    ("{\"a\":1}\r", #"{"a":1}"#),
  ])
  func `blanks and escapes may be written in another way`(text: String, written: String) {
    #expect(JSONItem.read(text.utf8)?.json == written)
  }

  @Test(arguments: [
    "", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":"\ud83d"}"#, #"{"a":"\x"}"#, #"{"a":1} x"#, #"{"a":tru}"#,
    #"{"a":"b"#, String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(JSONItem.read(text.utf8) == nil)
  }

  @Test func `a member keeps its place when it is changed, and a new one stands last`() {
    var item = JSONItem.read(#"{"a":1,"b":2}"#.utf8)
    item?["a"] = .text("x")
    item?["c"] = .flag(true)
    #expect(item?.json == #"{"a":"x","b":2,"c":true}"#)
    item?["b"] = nil
    #expect(item?.json == #"{"a":"x","c":true}"#)
    #expect(item?["nothing"] == nil)
  }
}
