import Foundation
import Testing

/// Decisions in each format, of rules that are as small as can be.
@Suite struct FormatTests {
  private static func user() throws -> NewUser {
    try NewUser([
      "config/jurisdictions.yaml": """
      vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
      cn: {names: {en: China}, currency: CNY, calendar: vn, fiscal_year_start: 01-01}

      """,
      "plugins/demo/plugin.yaml": manifest("demo", "vn", "VND", "enforcement.fee, enforcement.deadline"),
      "plugins/china/plugin.yaml": manifest(
        "china", "cn", "CNY", "dispute.fee, dispute.alert, resettlement.eligibility"),
      "plugins/demo/rules/enforcement_fee.lua": rule(
        "enforcement.fee",
        """
        if case.collected == 1 then return not_due("art6", "a \\"small\\" sum, free") end
        if case.collected == 2 then return not_applicable("art2", "=no creditor") end
        if case.collected == 3 then return due(1 / 2) end
        return due(case.collected):payer("creditor"):because("art4", "first"):because("art5", "second")
        """),
      "plugins/demo/texts.yaml": "first: {vi: thứ nhất}\n",
      "plugins/demo/rules/enforcement_deadline.lua": rule(
        "enforcement.deadline",
        """
        if not case:has "collected" then return no_deadline("art1", "no limit") end
        return due_on("2024-06-01"):days(30):working(true)
        """),
      "plugins/china/rules/dispute_fee.lua": rule("dispute.fee", "return reduced(case.amount, case.amount // 2)"),
      "plugins/china/rules/dispute_alert.lua": rule("dispute.alert", "return red():score(-5):action('circular')"),
      "plugins/china/rules/resettlement_eligibility.lua": rule(
        "resettlement.eligibility", "return case.id == 'R1' and eligible():persons(4) or not_eligible('a20', 'none')"),
      "cases.jsonl": cases,
    ])
  }

  private static func manifest(_ id: String, _ place: String, _ currency: String, _ provides: String) -> String {
    """
    {id: \(id), version: 1.0.0, api: 1, jurisdiction: \(place), title: {en: T}, languages: [vi, en], \
    currency: \(currency), calendar: vn, provides: [\(provides)]}
    """
  }

  private static func rule(_ hook: String, _ body: String) -> String {
    "return rule { hook = \"\(hook)\", basis = \"B\", date = \"accepted_on\",\n"
      + "decide = function(case, law)\n\(body)\nend }\n"
  }

  private static let cases = """
    {"id":"V1","model":"enforcement","jurisdiction":"vn","accepted_on":"2024-05-02","collected":1234567}
    {"id":"V2","model":"enforcement","jurisdiction":"vn","accepted_on":"2024-05-02","collected":1}
    {"id":"V3","model":"enforcement","jurisdiction":"vn","accepted_on":"2024-05-02","collected":2}
    {"id":"V4","model":"enforcement","jurisdiction":"vn","accepted_on":"2024-05-02"}
    {"id":"V5","model":"enforcement","jurisdiction":"vn","accepted_on":"2024-05-02","collected":3}
    {"id":"C1","model":"dispute","jurisdiction":"cn","accepted_on":"2024-05-02","amount":123456705}
    {"id":"C2","model":"dispute","jurisdiction":"cn","accepted_on":"2024-05-02","amount":5}
    {"id":"R1","model":"resettlement","jurisdiction":"cn","accepted_on":"2024-05-02"}
    {"id":"R2","model":"resettlement","jurisdiction":"cn","accepted_on":"2024-05-02"}

    """

  private func run(_ hooks: String, _ options: String) throws -> Tool.Ended {
    try Self.user().tool.shell("bylaw run \(hooks) --cases cases.jsonl \(options)")
  }

