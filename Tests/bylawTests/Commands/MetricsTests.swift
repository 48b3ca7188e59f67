import Foundation
import Testing

@Suite struct MetricsTests {
  static let plugin = [
    "config/jurisdictions.yaml": """
    vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
    vn/a: {names: {en: A}}
    vn/b: {names: {en: B}}
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
    "plugins/demo/law/law.yaml": """
    open_counts: {doc: d, type: flag, values: [{from: 2000-01-01, value: false, source: s}]}
    wanted: {doc: d, type: share, rounding: half_up, values: [{from: 2000-01-01, value: 70%, source: s}]}
    """,
    "plugins/demo/metrics/finished.lua": """
    return rule {
      hook = "enforcement.metric", name = "finished", basis = "Circular", date = "as_of",
      decide = function(case, law)
        if not in_period(case.collected_on) then return not_counted() end
        if case.collected == 13 then error("unlucky") end
        local done = case:has "closed_on" or law.open_counts
        return share(done and 1 or 0, 1):group(case:get("unit", "?"))
      end,
    }
    """,
    "plugins/demo/metrics/received.lua": """
    return rule {
      hook = "enforcement.metric", name = "received", basis = "Circular", date = "as_of",
      decide = function(case, law)
        if not in_period(case.collected_on) then return not_counted() end
        return tally(case.collected)
      end,
    }
    """,
    "plugins/demo/metrics/metrics.yaml": """
    finished:
      title: {en: Finished, vi: Xong}
      model: enforcement
      show: percent
      decimals: 2
      group: {en: office}
      compare: year_before
      target: {law: wanted, is: at_least}
      source: Circular
    received: {title: {en: Received}, model: enforcement, show: money, source: Circular}
    """,
  ]

  /// Three cases of 2024 in two offices, two of them closed; one of 2023; one elsewhere.
  static let cases = [
    ("c1", "vn/a", "x", "2024-05-02", true), ("c2", "vn/a", "x", "2024-05-03", false),
    ("c3", "vn/a", "y", "2024-12-31", true), ("c4", "vn/a", "x", "2023-01-01", true),
    ("c5", "vn/b", "x", "2024-05-02", true),
  ].map { id, path, unit, day, closed in
    #"{"id":"\#(id)","model":"enforcement","jurisdiction":"\#(path)","unit":"\#(unit)","collected":1500000,"#
      + #""collected_on":"\#(day)"\#(closed ? #","closed_on":"\#(day)""# : "")}"# + "\n"
  }.joined()

  private func user(_ files: [String: String] = [:]) throws -> NewUser {
    try NewUser(Self.plugin.merging(["cases.jsonl": Self.cases]) { $1 }.merging(files) { $1 })
  }

  private static let text = """
    vn/a, 2024-01-01..2024-12-31

    Finished: 66.67 % (2 of 3), a year before 100.00 %, change -33.33 points  [finished]
      target: 70.00 %, missed (law.wanted)
      office     value  of  year before         change
      x        50.00 %   2     100.00 %  -50.00 points
      y       100.00 %   1     no cases

    Received: 4,500,000 VND  [received]

    """

  @Test(arguments: ["--jobs 1", "--jobs 2", "--in-process"])
  func `metrics of a year are printed with groups, year before and target`(way: String) throws {
    let ended = try user().tool.shell("bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl \(way)")
    #expect(
      ended
        == Tool.Ended(
          status: 0, output: Self.text,
          errors: "5 lines, 4 cases, 0 rejected, 1 of other jurisdictions passed over, T s\n"))
  }

  @Test func `a pipe, a choice of metrics and another value of the law`() throws {
    let ended = try user().tool.shell(
      "cat cases.jsonl | bylaw metrics FY2024-M08 --jurisdiction vn --cases - --only finished --set open_counts=true "
        + "--lang vi")
    #expect(ended.status == 0)
    #expect(
      ended.output == """
        vn, 2023-10-01..2024-05-31
        computed with open_counts=true, which is not the law of the files

        Xong: 100.00 % (3 of 3), a year before 100.00 %, change 0.00 points  [finished]
          target: 70.00 %, kept (law.wanted)
          office     value  of  year before       change
          x       100.00 %   3     100.00 %  0.00 points

        """)
  }

  @Test func `the JSON carries a schema, exact numbers and what was not counted`() throws {
    let ended = try user().tool.shell("bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --format json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? Int == 1 && object["jurisdiction"] as? String == "vn/a")
    #expect((object["cases"] as? [String: Int])?["other_jurisdictions"] == 1)
    let metrics = try #require(object["metrics"] as? [[String: Any]])
    #expect(metrics.map { $0["metric"] as? String } == ["finished", "received"])
    #expect(metrics[0]["value"] as? String == "66.67" && metrics[0]["numerator"] as? Int == 2)
    #expect(metrics[1]["value"] as? String == "4500000" && metrics[1]["denominator"] is NSNull)
    #expect((metrics[0]["groups"] as? [[String: Any]])?.map { $0["group"] as? String } == ["x", "y"])
    #expect((metrics[0]["coverage"] as? [String: Any])?["not_counted"] as? Int == 1)
    #expect((metrics[0]["target"] as? [String: Any])?["met"] as? Bool == false)
    let lines = try user().tool.shell("bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --format jsonl")
    #expect(lines.output.split(separator: "\n").count == 2)
  }

  @Test func `the CSV has a line for each total and group, and no formula`() throws {
    let odd = Self.cases.replacing("\"unit\":\"y\"", with: #""unit":"=1+1\u0007, \"q\"""#)
    let ended = try user(["cases.jsonl": odd]).tool.shell(
      "bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --format csv --only finished")
    #expect(
      ended.output
        == [
          "metric,title,row,group,from,to,value,unit,numerator,denominator,cases,before,difference,change_percent,"
            + "undetermined,failed,note,source,set",
          "finished,Finished,total,,2024-01-01,2024-12-31,66.67,%,2,3,3,100.00,-33.33,,0,0,,Circular,",
          #"finished,Finished,group,"'=1+1\u{7}, ""q""",2024-01-01,2024-12-31,100.00,%,1,1,1,,,,,,,Circular,"#,
          "finished,Finished,group,x,2024-01-01,2024-12-31,50.00,%,1,2,2,100.00,-50.00,,,,,Circular,", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `what could not be counted is told, and a rule that failed gives status 2`() throws {
    let more = #"{"id":"m1","model":"enforcement","jurisdiction":"vn/a"}"# + "\n"
    let missing = try user(["cases.jsonl": Self.cases + more]).tool.shell(
      "bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --only received")
    #expect(missing.status == 0)
    #expect(missing.output.contains("  not counted, because a fact is missing: 1 (collected_on 1)\n"))
    let bad = Self.cases.replacing(
      "\"collected\":1500000,\"collected_on\":\"2024-12-31\"", with: "\"collected\":13,\"collected_on\":\"2024-12-31\"")
    let failed = try user(["cases.jsonl": bad]).tool.shell(
      "bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --only finished")
    #expect(failed.status == 2)
    #expect(
      failed.output.contains(
        "  not counted, because the rule failed: 1\n    case c3: plugins/demo/metrics/finished.lua:5: error[rule.error]: unlucky\n"
      ))
  }

