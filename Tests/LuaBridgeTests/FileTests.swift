import LuaBridge
import Testing

/// What a rule's file may be, what is refused when it is loaded, and at which line.
struct FileTests {
  @Test func `a loaded rule tells its hook, basis, date and the line of decide`() throws {
    let rule = try Bridge().load(
      file: "local x = 1\nreturn rule {\n  hook = \"test.fee\", basis = \"Law 1 Art. 2\", date = \"filed_on\",\n"
        + "  decide = function(case) return due(x) end,\n}\n")
    #expect(rule.id == 0)
    #expect([rule.hook, rule.basis, rule.date] == ["test.fee", "Law 1 Art. 2", "filed_on"])
    #expect(rule.line == 4)
  }

  @Test(arguments: [
    ("", "noRule:1: the file returns no rule: end it with return rule { ... }"),
    ("return 42", "noRule:1: the file returns no rule: end it with return rule { ... }"),
    ("return {}", "noRule:1: the file returns no rule: end it with return rule { ... }"),
    ("x = = 1", "syntax:1: unexpected symbol near '='"),
    ("local x\nif x then", "syntax:2: 'end' expected near <eof>"),
    ("\u{1B}Lua", "syntax: attempt to load a binary chunk (mode is 't')"),
    ("return rule(1)", "noRule:1: rule wants a table: rule { hook = ..., ... }"),
    ("\nreturn rule { hook = 1 }", "noRule:2: rule: hook must be the name of a hook, and is number"),
    ("return rule { hook = 'h' }", "noRule:1: rule: basis must be the law it rests on, as text, and is missing"),
    (
      "return rule { hook = 'h', basis = 'b' }",
      "noRule:1: rule: date must be the name of the case's date that selects the law in force, and is missing"
    ),
    (
      "return rule { hook = 'h', basis = 'b', date = 'd', decide = 1 }",
      "noRule:1: rule: decide must be a function of the case and the law, and is number"
    ),
    (
      "return rule { hook = 'h', other = 1 }",
      "noRule:1: rule has no entry 'other'; its entries are hook, basis, date, decide, name, since"
    ),
    (
      "return rule { 'h' }",
      "noRule:1: rule has no entry 'number'; its entries are hook, basis, date, decide, name, since"
    ),
    ("y = 1", "assignsGlobal:1: 'y' is assigned and is not a local variable: write local y = ..."),
    ("\nfunction y() end", "assignsGlobal:2: 'y' is assigned and is not a local variable: write local y = ..."),
    ("print = nil", "assignsGlobal:1: 'print' is assigned and is not a local variable: write local print = ..."),
    ("local e = _ENV", "assignsGlobal:1: _ENV is used as a value: name what is wanted of it"),
    ("\nlocal x = undefined", "unknownName:2: the name 'undefined' is not defined"),
    ("local x = prin", "unknownName:1: the name 'prin' is not defined; did you mean 'print'?"),
    ("local m = require 'nope'", "unknownName:1: this plugin has no module 'nope': lib/nope.lua is missing"),
    ("local r = due(1)", "wrongResult:1: due makes a result: call it inside decide, not while the file is loaded"),
    ("local r = inherited()", "noRule:1: inherited depends on the case: call it inside decide"),
    ("note(1)", "wrongArgument:1: note depends on the case: call it inside decide"),
    ("error('own words')", "error:1: own words"), ("error({})", "error: error object of type table"),
    ("local s = ('x'):rep(1 << 40)", "error:1: resulting string too large"),
  ])
  func `a file that is no rule is refused with its line`(_ file: String, _ message: String) throws {
    let refusal = try Bridge().refusal(file: file)
    #expect(refusal == message)
  }

  @Test(arguments: [
    ("x = = 1", "syntax:1: unexpected symbol near '='"),
    ("return 1", "error:2: module 'm' must return a table or a function"),
    ("error('own words')", "error:1: own words"), ("return require 'm'", "error:1: module 'm' requires itself"),
    ("return require 'n'", "error:1: module 'm' requires itself"),
  ])
  func `a module that cannot be loaded says so again where it is required again`(module: String, message: String) throws
  {
    let bridge = try Bridge(modules: ["m": module, "n": "return require 'm'"])
    let refusals = [
      "local a = pcall(require, 'm')\n", "local a\n", "local a, b = pcall(require, 'n'), pcall(require, 'm')\n",
    ]
    .map { bridge.refusal("return due(1)", before: $0 + "local m = require 'm'\n") }
    #expect(refusals == [message, message, message])
  }

