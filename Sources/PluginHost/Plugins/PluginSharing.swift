import CaseModel

/// Which plugins use the shared modules of which: what `uses:` names, checked and followed.
enum PluginSharing {
  /// What is wrong with the plugins' `uses:`.
  static func check(_ plugins: [Plugin]) -> [Diagnostic] {
    plugins.flatMap { plugin in plugin.manifest.uses.compactMap { check($0, of: plugin, among: plugins) } }
  }

  private static func check(_ id: String, of plugin: Plugin, among plugins: [Plugin]) -> Diagnostic? {
    func problem(_ what: String, _ mend: String) -> Diagnostic {
      Diagnostic(
        .pluginSharing, at: .config(file: "\(plugin.folder)/plugin.yaml", keyPath: "uses"), what: what, mend: mend)
    }
    if id == plugin.manifest.id {
      return problem("\(id) is the plugin itself", "remove it: a plugin requires its own shared modules without")
    }
    guard let other = plugins.first(where: { $0.manifest.id == id }) else {
      let sharing = plugins.filter { !$0.shared.isEmpty && $0.manifest.id != plugin.manifest.id }.map(\.manifest.id)
      return problem(
        "there is no plugin \(id)",
        nearestName(to: id, among: sharing).map { "write \($0)" }
          ?? "name a folder that holds both plugins with --plugins, or remove it")
    }
    if other.shared.isEmpty {
      return problem("\(id) shares nothing", "remove it, or let \(other.folder)/plugin.yaml name modules under shares")
    }
    if let way = way(from: other, to: plugin.manifest.id, in: plugins) {
      return problem(
        "a circle of plugins: \(([plugin.manifest.id] + way).joined(separator: " uses "))",
        "move what both need to one of them, or to a third")
    }
    return nil
  }

  /// The ids from a plugin to another one along `uses:`, both included; nil: there is no way.
  private static func way(from start: Plugin, to id: String, in plugins: [Plugin]) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      guard let last = way.last, seen.insert(last.manifest.id).inserted else { continue }
      if last.manifest.id == id { return way.map(\.manifest.id) }
      ways += last.manifest.uses.compactMap { next in plugins.first { $0.manifest.id == next } }.map { way + [$0] }
    }
    return nil
  }

  /// The plugins, each with those that it uses. A circle, which `check` refuses, is not followed.
  static func linked(_ plugins: [Plugin]) -> [Plugin] {
    // Each once, by its folder: many plugins that use each other would else be followed along every way.
    var done: [String: Plugin] = [:]
    func link(_ plugin: Plugin, along ids: [String]) -> Plugin {
      if let plugin = done[plugin.folder] { return plugin }
      var plugin = plugin
      let ids = ids + [plugin.manifest.id]
      plugin.used = plugin.manifest.uses.filter { !ids.contains($0) }
        .compactMap { id in plugins.first { $0.manifest.id == id } }.map { link($0, along: ids) }
      done[plugin.folder] = plugin
      return plugin
    }
    return plugins.map { link($0, along: []) }
  }
}
