import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct MetricReaderTests {
  private static let good = "m: {title: {en: M}, model: enforcement, show: number, source: s}"

  private func book(_ files: [String: String], at path: String = "vn") throws -> (MetricBook?, [String]) {
    let plugins = try TestPlugins(
      TestPlugins.plugin(rules: ["enforcement.fee": ""], more: files)
        .merging(TestPlugins.plugin("hn", jurisdiction: "vn/ha-noi", rules: ["dispute.alert": ""])) { $1 })
    let (book, problems) = try MetricBook.read(try plugins.catalog(), for: path)
    return (book, problems.map { "\($0.place): \($0.code.rawValue): \($0.what); \($0.mend)" })
  }

  @Test func `a definition is read with what it leaves out as by custom`() throws {
    let text = """
      settled:
        title: {en: "Finished", vi: "Thi hành xong"}
        model: enforcement
        show: ratio
        factor: 10000
        decimals: 2
        rule: finished
        denominator: {law: people}
        group: {en: office}
        compare: year_before
        calibre: merged
        target: {law: wanted, is: at_most}
        unit: cases
        source: "Circular"
      \(Self.good)
      """
    let (found, problems) = try book(["metrics/m.yaml": text])
    let book = try #require(found)
    #expect(problems == [])
    #expect(book.metrics.map(\.name) == ["settled", "m"])
    let (first, second) = (book.metrics[0], book.metrics[1])
    #expect(first.title("vi") == "Thi hành xong" && first.title("zh") == "Finished")
    #expect(
      first.rule == "finished" && first.factor == .number(10_000) && first.decimals == 2
        && first.denominator == "people")
    #expect(first.compare == .yearBefore && first.calibre == "merged" && first.unit == "cases")
    #expect(first.target == MetricDefinition.Target(law: "wanted", direction: .atMost))
    #expect(second.rule == "m" && second.factor == .number(1) && second.decimals == 0 && second.groupTitles == nil)
    let period = try Period.read("2023", fiscalYearStart: nil)
    #expect(first.question(period).word == "enforcement.metric:finished@2023-01-01..2023-12-31")
  }

  @Test func `a factor may be the days of the period`() throws {
    let (found, problems) = try book(["metrics/m.yaml": Self.good("number", "ratio, factor: period_days")])
    #expect(problems == [])
    let factor = try #require(found?.metrics.first?.factor)
    #expect(factor == .periodDays)
    #expect(
      try ["2024", "2023", "2024-02", "2024-02-29"].map {
        factor.value(over: try Period.read($0, fiscalYearStart: nil))
      } == [366, 365, 29, 1])
  }

  private static func good(_ found: String, _ written: String) -> String { good.replacing(found, with: written) }
  private static func good(and more: String) -> String { good.replacing("source: s", with: "source: s, \(more)") }

  private static let wrong: [(String, String)] = [
    ("M1: {}", #""M1" is no name of a metric; use small letters, digits and _, at most 64"#),
    ("m: [1]", "m is a list where a map is expected; write"),
    (good(", source: s", ""), #"m has no source; add "source:""#),
    (good("show", "shwo"), #"m has no key "shwo"; write "show""#),
    (good("number", "numbers"), "show of m is"),
    (good("enforcement", "enforcment"), #"model of m is "enforcment", which is unknown; write enforcement"#),
    (good("{en: M}", "{zh: M}"), #"title of m has no en; add "en:""#),
    (good(and: "factor: 10"), "m shows number, which has no factor; remove factor, or show ratio"),
    (good("number", "ratio, factor: 0"), "factor of m is 0; write a number from 1 to 1000000000"),
    (
      good("number", "ratio, factor: period_day"),
      "factor of m is no whole number; write a number from 1 to 1000000000, or period_days"
    ),
    (good(and: "decimals: 2"), "m shows number, which has no decimals; remove decimals"),
    (good("number", "percentile"), "m shows a percentile, and not which; add at: 90"),
    (good("number", "percentile, at: 100"), "at of m is 100; write a number from 1 to 99"),
    (good(and: "calibre: x"), "m has a calibre and no groups; add group:, or remove it"),
    (good(and: "rule: Not this"), #"rule of m is "Not this", which is no name of a rule"#),
    (good(and: "compare: month_before"), "compare of m is"),
    (good("number", "ratio, denominator: people"), "denominator is"),
    (good + "\n" + good, "m"),
  ]

  @Test(arguments: wrong)
  func `what is wrong with a definition is told at its place, with a remedy`(text: String, message: String) throws {
    let (book, problems) = try book(["metrics/m.yaml": text])
    #expect(book == nil)
    #expect(problems.contains { $0.hasPrefix("plugins/vn/metrics/m.yaml:") && $0.contains(message) }, "\(problems)")
  }

  @Test func `all that is wrong with all files is told together`() throws {
    let (book, problems) = try book([
      "metrics/a.yaml": "x: {title: {en: X}, model: y, show: z, source: s}\nw: {}",
      "metrics/b.yaml": Self.good, "metrics/c.yaml": Self.good,
    ])
    #expect(book == nil)
    #expect(problems.filter { $0.contains("metrics.malformed") }.count == 5)
    #expect(
      problems.filter { $0.contains("metrics.duplicate") } == [
        "plugins/vn/metrics/c.yaml:1:1: metrics.duplicate: the metric m is also defined at plugins/vn/metrics/b.yaml:1; "
          + "keep one of them, or give it another name"
      ])
  }

  @Test func `a more specific plugin's definition stands in place of the general one`() throws {
    let plugins = try TestPlugins(
      TestPlugins.plugin(
        rules: ["enforcement.fee": ""],
        law: "people: {doc: d, type: integer, values: [{from: 2000-01-01, value: 9, source: s}]}",
        more: ["metrics/m.yaml": Self.good + "\n" + Self.good.replacing("m: {t", with: "n: {t")]
      ).merging(
        TestPlugins.plugin(
          "hn", jurisdiction: "vn/ha-noi", rules: ["dispute.alert": ""],
          law: "people: {doc: d, type: integer, values: [{from: 2000-01-01, value: 3, source: s}]}",
          more: ["metrics/own.yaml": Self.good.replacing("en: M", with: "en: Hanoi")])
      ) { $1 })
    let catalog = try plugins.catalog()
    func titles(_ path: String) throws -> [String] {
      try #require(try MetricBook.read(catalog, for: path).book).metrics.map {
        "\($0.name) \($0.title("en")) \($0.plugin)"
      }
    }
    #expect(try titles("vn") == ["m M vn", "n M vn"])
    #expect(try titles("vn/ha-noi/ba-dinh") == ["m Hanoi hn", "n M vn"])
    let book = try #require(try MetricBook.read(catalog, for: "vn/ha-noi").book)
    guard case .value(let number) = try book.number("people", book.metrics[1], "denominator", on: .latest) else {
      Issue.record("no number")
      return
    }
    #expect(number.numerator == 3 && number.plugin == "hn")
  }

  @Test func `definitions and rules that lack each other are told`() throws {
    let plugins = try TestPlugins(
      TestPlugins.plugin(
        rules: ["enforcement.fee": "", "enforcement.metric:x": "return tally(1)"], more: ["metrics/m.yaml": Self.good]))
    let catalog = try plugins.catalog()
    let index = try #require(RuleIndex.build(catalog, limits: LuaLimits()).index)
    #expect(
      MetricBook.problems(catalog, index).map(\.description) == [
        """
        plugins/vn/metrics/m.yaml:1:1: error[metrics.no_rule]: no plugin of vn has a rule enforcement.metric:m
          mend  add metrics/m.lua, or name another rule with rule:
        """,
        """
        plugins/vn/metrics/x.lua:3: warning[metrics.no_definition]: no definition shows enforcement.metric:x
          mend  add it to a file metrics/*.yaml, or remove the rule
        """,
      ])
  }

  // MARK: Alerts

  private static let alert = """
    model: dispute
    hook: dispute.alert
    title: {en: Colours}
    source: s
    date: filed_on
    facts: {cases_this_period: {metric: intake}, cases_same_period_last_year: {metric: intake, of: year_before}}
    constants: {administrative_kind: litigation, petition_count: 3}
    process: alert
    """
  private static let intake =
    "intake: {title: {en: I}, model: dispute, show: number, group: {en: office}, source: s}\n"
    + "rate: {title: {en: I}, model: dispute, show: percent, group: {en: office}, source: s}\n"
    + "all: {title: {en: I}, model: dispute, show: number, source: s}"

  @Test func `an alert names facts, metrics, constants and a process`() throws {
    let (found, problems) = try book(["metrics/m.yaml": Self.intake, "alerts/colours.yaml": Self.alert])
    #expect(problems == [])
    let alert = try #require(found?.alerts.first)
    #expect(alert.name == "colours" && alert.process == "alert" && alert.date == "filed_on")
    #expect(
      alert.facts.map { "\($0.name) \($0.metric) \($0.isYearBefore)" } == [
        "cases_this_period intake false", "cases_same_period_last_year intake true",
      ])
    #expect(alert.constants.map(\.value) == [.text("litigation"), .integer(3)])
  }

  @Test(arguments: [
    ("hook: dispute.alert", "hook: dispute.fee", "dispute.fee gives no colour; name a hook that does: dispute.alert"),
    ("model: dispute", "model: mediation", "model is mediation, and dispute.alert decides about a dispute"),
    ("date: filed_on", "date: unit", "unit cannot hold the last day of the period"),
    ("date: filed_on", "date: filed_om", "a dispute has no field filed_om; write filed_on"),
    ("cases_this_period: {", "case_this_period: {", "a dispute has no field case_this_period; write cases_this_period"),
    ("cases_this_period: {", "filed_on: {", "filed_on cannot hold what a metric counts"),
    ("{metric: intake}", "{metric: intakes}", "there is no metric intakes; write intake"),
    ("{metric: intake}", "{metric: rate}", "the metric rate shows percent, and an alert takes whole numbers"),
    ("{metric: intake}", "{metric: all}", "the metric all has no groups, and an alert is of a group"),
    ("of: year_before", "of: month_before", "the comparison of cases_same_period_last_year is"),
    ("process: alert", "proces: alert", #"the alert has no key "proces"; write "process""#),
  ])
  func `an alert that does not fit is refused`(found: String, written: String, message: String) throws {
    let (book, problems) = try book([
      "metrics/m.yaml": Self.intake, "alerts/colours.yaml": Self.alert.replacing(found, with: written),
    ])
    #expect(book == nil)
    #expect(problems.contains { $0.hasPrefix("plugins/vn/alerts/colours.yaml") && $0.contains(message) }, "\(problems)")
  }
}
