import CaseModel
import LuaBridge
import PluginHost

/// Turns what is wrong with a line into diagnostics.
package enum InputDiagnosis {
  /// The values of fields that plugins add to the model are not shown.
  package static func of(_ fault: RecordFault, source: String, line: Int, model: Model?) -> Diagnostic {
    let place = Place.input(source: source, line: line, jsonPath: fault.path)
    let name = fault.path.split(separator: ".").last.map(String.init) ?? fault.path
    if fault.kind == .unknownField {
      let mend =
        nearestName(to: name, among: fault.candidates).map { "write \"\($0)\"" }
        ?? "remove it, or declare it under fields: in a plugin.yaml"
      return Diagnostic(.inputUnknownField, at: place, what: "the field \"\(name)\" is unknown", mend: mend)
    }
    let found = isShown(fault, model) ? fault.found : hidden(fault.found)
    func diagnostic(_ code: DiagnosticCode, _ what: String, mend: String) -> Diagnostic {
      Diagnostic(code, at: place, what: what, mend: mend)
    }
    switch fault.kind {
    case .malformed:
      return diagnostic(
        .inputMalformedJSON, "the line is no JSON: found \(found)", mend: mend(malformed: fault.expected))
    case .notUTF8: return diagnostic(.inputNotUTF8, "found \(found)", mend: "save the cases as UTF-8")
    case .tooDeep:
      return diagnostic(
        .inputTooDeep, "found \(found), a level of nesting too deep",
        mend: "flatten it: no model nests deeper than a list of records")
    case .notAnObject:
      return diagnostic(
        .inputNotAnObject, "found \(found)", mend: "write one object on each line: {\"id\": \"...\", ...}")
    case .unknownTerm:
      let text = fault.found.split(separator: "\"").last.map(String.init) ?? fault.found
      let mend = nearestName(to: text, among: fault.candidates).map { "write \"\($0)\"" } ?? "use \(fault.expected)"
      return diagnostic(.inputUnknownTerm, "\(name) is \(found), which is none of its terms", mend: mend)
    case .missingField:
      return diagnostic(.inputMissingField, "\(name) is missing", mend: "add \"\(name)\": \(fault.expected)")
    case .duplicateKey: return diagnostic(.inputDuplicateKey, "\(name) is given twice", mend: "keep one of them")
    case .floatMoney:
      return diagnostic(
        .inputFloatMoney, "\(name) is \(found), which is written with a fraction",
        mend: "write the sum in the smallest coin, as a whole number (fen, đồng)")
    case .badDate:
      return diagnostic(
        .inputBadDate, "\(name) is \(found), which is no day of the calendar", mend: "write \(fault.expected)")
    case .wrongType, .outOfRange, .integerTooLarge, .tooLong, .unknownField:
      return diagnostic(code(fault.kind), "\(name) is \(found)", mend: "write \(fault.expected)")
    }
  }

  private static func mend(malformed expected: String) -> String {
    switch expected {
    case "the end of the line": "remove what follows the object, or begin a new line"
    case "one JSON object on each line": "write one JSON object on each line"
    default: "write \(expected) there"
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
        what: "the case names no jurisdiction", mend: "add \"jurisdiction\": \"...\", or pass --jurisdiction PATH")
    }
    return Diagnostic(
      .configJurisdiction, at: .input(source: source, line: line, jsonPath: "$.jurisdiction"),
      what: "the jurisdiction \"\(text)\" is unknown",
      mend: nearest.map { "write \"\($0)\"" } ?? "add it to config/jurisdictions.yaml")
  }

  /// The jurisdiction that the caller named for cases without one.
  package static func unknownJurisdiction(_ path: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      .configJurisdiction, at: .config(file: "--jurisdiction", keyPath: ""),
      what: "the jurisdiction \"\(path)\" is unknown",
      mend: nearest.map { "write \"\($0)\"" } ?? "use a path of jurisdictions.yaml")
  }

  static func model(_ text: String?, source: String, line: Int) -> Diagnostic {
    let place = Place.input(source: source, line: line, jsonPath: "$.model")
    let names = Model.allCases.map(\.rawValue)
    guard let text else {
      return Diagnostic(
        .inputMissingField, at: place, what: "the case names no model, and the hooks belong to several",
        mend: "add \"model\": one of \(names.joined(separator: ", "))")
    }
    let mend =
      nearestName(to: text, among: names).map { "write \"\($0)\"" }
      ?? "use one of \(names.joined(separator: ", "))"
    return Diagnostic(.inputUnknownTerm, at: place, what: "the model \"\(text)\" is unknown", mend: mend)
  }

  static func tooLong(_ overlong: OverlongLine, source: String, line: Int) -> Diagnostic {
    Diagnostic(
      .inputTooLong, at: .input(source: source, line: line, jsonPath: ""),
      what: "the line has \(overlong.bytes) bytes, and at most \(LineReader.defaultMostLineBytes) are read",
      mend: "split the case, or leave out what no rule reads")
  }

  /// Whether the message may show what was found. Private facts are not shown; of a line that is no JSON, or that
  /// names no model, those of all models; of a field that is not known here, nothing.
  private static func isShown(_ fault: RecordFault, _ model: Model?) -> Bool {
    let plain = withoutPositions(fault.path.dropFirst(2))
    let models = model.map { [$0] } ?? Model.allCases
    let known = models.compactMap { privacy[$0]?[plain] }
    if known.isEmpty { return [.malformed, .notUTF8, .tooDeep, .notAnObject].contains(fault.kind) }
    return !known.contains(true)
  }

  /// Whether a field is private, by model and path.
  private static let privacy: [Model: [String: Bool]] = Dictionary(
    uniqueKeysWithValues: Model.allCases.map { model in
      let fields = CaseShape.fields(of: model, with: []).map { ($0.path, $0.field.isPrivate) }
      return (model, Dictionary(fields) { $0 || $1 })
    })

  /// `parties[3].role` as `parties.role`.
  private static func withoutPositions(_ path: Substring) -> String {
    guard path.utf8.contains(UInt8(ascii: "[")) else { return String(path) }
    return path.split(separator: "[").enumerated()
      .map { $0 == 0 ? $1 : $1.drop { $0.isNumber }.dropFirst() }.joined()
  }

  /// The value hidden, its column kept.
  private static func hidden(_ found: String) -> String {
    "a value that is not shown" + (found.firstMatch(of: #/ at column \d+$/#).map { String($0.output) } ?? "")
  }

  private static func code(_ kind: RecordFault.Kind) -> DiagnosticCode {
    switch kind {
    case .wrongType: .inputWrongType
    case .integerTooLarge: .inputIntegerTooLarge
    case .tooLong: .inputTooLong
    default: .inputOutOfRange
    }
  }
}
