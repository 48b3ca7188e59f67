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

  static func needed(_ loaders: [PluginLoader], for questions: [Question]?) -> [PluginLoader] {
    guard let hooks = questions?.map(\.hook) else { return loaders }
    let names = Set(hooks.map(\.name))
    let kinds = kinds(for: questions)
    let models = Set(hooks.map(\.model))
    var wanted = Set<String>()
    var next = loaders.compactMap { loader -> PluginManifest? in
      guard let manifest = loader.manifest else { return nil }
      let decides = manifest.provides.contains(where: names.contains)
      let adds = models.contains { !(manifest.fields[$0] ?? []).isEmpty }
      return decides || adds || loader.hasRule(thatNames: names, in: kinds) ? manifest : nil
    }
    while let manifest = next.popLast() {
      guard wanted.insert(manifest.id).inserted else { continue }
      next += loaders.compactMap(\.manifest).filter { manifest.uses.contains($0.id) }
    }
    // What is wrong with a manifest is told in any case.
    return loaders.filter { $0.manifest.map { wanted.contains($0.id) } ?? true }
  }
}
