import CaseModel
import LuaBridge

/// The codes under which the errors of a kind of file are reported.
package struct YamlCodes: Sendable, Equatable {
  /// The file cannot be read.
  package let missing: DiagnosticCode
  /// It is not YAML, or has other keys, lists and maps than it should.
  package let structure: DiagnosticCode
  /// A text at the right place is not of the type that is expected there.
  package let value: DiagnosticCode

  package init(missing: DiagnosticCode, structure: DiagnosticCode, value: DiagnosticCode) {
    self.missing = missing
    self.structure = structure
    self.value = value
  }

  package static let law = YamlCodes(missing: .pluginMissingFile, structure: .pluginLaw, value: .lawMalformed)
  package static let configuration = YamlCodes(
    missing: .configMissing, structure: .configMalformed, value: .configMalformed)
  package static let calendar = YamlCodes(
    missing: .configMissing, structure: .configMalformed, value: .configCalendar)
  package static let jurisdictions = YamlCodes(
    missing: .configMissing, structure: .configMalformed, value: .configJurisdiction)
}

/// Builds the diagnostics of one file; the only place that does.
struct YamlFaults {
  let path: String
  let codes: YamlCodes

  func structure(_ position: YamlPosition, _ what: String, mend: String) -> Diagnostic {
    fault(codes.structure, position, what, mend: mend)
  }

  func fault(_ code: DiagnosticCode, _ position: YamlPosition, _ what: String, mend: String) -> Diagnostic {
    Diagnostic(
      code, at: .file(path: path, line: position.line, column: position.column), what: what, mend: mend)
  }

  /// The parser's own errors, with the place it names.
  func parser(_ fault: YamlFault, in text: String) -> Diagnostic {
    let what = "this is not YAML: \(fault.what)"
    let circumstances = fault.context.map { " \($0.what) that began at \($0.line):\($0.column)" } ?? ""
    let mend = "correct the indentation, quotes or brackets here or just above"
    switch fault.place {
    case .offset(let offset):
      return structure(YamlPosition(after: offset, in: text), what, mend: "remove the character")
    case .sign(let line, let column) where Self.isTab(line, column, in: text):
      return structure(YamlPosition(line: line, column: column), "a tab stands here", mend: "indent with blanks")
    case .sign(let line, let column), .structure(let line, let column):
      return structure(YamlPosition(line: line, column: column), what + circumstances, mend: mend)
    }
  }

  private static func isTab(_ line: Int, _ column: Int, in text: String) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
    guard line <= lines.count else { return false }
    return lines[line - 1].unicodeScalars.dropFirst(column - 1).first == "\t"
  }

  /// Keys that stand more than once in a map.
  func repeated(_ names: [String], _ first: YamlPosition) -> Diagnostic {
    let names = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return structure(first, "\(names) stands more than once in the same map, first here", mend: "keep one of them")
  }

  // MARK: What a configuration never needs, and an attacker does

  /// A page of anchors and aliases can stand for billions of nodes.
  func anchor(_ position: YamlPosition) -> Diagnostic {
    structure(position, "an anchor (&) begins here", mend: "write values out; quote a text that begins with &")
  }

  /// The parser compares each with all before it, so a page of them takes many seconds.
  func tagDirective(_ offset: Int, in text: String) -> Diagnostic {
    structure(
      YamlPosition(after: offset, in: text), "%TAG stands here, an instruction to readers of YAML", mend: "remove it")
  }

  func longName(_ position: YamlPosition, _ bytes: Int) -> Diagnostic {
    structure(position, "a name of \(bytes) bytes stands here", mend: "shorten it")
  }

  func alias(_ position: YamlPosition) -> Diagnostic {
    structure(position, "an alias (*) begins here", mend: "write values out; quote a text that begins with *")
  }

  func structuredKey(_ position: YamlPosition) -> Diagnostic {
    structure(position, "a list or map stands where a name is expected", mend: "use plain text as the name")
  }

  func tooDeep(_ position: YamlPosition) -> Diagnostic {
    structure(position, "the structure is nested too deeply", mend: "flatten it")
  }
}

extension YamlPosition {
  /// Behind so many bytes of a text.
  init(after bytes: Int, in text: String) {
    let before = text.utf8.prefix(bytes)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map(before.index(after:)) ?? before.startIndex
    self.init(
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + before[start...].count { $0 & 0xC0 != 0x80 })
  }
}
