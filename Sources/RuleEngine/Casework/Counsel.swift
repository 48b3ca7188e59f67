import CaseModel
import PluginHost

/// What the rules of the plugins say to a case: asked by steps (guards) and by deadlines (hooks that give a last day).
package protocol Counsel {
  /// - Parameter day: of the step, which `as_of()` gives and which selects the law.
  func guardAnswer(_ name: String, _ record: CaseRecord, on day: CivilDate) throws -> GuardAnswer
  func lastDay(by hook: Hook, _ record: CaseRecord, on day: CivilDate) throws -> LastDayAnswer
}

/// What a guard says.
package enum GuardAnswer: Sendable, Equatable {
  package struct Reason: Sendable, Equatable {
    package let article: String
    package let text: String

    package init(article: String, text: String) {
      self.article = article
      self.text = text
    }
  }

  case allowed
  case refused([Reason])
  /// A fact is absent without which it cannot say.
  case undetermined(missing: String, note: String)
  case failed(Diagnostic)
  case noGuard
}

/// What a rule says to the last day of a deadline.
package enum LastDayAnswer: Sendable, Equatable {
  case day(CivilDate)
  /// There is no limit.
  case none
  case undetermined(missing: String, note: String)
  case failed(Diagnostic)
}
