import CaseModel
import Foundation

@testable import LuaBridge
@testable import PluginHost

extension FuzzTarget {
  /// Files of rules as somebody may write them: loaded and decided on the whole way that a plugin takes.
  static let rule = FuzzTarget(
    name: "rule", words: LuaWords.all,
    seeds: {
      // What loops costs its whole time at every start, and is no good ground for changes.
      try Tree.files("plugins", ending: ".lua", most: 4000).filter { $0.starts(with: "--".utf8) || $0.count < 2500 }
        + Tree.files("Tests/LuaBridgeTests/Attacks", ending: ".lua", most: 1500).filter {
          !String(decoding: $0, as: UTF8.self).contains("expect: stopped")
        }
    },
    make: {
      let fuzz = RuleFuzz()
      return { fuzz.check($0) }
    })
}

enum LuaWords {
  static let all =
    [
      "and ", "break ", "do ", "else ", "elseif ", "end ", "false", "for ", "function(", "goto ", "if ", "in ",
      "local ",
      "nil", "not ", "or ", "repeat ", "return ", "then ", "true", "until ", "while ", "::a::", "...", "..", "==", "~=",
      "<=", ">=", "//", "<<", ">>", "<const>", "<close>", "[[", "]]", "--[[", "\\z", "\\u{7FFFFFFF}", "0x1p-1074",
      "9223372036854775807", "_ENV", "case.", "law.", ":because(", "rule {", "decide = function(case, law)",
      "case:get(\"note\", 1)", "case:has \"collected\"", "pcall(", "select('#', ", "string.", "table.", "math.",
      "utf8.",
    ] + KitBinding.scriptNames.map { $0 + "(" }
}

/// One plugin in memory, with the input as its only rule.
final class RuleFuzz {
  private let tree: JurisdictionTree
  private let calendar: WorkingCalendar
  private let law: Law
  private let modules: [SourceFile]
  private var cases: [Model: [LineChunk]] = [:]
  private let parser: LineParser
  private let limits = LuaLimits(milliseconds: 20, memoryBytes: 2 << 20, outputBytes: 2000, resultBytes: 4000)

  init() {
    do {
      parser = try LineParser()
      let places = YamlText(
        path: "j", text: "vn: {names: {en: V}, currency: VND, calendar: vn, fiscal_year_start: 10-01}")
      tree = JurisdictionReader.read(places).tree!
      let days = "weekend: [sunday]\nyears: {2024: {source: s, holidays: [{date: 2024-05-06, for: x, certain: false}]}}"
      calendar = CalendarReader.read(YamlText(path: "c", text: days), name: "vn").calendar!
      law = LawReader.read([YamlText(path: "l", text: Self.lawText)]).law
      modules = [SourceFile(path: "lib/help.lua", bytes: Array("return { twice = function(x) return x * 2 end }".utf8))]
      for line in try Tree.cases(3) {
        let text = String(decoding: line, as: UTF8.self)
        for model in Model.allCases where text.contains("\"model\":\"\(model)\"") {
          cases[model, default: []].append(LineChunk(text: text))
        }
      }
      for model in Model.allCases {
        let dates = model.recordType.fields.filter { $0.type == .date }.map { ",\"\($0.name)\":\"2024-05-02\"" }
        cases[model, default: []].insert(LineChunk(text: "{\"id\":\"C\"\(dates.joined())}"), at: 0)
      }
    } catch { fatalError("\(error)") }
  }

  private static let lawText = """
    salary: {doc: d, type: money, values: [{from: 2000-01-01, value: 1490000, source: s}]}
    later: {doc: d, type: integer, values: [{from: 2100-01-01, value: 1, source: s}]}
    draft: {doc: d, type: flag, values: [{from: 2000-01-01, value: true, source: s, status: provisional}]}
    third: {doc: d, type: share, rounding: half_up, values: [{from: 2000-01-01, value: 1/3, source: s}]}
    scale: {doc: d, type: scale, rounding: down, values: [{from: 2000-01-01, source: s, value: {base: 50, brackets: [{above: 100, rate: 2%}]}}]}
    kinds: {doc: d, type: set, values: [{from: 2000-01-01, value: [a, b], source: s}]}
    days: {doc: d, type: table, values: [{from: 2000-01-01, value: {a: 1, b: x}, source: s}]}
    """

