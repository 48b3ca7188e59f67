import CaseModel
import Yams

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
  func parser(_ error: any Error) -> Diagnostic {
    let start = YamlPosition.start
    guard let error = error as? YamlError else {
      return structure(start, "the file is not YAML: \(error)", mend: "correct the file")
    }
    switch error {
    case .scanner(_, _, let mark, let text) where Self.isTab(at: mark, in: text):
      return structure(YamlPosition(mark), "a tab stands here", mend: "indent with blanks")
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      let circumstances = context.map { " \($0.text) that began at \($0.mark.line):\($0.mark.column)" } ?? ""
      return structure(
        YamlPosition(mark), "this is not YAML: \(problem)\(circumstances)",
        mend: "correct the indentation, quotes or brackets here or just above")
    case .composer(_, let problem, let mark, _) where problem.hasSuffix("another document"):
      return structure(YamlPosition(mark), "a second document begins here", mend: "write one document a file")
    case .composer(_, let problem, let mark, _):
      return structure(YamlPosition(mark), "this is not YAML: \(problem)", mend: "correct the file")
    case .reader(let problem, let offset, _, let text):
      let before = text.prefix(offset ?? 0).split(separator: "\n", omittingEmptySubsequences: false)
      let position = YamlPosition(line: max(1, before.count), column: (before.last?.unicodeScalars.count ?? 0) + 1)
      return structure(position, "this is not YAML: \(problem)", mend: "remove the character")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      return structure(
        YamlPosition(context.mark),
        "\(names) stands more than once in the same map, first here", mend: "keep one of them")
    default:
      return structure(start, "the file is not YAML: \(error)", mend: "correct the file")
    }
  }

  private static func isTab(at mark: Mark, in text: String) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
    guard mark.line <= lines.count else { return false }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first == "\t"
  }

  func refusal(_ found: YamlScreen.Finding) -> Diagnostic {
    switch found.refusal {
    case .anchor:
      structure(
        found.position, "an anchor (&) begins here", mend: "write values out; quote a text that begins with &")
    case .alias:
      structure(found.position, "an alias (*) begins here", mend: "write values out; quote a text that begins with *")
    case .structuredKey:
      structure(
        found.position, "a list or map stands where a name is expected", mend: "use plain text as the name")
    case .tooDeep:
      structure(found.position, "the structure is nested too deeply", mend: "flatten it")
    }
  }
}

extension YamlPosition {
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}
