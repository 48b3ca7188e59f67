import CaseModel
import FoundationEssentials
import LuaBridge

/// Where something stands in a file; both counted from 1, columns in Unicode scalars.
package struct YamlPosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = YamlPosition(line: 1, column: 1)
}

/// A configuration file as text, under the path that errors shall name.
package struct YamlText: Sendable {
  /// Larger files are refused: a law file of a province is some tens of kilobytes.
  package static let mostBytes = 1 << 20

  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Reads a file, naming it `shownAs` (the path below the plugin) in every error.
  ///
  /// Throws a `Diagnostic` when it cannot be read, is larger than a mebibyte, or is not UTF-8.
  package init(contentsOf file: URL, shownAs path: String, codes: YamlCodes) throws(Diagnostic) {
    guard let data = try? Data(contentsOf: file) else { throw Self.unreadable(path: path, codes: codes) }
    try self.init(path: path, bytes: Array(data), codes: codes)
  }

  /// The bytes of a file. A byte order mark at its start is passed over.
  init(path: String, bytes: [UInt8], codes: YamlCodes) throws(Diagnostic) {
    guard bytes.count <= Self.mostBytes else { throw Self.tooLarge(bytes.count, path: path, codes: codes) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard let text = String(validating: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self) else {
      throw YamlFaults(path: path, codes: codes).structure(
        .start, "the file is not UTF-8 text", mend: "save it as UTF-8")
    }
    self.init(path: path, text: text)
  }

  static func unreadable(path: String, codes: YamlCodes) -> Diagnostic {
    YamlFaults(path: path, codes: codes).fault(
      codes.missing, .start, "the file cannot be read", mend: "check that it exists and may be read")
  }

  static func tooLarge(_ bytes: Int, path: String, codes: YamlCodes) -> Diagnostic {
    YamlFaults(path: path, codes: codes).structure(
      .start, "the file has \(bytes) bytes, more than \(mostBytes)", mend: "split it into several files")
  }
}

/// A node of a configuration file: text, a list, or a map with unique text keys in file order.
///
/// Scalars keep the characters of the file. What they mean is decided by the type that is expected there, so `no` is
/// the text "no" where a text is due, and `1.10` does not become 1.1.
package struct YamlNode: Sendable {
  package enum Content: Sendable {
    /// `isPlain` is false for quoted and block text, which is never a number, a flag or nothing.
    case scalar(String, isPlain: Bool)
    case list([YamlNode])
    case map([Entry])
  }
  package struct Entry: Sendable {
    package let key: String
    package let position: YamlPosition
    package let value: YamlNode
  }

  package let content: Content
  package let position: YamlPosition

  init(_ content: Content, at position: YamlPosition) {
    self.content = content
    self.position = position
  }

  /// Deepest nesting of lists and maps.
  static let deepest = 24
  /// Longest name in a map.
  static let mostNameBytes = 4096

  /// The entries of a map in file order; none for other nodes.
  package var entries: [Entry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  /// The root of a file, which is a map.
  ///
  /// Throws the first of: a file over the size limit, a tag directive, an anchor or alias, nesting too deep, bad YAML,
  /// duplicate keys, an empty file, a root that is not a map.
  package static func root(of source: YamlText, codes: YamlCodes) throws(Diagnostic) -> YamlNode {
    let faults = YamlFaults(path: source.path, codes: codes)
    guard source.text.utf8.count <= YamlText.mostBytes else {
      throw faults.structure(
        .start, "the file has \(source.text.utf8.count) bytes, more than \(YamlText.mostBytes)",
        mend: "split it into several files")
    }
    if let offset = source.text.place(of: Array("%TAG".utf8)) {
      throw faults.tagDirective(offset, in: source.text)
    }
    guard let root = try YamlBuilder.root(of: source.text, faults) else {
      throw faults.structure(.start, "the file is empty", mend: "write at least one name, or remove the file")
    }
    guard case .map = root.content else {
      throw faults.structure(
        root.position, "the file holds \(root.kind) where names with values are expected",
        mend: "begin each entry with its name and a colon")
    }
    return root
  }

  /// Nothing written, `~` or `null`.
  package var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content, text.utf8.count <= 4 else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// A text that is not empty or blank.
  var words: String? {
    guard case .scalar(let text, _) = content, !isNothing else { return nil }
    // Nearly every text begins with a sign that shows.
    let isShown = text.utf8.first.map { (0x21...0x7E).contains($0) } ?? false
    return isShown || !text.allSatisfy(\.isWhitespace) ? text : nil
  }

  /// What the node is, in words for an error: `nothing`, `"30"`, `a list`, `a map`.
  package var kind: String {
    switch content {
    case .scalar where isNothing: "nothing"
    case .scalar(let text, _): "\"\(text.count > 40 ? text.prefix(40) + "..." : text)\""
    case .list: "a list"
    case .map: "a map"
    }
  }
}

/// A map none of whose keys is unknown: what stands under each. There are few, so looking through them is quickest.
package struct YamlFields: Sendable {
  /// In file order.
  package let entries: [YamlNode.Entry]

  package subscript(key: String) -> YamlNode? { entries.first { $0.key == key }?.value }
}
