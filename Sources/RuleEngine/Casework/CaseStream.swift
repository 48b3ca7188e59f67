import CaseModel
import LuaBridge
import PluginHost

/// All cases of a file or stream, one after the other, in memory that does not grow with their number.
package struct CaseStream {
  /// How many lines there were, and what became of them.
  package struct Tally: Sendable, Equatable {
    package var cases = 0
    package var refused = 0
    package var bytes = 0
  }

  private let input: InputFile
  private let reading: CaseReading

  /// - Parameter path: `-` is the standard input.
  /// - Throws: `LuaBridgeError` where the file cannot be opened.
  package init(path: String, reading: CaseReading) throws {
    input = try InputFile(path: path)
    self.reading = reading
  }

  /// The size of the input, where it has one.
  package var totalBytes: Int? { input.bytes }

  /// - Throws: `LuaBridgeError`, and what the bodies throw.
  package func forEach(
    refused: ([Diagnostic]) throws -> Void, progress: (Tally) -> Void = { _ in }, _ body: (CaseRecord) throws -> Void
  ) throws -> Tally {
    let reader = LineReader(input)
    let chunk = LineChunk()
    var tally = Tally()
    var number = 0
    while try reader.read(into: chunk) {
      if let long = chunk.overlongLine {
        number += 1
        tally.refused += 1
        try refused([InputDiagnosis.tooLong(long, source: reading.source, line: number)])
      }
      var at = 0
      while let answer = reading.next(in: chunk, &at, number: number + 1) {
        number += 1
        switch answer {
        case .blank: break
        case .record(let record):
          tally.cases += 1
          try body(record)
        case .refused(let problems):
          tally.refused += 1
          try refused(problems)
        }
      }
      tally.bytes += chunk.byteCount
      progress(tally)
    }
    return tally
  }
}
