import CaseModel
import PluginHost

/// Where a case stands in a process, by the steps that are recorded in it.
package struct ProcessStanding: Sendable, Equatable {
  package struct Step: Sendable, Equatable {
    package let transition: String
    package let day: CivilDate
    package let state: String
  }

  package let state: String
  /// The day on which the case came into its state; nil where no step says so.
  package let entered: CivilDate?
  /// In the order in which they were taken.
  package let steps: [Step]

  package var lastStep: CivilDate? { steps.last?.day }

  /// The day of the last step of one of these transitions.
  package func last(of transitions: [String]) -> CivilDate? {
    steps.last { transitions.contains($0.transition) }?.day
  }
}

extension CaseRecord {
  /// Where the case stands on a day: steps after it do not count yet.
  /// - Throws: a `Diagnostic` where the steps contradict each other.
  package func standing(in process: CaseProcess, on date: CivilDate) throws(Diagnostic) -> ProcessStanding {
    var steps: [ProcessStanding.Step] = []
    for (place, event) in items("events").enumerated() where event["process"]?.text == process.name {
      let path = "events[\(place)]"
      guard let transition = event["transition"]?.text, let state = event["state"]?.text, let day = event["at"]?.date
      else {
        throw contradiction(
          "\(path) is a step of \(process.name) without \(event["at"]?.date == nil ? "at" : "transition and state")",
          mend: "complete the event, or take process away from it")
      }
      guard process.states.contains(where: { $0.name == state }) else {
        throw contradiction(
          "\(path) leads to the state \(state), which \(process.name) never had",
          mend: nearestName(to: state, among: process.states.map(\.name)).map { "write \($0)" } ?? "correct the event")
      }
      if let last = steps.last, day < last.day {
        throw contradiction(
          "\(path) of \(day.iso) follows a step of \(process.name) of \(last.day.iso)",
          mend: "put the events in the order of time, or correct the dates")
      }
      steps.append(ProcessStanding.Step(transition: transition, day: day, state: state))
    }
    let shown = process.statusField.flatMap { term($0) }
    if let last = steps.last, let shown, !process.shows(last.state, as: shown), let field = process.statusField {
      throw contradiction(
        "\(field) is \(shown), and the steps of \(process.name) end in \(last.state)", mend: "correct one of them")
    }
    let meant = shown.flatMap { process.state(shownAs: $0) }
    if steps.isEmpty, let shown, meant == nil, let field = process.statusField {
      throw contradiction(
        "\(field) is \(shown), which is no state of \(process.name)", mend: "correct the case, or add the state")
    }
    steps.removeAll { $0.day > date }
    // Before a case took a step of the process, its own fact says where it stands.
    let before = items("events").contains { $0["process"]?.text == process.name } ? nil : meant
    let state = steps.last?.state ?? before ?? process.start
    let entered = steps.indices.last { $0 == 0 || steps[$0 - 1].state != steps[$0].state }.map { steps[$0].day }
    let (now, moved) = process.carried(state, to: date)
    return ProcessStanding(state: now, entered: moved ?? entered, steps: steps)
  }

  private func contradiction(_ what: String, mend: String) -> Diagnostic {
    Diagnostic(.stepOrder, at: .caseID(id), what: what, mend: mend)
  }
}

extension CaseProcess {
  /// Whether the case's own fact may have this term when it is in a state.
  func shows(_ state: String, as term: String) -> Bool {
    states.contains { $0.name == state && $0.term == term }
  }

  /// The state that a term of the case's own fact means: that of its name, else the first that it shows.
  func state(shownAs term: String) -> String? {
    (states.first { $0.name == term && $0.term == term } ?? states.first { $0.term == term })?.name
  }

  /// The state that a case is in on a day, where its own may have ended, and the day on which it came into that.
  func carried(_ state: String, to date: CivilDate) -> (state: String, since: CivilDate?) {
    var (state, since): (String, CivilDate?) = (state, nil)
    // Each state is left at most once: what becomes of it holds later.
    for _ in states {
      let versions = states.filter { $0.name == state }
      if versions.contains(where: { $0.validity.contains(date) }) { break }
      guard
        let ended = versions.filter({ $0.validity.until < date }).max(by: { $0.validity.until < $1.validity.until }),
        let next = ended.becomes
      else { break }
      (state, since) = (next, ended.validity.until.adding(days: 1))
    }
    return (state, since)
  }
}
