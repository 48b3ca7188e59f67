import CaseModel
import PluginHost

/// What the rules of the plugins say to a case: asked by steps (guards) and by deadlines (hooks that give a last day).
package protocol Counsel {
  /// - Parameter day: of the step, which `as_of()` gives and which selects the law.
  func guardAnswer(_ name: String, _ record: CaseRecord, on day: CivilDate) throws -> GuardAnswer
  func lastDay(by hook: Hook, _ record: CaseRecord) throws -> LastDayAnswer
}

/// What a rule says to the last day of a deadline.
package enum LastDayAnswer: Sendable, Equatable {
  case day(CivilDate)
  /// There is no limit.
  case none
  case undetermined(missing: String, note: String)
  case failed(Diagnostic)
}

extension GuardBench: Counsel {
  package func guardAnswer(_ name: String, _ record: CaseRecord, on day: CivilDate) throws -> GuardAnswer {
    try ask(
      name, model: record.model, jurisdiction: record.jurisdiction, caseLine: record.object.json + "\n", on: day)
  }

  package func lastDay(by hook: Hook, _ record: CaseRecord) throws -> LastDayAnswer {
    switch try value(of: hook, jurisdiction: record.jurisdiction, caseLine: record.object.json + "\n") {
    case .decided(let value, _):
      guard case .text(let text)? = value["due_on"], let day = CivilDate(iso: text) else { return .none }
      return .day(day)
    case .notApplicable, .noRule: return .none
    case .undetermined(let missing, let note): return .undetermined(missing: missing, note: note)
    case .failed(let problem): return .failed(problem)
    }
  }
}
