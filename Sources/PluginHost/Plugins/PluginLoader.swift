import CaseModel
import Foundation

/// Reads a plugin's folder. All that is wrong with it is reported together.
package struct PluginLoader {
  private let folder: URL
  private let shown: String
  private var problems: [Diagnostic] = []

  /// Largest Lua file that is read.
  static let mostSourceBytes = 1 << 20

  private init(folder: URL, shown: String) {
    self.folder = folder
    self.shown = shown
  }

  /// - Returns: the plugin, or nil and what is wrong. `shown` is how messages name the folder.
  package static func load(_ folder: URL, shownAs shown: String) -> (plugin: Plugin?, problems: [Diagnostic]) {
    var loader = PluginLoader(folder: folder, shown: shown)
    let plugin = loader.load()
    return (loader.problems.isEmpty ? plugin : nil, loader.problems)
  }

  private mutating func load() -> Plugin? {
    guard let text = yaml("plugin.yaml", codes: .manifest) else { return nil }
    let (manifest, faults) = PluginManifest.read(text)
    problems += faults
    guard let manifest else { return nil }
    checkReads(manifest, text.path)
    let lawFiles = files(in: "law", ending: ".yaml").compactMap { yaml("law/\($0)", codes: .law) }
    let (law, lawProblems) = LawReader.read(lawFiles)
    problems += lawProblems
    let rules = files(in: "rules", ending: ".lua").compactMap { source("rules/\($0)") }
    let modules = files(in: "lib", ending: ".lua").compactMap { source("lib/\($0)") }
    if rules.isEmpty {
      report(.pluginMissingFile, "\(shown)/rules", "the folder holds no rule", "add a file such as rules/fee.lua")
    }
    return Plugin(manifest: manifest, folder: shown, law: law, rules: rules, modules: modules, texts: texts())
  }

  private mutating func texts() -> PluginTexts {
    guard FileManager.default.fileExists(atPath: folder.appending(path: "texts.yaml").path),
      let file = yaml("texts.yaml", codes: .manifest)
    else { return PluginTexts(translations: [:]) }
    let (texts, faults) = PluginTexts.read(file)
    problems += faults
    return texts
  }

  private mutating func checkReads(_ manifest: PluginManifest, _ path: String) {
    for (model, paths) in manifest.reads.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let known = CaseShape.fields(of: model, with: manifest.fields[model] ?? []).map(\.path)
      for name in paths where !known.contains(name) {
        let mend = nearestName(to: name, among: known).map { "write \($0)" } ?? "remove it, or declare it under fields"
        problems.append(
          Diagnostic(
            .pluginManifest, at: .config(file: path, keyPath: "reads.\(model.rawValue)"),
            what: "\(model.rawValue) has no field \(name)", mend: mend))
      }
    }
  }

  private func files(in name: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  private mutating func yaml(_ path: String, codes: YamlCodes) -> YamlText? {
    do throws(Diagnostic) {
      return try YamlText(contentsOf: folder.appending(path: path), shownAs: "\(shown)/\(path)", codes: codes)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func source(_ path: String) -> SourceFile? {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      report(
        .pluginMissingFile, "\(shown)/\(path)", "the file cannot be read", "check that it is a file, and its rights")
      return nil
    }
    guard data.count <= Self.mostSourceBytes else {
      report(
        .pluginSyntax, "\(shown)/\(path)", "the file has \(data.count) bytes, more than \(Self.mostSourceBytes)",
        "move tables into law/, or split the file into modules in lib/")
      return nil
    }
    return SourceFile(path: path, bytes: Array(data))
  }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ what: String, _ mend: String) {
    problems.append(Diagnostic(code, at: .config(file: path, keyPath: ""), what: what, mend: mend))
  }
}
