/// What is wrong, where, and how to mend it: the one shape of every error, warning and note of the tool.
package struct Diagnostic: Error, Sendable, Equatable, Codable {
  package enum Severity: String, CaseIterable, Sendable, Equatable, Codable {
    /// The input, plugin or configuration is refused, or the decision has failed.
    case error
    /// It works, and is probably not what was meant.
    case warning
    /// Worth knowing.
    case note
  }

  package let code: DiagnosticCode
  package let severity: Severity
  package let place: Place
  /// A fact, with the value that was found: `the field "ammount" is unknown`.
  package let what: String
  /// An imperative: `write "amount"`.
  package let mend: String

  package init(
    _ code: DiagnosticCode, severity: Severity = .error, at place: Place, what: String, mend: String
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.what = what
    self.mend = mend
  }
}

extension Diagnostic: CustomStringConvertible {
  /// Two lines: `place: error[code]: what` and `  mend  how`. No line break at the end.
  package var description: String {
    "\(place): \(severity.rawValue)[\(code.rawValue)]: \(what)\n  mend  \(mend)"
  }
}
