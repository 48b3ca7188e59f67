import Foundation
import Testing

@Suite struct AlertTests {
  private static let files = MetricsTests.plugin.merging([
    "plugins/demo/plugin.yaml": MetricsTests.plugin["plugins/demo/plugin.yaml"]!
      .replacing("[enforcement.fee]", with: "[enforcement.fee, dispute.alert]"),
    "plugins/demo/metrics/intake.lua": """
    return rule {
      hook = "dispute.metric", name = "intake", basis = "B", date = "as_of",
      decide = function(case, law)
        if not in_period(case.filed_on) then return not_counted() end
        return tally(1):group(case.unit)
      end,
    }
    """,
    "plugins/demo/metrics/intake.yaml": """
    intake: {title: {en: Taken in}, model: dispute, show: number, group: {en: office}, calibre: merged, source: s}
    """,
    "plugins/demo/law/merged.yaml": """
    merged: {doc: d, type: table, values: [{from: 2000-01-01, value: {none: none}, source: s}]}
    """,
    "plugins/demo/rules/alert.lua": """
    return rule {
      hook = "dispute.alert", basis = "B", date = "filed_on",
      decide = function(case, law)
        if case.cases_this_period > case.cases_same_period_last_year then
          return red():because("a", "more cases"):action("interview")
        end
        if case:get("previous_colour", "green") == "red" then return yellow():because("b", "one step down") end
        return green()
      end,
    }
    """,
    "plugins/demo/alerts/colours.yaml": """
    model: dispute
    hook: dispute.alert
    title: {en: Colours}
    source: s
    date: filed_on
    facts:
      cases_this_period: {metric: intake}
      cases_same_period_last_year: {metric: intake, of: year_before}
    constants: {administrative_kind: litigation}
    process: alert
    """,
    "plugins/demo/process/alert.yaml": process,
  ]) { $1 }

  private static let process = """
    model: dispute
    title: {en: Alert}
    source: s
    start: green
    states:
      green: {title: {en: green}}
      yellow: {title: {en: yellow}}
      red: {title: {en: red}}
      told: {title: {en: told}}
      ended: {title: {en: ended}, end: true}
    transitions:
      raise: {title: {en: r}, from: [green, yellow], to: red, event: alert_raised, by: [court], \
    sets: {previous_colour: red, previous_colour_on: day}, basis: b}
      lower: {title: {en: l}, from: [red, told], to: yellow, event: alert_raised, \
    sets: {previous_colour: yellow, previous_colour_on: day}, basis: b}
      clear: {title: {en: c}, from: [yellow], to: green, event: alert_cleared, \
    sets: {previous_colour: green, previous_colour_on: day}, basis: b}
      tell: {title: {en: t}, from: [red], to: told, event: confirmed, basis: b}
      end: {title: {en: e}, from: [any], to: ended, event: closed, basis: b}
    """

  private static func cases(_ counts: [(unit: String, year: Int, count: Int)]) -> String {
    counts.flatMap { row in
      (0..<row.count).map { n in
        #"{"id":"\#(row.unit)-\#(row.year)-\#(n)","model":"dispute","jurisdiction":"vn","unit":"\#(row.unit)","#
          + #""filed_on":"\#(row.year)-03-01"}"# + "\n"
      }
    }.joined()
  }

  private static let cases = cases([
    ("x", 2019, 2), ("x", 2020, 3), ("x", 2021, 1), ("y", 2019, 2), ("y", 2020, 2),
  ])

  private func user(_ files: [String: String] = [:]) throws -> NewUser {
    try NewUser(Self.files.merging(["cases.jsonl": Self.cases]) { $1 }.merging(files) { $1 })
  }

  private func judge(_ user: NewUser, _ period: String, _ more: String = "") throws -> Tool.Ended {
    try user.tool.shell(
      "bylaw metrics \(period) --jurisdiction vn --cases cases.jsonl --only intake --alerts register.jsonl \(more) > /dev/null"
    )
  }

  private func register(_ user: NewUser) throws -> String {
    String(decoding: try Data(contentsOf: user.folder.appending(path: "register.jsonl")), as: UTF8.self)
  }

