import CaseModel

/// What can only be seen of a process as a whole: that its parts fit together on every day.
struct ProcessCheck {
  private let process: CaseProcess
  /// Names of the guards that cases under this process can be asked, nil: not known here.
  private let guards: Set<String>?
  /// Hooks that some plugin of the chain decides.
  private let hooks: Set<String>
  private let calendars: [String: WorkingCalendar]
  private var problems: [Diagnostic] = []

  static func check(
    _ process: CaseProcess, guards: Set<String>?, hooks: Set<String>, calendars: [String: WorkingCalendar]
  ) -> [Diagnostic] {
    var check = ProcessCheck(process: process, guards: guards, hooks: hooks, calendars: calendars)
    check.names()
    check.versions()
    // What is not there would be reported again as what cannot be reached.
    guard check.problems.isEmpty else { return check.problems }
    for day in process.changes { check.ways(process.version(on: day)) }
    check.lengths()
    return check.problems
  }

  private init(
    process: CaseProcess, guards: Set<String>?, hooks: Set<String>, calendars: [String: WorkingCalendar]
  ) {
    self.process = process
    self.guards = guards
    self.hooks = hooks
    self.calendars = calendars
  }

  // MARK: Names

  private mutating func names() {
    if !process.states.contains(where: { $0.name == process.start }) {
      needs("start", .states, process.start, by: nil)
    }
    for transition in process.transitions {
      let subject = "transition \(transition.name)"
      for state in (transition.from ?? []) + (transition.to.map { [$0] } ?? []) where !has(state) {
        needs(subject, .states, state, by: transition.origin)
      }
      if let name = transition.guardName, let guards, !guards.contains(name) {
        report(
          .processReference, transition.origin, "the \(subject) asks the guard \(name), and no plugin has it",
          mend: nearestName(to: name, among: Array(guards)).map { "write \($0)" }
            ?? "add process/\(name).lua with hook = \"\(process.model.rawValue).guard\" and name = \"\(name)\"")
      }
      for role in transition.by { check(role: role, transition) }
    }
    for state in process.states {
      if let next = state.becomes, !has(next) { needs("state \(state.name)", .states, next, by: state.origin) }
    }
    for deadline in process.deadlines {
      let subject = "deadline \(deadline.name)"
      for state in deadline.states ?? [] where !has(state) { needs(subject, .states, state, by: deadline.origin) }
      for end in deadline.ends where !process.transitions.contains(where: { $0.name == end }) {
        needs(subject, .transitions, end, by: deadline.origin)
      }
    }
  }

  private func has(_ state: String) -> Bool { process.states.contains { $0.name == state } }

  /// Something names a part that is not there; an overlay may have taken it away.
  private mutating func needs(_ subject: String, _ kind: ProcessPartKind, _ name: String, by origin: ProcessOrigin?) {
    if let removal = process.removals.last(where: { $0.kind == kind && $0.name == name }) {
      let whose = origin.map { " (\(place($0)))" } ?? ""
      return report(
        .processOverlay, removal.origin, "\(kind.noun) \(name) is removed, which \(subject) needs\(whose)",
        mend: "remove or change \(subject) as well")
    }
    let names = kind == .states ? process.states.map(\.name) : process.transitions.map(\.name)
    report(
      .processReference, origin, "\(subject) names the \(kind.noun) \(name), which there is not",
      mend: nearestName(to: name, among: names).map { "write \($0)" } ?? "add it under \(kind.rawValue)")
  }

  private mutating func check(role: String, _ transition: ProcessTransition) {
    let known = (Enumeration.partyRole.values + Enumeration.agencyKind.values).map(\.name)
    if known.contains(role) { return }
    let near = nearestName(to: role, among: known)
    guard near != nil || !ProcessDraft.isName(role) else { return }
    report(
      .processReference, transition.origin, "\(role) is no role that is known",
      severity: near == nil ? .error : .warning,
      mend: near.map { "write \($0), if that is meant" } ?? "use small letters, digits and _")
  }

  // MARK: Versions

  private mutating func versions() {
    func overlaps(_ parts: [(name: String, validity: Validity, origin: ProcessOrigin)], _ kind: ProcessPartKind) {
      for (i, part) in parts.enumerated() {
        for other in parts[..<i] where other.name == part.name && other.validity.overlaps(part.validity) {
          let day = max(other.validity.since, part.validity.since)
          report(
            .processVersions, part.origin, "two versions of the \(kind.noun) \(part.name) hold on \(day.iso)",
            mend: "let one end with until before the other begins with since")
        }
      }
    }
    overlaps(process.states.map { ($0.name, $0.validity, $0.origin) }, .states)
    overlaps(process.transitions.map { ($0.name, $0.validity, $0.origin) }, .transitions)
    overlaps(process.deadlines.map { ($0.name, $0.validity, $0.origin) }, .deadlines)
    for state in process.states where state.validity.until < process.validity.until && !state.isEnd {
      guard let next = state.validity.until.adding(days: 1) else { continue }
      let after = process.version(on: next)
      if let becomes = state.becomes {
        if after.state(becomes) == nil {
          report(
            .processVersions, state.origin, "\(state.name) becomes \(becomes), which does not hold on \(next.iso)",
            mend: "name a state that holds then")
        }
      } else if after.state(state.name) == nil {
        report(
          .processVersions, state.origin,
          "cases in the state \(state.name) have nowhere to go when it ends on \(state.validity.until.iso)",
          mend: "add becomes: with the state that they are in from then on")
      }
    }
  }

  // MARK: Ways

