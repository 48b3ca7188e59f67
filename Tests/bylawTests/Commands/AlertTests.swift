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
    ("x", 2023, 2), ("x", 2024, 3), ("x", 2025, 1), ("y", 2023, 2), ("y", 2024, 2),
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
    #"{"id":"alert-colours-y","model":"dispute","jurisdiction":"vn","unit":"y","filed_on":"2024-12-31","#
    + #""administrative_kind":"litigation","cases_this_period":2,"cases_same_period_last_year":2,"previous_colour":"green"}"#

  @Test func `each unit gets a case, and a colour that changed is a step of the process`() throws {
    let user = try user()
    let ended = try judge(user, "2024")
    #expect(ended.status == 0)
    #expect(
      ended.errors.hasSuffix(
        """
        x: green -> red, raise, calls for interview: more cases (a)
        register.jsonl: 2 judged, 1 changed, 0 left as they are

        """), "\(ended)")
    let lines = try register(user).split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines[0].contains(#""previous_colour":"red","previous_colour_on":"2024-12-31""#))
    #expect(lines[0].contains(#""transition":"raise","state":"red""#))
    #expect(lines[1] == Self.second)
  }

  @Test func `a period is judged once, and the next one goes on from the colour before`() throws {
    let user = try user()
    _ = try judge(user, "2024")
    let before = try register(user)
    #expect(try judge(user, "2024").errors.hasSuffix("register.jsonl: 0 judged, 0 changed, 2 left as they are\n"))
    #expect(try register(user) == before)
    let next = try judge(user, "2025")
    #expect(next.errors.contains("x: red -> yellow, lower: one step down (b)\n"), "\(next)")
    #expect(try judge(user, "2026").errors.contains("x: yellow -> green, clear"))
    let after = try register(user)
    let back = try judge(user, "2024")
    #expect(back.status == 2 && back.errors.contains("the unit was judged up to 2026-12-31 already"), "\(back)")
    #expect(back.errors.hasSuffix("register.jsonl stays as it is\n"))
    #expect(try register(user) == after)
  }

  @Test func `steps of people between two periods stay, and lines of others stay to the byte`() throws {
    let other = #"{ "id" : "other", "model":"dispute", "jurisdiction":"vn" }"#
    let user = try user(["register.jsonl": other + "\n\n"])
    _ = try judge(user, "2024")
    let step = try user.tool.shell(
      "bylaw case advance alert-colours-x tell --on 2025-01-10 --cases register.jsonl --process alert")
    #expect(step.status == 0, "\(step)")
    #expect(try judge(user, "2025", "--on 2026-01-05").errors.contains("x: red -> yellow, lower"))
    let text = try register(user)
    #expect(text.hasPrefix(other + "\n\n"))
    #expect(text.contains(#""at":"2025-01-10""#) && text.contains(#""at":"2026-01-05""#))
  }

  @Test func `a unit that is gone, merged or ended is told, and not warned for nothing`() throws {
    let user = try user()
    _ = try judge(user, "2024")
    let gone = try judge(user, "2026")
    #expect(gone.errors.contains("no case of the unit y is counted in the period or the year before"), "\(gone)")
    _ = try user.tool.shell(
      "bylaw case advance alert-colours-y end --on 2026-12-31 --as-of 2026-12-31 --cases register.jsonl --process alert"
    )
    let ended = try judge(user, "2027")
    #expect(ended.status == 0 && !ended.errors.contains("alert-colours-y"), "\(ended)")
    let merged = try self.user([
      "plugins/demo/law/merged.yaml":
        "merged: {doc: d, type: table, values: [{from: 2000-01-01, value: {none: none}, source: s}, "
        + "{from: 2025-01-01, value: {y: x}, source: s}]}"
    ])
    _ = try judge(merged, "2024")
    #expect(
      try judge(merged, "2025").errors.contains(
        "case alert-colours-y: warning[metrics.alert]: the unit y counts under x"))
  }

  @Test func `cases without a unit belong to no alert, and are told`() throws {
    let rule = Self.files["plugins/demo/metrics/intake.lua"]!.replacing(
      "tally(1):group(case.unit)", with: "case:has 'unit' and tally(1):group(case.unit) or tally(1)")
    let lost = #"{"id":"lost","model":"dispute","jurisdiction":"vn","filed_on":"2024-03-01"}"# + "\n"
    let user = try user(["plugins/demo/metrics/intake.lua": rule, "cases.jsonl": Self.cases + lost])
    let ended = try judge(user, "2024")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("1 cases of the metric intake belong to no unit, and so to no alert"), "\(ended)")
  }

  @Test func `a register that does not read is refused before anything is counted, and stays`() throws {
    for text in [
      "{\n",
      #"{"id":"a","model":"dispute","jurisdiction":"vn"}"# + "\n" + #"{"id":"a","model":"dispute","jurisdiction":"vn"}"#
        + "\n",
    ] {
      let user = try user(["register.jsonl": text])
      let ended = try judge(user, "2024")
      #expect(ended.status == 2 && ended.errors.contains("error[metrics.register]: "), "\(ended)")
      #expect(try register(user) == text)
    }
  }

  @Test func `no alert is raised or cleared while cases could not be counted`() throws {
    let user = try user(["cases.jsonl": Self.cases + "{}\n"])
    let ended = try judge(user, "2024")
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
    let ended = try judge(user, "2024")
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
    let ended = try judge(user, "2024")
    #expect(ended.status == 2, "\(ended)")
    #expect(ended.errors.contains("in the state green no step of alert makes a unit red"), "\(ended)")
  }

  @Test func `the day of the alerts is not before the period ends`() throws {
    let ended = try judge(try user(), "2024", "--on 2024-12-30")
    #expect(ended.status == 2 && ended.errors.contains("2024-12-30 lies before the period ends"), "\(ended)")
  }
}
