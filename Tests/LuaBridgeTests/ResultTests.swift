import LuaBridge
import Testing

/// What a script does with a result: its setters, its fields, and results that come to nothing.
struct ResultTests {
  @Test(arguments: [
    ("due(1):becuase('a', 'b')", "a result of test.fee has no 'becuase'; did you mean 'because'?"),
    ("due(1):with_in(3)", "a result of test.fee has no 'with_in'; did you mean 'within'?"),
    ("due(1):weather(3)", "a result of test.fee has no 'weather'"),
    ("due(1):get 'itm'", "a result of test.fee has no 'itm'"),
    ("due(1)[1]", "a result is read by name, and was asked for a number"),
    (
      "not_applicable('a', 'b'):within(3)", "within sets a value, and a result that does not apply has none"
    ),
  ])
  func `what a result does not have is refused, with the nearest name`(expression: String, message: String) throws {
    #expect(try Bridge.decide("local r = \(expression)\nreturn r") == "wrongSetter:2: \(message)")
  }

  @Test func `a result that does not apply takes reasons`() throws {
    #expect(
      try Bridge.decide("return not_applicable('a', 'b'):because('c', 'd')")
        == #"not applicable {} [{"article":"a","text":"b"},{"article":"c","text":"d"}]"#)
  }

  @Test func `a constructor that failed built nothing that could be returned`() throws {
    let due = #"decided {"status":"due","fee":1,"payable":1} []"#
    #expect(try Bridge.decide("pcall(due, 1.5)\npcall(not_due, 'a')\nreturn due(1)") == due)
    #expect(
      try Bridge.decide("pcall(due, 1)\nreturn due(1)")
        == "wrongResult: due built a result that was not returned: write return due(...)")
  }

  @Test func `a setter given as a value is told from its field`() throws {
    #expect(
      try Bridge.decide("local r = due(1)\nreturn r:payer(r.within)")
        == "wrongArgument:3: payer: payer must be a name of small letters, digits and _, and was given a setter: "
        + "write result:get \"within_days\" to read the field")
  }

  @Test func `256 results of a case are the most`() throws {
    let built = try [256, 257].map { try Bridge.decide("local r\nfor i = 1, \($0) do r = due(i) end\nreturn r") }
    #expect(
      built == ["wrongResult: due built a result that was not returned: write return due(...)", "stopped by result:3"])
  }
}
