import CaseModel
import LuaBridge
import PluginHost

/// What a worker made of one chunk: decisions and rejects as they go out, and what the counting needs.
///
/// A worker adds lines in the order it likes, and cases in the order of the input. `settle` puts the lines in the order
/// of the cases and drops those of a case whose id was seen before; that need not be the worker's time.
final class ChunkResult {
  /// Lines of decisions as they were made.
  let lines = ByteWriter()
  /// Lines of decisions in the order of the cases, after `settle`.
  let output = ByteWriter()
  let rejects = ByteWriter(capacity: 4096)
  private(set) var diagnostics: [Diagnostic] = []
  /// What rules printed, each with the rule's file.
  private(set) var printed: [String] = []
  var tally: RunTally
  private var decisions: [Decision] = []
  private var cases: [DecidedCase] = []

  /// One decision: how it ended, and its line.
  private struct Decision {
    let hook: Int32
    let outcome: Outcome
    let start: Int
    let end: Int
  }

  /// One case: what stands for its id, where it stood, and where its decisions end.
  private struct DecidedCase {
    let id: Fingerprint
    let line: Int
    let place: Range<Int>
    let decisionsEnd: Int
  }

  init(hooks: Int) { tally = RunTally(hooks: hooks) }

  func reset(hooks: Int) {
    lines.removeAll()
    output.removeAll()
    rejects.removeAll()
    diagnostics.removeAll()
    printed.removeAll()
    cases.removeAll(keepingCapacity: true)
    decisions.removeAll(keepingCapacity: true)
    tally = RunTally(hooks: hooks)
  }

  /// One decision of the case under way, and where its line stands.
  func add(_ outcome: Outcome, hook: Int, line: Range<Int>) {
    decisions.append(
      Decision(hook: Int32(hook), outcome: outcome, start: line.lowerBound, end: line.upperBound))
  }

  /// All decisions of a case are added.
  func finish(_ id: Fingerprint, _ line: Int, _ place: Range<Int>) {
    cases.append(DecidedCase(id: id, line: line, place: place, decisionsEnd: decisions.count))
  }

  /// Writes and counts the decisions of each case, or rejects it where its id was seen before.
  func settle(_ seen: inout FingerprintTable, of chunk: LineChunk, source: String) {
    var next = 0
    for decided in cases {
      if let first = seen.firstLine(of: decided.id, line: decided.line) {
        let fault = InputDiagnosis.duplicateID(first: first, source: source, line: decided.line)
        reject([fault], decided.line, decided.place, of: chunk)
      } else {
        tally.cases += 1
        for decision in decisions[next..<decided.decisionsEnd] {
          tally.hooks[Int(decision.hook)].add(1, to: decision.outcome)
          output.append(lines, decision.start..<decision.end)
        }
      }
      next = decided.decisionsEnd
    }
  }

  func note(_ text: String, of rule: RuleEntry) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      printed.append("\(rule.path): \(line)")
    }
  }

  // MARK: Refusing lines

  func reject(_ faults: [Diagnostic], _ line: Int, _ place: Range<Int>, of chunk: LineChunk) {
    write(faults, line)
    chunk.writeInput(place, to: rejects)
    rejects.append("}\n")
  }

  func reject(_ fault: Diagnostic, beginning line: OverlongLine) {
    write([fault], line.line)
    rejects.append("\"input_beginning\":")
    rejects.appendJSON(line.beginning)
    rejects.append("}\n")
  }

  private func write(_ faults: [Diagnostic], _ line: Int) {
    tally.rejected += 1
    diagnostics += faults
    rejects.append("{\"line\":")
    rejects.append(Int64(line))
    rejects.append(",\"faults\":[")
    for (i, fault) in faults.enumerated() {
      if i > 0 { rejects.append(",") }
      DecisionLine.write(fault, to: rejects)
    }
    rejects.append("],")
  }
}
