import CaseModel
import LuaBridge

/// The records of an answer, in numbers of 32 bits with the lowest byte first, each text with its length before it:
///
/// - how many lines, blank lines, cases of other models, cases that are not to be counted, cases, refused lines and printed lines there are;
/// - for each case: what stands for its id (96 bits), its line in the chunk from 1, its place there and its length, how
///   many bytes of output it has, and a byte for each hook: decided 0, not applicable 1, undetermined 2, failed 3, 255
///   where the hook belongs to another model;
/// - for each refused line: its line, place and length, how many faults it has, and for each fault the code, the JSON
///   path, what is wrong and how to mend it;
/// - the lines that rules printed.
enum ChunkRecords {
  static func write(_ result: ChunkResult, to writer: ByteWriter) {
    let counts = [
      result.lines, result.blank, result.otherModel, result.elsewhere, result.cases.count, result.rejected.count,
      result.printed.count,
    ]
    for count in counts { writer.append(number32: count) }
    var outcome = 0
    var start = 0
    for decided in result.cases {
      decided.id.write(to: writer)
      writer.append(number32: decided.line)
      writer.append(number32: decided.place.lowerBound)
      writer.append(number32: decided.place.count)
      writer.append(number32: decided.outputEnd - start)
      start = decided.outputEnd
      for _ in 0..<result.hooks {
        writer.append(byte: result.outcomes[outcome])
        outcome += 1
      }
    }
    for rejected in result.rejected {
      writer.append(number32: rejected.line)
      writer.append(number32: rejected.place.lowerBound)
      writer.append(number32: rejected.place.count)
      writer.append(number32: rejected.faults.count)
      for fault in rejected.faults { write(fault, to: writer) }
    }
    for line in result.printed { writer.append(counted: line) }
  }

  private static func write(_ fault: Diagnostic, to writer: ByteWriter) {
    var path = ""
    if case .input(_, _, let jsonPath) = fault.place { path = jsonPath }
    for text in [fault.code.rawValue, path, fault.what, fault.mend] { writer.append(counted: text) }
  }

  /// - Parameter output: how many bytes of output there are; the cases must account for all of them.
  /// - Throws: `ByteReader.Malformed`.
  static func read(
    into result: ChunkResult, from reader: inout ByteReader, output: Int
  ) throws(ByteReader.Malformed) {
    func number() throws(ByteReader.Malformed) -> Int { Int(try reader.number32()) }
    result.lines = try number()
    result.blank = try number()
    result.otherModel = try number()
    result.elsewhere = try number()
    let (cases, rejected, printed) = (try number(), try number(), try number())
    // Each line is one of these, so a worker cannot lose one without its being seen.
    guard result.blank + result.otherModel + result.elsewhere + cases + rejected == result.lines else {
      throw ByteReader.Malformed()
    }
    result.cases.reserveCapacity(min(cases, 4096))
    result.outcomes.reserveCapacity(min(cases, 4096) * result.hooks)
    var end = 0
    for _ in 0..<cases {
      let id = try Fingerprint(from: &reader)
      let line = try number()
      let place = try number()
      let length = try number()
      end += try number()
      for _ in 0..<result.hooks { result.outcomes.append(try reader.byte()) }
      result.cases.append(
        ChunkResult.DecidedCase(id: id, line: line, place: place..<place + length, outputEnd: end))
    }
    guard end == output else { throw ByteReader.Malformed() }
    for _ in 0..<rejected {
      let line = try number()
      let place = try number()
      let length = try number()
      var faults: [Diagnostic] = []
      for _ in 0..<(try number()) { faults.append(try fault(line, &reader)) }
      result.reject(faults, line, place..<place + length)
    }
    for _ in 0..<printed { result.printed.append(try reader.text()) }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }

  private static func fault(_ line: Int, _ reader: inout ByteReader) throws(ByteReader.Malformed) -> Diagnostic {
    guard let code = DiagnosticCode(rawValue: try reader.text()) else { throw ByteReader.Malformed() }
    let path = try reader.text()
    let what = try reader.text()
    let place = Place.input(source: "-", line: line, jsonPath: path)
    return Diagnostic(code, at: place, what: what, mend: try reader.text())
  }
}
