import Testing

/// What a new user meets first: a rule or a file of cases that is not right yet.
@Suite struct NewcomerTests {
  private static let summary = """
    enforcement.fee: 0 decided, 0 not applicable, 0 undetermined, 3 failed
    3 lines, 3 cases, 0 rejected, T s

    """

  /// The decisions about the three cases, all of them failed in the same way.
  private static func failed(_ error: String, read: String) -> String {
    ["A1", "A2", "A3"].map {
      #"{"case":"\#($0)","hook":"enforcement.fee","outcome":"failed","error":{\#(error)},"basis":"Decree 1","#
        + #""plugin":"demo@1.0.0","read":[\#(read)]}"# + "\n"
    }.joined()
  }

  @Test func `a first rule decides the first cases`() throws {
    let user = try NewUser()
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl", "--format", "text")
    #expect(
      ended
        == Tool.Ended(
          status: 0,
          output: ["A1", "A2", "A3"].map {
            "\($0)  enforcement.fee  due, fee 30,001 VND, payable 30,001 VND  [demo@1.0.0]\n"
          }
          .joined(),
          errors: """
            enforcement.fee: 3 decided, 0 not applicable, 0 undetermined, 0 failed
            3 lines, 3 cases, 0 rejected, T s

            """))
  }

  @Test func `a misspelt field in a rule is named with the field that was meant`() throws {
    let user = try NewUser(fee: "return due(case.colected * 3 // 100)")
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl")
    #expect(
      ended
        == Tool.Ended(
          status: 2,
          output: Self.failed(
            #""code":"rule.unknown_field","where":"plugins/demo/rules/enforcement_fee.lua:6","#
              + #""what":"enforcement has no field 'colected'; did you mean 'collected'?","#
              + #""mend":"correct the name, or declare the field under fields: in plugin.yaml""#,
            read: #""collected_on""#), errors: Self.summary))
  }

  @Test func `a rule that loops for ever is stopped`() throws {
    let user = try NewUser(fee: "while true do end")
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl", "--time-limit", "50")
    #expect(
      ended
        == Tool.Ended(
          status: 2,
          output: Self.failed(
            #""code":"limit.time","where":"plugins/demo/rules/enforcement_fee.lua:6","#
              + #""what":"the rule was stopped after 50 ms of processor time","#
              + #""mend":"look for a loop that does not end, or work that grows with the text's length""#,
            read: #""collected_on""#), errors: Self.summary))
  }

  @Test func `a fee with a fraction is refused`() throws {
    let user = try NewUser(fee: "return due(case.collected * 3 / 100)")
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl")
    #expect(
      ended
        == Tool.Ended(
          status: 2,
          output: Self.failed(
            #""code":"rule.float_money","where":"plugins/demo/rules/enforcement_fee.lua:6","#
              + #""what":"due: fee must be money, a whole number of the smallest coin, and was given the number "#
              + #"with a fraction 30001.5","#
              + #""mend":"divide with //, or use a scale, a share or portion(), which round as they say""#,
            read: #""collected","collected_on""#), errors: Self.summary))
  }

  @Test func `bad lines are told one by one, the others are decided, and the rejects keep what was refused`() throws {
    let good = NewUser.cases(["A1", "A2"])
    let user = try NewUser([
      "cases.jsonl": good + """
        {"id":"A3","model":"enforcement","jurisdiction":"vn","colected":5}
        {"id":"A4","model":"enforcement","jurisdiction":"vn","collected_on":"2023-02-29"}
        {"id":"A5","model":"enforcement",

        """
    ])
    let run = "run enforcement.fee --cases cases.jsonl --rejects rejects.jsonl --format text"
    let ended = try user.tool.shell("bylaw \(run)")
    #expect(
      ended
        == Tool.Ended(
          status: 2,
          output: """
            A1  enforcement.fee  due, fee 30,001 VND, payable 30,001 VND  [demo@1.0.0]
            A2  enforcement.fee  due, fee 30,001 VND, payable 30,001 VND  [demo@1.0.0]

            """,
          errors: """
            cases.jsonl:3: $.colected: error[input.unknown_field]: the field "colected" is unknown
              mend  write "collected"
            cases.jsonl:4: $.collected_on: error[input.bad_date]: collected_on is the text "2023-02-29", which is no \
            day of the calendar
              mend  write a date such as 2024-02-29, from 1900 to 2200
            cases.jsonl:5: $.model: error[input.malformed_json]: the line is no JSON: found the end of the line \
            at column 34
              mend  write the name of a field in double quotes there
            enforcement.fee: 2 decided, 0 not applicable, 0 undetermined, 0 failed
            5 lines, 2 cases, 3 rejected, T s

            """))
    #expect(
      try user.tool.shell("cut -c1-11 rejects.jsonl").output == "{\"line\":3,\"\n{\"line\":4,\"\n{\"line\":5,\"\n")
  }

  @Test func `a file that loops while it is loaded is stopped`() throws {
    let user = try NewUser(["plugins/demo/rules/enforcement_fee.lua": "local n = 0\nwhile true do n = n + 1 end\n"])
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl", "--time-limit", "50")
    #expect(
      ended
        == Tool.Ended(
          status: 2, output: "",
          errors: """
            plugins/demo/rules/enforcement_fee.lua:2: error[limit.time]: the rule was stopped after 50 ms of processor \
            time
              mend  look for a loop that does not end, or work that grows with the text's length

            """))
  }

  @Test func `all that is wrong with a plugin is told at once`() throws {
    let user = try NewUser([
      "plugins/demo/law/fees.yaml": "rate: {doc: d, type: shrae, values: []}\n",
      "plugins/demo/plugin.yaml": "id: demo\nversion: 1\njurisdicton: vn\n",
    ])
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl")
    #expect(
      ended
        == Tool.Ended(
          status: 2, output: "",
          errors: """
            plugins/demo/plugin.yaml:3:1: error[plugin.manifest]: the manifest has no key "jurisdicton"
              mend  write "jurisdiction"
            plugins/demo/plugin.yaml:1:1: error[plugin.manifest]: the manifest has no api
              mend  add "api:"
            plugins/demo/plugin.yaml:1:1: error[plugin.manifest]: the manifest has no title
              mend  add "title:"
            plugins/demo/plugin.yaml:1:1: error[plugin.manifest]: the manifest has no languages
              mend  add "languages:"
            plugins/demo/plugin.yaml:1:1: error[plugin.manifest]: the manifest has no currency
              mend  add "currency:"
            plugins/demo/plugin.yaml:1:1: error[plugin.manifest]: the manifest has no calendar
              mend  add "calendar:"

            """))
  }

  @Test func `what a rule prints is shown with the rule's file, and is no result`() throws {
    let user = try NewUser(fee: "print('collected', case.collected) return due(1)")
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl", "--format", "text")
    #expect(ended.status == 0)
    #expect(
      ended.output
        == ["A1", "A2", "A3"].map { "\($0)  enforcement.fee  due, fee 1 VND, payable 1 VND  [demo@1.0.0]\n" }.joined())
    #expect(
      ended.errors == String(repeating: "plugins/demo/rules/enforcement_fee.lua: collected\t1000050\n", count: 3) + """
        enforcement.fee: 3 decided, 0 not applicable, 0 undetermined, 0 failed
        3 lines, 3 cases, 0 rejected, T s

        """)
  }
}
