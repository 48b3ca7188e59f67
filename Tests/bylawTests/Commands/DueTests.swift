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
}