  private static let second =
    #"{"id":"alert-colours-y","model":"dispute","jurisdiction":"vn","unit":"y","filed_on":"2020-12-31","#
    + #""alert_from":"2020-01-01","alert_to":"2020-12-31","alert_judged_on":"2020-12-31","#
    + #""administrative_kind":"litigation","cases_this_period":2,"cases_same_period_last_year":2,"previous_colour":"green"}"#

  @Test func `each unit gets a case, and a colour that changed is a step of the process`() throws {
    let user = try user()
    let ended = try judge(user, "2020")
    #expect(ended.status == 0)
    #expect(
      ended.errors.hasSuffix(
        """
        x: green -> red, raise, calls for interview: more cases (a)
        register.jsonl: 2 judged, 1 changed, 0 warned again, 0 left as they are

        """), "\(ended)")
    let lines = try register(user).split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines[0].contains(#""previous_colour":"red","previous_colour_on":"2020-12-31""#))
    #expect(lines[0].contains(#""transition":"raise","state":"red""#))
    #expect(lines[1] == Self.second)
  }

  @Test func `a period is judged once, and the next one goes on from the colour before`() throws {
    let user = try user()
    _ = try judge(user, "2020")
    let before = try register(user)
    let again = try judge(user, "2020")
    #expect(again.status == 0 && !again.errors.contains("metrics.alert"), "\(again)")
    #expect(again.errors.hasSuffix("register.jsonl: 0 judged, 0 changed, 0 warned again, 2 left as they are\n"))
    #expect(try register(user) == before)
    let next = try judge(user, "2021")
    #expect(next.errors.contains("x: red -> yellow, lower: one step down (b)\n"), "\(next)")
    #expect(try judge(user, "2022").errors.contains("x: yellow -> green, clear"))
    let after = try register(user)
    let back = try judge(user, "2020")
    #expect(
      back.status == 2
        && back.errors.contains("judged for 2022-01-01..2022-12-31 already, and 2020-01-01..2020-12-31 lies before"),
      "\(back)")
    #expect(back.errors.hasSuffix("register.jsonl stays as it is\n"))
    #expect(try register(user) == after)
  }

  @Test func `steps of people between two periods stay, and lines of others stay to the byte`() throws {
    let other = #"{ "id" : "other", "model":"dispute", "jurisdiction":"vn" }"#
    let user = try user(["register.jsonl": other + "\n\n"])
    _ = try judge(user, "2020")
    let step = try user.tool.shell(
      "bylaw case advance alert-colours-x tell --on 2021-01-10 --cases register.jsonl --process alert")
    #expect(step.status == 0, "\(step)")
    #expect(try judge(user, "2021", "--on 2022-01-05").errors.contains("x: red -> yellow, lower"))
    let text = try register(user)
    #expect(text.hasPrefix(other + "\n\n"))
    #expect(text.contains(#""at":"2021-01-10""#) && text.contains(#""at":"2022-01-05""#))
  }

  @Test func `a unit that is gone, merged or ended is told, and not warned for nothing`() throws {
    let user = try user()
    _ = try judge(user, "2020")
    let gone = try judge(user, "2022")
    #expect(gone.errors.contains("no case of the unit y is counted in the period or the year before"), "\(gone)")
    let step = try user.tool.shell(
      "bylaw case advance alert-colours-y end --on 2021-01-02 --cases register.jsonl --process alert")
    #expect(step.status == 0, "\(step)")
    let ended = try judge(user, "2023")
    #expect(ended.status == 0 && !ended.errors.contains("alert-colours-y"), "\(ended)")
    let merged = try self.user([
      "plugins/demo/law/merged.yaml":
        "merged: {doc: d, type: table, values: [{from: 2000-01-01, value: {none: none}, source: s}, "
        + "{from: 2021-01-01, value: {y: x}, source: s}]}"
    ])
    _ = try judge(merged, "2020")
    #expect(
      try judge(merged, "2021").errors.contains(
        "case alert-colours-y: warning[metrics.alert]: the unit y counts under x"))
  }

  @Test func `cases without a unit belong to no alert, and are told`() throws {
    let rule = Self.files["plugins/demo/metrics/intake.lua"]!.replacing(
      "tally(1):group(case.unit)", with: "case:has 'unit' and tally(1):group(case.unit) or tally(1)")
    func lost(_ year: Int) -> String {
      #"{"id":"lost-\#(year)","model":"dispute","jurisdiction":"vn","filed_on":"\#(year)-03-01"}"# + "\n"
    }
    let user = try user(["plugins/demo/metrics/intake.lua": rule, "cases.jsonl": Self.cases + lost(2020) + lost(2019)])
    let ended = try judge(user, "2020")
    #expect(ended.status == 0)
    for year in [2020, 2019] {
      #expect(
        ended.errors.contains(
          "1 cases of dispute.metric:intake@\(year)-01-01..\(year)-12-31 belong to no unit, and so to no alert"),
        "\(ended)")
    }
  }

  @Test func `a register that does not read is refused before anything is counted, and stays`() throws {
    for text in [
      "{\n",
      #"{"id":"a","model":"dispute","jurisdiction":"vn"}"# + "\n" + #"{"id":"a","model":"dispute","jurisdiction":"vn"}"#
        + "\n",
    ] {
      let user = try user(["register.jsonl": text])
      let ended = try judge(user, "2020")
      #expect(ended.status == 2 && ended.errors.contains("error[metrics.register]: "), "\(ended)")
      #expect(try register(user) == text)
    }
  }

  @Test func `no alert is raised or cleared while cases could not be counted`() throws {
    let user = try user(["cases.jsonl": Self.cases + "{}\n"])
    let ended = try judge(user, "2020")
    #expect(ended.status == 2)
    #expect(
      ended.errors.contains("register.jsonl stays as it is: an alert rests on all cases, and some were not counted"))
    #expect(!FileManager.default.fileExists(atPath: user.folder.appending(path: "register.jsonl").path))
  }

  @Test(arguments: [
    ("process: alert", "process: alrt", "there is no process alrt for a dispute of vn"),
    ("cases_same_period_last_year: {metric: intake, of: year_before}", "", "cases_same_period_last_year is missing"),
  ])
  func `an alert that cannot be judged leaves the register as it is`(
    found: String, written: String, what: String
  ) throws {
    let name = "plugins/demo/alerts/colours.yaml"
    let user = try user([name: Self.files[name]!.replacing(found, with: written)])
    let ended = try judge(user, "2020")
    #expect(ended.status == 2 && ended.errors.contains(what), "\(ended)")
    #expect(!FileManager.default.fileExists(atPath: user.folder.appending(path: "register.jsonl").path))
  }

  @Test func `a colour to which no step leads is refused`() throws {
    let user = try user([
      "plugins/demo/process/alert.yaml": Self.process.replacing(
        "from: [green, yellow], to: red", with: "from: [yellow], to: red"
      )
      .replacing("from: [yellow], to: green", with: "from: [yellow, green], to: yellow")
    ])
    let ended = try judge(user, "2020")
    #expect(ended.status == 2, "\(ended)")
    #expect(ended.errors.contains("in the state green no step of alert makes a unit red"), "\(ended)")
  }

  @Test func `the day of the alerts is not before the period ends`() throws {
    let ended = try judge(try user(), "2020", "--on 2020-12-30")
    #expect(ended.status == 2 && ended.errors.contains("2020-12-30 lies before the period ends"), "\(ended)")
  }

  @Test func `a period that has not ended is judged only where the day is named`() throws {
    let user = try user()
    let ended = try judge(user, "2199")
    #expect(
      ended.errors == """
        PERIOD: error[usage.wrong_value]: the period ends on 2199-12-31, and a unit is judged once for a period
          mend  judge it when it is over, or name the day on which the alerts are raised with --on

        """)
    #expect(ended.status == 2)
    #expect(!FileManager.default.fileExists(atPath: user.folder.appending(path: "register.jsonl").path))
    #expect(try judge(user, "2199", "--on 2199-12-31").status == 0)
  }

  // MARK: What could not be counted

  /// A rule that fails where `group_size` is 13, and never ends where it is 14.
  private static let bad = files["plugins/demo/metrics/intake.lua"]!.replacing(
    "return tally(1):group(case.unit)",
    with: """
      if case:get("group_size", 0) == 13 then error("unlucky") end
          while case:get("group_size", 0) == 14 do end
          return tally(1):group(case.unit)
      """)

  @Test(arguments: [(2020, 13, "unlucky"), (2019, 13, "unlucky"), (2020, 14, "stopped"), (2019, 14, "stopped")])
  func `a rule that failed where only the alert looks is told, and the register stays`(
    year: Int, size: Int, what: String
  ) throws {
    let case13 =
      #"{"id":"bad","model":"dispute","jurisdiction":"vn","unit":"y","filed_on":"\#(year)-03-01","group_size":\#(size)}"#
    let user = try user([
      "plugins/demo/metrics/intake.lua": Self.bad, "cases.jsonl": Self.cases + case13 + "\n",
      "register.jsonl": Self.second.replacing("2020", with: "2018") + "\n",
    ])
    let before = try register(user)
    for way in ["--jobs 1", "--in-process"] {
      let ended = try user.tool.shell(
        "bylaw metrics 2020 --jurisdiction vn --cases cases.jsonl --only finished --alerts register.jsonl "
          + "--time-limit 200 \(way) > /dev/null")
      #expect(ended.status == 2, "\(ended)")
      #expect(
        ended.errors.contains(
          "intake, which an alert looks at, failed for 1 cases of \(year)-01-01..\(year)-12-31, case bad: "), "\(ended)"
      )
      #expect(ended.errors.contains(what) && ended.errors.contains("register.jsonl stays as it is"), "\(ended)")
      #expect(try register(user) == before)
    }
  }

  @Test(arguments: [2020, 2019])
  func `while a fact is missing no unit is judged, and the same period is judged once it is known`(year: Int) throws {
    let known = #"{"id":"n","model":"dispute","jurisdiction":"vn","unit":"y","filed_on":"\#(year)-05-01"}"# + "\n"
    let unknown = known.replacing(#""unit":"y","#, with: "")
    let user = try user(["cases.jsonl": Self.cases + unknown])
    let ended = try judge(user, "2020")
    #expect(ended.status == 2, "\(ended)")
    #expect(
      ended.errors.contains(
        "cases of dispute.metric:intake@\(year)-01-01..\(year)-12-31 could not be counted, as a fact is missing: unit in 1"
      ), "\(ended)")
    #expect(ended.errors.hasSuffix("register.jsonl stays as it is\n"))
    #expect(!FileManager.default.fileExists(atPath: user.folder.appending(path: "register.jsonl").path))
    try (Self.cases + known).write(to: user.folder.appending(path: "cases.jsonl"), atomically: true, encoding: .utf8)
    let after = try judge(user, "2020")
    #expect(after.status == 0 && after.errors.contains("register.jsonl: 2 judged"), "\(after)")
    #expect(after.errors.contains("y: green -> red") == (year == 2020), "\(after)")
  }

  // MARK: Again

  private static let thrice = cases([("x", 2019, 2), ("x", 2020, 3), ("x", 2021, 4), ("x", 2022, 5)])
  private static let twoSteps = files["plugins/demo/rules/alert.lua"]!.replacing(
    #"action("interview")"#,
    with:
      #"action(case:get("previous_colour", "green") == "red" and "circular" or "interview"):clear_by(days_after(case.filed_on, 14))"#
  )

  @Test func `a unit that is red again is told with what the rule calls for, and its facts are of the new period`()
    throws
  {
    let user = try user(["cases.jsonl": Self.thrice, "plugins/demo/rules/alert.lua": Self.twoSteps])
    let first = try judge(user, "2020")
    #expect(first.errors.contains("x: green -> red, raise, calls for interview, to clear by 2021-01-14: "), "\(first)")
    let second = try judge(user, "2021", "--on 2022-01-05")
    #expect(second.status == 0)
    #expect(
      second.errors.hasSuffix(
        """
        x: red again, calls for circular, to clear by 2022-01-14: more cases (a)
        register.jsonl: 1 judged, 0 changed, 1 warned again, 0 left as they are

        """), "\(second)")
    let line = try register(user)
    for fact in [
      #""alert_from":"2021-01-01","alert_to":"2021-12-31","alert_judged_on":"2022-01-05""#, #""cases_this_period":4"#,
      #""alert_action":"circular""#, #""alert_clear_by":"2022-01-14""#, #""previous_colour_on":"2020-12-31""#,
    ] { #expect(line.contains(fact), "\(line)") }
  }

  @Test func `a step to the colour that the unit has is taken again`() throws {
    let process =
      Self.process + "\n"
        + """
          repeat: {title: {en: r}, from: [red], to: same, event: circulated, \
        sets: {previous_colour: red, previous_colour_on: day}, basis: b}
        """
    let user = try user(["cases.jsonl": Self.thrice, "plugins/demo/process/alert.yaml": process])
    _ = try judge(user, "2020")
    #expect(try judge(user, "2021").errors.contains("x: red again, repeat, calls for interview: more cases (a)\n"))
    #expect(try judge(user, "2022").errors.contains("x: red again, repeat, calls for interview: more cases (a)\n"))
    let line = try register(user)
    #expect(line.contains(#""previous_colour_on":"2022-12-31""#))
    #expect(line.components(separatedBy: #""transition":"repeat","state":"red""#).count == 3, "\(line)")
    let two = try self.user([
      "cases.jsonl": Self.thrice,
      "plugins/demo/process/alert.yaml": process + "\n"
        + "  other: {title: {en: o}, from: [red], to: told, event: circulated, sets: {previous_colour: red}, basis: b}",
    ])
    _ = try judge(two, "2020")
    let refused = try judge(two, "2021")
    #expect(refused.status == 2 && refused.errors.contains("several steps of alert make a unit red: repeat, other"))
  }

  @Test func `what the rule no longer calls for does not stay in the register`() throws {
    let user = try user()
    _ = try judge(user, "2020")
    #expect(try register(user).contains("alert_action"))
    _ = try judge(user, "2021")
    #expect(!(try register(user).contains("alert_action")))
  }

  // MARK: Periods

  @Test(arguments: ["2020-12", "2020-07-01..2021-06-30", "2019-12-31..2020-01-01", "2016-01-01..2022-12-31"])
  func `a period that has days of the one that was judged is refused`(period: String) throws {
    let user = try user()
    _ = try judge(user, "2020")
    let before = try register(user)
    let ended = try judge(user, period)
    #expect(
      ended.status == 2 && ended.errors.contains("the unit was judged for 2020-01-01..2020-12-31, which has days of"),
      "\(ended)")
    #expect(try register(user) == before)
    #expect(try judge(user, "2021-01").status == 0)
  }

  @Test func `the same period with other counts is refused`() throws {
    let user = try user()
    _ = try judge(user, "2020")
    let before = try register(user)
    try (Self.cases + #"{"id":"late","model":"dispute","jurisdiction":"vn","unit":"y","filed_on":"2020-05-01"}"# + "\n")
      .write(to: user.folder.appending(path: "cases.jsonl"), atomically: true, encoding: .utf8)
    let ended = try judge(user, "2020")
    #expect(ended.status == 2)
    #expect(
      ended.errors.contains("the unit was judged for this period with cases_this_period 2, and it is 3 now"), "\(ended)"
    )
    #expect(try register(user) == before)
  }

  @Test func `a folder in place of the register is refused before anything is counted`() throws {
    let user = try user()
    for name in ["plugins", "nowhere/register.jsonl"] {
      let ended = try user.tool.shell(
        "bylaw metrics 2020 --jurisdiction vn --cases cases.jsonl --only intake --alerts \(name)")
      #expect(ended.status == 2 && ended.output == "" && ended.errors.contains("error["), "\(ended)")
    }
  }
}
