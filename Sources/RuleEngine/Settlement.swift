import CaseModel
import LuaBridge

/// Takes what was decided, chunk by chunk in the order of the input: counts it, refuses cases whose id was seen before,
/// and writes decisions and rejects.
struct Settlement: ~Copyable {
  private let source: String
  private let sink: ByteSink
  private let rejects: ByteSink?
  private let listener: Run.Listener
  private let totalBytes: Int?
  private var seen = FingerprintTable()
  private let refused = ByteWriter(capacity: 4096)
  private(set) var tally: RunTally

  /// - Throws: `LuaBridgeError` where the file of rejects cannot be opened.
  init(_ options: RunOptions, sink: ByteSink, totalBytes: Int?, listener: Run.Listener) throws {
    source = options.cases
    self.sink = sink
    rejects = try options.rejects.map { try ByteSink(path: $0) }
    self.totalBytes = totalBytes
    self.listener = listener
    tally = RunTally(hooks: options.questions.count)
  }

  /// - Parameters:
  ///   - output: the lines of the result's decisions.
  ///   - line: a line of the chunk, by its place.
  /// - Throws: `LuaBridgeError` where something cannot be written.
  mutating func settle(
    _ result: ChunkResult, output: ByteRegion, bytes: Int, line: (Range<Int>) throws -> LineChunk
  ) throws {
    let before = tally.lines
    let duplicates = try writeDecisions(result, output, before)
    tally.lines += result.lines
    tally.blank += result.blank
    tally.otherModel += result.otherModel
    tally.elsewhere += result.elsewhere
    tally.bytes += bytes
    if !result.rejected.isEmpty || !duplicates.isEmpty {
      refused.removeAll()
      for rejected in (result.rejected + duplicates).sorted(by: { $0.line < $1.line }) {
        let number = before + rejected.line
        try reject(rejected.faults.map { $0.at(line: number, of: source) }, number, line(rejected.place))
      }
      try rejects?.write(refused.region)
    }
    for line in result.printed { listener.printed(line) }
    listener.progress(tally, totalBytes)
  }

  /// A line that was not read, because it is too long.
  mutating func settle(_ line: OverlongLine, bytes: Int) throws {
    tally.lines += 1
    tally.bytes += bytes
    refused.removeAll()
    begin([InputDiagnosis.tooLong(line, source: source, line: tally.lines)], tally.lines)
    refused.append("\"input_beginning\":")
    refused.appendJSON(line.beginning)
    refused.append("}\n")
    try rejects?.write(refused.region)
    listener.progress(tally, totalBytes)
  }

  /// How many cases ahead an id is brought near.
  private static let ahead = 8

  /// Writes and counts the decisions of each case; gives the cases whose id was seen before.
  private mutating func writeDecisions(
    _ result: ChunkResult, _ output: ByteRegion, _ before: Int
  ) throws -> [ChunkResult.RejectedLine] {
    var duplicates: [ChunkResult.RejectedLine] = []
    var unwritten = 0
    var start = 0
    for (number, decided) in result.cases.enumerated() {
      if number + Self.ahead < result.cases.count { seen.expect(result.cases[number + Self.ahead].id) }
      if let first = seen.firstLine(of: decided.id, line: before + decided.line) {
        let fault = InputDiagnosis.duplicateID(first: first, source: source, line: decided.line)
        duplicates.append(ChunkResult.RejectedLine(line: decided.line, place: decided.place, faults: [fault]))
        try sink.write(output[unwritten..<start])
        unwritten = decided.outputEnd
      } else {
        tally.cases += 1
        for hook in 0..<result.hooks {
          guard let outcome = Outcome(number: result.outcomes[number * result.hooks + hook]) else { continue }
          tally.hooks[hook].add(1, to: outcome)
        }
      }
      start = decided.outputEnd
    }
    try sink.write(output[unwritten..<start])
    return duplicates
  }

  // MARK: Refusing lines

  private mutating func reject(_ faults: [Diagnostic], _ number: Int, _ line: LineChunk) throws {
    begin(faults, number)
    line.writeInput(0..<line.byteCount, to: refused)
    refused.append("}\n")
  }

  private mutating func begin(_ faults: [Diagnostic], _ line: Int) {
    tally.rejected += 1
    for fault in faults { listener.diagnostic(fault) }
    refused.append("{\"line\":")
    refused.append(Int64(line))
    refused.append(",\"faults\":[")
    for (i, fault) in faults.enumerated() {
      if i > 0 { refused.append(",") }
      DecisionLine.write(fault, to: refused)
    }
    refused.append("],")
  }
}

extension Diagnostic {
  /// The same for another line, and for another source where one is named.
  func at(line: Int, of source: String? = nil) -> Diagnostic {
    guard case .input(let own, _, let path) = place else { return self }
    return Diagnostic(
      code, severity: severity, at: .input(source: source ?? own, line: line, jsonPath: path), what: what, mend: mend)
  }
}
