import CaseModel
import Testing

@testable import PluginHost

struct ProcessOverlayTests {
  private func overlay(_ text: String) -> [String: String] {
    Processes.files(overlay: "overlays: enforcement\nsource: Test decision\n\(text)")
  }

  private static let station = """
    add:
      states: {suspended: {title: {en: suspended}}}
      transitions:
        suspend: {title: {en: Suspend}, from: [decided], to: suspended, event: suspended, basis: b}
        resume: {title: {en: Resume}, from: [suspended], to: decided, event: resumed, basis: b}
    """

  @Test func `an overlay adds, changes and removes, and the process above it stays as it is`() throws {
    let book = try Processes.book(
      overlay(
        """
        \(Self.station)
        change:
          transitions: {decide: {by: {add: [court]}, documents: [application], title: {en: Decide at once}}}
          deadlines: {decision: {within: {working_days: 3}}}
        """))
    let below = try #require(try book.processes(for: "vn/ha-noi/ba-dinh").first)
    let above = try #require(try book.general(for: "vn/ha-noi").first)
    // A district without a plugin of its own is as the city.
    #expect(try book.general(for: "vn/ha-noi/ba-dinh").first?.label == below.label)
    #expect(above.states.map(\.name) == ["requested", "decided", "finished"])
    let (old, new) = (above.version(on: try day("2024-05-02")), below.version(on: try day("2024-05-02")))
    #expect(
      ProcessDifference(from: old, to: new).parts.map { "\($0.kind.noun) \($0.name): \($0.change)" } == [
        "state suspended: added",
        "transition decide: changed(\([change("title", "Decide", "Decide at once"), change("by", "enforcement_office", "enforcement_office, court"), change("documents", "", "application")]))",
        "transition suspend: added", "transition resume: added",
        "deadline decision: changed(\([change("within", "5 working days", "3 working days")]))",
      ])
    #expect(below.label == "vn@1.0.0+hn@1.0.0")
    #expect(ProcessDifference(from: old, to: old).isEmpty)
  }

  private func change(_ key: String, _ old: String, _ new: String) -> ProcessDifference.KeyChange {
    ProcessDifference.KeyChange(key: key, old: old, new: new)
  }

  @Test func `a change with a first day makes a version, and the old one holds until the day before`() throws {
    let book = try Processes.book(
      overlay("change: {deadlines: {decision: {since: 2024-01-01, within: {working_days: 2}}}}"))
    let process = try #require(try book.processes(for: "vn/ha-noi").first)
    #expect(
      process.deadlines.map { "\(ProcessDays.text($0.validity)) \($0.length(in: process, on: $0.validity.since))" } == [
        "1900-01-01...2023-12-31 decision_days has no value before 2015-07-01",
        "2024-01-01...2200-12-31 2 working days",
      ])
    #expect(process.changes.map(\.iso) == ["2015-07-01", "2024-01-01"])
  }

  @Test(arguments: [
    (
      "add: {states: {decided: {title: {en: d}}}}", "process.overlay",
      "the state decided is there already, in plugins/vn/process/enforcement.yaml",
      "put it under change, or choose another name"
    ),
    (
      "change: {transitions: {decided: {by: [court]}}}", "process.overlay",
      "there is no transition decided to change or remove", "write decide"
    ),
    (
      "remove: {deadlines: [decisions]}", "process.overlay", "there is no deadline decisions to change or remove",
      "write decision"
    ),
    (
      "remove: {states: [decided]}", "process.overlay",
      "state decided is removed, which transition decide needs (plugins/vn/process/enforcement.yaml:12)",
      "remove or change transition decide as well"
    ),
    (
      "remove: {transitions: [decide]}", "process.overlay",
      "transition decide is removed, which deadline decision needs (plugins/vn/process/enforcement.yaml:22)",
      "remove or change deadline decision as well"
    ),
    (
      "change: {transitions: {decide: {by: {remove: [court]}}}}", "process.overlay",
      "change of the transition decide: \"court\" is not in by", "remove it here"
    ),
    (
      "change: {transitions: {decide: {until: 2024-01-01}}}", "process.malformed",
      "change of the transition decide has an until", "begin the next version with since instead"
    ),
    (
      "change: {start: finish}", "process.reference", "start names the state finish, which there is not",
      "write finished"
    ),
    ("ad: {}", "process.malformed", "the overlay has no key \"ad\"", "write \"add\""),
  ])
  func `an overlay that does not fit is refused with both sides named`(
    text: String, code: String, what: String, mend: String
  ) throws {
    let problems = try Processes.problems(overlay(text))
    #expect(problems.contains("error[\(code)]: \(what)"), "\(problems)")
    #expect(problems.contains("\n  mend  \(mend)"), "\(problems)")
  }

  @Test func `an overlay needs something to lie over, and a base nothing above it`() throws {
    var alone = Processes.files(overlay: "overlays: enforcement\nsource: s")
    alone["plugins/vn/process/enforcement.yaml"] = nil
    #expect(try Processes.problems(alone).contains("there is no process enforcement above vn/ha-noi to lie over"))
    let twice = Processes.files(overlay: Processes.base)
    #expect(
      try Processes.problems(twice).contains(
        "plugins/vn/process/enforcement.yaml has a process enforcement already\n  mend  begin with overlays: enforcement"
      ))
  }

  @Test func `only one process of a model writes its state`() throws {
    let files = Processes.files(more: ["plugins/vn/process/other.yaml": Processes.base])
    #expect(
      try Processes.problems(files).contains(
        "error[process.versions]: enforcement and other both write state of the model enforcement"))
  }
}

enum ProcessDays {
  static func text(_ validity: Validity) -> String { "\(validity.since.iso)...\(validity.until.iso)" }
}
