import CaseModel
import Foundation

@testable import LuaBridge
@testable import PluginHost

extension FuzzTarget {
  /// The reading of cases: simdjson and our walk over its tape, against Foundation's reader.
  static let json = FuzzTarget(
    name: "json",
    words: Set(Model.allCases.flatMap { CaseShape.fields(of: $0, with: []).map(\.field.name) }).sorted().map {
      "\"\($0)\":"
    }
      + ["\\u0000", "\\ud83d\\ude00", "\\ud800", "1e400", "-0", "9223372036854775807", "18446744073709551615", "null"]
      + ["[[[[[[[[[[[[[[[", "\"2024-02-29\"", "true", "false", "1.5", "\r", "{}", "[]", "\u{1}"],
    seeds: { try Tree.cases(12) },
    make: {
      let fuzz = JSONFuzz()
      return { fuzz.check($0) }
    })
}

private final class JSONFuzz {
  private let parser: LineParser
  private let readers = Model.allCases.map { RecordReader(schema: RecordSchema(CaseShape.of($0, with: []))) }

  init() {
    do { parser = try LineParser() } catch { fatalError("\(error)") }
  }

  func check(_ bytes: [UInt8]) {
    let chunk = LineChunk(bytes: bytes)
    parser.expected = nil
    chunk.forEachLine(parser) { answer, _, place in
      let line = Data(bytes[place])
      checkInput(chunk, place, line)
      switch answer {
      case .blank: claim(line.allSatisfy { [32, 9, 13].contains($0) }, "a line that is not blank was taken as blank")
      case .object: checkObject(line)
      case .fault(let fault):
        claim(fault.found != "text that is no JSON", "no place of the fault is told")
        claim(fault.path.hasPrefix("$"), "the path \(fault.path)")
      }
    }
    for reader in readers { checkStraight(chunk, bytes, reader) }
  }

  /// What is read straight, without a document, is what Foundation reads.
  private func checkStraight(_ chunk: LineChunk, _ bytes: [UInt8], _ reader: RecordReader) {
    parser.expected = reader
    chunk.forEachLine(parser) { _, _, place in
      guard parser.isRead(by: reader) else { return }
      claim(reader.read(parser), "a line that was read is no case")
      guard let object = try? JSONSerialization.jsonObject(with: Data(bytes[place])) as? [String: Any] else {
        return claim(false, "what is read straight is no object to another reader")
      }
      checkTexts(reader, object)
    }
  }

  /// What is written to --rejects is the line again.
  private func checkInput(_ chunk: LineChunk, _ place: Range<Int>, _ line: Data) {
    let writer = ByteWriter(capacity: 64)
    chunk.writeInput(place, to: writer)
    let object = try? JSONSerialization.jsonObject(with: Data("{\(writer.text)}".utf8)) as? [String: Any]
    let plain = (object?["input"] as? String).map { Data($0.utf8) }
    let coded = (object?["input_base64"] as? String).flatMap { Data(base64Encoded: $0) }
    claim(plain ?? coded == line, "a refused line is written as \(writer.text)")
  }

  private func checkObject(_ line: Data) {
    guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
      return claim(false, "what is taken as an object is none to another reader")
    }
    claim(isSame(parser.tape, Tape.root, object), "another reader reads other values: \(object)")
    for reader in readers {
      let isGood = reader.read(parser)
      let faults = reader.faults
      claim(isGood == faults.isEmpty, "\(faults.count) faults, and the case is \(isGood ? "good" : "bad")")
      claim(faults.count <= RecordReader.mostFaults && faults.allSatisfy { $0.path.hasPrefix("$") }, "\(faults)")
      claim(reader.read(parser) == isGood && reader.faults == faults, "a case reads otherwise the second time")
      if isGood { checkTexts(reader, object) }
    }
  }

  /// The host is told of each top-level text what the line says.
  private func checkTexts(_ reader: RecordReader, _ object: [String: Any]) {
    let layout = reader.schema.layouts[0]
    for field in layout.first..<layout.first + layout.count {
      switch reader.schema.entries[field].shapeKind {
      case .text, .identifier, .date, .term: break
      default: continue
      }
      let name = reader.schema.entries[field].name
      claim(
        reader.text(field).map { Array($0.utf8) } == (object[name] as? String).map { Array($0.utf8) },
        "\(name) is \(reader.text(field) ?? "absent")")
    }
  }
}

/// Whether a value of the tape is what Foundation reads. Keys that it takes for the same are not looked into.
private func isSame(_ tape: Tape, _ index: Int, _ value: Any) -> Bool {
  switch tape.tag(index) {
  case Tape.Tag.object:
    guard let object = value as? [String: Any] else { return false }
    var at = index + 1
    var seen = 0
    var isSameHere = true
    while at < tape.end(index) - 1 {
      let key = String(decoding: tape.text(at), as: UTF8.self)
      guard let member = object[key] else { return false }
      isSameHere = isSameHere && isSame(tape, at + 1, member)
      seen += 1
      at = tape.next(at + 1)
    }
    return isSameHere || seen != object.count
  case Tape.Tag.array:
    guard let list = value as? [Any], list.count == tape.count(index) else { return false }
    var at = index + 1
    for item in list {
      guard isSame(tape, at, item) else { return false }
      at = tape.next(at)
    }
    return at == tape.end(index) - 1
  case Tape.Tag.text: return (value as? String).map { Array($0.utf8) } == Array(tape.text(index))
  case Tape.Tag.integer: return (value as? NSNumber)?.int64Value == tape.integer(index)
  case Tape.Tag.unsigned: return (value as? NSNumber)?.uint64Value == UInt64(bitPattern: tape.integer(index))
  case Tape.Tag.number: return (value as? NSNumber).flatMap(binary) == tape.number(index)
  case Tape.Tag.yes: return value as? Bool == true
  case Tape.Tag.no: return value as? Bool == false
  default: return value is NSNull
  }
}

/// The nearest binary number. Foundation keeps what has more than 17 digits as a decimal, and its own way from there to a
/// binary number is not always to the nearest.
private func binary(_ number: NSNumber) -> Double? {
  number is NSDecimalNumber ? Double(number.stringValue) : number.doubleValue
}