  @Test func `a line that is refused and an id that comes twice are told and not counted`() throws {
    let twice = Self.cases + Self.cases.prefix { $0 != "\n" } + "\n{}\n"
    let ended = try user(["cases.jsonl": twice]).tool.shell(
      "bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --only received --rejects bad.jsonl; wc -l < bad.jsonl"
    )
    #expect(ended.output.contains("Received: 4,500,000 VND"))
    #expect(ended.output.hasSuffix("\n2\n"))
    #expect(ended.errors.contains("7 lines, 4 cases, 2 rejected"))
    let status = try user(["cases.jsonl": twice]).tool(
      "metrics", "2024", "--jurisdiction", "vn/a", "--cases", "cases.jsonl")
    #expect(status.status == 2)
  }

  @Test(arguments: [
    ("2024 --jurisdiction vn/a --only finshed", "there is no metric finshed for vn/a", "write finished"),
    ("2024 --jurisdiction vn/aa", "the jurisdiction \"vn/aa\" is unknown", "write \"vn/a\""),
    ("24 --jurisdiction vn/a", "\"24\" is no period", "write 2023"),
    ("2024 --jurisdiction vn/a --set opn_counts=true", "no plugin has a law parameter opn_counts", "write open_counts"),
    ("2024 --jurisdiction vn/a --alerts r.jsonl", "no plugin of vn/a has an alert", "add a file to alerts/"),
  ])
  func `what is not there is refused before a case is read`(words: String, what: String, mend: String) throws {
    let ended = try user().tool.shell("bylaw metrics \(words) --cases cases.jsonl")
    #expect(ended.status == 2 && ended.output == "")
    #expect(ended.errors.contains(what) && ended.errors.contains(mend), "\(ended)")
  }

