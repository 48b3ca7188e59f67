import CaseModel
import LuaBridge
import PluginHost

/// Writes decisions as JSON lines. What does not depend on the case is put together once for each rule.
final class DecisionLine {
  private let pieces = FragmentTable()
  private let language: String?
  private static let pieceCount = 6
  private let beginnings = ByteWriter(capacity: 4096)
  private var starts = Array(repeating: 0, count: LineParser.slots + 1)

  /// What is written between the parts that a case gives: for each rule its own.
  private enum Piece: Int, CaseIterable {
    /// After the case's id, up to the value.
    case decided
    /// After the id, up to the word for another outcome.
    case otherwise
    /// After a value without reasons, up to the fields read.
    case valueOnly
    /// After a value, up to its reasons.
    case valueAndReasons
    /// After the reasons, up to the fields read.
    case tail
    /// As the tail, up to the plugins inherited from.
    case inherited
  }

  init(_ session: HookSession, language: String?) {
    self.language = language
    for rule in session.rules {
      let basis = ByteWriter(capacity: 256)
      basis.appendJSON(rule.entry.basis)
      let hook = ",\"hook\":\"\(rule.entry.question)\",\"outcome\":\""
      let close = rule.entry.hook.hasMoney ? ",\"currency\":\"\(rule.plugin.manifest.currency)\"}" : "}"
      let names = ",\"basis\":\(basis.text),\"plugin\":\"\(rule.plugin.label)\""
      for piece in Piece.allCases {
        switch piece {
        case .decided: _ = pieces.add(hook + "decided\",\"value\":")
        case .otherwise: _ = pieces.add(hook)
        case .valueOnly: _ = pieces.add(close + ",\"reasons\":[]" + names + ",\"read\":")
        case .valueAndReasons: _ = pieces.add(close + ",\"reasons\":")
        case .tail: _ = pieces.add(names + ",\"read\":")
        case .inherited: _ = pieces.add(names + ",\"inherited\":[")
        }
      }
    }
  }

  /// What the lines of some cases begin with: written once for all hooks.
  func begin(_ reader: RecordReader, _ slots: Range<Int>, id: Int) {
    beginnings.removeAll()
    for slot in slots {
      starts[slot] = beginnings.count
      reader.select(slot)
      beginnings.append("{\"case\":")
      reader.writeText(id, to: beginnings)
    }
    starts[slots.upperBound] = beginnings.count
  }

  private func begin(_ slot: Int, _ writer: ByteWriter) {
    writer.append(beginnings, starts[slot]..<starts[slot + 1])
  }

  private func append(_ piece: Piece, of rule: Int, to writer: ByteWriter) {
    writer.append(rule * Self.pieceCount + piece.rawValue, of: pieces)
  }

  /// - Parameter slot: of the case, among those that `begin` was told.
  func write(_ ending: LuaState.Ending, of rule: Int, _ session: HookSession, slot: Int, to writer: ByteWriter) {
    begin(slot, writer)
    if case .decided = ending, !session.hasReasons, !session.hasInherited {
      append(.decided, of: rule, to: writer)
      session.writeOpenValue(to: writer)
      append(.valueOnly, of: rule, to: writer)
    } else {
      writeOutcome(ending, of: rule, session, to: writer)
      writeTail(of: rule, session, to: writer)
    }
    session.reader.writeReads(to: writer)
    if session.isProvisional { writeProvisional(session, to: writer) }
    writer.append("}\n")
  }

  private func writeOutcome(
    _ ending: LuaState.Ending, of rule: Int, _ session: HookSession, to writer: ByteWriter
  ) {
    switch ending {
    case .decided:
      append(.decided, of: rule, to: writer)
      session.writeOpenValue(to: writer)
      append(.valueAndReasons, of: rule, to: writer)
      session.writeReasons(to: writer, position: rule, language: language)
    case .notApplicable:
      append(.otherwise, of: rule, to: writer)
      writer.append("not_applicable\",\"reasons\":")
      session.writeReasons(to: writer, position: rule, language: language)
    case .undetermined(let missing, let note):
      append(.otherwise, of: rule, to: writer)
      writer.append("undetermined\",\"missing\":[")
      writer.appendJSON(missing)
      writer.append("]")
      if !note.isEmpty {
        writer.append(",\"note\":")
        writer.appendJSON(note)
      }
    case .failed(let failure):
      append(.otherwise, of: rule, to: writer)
      writer.append("failed\",\"error\":")
      Self.write(session.diagnose(failure), to: writer)
    }
  }

  /// A decision that failed outside any rule; which fields the rule read is not known.
  func writeFailure(
    _ diagnostic: Diagnostic, of rule: Int, _ session: HookSession, slot: Int, to writer: ByteWriter
  ) {
    begin(slot, writer)
    append(.otherwise, of: rule, to: writer)
    writer.append("failed\",\"error\":")
    Self.write(diagnostic, to: writer)
    append(.tail, of: rule, to: writer)
    writer.append("[]}\n")
  }

  private func writeTail(of rule: Int, _ session: HookSession, to writer: ByteWriter) {
    guard session.hasInherited else { return append(.tail, of: rule, to: writer) }
    append(.inherited, of: rule, to: writer)
    for (i, label) in session.inheritedPlugins(rule).enumerated() {
      if i > 0 { writer.append(",") }
      writer.appendJSON(label)
    }
    writer.append("],\"read\":")
  }

  private func writeProvisional(_ session: HookSession, to writer: ByteWriter) {
    writer.append(",\"provisional\":[")
    for (i, name) in session.provisional.enumerated() {
      if i > 0 { writer.append(",") }
      writer.appendJSON(name)
    }
    writer.append("]")
  }

  /// A diagnostic as a JSON object.
  static func write(_ diagnostic: Diagnostic, to writer: ByteWriter) {
    writer.append("{\"code\":")
    writer.appendJSON(diagnostic.code.rawValue)
    writer.append(",\"where\":")
    writer.appendJSON(diagnostic.place.description)
    writer.append(",\"what\":")
    writer.appendJSON(diagnostic.what)
    writer.append(",\"mend\":")
    writer.appendJSON(diagnostic.mend)
    writer.append("}")
  }

  /// A case for whose hook no plugin of its jurisdiction has a rule.
  func writeNoRule(_ question: Question, jurisdiction: String, slot: Int, to writer: ByteWriter) {
    begin(slot, writer)
    writer.append(text: ",\"hook\":\"\(question.label)\",\"outcome\":\"not_applicable\"")
    writer.append(",\"reasons\":[{\"article\":\"none\",\"text\":")
    writer.appendJSON("no plugin of \(jurisdiction) decides \(question.label)")
    writer.append("}],\"basis\":null,\"plugin\":null,\"read\":[]}\n")
  }
}
