import CaseModel
import LuaBridge
import PluginHost

/// Turns what is wrong with a line into diagnostics.
package enum InputDiagnosis {
  package static func of(_ fault: RecordFault, source: String, line: Int, model: Model?) -> Diagnostic {
    let place = Place.input(source: source, line: line, jsonPath: fault.path)
    let name = fault.path.split(separator: ".").last.map(String.init) ?? fault.path
    let found = isMasked(fault.path, model) ? "a value that is not shown (private)" : fault.found
    switch fault.kind {
    case .unknownField:
      let mend = nearestName(to: name, among: fault.candidates).map { "write \"\($0)\"" }
        ?? "remove it, or declare it under fields: in a plugin.yaml"
      return Diagnostic(.inputUnknownField, at: place, what: "the field \"\(name)\" is unknown", mend: mend)
    case .unknownTerm:
      let text = fault.found.split(separator: "\"").last.map(String.init) ?? fault.found
      let mend = nearestName(to: text, among: fault.candidates).map { "write \"\($0)\"" } ?? "use \(fault.expected)"
      return Diagnostic(.inputUnknownTerm, at: place, what: "\(found) is none of the terms of \(name)", mend: mend)
    case .missingField:
      return Diagnostic(
        .inputMissingField, at: place, what: "\(name) is missing", mend: "add \"\(name)\": \(fault.expected)")
    case .duplicateKey:
      return Diagnostic(.inputDuplicateKey, at: place, what: "\(name) is given twice", mend: "keep one of them")
    case .floatMoney:
      return Diagnostic(
        .inputFloatMoney, at: place, what: "\(name) is \(found), a fraction of the smallest coin",
        mend: "write the sum in the smallest coin, as a whole number (fen, đồng)")
    default:
      return Diagnostic(code(fault.kind), at: place, what: "found \(found)", mend: "write \(fault.expected)")
    }
  }

  static func duplicateID(first: Int, source: String, line: Int) -> Diagnostic {
    Diagnostic(
      .inputDuplicateID, at: .input(source: source, line: line, jsonPath: "$.id"),
      what: "this id stood on line \(first) already", mend: "give each case its own id, or remove one")
  }

  static func jurisdiction(_ text: String?, nearest: String?, source: String, line: Int) -> Diagnostic {
    guard let text else {
      return Diagnostic(
        .inputMissingField, at: .input(source: source, line: line, jsonPath: "$.jurisdiction"),
        what: "the case names no jurisdiction", mend: "add \"jurisdiction\", or pass --jurisdiction PATH")
    }
    return Diagnostic(
      .configJurisdiction, at: .input(source: source, line: line, jsonPath: "$.jurisdiction"),
      what: "the jurisdiction \"\(text)\" is unknown",
      mend: nearest.map { "write \"\($0)\"" } ?? "add it to config/jurisdictions.yaml")
  }

  static func model(_ text: String?, source: String, line: Int) -> Diagnostic {
    let place = Place.input(source: source, line: line, jsonPath: "$.model")
    let names = Model.allCases.map(\.rawValue)
    guard let text else {
      return Diagnostic(
        .inputMissingField, at: place, what: "the case names no model, and the hooks belong to several",
        mend: "add \"model\": one of \(names.joined(separator: ", "))")
    }
    let mend = nearestName(to: text, among: names).map { "write \"\($0)\"" } ?? "use one of \(names.joined(separator: ", "))"
    return Diagnostic(.inputUnknownTerm, at: place, what: "the model \"\(text)\" is unknown", mend: mend)
  }

  static func tooLong(_ line: OverlongLine, source: String) -> Diagnostic {
    Diagnostic(
      .inputTooLong, at: .input(source: source, line: line.line, jsonPath: ""),
      what: "the line has \(line.bytes) bytes, and at most \(LineReader.defaultMostLineBytes) are read",
      mend: "split the case, or leave out what no rule reads")
  }

  private static func isMasked(_ path: String, _ model: Model?) -> Bool {
    guard let model else { return true }
    let plain = path.dropFirst(2).replacing(/\[\d+\]/, with: "")
    return CaseShape.fields(of: model, with: []).first { $0.path == plain }?.field.isPrivate ?? false
  }

  private static func code(_ kind: RecordFault.Kind) -> DiagnosticCode {
    switch kind {
    case .malformed: .inputMalformedJSON
    case .notUTF8: .inputNotUTF8
    case .tooDeep: .inputTooDeep
    case .tooLong: .inputTooLong
    case .notAnObject: .inputNotAnObject
    case .unknownField: .inputUnknownField
    case .wrongType: .inputWrongType
    case .unknownTerm: .inputUnknownTerm
    case .outOfRange: .inputOutOfRange
    case .badDate: .inputBadDate
    case .missingField: .inputMissingField
    case .duplicateKey: .inputDuplicateKey
    case .integerTooLarge: .inputIntegerTooLarge
    case .floatMoney: .inputFloatMoney
    }
  }
}
