import LuaBridge
import Testing

/// The profile of shared modules: what it has more than that of rules, and what stays out of a rule's reach all the same.
struct LibraryTests {
  private static let money = """
    local Money = {__name = "money"}
    Money.__index = Money
    function Money.new(n) return setmetatable({n = n}, Money) end
    function Money.__add(a, b) return Money.new(a.n + (type(b) == "table" and b.n or b)) end
    function Money.__sub(a, b) return Money.new(a.n - b.n) end
    function Money.__unm(a) return Money.new(-a.n) end
    function Money.__eq(a, b) return a.n == b.n end
    function Money.__lt(a, b) return a.n < b.n end
    function Money.__le(a, b) return a.n <= b.n end
    function Money.__call(a, factor) return Money.new(a.n * factor) end
    function Money.__len(a) return #tostring(a.n) end
    function Money.__tostring(a) return a.n .. " dong" end
    function Money:half() return Money.new(self.n // 2) end
    Money.ZERO = Money.new(0)
    Money.SEVEN = Money.new(7)
    return Money
    """

  /// What an expression gives in a rule that uses the shared module `own.m`.
  private static func value(_ expression: String, module: String = money) throws -> String {
    let bridge = try Bridge(shared: ["own.m": module])
    try bridge.load(
      "return plain():because('v', tostring(\(expression)))", before: "local m = require 'own.m' ")
    let ending = try bridge.decide()
    let prefix = #"decided {} [{"article":"v","text":""#
    return ending.hasPrefix(prefix) ? String(ending.dropFirst(prefix.count).dropLast(3)) : ending
  }

  @Test(arguments: [
    ("m.new(5) + m.new(2)", "7 dong"), ("m.new(5) + 1", "6 dong"), ("m.SEVEN - m.new(2)", "5 dong"),
    ("-m.SEVEN", "-7 dong"), ("m.SEVEN == m.new(7)", "true"), ("m.SEVEN == m.SEVEN", "true"),
    ("m.SEVEN ~= m.new(7)", "false"), ("m.ZERO < m.SEVEN", "true"), ("m.ZERO >= m.SEVEN", "false"),
    ("m.SEVEN(3)", "21 dong"), ("#m.new(1234)", "4"), ("#m.SEVEN", "1"), ("m.SEVEN:half()", "3 dong"),
    ("m.SEVEN.n", "7"), ("m.SEVEN.missing", "nil"), ("('<%s>'):format(m.SEVEN)", "<7 dong>"),
    ("type(m.SEVEN)", "table"),
    ("select('#', m.SEVEN, m.ZERO)", "2"), ("sum({m.SEVEN, m.new(2)}, function(x) return x.n end)", "9"),
    ("contains({m.new(7)}, m.SEVEN)", "true"), ("math.max(m.ZERO, m.SEVEN)", "7 dong"),
    ("pcall(function() m.SEVEN.n = 8 end)", "false"), ("pcall(table.insert, m.SEVEN, 1)", "false"),
    ("pcall(function() return m.SEVEN .. 'x' end)", "false"),
    ("pcall(function() return getmetatable(m.SEVEN) end)", "false"),
    ("(function() local n = 0 for k, v in pairs(m.SEVEN) do n = n + v end return n end)()", "7"),
  ])
  func `a rule uses objects of a shared module, made by the file or for the case, with all their operators`(
    _ expression: String, _ expected: String
  ) throws {
    let value = try Self.value(expression)
    #expect(value == expected)
  }

