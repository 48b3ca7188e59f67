import Foundation

/// A small province of a test's own, made of nothing but files: a national plugin with a process, a guard and a law, and a
/// province below it with an overlay.
enum Province {
  static let files = [
    "config/jurisdictions.yaml": """
    vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
    vn/lam-son: {names: {en: Lam Son}}
    """,
    "config/calendars/vn.yaml": """
    doc: d
    weekend: [saturday, sunday]
    years: {2024: {source: s, holidays: [{date: 2024-05-01, for: a}]}}
    """,
    "plugins/demo/plugin.yaml": """
    id: demo
    version: 1.0.0
    api: 1
    jurisdiction: vn
    title: {en: A first plugin}
    languages: [vi, en]
    currency: VND
    calendar: vn
    provides: [enforcement.fee]
    """,
    "plugins/demo/law/days.yaml": """
    decision_days: {doc: d, type: integer, values: [{from: 2015-07-01, value: 5, source: s}]}
    """,
    "plugins/demo/process/enforcement.yaml": """
    model: enforcement
    title: {en: Enforcement, vi: Thi hành án}
    source: Test law
    since: 2015-07-01
    status_field: state
    start: requested
    states:
      requested: {title: {en: requested}}
      decided: {title: {en: decided}}
      finished: {title: {en: finished}, end: true}
    transitions:
      decide:
        title: {en: Decide}
        from: [requested]
        to: decided
        event: decided
        by: [enforcement_office]
        documents: [application]
        facts: [request_complete]
        asks: [decision_number]
        sets: {decided_on: day}
        guard: in_time
        basis: Art. 36
      finish: {title: {en: Finish}, from: [decided], to: finished, event: finished, sets: {finished_on: day}, basis: Art. 52}
    deadlines:
      decision:
        title: {en: Decision}
        in: [requested]
        starts: requested_on
        within: {law: decision_days, unit: working_days}
        ends: [decide]
        escalates: [{after: 0, action: notice}, {after: 5, action: interview}]
        basis: Art. 36
    """,
    "plugins/demo/process/in_time.lua": """
    return rule {
      hook = "enforcement.guard", name = "in_time", basis = "Art. 30", date = "as_of",
      decide = function(case, law)
        if case.judgment_effective_on > as_of() then return refuse("art30", "the judgment has no effect yet") end
        return allow()
      end,
    }
    """,
    "plugins/lam-son/plugin.yaml": """
    id: lam-son
    version: 1.0.0
    api: 1
    jurisdiction: vn/lam-son
    title: {en: Lam Son}
    languages: [vi, en]
    currency: VND
    calendar: vn
    """,
    "plugins/lam-son/process/enforcement.yaml": """
    overlays: enforcement
    source: Decision of the province
    add:
      states: {postponed: {title: {en: postponed}}}
      transitions:
        postpone: {title: {en: Postpone}, from: [decided], to: postponed, event: postponed, basis: Art. 48}
        resume: {title: {en: Resume}, from: [postponed], to: decided, event: resumed, basis: Art. 48}
    change: {deadlines: {decision: {within: {working_days: 3}}}}
    """,
    "cases.jsonl": """
    {"id":"A1","model":"enforcement","jurisdiction":"vn","requested_on":"2024-04-29","judgment_effective_on":"2024-01-01","unit":"u1","officer":"o7"}
    {"id":"B2", "model":"enforcement", "jurisdiction":"vn/lam-son", "requested_on":"2024-04-29", "request_complete":true, "judgment_effective_on":"2024-06-01", "judgment_value":1000000000000, "unit":"u1"}
    {"id":"C3","model":"enforcement","jurisdiction":"vn","state":"finished","decided_on":"2024-01-02"}

    """,
  ]

  static func user(_ changes: [String: String] = [:]) throws -> NewUser {
    try NewUser(files.merging(changes) { $1 })
  }
}
