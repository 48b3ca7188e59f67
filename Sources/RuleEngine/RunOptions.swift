import CaseModel
import LuaBridge
import PluginHost

/// What one run is asked to do.
package struct RunOptions: Sendable {
  package var hooks: [Hook]
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
    hooks: [Hook], cases: String, jurisdiction: String? = nil, jobs: Int = 1, language: String? = nil,
    limits: LuaLimits = LuaLimits(), rejects: String? = nil
  ) {
    self.hooks = hooks
    self.cases = cases
    self.jurisdiction = jurisdiction
    self.jobs = jobs
    self.language = language
    self.limits = limits
    self.rejects = rejects
  }
}
