import CaseModel
import LuaBridge
import PluginHost

/// What a worker made of one chunk: decisions and rejects as they go out, and what the counting needs.
final class ChunkResult {
  let output = ByteWriter()
  let rejects = ByteWriter(capacity: 4096)
  private(set) var diagnostics: [Diagnostic] = []
  /// What rules printed, each with the rule's file.
  private(set) var printed: [String] = []
  var tally: RunTally
  private(set) var cases: [DecidedCase] = []
  /// Hook and outcome of each decision, in order.
  private var outcomes: [(hook: UInt8, outcome: Outcome)] = []

  /// One case: what stands for its id, where it stood, and what was written for it.
  struct DecidedCase {
    let id: Fingerprint
    let line: Int
    let place: Range<Int>
    let outputEnd: Int
    let outcomesEnd: Int
  }

  init(hooks: Int) { tally = RunTally(hooks: hooks) }

  func reset(hooks: Int) {
    output.removeAll()
    rejects.removeAll()
    diagnostics.removeAll()
    printed.removeAll()
    cases.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
    tally = RunTally(hooks: hooks)
  }

  /// One decision of the case under way.
  func count(_ outcome: Outcome, hook: Int) {
    tally.hooks[hook].add(1, to: outcome)
    outcomes.append((UInt8(hook), outcome))
  }

  /// All decisions of a case are written.
  func finish(_ id: Fingerprint, _ line: Int, _ place: Range<Int>) {
    tally.cases += 1
    cases.append(
      DecidedCase(id: id, line: line, place: place, outputEnd: output.count, outcomesEnd: outcomes.count))
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

  /// Takes back the cases whose id was seen before.
  func dropDuplicates(_ seen: inout FingerprintTable, of chunk: LineChunk, source: String) {
    var dropped: [Range<Int>] = []
    var start = (output: 0, outcomes: 0)
    for decided in cases {
      if let first = seen.firstLine(of: decided.id, line: decided.line) {
        dropped.append(start.output..<decided.outputEnd)
        for (hook, outcome) in outcomes[start.outcomes..<decided.outcomesEnd] {
          tally.hooks[Int(hook)].add(-1, to: outcome)
        }
        tally.cases -= 1
        reject(
          [InputDiagnosis.duplicateID(first: first, source: source, line: decided.line)], decided.line, decided.place,
          of: chunk)
      }
      start = (decided.outputEnd, decided.outcomesEnd)
    }
    for range in dropped.reversed() { output.remove(range) }
  }
}
