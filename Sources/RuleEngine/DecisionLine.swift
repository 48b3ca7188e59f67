import CaseModel
import LuaBridge
import PluginHost

/// Writes decisions as JSON lines. What does not depend on the case is put together once for each rule.
struct DecisionLine {
  private struct Pieces {
    let afterCase: [UInt8]
    let decided: [UInt8]
    let afterValue: [UInt8]
    let tail: [UInt8]
  }

  private let pieces: [Pieces]
  private let language: String?
  private static let start = Array("{\"case\":".utf8)
  private static let reasons = Array(",\"reasons\":".utf8)
  private static let reads = Array(",\"read\":".utf8)
  private static let end = Array("}\n".utf8)

  init(_ session: HookSession, language: String?) {
    self.language = language
    pieces = session.rules.map { rule in
      let currency = rule.plugin.manifest.currency
      let basis = ByteWriter(capacity: 256)
      basis.appendJSON(rule.entry.basis)
      return Pieces(
        afterCase: Array(",\"hook\":\"\(rule.entry.hook.name)\",\"outcome\":\"".utf8),
        decided: Array("decided\",\"value\":".utf8),
        afterValue: Array((rule.entry.hook.hasMoney ? ",\"currency\":\"\(currency)\"}" : "}").utf8),
        tail: Array(",\"basis\":\(basis.text),\"plugin\":\"\(rule.plugin.label)\"".utf8))
    }
  }

  func write(_ ending: LuaState.Ending, of rule: Int, _ session: HookSession, to writer: ByteWriter) {
    let piece = pieces[rule]
    writer.append(Self.start)
    session.reader.writeText(session.idField, to: writer)
    writer.append(piece.afterCase)
    switch ending {
    case .decided:
      writer.append(piece.decided)
      session.writeOpenValue(to: writer)
      writer.append(piece.afterValue)
      writer.append(Self.reasons)
      session.writeReasons(to: writer, position: rule, language: language)
    case .notApplicable:
      writer.append("not_applicable\"")
      writer.append(Self.reasons)
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
    writer.append(piece.tail)
    if session.hasInherited { writeInherited(session.inheritedPlugins(rule), to: writer) }
    writer.append(Self.reads)
    session.reader.writeReads(to: writer)
    writer.append(Self.end)
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
    writer.append(start)
    session.reader.writeText(session.idField, to: writer)
    writer.append(",\"hook\":\"\(hook.name)\",\"outcome\":\"not_applicable\",\"reasons\":[{\"article\":\"none\",\"text\":")
    writer.appendJSON("no plugin of \(jurisdiction) decides \(hook.name)")
    writer.append("}],\"basis\":null,\"plugin\":null,\"read\":[]}\n")
  }
}
