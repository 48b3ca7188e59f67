import CaseModel

/// Takes typed values out of the nodes of one configuration file and collects everything that is wrong with it, so that
/// an author sees all errors at once. Every `nil` answered has been reported.
package struct YamlReader {
  package private(set) var problems: [Diagnostic] = []
  private let faults: YamlFaults
  private var hasMore = false
  /// So many errors of a file are told.
  private static let most = 100

  package init(path: String, codes: YamlCodes) {
    faults = YamlFaults(path: path, codes: codes)
  }

  package var path: String { faults.path }

  /// What kind of error it is: the file's codes for structure and values, or a code of its own.
  package enum Problem: Sendable {
    case structure
    case value
    case code(DiagnosticCode)
  }

  package mutating func report(_ problem: Problem, _ position: YamlPosition, _ what: String, mend: String) {
    let code =
      switch problem {
      case .structure: faults.codes.structure
      case .value: faults.codes.value
      case .code(let code): code
      }
    if problems.count < Self.most { problems.append(faults.fault(code, position, what, mend: mend)) }
    guard problems.count == Self.most, !hasMore else { return }
    hasMore = true
    problems.append(faults.structure(position, "no more is told of this file", mend: "correct what is told above"))
  }

  /// A map with none but the known keys; each of `required` is there. `subject` names the map in errors.
  package mutating func fields(
    of node: YamlNode, _ subject: @autoclosure () -> String, known: [String], required: [String] = []
  ) -> YamlFields? {
    guard case .map(let entries) = node.content else {
      report(
        .structure, node.position, "\(subject()) is \(node.kind) where a map is expected",
        mend: "write \(known.joined(separator: ", ")) with their values")
      return nil
    }
    let fields = YamlFields(entries: entries)
    var isComplete = true
    var suggested: [String] = []
    for entry in entries where !known.contains(entry.key) {
      isComplete = false
      let nearest = nearestName(to: entry.key, among: known)
      if let nearest { suggested.append(nearest) }
      let mend = nearest.map { "write \"\($0)\"" } ?? "use one of \(known.joined(separator: ", "))"
      report(.structure, entry.position, "\(subject()) has no key \"\(entry.key)\"", mend: mend)
    }
    // A key that is only misspelt is not reported as missing as well.
    for key in required where fields[key] == nil && !suggested.contains(key) {
      isComplete = false
      report(.structure, node.position, "\(subject()) has no \(key)", mend: "add \"\(key):\"")
    }
    return isComplete ? fields : nil
  }

  package mutating func list(
    _ node: YamlNode, _ subject: @autoclosure () -> String, orReport problem: Problem = .structure
  ) -> [YamlNode]? {
    if case .list(let items) = node.content { return items }
    report(
      problem, node.position, "\(subject()) is \(node.kind) where a list is expected",
      mend: "begin each item with a dash, or write [a, b]")
    return nil
  }

  package mutating func map(
    _ node: YamlNode, _ subject: @autoclosure () -> String, orReport problem: Problem = .structure
  ) -> [YamlNode.Entry]? {
    if case .map(let entries) = node.content { return entries }
    report(
      problem, node.position, "\(subject()) is \(node.kind) where a map is expected",
      mend: "write each name with a colon and its value")
    return nil
  }

  /// Text that is not empty or blank.
  package mutating func text(_ node: YamlNode, _ subject: @autoclosure () -> String) -> String? {
    if let text = node.words { return text }
    let found = if case .scalar = node.content { "empty" } else { node.kind }
    report(.value, node.position, "\(subject()) is \(found)", mend: "write a text")
    return nil
  }

  package mutating func flag(_ node: YamlNode, _ subject: @autoclosure () -> String) -> Bool? {
    if case .scalar(let text, isPlain: true) = node.content, let flag = ["true": true, "false": false][text] {
      return flag
    }
    report(
      .value, node.position, "\(subject()) is \(node.kind), which is not a flag", mend: "write true or false, unquoted")
    return nil
  }

  /// A whole number of at most 63 bits; `_` may separate digits.
  package mutating func integer(_ node: YamlNode, _ subject: @autoclosure () -> String) -> Int64? {
    if let number = Self.wholeNumber(node) { return number }
    report(
      .value, node.position, "\(subject()) is \(node.kind), which is not a whole number",
      mend: "write digits only, unquoted")
    return nil
  }

  package mutating func date(_ node: YamlNode, _ subject: @autoclosure () -> String) -> CivilDate? {
    if case .scalar(let text, _) = node.content, let date = CivilDate(iso: text) { return date }
    report(
      .value, node.position, "\(subject()) is \(node.kind), which is not a date between 1900 and 2200",
      mend: "write it as YYYY-MM-DD")
    return nil
  }

  /// One of a few terms.
  package mutating func term<Term: RawRepresentable<String> & CaseIterable>(
    _ node: YamlNode, _ subject: @autoclosure () -> String, _ type: Term.Type = Term.self
  ) -> Term? {
    if case .scalar(let text, _) = node.content, !node.isNothing, let term = Term(rawValue: text) { return term }
    let known = Term.allCases.map(\.rawValue)
    guard case .scalar(let text, _) = node.content, !node.isNothing else {
      report(
        .value, node.position, "\(subject()) is \(node.kind)", mend: "use one of \(known.joined(separator: ", "))")
      return nil
    }
    let mend =
      nearestName(to: text, among: known).map { "write \"\($0)\"" }
      ?? "use one of \(known.joined(separator: ", "))"
    report(.value, node.position, "\(subject()) is \(node.kind), which is not known", mend: mend)
    return nil
  }

  /// Texts by language; nil where there is something else.
  ///
  /// - Parameter required: languages that may not be left out.
  package mutating func texts(
    _ node: YamlNode, _ subject: @autoclosure () -> String, required: [String] = ["en"]
  ) -> [String: String]? {
    guard let fields = fields(of: node, subject(), known: ["zh", "vi", "en"], required: required) else { return nil }
    var texts: [String: String] = [:]
    for field in fields.entries { texts[field.key] = text(field.value, "\(subject()).\(field.key)") }
    return texts.count == fields.entries.count ? texts : nil
  }

  static func wholeNumber(_ node: YamlNode) -> Int64? {
    guard case .scalar(let text, isPlain: true) = node.content else { return nil }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.utf8.first, let last = digits.utf8.last, first != UInt8(ascii: "_"),
      last != UInt8(ascii: "_"), digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "_") })
    else { return nil }
    // 010 is eight in old YAML and ten in new: too ambiguous for a sum of money.
    guard digits.utf8.count == 1 || first != UInt8(ascii: "0") else { return nil }
    return Int64(text.filter { $0 != "_" })
  }
}
