import LuaBridge
import Testing

/// What a script sees of a case.
struct RecordAccessTests {
  private static let full = #"""
    {"id":"c1","sum":9007199254740993,"days":-3,"ratio":0.25,"urgent":true,"filed_on":"2024-02-29","stage":"heard",
    "desk":"desk_1","note":"Đồng \"x\"\n","parties":[
    {"role":"creditor","age":44,"home":{"city":"Huế"},"phones":["1","22"]},{"role":"debtor"}],"tags":["media","elder"],"sums":[5,7,9],"court":{"name":"TAND","level":2}}
    """#.replacing("\n", with: "")

  @Test(arguments: [
    ("case.sum", "9007199254740993"), ("math.type(case.sum)", "integer"), ("case.days", "-3"), ("case.ratio", "0.25"),
    ("math.type(case.ratio)", "float"), ("case.urgent", "true"), ("case.filed_on < '2024-03-01'", "true"),
    ("case.stage", "heard"), ("case.stage == 'heard'", "true"), ("case.desk", "desk_1"),
    ("#case.note", "12"), ("#case.parties", "2"), ("case.parties[1].role", "creditor"), ("case.parties[1].age", "44"),
    ("case.parties[1].home.city", "Huế"), ("case.parties[1].phones[2]", "22"), ("case.parties[2].role", "debtor"),
    ("case.parties[3]", "nil"), ("case.parties[0]", "nil"), ("case.parties[-1]", "nil"),
    ("case.parties[math.maxinteger]", "nil"), ("case.parties[math.mininteger]", "nil"), ("#case.tags", "2"),
    ("case.tags[2]", "elder"), ("case.tags[3]", "nil"), ("case.sums[1] + case.sums[3]", "14"),
    ("case.court.level", "2"),
    ("case.court.name", "TAND"), ("case.parties[1] == case.parties[1]", "true"),
    ("case.parties[1] == case.parties[2]", "false"), ("type(case)", "userdata"), ("tostring(case)", "record"),
    ("tostring(case.parties)", "list"),
  ])
  func `a field has the value and the type that its shape says`(_ expression: String, _ expected: String) throws {
    let ending = try Bridge.value(expression, Self.full)
    #expect(ending == expected)
  }

  @Test(arguments: [
    (#"{"id":"c"}"#, "return due(case.sum)", "sum"),
    (#"{"id":"c","sum":null}"#, "return due(case.sum)", "sum"),
    (#"{"id":"c"}"#, "return due(case.court.level)", "court"),
    (#"{"id":"c","court":{"name":"x"}}"#, "return due(case.court.level)", "court.level"),
    (
      #"{"id":"c","parties":[{"age":1},{"role":"third"}]}"#, "for p in each(case.parties) do note(p.age) end",
      "parties[2].age"
    ),
    (#"{"id":"c","parties":[{},{"home":{}}]}"#, "return due(case.parties[2].home.city)", "parties[2].home.city"),
    (#"{"id":"c"}"#, "pcall(function() return case.sum end) return due(1)", "sum"),
    (#"{"id":"c"}"#, "xpcall(function() return case.note end, function() return case.sum end) return due(1)", "note"),
    (#"{"id":"c","parties":[]}"#, "return due(#case.tags)", "tags"),
    (#"{"id":"c","sums":[1]}"#, "return due(sum(case.parties, function(p) return p.age end))", "parties"),
    (#"{"id":"c"}"#, "return due(case:get('sum', case.days))", "days"),
  ])
  func `reading a fact that is absent ends the rule and names the fact's path`(
    _ line: String, _ body: String, _ path: String
  ) throws {
    let ending = try Bridge.decide(body, line)
    #expect(ending == "undetermined \(path)")
  }

  @Test(arguments: [
    ("case:has 'sum'", "true"), ("case:has 'days'", "false"), ("case:has 'note'", "false"),
    ("case:get('sum', 7)", "0"), ("case:get('days', 7)", "7"), ("case:get('note', 'none')", "none"),
    ("case:get('days')", "nil"), ("case:get('urgent', true)", "false"), ("case:get('tags', 1)", "list"),
    ("case.parties[1]:has 'age'", "false"), ("case.parties[1]:get('age', 18)", "18"),
    ("case.parties[1]:get('role', 'x')", "third"), ("case:has 'court'", "false"),
    ("case:get('court', case.parties[1])", "record"),
  ])
  func `has tells whether a fact is there, get gives it or the default`(_ expression: String, _ expected: String)
    throws
  {
    let line = #"{"id":"c","sum":0,"note":null,"urgent":false,"tags":[],"parties":[{"role":"third"}]}"#
    let ending = try Bridge.value(expression, line)
    #expect(ending == expected)
  }

  @Test(arguments: [
    ("case.summe", "unknownField:2: case has no field 'summe'; did you mean 'sum'?"),
    ("case.xyz", "unknownField:2: case has no field 'xyz'"),
    ("case.age", "unknownField:2: case has no field 'age'"),
    ("case.role", "unknownField:2: case has no field 'role'"),
    ("case.parties[1].sum", "unknownField:2: party has no field 'sum'"),
    ("case.parties[1].rolle", "unknownField:2: party has no field 'rolle'; did you mean 'role'?"),
    ("case.parties[1].home.citi", "unknownField:2: place has no field 'citi'; did you mean 'city'?"),
    ("case[1]", "unknownField:2: a record has fields by name, and was asked for a number"),
    ("case[nil]", "unknownField:2: a record has fields by name, and was asked for a nil"),
    ("case[('x'):rep(50)]", "unknownField:2: case has no field '\(String(repeating: "x", count: 50))'"),
    ("case:has('tagz')", "unknownField:2: case has no field 'tagz'; did you mean 'tags'?"),
    ("case:has('age')", "unknownField:2: case has no field 'age'"),
    ("case:get('filed', 1)", "unknownField:2: case has no field 'filed'; did you mean 'filed_on'?"),
    ("case:has()", "wrongArgument:2: has wants the name of a field, and was given a nil"),
    ("case.has('sum')", #"wrongArgument:2: call has with a colon on a record: case:has("field")"#),
    ("case.get({}, 'sum')", #"wrongArgument:2: call get with a colon on a record: case:get("field")"#),
    ("case.get(case.parties, 'sum')", #"wrongArgument:2: call get with a colon on a record: case:get("field")"#),
    (
      "case.parties.role",
      "unknownField:2: a list is read by position (1, 2, ...) or with each, and was asked for 'role'"
    ),
    (
      "case.parties[1.5]",
      "unknownField:2: a list is read by position (1, 2, ...) or with each, and was asked for 'number'"
    ),
    (
      "case.parties[true]",
      "unknownField:2: a list is read by position (1, 2, ...) or with each, and was asked for 'boolean'"
    ),
  ])
  func `a name that the record does not have is refused, with the nearest name`(
    _ expression: String, _ message: String
  ) throws {
    let line = #"{"id":"c","parties":[{"home":{"city":"x"}}]}"#
    let ending = try Bridge.decide("return plain():because('x', tostring(\(expression)))", line)
    #expect(ending == message)
  }

  @Test(arguments: [
    ("case.sum = 1", "'sum'"), ("case.nothing = 1", "'nothing'"), ("case[1] = 1", "'number'"),
    ("case.parties[1] = nil", "'number'"), ("case.parties[1].age = 2", "'age'"), ("case.court.level = 1", "'level'"),
    ("case.tags.x = 1", "'x'"),
  ])
  func `a case cannot be written to`(_ statement: String, _ name: String) throws {
    let line = #"{"id":"c","parties":[{}],"court":{"name":"x"},"tags":[]}"#
    let ending = try Bridge.decide(statement, line)
    #expect(ending == "readOnly:2: the case cannot be changed: \(name) was assigned")
  }

  @Test func `the facts read are told, also those that were only asked for`() throws {
    let bridge = try Bridge()
    try bridge.load(
      "local n = case.sum if case:has 'days' then n = n + 1 end for p in each(case.parties) do n = n + p.age end "
        + "return due(n + case:get('ratio', 0) + case.court.level)")
    let line = #"{"id":"c","sum":1,"parties":[{"age":2}],"court":{"name":"x","level":3}}"#
    let ending = try bridge.decide(line)
    #expect(ending == #"decided {"status":"due","fee":6,"payable":6} []"#)
    #expect(bridge.reads == #"["sum","days","ratio","parties","court","parties.age","court.level"]"#)
    let second = try bridge.decide(#"{"id":"c"}"#)
    #expect(second == "undetermined sum")
    #expect(bridge.reads == #"["sum"]"#)
  }
}