  @Test func `a function of the kit that is allowed there is called while the file is loaded`() throws {
    let ending = try Bridge.decide("return due(n)", before: "local n = add(2, 3) ")
    #expect(ending == #"decided {"status":"due","fee":5,"payable":5} []"#)
  }

  /// Lua's short instructions hold 255 constants; names of globals behind them are read in another way.
  @Test(arguments: [10, 250, 255, 256, 300, 1000])
  func `a file may hold a long table of texts`(_ count: Int) throws {
    let texts = (0..<count).map { "\"district_\($0)\"" }.joined(separator: ", ")
    let ending = try Bridge.decide("return due(#districts)", before: "local districts = {\(texts)} ")
    #expect(ending == #"decided {"status":"due","fee":\#(count),"payable":\#(count)} []"#)
  }

  @Test func `a bitwise operator in a function of more than 255 constants is refused with its line`() throws {
    let texts = (0..<300).map { "\"t\($0)\"" }.joined(separator: ", ")
    let many = try Bridge().refusal("local t = {\(texts)}\nlocal x = #t & 7\nreturn plain()")
    #expect(
      many == "keepsState:3: a bitwise operator in a function of more than 255 constants may compute wrongly in Lua "
        + "5.4.4: split the function")
    let split = try Bridge().refusal("local t = {\(texts)}\nlocal f = function(n) return n & 7 end\nreturn plain()")
    #expect(split == "loaded")
  }

  /// The order of a table in Lua changes from state to state.
  @Test(arguments: [
    (
      "return rule { dat = 1, decid = 2, baiss = 3, zeta = 4, hok = 5 }",
      "noRule:1: rule has no entry 'baiss'; its entries are hook, basis, date, decide, name, since"
    ),
    (
      "local n = 0\nlocal f = {\nb = function() n = 1 end,\na = function() n = 2 end,\nz = function() n = 3 end,\n"
        + "c = function() n = 4 end }\nreturn rule { hook = 'test.fee', basis = 'b', date = 'd', decide = function()\n"
        + "return f.a() end }", "keepsState:4: \(outer)"
    ),
  ])
  func `of several faults of a file always the same one is told`(file: String, refusal: String) throws {
    for _ in 0..<40 { #expect(try Bridge().refusal(file: file) == refusal) }
  }

  private static let outer =
    "an outer local is assigned here: a rule keeps nothing between cases, make it local to decide"

  @Test(arguments: [
    ("n = n + 1\nreturn due(n)", "local n = 0\n", "3"),
    ("local f = function()\nlocal g = function()\nn = 1 end end", "local n\n", "5"),
    (
      "return due(count())",
      "local function make() local n = 0\nreturn function() n = n + 1\nreturn n end end\nlocal count = make()\n", "2"
    ),
    ("if case.sum > 1 then\n\n\nn = 2 end", "local a, n = 1, 2\n", "6"),
    ("t.f()", "local n = 0\nlocal t = {f = function()\n n = n + 1 end}\n", "3"),
  ])
  func `a rule that assigns an outer local is refused at the line of the assignment`(
    _ body: String, _ before: String, _ line: String
  ) throws {
    let refusal = try Bridge().refusal(body, before: before)
    #expect(refusal == "keepsState:\(line): \(Self.outer)")
  }

  @Test func `the line is right far down in a long function`() throws {
    let filler = (0..<400).map { "note(\($0))" }.joined(separator: "\n")
    let refusal = try Bridge().refusal("\(filler)\nn = 1\nreturn due(1)", before: "local n ")
    #expect(refusal == "keepsState:402: \(Self.outer)")
  }

  @Test(arguments: [
    "local n = 0\nfor i = 1, 3 do n = n + i end\nreturn due(n)",
    "local n = 0\nlocal add = function(k) n = n + k end\nadd(2) add(4)\nreturn due(n)",
    "local n = 0\nlocal function outer() return function() n = n + 6 end end\nouter()()\nreturn due(n)",
    "local c = counter()\nc() c() return due(c() * 2)",
  ])
  func `a local of decide may be assigned in its inner functions`(_ body: String) throws {
    let before = "local function counter() local n = 0 return function() n = n + 1 return n end end "
    let bridge = try Bridge()
    try bridge.load(body, before: before)
    let endings = try [bridge.decide(), bridge.decide()]
    #expect(endings == Array(repeating: #"decided {"status":"due","fee":6,"payable":6} []"#, count: 2))
  }
}
