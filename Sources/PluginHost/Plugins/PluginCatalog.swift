import CaseModel
import FoundationEssentials

/// All plugins of a folder, with the jurisdictions and calendars they are bound to.
package struct PluginCatalog: Sendable {
  package let plugins: [Plugin]
  package let jurisdictions: JurisdictionTree
  package let calendars: [String: WorkingCalendar]
  /// Stands for all files that were read: who reads them again and finds the same has the same here.
  package let digest: String

  /// Reads `config` and every plugin folder below `plugins` (a folder that is a plugin itself counts as one).
  ///
  /// - Parameter need: of plugins that have no part in it only the manifest is read, of the others no guards or metrics
  ///   that nobody asks, and no texts that nobody is told.
  /// - Returns: the catalog, or nil where something is wrong with the configuration or the plugins, and all errors and
  ///   warnings.
  package static func load(
    plugins: URL, shownAs shown: String, config: URL, configShownAs configShown: String,
    for need: PluginNeed = .all
  ) -> (catalog: PluginCatalog?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let digest = FileDigest()
    let tree = jurisdictions(config, configShown, digest, &problems)
    let found = pluginFolders(plugins, shown)
    if found.isEmpty {
      problems.append(
        Diagnostic(
          .configMissing, at: .config(file: shown, keyPath: ""), what: "no plugin was found here",
          mend: "name the folder of plugins with --plugins DIR; each plugin is a folder with a plugin.yaml"))
    }
    var loaded: [Plugin] = []
    for (var loader, isWhole) in need.needed(of: found.map { PluginLoader($0.url, shownAs: $0.shown) }) {
      let (plugin, faults) = isWhole ? loader.load(need) : loader.loadFields(need)
      problems += faults
      if let plugin { loaded.append(plugin) }
    }
    let named = need.questions.map { _ in Set(loaded.map(\.manifest.calendar)) }
    let calendars = calendars(config, configShown, named, digest, &problems)
    loaded = PluginSharing.linked(loaded)
    func isRefused() -> Bool { problems.contains { $0.severity == .error } }
    guard let tree, !isRefused() else { return (nil, problems) }
    let catalog = PluginCatalog(
      plugins: loaded, jurisdictions: tree, calendars: calendars,
      digest: (digest.words + loaded.flatMap(\.digest)).digest)
    problems += catalog.check()
    return (isRefused() ? nil : catalog, problems)
  }

  private static func pluginFolders(_ root: URL, _ shown: String) -> [(url: URL, shown: String)] {
    func isPlugin(_ folder: URL) -> Bool { PluginFiles(folder.path, shownAs: "").holds("plugin.yaml") }
    if isPlugin(root) { return [(root, shown)] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().filter { isPlugin(root.appending(path: $0)) }
      .map { (root.appending(path: $0), "\(shown)/\($0)") }
  }

  private static func jurisdictions(
    _ config: URL, _ shown: String, _ digest: FileDigest, _ problems: inout [Diagnostic]
  ) -> JurisdictionTree? {
    do throws(Diagnostic) {
      let file = try YamlText(
        contentsOf: config.appending(path: "jurisdictions.yaml"), shownAs: "\(shown)/jurisdictions.yaml",
        codes: .jurisdictions)
      digest.add(file.text)
      let (tree, faults) = JurisdictionReader.read(file)
      problems += faults
      return tree
    } catch {
      problems.append(error)
      return nil
    }
  }

  private static func calendars(
    _ config: URL, _ shown: String, _ only: Set<String>?, _ digest: FileDigest, _ problems: inout [Diagnostic]
  ) -> [String: WorkingCalendar] {
    let folder = config.appending(path: "calendars")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    var calendars: [String: WorkingCalendar] = [:]
    // Where one is not there, all are read, to name those that are.
    let wanted = only.map { $0.map { "\($0).yaml" } }.flatMap { Set($0).isSubset(of: names) ? Set($0) : nil }
    for name in names where name.hasSuffix(".yaml") && wanted?.contains(name) ?? true {
      do throws(Diagnostic) {
        let file = try YamlText(
          contentsOf: folder.appending(path: name), shownAs: "\(shown)/calendars/\(name)", codes: .calendar)
        digest.add(name)
        digest.add(file.text)
        let (calendar, faults) = CalendarReader.read(file, name: String(name.dropLast(5)))
        problems += faults
        calendars[String(name.dropLast(5))] = calendar
      } catch {
        problems.append(error)
      }
    }
    return calendars
  }

  /// What can only be seen of the plugins together.
  private func check() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (i, plugin) in plugins.enumerated() {
      let manifest = "\(plugin.folder)/plugin.yaml"
      do throws(UnknownJurisdiction) {
        let currency = try jurisdictions.currency(of: plugin.manifest.jurisdiction)
        if let currency, currency != plugin.manifest.currency {
          problems.append(
            Diagnostic(
              .pluginManifest, at: .config(file: manifest, keyPath: "currency"),
              what: "currency is \(plugin.manifest.currency), and \(plugin.manifest.jurisdiction) pays in \(currency)",
              mend: "write \(currency)"))
        }
      } catch {
        problems.append(
          Diagnostic(
            .configJurisdiction, at: .config(file: manifest, keyPath: "jurisdiction"),
            what: "the jurisdiction \(error.path) is unknown",
            mend: error.nearest.map { "write \($0)" } ?? "add it to jurisdictions.yaml"))
      }
      if calendars[plugin.manifest.calendar] == nil {
        let known = calendars.keys.sorted()
        problems.append(
          Diagnostic(
            .configCalendar, at: .config(file: manifest, keyPath: "calendar"),
            what: "the calendar \(plugin.manifest.calendar) is unknown",
            mend: "use one of \(known.joined(separator: ", "))"))
      }
      for other in plugins[..<i] where other.manifest.id == plugin.manifest.id {
        problems.append(
          Diagnostic(
            .pluginManifest, at: .config(file: manifest, keyPath: "id"),
            what: "the id \(plugin.manifest.id) is also that of \(other.folder)", mend: "give each plugin its own id"))
      }
      for other in plugins[..<i] where other.manifest.jurisdiction == plugin.manifest.jurisdiction {
        let shared = other.manifest.provides.filter(plugin.manifest.provides.contains)
        guard let hook = shared.first else { continue }
        problems.append(
          Diagnostic(
            .pluginDuplicateHook, at: .config(file: manifest, keyPath: "provides"),
            what: "\(hook) of \(plugin.manifest.jurisdiction) is also decided by \(other.folder)",
            mend: "let one plugin of a jurisdiction decide a hook"))
      }
    }
    return problems + PluginSharing.check(plugins)
  }

  /// The plugins that hold for a jurisdiction, the most specific first.
  /// - Throws: `UnknownJurisdiction`.
  package func chain(for path: String) throws(UnknownJurisdiction) -> [Plugin] {
    var chain: [Plugin] = []
    for ancestor in try jurisdictions.ancestors(of: path) {
      chain += plugins.filter { $0.manifest.jurisdiction == ancestor.path }
    }
    return chain
  }

  /// Of the path's jurisdiction and those above it the one that ended first, the widest where several did; nil where
  /// none has a last day.
  package func ended(_ path: String) -> Jurisdiction? {
    let ended = ((try? jurisdictions.ancestors(of: path)) ?? []).reversed().filter { $0.until != nil }
    return ended.min { $0.until! < $1.until! }
  }
}