  @Test(arguments: [
    ("{__gc = f}", "setmetatable: __gc is not allowed in a shared module"),
    ("{__close = f}", "setmetatable: __close is not allowed in a shared module"),
    ("{__mode = 'k'}", "setmetatable: __mode is not allowed in a shared module"),
    ("{__concat = f}", "setmetatable: __concat is not allowed in a shared module"),
    ("{__metatable = false}", "setmetatable: __metatable is not allowed in a shared module"),
    ("{__pairs = f}", "setmetatable: __pairs is not allowed in a shared module"),
    ("{__mode = 'k', __gc = f, __add = 1}", "setmetatable: __gc is not allowed in a shared module"),
    ("{__tostr = f}", "setmetatable: a metatable has no __tostr; did you mean '__tostring'?"),
    ("{__add = 1}", "setmetatable: __add must be a function written in Lua, and is a number"),
    ("{__add = {}}", "setmetatable: __add must be a function written in Lua, and is a table"),
    ("{__newindex = {}}", "setmetatable: __newindex must be a function written in Lua, and is a table"),
    ("{__len = print}", "setmetatable: __len must be a function written in Lua, and is a function of the host"),
    (
      "{__index = tostring}",
      "setmetatable: __index must be a function written in Lua or a table, and is a function of the host"
    ),
    ("{__index = case}", "setmetatable: __index must be a function written in Lua or a table, and is a userdata"),
    ("{__name = 'a b'}", "setmetatable: __name is a short text of letters, digits, _ . and -"),
    ("{__name = ('x'):rep(41)}", "setmetatable: __name is a short text of letters, digits, _ . and -"),
    ("law", "setmetatable wants a list, and the law is none: read its parameters by name"),
  ])
  func `a metatable holds what is allowed and nothing else`(_ metatable: String, _ refusal: String) throws {
    let bridge = try Bridge(
      shared: ["own.m": "local function f() end\nreturn function(case, law)\nsetmetatable({}, \(metatable)) end"])
    try bridge.load("m(case, law)", before: "local m = require 'own.m' ")
    let ending = try bridge.decide()
    #expect(ending == "wrongArgument:3: \(refusal)")
  }

  @Test func `a metatable is sealed when it is set, also where its table is changed later`() throws {
    let module = """
      local class = {__add = function() return "sealed" end}
      local before = setmetatable({}, class)
      class.__add = function() return "changed" end
      return {before = before, after = setmetatable({}, class), made = function() return setmetatable({}, class) end,
        own = function()
          local m = {__add = function() return "sealed" end}
          local t = setmetatable({}, m)
          m.__add = nil
          return t
        end}
      """
    let values = try ["m.before", "m.after", "m.made()", "m.own()"].map { try Self.value("\($0) + 1", module: module) }
    #expect(values == ["sealed", "changed", "changed", "sealed"])
  }

  @Test(arguments: [
    ("setmetatable({}, {})", "true"), ("setmetatable({}, {__name = 'money'})", "money"), ("{}", "nil"),
    ("''", "nil"), ("1", "nil"), ("case", "nil"), ("law", "nil"), ("string", "nil"), ("due(1)", "nil"), ("OWN", "own"),
  ])
  func `getmetatable tells the name of an object's kind, and of nothing else that there is one`(
    _ of: String, _ told: String
  ) throws {
    let module =
      "local OWN = setmetatable({}, {__name = 'own'})\nreturn function(case, law) local x = \(of)\n"
      + "return plain():because('v', tostring(getmetatable(x))) end"
    let bridge = try Bridge(shared: ["own.m": module])
    try bridge.load("return m(case, law)", before: "local m = require 'own.m' ")
    let ending = try bridge.decide()
    // A result that is built must be returned: that of due is not.
    #expect(of == "due(1)" ? ending.contains("not returned") : ending.contains("\"text\":\"\(told)\""), "\(ending)")
  }

  @Test func `the functions of an object that the file made get its frozen form, never what is behind it`() throws {
    let module = """
      local function try(self) self.n = 1 end
      local one = setmetatable({x = 1}, {__index = function(self, k) return k == "self" and self or not pcall(try, self) end,
        __newindex = function(t, k, v) end, __call = function(self) return self end})
      return {one = one, same = function(t) return t == one end}
      """
    let values = try ["m.one.x", "m.one.refused", "m.same(m.one.self)", "m.one() == m.one", "m.one.self.refused"]
      .map { try Self.value($0, module: module) }
    #expect(values == ["1", "true", "true", "true", "true"])
  }

  @Test func `metatables and coroutines exist in shared modules only`() throws {
    let names = ["setmetatable", "getmetatable", "coroutine"]
    for name in names {
      let message = "unknownName:1: the name '\(name)' is not defined"
      #expect(try Bridge().refusal(file: "local x = \(name)") == message)
      let bridge = try Bridge(modules: ["m": "return {\(name)}"], shared: ["own.m": "return {\(name)}"])
      #expect(bridge.refusal("return due(1)", before: "local m = require 'm' ") == message)
      #expect(bridge.refusal("return due(1)", before: "local m = require 'own.m' ") == "loaded")
    }
  }

