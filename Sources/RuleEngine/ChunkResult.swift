import CaseModel
import LuaBridge
import PluginHost

/// What was made of one chunk: decisions as they go out, which case each is of, what was refused and what rules printed.
/// Lines are counted from 1 at the beginning of the chunk: who decides it need not know what came before.
final class ChunkResult {
  /// One case: what stands for its id, where it stood, and where its decisions end in the output.
  struct DecidedCase {
    let id: Fingerprint
    let line: Int
    let place: Range<Int>
    let outputEnd: Int
  }

  /// A line that is no case, and why.
  struct RejectedLine {
    let line: Int
    let place: Range<Int>
    let faults: [Diagnostic]
  }

  /// The hooks of the run.
  let hooks: Int
  /// Lines of decisions in the order of the cases.
  var output: ByteWriter
  var cases: [DecidedCase] = []
  /// For each case and hook of the run: how the decision ended, or `notAsked`.
  var outcomes: [UInt8] = []
  var rejected: [RejectedLine] = []
  /// What rules printed, each with the rule's file.
  var printed: [String] = []
  var lines = 0
  var blank = 0
  /// Cases of a model that no hook of the run decides.
  var otherModel = 0
  /// Cases that are not among those that are counted.
  var elsewhere = 0

  /// The hook belongs to another model than the case.
  static let notAsked: UInt8 = 255

  /// - Parameter outputBytes: room for the output to begin with.
  init(hooks: Int, outputBytes: Int = 256) {
    self.hooks = hooks
    output = ByteWriter(capacity: outputBytes)
  }

  func removeAll() {
    output.removeAll()
    cases.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
    rejected.removeAll()
    printed.removeAll()
    (lines, blank, otherModel, elsewhere) = (0, 0, 0, 0)
  }

  /// How a decision of the case under way ended; its line is in the output.
  func add(_ outcome: Outcome, hook: Int) {
    skip(to: hook)
    outcomes.append(outcome.number)
  }

  /// All decisions of a case are added, and their lines end there in the output.
  func finish(_ id: Fingerprint, _ line: Int, _ place: Range<Int>, outputEnd: Int) {
    skip(to: hooks)
    cases.append(DecidedCase(id: id, line: line, place: place, outputEnd: outputEnd))
  }

  private func skip(to hook: Int) {
    while outcomes.count < cases.count * hooks + hook { outcomes.append(Self.notAsked) }
  }

  func reject(_ faults: [Diagnostic], _ line: Int, _ place: Range<Int>) {
    rejected.append(RejectedLine(line: line, place: place, faults: faults))
  }

  func note(_ text: String, of rule: RuleEntry) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      printed.append("\(rule.path): \(line)")
    }
  }
}

extension Outcome {
  /// By position in the list of all.
  var number: UInt8 {
    switch self {
    case .decided: 0
    case .notApplicable: 1
    case .undetermined: 2
    case .failed: 3
    }
  }

  init?(number: UInt8) {
    switch number {
    case 0: self = .decided
    case 1: self = .notApplicable
    case 2: self = .undetermined
    case 3: self = .failed
    default: return nil
    }
  }
}