  func check(_ source: [UInt8]) {
    let text = String(decoding: source, as: UTF8.self)
    let hook = Hook.all.first { text.contains($0.name) } ?? Hook.named("enforcement.fee")!
    let catalog = PluginCatalog(
      plugins: [plugin(hook, source)], jurisdictions: tree, calendars: ["vn": calendar], digest: "")
    let first = decisions(hook, catalog)
    // What the time ended ends elsewhere the next time.
    if first.contains("stopped after") { return }
    let second = decisions(hook, catalog)
    claim(first == second || second.contains("stopped after"), "two runs differ:\n\(first)\n\(second)")
  }

  private func plugin(_ hook: Hook, _ source: [UInt8]) -> Plugin {
    let manifest = PluginManifest(
      id: "vn", version: "1.0.0", jurisdiction: "vn", titles: [:], languages: ["en"], currency: "VND", calendar: "vn",
      provides: [hook.name], reads: [:], fields: [:], shares: [], uses: [])
    return Plugin(
      manifest: manifest, folder: "plugins/vn", path: "plugins/vn", law: law,
      rules: [SourceFile(path: "rules/rule.lua", bytes: source)],
      modules: modules, shared: [], texts: PluginTexts(translations: [:]), digest: [])
  }

  /// All that a run tells of the rule: why it is refused, or what it decides of each case.
  private func decisions(_ hook: Hook, _ catalog: PluginCatalog) -> String {
    let (index, problems) = RuleIndex.build(catalog, limits: limits)
    guard let index else { return problems.map(\.description).joined(separator: "\n") }
    let session: HookSession
    do {
      session = try HookSession(
        model: hook.model, chain: catalog.plugins, index: index, catalog: catalog, limits: limits)
    } catch { return "\(error)" }
    // Each case twice: nothing of it may stay.
    let all = cases[hook.model] ?? []
    let told = (all + all).map { decide($0, session) }
    let isTimed = told.contains { $0.contains("stopped after") }
    claim(isTimed || told.prefix(all.count) == told.suffix(all.count), "a case is decided otherwise later: \(told)")
    return told.joined(separator: "\n")
  }

  private func decide(_ chunk: LineChunk, _ session: HookSession) -> String {
    var isGood = false
    chunk.forEachLine(parser) { answer, _, _ in
      if case .object = answer { isGood = session.reader.read(parser) }
    }
    guard isGood else { return "refused \(session.reader.faults.map(\.path))" }
    _ = session.decide(0, slots: 0..<1)
    let writer = ByteWriter(capacity: 64)
    switch session.take(0, of: 0, slot: 0) {
    case .decided:
      session.writeOpenValue(to: writer)
      writer.append("}")
      checkJSON(writer.text)
      session.writeReasons(to: writer, position: 0, language: nil)
    case .notApplicable: session.writeReasons(to: writer, position: 0, language: "vi")
    case .undetermined(let missing, let note): writer.append(text: "undetermined \(missing) \(note)")
    case .failed(let failure): writer.append(text: "failed \(session.diagnose(failure))")
    }
    session.reader.writeReads(to: writer)
    let printed = session.printed
    claim(printed.utf8.count <= limits.outputBytes * 3, "\(printed.utf8.count) bytes were printed")
    return "\(writer.text) \(session.provisional) \(printed)"
  }

  private func checkJSON(_ text: String) {
    claim((try? JSONSerialization.jsonObject(with: Data(text.utf8))) is [String: Any], "no JSON: \(text)")
  }
}
