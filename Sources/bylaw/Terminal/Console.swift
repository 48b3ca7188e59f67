import CaseModel
import FoundationEssentials
import LuaBridge

/// What goes to standard error: diagnostics, progress and summaries. Results never do.
enum Console {
  static let isTerminal = ByteSink.standardError.isTerminal
  private static let colours = isTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty

  /// Finds out who is looking.
  static func prepare() { _ = (isTerminal, colours) }

  static func diagnostic(_ diagnostic: Diagnostic) {
    let colour = diagnostic.severity == .error ? "31" : "33"
    let code = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    let word = colours ? "\u{1B}[1;\(colour)m\(code)\u{1B}[0m" : code
    let place = PlainText.of(diagnostic.place.description)
    write("\(place): \(word): \(PlainText.of(diagnostic.what))\n  mend  \(PlainText.of(diagnostic.mend))\n")
  }

  static func line(_ text: String) { write(PlainText.of(text) + "\n") }

  /// A line that the next one overwrites; only a terminal gets it.
  static func status(_ text: String) { if isTerminal { write("\r\u{1B}[K" + text) } }
  static func clearStatus() { if isTerminal { write("\r\u{1B}[K") } }

  /// Nobody may be reading any more; there is nowhere to say so then.
  private static func write(_ text: String) { try? ByteSink.standardError.write(text: text) }
}