  @Test func `the coroutine table has these functions and no other`() throws {
    let module = """
      return function()
        local names = {}
        for name in pairs(coroutine) do names[#names + 1] = name end
        return table.concat(names, " ")
      end
      """
    let value = try Self.value("m()", module: module)
    #expect(value == "create isyieldable resume status wrap yield")
  }

  @Test(arguments: [
    ("local co = coroutine.create(f) return coroutine.resume(co, 1, 2)", "true 3"),
    ("local co = coroutine.create(f) coroutine.resume(co, 1, 2) return coroutine.resume(co, 'x')", "true x end"),
    ("local co = coroutine.create(f) return coroutine.status(co), coroutine.isyieldable()", "suspended false"),
    ("local co = coroutine.create(f) coroutine.resume(co, 1, 2) return coroutine.status(co)", "suspended"),
    (
      "local co = coroutine.create(f) coroutine.resume(co, 1, 2) coroutine.resume(co) return coroutine.status(co), "
        + "coroutine.resume(co)", "dead false cannot resume dead coroutine"
    ),
    ("local w = coroutine.wrap(f) return w(1, 2), w(7)", "3 7 end"),
    ("local n = 0 for i in coroutine.wrap(g) do n = n + i end return n", "6"),
    (
      "return coroutine.wrap(function() return coroutine.wrap(function() return coroutine.isyieldable() end)() end)()",
      "true"
    ),
    ("return coroutine.resume(coroutine.create(function() error({}) end))", "false table"),
    ("return coroutine.resume(coroutine.create(function()\nerror('own') end))", "false own.m:5: own"),
    ("return pcall(coroutine.wrap(function()\nerror('own') end))", "false own.m:5: own"),
    ("return coroutine.resume(coroutine.create(function() due(1.5) end))", "false own.m:4: due: fee must be money"),
    ("return pcall(coroutine.resume, 1)", "false bad argument #1 to '?' (coroutine expected, got number)"),
  ])
  func `coroutines switch, end and fail as those of Lua do`(_ body: String, _ expected: String) throws {
    let module = """
      local function f(a, b) local c = coroutine.yield(a + b) return c, "end" end
      local function g() for i = 1, 3 do coroutine.yield(i) end end
      local function text(...) local t = {} for i = 1, select("#", ...) do t[i] = tostring((select(i, ...))) end return table.concat(t, " ") end
      return function() return text((function() \(body) end)()) end
      """
    let value = try Self.value("m()", module: module)
    #expect(value.hasPrefix(expected), "\(value)")
  }

  @Test func `an error that leaves a coroutine keeps its place and its kind`() throws {
    let bridge = try Bridge(
      shared: ["own.m": "return function(case)\nreturn coroutine.wrap(function()\nreturn case.weather end)() end"])
    try bridge.load("return m(case)", before: "local m = require 'own.m' ")
    let ending = try bridge.decide()
    #expect(ending == "unknownField:3: case has no field 'weather'")
  }

  private static let kept = "would go on from case to case: make it inside a function"

  @Test(arguments: [
    "local co = coroutine.create(function() end)\nreturn function() return co end",
    "return {coroutine.create(function() end)}",
    "local co = coroutine.create(function() end)\nreturn setmetatable({}, {__index = function() return co end})",
    "local co = coroutine.create(function() end)\nreturn {x = setmetatable({}, {__index = {co = co}})}",
  ])
  func `a coroutine that a file keeps is refused`(_ module: String) throws {
    let refusal = try Bridge(shared: ["own.m": module]).refusal("return due(1)", before: "local m = require 'own.m' ")
    #expect(refusal.hasPrefix("keepsState:") && refusal.hasSuffix(Self.kept), "\(refusal)")
  }

