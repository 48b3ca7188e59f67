import Foundation
import Testing

@Suite struct DueTests {
  @Test func `what is overdue or due soon is listed by unit and officer`() throws {
    let user = try Province.user()
    let ended = try user.tool.shell("bylaw due --as-of 2024-05-06 --cases cases.jsonl")
    #expect(
      ended
        == Tool.Ended(
          status: 0,
          output: """
            A1  enforcement.decision  Decision: due on 2024-05-07, in 1 day  (Art. 36)  [u1, o7]
            B2  enforcement.decision  Decision: overdue since 2024-05-03, 3 days; calls for notice  (Art. 36)  [u1]

            unit  officer  overdue  due soon  undetermined
            u1    -              1         0             0
            u1    o7             0         1             0

            """, errors: "3 cases, 0 refused; 1 overdue, 1 due soon, 0 undetermined\n"))
  }

  @Test func `a delay that grows calls for more`() throws {
    let user = try Province.user()
    let ended = try user.tool.shell("bylaw due --as-of 2024-05-08 --cases cases.jsonl --format csv")
    #expect(
      ended.output.replacing("\r\n", with: "\n") == """
        case,process,deadline,item,unit,officer,state,starts_on,due_on,standing,days_left,action,basis,note
        A1,enforcement,decision,,u1,o7,requested,2024-04-29,2024-05-07,overdue,-1,notice,Art. 36,
        B2,enforcement,decision,,u1,,requested,2024-04-29,2024-05-03,overdue,-5,interview,Art. 36,

        """)
  }

  @Test func `a year without a calendar is said, and a step after the day is not seen`() throws {
    let line = """
      {"id":"E5","model":"enforcement","jurisdiction":"vn","requested_on":"2024-12-30"}
      {"id":"F6","model":"enforcement","jurisdiction":"vn","requested_on":"2024-04-29","state":"decided",\
      "events":[{"type":"decided","at":"2024-05-20","process":"enforcement","transition":"decide","state":"decided"}]}

      """
    let user = try Province.user(["cases.jsonl": line])
    let ended = try user.tool.shell("bylaw due --as-of 2024-12-31 --cases cases.jsonl --format jsonl")
    #expect(
      ended.output == #"""
        {"case":"E5","process":"enforcement","deadline":"decision","item":null,"unit":null,"officer":null,"state":"requested","starts_on":"2024-12-30","due_on":null,"standing":"undetermined","days_left":null,"action":null,"basis":"Art. 36","note":"the calendar vn has no working days for 2025, only for 2024 to 2024"}

        """#)
    let earlier = try user.tool.shell("bylaw due --as-of 2024-05-10 --cases cases.jsonl --format jsonl")
    #expect(earlier.output.contains(#""case":"F6""#))
    #expect(earlier.output.contains(#""due_on":"2024-05-07","standing":"overdue","days_left":-3"#))
  }

  @Test func `cases that do not read are told, and the others are looked at`() throws {
    let user = try Province.user()
    let ended = try user.tool.shell(
      "(cat cases.jsonl; echo '{\"id\":1}'; echo nonsense) | bylaw due --as-of 2024-05-06 --cases - --model enforcement --jurisdiction vn --format jsonl"
    )
    #expect(ended.status == 2)
    #expect(ended.output.split(separator: "\n").count == 2)
    #expect(ended.errors.contains("standard input:4: $.id: error[input.wrong_type]"))
    #expect(ended.errors.contains("standard input:5: $: error[input.malformed_json]"))
    #expect(ended.errors.contains("3 cases, 2 refused; 1 overdue, 1 due soon, 0 undetermined"))
  }

  /// Deadlines of Vietnam that show how rounds, holds and conditions count.
  private static let process = """
    model: enforcement
    title: {en: E}
    source: s
    start: requested
    states: {requested: {title: {en: r}}, finished: {title: {en: f}, end: true}}
    transitions: {finish: {title: {en: F}, from: [requested], to: finished, event: finished, basis: b}}
    deadlines:
      answer: {title: {en: A}, starts: procedure_received_on, within: {days: 10}, met: procedure_answered_on, holds: [postponement], basis: b}
      plan: {title: {en: P}, each: coercions, before: planned_on, within: {days: 5}, met: plan_on, when: {force_mobilised: [true]}, unless: {outcome: [annulled]}, basis: b}
      cost: {title: {en: C}, each: coercions, before: planned_on, within: {days: 3}, met: cost_announced_on, when: {cost_estimate: [known]}, basis: b}
    """

  private func due(_ facts: String, asOf: String) throws -> [String] {
    let line = #"{"id":"x","model":"enforcement","jurisdiction":"vn",\#(facts)}"# + "\n"
    let user = try Province.user(["plugins/demo/process/enforcement.yaml": Self.process, "cases.jsonl": line])
    try? FileManager.default.removeItem(at: user.folder.appending(path: "plugins/lam-son"))
    let ended = try user.tool.shell("bylaw due --as-of \(asOf) --cases cases.jsonl --format csv --all")
    return ended.output.split(separator: "\r\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return [cells[2], cells[3], cells[8], cells[9]].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    (#""procedure_received_on":"2024-05-01""#, "answer 2024-05-11 overdue"),
    // An answer of an earlier round does not meet it, one of this round does.
    (#""procedure_received_on":"2024-05-01","procedure_answered_on":"2023-01-01""#, "answer 2024-05-11 overdue"),
    (#""procedure_received_on":"2024-05-01","procedure_answered_on":"2024-05-20""#, ""),
    // A hold that began when the time was over stops nothing.
    (
      #""procedure_received_on":"2024-05-01","holds":[{"kind":"postponement","from":"2024-05-20"}]"#,
      "answer 2024-05-11 overdue"
    ),
    (#""procedure_received_on":"2024-05-01","holds":[{"kind":"postponement","from":"2024-05-11"}]"#, "answer held"),
    (#""coercions":[{"planned_on":"2024-06-10"},{"planned_on":"2024-06-10","force_mobilised":false}]"#, ""),
    (
      #""coercions":[{"planned_on":"2024-06-10","force_mobilised":true},{"planned_on":"2024-06-10","force_mobilised":true,"outcome":"annulled"}]"#,
      "plan 1 2024-06-05 due_soon"
    ),
    (#""coercions":[{"planned_on":"2024-06-10","force_mobilised":true,"plan_on":"2024-05-02"}]"#, ""),
    (
      #""coercions":[{"planned_on":"2024-06-10","cost_estimate":0},{"planned_on":"2024-06-10","cost_estimate":null}]"#,
      "cost 1 2024-06-07 due_soon"
    ),
  ])
  func `a deadline runs for its own round and under its own conditions`(facts: String, row: String) throws {
    #expect(try due(facts, asOf: "2024-06-01") == (row.isEmpty ? [] : [row]))
  }
}
