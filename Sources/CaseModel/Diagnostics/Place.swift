/// Where a diagnostic points.
package enum Place: Sendable, Equatable, Codable {
  /// A line of a source file, counted from 1.
  case file(path: String, line: Int, column: Int? = nil)
  /// A key of a configuration file, such as `holidays[3].from`.
  case config(file: String, keyPath: String)
  /// A line of the cases that are read, counted from 1, and the JSON path in it, such as `$.parties[0].age`.
  case input(source: String, line: Int, jsonPath: String)
  /// A case, by its identifier.
  case caseID(String)

  private enum CodingKeys: String, CodingKey {
    case file, config, input
    case caseID = "case"
  }

  private enum ConfigCodingKeys: String, CodingKey {
    case file
    case keyPath = "key_path"
  }

  private enum InputCodingKeys: String, CodingKey {
    case source, line
    case jsonPath = "json_path"
  }

  private enum CaseIDCodingKeys: String, CodingKey {
    case _0 = "id"
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, `file: key.path`, `source:line: $.path`, `case ID`. The source `-` is the standard input.
  package var description: String {
    switch self {
    case .file(let path, let line, let column?): "\(path):\(line):\(column)"
    case .file(let path, let line, nil): "\(path):\(line)"
    case .config(let file, let keyPath): keyPath.isEmpty ? file : "\(file): \(keyPath)"
    case .input(let source, let line, let jsonPath):
      (source == "-" ? "standard input" : source) + ":\(line)" + (jsonPath.isEmpty ? "" : ": \(jsonPath)")
    case .caseID(let id): "case \(id)"
    }
  }
}
