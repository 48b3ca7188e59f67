import Foundation
import Testing

@Suite struct NamedRuleTests {
  private static let files = [
    "plugins/demo/metrics/received.lua": """
    return rule {
      hook = "enforcement.metric", name = "received", basis = "Circular", date = "as_of",
      decide = function(case, law)
        if not in_period(case.collected_on) then return not_counted() end
        return tally(case.collected):group(case:get("unit", "?"))
      end,
    }
    """,
    "plugins/demo/metrics/metrics.yaml":
      "received: {title: {en: Received}, model: enforcement, show: money, source: Circular}",
    "plugins/demo/process/paid.lua": """
    return rule {
      hook = "enforcement.guard", name = "paid", basis = "Law", date = "as_of",
      decide = function(case, law)
        if case.collected_on > as_of() then return refuse("art2", "not paid yet") end
        return allow()
      end,
    }
    """,
    "plugins/demo/tests/named.yaml": """
    hook: enforcement.metric
    rule: received
    period: FY2024-M08
    given: {collected: 7}
    cases:
      - {name: last day, given: {collected_on: 2024-05-31}, expect: {numerator: 7, group: "?", denominator: null}}
      - {name: a day late, given: {collected_on: 2024-06-01}, expect: {outcome: not_applicable}}
    """,
    "plugins/demo/tests/guard.yaml": """
    hook: enforcement.guard
    rule: paid
    as_of: 2024-05-31
    cases:
      - {name: in time, given: {collected_on: 2024-05-31}, expect: {allowed: true}}
      - {name: late, given: {collected_on: 2024-06-01}, expect: {allowed: false, articles: [art2]}}
    """,
    "plugins/demo/plugin.yaml": """
    id: demo
    version: 1.0.0
    api: 1
    jurisdiction: vn
    title: {en: A first plugin}
    languages: [vi, en]
    currency: VND
    calendar: vn
    provides: [enforcement.fee]
    """,
  ]

  private static let line = """
    {"case":"A1","hook":"enforcement.metric:received","outcome":"decided",\
    "value":{"numerator":1000050,"group":"?"},"reasons":[],"basis":"Circular","plugin":"demo@1.0.0",\
    "read":["unit","collected","collected_on"]}

    """

  @Test(arguments: [["--jobs", "2"], ["--in-process"]])
  func `a run says how each case counts in the period`(way: [String]) throws {
    let user = try NewUser(Self.files)
    let options = way.joined(separator: " ")
    func ended(_ period: String) throws -> Tool.Ended {
      try user.tool.shell(
        "head -1 cases.jsonl | bylaw run enforcement.metric:received --cases - --period \(period) \(options)")
    }
    #expect(try ended("2024-05").output == Self.line)
    #expect(try ended("FY2024 --jurisdiction vn").output == Self.line)
    let counts = "enforcement.metric:received: 0 decided, 1 not applicable, 0 undetermined, 0 failed"
    #expect(try ended("2024-06").errors.hasPrefix(counts))
  }

  @Test func `a guard is asked about its day, and which says where it lies`() throws {
    let user = try NewUser(Self.files)
    let day = "head -1 cases.jsonl | bylaw run enforcement.guard:paid --cases - --format text --period"
    #expect(
      try user.tool.shell("\(day) 2024-05-01").output
        == "A1  enforcement.guard:paid  allowed no: not paid yet (art2)  [demo@1.0.0]\n")
    #expect(
      try user.tool.shell("\(day) 2024-05-02").output
        == "A1  enforcement.guard:paid  allowed yes  [demo@1.0.0]\n")
    #expect(
      try user.tool("which", "enforcement.guard:paid", "--jurisdiction", "vn").output
        .hasPrefix("enforcement.guard:paid for vn is decided by\n  demo@1.0.0  plugins/demo/process/paid.lua:3\n"))
  }

  @Test func `tests of plugins name the rule and its days`() throws {
    let user = try NewUser(Self.files)
    #expect(try user.tool("test") == Tool.Ended(status: 0, output: "4 passed, 0 failed\n", errors: ""))
  }

  @Test(arguments: [
    ("rule: received", "rule: recieved", "write enforcement.metric:received"),
    ("rule: received\n", "", "add \"rule:\""), ("period: FY2024-M08", "as_of: 2024-05-01", "remove as_of"),
    ("FY2024-M08", "FY24", "write 2023, 2023-Q3"), ("enforcement.metric", "enforcement.fee", "remove rule"),
  ])
  func `a test that names no rule or days is refused`(found: String, written: String, mend: String) throws {
    let name = "plugins/demo/tests/named.yaml"
    let text = try #require(Self.files[name]).replacing(found, with: written)
    let ended = try NewUser(Self.files.merging([name: text]) { $1 }).tool("test")
    #expect(ended.status == 2)
    #expect(ended.errors.contains("plugins/demo/tests/named.yaml") && ended.errors.contains(mend), "\(ended)")
  }

  @Test(arguments: [["--jobs", "1"], ["--in-process"]])
  func `a name that no plugin has ends the run before the first case`(way: [String]) throws {
    let user = try NewUser(Self.files)
    let ended = try user.tool.shell(
      "bylaw run enforcement.metric:recieved --cases cases.jsonl --period 2024 \(way.joined(separator: " "))")
    #expect(
      ended
        == Tool.Ended(
          status: 2, output: "",
          errors: """
            enforcement.metric:recieved: error[plugin.unknown_hook]: no plugin has a rule of enforcement.metric with \
            the name "recieved"
              mend  write enforcement.metric:received

            """))
  }

  @Test func `a statistical year of nobody, and what is no period, are refused`() throws {
    let user = try NewUser(Self.files)
    for (period, what) in [("FY2024", "and nobody says whose"), ("2024-13", "is no period")] {
      let ended = try user.tool(
        "run", "enforcement.metric:received", "--cases", "cases.jsonl", "--period", period)
      #expect(ended.status == 2 && ended.errors.contains(what), "\(ended)")
      #expect(ended.errors.hasPrefix("--period: error[usage.wrong_value]: "))
    }
  }
}
