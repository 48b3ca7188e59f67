import LuaBridge
import RuleEngine
import Testing

/// Cases are decided in streaks; what one of them does to the state is not seen by those behind it.
struct StreakTests {
  private static let rule = """
    local deeds = {
      [0] = function(case) return due(case.collected) end,
      function(case) print("case", case.id) return due(1) end,
      function(case) return due(#case.source_document) end,
      function(case) error("deed 3") end,
      function(case) for i = 1, 300 do due(i) end end,
      function(case) return due(1):item(("x"):rep(60000)) end,
      function(case) pcall(error, "caught") return due(2):because("a", "b") end,
      function(case, law) return due(law.shaky) end,
      function(case) local s = "xxxxxxxx" while true do s = s .. s end end,
      function(case) return due(0.5) end,
      function(case) local unused = due(1) return due(2) end,
      function(case) return not_applicable("a", ("y"):rep(30000)) end,
      function(case) return due(working_days_between(case.collected_on, working_days_after(case.collected_on, 2))) end,
      function(case) return due(1):item(("x"):rep(70000)) end,
      function(case) return due(1):item(("z"):rep(3)):payer("debtor") end,
    }
    return rule {
      hook = "enforcement.fee", basis = "Deeds", date = "collected_on",
      decide = function(case, law) return deeds[case.collected % 15](case, law) end,
    }
    """

  private static let law = """
    shaky: {doc: d, type: money, values: [{from: 2020-01-01, value: 7, source: s, status: provisional}]}
    """

  @Test(arguments: [1, 7, 11] as [UInt64])
  func `what becomes of a case is the same alone and behind any other`(seed: UInt64) throws {
    let bench = try TestBench(["plugins/vn/rules/enforcement_fee.lua": Self.rule, "plugins/vn/law/fees.yaml": Self.law])
    var state = seed
    let lines = (0..<120).map { number in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let deed = Int(state >> 33) % 60
      let date = deed == 59 ? "" : ",\"collected_on\":\"2024-05-\(10 + deed % 20)\""
      return "{\"id\":\"C\(number)\",\"jurisdiction\":\"vn\",\"collected\":\(deed)\(date)}\n"
    }
    let together = try bench.run(["enforcement.fee"], lines.joined())
    let alone = try lines.map { try bench.run(["enforcement.fee"], $0) }
    let decisions = alone.map(\.output)
    #expect(together.decisions.map { $0 + "\n" } == decisions[...].map { $0[...] })
    let counts = alone.map(\.tally.hooks[0])
    #expect(together.tally.hooks[0].failed == counts.map(\.failed).reduce(0, +))
    #expect(together.tally.hooks[0].failed > 20)
    #expect(together.tally.hooks[0].decided > 30)
  }

  /// A loop is stopped by a signal that may come when the case has just ended.
  @Test(arguments: [(2, 0), (3, 2), (17, 5), (32, 31), (33, 31), (40, 0), (64, 63)])
  func `a loop fails its own case, wherever it stands among the others`(count: Int, loops: Int) throws {
    let bench = try TestBench([
      "plugins/vn/rules/enforcement_fee.lua": """
      return rule {
        hook = "enforcement.fee", basis = "B", date = "collected_on",
        decide = function(case, law)
          if case.collected == 13 then while true do end end
          return due(case.collected)
        end,
      }
      """
    ])
    let lines = (0..<count).map { number in
      let sum = number == loops ? 13 : number + 100
      return "{\"id\":\"C\(number)\",\"jurisdiction\":\"vn\",\"collected\":\(sum),\"collected_on\":\"2024-05-02\"}\n"
    }
    let ran = try bench.run(
      ["enforcement.fee", "enforcement.route"], lines.joined(), limits: LuaLimits(milliseconds: 30))
    let expected = (0..<count).flatMap { number in
      [
        "{\"case\":\"C\(number)\",\"hook\":\"enforcement.fee\",\"outcome\":\"\(number == loops ? "failed" : "decided")\"",
        "{\"case\":\"C\(number)\",\"hook\":\"enforcement.route\",\"outcome\":\"decided\"",
      ]
    }
    #expect(ran.decisions.map { $0.split(separator: ",").prefix(3).joined(separator: ",") } == expected)
  }
}
