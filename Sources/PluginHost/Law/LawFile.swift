import CaseModel

/// Reads the law files of one plugin.
///
/// Feed it every file, then take `law`; it is complete only if `problems` is empty, which holds everything that is
/// wrong, in the order of the files.
package struct LawReader {
  package private(set) var problems: [Diagnostic] = []
  private var parameters: [LawParameter] = []
  /// Where each stands in `parameters`.
  private var names: [String: Int] = [:]

  package init() {}

  /// The law of all files at once, or everything that is wrong with them.
  package static func read(_ files: [YamlText]) -> (law: Law, problems: [Diagnostic]) {
    var reader = LawReader()
    for file in files { reader.add(file) }
    return (reader.law, reader.problems)
  }

  package var law: Law { Law(parameters: parameters) }

  package mutating func add(_ file: YamlText) {
    let root: YamlNode
    do {
      root = try YamlNode.root(of: file, codes: .law)
    } catch {
      problems.append(error)
      return
    }
    var reader = YamlReader(path: file.path, codes: .law)
    for entry in root.entries {
      guard isFree(entry, &reader), let parameter = Self.parameter(entry, &reader) else { continue }
      names[parameter.name] = parameters.count
      parameters.append(parameter)
    }
    problems += reader.problems
  }

  /// The name is well formed and not declared by another file.
  private func isFree(_ entry: YamlNode.Entry, _ reader: inout YamlReader) -> Bool {
    guard Self.isName(entry.key) else {
      reader.report(
        .value, entry.position, "\"\(entry.key)\" is not a parameter's name",
        mend: "use at most 64 of a-z, 0-9 and _, beginning with a letter, and no word of Lua")
      return false
    }
    guard let other = names[entry.key].map({ parameters[$0] }) else { return true }
    reader.report(
      .code(.lawDuplicate), entry.position,
      "\(entry.key) is declared at \(other.path):\(other.position.line):\(other.position.column) already",
      mend: "keep one of them, or rename one")
    return false
  }

  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (97...122).contains(first), name.utf8.count <= 64 else { return false }
    return !luaWords.contains(name)
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
  }

  /// Words after which `law.<name>` would be a syntax error.
  private static let luaWords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
    "not",
    "or", "repeat", "return", "then", "true", "until", "while",
  ]

  private static func parameter(_ entry: YamlNode.Entry, _ reader: inout YamlReader) -> LawParameter? {
    let name = entry.key
    guard
      let fields = reader.fields(
        of: entry.value, name, known: ["doc", "type", "rounding", "values"], required: ["doc", "type", "values"]),
      let typeNode = fields["type"], let valuesNode = fields["values"], let docNode = fields["doc"]
    else { return nil }
    let doc = reader.text(docNode, "doc of \(name)")
    let type = reader.term(typeNode, "type of \(name)", LawType.self)
    let rounding = rounding(of: name, type, fields["rounding"], typeNode.position, &reader)
    guard let items = reader.list(valuesNode, "values of \(name)"), let type, let doc else { return nil }
    guard !items.isEmpty else {
      reader.report(
        .structure, valuesNode.position, "\(name) has no value",
        mend: "add \"- {from: YYYY-MM-DD, value: ..., source: ...}\"")
      return nil
    }
    if type == .share || type == .scale, rounding == nil { return nil }
    let values = items.compactMap {
      value(of: name, LawValueReader(type: type, rounding: rounding ?? .halfUp), $0, &reader)
    }
    guard values.count == items.count, areAscending(values, of: name, &reader) else { return nil }
    return LawParameter(
      name: name, doc: doc, type: type, values: values, path: reader.path, position: entry.position)
  }

  /// Shares and scales name their rounding; nothing else has one. Nil where there is none or a wrong one.
  private static func rounding(
    of name: String, _ type: LawType?, _ node: YamlNode?, _ typePosition: YamlPosition, _ reader: inout YamlReader
  ) -> Rounding? {
    let rounds = type == .share || type == .scale
    if let node, let type, !rounds {
      reader.report(
        .structure, node.position, "\(name) is of type \(type.rawValue), which is not rounded", mend: "remove rounding"
      )
      return nil
    }
    if let node { return reader.term(node, "rounding of \(name)", Rounding.self) }
    if let type, rounds {
      reader.report(
        .structure, typePosition, "\(name) is a \(type.rawValue) without rounding",
        mend: "add \"rounding:\" with one of \(Rounding.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return nil
  }

  private static func value(
    of name: String, _ values: LawValueReader, _ node: YamlNode, _ reader: inout YamlReader
  ) -> DatedValue? {
    let subject = "value of \(name)"
    guard
      let fields = reader.fields(
        of: node, "this \(subject)", known: ["from", "until", "value", "source", "status"],
        required: ["from", "value"]),
      let fromNode = fields["from"], let valueNode = fields["value"]
    else { return nil }
    let from = reader.date(fromNode, "from of \(name)")
    let until = fields["until"].map { reader.date($0, "until of \(name)") }
    let source = source(of: name, fields["source"], node.position, &reader)
    let status = fields["status"].map { reader.term($0, "status of \(name)", LawStatus.self) } ?? .inForce
    let value = values.read(valueNode, subject, &reader)
    guard let from, let source, let status, let value else { return nil }
    if let until {
      guard let until else { return nil }
      guard until >= from else {
        reader.report(
          .code(.lawDates), fields["until"]?.position ?? node.position,
          "until of \(name) is \(until), before its from \(from)",
          mend: "write the last day on which the value holds")
        return nil
      }
    }
    return DatedValue(
      from: from, until: until ?? nil, value: value, source: source, status: status, position: node.position)
  }

  /// Every value says where it comes from; without that, nobody can check it.
  private static func source(
    of name: String, _ node: YamlNode?, _ position: YamlPosition, _ reader: inout YamlReader
  ) -> String? {
    if let text = node?.words { return text }
    reader.report(
      .code(.lawNoSource), node?.position ?? position, "this value of \(name) names no source",
      mend: "add \"source:\" with the act and the article")
    return nil
  }

  /// Each value begins after the one before it, and after that one's explicit end.
  private static func areAscending(_ values: [DatedValue], of name: String, _ reader: inout YamlReader) -> Bool {
    var isAscending = true
    for (earlier, later) in zip(values, values.dropFirst()) {
      if later.from <= earlier.from {
        isAscending = false
        reader.report(
          .code(.lawDates), later.position, "\(name) has a value from \(later.from) after one from \(earlier.from)",
          mend: "order the values by from, each date once")
      } else if let until = earlier.until, until >= later.from {
        isAscending = false
        reader.report(
          .code(.lawDates), later.position,
          "\(name) has a value from \(later.from), while the one before holds until \(until)",
          mend: "end the earlier value before the later begins, or leave out until")
      }
    }
    return isAscending
  }
}