  @Test(arguments: ["--jobs 1", "--in-process"])
  func `a definition without a rule is refused, and bylaw test finds it`(way: String) throws {
    let files = [
      "plugins/demo/metrics/more.yaml": "lost: {title: {en: L}, model: enforcement, show: number, source: s}"
    ]
    let user = try user(files)
    let ended = try user.tool.shell("bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl \(way)")
    #expect(ended.status == 2 && ended.output == "", "\(ended)")
    #expect(ended.errors.contains("error["), "\(ended)")
    #expect(ended.errors.contains("lost"), "\(ended)")
    let tested = try user.tool("test")
    #expect(tested.status == 2)
    #expect(
      tested.errors == """
        plugins/demo/metrics/more.yaml:1:1: error[metrics.no_rule]: no plugin of vn has a rule enforcement.metric:lost
          mend  add metrics/lost.lua, or name another rule with rule:

        """)
  }

  @Test func `many cases are counted alike by one worker, by two and in the tool's own process`() throws {
    let cases = (0..<3000).map { number in
      #"{"id":"c\#(number)","model":"enforcement","jurisdiction":"vn/\#(number % 3 == 0 ? "b" : "a")","unit":"u\#(number % 7)","#
        + #""collected":\#(number),"collected_on":"202\#(number % 2 + 3)-05-02"}"# + "\n"
    }.joined()
    let user = try user(["cases.jsonl": cases])
    let outputs = try ["--jobs 1", "--jobs 2", "--in-process"].map {
      try user.tool.shell("bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --format jsonl \($0)").output
    }
    #expect(Set(outputs).count == 1 && !outputs[0].isEmpty)
    #expect(outputs[0].contains("\"value\":\"1500000\""))
  }

  @Test func `a group without a name is told from the total and from cases without a group`() throws {
    let rule = Self.plugin["plugins/demo/metrics/finished.lua"]!.replacing(
      #":group(case:get("unit", "?"))"#, with: #":group(case.unit == "y" and "" or case.unit)"#
    )
    .replacing("return share(done", with: #"if not case:has "unit" then return share(1, 1) end return share(done"#)
    let none = #"{"id":"n","model":"enforcement","jurisdiction":"vn/a","collected":1,"collected_on":"2024-01-01"}"#
    let user = try user(["plugins/demo/metrics/finished.lua": rule, "cases.jsonl": Self.cases + none + "\n"])
    let ended = try user.tool.shell(
      "bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --format csv --only finished | cut -d, -f 3,4,8,10")
    #expect(
      ended.output == "row,group,unit,denominator\ntotal,,%,4\ngroup,,%,1\ngroup,x,%,2\nno_group,,%,1\n",
      "\(ended)")
  }

  @Test func `another value of the law is told in each line of CSV and JSON`() throws {
    let words = "bylaw metrics 2024 --jurisdiction vn/a --cases cases.jsonl --set open_counts=true --set wanted_days=5"
    let law =
      Self.plugin["plugins/demo/law/law.yaml"]! + "\nwanted_days: {doc: d, type: integer, values: "
      + "[{from: 2000-01-01, value: 1, source: s}]}"
    let user = try user(["plugins/demo/law/law.yaml": law])
    let csv = try user.tool.shell("\(words) --format csv").output.split(separator: "\r\n")
    #expect(csv.count == 5 && csv[0].hasSuffix(",source,set"))
    #expect(csv.dropFirst().allSatisfy { $0.hasSuffix(",Circular,open_counts=true; wanted_days=5") }, "\(csv)")
    let lines = try user.tool.shell("\(words) --format jsonl").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasSuffix(#","set":{"open_counts":"true","wanted_days":"5"}}"#) }, "\(lines)")
  }

  @Test func `what looks at the year before is refused in the first year of all, and only that`() throws {
    let refused = try user().tool.shell("bylaw metrics 1900 --jurisdiction vn/a --cases cases.jsonl")
    #expect(refused.status == 2 && refused.output == "")
    #expect(
      refused.errors.contains(
        "there is no year before 1900-01-01..1900-12-31, as dates begin in 1900, and finished looks at it"),
      "\(refused)")
    for words in ["1900 --only received", "2200", "2020-02-29"] {
      let ended = try user().tool.shell("bylaw metrics \(words) --jurisdiction vn/a --cases cases.jsonl")
      #expect(ended.status == 0, "\(ended)")
    }
  }

  @Test(arguments: [("2024", "183.0"), ("2023", "182.5"), ("2024-02", "14.5"), ("2024-02-29", "0.5")])
  func `a ratio for the days of the period`(period: String, value: String) throws {
    let files = [
      "plugins/demo/metrics/half.lua":
        #"return rule { hook = "enforcement.metric", name = "half", basis = "b", date = "as_of", "#
        + "decide = function(case) return share(1, 2) end }",
      "plugins/demo/metrics/half.yaml":
        "half: {title: {en: H}, model: enforcement, show: ratio, factor: period_days, decimals: 1, "
        + "compare: year_before, source: s}",
    ]
    let ended = try user(files).tool.shell(
      "bylaw metrics \(period) --jurisdiction vn/a --cases cases.jsonl --only half --format csv | cut -d, -f 7,12")
    // February 2023 has 28 days, and the year before of 29 February is a day.
    let before = ["2024": "182.5", "2023": "182.5", "2024-02": "14.0", "2024-02-29": "0.5"][period]!
    #expect(ended.output == "value,before\n\(value),\(before)\n", "\(ended)")
  }
}
