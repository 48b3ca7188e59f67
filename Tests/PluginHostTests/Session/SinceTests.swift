import Testing

@testable import PluginHost

@Suite struct SinceTests {
  private static let law = """
    salary:
      doc: d
      type: money
      values: [{from: 2000-01-01, value: 1, source: s}, {from: 2010-01-01, value: 2, source: s}]
    """
  private static let early =
    #"undetermined law (the rule holds from 2007-04-01) read ["collected_on"]"#

  private func decider(_ more: [String: String] = [:], at jurisdiction: String = "vn") throws -> Decider {
    try Decider(
      TestPlugins.plugin(rules: ["enforcement.fee": "return due(7)"], law: Self.law, since: "2007-04-01")
        .merging(more) { $1 }, at: jurisdiction)
  }

  @Test func `a case dated before the rule holds is undetermined, and on its first day it is decided`() throws {
    let decider = try decider()
    let decided = #"decided {"status":"due","fee":7,"payable":7} [] read ["collected_on"]"#
    // Forth and back, so that what is remembered of the law in force is asked too.
    for (date, decision) in [
      ("1950-01-01", Self.early), ("2007-03-31", Self.early), ("2007-04-01", decided), ("2007-03-31", Self.early),
      ("2024-05-02", decided), ("1999-12-31", Self.early), ("2009-12-31", decided), ("2010-01-01", decided),
    ] {
      #expect(try decider.decide("", date: date) == decision, "\(date)")
    }
  }

  @Test func `without its reference date a rule is undetermined for the date`() throws {
    #expect(try decider().decide("", date: nil) == #"undetermined collected_on read ["collected_on"]"#)
  }

  @Test func `a rule that inherits from one that does not hold yet is undetermined too`() throws {
    let city = TestPlugins.plugin(
      "hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return inherited(case):because('a', 'b')"])
    let decider = try decider(city, at: "vn/ha-noi")
    #expect(try decider.decide("", date: "2007-03-31") == Self.early)
    #expect(
      try decider.decide("", date: "2007-04-01") == """
        decided {"status":"due","fee":7,"payable":7} [{"article":"a","text":"b"}] inherited vn@1.0.0 \
        read ["collected_on"]
        """)
  }
}
