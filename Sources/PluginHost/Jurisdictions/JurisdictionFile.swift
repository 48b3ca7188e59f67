import CaseModel

/// Reads `config/jurisdictions.yaml`, a map from paths to what is known of them:
///
/// ```yaml
/// vn/hai-duong:
///   names: {vi: Hải Dương, en: Hai Duong}
///   from: 1997-01-01
///   until: 2025-06-30
///   successors: [vn/hai-phong]
/// ```
package struct JurisdictionReader {
  private var reader: YamlReader
  private static let keys = [
    "names", "from", "until", "successors", "currency", "calendar", "fiscal_year_start", "note",
  ]
  private static let currencies = ["CNY", "VND"]

  /// The tree, or everything that is wrong with the file.
  package static func read(_ file: YamlText) -> (tree: JurisdictionTree?, problems: [Diagnostic]) {
    let root: YamlNode
    do {
      root = try YamlNode.root(of: file, codes: .jurisdictions)
    } catch {
      return (nil, [error])
    }
    var jurisdictions = JurisdictionReader(reader: YamlReader(path: file.path, codes: .jurisdictions))
    let all = root.entries.compactMap { jurisdictions.jurisdiction($0) }
    jurisdictions.checkRelations(all, declared: root.entries)
    let problems = jurisdictions.reader.problems
    return (problems.isEmpty ? JurisdictionTree(all) : nil, problems)
  }

  private mutating func jurisdiction(_ entry: YamlNode.Entry) -> Jurisdiction? {
    let path = entry.key
    guard Self.isPath(path) else {
      reader.report(
        .value, entry.position, "\"\(path)\" is not a path",
        mend: "join names of a-z, 0-9 and - with /, as in cn/zhejiang")
      return nil
    }
    let isCountry = JurisdictionTree.parent(of: path) == nil
    guard
      let fields = reader.fields(
        of: entry.value, path, known: Self.keys,
        required: isCountry ? ["names", "currency", "calendar", "fiscal_year_start"] : ["names"]),
      let names = fields["names"].flatMap({ reader.texts($0, "names of \(path)") })
    else { return nil }
    let from = fields["from"].map { reader.date($0, "from of \(path)") }
    let until = fields["until"].map { reader.date($0, "until of \(path)") }
    let successors = fields["successors"].map { readSuccessors($0, of: path) } ?? []
    let currency = fields["currency"].map { readCurrency($0, of: path) }
    let calendar = fields["calendar"].map { reader.text($0, "calendar of \(path)") }
    let start = fields["fiscal_year_start"].map { readFiscalYearStart($0, of: path) }
    let note = fields["note"].map { reader.text($0, "note of \(path)") }
    if let from = from ?? nil, let until = until ?? nil, until < from {
      reader.report(
        .value, fields["until"]?.position ?? entry.position, "until of \(path) is \(until), before its from \(from)",
        mend: "write the last day on which it exists")
    }
    return Jurisdiction(
      path: path, names: names, from: from ?? nil, until: until ?? nil, successors: successors,
      currency: currency ?? nil, calendar: calendar ?? nil, fiscalYearStart: start ?? nil, note: note ?? nil,
      position: entry.position)
  }

  static func isPath(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { segment in
      !segment.isEmpty && segment.first != UInt8(ascii: "-")
        && segment.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private mutating func readSuccessors(_ node: YamlNode, of path: String) -> [String] {
    guard let items = reader.list(node, "successors of \(path)") else { return [] }
    return items.compactMap { reader.text($0, "a successor of \(path)") }
  }

  private mutating func readCurrency(_ node: YamlNode, of path: String) -> String? {
    guard let currency = reader.text(node, "currency of \(path)") else { return nil }
    if Self.currencies.contains(currency) { return currency }
    reader.report(
      .value, node.position, "currency of \(path) is \(node.kind), which is not known",
      mend: "use one of \(Self.currencies.joined(separator: ", "))")
    return nil
  }

  /// `10-01`; 29 February is refused, because not every year has it.
  private mutating func readFiscalYearStart(_ node: YamlNode, of path: String) -> FiscalYearStart? {
    if case .scalar(let text, _) = node.content, let date = CivilDate(iso: "2023-" + text) {
      return FiscalYearStart(month: date.month, day: date.day)
    }
    reader.report(
      .value, node.position, "fiscal_year_start of \(path) is \(node.kind), which is not a day of every year",
      mend: "write it as MM-DD")
    return nil
  }

  /// Parents and successors exist. Entries that were refused themselves still count as declared.
  private mutating func checkRelations(_ all: [Jurisdiction], declared entries: [YamlNode.Entry]) {
    let paths = entries.map(\.key)
    let known = Set(paths)
    for jurisdiction in all {
      let path = jurisdiction.path
      if let parent = JurisdictionTree.parent(of: path), !known.contains(parent) {
        reader.report(
          .value, jurisdiction.position, "\(path) lies in \(parent), which is not declared",
          mend: nearestName(to: parent, among: paths).map { "write \"\($0)\"" } ?? "declare \(parent)")
      }
      for successor in jurisdiction.successors where !known.contains(successor) {
        reader.report(
          .value, jurisdiction.position, "the successor \(successor) of \(path) is not declared",
          mend: nearestName(to: successor, among: paths).map { "write \"\($0)\"" } ?? "declare \(successor)")
      }
      if jurisdiction.successors.contains(path) {
        reader.report(.value, jurisdiction.position, "\(path) is its own successor", mend: "name who took over")
      }
    }
  }
}
