import CaseModel
import Testing

@testable import PluginHost

struct ProcessFileTests {
  @Test func `a process is read with all that its file says`() throws {
    let process = try Processes.process(Processes.files())
    #expect(process.name == "enforcement")
    #expect(process.model == .enforcement)
    #expect(process.title("vi") == "Thi hành án")
    #expect(process.title("zh") == "Enforcement")
    #expect(process.label == "vn@1.0.0")
    #expect(process.states.map(\.name) == ["requested", "decided", "finished"])
    #expect(process.states.map(\.isEnd) == [false, false, true])
    let decide = try #require(process.transitions.first)
    #expect(
      decide.values.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)" } == [
        "title: Decide", "from: requested", "to: decided", "event: decided", "by: enforcement_office",
        "sets: decided_on: day", "basis: Art. 36",
      ])
    let deadline = try #require(process.deadlines.first)
    #expect(deadline.length(in: process, on: try day("2024-05-02")) == "5 working days")
  }

  @Test(arguments: [
    (
      "start: requested", "start: reqested",
      "error[process.reference]: start names the state reqested, which there is not\n  mend  write requested"
    ),
    (
      "to: decided", "to: decidet",
      "error[process.reference]: transition decide names the state decidet, which there is not\n  mend  write decided"
    ),
    (
      "event: finished", "event: finish",
      "error[process.reference]: event: finish is no term of stage_event_type\n  mend  write finished"
    ),
    (
      "decided_on: day", "decided_om: day",
      "error[process.reference]: sets: the model enforcement has no fact decided_om\n  mend  write decided_on"
    ),
    (
      "decided_on: day", "decided_on: true",
      "error[process.reference]: decided_on cannot become \"true\"\n  mend  write day for a date, true or false for a flag, or one of the fact's terms"
    ),
    (
      "starts: requested_on", "starts: state",
      "error[process.reference]: state is no date there\n  mend  name a date of the model"
    ),
    (
      "ends: [decide]", "ends: [decides]",
      "error[process.reference]: deadline decision names the transition decides, which there is not\n  mend  write decide"
    ),
    (
      "law: decision_days", "law: decision_day",
      "error[process.deadline]: the deadline decision has no length on 2015-07-01: the law has no parameter decision_day\n  mend  add the value to law/ of vn, or give the deadline a since"
    ),
    (
      "ends: [decide]", "ends: [finish]",
      "error[process.deadline]: nobody can meet the deadline decision: no transition of its ends leads from where it runs\n  mend  name another transition under ends, or the states under in"
    ),
    (
      "ends: [decide]", "ends: [decide]\n    when: {basis: [on_reqest]}",
      "error[process.reference]: when: basis has not all of the values on_reqest\n  mend  name terms of the fact, true and false for a flag, or known"
    ),
    (
      "within: {law: decision_days, unit: working_days}", "within: {hook: enforcement.deadline}\n    last_day: rolls",
      "error[process.malformed]: last_day does nothing beside a hook, whose rule says the day\n  mend  remove last_day, and let the rule see to it"
    ),
    ("ends: [decide]\n", "met: x\n", "error[process.reference]: x is no date there\n  mend  name a date of the model"),
    (
      "basis: Art. 52", "basi: Art. 52",
      "error[process.malformed]: transition finish has no key \"basi\"\n  mend  write \"basis\""
    ),
    (
      "by: [enforcement_office]", "by: [enforcement_ofice]",
      "warning[process.reference]: enforcement_ofice is no role that is known\n  mend  write enforcement_office, if that is meant"
    ),
    (
      "title: {en: decided}", "title: {vi: x}",
      "error[process.malformed]: title of decided has no en\n  mend  add \"en:\""
    ),
    (
      "finished: {title", "final: {title",
      "error[process.reference]: final is no term of state\n  mend  say with shows: which term of state shows the state"
    ),
    (
      "start: requested", "start: requested\nuntil: 2015-01-01",
      "error[process.versions]: the process ends on 2015-01-01, before it begins on 2015-07-01\n  mend  correct since or until"
    ),
  ])
  func `what is wrong in a process is told with its place and how to mend it`(
    good: String, bad: String, message: String
  ) throws {
    let text = Processes.base.replacing(good, with: bad, maxReplacements: 1)
    try #require(text != Processes.base)
    let problems = try Processes.problems(Processes.files(text))
    #expect(problems.contains(message), "\(problems)")
    #expect(problems.hasPrefix("plugins/vn/process/enforcement.yaml:"))
  }

  @Test(arguments: [
    (
      "from: [decided], to: finished", "from: [decided], to: decided",
      "the state finished cannot be reached from requested"
    ),
    (
      "from: [decided], to: finished", "from: [requested], to: finished", "no end can be reached from the state decided"
    ),
    (
      "from: [decided], to: finished", "from: [decided, finished], to: finished",
      "the transition finish leads out of the end finished"
    ),
  ])
  func `a state that cannot be reached or left is refused`(good: String, bad: String, message: String) throws {
    let problems = try Processes.problems(Processes.files(Processes.base.replacing(good, with: bad)))
    #expect(problems.contains("error[process.dead_end]: \(message)"), "\(problems)")
  }

  @Test func `a transition that reopens may lead out of an end`() throws {
    let more =
      "  reopen: {title: {en: Reopen}, from: [finished], to: decided, event: resumed, reopens: true, basis: b}\ndeadlines:"
    #expect(try Processes.problems(Processes.files(Processes.base.replacing("deadlines:", with: more))) == "")
  }

  @Test func `two versions of a part may follow each other and not hold at once`() throws {
    func base(_ until: String) -> String {
      Processes.base.replacing(
        "  finish: {title: {en: Finish}, from: [decided], to: finished, event: finished, basis: Art. 52}",
        with: """
            finish:
              - {until: \(until), title: {en: Finish}, from: [decided], to: finished, event: finished, basis: Art. 52}
              - {since: 2026-07-01, title: {en: End}, from: [decided], to: finished, event: finished, basis: Art. 9}
          """)
    }
    let process = try Processes.process(Processes.files(base("2026-06-30")))
    #expect(process.changes.map(\.iso) == ["2015-07-01", "2026-07-01"])
    #expect(process.version(on: try day("2026-06-30")).transitions.map { $0.title("en") } == ["Decide", "Finish"])
    #expect(process.version(on: try day("2026-07-01")).transitions.map { $0.title("en") } == ["Decide", "End"])
    let problems = try Processes.problems(Processes.files(base("2026-07-01")))
    #expect(problems.contains("error[process.versions]: two versions of the transition finish hold on 2026-07-01"))
  }

  @Test func `a state that ends says where its cases go`() throws {
    func base(_ decided: String) -> String {
      Processes.base.replacing("decided: {title: {en: decided}}", with: decided)
        .replacing("to: decided", with: "to: decided\n    until: 2026-06-30")
        .replacing("finish: {", with: "finish: {until: 2026-06-30, ")
        .replacing(
          "deadlines:",
          with:
            "  close: {since: 2026-07-01, title: {en: Close}, from: [requested], to: finished, event: closed, basis: b}\ndeadlines:"
        )
    }
    let lost = try Processes.problems(Processes.files(base("decided: {title: {en: decided}, until: 2026-06-30}")))
    #expect(
      lost.contains("cases in the state decided have nowhere to go when it ends on 2026-06-30"), "\(lost)")
    let kept = base("decided: {title: {en: decided}, until: 2026-06-30, becomes: requested}")
    #expect(try Processes.problems(Processes.files(kept)) == "")
  }
}
