import Foundation
import Testing

@Suite struct CaseTests {
  private let user: NewUser
  private var tool: Tool { user.tool }

  init() throws { user = try Province.user() }

  private func cases() throws -> String {
    try String(contentsOf: user.folder.appending(path: "cases.jsonl"), encoding: .utf8)
  }

  private static let decide =
    "case advance B2 decide --cases cases.jsonl --as enforcement_office --set decision_number=7 --document application=12"

  @Test func `a step is written into the case and nothing else in the file changes`() throws {
    let before = try cases().split(separator: "\n")
    let ended = try tool.shell("bylaw \(Self.decide) --on 2024-06-03 --by o7 --reason 'asked for'")
    #expect(
      ended
        == Tool.Ended(
          status: 0, output: "B2: requested -> decided  enforcement of demo@1.0.0+lam-son@1.0.0\n", errors: ""))
    let after = try cases().split(separator: "\n")
    #expect(after.count == 3)
    #expect(after[0] == before[0])
    #expect(after[2] == before[2])
    #expect(
      after[1] == """
        {"id":"B2","model":"enforcement","jurisdiction":"vn/lam-son","requested_on":"2024-04-29","request_complete":true,\
        "judgment_effective_on":"2024-06-01","judgment_value":1000000000000,"unit":"u1","decision_number":"7",\
        "documents":[{"kind":"application","number":"12","received_on":"2024-06-03"}],"decided_on":"2024-06-03",\
        "events":[{"type":"decided","at":"2024-06-03","by":"o7","reason":"asked for","process":"enforcement",\
        "transition":"decide","state":"decided","version":"demo@1.0.0+lam-son@1.0.0"}],"state":"decided"}
        """)
    // The next steps go on from there, and the end is the end.
    #expect(try tool.shell("bylaw case advance B2 postpone --cases cases.jsonl --on 2024-06-04").status == 0)
    #expect(try tool.shell("bylaw case advance B2 resume --cases cases.jsonl --on 2024-06-05").status == 0)
    #expect(try tool.shell("bylaw case advance B2 finish --cases cases.jsonl --on 2024-06-05").status == 0)
    let closed = try tool.shell("bylaw case advance B2 finish --cases cases.jsonl --on 2024-06-06")
    #expect(
      closed
        == Tool.Ended(
          status: 1, output: "",
          errors: """
            case B2: error[step.closed]: the case is closed: it is in the end finished of enforcement
              mend  nothing leads on from there

            """))
  }

  @Test(arguments: [
    (
      "A1 decide --on 2024-05-02 --as court",
      """
      case A1: error[step.role]: court may not take the step decide
        mend  it is for enforcement_office: pass --as
      case A1: error[step.fact]: decide asks for decision_number
        mend  pass --set decision_number=...
      case A1: error[step.fact]: request_complete is not known, which decide needs
        mend  add it to the case first
      case A1: error[step.document]: application is not on file, which decide needs
        mend  add it to documents, or pass --document application

      """
    ),
    (
      "A1 finish --on 2024-05-02",
      """
      case A1: error[step.state]: finish does not lead from requested, in which the case is
        mend  from there lead: decide

      """
    ),
    (
      "A1 postpone --on 2024-05-02",
      """
      case A1: error[step.unknown]: no process of the model enforcement in vn has a transition postpone
        mend  bylaw process show vn --model enforcement lists them

      """
    ),
    (
      "A1 decid --on 2024-05-02",
      """
      case A1: error[step.unknown]: no process of the model enforcement in vn has a transition decid
        mend  write decide

      """
    ),
    (
      "A1 decide --on 2015-06-30",
      """
      case A1: error[step.not_in_force]: the process enforcement does not hold on 2015-06-30
        mend  it holds from 2015-07-01 to 2200-12-31: correct the day

      """
    ),
    (
      "B2 decide --on 2024-05-02 --as enforcement_office --set decision_number=7 --document application",
      """
      case B2: error[step.guard]: the guard in_time refuses decide: the judgment has no effect yet (art30)
        mend  see to what the guard says first

      """
    ),
    (
      "B2 decide --on 2024-05-02 --as enforcement_office --set unit=u2 --set decision_number=7 --document application",
      """
      case B2: error[step.fact]: unit is not asked for by decide
        mend  it asks for decision_number, request_complete

      """
    ),
    (
      "C3 decide --on 2024-05-02",
      """
      case C3: error[step.closed]: the case is closed: it is in the end finished of enforcement
        mend  nothing leads on from there

      """
    ),
    (
      "A1 decide --on 2024-05-02 --process enforcment",
      """
      case A1: error[step.unknown]: there is no process enforcment for the model enforcement in vn
        mend  write enforcement

      """
    ),
  ])
  func `a step that the process does not allow is refused with all that is against it`(
    words: String, errors: String
  ) throws {
    let before = try cases()
    let ended = try tool.shell("bylaw case advance \(words) --cases cases.jsonl")
    #expect(ended == Tool.Ended(status: 1, output: "", errors: errors))
    #expect(try cases() == before)
  }

  @Test func `a step earlier than the last one is refused`() throws {
    _ = try tool.shell("bylaw \(Self.decide) --on 2024-06-03")
    let before = try cases()
    let ended = try tool.shell("bylaw case advance B2 finish --cases cases.jsonl --on 2024-06-02")
    #expect(
      ended.errors.contains("error[step.order]: the step is of 2024-06-02, and the last one was taken on 2024-06-03"))
    #expect(ended.status == 1)
    #expect(try cases() == before)
  }

  @Test(arguments: [
    (
      #"[{"type":"decided","at":"2024-05-02","process":"enforcement","transition":"decide","state":"decided"},{"type":"finished","at":"2024-05-01","process":"enforcement","transition":"finish","state":"finished"}]"#,
      "events[1] of 2024-05-01 follows a step of enforcement of 2024-05-02"
    ),
    (
      #"[{"type":"decided","at":"2024-05-02","process":"enforcement","transition":"decide","state":"decidet"}]"#,
      "events[0] leads to the state decidet, which enforcement never had"
    ),
    (
      #"[{"type":"decided","process":"enforcement","transition":"decide","state":"decided"}]"#,
      "events[0] is a step of enforcement without at"
    ),
    (
      #"[{"type":"decided","at":"2024-05-02","process":"enforcement","transition":"decide","state":"decided"}],"state":"requested""#,
      "state is requested, and the steps of enforcement end in decided"
    ),
  ])
  func `a case whose steps contradict each other is refused`(events: String, what: String) throws {
    let line = #"{"id":"D4","model":"enforcement","jurisdiction":"vn","events":\#(events)}"# + "\n"
    let user = try Province.user(["cases.jsonl": line])
    let ended = try user.tool.shell("bylaw case advance D4 finish --cases cases.jsonl --on 2024-06-02")
    #expect(ended.errors.contains("case D4: error[step.order]: \(what)"), "\(ended)")
    #expect(ended.status == 1)
    let due = try user.tool.shell("bylaw due --cases cases.jsonl --as-of 2024-06-02")
    #expect(due.errors.contains(what))
    #expect(due.status == 2)
  }

  @Test func `what the command line gives must be good, and the case must be there once`() throws {
    func errors(_ words: String) throws -> Tool.Ended { try tool.shell("bylaw case advance \(words)") }
    #expect(try errors("A1 decide --cases - --on 2024-05-02").status == 64)
    #expect(try errors("A1 decide --cases cases.jsonl --on 2024-02-30").status == 64)
    #expect(
      try errors("A1 decide --cases cases.jsonl --on 2024-05-02 --document aplication").errors.contains(
        "did you mean 'application'?"))
    #expect(
      try errors("A9 decide --cases cases.jsonl --on 2024-05-02").errors.contains(
        "error[step.unknown]: there is no case A9"))
    #expect(try errors("A1 decide --cases nowhere.jsonl --on 2024-05-02").errors.contains("error[input.unreadable]"))
    let twice = try Province.user(["cases.jsonl": Province.files["cases.jsonl"]! + Province.files["cases.jsonl"]!])
    #expect(
      try twice.tool.shell("bylaw case advance A1 decide --cases cases.jsonl --on 2024-05-02").errors.contains(
        "cases.jsonl:4: $.id: error[input.duplicate_id]: the id A1 stood on line 1 already"))
  }

  @Test func `a dry run says what would happen and changes nothing`() throws {
    let before = try cases()
    let ended = try tool.shell("bylaw \(Self.decide) --on 2024-06-03 --dry-run")
    #expect(ended.output == "B2: requested -> decided  enforcement of demo@1.0.0+lam-son@1.0.0\n")
    #expect(try cases() == before)
  }

  @Test func `steps that are taken at the same time are all kept`() throws {
    let lines = (1...8).map {
      #"{"id":"P\#($0)","model":"enforcement","jurisdiction":"vn","request_complete":true,"judgment_effective_on":"2024-01-01","documents":[{"kind":"application"}]}"#
    }
    let user = try Province.user(["cases.jsonl": lines.joined(separator: "\n") + "\n"])
    // The shell's own wait needs a signal that test processes hold back.
    let line =
      "seq 1 8 | xargs -P 8 -I N \"$BYLAW\" case advance PN decide --cases cases.jsonl --on 2024-06-03 "
      + "--as enforcement_office --set decision_number=N"
    #expect(try user.tool.shell(line).errors == "")
    let after = try String(contentsOf: user.folder.appending(path: "cases.jsonl"), encoding: .utf8)
    #expect(after.split(separator: "\n").count == 8)
    #expect(after.split(separator: "\n").allSatisfy { $0.contains(#""state":"decided""#) })
    let left = try FileManager.default.contentsOfDirectory(atPath: user.folder.path)
    #expect(left.sorted() == ["cases.jsonl", "config", "plugins"])
  }

  @Test func `a step is not written down before it was taken`() throws {
    let ended = try tool.shell("bylaw case advance A1 decide --cases cases.jsonl --on 2199-01-01")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("--on is 2199-01-01, which is yet to come"))
  }

  @Test func `a step is not earlier than what it follows, nor a hold over before it began`() throws {
    let held = Province.files["plugins/lam-son/process/enforcement.yaml"]!
      .replacing("event: postponed, basis", with: "event: postponed, opens_hold: postponement, basis")
      .replacing("event: resumed, basis", with: "event: resumed, closes_hold: postponement, basis")
      .replacing("change: {", with: "change: {transitions: {decide: {not_before: [requested_on]}}, ")
    let user = try Province.user(["plugins/lam-son/process/enforcement.yaml": held])
    func advance(_ words: String) throws -> Tool.Ended {
      try user.tool.shell("bylaw case advance B2 \(words) --cases cases.jsonl")
    }
    let decide = "decide --as enforcement_office --set decision_number=7 --document application"
    #expect(
      try advance("\(decide) --on 2024-04-28").errors.contains(
        "error[step.order]: the step is of 2024-04-28, and requested_on is of 2024-04-29"))
    #expect(try advance("\(decide) --on 2024-06-03").status == 0)
    #expect(try advance("resume --on 2024-06-04").errors.contains("error[step.state]"))
    #expect(try advance("postpone --on 2024-06-10 --ground a").status == 0)
    let line = try String(contentsOf: user.folder.appending(path: "cases.jsonl"), encoding: .utf8)
    #expect(line.contains(#""holds":[{"kind":"postponement","from":"2024-06-10","ground":"a"}]"#))
    #expect(try advance("resume --on 2024-06-12").status == 0)
    let after = try String(contentsOf: user.folder.appending(path: "cases.jsonl"), encoding: .utf8)
    #expect(after.contains(#""holds":[{"kind":"postponement","from":"2024-06-10","ground":"a","to":"2024-06-12"}]"#))
    #expect(try advance("finish --on 2024-06-12").status == 0)
  }

  @Test func `a paper that came later was not there, and an empty fact is none`() throws {
    let line =
      #"{"id":"P","model":"enforcement","jurisdiction":"vn","request_complete":true,"judgment_effective_on":"2024-01-01","documents":[{"kind":"application","received_on":"2024-06-04"}]}"#
    let user = try Province.user(["cases.jsonl": line + "\n"])
    let decide = "bylaw case advance P decide --as enforcement_office --cases cases.jsonl"
    let early = try user.tool.shell("\(decide) --set decision_number=7 --on 2024-06-03")
    #expect(early.errors.hasPrefix("case P: error[step.document]: application is not on file, which decide needs"))
    let empty = try user.tool.shell("\(decide) --set decision_number= --on 2024-06-04")
    #expect(empty.errors.hasPrefix("case P: error[step.fact]: decision_number is empty"))
    #expect(try user.tool.shell("\(decide) --set decision_number=7 --on 2024-06-04").status == 0)
  }

  @Test func `marks and ends of lines stay as they are, and a line that does not read is told`() throws {
    let lines = Province.files["cases.jsonl"]!.replacing("\n", with: "\r\n")
    let user = try Province.user(["cases.jsonl": "\u{FEFF}" + lines + #"{"id":"Z9","model":"enforcement"#])
    let decide = "--as enforcement_office --set decision_number=7 --document application --on 2024-06-03"
    #expect(try user.tool.shell("bylaw case advance B2 decide --cases cases.jsonl \(decide)").status == 0)
    let after = try Data(contentsOf: user.folder.appending(path: "cases.jsonl"))
    #expect(after.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(after.count { $0 == 0x0D } == 3)
    let broken = try user.tool.shell("bylaw case advance Z9 finish --cases cases.jsonl --on 2024-06-03")
    #expect(broken.status == 2)
    #expect(broken.errors.hasPrefix("cases.jsonl:4: $.model: error[input.malformed_json]"), "\(broken)")
  }
}
