import LuaBridge
import Testing

/// each any all count first sum contains, and Lua's own ways to walk a list.
struct ListFunctionTests {
  private static let line = #"""
    {"id":"c","parties":[{"role":"creditor","age":40},{"role":"debtor","age":2},{"role":"debtor","age":60}],
    "tags":["media","elder"],"sums":[5,0,9223372036854775800]}
    """#.replacing("\n", with: "")

  @Test(arguments: [
    ("any(case.parties, function(p) return p.age > 50 end)", "true"),
    ("any(case.parties, function(p) return p.age > 60 end)", "false"),
    ("all(case.parties, function(p) return p.age > 1 end)", "true"),
    ("all(case.parties, function(p) return p.age > 2 end)", "false"),
    ("count(case.parties, function(p) return p.role == 'debtor' end)", "2"),
    ("first(case.parties, function(p) return p.role == 'debtor' end).age", "2"),
    ("first(case.parties, function(p) return p.role == 'third' end)", "nil"),
    ("sum(case.parties, function(p) return p.age end)", "102"),
    ("contains(case.tags, 'elder')", "true"), ("contains(case.tags, 'petition')", "false"),
    ("contains(case.sums, 5)", "true"), ("contains(case.sums, 5.0)", "true"), ("contains(case.sums, '5')", "false"),
    ("contains(case.parties, case.parties[2])", "true"), ("contains({1, 2}, 2)", "true"),
    ("contains({}, nil)", "false"),
    ("any({}, function() return true end)", "false"), ("all({}, function() return false end)", "true"),
    ("count({3, 4, 5}, function(n) return n > 3 end)", "2"), ("sum({1, 2}, function(n) return n * 10 end)", "30"),
    ("sum({}, function() return 1 end)", "0"), ("#case.parties", "3"),
  ])
  func `the questions about lists answer for a case's lists and for plain tables`(
    _ expression: String, _ expected: String
  ) throws {
    let ending = try Bridge.value(expression, Self.line)
    #expect(ending == expected)
  }

  @Test(arguments: [
    "for p in each(case.parties) do s = s .. p.age .. ' ' end",
    "for _, p in ipairs(case.parties) do s = s .. p.age .. ' ' end",
    "for i = 1, #case.parties do s = s .. case.parties[i].age .. ' ' end",
    "for n in each({40, 2, 60}) do s = s .. n .. ' ' end",
    "for p in each(case.parties) do for q in each(case.parties) do if p == q then s = s .. q.age .. ' ' end end end",
  ])
  func `a list is walked in its order`(_ loop: String) throws {
    let ending = try Bridge.decide("local s = '' \(loop) return plain():because('s', s)", Self.line)
    #expect(ending == #"decided {} [{"article":"s","text":"40 2 60 "}]"#)
  }

  @Test func `a list of plain values is walked in its order`() throws {
    let body =
      "local s = '' for t in each(case.tags) do s = s .. t .. ' ' end for n in each(case.sums) do s = s .. n end"
    let ending = try Bridge.decide(body + " return plain():because('s', s)", Self.line)
    #expect(ending == #"decided {} [{"article":"s","text":"media elder 509223372036854775800"}]"#)
  }

  @Test(arguments: [
    ("any(nil, print)", "any wants a list, and was given a nil"),
    ("all(case, print)", "all wants a list, and was given a record"),
    ("count('abc', print)", "count wants a list, and was given a string"),
    ("each(7)", "each wants a list, and was given a number"),
    ("contains(due(1), 1)", "contains wants a list, and was given a result"),
    ("any(case.parties)", "any wants a function of one item after the list, and was given a nil"),
    ("first({}, 'role')", "first wants a function of one item after the list, and was given a string"),
    ("sum({1}, {})", "sum wants a function of one item after the list, and was given a table"),
    ("sum({1, 2}, function(n) return n / 2 end)", "sum adds whole numbers, and item 1 gave a number with a fraction"),
    ("sum({1, 2}, function(n) if n == 1 then return n end end)", "sum adds whole numbers, and item 2 gave a nil"),
    ("sum({1}, function() return '1' end)", "sum adds whole numbers, and item 1 gave a string"),
    ("sum(case.sums, function(n) return n + 3 end)", "sum: the total is beyond 64 bits"),
  ])
  func `a wrong argument is refused in words`(_ call: String, _ message: String) throws {
    let ending = try Bridge.decide("\(call)\nreturn due(1)", Self.line)
    #expect(ending == "wrongArgument:2: \(message)")
  }

  @Test(arguments: [
    "local step, list = each(case.parties) step(nil, nil)", "local step = each(case.parties) step(case, nil)",
    "local step = each(case.parties) step()",
  ])
  func `the iterator of a list cannot be used for anything else`(_ body: String) throws {
    let ending = try Bridge.decide(body, Self.line)
    #expect(ending == "wrongArgument:2: each is called in a for loop: for item in each(list) do")
  }

  @Test func `an iterator given a record of another list gives nothing of it`() throws {
    let line = #"{"id":"c","parties":[{"age":1}],"court":{"name":"x"}}"#
    #expect(
      try Bridge.decide("local f, l = each(case.parties) return due(f(l, case.court) == nil and 1 or 2)", line)
        == #"decided {"status":"due","fee":1,"payable":1} []"#)
  }

  @Test func `an error in the function has the line where it was raised`() throws {
    #expect(
      try Bridge.decide("return due(count(case.parties, function(p)\nreturn p.agee > 1 end))", Self.line)
        == "unknownField:3: party has no field 'agee'; did you mean 'age'?")
  }
}
