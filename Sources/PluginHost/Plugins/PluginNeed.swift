import CaseModel

/// Which plugins have a part in some hooks: those that decide one, those that add fields to a model of one, those in whose
/// rules the name of one stands (the manifest may have forgotten it), and those whose shared modules they use.
enum PluginNeed {
  static func needed(_ loaders: [PluginLoader], for hooks: [Hook]?) -> [PluginLoader] {
    guard let hooks else { return loaders }
    let names = Set(hooks.map(\.name))
    let models = Set(hooks.map(\.model))
    var wanted = Set<String>()
    var next = loaders.compactMap { loader -> PluginManifest? in
      guard let manifest = loader.manifest else { return nil }
      let decides = manifest.provides.contains(where: names.contains)
      let adds = models.contains { !(manifest.fields[$0] ?? []).isEmpty }
      return decides || adds || loader.hasRule(thatNames: names) ? manifest : nil
    }
    while let manifest = next.popLast() {
      guard wanted.insert(manifest.id).inserted else { continue }
      next += loaders.compactMap(\.manifest).filter { manifest.uses.contains($0.id) }
    }
    // What is wrong with a manifest is told in any case.
    return loaders.filter { $0.manifest.map { wanted.contains($0.id) } ?? true }
  }
}
