import Foundation
import Testing

@Suite struct ProcessTests {
  @Test func `a province is added with files alone`() throws {
    let user = try Province.user(["plugins/lam-son/process/enforcement.yaml": ""])
    try FileManager.default.removeItem(at: user.folder.appending(path: "plugins/lam-son/process"))
    // A manifest alone is a plugin: everything is as in the country.
    #expect(
      try user.tool.shell("bylaw process diff vn/lam-son --on 2024-05-02").output == """
        enforcement  Enforcement  (2024-05-02)
        - demo@1.0.0
        + demo@1.0.0
          no difference


        """)
    let own = try Province.user()
    let difference = try own.tool.shell("bylaw process diff vn/lam-son --on 2024-05-02")
    #expect(
      difference.output == """
        enforcement  Enforcement  (2024-05-02)
        - demo@1.0.0
        + demo@1.0.0+lam-son@1.0.0
        + state postponed  postponed
        + transition postpone  decided -> postponed  Postpone
        + transition resume  postponed -> decided  Resume
        ~ deadline decision
            within: 5 working days -> 3 working days


        """)
    #expect(difference.status == 1)
    let fields = "fields: {enforcement: [{name: poor, type: flag, doc: d}]}\n"
    let more = try Province.user([
      "plugins/lam-son/plugin.yaml": Province.files["plugins/lam-son/plugin.yaml"]! + "\nprovides: [enforcement.fee]\n"
        + fields,
      "plugins/lam-son/law/fee.yaml":
        "share: {doc: d, type: share, rounding: half_up, values: [{from: 2015-07-01, value: 1%, source: s}]}\n",
      "plugins/lam-son/rules/fee.lua": """
      return rule {
        hook = "enforcement.fee", basis = "Decision of the province", date = "collected_on",
        decide = function(case, law)
          if case:get("poor", false) then return exempt(law.share:of(case.collected), "art2", "poor") end
          return due(law.share:of(case.collected))
        end,
      }
      """,
      "plugins/lam-son/tests/fee.yaml": """
      hook: enforcement.fee
      given: {collected: 1000, collected_on: 2024-05-02}
      cases:
        - {name: one per cent, expect: {status: due, fee: 10}}
        - {name: the poor pay nothing, given: {poor: true}, expect: {status: exempt, payable: 0}}
      """,
      "plugins/lam-son/tests/process.yaml": """
      process: enforcement
      given: {requested_on: 2024-04-29, judgment_effective_on: 2024-01-01, request_complete: true}
      cases:
        - name: the province has three days
          as_of: 2024-04-30
          expect: {due: {decision: 2024-05-03}}
        - name: decided and postponed
          steps:
            - {take: decide, on: 2024-05-02, as: enforcement_office, documents: [application], set: {decision_number: "7"}}
            - {take: postpone, on: 2024-05-03}
          expect: {state: postponed, decided_on: 2024-05-02, due: {decision: none}}
        - name: nothing is postponed before it is decided
          steps: [{take: postpone, on: 2024-05-03}]
          expect: {refused: step.state, what: "in which the case is"}
      """,
    ])
    #expect(
      try more.tool.shell("bylaw test plugins/lam-son")
        == Tool.Ended(status: 0, output: "5 passed, 0 failed\n", errors: ""))
    let fee = try more.tool.shell(
      "echo '{\"id\":\"x\",\"jurisdiction\":\"vn/lam-son\",\"collected\":500,\"collected_on\":\"2024-05-02\"}' | bylaw run enforcement.fee --cases -"
    )
    #expect(fee.output.contains(#""fee":5"#))
  }

  @Test func `a test of a process that is not met says what differs`() throws {
    let user = try Province.user([
      "plugins/lam-son/tests/process.yaml": """
      process: enforcement
      given: {requested_on: 2024-04-29}
      cases:
        - name: too long
          as_of: 2024-04-30
          expect: {due: {decision: 2024-05-07}, state: decided}
        - name: not refused
          steps: [{take: finish, on: 2024-05-03}]
          expect: {state: finished}
      """
    ])
    let ended = try user.tool.shell("bylaw test plugins/lam-son")
    #expect(ended.status == 1)
    #expect(
      ended.output == """
        FAILED plugins/lam-son/tests/process.yaml:4: too long
          due.decision: expected 2024-05-07, found 2024-05-03
          state: expected "decided", found "requested"
        FAILED plugins/lam-son/tests/process.yaml:7: not refused
          state: expected "finished", found "requested"
          the last step was refused
          case test-2: error[step.state]: finish does not lead from requested, in which the case is
          mend  from there lead: decide
        0 passed, 2 failed

        """)
  }

  @Test func `a process is shown as a table, as a diagram and as a picture`() throws {
    let user = try Province.user()
    let text = try user.tool.shell("bylaw process show vn --on 2024-05-02")
    #expect(
      text.output.hasPrefix(
        """
        enforcement  Enforcement  (enforcement, 2024-05-02)
          by       demo@1.0.0
          source   Test law
          holds    from 2015-07-01
          shows in state

        state             title      holds
        requested  start  requested
        decided           decided
        finished   end    finished

        """))
    #expect(text.output.contains("decision  5 working days  requested_on  decide  Decision  Art. 36"))
    let vietnamese = try user.tool.shell("bylaw process show vn --on 2024-05-02 --lang vi")
    #expect(vietnamese.output.hasPrefix("enforcement  Thi hành án  (enforcement, 2024-05-02)"))
    #expect(
      try user.tool.shell("bylaw process show vn --format mermaid").output == """
        stateDiagram-v2
          state "requested" as requested
          state "decided" as decided
          state "finished" as finished
          [*] --> requested
          requested --> decided: Decide
          decided --> finished: Finish
          finished --> [*]
          classDef added fill:#dff5e1,stroke:#1a7f37,stroke-width:2px
          classDef changed fill:#fff3d6,stroke:#b35900,stroke-width:2px
          classDef removed fill:#fde4e4,stroke:#c62828,stroke-dasharray:4


        """)
    let changes = [
      ("    status_field: state\n", ""), ("  decided: {title", "  note: {title"), ("to: decided", "to: note"),
      ("from: [decided]", "from: [note]"), ("status_field: state\n", ""), ("{en: Finish}", "{en: 'Finish: <<end>>'}"),
    ]
    let process = "plugins/demo/process/enforcement.yaml"
    let words = try Province.user([
      process: changes.reduce(Province.files[process]!) { $0.replacing($1.0, with: $1.1) },
      "plugins/lam-son/process/enforcement.yaml": "overlays: enforcement\nsource: s\n",
    ])
    let diagram = try words.tool.shell("bylaw process show vn --format mermaid").output
    #expect(diagram.contains("  state \"decided\" as State_note\n"), "\(diagram)")
    #expect(diagram.contains("  State_note --> finished: Finish  ‹‹end››\n"), "\(diagram)")
    let picture = try user.tool.shell("bylaw process diff vn/lam-son --on 2024-05-02 --format svg").output
    func count(_ text: String) -> Int { picture.ranges(of: text).count }
    #expect(count("<rect class=\"box added\"") == 2)  // the state, and the legend
    #expect(count("<rect class=\"box ") == 3 + 4 + 3)
    #expect(picture.contains("Decision: 3 working days (within: 5 working days → 3 working days)"))
  }

  @Test func `a process that does not fit ends the check with its place`() throws {
    let user = try Province.user([
      "plugins/lam-son/process/enforcement.yaml": "overlays: enforcement\nsource: s\nremove: {states: [decided]}\n"
    ])
    let ended = try user.tool.shell("bylaw process check")
    #expect(ended.status == 2)
    #expect(ended.output == "")
    #expect(
      ended.errors.hasPrefix(
        """
        plugins/lam-son/process/enforcement.yaml:3:19: error[process.overlay]: state decided is removed, which transition decide needs (plugins/demo/process/enforcement.yaml:12)
          mend  remove or change transition decide as well

        """))
    // The country is not kept from its work by a province.
    #expect(try user.tool.shell("bylaw process check vn").status == 0)
  }

  @Test func `a guard that no plugin has is named`() throws {
    let user = try Province.user()
    try FileManager.default.removeItem(at: user.folder.appending(path: "plugins/demo/process/in_time.lua"))
    let ended = try user.tool.shell("bylaw process check vn")
    #expect(
      ended.errors.contains(
        "error[process.reference]: the transition decide asks the guard in_time, and no plugin has it"))
  }
}
