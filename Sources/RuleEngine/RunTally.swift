import CaseModel

/// The counts of a run. They add up: every line is blank, rejected, or a case; every case is decided by each hook of
/// its model, or counted as of another model.
package struct RunTally: Sendable, Equatable {
  package struct HookCounts: Sendable, Equatable {
    package var decided = 0
    package var notApplicable = 0
    package var undetermined = 0
    package var failed = 0

    package var total: Int { decided + notApplicable + undetermined + failed }

    mutating func add(_ count: Int, to outcome: Outcome) {
      switch outcome {
      case .decided: decided += count
      case .notApplicable: notApplicable += count
      case .undetermined: undetermined += count
      case .failed: failed += count
      }
    }

    static func += (a: inout HookCounts, b: HookCounts) {
      a.decided += b.decided
      a.notApplicable += b.notApplicable
      a.undetermined += b.undetermined
      a.failed += b.failed
    }
  }

  package var lines = 0
  package var blank = 0
  package var cases = 0
  package var rejected = 0
  /// Cases of a model that no hook of the run decides.
  package var otherModel = 0
  /// Cases of other jurisdictions than those that are counted.
  package var elsewhere = 0
  /// By position of the hook in the run.
  package var hooks: [HookCounts]
  package var bytes = 0

  package init(hooks: Int) { self.hooks = Array(repeating: HookCounts(), count: hooks) }

  package var decisions: Int { hooks.reduce(0) { $0 + $1.total } }
  package var failed: Int { hooks.reduce(0) { $0 + $1.failed } }

  static func += (a: inout RunTally, b: RunTally) {
    a.lines += b.lines
    a.blank += b.blank
    a.cases += b.cases
    a.rejected += b.rejected
    a.otherModel += b.otherModel
    a.elsewhere += b.elsewhere
    a.bytes += b.bytes
    for i in a.hooks.indices { a.hooks[i] += b.hooks[i] }
  }
}
