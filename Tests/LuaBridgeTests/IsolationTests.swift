import LuaBridge
import Testing

/// Two cases cannot meet: what a rule gives depends on the case and the law, never on the cases before.
struct IsolationTests {
  private static let due1 = #"decided {"status":"due","fee":1,"payable":1} []"#
  private static let line = #"{"id":"c","parties":[{"age":1}]}"#

  @Test(arguments: [
    "local step = ('abcdefgh'):gmatch('.')", "local step = each({1, 2, 3, 4})", "local step = pairs({1, 2, 3, 4})",
    "local step\ndo\n  local t = {n = 0}\n  step = pairs({t, t, t, t})\nend",
  ])
  func `an iterator made at load is refused, because it would go on from case to case`(_ before: String) throws {
    let refusal = try Bridge().refusal("local a, b = step()\nreturn due(1)", before: before + "\n")
    #expect(refusal.hasPrefix("keepsState:"), "\(refusal)")
  }

  @Test func `an iterator made in decide begins anew for each case`() throws {
    let bridge = try Bridge()
    try bridge.load(
      "local n = 0 for k in pairs({1, 2, 3}) do n = n + k end for c in ('ab'):gmatch('.') do n = n + 1 end "
        + "return due(n)"
    )
    let endings = try (0..<4).map { _ in try bridge.decide() }
    #expect(endings == Array(repeating: #"decided {"status":"due","fee":8,"payable":8} []"#, count: 4))
  }

  @Test func `what one file does to a module after another file took it is refused or without effect`() throws {
    let bridge = try Bridge(modules: ["shared": "return {kept = {n = 0}}"])
    try bridge.load(
      "shared.kept.n = shared.kept.n + 1 return due(shared.kept.n)", before: "local shared = require 'shared' ")
    let first = try bridge.decide()
    #expect(first.hasPrefix("readOnly:2: 'n' cannot be set"), "\(first)")
    _ = bridge.refusal("return due(1)", before: "local shared = require 'shared' shared.kept = {n = 0}\n")
    let endings = try (0..<3).map { _ in try bridge.decide(rule: 0) }
    #expect(Set(endings) == [first])
  }

  @Test func `a setter of a module cannot change at load what another rule reads`() throws {
    let module = "local kept = {n = 0}\nreturn {get = function() return kept end, set = function(v) kept = v end}"
    let bridge = try Bridge(modules: ["box": module])
    let loaded = bridge.refusal(
      "local k = get() k.n = k.n + 1 return due(k.n)", before: "local get = require('box').get ")
    guard loaded == "loaded" else {
      #expect(loaded.hasPrefix("keepsState:"), "\(loaded)")
      return
    }
    _ = bridge.refusal("return due(1)", before: "require('box').set({n = 0})\n")
    let endings = try (0..<3).map { _ in try bridge.decide(rule: 0) }
    #expect(Set(endings).count == 1, "\(endings)")
  }

  @Test func `a case with very many records does not fill the memory for the cases behind it`() throws {
    let bridge = try Bridge(limits: LuaLimits(memoryBytes: 4 << 20))
    try bridge.load("return due(count(case.parties, function(p) return p.age == 1 end))")
    let small = try bridge.decide(Self.line)
    #expect(small == Self.due1)
    let many = #"{"id":"c","parties":[\#(Array(repeating: #"{"age":1}"#, count: 100_000).joined(separator: ","))]}"#
    let large = try bridge.decide(many)
    #expect(["stopped by memory:2", #"decided {"status":"due","fee":100000,"payable":100000} []"#].contains(large))
    let endings = try (0..<3).map { _ in try bridge.decide(Self.line) }
    #expect(endings == [Self.due1, Self.due1, Self.due1])
  }

  @Test func `a rule that makes very many results does not fill the memory for the rules behind it`() throws {
    let bridge = try Bridge(limits: LuaLimits(memoryBytes: 1 << 20))
    try bridge.load("for i = 1, 100000 do due(1) end return due(1)")
    let greedy = try bridge.decide()
    #expect(greedy == "stopped by result:2" || greedy == "stopped by memory:2")
    try bridge.load(
      file:
        "return rule {hook = 'test.route', basis = 'b', date = 'd', decide = function(case)\nreturn refer_to('x') end}",
      hook: 1)
    let endings = try (0..<3).map { _ in try bridge.decide() }
    #expect(Set(endings) == [#"decided {"to":"x"} []"#], "\(endings)")
  }

  @Test func `a stopped case leaves nothing to the next`() throws {
    let bridge = try Bridge(limits: LuaLimits(memoryBytes: 2 << 20))
    try bridge.load("if case.sum == 1 then return due(1) end local s = 'x' while true do s = s .. s end")
    for _ in 0..<3 {
      let stopped = try bridge.decide(#"{"id":"c","sum":2}"#)
      let next = try bridge.decide(#"{"id":"c","sum":1}"#)
      #expect([stopped, next] == ["stopped by memory:2", Self.due1])
    }
  }

  @Test func `a failure that was caught does not colour the next one`() throws {
    let ending = try Bridge.decide("pcall(due, 1.5)\nerror('plain')")
    #expect(ending == "error:3: plain")
  }
}
