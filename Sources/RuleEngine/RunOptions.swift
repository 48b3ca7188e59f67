import CaseModel
import LuaBridge
import PluginHost

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
