import CaseModel
import LuaBridge

@testable import RuleEngine

extension FuzzTarget {
  /// What goes between a run and its workers: requests as a worker takes them, answers as the run does. Either side may
  /// be hostile to the other.
  static let worker = FuzzTarget(
    name: "worker",
    words: [
      "decide ", "blame ", "chunk=", " hook=all", " slot=none", " from=here", " from=slot", " from=file", " at=",
      " length=", " cause=signal:", "decided ", " in=here", " in=slot", " output=", " records=", "ready digest=",
      " problems=", "refused", "unusable",
    ],
    seeds: {
      let request = WorkerRequest(chunk: 12, hook: 1, slot: 3, origin: .file, offset: 1 << 20, length: 48_211)
      let blame = WorkerRequest(verb: .blame(.signal(11)), chunk: 1, origin: .here, length: 812)
      return [Array(request.header.utf8), Array(blame.header.utf8), seed(place: "here"), seed(place: "slot")]
        + ["ready digest=90bd problems=0\n", "refused problems=3\n{}\n"].map { Array($0.utf8) }
    },
    make: { { bytes in check(bytes) } })
}

private let hooks = 2

/// An answer with one of everything.
private func seed(place: String) -> [UInt8] {
  let result = ChunkResult(hooks: hooks)
  (result.lines, result.blank, result.otherModel) = (4, 1, 1)
  result.output.append(text: "{\"case\":\"A\"}\n")
  result.add(.failed, hook: 1)
  result.finish(Fingerprint(of: [65]), 2, 10..<90, outputEnd: result.output.count)
  let place90 = Place.input(source: "-", line: 3, jsonPath: "$.id")
  result.reject([Diagnostic(.inputWrongType, at: place90, what: "w", mend: "m")], 3, 91..<120)
  result.printed = ["rules/fee.lua: hello"]
  let records = ByteWriter(capacity: 256)
  ChunkRecords.write(result, to: records)
  let answer = ByteWriter(capacity: 512)
  answer.append(text: "decided chunk=7 in=\(place) output=\(result.output.count) records=\(records.count)\n")
  if place == "here" { answer.append(result.output.region) }
  answer.append(records.region)
  return answer.array
}

private func check(_ bytes: [UInt8]) {
  checkRequest(String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self))
  let whole = answers(bytes, in: bytes.count)
  claim(whole == answers(bytes, in: 7), "an answer that comes in pieces is another one")
}

/// What is taken for a request says the same when it is written again.
private func checkRequest(_ header: String) {
  guard let request = try? WorkerRequest(header: header, hooks: hooks, slots: 4) else { return }
  let again = try? WorkerRequest(header: String(request.header.dropLast()), hooks: hooks, slots: 4)
  claim(request == again, "\(request) is written as \(request.header)")
}

/// What the answers say, or where they end.
private func answers(_ bytes: [UInt8], in step: Int) -> [String] {
  var reader = AnswerReader(hooks: hooks)
  var said: [String] = []
  var rest = bytes[...]
  repeat {
    _ = reader.take { buffer in
      buffer += rest.prefix(step)
      return true
    }
    rest = rest.dropFirst(step)
    do {
      while let answer = try reader.next() { said.append(describe(answer)) }
    } catch {
      return said + ["fault"]
    }
  } while !rest.isEmpty
  return said
}

private func describe(_ answer: WorkerAnswer) -> String {
  switch answer {
  case .ready(let digest, let problems): return "ready \(digest) \(problems)"
  case .unusable(let problems): return "unusable \(problems)"
  case .refused(let problems): return "refused \(problems)"
  case .decided(let chunk, let result, let isInSlot, let output):
    claim(
      result.cases.count + result.rejected.count + result.blank + result.otherModel + result.elsewhere == result.lines,
      "a line is lost")
    claim(result.outcomes.count == result.cases.count * hooks, "an outcome is lost")
    claim(result.cases.last?.outputEnd ?? 0 == output, "the cases do not account for the output")
    let records = ByteWriter(capacity: 256)
    ChunkRecords.write(result, to: records)
    return "decided \(chunk) \(isInSlot) \(output) \(records.array)"
  }
}
