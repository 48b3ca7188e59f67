import Testing

/// A case of a jurisdiction that had ended on the reference date is decided, and the decision says so.
struct EndedJurisdictionTests {
  private static let jurisdictions = """
    vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
    vn/ha-noi: {names: {en: Hanoi}}
    vn/ha-tay: {names: {en: Ha Tay}, until: 2024-05-10, successors: [vn/ha-noi]}
    vn/ha-tay/ha-dong: {names: {en: Ha Dong}, until: 2024-05-10, successors: [vn/ha-noi]}
    vn/ha-tay/son-tay: {names: {en: Son Tay}, until: 2024-05-01}
    vn/hue: {names: {en: Hue}}
    cn: {names: {en: China}, currency: CNY, calendar: vn, fiscal_year_start: 01-01}
    """

  @Test func `the end is named behind its day, with who took over`() throws {
    let bench = try TestBench(["config/jurisdictions.yaml": Self.jurisdictions])
    let cases = [
      ("vn/ha-tay", "2024-05-10"), ("vn/ha-tay", "2024-05-11"), ("vn/ha-noi", "2024-05-11"),
      ("vn/ha-tay/ha-dong", "2024-05-11"), ("vn/ha-tay/son-tay", "2024-05-01"), ("vn/ha-tay/son-tay", "2024-05-02"),
    ]
    let lines = cases.enumerated().map { number, row in
      #"{"id":"C\#(number)","jurisdiction":"\#(row.0)","collected_on":"\#(row.1)"}"# + "\n"
    }
    let ran = try bench.run(["enforcement.route"], lines.joined())
    let notes = ran.decisions.map { line in
      line.firstRange(of: ",\"provisional\":").map { line[$0.upperBound...] } ?? ""
    }
    #expect(
      notes == [
        "", #"["jurisdiction vn/ha-tay ended 2024-05-10, see vn/ha-noi"]}"#, "",
        #"["jurisdiction vn/ha-tay ended 2024-05-10, see vn/ha-noi"]}"#, "",
        #"["jurisdiction vn/ha-tay/son-tay ended 2024-05-01"]}"#,
      ])
  }
}
