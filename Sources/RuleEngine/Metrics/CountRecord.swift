import CaseModel
import LuaBridge
import PluginHost

/// How a case counted in one question, as workers tell it: in binary, since there is one for each case and metric.
///
/// A number says which question, a byte how the rule ended; then the fields of the value and what it rests on that is not
/// certain, or what was missing, or what is wrong.
enum CountRecord {
  /// What a rule said of a case.
  enum Counted: Equatable {
    case counted(Value, provisional: [String])
    case notCounted
    case undetermined(missing: String, note: String)
    case failed(Diagnostic, id: String)
    /// No plugin of the scope has a rule.
    case noRule
  }

  struct Value: Equatable {
    var numerator: Int64 = 0
    /// Nil: the rule gave a tally, not a share.
    var denominator: Int64?
    var group: String?
    var distinct: String?
  }

  private enum Kind: UInt8 {
    case counted, notCounted, undetermined, failed, noRule
  }

  // MARK: Writing

  static func write(_ ending: LuaState.Ending, _ session: HookSession, question: Int, to writer: ByteWriter) {
    switch ending {
    case .decided:
      begin(question, .counted, writer)
      session.writeFields(to: writer)
      let provisional = session.isProvisional ? session.provisional : []
      writer.append(number32: provisional.count)
      for name in provisional { writer.append(counted: name) }
    case .notApplicable: begin(question, .notCounted, writer)
    case .undetermined(let missing, let note):
      begin(question, .undetermined, writer)
      writer.append(counted: missing)
      writer.append(counted: note)
    case .failed(let failure):
      write(failed: session.diagnose(failure), session, question: question, to: writer)
    }
  }

  static func write(failed diagnostic: Diagnostic, _ session: HookSession, question: Int, to writer: ByteWriter) {
    begin(question, .failed, writer)
    writer.append(counted: session.reader.text(session.idField) ?? "?")
    for text in [diagnostic.code.rawValue, diagnostic.place.description, diagnostic.what, diagnostic.mend] {
      writer.append(counted: text)
    }
  }

  static func write(noRuleFor question: Int, to writer: ByteWriter) { begin(question, .noRule, writer) }

  private static func begin(_ question: Int, _ kind: Kind, _ writer: ByteWriter) {
    writer.append(number32: question)
    writer.append(byte: kind.rawValue)
  }

  // MARK: Reading

  /// The fields of a metric's value, in the order of its hook.
  private static let fields = Hook.named("enforcement.metric")!.results.fields.map(\.name)
  private static let (numerator, denominator, group, distinct) = (
    bit("numerator"), bit("denominator"), bit("group"), bit("distinct")
  )

  private static func bit(_ name: String) -> UInt32 { 1 << UInt32(fields.firstIndex(of: name)!) }

  /// The next record.
  /// - Throws: `ByteReader.Malformed`.
  static func read(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> (question: Int, Counted) {
    let question = Int(try reader.number32())
    guard let kind = Kind(rawValue: try reader.byte()) else { throw ByteReader.Malformed() }
    switch kind {
    case .notCounted: return (question, .notCounted)
    case .noRule: return (question, .noRule)
    case .undetermined:
      let missing = try reader.text()
      return (question, .undetermined(missing: missing, note: try reader.text()))
    case .failed:
      let id = try reader.text()
      guard let code = DiagnosticCode(rawValue: try reader.text()) else { throw ByteReader.Malformed() }
      let place = Place.config(file: try reader.text(), keyPath: "")
      let what = try reader.text()
      return (question, .failed(Diagnostic(code, at: place, what: what, mend: try reader.text()), id: id))
    case .counted:
      let value = try value(&reader)
      var provisional: [String] = []
      for _ in 0..<(try reader.number32()) { provisional.append(try reader.text()) }
      return (question, .counted(value, provisional: provisional))
    }
  }

  private static func value(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Value {
    let mask = try reader.number32()
    guard mask & numerator != 0, mask < 1 << UInt32(fields.count) else { throw ByteReader.Malformed() }
    var value = Value()
    value.numerator = Int64(bitPattern: try reader.number64())
    if mask & denominator != 0 { value.denominator = Int64(bitPattern: try reader.number64()) }
    if mask & group != 0 { value.group = try reader.text() }
    if mask & distinct != 0 { value.distinct = try reader.text() }
    return value
  }
}
