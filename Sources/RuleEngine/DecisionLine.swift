import CaseModel
import LuaBridge
import PluginHost

/// Writes decisions as JSON lines. What does not depend on the case is put together once for each rule.
final class DecisionLine {
  /// Three pieces for each rule: what follows the case's id, what closes a value, and what names basis and plugin.
  private let pieces = FragmentTable()
  private let language: String?

  private enum Piece: Int {
    case afterCase, afterValue, tail
    static let count = 3
  }

  init(_ session: HookSession, language: String?) {
    self.language = language
    for rule in session.rules {
      let currency = rule.plugin.manifest.currency
      let basis = ByteWriter(capacity: 256)
      basis.appendJSON(rule.entry.basis)
      _ = pieces.add(",\"hook\":\"\(rule.entry.hook.name)\",\"outcome\":\"")
      _ = pieces.add(rule.entry.hook.hasMoney ? ",\"currency\":\"\(currency)\"}" : "}")
      _ = pieces.add(",\"basis\":\(basis.text),\"plugin\":\"\(rule.plugin.label)\"")
    }
  }

  private func append(_ piece: Piece, of rule: Int, to writer: ByteWriter) {
    writer.append(rule * Piece.count + piece.rawValue, of: pieces)
  }

  func write(_ ending: LuaState.Ending, of rule: Int, _ session: HookSession, to writer: ByteWriter) {
    writer.append("{\"case\":")
    session.reader.writeText(session.idField, to: writer)
    append(.afterCase, of: rule, to: writer)
    switch ending {
    case .decided:
      writer.append("decided\",\"value\":")
      session.writeOpenValue(to: writer)
      append(.afterValue, of: rule, to: writer)
      writer.append(",\"reasons\":")
      session.writeReasons(to: writer, position: rule, language: language)
    case .notApplicable:
      writer.append("not_applicable\"")
      writer.append(",\"reasons\":")
      session.writeReasons(to: writer, position: rule, language: language)
    case .undetermined(let missing, let note):
      writer.append("undetermined\",\"missing\":[")
      writer.appendJSON(missing)
      writer.append("]")
      if !note.isEmpty {
        writer.append(",\"note\":")
        writer.appendJSON(note)
      }
    case .failed(let failure):
      writer.append("failed\",\"error\":")
      Self.write(session.diagnose(failure), to: writer)
    }
    append(.tail, of: rule, to: writer)
    if session.hasInherited { writeInherited(session.inheritedPlugins(rule), to: writer) }
    writer.append(",\"read\":")
    session.reader.writeReads(to: writer)
    writer.append("}\n")
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

  private func writeInherited(_ labels: [String], to writer: ByteWriter) {
    writer.append(",\"inherited\":[")
    for (i, label) in labels.enumerated() {
      if i > 0 { writer.append(",") }
      writer.appendJSON(label)
    }
    writer.append("]")
  }

  /// A case for whose hook no plugin of its jurisdiction has a rule.
  static func writeNoRule(_ hook: Hook, jurisdiction: String, _ session: HookSession, to writer: ByteWriter) {
    writer.append("{\"case\":")
    session.reader.writeText(session.idField, to: writer)
    writer.append(text: ",\"hook\":\"\(hook.name)\",\"outcome\":\"not_applicable\"")
    writer.append(",\"reasons\":[{\"article\":\"none\",\"text\":")
    writer.appendJSON("no plugin of \(jurisdiction) decides \(hook.name)")
    writer.append("}],\"basis\":null,\"plugin\":null,\"read\":[]}\n")
  }
}