  private mutating func ways(_ version: ProcessVersion) {
    let day = version.date
    guard version.state(process.start) != nil else {
      return report(
        .processReference, nil, "the state \(process.start), with which cases start, does not hold on \(day.iso)",
        mend: "begin the process later, or let the state hold from then on")
    }
    var next: [String: Set<String>] = [:]
    for transition in version.transitions {
      for state in version.states where transition.leads(from: state) {
        let target = version.target(of: transition, from: state.name)
        guard version.state(target) != nil else {
          report(
            .processVersions, transition.origin,
            "the transition \(transition.name) leads to \(target) on \(day.iso), when that state does not hold",
            mend: "give the transition the same since and until as the state")
          continue
        }
        next[state.name, default: []].insert(target)
      }
      for name in transition.from ?? [] where version.state(name) == nil {
        report(
          .processVersions, transition.origin,
          "the transition \(transition.name) leads from \(name) on \(day.iso), when that state does not hold",
          mend: "give the transition the same since and until as the state")
      }
      for name in transition.from ?? [] where version.state(name)?.isEnd == true && !transition.reopens {
        report(
          .processDeadEnd, transition.origin, "the transition \(transition.name) leads out of the end \(name)",
          mend: "add reopens: true, if cases can be opened again")
      }
    }
    let reached = Self.closure(from: [process.start], next)
    // Cases may still be in a state to which nothing leads any more.
    let isFirst = day <= process.validity.since
    let before =
      isFirst ? [] : process.states.filter { $0.validity.since < day && $0.validity.contains(day) }.map(\.name)
    for state in version.states where !reached.contains(state.name) && !before.contains(state.name) {
      report(
        .processDeadEnd, state.origin,
        "the state \(state.name) cannot be reached from \(process.start)\(day > process.validity.since ? " on \(day.iso)" : "")",
        mend: "add a transition that leads to it, or remove it")
    }
    var back: [String: Set<String>] = [:]
    for (from, targets) in next { for to in targets { back[to, default: []].insert(from) } }
    let leaving = Self.closure(from: version.states.filter(\.isEnd).map(\.name), back)
    for state in version.states where !leaving.contains(state.name) {
      report(
        .processDeadEnd, state.origin,
        "no end can be reached from the state \(state.name)\(day > process.validity.since ? " on \(day.iso)" : "")",
        mend: "add a transition that leads on from it, or say end: true")
    }
  }

  private static func closure(from start: [String], _ next: [String: Set<String>]) -> Set<String> {
    var reached = Set(start)
    var open = start
    while let state = open.popLast() {
      for other in next[state] ?? [] where reached.insert(other).inserted { open.append(other) }
    }
    return reached
  }

  // MARK: Deadlines

  private mutating func lengths() {
    for deadline in process.deadlines {
      let plugin = process.layers[deadline.lawLayer].plugin
      if case .hook(let hook) = deadline.length, !hooks.contains(hook.name) {
        report(
          .processReference, deadline.origin,
          "no plugin decides \(hook.name), which the deadline \(deadline.name) asks",
          mend: "add a rule for it, or write another length")
      }
      checkEnds(deadline)
      let since = max(deadline.validity.since, process.validity.since)
      let until = min(deadline.validity.until, process.validity.until)
      guard since <= until else { continue }
      for day in [since] + plugin.law.boundaries.filter({ since < $0 && $0 <= until }) {
        var key: String?
        if case .law(let name, .some, _) = deadline.length,
          case .table(let entries)? = plugin.law.parameter(named: name)?.lookUp(on: day).value?.value
        {
          key = entries.first?.key
        }
        guard case .unresolved(let what) = deadline.length.resolve(in: plugin.law, on: day, fact: { _ in key ?? "" })
        else { continue }
        report(
          .processDeadline, deadline.origin, "the deadline \(deadline.name) has no length on \(day.iso): \(what)",
          mend: "add the value to law/ of \(plugin.manifest.id), or give the deadline a since")
        break
      }
    }
  }

  /// Somebody must be able to meet it: one of its transitions leads from a state in which it runs.
  private mutating func checkEnds(_ deadline: ProcessDeadline) {
    guard deadline.met == nil, deadline.each == nil else { return }
    let states = process.states.filter { deadline.states?.contains($0.name) ?? !$0.isEnd }
    let ends = process.transitions.filter { deadline.ends.contains($0.name) }
    if ends.contains(where: { end in states.contains { end.leads(from: $0) } }) { return }
    report(
      .processDeadline, deadline.origin,
      "nobody can meet the deadline \(deadline.name): no transition of its ends leads from where it runs",
      mend: "name another transition under ends, or the states under in")
  }

  // MARK: Reports

  private func place(_ origin: ProcessOrigin) -> String {
    "\(process.layers[origin.changedBy ?? origin.layer].path)"
      + (origin.changedBy == nil ? ":\(origin.position.line)" : "")
  }

  private mutating func report(
    _ code: DiagnosticCode, _ origin: ProcessOrigin?, _ what: String, severity: Diagnostic.Severity = .error,
    mend: String
  ) {
    let layer = process.layers[origin?.layer ?? process.layers.count - 1]
    let position = origin?.position ?? .start
    let place = Place.file(path: layer.path, line: position.line, column: position.column)
    let whole = process.layers.count > 1 && origin?.layer != process.layers.count - 1
    let under = whole ? " (under \(process.layers[process.layers.count - 1].plugin.manifest.jurisdiction))" : ""
    problems.append(Diagnostic(code, severity: severity, at: place, what: what + under, mend: mend))
  }
}
