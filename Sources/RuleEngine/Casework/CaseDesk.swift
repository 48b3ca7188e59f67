import CaseModel
import FoundationEssentials
import LuaBridge

/// A file of cases, of which one is changed.
package struct CaseDesk {
  private let path: String
  private let reading: CaseReading

  package init(path: String, reading: CaseReading) {
    self.path = path
    self.reading = reading
  }

  /// Finds the case, lets `step` change it, and puts the new line in the place of the old one. All other bytes of the
  /// file stay as they are; whatever is thrown, the file stays as it is.
  ///
  /// - Throws: `StepRefused`; a `Diagnostic` where there is no such case, or two; `LuaBridgeError` of the file.
  package func advance(
    _ id: String, dryRun: Bool = false, _ step: (CaseRecord) throws -> StepTaken
  ) throws -> StepTaken {
    var taken: StepTaken?
    try ReplacedFile.edit(path) { data in
      var (place, number) = try find(id, in: data)
      // The end of a line stays as it is.
      if data[place].last == 0x0D { place = place.lowerBound..<place.upperBound - 1 }
      guard place.count <= LineReader.defaultMostLineBytes else {
        throw Diagnostic(
          .inputTooLong, at: .input(source: path, line: number, jsonPath: ""),
          what: "the line has \(place.count) bytes, and at most \(LineReader.defaultMostLineBytes) are read",
          mend: "split the case, or leave out what no rule reads")
      }
      let line = String(decoding: data[place], as: UTF8.self)
      let record = try record(line, number)
      let step = try step(record)
      taken = step
      let new = step.record.object.json
      // What the step made of the case must still be a case.
      _ = try self.record(new, number)
      guard !dryRun else { return nil }
      var whole = data[data.startIndex..<place.lowerBound]
      whole.append(Data(new.utf8))
      whole.append(data[place.upperBound...])
      return whole
    }
    guard let taken else { throw unknown(id) }
    return taken
  }

  private func record(_ line: String, _ number: Int) throws -> CaseRecord {
    switch reading.read(line + "\n", number: number) {
    case .record(let record): return record
    case .refused(let problems): throw StepRefused(problems: problems)
    case .blank: throw StepRefused(problems: [])
    }
  }

  /// The place of the only line with this id, and its number.
  private func find(_ id: String, in data: Data) throws -> (place: Range<Int>, number: Int) {
    let needle = Array(JSONItem.text(id).json.utf8)
    var found: (place: Range<Int>, number: Int)?
    var (start, number) = (data.startIndex, 0)
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while start < data.endIndex {
      let end = data[start...].firstIndex(of: 0x0A) ?? data.endIndex
      defer { start = end + 1 }
      number += 1
      let line = data[start..<end]
      // Most lines are told from it by their bytes; an id that is written with escapes has a backslash.
      let isNear = line.holds(needle)
      guard isNear || line.contains(UInt8(ascii: "\\")) else { continue }
      let item = JSONItem.read(line)
      // What does not read may be the case: reading it says what is wrong with it.
      guard item?["id"]?.text == id || isNear && item == nil else { continue }
      if let found {
        throw Diagnostic(
          .inputDuplicateID, at: .input(source: path, line: number, jsonPath: "$.id"),
          what: "the id \(id) stood on line \(found.number) already", mend: "give each case its own id, or remove one")
      }
      found = (start..<end, number)
    }
    guard let found else { throw unknown(id) }
    return found
  }

  private func unknown(_ id: String) -> Diagnostic {
    Diagnostic(
      .stepUnknown, at: .config(file: path, keyPath: ""), what: "there is no case \(id)",
      mend: "check the identifier, and that the file is the one that holds it")
  }
}
