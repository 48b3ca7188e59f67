import CaseModel
import Foundation

@testable import LuaBridge
@testable import PluginHost
@testable import RuleEngine

extension FuzzTarget {
  /// A base process and an overlay over it, with a line between them; then steps of a case under what came of it.
  static let process = FuzzTarget(
    name: "process",
    words: [
      "\n  ", "\n    ", ": ", "{", "}", "[", "]", ", ", "\n~~~\n", "overlays: p", "add", "change", "remove", "states",
      "transitions", "deadlines", "title", "{en: x}", "end: true", "becomes", "shows", "since: 2026-07-01",
      "until: 2026-06-30", "from", "to", "any", "same", "event: decided", "by", "documents", "facts", "asks", "sets",
      "day", "guard", "reopens: true", "opens_hold: appraisal", "closes_hold: appraisal", "in", "starts", "before",
      "entered", "each: coercions", "within", "{law: days, unit: days}", "{days: 3}", "ends", "met", "holds",
      "escalates", "basis: b", "requested", "decided", "finished", "decide", "finish",
    ],
    seeds: {
      [Array("\(base)\n~~~\n\(overlay)".utf8)]
        + (try Tree.files("plugins", ending: ".yaml", most: 4000)).filter {
          String(decoding: $0, as: UTF8.self).contains("transitions:")
        }
    },
    make: { { checkProcess($0) } })

  private static let base = """
    model: enforcement
    title: {en: E}
    source: s
    since: 2015-07-01
    status_field: state
    start: requested
    states:
      requested: {title: {en: r}}
      decided: {title: {en: d}}
      finished: {title: {en: f}, end: true}
    transitions:
      decide: {title: {en: D}, from: [requested], to: decided, event: decided, by: [court], sets: {decided_on: day}, basis: b}
      finish:
        - {until: 2026-06-30, title: {en: F}, from: [decided], to: finished, event: finished, basis: b}
        - {since: 2026-07-01, title: {en: F}, from: any, to: finished, event: finished, basis: b}
    deadlines:
      d: {title: {en: D}, in: [requested], starts: [requested_on, entered], within: {days: 5}, ends: [decide], basis: b}
      m: {title: {en: M}, each: coercions, before: planned_on, within: {working_days: 3}, met: plan_on, basis: b}
    """
  private static let overlay = """
    overlays: p
    source: s
    add: {states: {held: {title: {en: h}, shows: postponed}}, transitions: {hold: {title: {en: H}, from: [decided], to: held, event: postponed, opens_hold: postponement, basis: b}, go: {title: {en: G}, from: [held], to: decided, event: resumed, closes_hold: postponement, basis: b}}}
    change: {deadlines: {d: {since: 2024-01-01, within: {working_days: 2}, holds: [postponement]}}}
    """
}

private func checkProcess(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: Array("\n~~~\n".utf8), maxSplits: 1).map(Array.init)
  guard let text = parts.first.flatMap({ try? YamlText(path: "base.yaml", bytes: $0, codes: .process) }),
    let root = try? YamlNode.root(of: text, codes: .process)
  else { return }
  var draft = ProcessDraft(name: "p")
  draft.take(base: root, of: plugin("vn"), path: "base.yaml")
  if parts.count > 1, let over = try? YamlText(path: "over.yaml", bytes: parts[1], codes: .process),
    let root = try? YamlNode.root(of: over, codes: .process)
  {
    draft.lay(overlay: root, of: plugin("hn"), path: "over.yaml")
  }
  let (process, problems) = ProcessReader.read(draft)
  claim((process == nil) == !problems.isEmpty, "\(problems.count) problems and \(process == nil ? "no" : "a") process")
  guard let process else { return }
  let faults = ProcessCheck.check(process, guards: nil, hooks: [], calendars: [:])
  for fault in faults { claim(!fault.what.isEmpty && !fault.mend.isEmpty, "a fault without words") }
  for day in process.changes { _ = process.version(on: day) }
  guard !faults.contains(where: { $0.severity == .error }) else { return }
  checkSteps(process)
}

/// In a process that is sound, steps lead only to states that there are, and what they write reads again.
private func checkSteps(_ process: CaseProcess) {
  for day in process.changes.prefix(4) {
    var record = CaseRecord(id: "x", model: process.model, jurisdiction: "vn", object: .object([]))
    for _ in 0..<6 {
      guard let standing = try? record.standing(in: process, on: .latest) else {
        return claim(false, "the steps of \(process.name) contradict each other: \(record.object.json)")
      }
      let version = process.version(on: day)
      let state = process.carried(standing.state, to: day).state
      claim(version.state(state) != nil, "on \(day) the case is in \(state), which does not hold")
      guard let next = version.transitions(from: state).first else { break }
      let target = version.target(of: next, from: state)
      claim(version.state(target) != nil, "\(next.name) leads to \(target), which does not hold on \(day)")
      StepTaker.write(StepRequest(transition: next.name, day: day), next, process, target, &record)
      claim(JSONItem.read(record.object.json.utf8) == record.object, "a case that does not read again")
    }
  }
}

private func plugin(_ id: String) -> Plugin {
  let manifest = PluginManifest(
    id: id, version: "1.0.0", jurisdiction: id, titles: [:], languages: ["en"], currency: "VND", calendar: "vn",
    provides: [], reads: [:], fields: [:], shares: [], uses: [])
  return Plugin(
    manifest: manifest, folder: "plugins/\(id)", path: "plugins/\(id)", law: Law(parameters: []), rules: [],
    modules: [],
    shared: [], texts: PluginTexts(translations: [:]), digest: [])
}
