import CaseModel
import Foundation
import Testing

@testable import PluginHost

/// Configuration and plugins of a test's own, in a folder that goes with the last reference. Messages name the folders
/// `config` and `plugins`.
final class TestPlugins {
  private let root = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")

  /// Writes files by path (`plugins/vn/plugin.yaml`), and a small configuration where none is given.
  init(_ files: [String: String]) throws {
    for (path, text) in Self.configuration.merging(files, uniquingKeysWith: { $1 }) { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A symbolic link in place of what is there; `target` is a path of the same folder, or an absolute one.
  func link(_ path: String, to target: String) throws {
    let file = root.appending(path: path)
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: target.hasPrefix("/") ? target : root.appending(path: target).path)
  }

  /// Three levels of Vietnam, and China without a plugin; a calendar of two years with a holiday and a swapped day.
  private static let configuration = [
    "config/jurisdictions.yaml": """
    vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
    vn/ha-noi: {names: {en: Hanoi}}
    vn/ha-noi/ba-dinh: {names: {en: Ba Dinh}}
    cn: {names: {en: China}, currency: CNY, calendar: cn, fiscal_year_start: 01-01}
    """,
    "config/calendars/vn.yaml": """
    doc: Test
    weekend: [saturday, sunday]
    years:
      2024:
        source: s
        holidays: [{date: 2024-05-01, for: Labour Day}]
        working: [{date: 2024-05-04, for: swapped}]
      2025: {source: s, holidays: []}
    """,
  ]

  /// What is wrong with the folder `plugins`, each as three lines; empty: nothing.
  func problems(in folder: String = "plugins") -> String {
    load(folder).problems.map { "\($0.place): \($0.code.rawValue)\n  \($0.what)\n  \($0.mend)" }.joined(separator: "\n")
  }

  func load(
    _ folder: String = "plugins", for need: PluginNeed = .all
  ) -> (catalog: PluginCatalog?, problems: [Diagnostic]) {
    PluginCatalog.load(
      plugins: root.appending(path: folder), shownAs: folder, config: root.appending(path: "config"),
      configShownAs: "config", for: need)
  }

  /// The catalog of plugins that have no errors.
  func catalog() throws -> PluginCatalog {
    let (catalog, problems) = load()
    try #require(problems.map(\.description) == [])
    return try #require(catalog)
  }

  // MARK: Writing plugins

  /// Where a rule lies: `rules/enforcement_fee.lua`, `metrics/settled.lua` of `enforcement.metric:settled`.
  static func path(_ question: String) -> String {
    let parts = question.split(separator: ":")
    guard parts.count > 1 else { return "rules/\(question.replacing(".", with: "_")).lua" }
    return "\(parts[0].hasSuffix(".guard") ? "process" : "metrics")/\(parts[1]).lua"
  }

  /// The files of a plugin whose rules are given by what they answer, each as the body of its function.
  static func plugin(
    _ id: String = "vn", jurisdiction: String = "vn", rules: [String: String], law: String? = nil,
    since: String? = nil, manifest changes: KeyValuePairs<String, String?> = [:], more: [String: String] = [:]
  ) -> [String: String] {
    var files = more
    for (hook, body) in rules { files[path(hook)] = rule(hook, since: since, body) }
    if let law { files["law/law.yaml"] = law }
    let own: KeyValuePairs<String, String?> = [
      "id": id, "jurisdiction": jurisdiction,
      "provides": "[\(rules.keys.filter { !$0.contains(":") }.sorted().joined(separator: ", "))]",
    ]
    files["plugin.yaml"] = manifest(own.map(\.self) + changes.map(\.self))
    return Dictionary(uniqueKeysWithValues: files.map { ("plugins/\(id)/\($0)", $1) })
  }

  /// A rule of the test decree; the body stands on line 4.
  static func rule(_ hook: String, date: String = "", since: String? = nil, _ body: String) -> String {
    let dates = ["dispute": "filed_on", "enforcement": "collected_on"]
    let parts = hook.split(separator: ":")
    let name = parts.count > 1 ? "\", name = \"\(parts[1])" : ""
    let standard =
      parts.count > 1 ? "as_of" : dates[hook.split(separator: ".").first.map(String.init) ?? ""] ?? "accepted_on"
    return """
      return rule {
        hook = "\(parts[0])\(name)", basis = "Test decree", date = "\(date.isEmpty ? standard : date)",\(since.map { " since = \"\($0)\"," } ?? "")
        decide = function(case, law)
          \(body)
        end,
      }
      """
  }

  /// A good manifest of nine lines, in the order of the contract, with values changed, added or (nil) left out.
  static func manifest(_ changes: [(key: String, value: String?)]) -> String {
    var lines: [(key: String, value: String?)] = [
      ("id", "vn"), ("version", "1.0.0"), ("api", "1"), ("jurisdiction", "vn"), ("title", "{en: Test}"),
      ("languages", "[vi, en]"), ("currency", "VND"), ("calendar", "vn"), ("provides", "[enforcement.fee]"),
    ]
    for change in changes {
      if let i = lines.firstIndex(where: { $0.key == change.key }) {
        lines[i].value = change.value
      } else {
        lines.append(change)
      }
    }
    return lines.compactMap { line in line.value.map { "\(line.key): \($0)\n" } }.joined()
  }
}
