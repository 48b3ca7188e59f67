import CaseModel
import FoundationEssentials
import LuaBridge

/// Reads a plugin's folder. All that is wrong with it is reported together.
package struct PluginLoader {
  private let files: PluginFiles
  private let shown: String
  private let path: String
  private var problems: [Diagnostic] = []
  /// Nil where something is wrong with it.
  let manifest: PluginManifest?
  private let manifestPath: String

  /// Reads the manifest. `shown` is how messages name the folder.
  init(_ folder: URL, shownAs shown: String) {
    files = PluginFiles(folder.path, shownAs: shown)
    self.shown = shown
    path = folder.path
    manifestPath = "\(shown)/plugin.yaml"
    problems = files.strays()
    // Links were told already, all of them; what they lead to is not looked at.
    guard !problems.contains(where: { $0.severity == .error }) else {
      manifest = nil
      return
    }
    do throws(Diagnostic) {
      let (manifest, faults) = PluginManifest.read(try files.yaml("plugin.yaml", codes: .manifest))
      self.manifest = manifest
      problems += faults
    } catch {
      manifest = nil
      problems.append(error)
    }
  }

  /// - Returns: the plugin, or nil where something is wrong with it, and the errors and warnings.
  package static func load(_ folder: URL, shownAs shown: String) -> (plugin: Plugin?, problems: [Diagnostic]) {
    var loader = PluginLoader(folder, shownAs: shown)
    return loader.load()
  }

  /// Whether one of the names stands in the text of a rule. A rule that cannot be read counts: loading it says why.
  func hasRule(thatNames names: Set<String>, in kinds: [Hook.Kind]) -> Bool {
    guard let paths = try? kinds.flatMap({ try files.paths(in: $0.folder, ending: ".lua") }) else { return true }
    return paths.contains { path in
      guard let source = try? files.source(path) else { return true }
      return names.contains { source.bytes.holds(Array($0.utf8)) }
    }
  }

  /// Reads what the folder holds beside the manifest.
  mutating func load(_ need: PluginNeed = .all) -> (plugin: Plugin?, problems: [Diagnostic]) {
    let plugin = manifest.map { read($0, need) }
    return (problems.contains { $0.severity == .error } ? nil : plugin, problems)
  }

  /// Reads only what the plugin adds to cases that others decide: its fields and texts.
  mutating func loadFields(_ need: PluginNeed) -> (plugin: Plugin?, problems: [Diagnostic]) {
    let plugin = manifest.map { manifest in
      Plugin(
        manifest: manifest.withoutRules, folder: shown, path: path, law: Law(parameters: []), rules: [], modules: [],
        shared: [], texts: texts(need), digest: files.digest.words)
    }
    return (problems.contains { $0.severity == .error } ? nil : plugin, problems)
  }

  private mutating func read(_ manifest: PluginManifest, _ need: PluginNeed) -> Plugin {
    checkReads(manifest, manifestPath)
    let lawFiles = paths(in: "law", ending: ".yaml").compactMap { yaml($0, codes: .law) }
    let (law, lawProblems) = LawReader.read(lawFiles)
    problems += lawProblems
    let rules = need.kinds.flatMap { paths(in: $0.folder, ending: ".lua") }.compactMap { source($0) }
    let modules = paths(in: "lib", ending: ".lua").compactMap { source($0) }
    if !manifest.provides.isEmpty, !rules.contains(where: { $0.path.hasPrefix("rules/") }) {
      report(.pluginMissingFile, "\(shown)/rules", "the folder holds no rule", "add a file such as rules/fee.lua")
    }
    return Plugin(
      manifest: manifest, folder: shown, path: path, law: law, rules: rules, modules: modules,
      shared: shared(manifest, manifestPath), texts: texts(need), digest: files.digest.words)
  }

  /// The modules of shared/: exactly those that the manifest names.
  private mutating func shared(_ manifest: PluginManifest, _ path: String) -> [SharedModule] {
    let modules = paths(in: "shared", ending: ".lua").compactMap { source($0) }.map {
      SharedModule(name: "\(manifest.id).\($0.moduleName)", source: $0, shown: "\(shown)/\($0.path)")
    }
    let names = modules.map(\.source.moduleName)
    for name in manifest.shares where !names.contains(name) {
      problems.append(
        Diagnostic(
          .pluginSharing, at: .config(file: path, keyPath: "shares"), what: "there is no shared/\(name).lua",
          mend: nearestName(to: name, among: names).map { "write \($0)" } ?? "add the file, or remove the name"))
    }
    for module in modules {
      let name = module.source.moduleName
      if !manifest.shares.contains(name) {
        report(.pluginSharing, module.shown, "shares: does not name \(name)", "add \(name) to shares in \(path)")
      } else if !Self.isModuleName(name) || module.name.utf8.count > SharedModule.mostNameBytes {
        report(
          .pluginSharing, module.shown, "\(module.name) is no name that can be required",
          "use small letters, digits and _ for the file, and at most \(SharedModule.mostNameBytes) with the id")
      }
    }
    return modules
  }

  private static func isModuleName(_ name: String) -> Bool {
    name.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
  }

  private mutating func texts(_ need: PluginNeed) -> PluginTexts {
    guard need.hasTexts, files.holds("texts.yaml"), let file = yaml("texts.yaml", codes: .manifest) else {
      return PluginTexts(translations: [:])
    }
    let (texts, faults) = PluginTexts.read(file)
    problems += faults
    return texts
  }

  private mutating func checkReads(_ manifest: PluginManifest, _ path: String) {
    for (model, paths) in manifest.reads.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let known = Set(CaseShape.fields(of: model, with: manifest.fields[model] ?? []).map(\.path))
      for name in paths where !known.contains(name) {
        let mend =
          nearestName(to: name, among: known.sorted()).map { "write \($0)" } ?? "remove it, or declare it under fields"
        problems.append(
          Diagnostic(
            .pluginManifest, at: .config(file: path, keyPath: "reads.\(model.rawValue)"),
            what: "\(model.rawValue) has no field \(name)", mend: mend))
      }
    }
  }

  private mutating func paths(in name: String, ending: String) -> [String] {
    attempt { files throws(Diagnostic) in try files.paths(in: name, ending: ending) } ?? []
  }

  private mutating func yaml(_ path: String, codes: YamlCodes) -> YamlText? {
    attempt { files throws(Diagnostic) in try files.yaml(path, codes: codes) }
  }

  private mutating func source(_ path: String) -> SourceFile? {
    attempt { files throws(Diagnostic) in try files.source(path) }
  }

  private mutating func attempt<Value>(_ body: (PluginFiles) throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) {
      return try body(files)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ what: String, _ mend: String) {
    problems.append(Diagnostic(code, at: .config(file: path, keyPath: ""), what: what, mend: mend))
  }
}
