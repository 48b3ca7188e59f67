import CaseModel

/// Which plugins have a part in some questions: those that decide one, those that add fields to a model of one, those in
/// whose rules the name of a hook stands (the manifest may have forgotten it; of guards and metrics it says nothing), and
/// those whose shared modules they use.
enum PluginNeed {
  /// The folders whose rules are to be loaded.
  static func kinds(for questions: [Question]?) -> [Hook.Kind] {
    Hook.Kind.allCases.filter { kind in
      kind == .question || questions?.contains { $0.hook.kind == kind } ?? true
    }
  }

  /// - Returns: the loaders, and whether all of the plugin is needed: of one that only adds fields to a model the manifest
  ///   and the texts are.
  static func needed(
    _ loaders: [PluginLoader], for questions: [Question]?
  ) -> [(loader: PluginLoader, isWhole: Bool)] {
    guard let hooks = questions?.map(\.hook) else { return loaders.map { ($0, true) } }
    let names = Set(hooks.map(\.name))
    let kinds = kinds(for: questions)
    let models = Set(hooks.map(\.model))
    var wanted = Set<String>()
    var next = loaders.compactMap { loader -> PluginManifest? in
      guard let manifest = loader.manifest else { return nil }
      let decides = manifest.provides.contains(where: names.contains)
      return decides || loader.hasRule(thatNames: names, in: kinds) ? manifest : nil
    }
    while let manifest = next.popLast() {
      guard wanted.insert(manifest.id).inserted else { continue }
      next += loaders.compactMap(\.manifest).filter { manifest.uses.contains($0.id) }
    }
    return loaders.compactMap { loader in
      // What is wrong with a manifest is told in any case.
      guard let manifest = loader.manifest else { return (loader, true) }
      if wanted.contains(manifest.id) { return (loader, true) }
      // A metric may look into the law of a plugin that has no rule for it.
      return models.contains { !(manifest.fields[$0] ?? []).isEmpty } ? (loader, kinds.count > 1) : nil
    }
  }
}
