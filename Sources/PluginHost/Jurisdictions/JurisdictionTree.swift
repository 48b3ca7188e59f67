import CaseModel
import FoundationEssentials

/// A territory with its own rules: a country, province, city or district, under a path such as `cn/zhejiang/hangzhou`.
///
/// A path belongs to one territory for all time; who took over after a merger or a split is a matter of `successors`.
package struct Jurisdiction: Sendable, Equatable {
  /// `cn/zhejiang`: segments of a-z, 0-9 and `-`, from the country down.
  package let path: String
  /// Names by language: `zh`, `vi`, `en`.
  package let names: [String: String]
  /// First and last day of its existence; nil where it is older than the records, or still exists.
  package let from: CivilDate?
  package let until: CivilDate?
  /// Who took over: all of it if `until` is set, else a part.
  package let successors: [String]
  /// Set at countries, and where a territory differs from its country; `JurisdictionTree` answers for all others.
  package let currency: String?
  package let calendar: String?
  package let fiscalYearStart: FiscalYearStart?
  /// The act that made or ended it, where one is known.
  package let note: String?
  package let position: YamlPosition

  /// Whether the territory exists on `date`.
  package func exists(on date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}

/// The first day of the year that is counted in: 1 January in China, 1 October in Vietnamese enforcement statistics.
package struct FiscalYearStart: Sendable, Hashable {
  /// 1 to 12.
  package let month: Int
  /// A day that every year has.
  package let day: Int
}

/// A path that no jurisdiction has.
package struct UnknownJurisdiction: Error, Equatable, Sendable {
  package let path: String
  /// The path that was probably meant.
  package let nearest: String?
}

/// All jurisdictions that are known, and how they lie within and follow each other.
package struct JurisdictionTree: Sendable {
  /// By path, ascending; parents stand before their children.
  package let all: [Jurisdiction]
  private let positions: [String: Int]

  /// Paths must be unique, and each parent must be among them; `JurisdictionReader` checks it.
  package init(_ jurisdictions: [Jurisdiction]) {
    all = jurisdictions.sorted { $0.path < $1.path }
    positions = Dictionary(all.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads `jurisdictions.yaml` of a folder alone.
  /// - Throws: the first `Diagnostic`.
  package static func load(config folder: String) throws(Diagnostic) -> JurisdictionTree {
    let file = try YamlText(
      contentsOf: URL(filePath: folder).appending(path: "jurisdictions.yaml"),
      shownAs: "\(folder)/jurisdictions.yaml", codes: .jurisdictions)
    let (tree, problems) = JurisdictionReader.read(file)
    guard let tree else { throw problems[0] }
    return tree
  }

  package func jurisdiction(at path: String) throws(UnknownJurisdiction) -> Jurisdiction {
    guard let position = positions[path] else {
      throw UnknownJurisdiction(path: path, nearest: nearestName(to: path, among: all.map(\.path)))
    }
    return all[position]
  }

  /// The jurisdiction itself, then what it lies in, up to the country: the order in which plugins are asked.
  package func ancestors(of path: String) throws(UnknownJurisdiction) -> [Jurisdiction] {
    var chain = [try jurisdiction(at: path)]
    while let parent = Self.parent(of: chain[chain.count - 1].path) { chain.append(try jurisdiction(at: parent)) }
    return chain
  }

  /// Who took over from it, directly.
  package func successors(of path: String) throws(UnknownJurisdiction) -> [Jurisdiction] {
    var successors: [Jurisdiction] = []
    for successor in try jurisdiction(at: path).successors { successors.append(try jurisdiction(at: successor)) }
    return successors
  }

  /// Whom it took over from, directly.
  package func predecessors(of path: String) -> [Jurisdiction] {
    all.filter { $0.successors.contains(path) }
  }

  /// Who is competent on `date` for what lay in `path`: itself while it exists, afterwards its successors, and theirs.
  ///
  /// Empty before the territory began, and where the succession has no end.
  package func competent(for path: String, on date: CivilDate) throws(UnknownJurisdiction) -> [Jurisdiction] {
    var found: [Jurisdiction] = []
    var seen: Set<String> = []
    var waiting = [path]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard seen.insert(next).inserted else { continue }
      let jurisdiction = try jurisdiction(at: next)
      if jurisdiction.exists(on: date) {
        found.append(jurisdiction)
      } else if let until = jurisdiction.until, until < date {
        waiting += jurisdiction.successors
      }
    }
    return found
  }

  /// Whether the cases of a territory count for another one as that is on a day: itself, what lies below it, and what
  /// ended and went over to these as a whole. A territory that was split, or gave away a part, counts for neither heir:
  /// nobody can say which of its cases went where.
  package func counts(_ path: String, for wider: String, on date: CivilDate) throws(UnknownJurisdiction) -> Bool {
    func lies(_ path: String) -> Bool { path == wider || path.hasPrefix(wider + "/") }
    if lies(path) { return true }
    let heirs = try competent(for: path, on: date).map(\.path)
    return !heirs.isEmpty && heirs.allSatisfy(lies)
  }

  /// The currency in which sums of a jurisdiction are (`CNY`, `VND`); the nearest ancestor's that says so.
  package func currency(of path: String) throws(UnknownJurisdiction) -> String? {
    try ancestors(of: path).lazy.compactMap(\.currency).first
  }

  /// The working calendar's name (`cn`, `vn`).
  package func calendar(of path: String) throws(UnknownJurisdiction) -> String? {
    try ancestors(of: path).lazy.compactMap(\.calendar).first
  }

  package func fiscalYearStart(of path: String) throws(UnknownJurisdiction) -> FiscalYearStart? {
    try ancestors(of: path).lazy.compactMap(\.fiscalYearStart).first
  }

  /// `cn/zhejiang` for `cn/zhejiang/hangzhou`; nil for a country.
  package static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
