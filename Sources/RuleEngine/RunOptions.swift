import CaseModel
import LuaBridge
import PluginHost

/// Whose cases a run counts, and as they lie on which day.
package struct CountScope: Sendable, Equatable {
  package let path: String
  package let day: CivilDate

  package init(path: String, day: CivilDate) { (self.path, self.day) = (path, day) }

  /// `vn/hai-duong@2021-09-30`, for the command line of workers.
  package var word: String { "\(path)@\(day.iso)" }

  package init?(word: String) {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CivilDate(iso: parts[1]) else { return nil }
    self.init(path: String(parts[0]), day: day)
  }
}

/// What one run is asked to do.
package struct RunOptions: Sendable {
  package var questions: [Question]
  package var hooks: [Hook] { questions.map(\.hook) }
  /// File of the cases, or "-".
  package var cases: String
  /// For cases that name no jurisdiction of their own.
  package var jurisdiction: String?
  /// Workers, each with its own Lua states.
  package var jobs: Int
  /// Language of the reasons.
  package var language: String?
  package var limits: LuaLimits
  /// File for lines that were refused, or nil.
  package var rejects: String?
  /// Set where cases are counted: only those of the scope, all by its own rules, and the output is `CountRecord`s.
  package var counting: CountScope?

  package init(
    questions: [Question], cases: String, jurisdiction: String? = nil, jobs: Int = 1, language: String? = nil,
    limits: LuaLimits = LuaLimits(), rejects: String? = nil
  ) {
    self.questions = questions
    self.cases = cases
    self.jurisdiction = jurisdiction
    self.jobs = jobs
    self.language = language
    self.limits = limits
    self.rejects = rejects
  }

  package init(
    hooks: [Hook], cases: String, jurisdiction: String? = nil, jobs: Int = 1, language: String? = nil,
    limits: LuaLimits = LuaLimits(), rejects: String? = nil
  ) {
    self.init(
      questions: hooks.map { Question($0) }, cases: cases, jurisdiction: jurisdiction, jobs: jobs, language: language,
      limits: limits, rejects: rejects)
  }
}
