import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

extension AlertDesk {
  /// The lines of a register: cases of alerts, and whatever else stands there, which stays as it is.
  struct Register {
    private struct Line {
      let bytes: Data
      var record: CaseRecord?
      var isChanged = false
    }

    private var lines: [Line] = []
    private var places: [String: Int] = [:]

    static func id(_ alert: String, _ unit: String) -> String { "alert-\(alert)-\(unit)" }

    /// - Throws: a `Diagnostic` at the first line that is no good case, or whose id stood before.
    init(_ data: Data, _ path: String, _ reading: CaseReading) throws {
      var number = 0
      for piece in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        var line = Line(bytes: Data(piece))
        switch reading.read(String(decoding: piece, as: UTF8.self) + "\n", number: number) {
        case .blank: break
        case .refused(let faults):
          let fault = faults.first
          throw Diagnostic(
            .metricsRegister, at: fault?.place ?? .input(source: path, line: number, jsonPath: ""),
            what: "the register does not read: \(fault?.what ?? "the line is no case")",
            mend: fault?.mend ?? "correct the line")
        case .record(let record):
          if let first = places[record.id] {
            throw Diagnostic(
              .metricsRegister, at: .input(source: path, line: number, jsonPath: "$.id"),
              what: "the id \(record.id) stood on line \(first + 1) already", mend: "remove one of them")
          }
          places[record.id] = lines.count
          line.record = record
        }
        lines.append(line)
      }
      // What follows the last end of a line is no line.
      if lines.last?.bytes.isEmpty == true { lines.removeLast() }
    }

    func record(_ id: String) -> CaseRecord? { places[id].flatMap { lines[$0].record } }

    /// The units that have a case of the alert.
    func units(of alert: String) -> [String] {
      lines.compactMap { line in
        guard let record = line.record, let unit = record.term("unit"), record.id == Self.id(alert, unit) else {
          return nil
        }
        return unit
      }
    }

    mutating func put(_ record: CaseRecord) {
      if let place = places[record.id] {
        lines[place].isChanged = lines[place].record?.object != record.object || lines[place].isChanged
        lines[place].record = record
      } else {
        places[record.id] = lines.count
        lines.append(Line(bytes: Data(), record: record, isChanged: true))
      }
    }

    var data: Data {
      var data = Data()
      for line in lines {
        if line.isChanged, let record = line.record {
          data.append(Data(record.object.json.utf8))
        } else {
          data.append(line.bytes)
        }
        data.append(0x0A)
      }
      return data
    }
  }
}