  @Test(arguments: [
    "local n = 0\nreturn setmetatable({}, {__call = function()\nn = n + 1 end})",
    "local n = 0\nlocal class = {__len = function()\nn = n + 1 end}\nreturn function() return setmetatable({}, class) end",
    "local n = 0\nlocal m = {__index = {f = function()\nn = n + 1 end}}\nreturn {deep = {setmetatable({}, m)}}",
  ])
  func `a metamethod that assigns an outer local is refused at its line`(_ module: String) throws {
    let refusal = try Bridge(shared: ["own.m": module]).refusal("return due(1)", before: "local m = require 'own.m' ")
    #expect(refusal.hasPrefix("keepsState:3: an outer local is assigned here"), "\(refusal)")
  }

  @Test(arguments: [
    ("require 'own.n'", "unknownName:1: this plugin has no module 'own.n' in reach: only what is shared"),
    (
      "require 'own.mo'",
      "unknownName:1: this plugin has no module 'own.mo' in reach: only what is shared; did you mean"
    ),
    ("require 'own.lib'", "unknownName:1: a shared module has no module 'm' in reach: only what is shared"),
    ("require 'own.circle'", "error:1: module 'own.circle' requires itself"),
    ("require 'own.number'", "error:1: module 'own.number' must return a table or a function"),
  ])
  func `a module that is not in reach is refused where it is required`(_ code: String, _ message: String) throws {
    let shared = [
      "own.money": "return {}", "own.lib": "return require 'm'", "own.circle": "return {require 'own.circle'}",
      "own.number": "return 5",
    ]
    let bridge = try Bridge(modules: ["m": "return {}"], shared: code.contains("own.n'") ? [:] : shared)
    let refusal = bridge.refusal("return due(1)", before: "local m = \(code) ")
    #expect(refusal.hasPrefix(message), "\(refusal)")
  }

  @Test func `a shared module requires another one, and a file of lib requires both`() throws {
    let bridge = try Bridge(
      modules: ["m": "local a = require 'own.a'\nreturn {n = a.n + require('own.b').n}"],
      shared: ["own.a": "return {n = require('own.b').n * 10}", "own.b": "return {n = 2}"])
    try bridge.load("return due(m.n)", before: "local m = require 'm' ")
    let ending = try bridge.decide()
    #expect(ending == #"decided {"status":"due","fee":22,"payable":22} []"#)
  }

  @Test func `a stop deep in coroutines is told at its line, and the next case has its whole time again`() throws {
    let module = """
      local function deep(n, sum)
        if n == 0 then
          for i = 1, sum == 2 and 3000000000 or 1 do end
          return 1
        end
        local _, value = coroutine.resume(coroutine.create(deep), n - 1, sum)
        return value
      end
      return deep
      """
    let endings = try TimerTests.withTimer {
      let bridge = try Bridge(limits: LuaLimits(milliseconds: 50), shared: ["own.m": module])
      try bridge.load("return due(m(50, case.sum))", before: "local m = require 'own.m' ")
      return try [2, 1, 2, 1].map { try bridge.decide(#"{"id":"c","sum":\#($0)}"#) }
    }
    let due = #"decided {"status":"due","fee":1,"payable":1} []"#
    #expect(endings == ["stopped by time:3", due, "stopped by time:3", due])
  }

  @Test(arguments: [
    ("local t = {} while true do t[#t + 1] = {} end", "stopped by memory:2"), ("return case.sum", "undetermined sum"),
    ("while true do print(('x'):rep(1000)) end", "stopped by output:2"),
  ])
  func `a stop that comes in a coroutine is raised again by resume and by wrap`(_ body: String, _ ending: String) throws
  {
    let calls = ["coroutine.resume(coroutine.create(f))", "pcall(coroutine.wrap(f))"]
    let endings = try calls.map { call in
      let bridge = try Bridge(
        shared: ["own.m": "return function(case) local function f()\n\(body) end\n\(call) return due(1) end"])
      try bridge.load("return m(case)", before: "local m = require 'own.m' ")
      return try bridge.decide()
    }
    #expect(endings == [ending, ending])
  }

  @Test func `a stop comes through where very many calls are open`() throws {
    let body = "local function f() return f() + 1 end while true do pcall(f) end"
    let endings = try TimerTests.withTimer {
      let bridge = try Bridge(limits: LuaLimits(milliseconds: 50, memoryBytes: 64 << 20))
      try bridge.load(body)
      return try (0..<6).map { _ in String(try bridge.decide().prefix(10)) }
    }
    #expect(Set(endings) == ["stopped by"])
  }
}
