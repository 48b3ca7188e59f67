import CaseModel
import FoundationEssentials
import LuaBridge

/// What a worker says: a first line of words, and what it announces.
///
///     ready digest=90bd23a4c1e97f50 problems=0
///     decided chunk=12 in=slot output=48211 records=2376
///     unusable problems=412
///     refused problems=230
///
/// `problems` are diagnostics as JSON lines. `records` say of which case each line of the output is, and what was
/// refused; see `ChunkRecords`.
enum WorkerAnswer {
  /// The plugins are loaded, the process is sealed.
  case ready(digest: String, problems: [Diagnostic])
  /// The plugins or the configuration are refused: the worker has ended.
  case unusable([Diagnostic])
  /// A chunk is decided.
  case decided(chunk: Int, ChunkResult, isInSlot: Bool, output: Int)
  /// A request could not be carried out: the worker has ended.
  case refused([Diagnostic])
}

/// Takes answers out of what a worker sent. Nothing of it is believed before it is checked.
struct AnswerReader {
  private var buffer: [UInt8] = []
  private let hooks: Int

  private static let mostHeaderBytes = 4096
  private static let mostBodyBytes = 1 << 30

  init(hooks: Int) { self.hooks = hooks }

  /// More has come.
  mutating func take(_ fill: (inout [UInt8]) -> Bool) -> Bool { fill(&buffer) }

  /// The next answer, or nil where not all of it has come yet.
  /// - Throws: `FrameFault` where it is none.
  mutating func next() throws(FrameFault) -> WorkerAnswer? {
    guard let end = buffer.prefix(Self.mostHeaderBytes).firstIndex(of: 0x0A) else {
      if buffer.count > Self.mostHeaderBytes { throw FrameFault("its first line is too long") }
      return nil
    }
    var words = FrameWords(String(decoding: buffer[..<end], as: UTF8.self))
    let body = end + 1
    switch words.verb {
    case "ready":
      let digest = try words.text("digest")
      return try diagnostics(&words, body).map { .ready(digest: digest, problems: $0) }
    case "unusable": return try diagnostics(&words, body).map { .unusable($0) }
    case "refused": return try diagnostics(&words, body).map { .refused($0) }
    case "decided": return try decided(&words, body)
    default: throw FrameFault("it begins with \"\(words.verb.prefix(40))\"")
    }
  }

  private mutating func diagnostics(_ words: inout FrameWords, _ body: Int) throws(FrameFault) -> [Diagnostic]? {
    let count = try words.number("problems", in: 0..<Self.mostBodyBytes)
    try words.end()
    guard buffer.count >= body + count else { return nil }
    let decoder = JSONDecoder()
    var problems: [Diagnostic] = []
    for line in buffer[body..<body + count].split(separator: 0x0A) {
      guard let problem = try? decoder.decode(Diagnostic.self, from: Data(line)) else {
        throw FrameFault("a diagnostic is malformed")
      }
      problems.append(problem)
    }
    buffer.removeFirst(body + count)
    return problems
  }

  private mutating func decided(_ words: inout FrameWords, _ body: Int) throws(FrameFault) -> WorkerAnswer? {
    let chunk = try words.number("chunk", in: 0..<Int.max)
    let place = try words.text("in")
    guard ["slot", "here"].contains(place) else { throw FrameFault("in is slot or here") }
    let output = try words.number("output", in: 0..<Self.mostBodyBytes)
    let records = try words.number("records", in: 0..<Self.mostBodyBytes)
    try words.end()
    let here = place == "here" ? output : 0
    guard buffer.count >= body + here + records else { return nil }
    let result = ChunkResult(hooks: hooks)
    result.output.append(bytes: buffer, body..<body + here)
    do throws(ByteReader.Malformed) {
      var reader = ByteReader(buffer, body + here..<body + here + records)
      try ChunkRecords.read(into: result, from: &reader, output: output)
    } catch {
      throw FrameFault("its records are malformed")
    }
    buffer.removeFirst(body + here + records)
    return .decided(chunk: chunk, result, isInSlot: place == "slot", output: output)
  }
}
