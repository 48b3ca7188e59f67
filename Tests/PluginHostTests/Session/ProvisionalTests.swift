import Testing

@testable import PluginHost

@Suite struct ProvisionalTests {
  private static let law = """
    sure: {doc: d, type: integer, values: [{from: 2020-01-01, value: 1, source: s}]}
    rate:
      doc: d
      type: integer
      values:
        - {from: 2020-01-01, value: 2, source: s}
        - {from: 2024-01-01, value: 3, source: s, status: unverified}
        - {from: 2025-01-01, value: 4, source: s}
    half:
      {doc: d, type: share, rounding: down, values: [{from: 2020-01-01, value: 1/2, source: s, status: provisional}]}
    zones: {doc: d, type: set, values: [{from: 2020-01-01, value: [a], source: s, status: unverified}]}
    limits: {doc: d, type: table, values: [{from: 2020-01-01, value: {lease: 30}, source: s, status: unverified}]}
    """

  /// What a decision rests on that is not certain, and the fee.
  private func provisional(_ decider: Decider, date: String = "2024-05-02") throws -> [String] {
    let decision = try decider.decide("", date: date)
    try #require(decision.hasPrefix("decided"), "\(decision)")
    #expect(decider.session.isProvisional == !decider.session.provisional.isEmpty)
    return decider.session.provisional
  }

  @Test(arguments: [
    ("law.sure", 1, []), ("law.rate", 3, ["law.rate"]), ("law.half:of(10)", 5, ["law.half"]),
    ("law.zones.a and 6 or 7", 6, ["law.zones"]), ("law.zones.b and 6 or 7", 7, ["law.zones"]),
    ("law.limits.lease", 30, ["law.limits"]), ("law.rate + law.half:of(10) + law.rate", 11, ["law.half", "law.rate"]),
  ])
  func `a parameter that is provisional or unverified on the day is noted when it is read`(
    expression: String, fee: Int, names: [String]
  ) throws {
    let decider = try Decider("return due(\(expression))", law: Self.law)
    #expect(
      try decider.decide("")
        == #"decided {"status":"due","fee":\#(fee),"payable":\#(fee)} [] read ["collected_on"]"#)
    #expect(try provisional(decider) == names)
  }

  @Test func `the status is that of the value in force, and what one decision read is forgotten by the next`() throws {
    let decider = try Decider("return due(law.rate)", law: Self.law)
    for (date, names) in [
      ("2023-12-31", []), ("2024-01-01", ["law.rate"]), ("2025-01-01", []), ("2024-12-31", ["law.rate"]),
      ("2020-01-01", []),
    ] {
      #expect(try provisional(decider, date: date) == names, "\(date)")
    }
    #expect(try decider.decide("", date: "2024-05-02").hasPrefix("decided"))
    #expect(try decider.decide("", date: nil) == #"undetermined collected_on read ["collected_on"]"#)
    #expect(!decider.session.isProvisional)
  }

  @Test func `who walks the whole law has read all of it`() throws {
    let body = """
      local n = 0
      for name in pairs(law) do n = n + 1 end
      return due(n)
      """
    let decider = try Decider(body, law: Self.law)
    #expect(
      try decider.decide("") == #"decided {"status":"due","fee":5,"payable":5} [] read ["collected_on"]"#)
    #expect(decider.session.provisional == ["law.half", "law.limits", "law.rate", "law.zones"])
  }

  @Test func `a parameter that the law lacks is refused as before`() throws {
    let decider = try Decider("return due(law.rat)", law: Self.law)
    #expect(try decider.decide("").contains("the law of vn has no parameter 'rat'; did you mean 'rate'?"))
    #expect(try decider.decide("", date: "2019-12-31").contains("has no parameter 'rat'"))
    let early = try Decider("return due(law.rate)", law: Self.law)
    #expect(
      try early.decide("", date: "2019-12-31")
        == #"undetermined law.rate (rate has no value before 2020-01-01) read ["collected_on"]"#)
  }

  @Test func `what an inherited rule read is noted too`() throws {
    let decider = try Decider(
      TestPlugins.plugin(rules: ["enforcement.fee": "return due(law.rate)"], law: Self.law).merging(
        TestPlugins.plugin(
          "hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return inherited(case):payable(law.own)"],
          law: "own: {doc: d, type: money, values: [{from: 2020-01-01, value: 1, source: s, status: unverified}]}")
      ) { $1 }, at: "vn/ha-noi")
    #expect(try provisional(decider) == ["law.own", "law.rate"])
  }

  private static let calendar = """
    doc: Test
    weekend: [saturday, sunday]
    years:
      2024:
        source: s
        holidays:
          - {date: 2024-05-01, for: a}
          - {date: 2024-05-08, for: b, certain: false}
          - {date: 2024-05-15, for: c, certain: false}
    """

  @Test(arguments: [
    ("working_days_after('2024-05-06', 1)", []),  // the 7th
    ("working_days_after('2024-05-06', 2)", ["2024-05-08"]),  // over the 8th to the 9th
    ("working_days_after('2024-05-08', 1)", []), ("working_days_after('2024-05-08', 0)", []),
    ("working_days_after('2024-05-06', 9)", ["2024-05-08", "2024-05-15"]),
    ("working_days_before('2024-05-10', 1)", []), ("working_days_before('2024-05-10', 2)", ["2024-05-08"]),
    ("working_days_between('2024-05-08', '2024-05-10')", []),
    ("working_days_between('2024-05-07', '2024-05-08')", ["2024-05-08"]),
    ("working_days_between('2024-05-09', '2024-05-07')", ["2024-05-08"]),
    ("is_working_day('2024-05-08')", ["2024-05-08"]), ("is_working_day('2024-05-01')", []),
    ("next_working_day('2024-05-08')", ["2024-05-08"]), ("next_working_day('2024-05-09')", []),
  ])
  func `a day that is not certain is noted when working days are counted over it`(
    expression: String, days: [String]
  ) throws {
    let decider = try Decider(
      TestPlugins.plugin(rules: ["enforcement.fee": "local day = \(expression) return due(1)"])
        .merging(["config/calendars/vn.yaml": Self.calendar]) { $1 })
    #expect(try provisional(decider) == days.map { "calendar vn \($0)" })
  }
}