  @Test func `text says each decision in a line, sums with their currency, yuan with two decimals`() throws {
    let hooks = "enforcement.fee enforcement.deadline dispute.fee dispute.alert resettlement.eligibility"
    let ended = try run(hooks, "--format text")
    #expect(
      ended.output == """
        V1  enforcement.fee  due, fee 1,234,567 VND, payable 1,234,567 VND, payer creditor: first (art4); \
        second (art5)  \
        [demo@1.0.0]
        V1  enforcement.deadline  2024-06-01, days 30, working yes  [demo@1.0.0]
        V2  enforcement.fee  not_due, fee 0 VND, payable 0 VND: a "small" sum, free (art6)  [demo@1.0.0]
        V2  enforcement.deadline  2024-06-01, days 30, working yes  [demo@1.0.0]
        V3  enforcement.fee  not applicable: =no creditor (art2)  [demo@1.0.0]
        V3  enforcement.deadline  2024-06-01, days 30, working yes  [demo@1.0.0]
        V4  enforcement.fee  undetermined: collected is missing  [demo@1.0.0]
        V4  enforcement.deadline  none: no limit (art1)  [demo@1.0.0]
        V5  enforcement.fee  FAILED plugins/demo/rules/enforcement_fee.lua:5: error[rule.float_money]: due: fee must be \
        money, a whole number of the smallest coin, and was given the number with a fraction 0.5. Mend: divide with //, \
        or use a scale, a share or portion(), which round as they say  [demo@1.0.0]
        V5  enforcement.deadline  2024-06-01, days 30, working yes  [demo@1.0.0]
        C1  dispute.fee  reduced, fee 1,234,567.05 CNY, payable 617,283.52 CNY  [china@1.0.0]
        C1  dispute.alert  red, circular, score -5  [china@1.0.0]
        C2  dispute.fee  reduced, fee 0.05 CNY, payable 0.02 CNY  [china@1.0.0]
        C2  dispute.alert  red, circular, score -5  [china@1.0.0]
        R1  resettlement.eligibility  eligible, persons 4  [china@1.0.0]
        R2  resettlement.eligibility  not eligible: none (a20)  [china@1.0.0]

        """)
    #expect(ended.status == 2)
  }

  @Test func `reasons are told in the language asked for`() throws {
    #expect(try run("enforcement.fee", "--format text --lang vi").output.contains(": thứ nhất (art4); second (art5)  "))
    let english = try run("enforcement.fee", "").output
    #expect(try run("enforcement.fee", "--lang en").output == english)
    #expect(try run("enforcement.fee", "--lang zh").output == english)
  }

  @Test func `json is one document with a schema version, and holds the lines of jsonl`() throws {
    let lines = try run("enforcement.fee", "").output.split(separator: "\n")
    let ended = try run("enforcement.fee", "--format json")
    #expect(ended.output == "{\"schema\":1,\"decisions\":[\n" + lines.joined(separator: "\n,") + "\n]}\n")
    let document = try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any]
    #expect(document?["schema"] as? Int == 1)
    #expect(
      (document?["decisions"] as? [[String: Any]])?.map { $0["case"] as? String } == ["V1", "V2", "V3", "V4", "V5"])
    let user = try Self.user()
    #expect(
      try user.tool("run", "enforcement.fee", "--cases", "-", "--format", "json").output
        == "{\"schema\":1,\"decisions\":[\n]}\n")
  }

  @Test func `csv is quoted where it must be, and no cell is taken for a formula`() throws {
    let ended = try run("enforcement.fee", "--format csv")
    let rows = ended.output.components(separatedBy: "\r\n")
    #expect(
      rows == [
        "case,hook,outcome,value,reasons,missing,note,error,basis,plugin,inherited,read,provisional",
        #"V1,enforcement.fee,decided,"{""currency"":""VND"",""fee"":1234567,""payable"":1234567,""payer"":"#
          + #"""creditor"",""status"":""due""}","[{""article"":""art4"",""text"":""first""},"#
          + #"{""article"":""art5"",""text"":""second""}]","#
          + ",,,B,demo@1.0.0,,accepted_on collected,",
        #"V2,enforcement.fee,decided,"{""currency"":""VND"",""fee"":0,""payable"":0,""status"":""not_due""}","#
          + #""[{""article"":""art6"",""text"":""a \""small\"" sum, free""}]",,,,B,demo@1.0.0,,accepted_on collected,"#,
        #"V3,enforcement.fee,not_applicable,,"[{""article"":""art2"",""text"":""=no creditor""}]",,,,B,demo@1.0.0,,"#
          + "accepted_on collected,",
        "V4,enforcement.fee,undetermined,,,collected,,,B,demo@1.0.0,,accepted_on collected,",
        #"V5,enforcement.fee,failed,,,,,"{""code"":""rule.float_money"",""mend"":""divide with //, or use a scale, a "#
          + #"share or portion(), which round as they say"",""what"":""due: fee must be money, a whole number of the smallest "#
          + #"coin, and was given the number with a fraction 0.5"","#
          + #"""where"":""plugins/demo/rules/enforcement_fee.lua:5""}",B,"#
          + "demo@1.0.0,,accepted_on collected,",
        "",
      ])
    let user = try Self.user()
    let odd = #"{"id":"=1+1,\"x\"","model":"enforcement","jurisdiction":"vn","accepted_on":"2024-05-02","collected":2}"#
    #expect(
      try user.tool("run", "enforcement.fee", "--cases", "-", "--format", "csv", input: odd).output
        .contains(#""'=1+1,""x""",enforcement.fee,not_applicable,"#))
  }

  @Test func `every format says what a decision rests on that is not certain`() throws {
    let user = try NewUser(
      fee: "return due(law.rate):pay_by(working_days_after('2024-05-02', 1))",
      [
        "plugins/demo/law/fee.yaml":
          "rate: {doc: d, type: money, values: [{from: 2020-01-01, value: 7, source: s, status: unverified}]}\n",
        "config/calendars/vn.yaml": """
        doc: d
        weekend: [sunday]
        years: {2024: {source: s, holidays: [{date: 2024-05-03, for: h, certain: false}]}}

        """, "cases.jsonl": NewUser.cases(["A1"]),
      ])
    func output(_ format: String) throws -> String {
      try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl", "--format", format).output
    }
    #expect(
      try output("jsonl") == """
        {"case":"A1","hook":"enforcement.fee","outcome":"decided","value":{"status":"due","fee":7,"payable":7,\
        "pay_by":"2024-05-04","currency":"VND"},"reasons":[],"basis":"Decree 1","plugin":"demo@1.0.0",\
        "read":["collected_on"],"provisional":["law.rate","calendar vn 2024-05-03"]}

        """)
    #expect(
      try output("text") == """
        A1  enforcement.fee  due, fee 7 VND, pay by 2024-05-04, payable 7 VND  not certain: law.rate, \
        calendar vn 2024-05-03  [demo@1.0.0]

        """)
    #expect(
      try output("csv").components(separatedBy: "\r\n").dropFirst().first
        == #"A1,enforcement.fee,decided,"{""currency"":""VND"",""fee"":7,""pay_by"":""2024-05-04"",""payable"":7,"#
        + #"""status"":""due""}",,,,,Decree 1,demo@1.0.0,,collected_on,law.rate; calendar vn 2024-05-03"#)
  }
}
