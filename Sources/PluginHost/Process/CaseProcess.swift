import CaseModel

/// What states the cases of a model pass through under one jurisdiction, who may take which step, and by when: the base
/// of the country with all overlays laid over it, in all its versions.
package struct CaseProcess: Sendable {
  package let name: String
  package let model: Model
  /// By language: en, zh, vi.
  package let titles: [String: String]
  /// The plugins that wrote it, the most general first.
  package let layers: [ProcessLayer]
  /// The days on which it holds at all.
  package let validity: Validity
  /// The fact of the case that shows the state, where there is one.
  package let statusField: String?
  /// The state of a case that took no step yet.
  package let start: String
  package let states: [ProcessState]
  package let transitions: [ProcessTransition]
  package let deadlines: [ProcessDeadline]
  /// What overlays took away.
  package let removals: [ProcessRemoval]

  /// The days on which it begins or something in it changes, ascending.
  package var changes: [CivilDate] {
    var days: Set<CivilDate> = [validity.since]
    for part in states.map(\.validity) + transitions.map(\.validity) + deadlines.map(\.validity) {
      if part.since > validity.since { days.insert(part.since) }
      if let next = part.until.adding(days: 1), next > validity.since, next <= validity.until { days.insert(next) }
    }
    return days.sorted()
  }

  /// The process as it is on one day.
  package func version(on date: CivilDate) -> ProcessVersion {
    ProcessVersion(
      process: self, date: date, states: states.filter { $0.validity.contains(date) },
      transitions: transitions.filter { $0.validity.contains(date) },
      deadlines: deadlines.filter { $0.validity.contains(date) })
  }

  /// Who wrote it: `cn@1.0.0+cn-zhejiang-hangzhou@1.0.0`.
  package var label: String { layers.map(\.plugin.label).joined(separator: "+") }

  /// The title in a language, else in English, else the name.
  package func title(_ language: String) -> String { titles.title(language, else: name) }
}

/// A process on one day.
package struct ProcessVersion: Sendable {
  package let process: CaseProcess
  package let date: CivilDate
  package let states: [ProcessState]
  package let transitions: [ProcessTransition]
  package let deadlines: [ProcessDeadline]

  package func state(_ name: String) -> ProcessState? { states.first { $0.name == name } }

  /// The transitions that lead from a state.
  package func transitions(from state: String) -> [ProcessTransition] {
    guard let here = self.state(state) else { return [] }
    return transitions.filter { $0.leads(from: here) }
  }

  /// Where a transition leads from a state.
  package func target(of transition: ProcessTransition, from state: String) -> String { transition.to ?? state }
}

/// A plugin's part in a process.
package struct ProcessLayer: Sendable {
  package let plugin: Plugin
  /// `plugins/cn/process/mediation.yaml`
  package let path: String
  /// The documents that the file rests on.
  package let source: String
}

/// A part that an overlay took away.
package struct ProcessRemoval: Sendable {
  package let kind: ProcessPartKind
  package let name: String
  package let origin: ProcessOrigin
}

/// The days on which something holds, both included.
package struct Validity: Sendable, Equatable {
  package let since: CivilDate
  package let until: CivilDate

  package static let always = Validity(since: .earliest, until: .latest)

  package init(since: CivilDate, until: CivilDate) {
    self.since = since
    self.until = until
  }

  package func contains(_ date: CivilDate) -> Bool { since <= date && date <= until }
  package func overlaps(_ other: Validity) -> Bool { since <= other.until && other.since <= until }
  package var isAlways: Bool { self == .always }
}

/// Where a part of a process was written: by which layer, and at which line of its file.
package struct ProcessOrigin: Sendable, Equatable {
  package let layer: Int
  package let position: YamlPosition
  /// The last layer that changed it, where that is another one.
  package let changedBy: Int?
}

extension [String: String] {
  func title(_ language: String, else name: String) -> String { self[language] ?? self["en"] ?? name }
}
