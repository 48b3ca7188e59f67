import CaseModel
import Testing

@testable import PluginHost

@Suite struct LawTests: LawTesting {
  private static let everyType = """
    base_salary:
      doc: Base salary
      type: money
      values:
        - {from: 2016-05-01, value: 1210000, source: "Decree 47/2016/ND-CP", status: unverified}
        - {from: 2017-07-01, value: 1_300_000, source: "Decree 47/2017/ND-CP"}
    years: {doc: d, type: integer, values: [{from: 2020-01-01, value: -5, source: s}]}
    strict: {doc: d, type: flag, values: [{from: 2020-01-01, value: true, source: s}]}
    article:
      doc: d
      type: text
      values: [{from: 2020-01-01, value: no, source: s}, {from: 2021-01-01, value: 1.10, source: s}]
    start: {doc: d, type: date, values: [{from: 2020-01-01, value: 2024-02-29, source: s, status: provisional}]}
    part: {doc: d, type: share, rounding: down, values: [{from: 2017-01-01, value: 1/3, source: s}]}
    scale:
      doc: d
      type: scale
      rounding: up
      values: [{from: 2017-01-01, value: {base: 50, brackets: [{above: 100, rate: "2.5%"}]}, source: s}]
    districts: {doc: d, type: set, values: [{from: 2020-01-01, value: [b, "a", 7], source: s}]}
    limits:
      doc: d
      type: table
      values: [{from: 2020-01-01, value: {lease: 30, name: x, quoted: "30", on: true}, source: s}]
    """

  @Test func `every type is read as it is written`() throws {
    let law = try law(Self.everyType)
    let read = Dictionary(uniqueKeysWithValues: law.parameters.map { ($0.name, $0.values.map(\.value)) })
    let third = try #require(Fraction(1, 3))
    let rate = try #require(Fraction(1, 40))
    #expect(
      read == [
        "base_salary": [.money(1_210_000), .money(1_300_000)], "years": [.integer(-5)], "strict": [.flag(true)],
        "article": [.text("no"), .text("1.10")], "start": [.date(try day("2024-02-29"))],
        "part": [.share(Share(part: third, rounding: .down))],
        "scale": [.scale(try Scale(base: 50, brackets: [.init(above: 100, rate: rate)], rounding: .up))],
        "districts": [.set(["b", "a", "7"])],
        "limits": [
          .table([
            LawTableEntry(key: "lease", value: .integer(30)), LawTableEntry(key: "name", value: .text("x")),
            LawTableEntry(key: "quoted", value: .text("30")), LawTableEntry(key: "on", value: .flag(true)),
          ])
        ],
      ])
    #expect(law.parameter(named: "base_salary")?.values.map(\.status) == [.unverified, .inForce])
    #expect(
      law.parameter(named: "base_salary")?.values.map(\.source) == ["Decree 47/2016/ND-CP", "Decree 47/2017/ND-CP"])
    #expect(law.parameter(named: "start")?.values.map(\.status) == [.provisional])
  }

  private static let dated = """
    a:
      doc: d
      type: integer
      values: [{from: 2015-07-01, value: 1, source: s}, {from: 2026-07-01, value: 2, source: s}]
    b:
      doc: d
      type: integer
      values:
        - {from: 2016-01-01, until: 2016-12-31, value: 3, source: s}
        - {from: 2020-01-01, until: 2026-06-30, value: 4, source: s}
    """

  @Test func `the boundaries are the days on which something begins, and the days after something ends`() throws {
    let law = try law(Self.dated)
    #expect(
      law.boundaries.map(\.iso) == ["2015-07-01", "2016-01-01", "2017-01-01", "2020-01-01", "2026-07-01"])
    #expect(law.intervalCount == 6)
    #expect(law.firstDate(of: "b")?.iso == "2016-01-01")
    #expect(law.firstDate(of: "c") == nil)
    #expect(law.parameters.map(\.name) == ["a", "b"])
    #expect(law.index(of: "b") == 1)
    #expect(law.index(of: "aa") == nil)
  }

  @Test func `a misspelt parameter is near the one that was meant`() throws {
    let law = try law(Self.everyType)
    #expect(law.nearestName(to: "base_salry") == "base_salary")
    #expect(law.nearestName(to: "weather") == nil)
  }

  @Test(arguments: [
    ("1900-01-01", 0, ["from 2015-07-01", "from 2016-01-01"]),
    ("2015-06-30", 0, ["from 2015-07-01", "from 2016-01-01"]),
    ("2015-07-01", 1, ["1", "from 2016-01-01"]), ("2016-12-31", 2, ["1", "3"]),
    ("2017-01-01", 3, ["1", "ended 2016-12-31, next 2020-01-01"]), ("2026-06-30", 4, ["1", "4"]),
    ("2026-07-01", 5, ["2", "ended 2026-06-30"]), ("2200-12-31", 5, ["2", "ended 2026-06-30"]),
  ])
  func `a date selects the interval, and the interval the values`(date: String, interval: Int, values: [String]) throws
  {
    let law = try law(Self.dated)
    let date = try day(date)
    #expect(law.interval(on: date) == interval)
    #expect(law.values(in: interval).map(Self.shown) == values)
    #expect(law.parameters.map { Self.shown($0.lookUp(on: date)) } == values)
  }

  private static func shown(_ lookup: LawLookup) -> String {
    switch lookup {
    case .inForce(let value):
      if case .integer(let number) = value.value { "\(number)" } else { "?" }
    case .notYet(let first): "from \(first)"
    case .lapsed(let until, let next): "ended \(until)" + (next.map { ", next \($0)" } ?? "")
    }
  }

  @Test func `a law from the first day on has nothing before it`() throws {
    let law = try law("a: {doc: d, type: integer, values: [{from: 1900-01-01, value: 1, source: s}]}")
    #expect(law.interval(on: .earliest) == 1)
    #expect(law.values(in: 0) == [.notYet(first: .earliest)])
    #expect(law.values(in: 1).map(\.value?.value) == [.integer(1)])
    #expect(Law(parameters: []).values(in: Law(parameters: []).interval(on: .earliest)) == [])
  }
}
