import CaseModel

/// What is needed of the plugins: only that is read of them.
package struct PluginNeed: Sendable {
  /// All that will be asked; nil: anything may be.
  package let questions: [Question]?
  /// Whether reasons will be told in another language than that of the rules.
  let hasTexts: Bool

  /// Whatever there is.
  package static let all = PluginNeed(questions: nil, hasTexts: true)

  private init(questions: [Question]?, hasTexts: Bool) {
    self.questions = questions
    self.hasTexts = hasTexts
  }

  /// What questions need whose reasons are told in a language; nil: in that of the rules.
  package init(_ questions: [Question], language: String? = nil) {
    self.init(questions: questions, hasTexts: language != nil)
  }

  /// The rules that will be asked.
  var kinds: [Hook.Kind] {
    Hook.Kind.allCases.filter { kind in
      kind == .question || questions?.contains { $0.hook.kind == kind } ?? true
    }
  }

  /// Which plugins have a part in the questions: those that decide one, those that add fields to a model of one, those in
  /// whose rules the name of a hook stands (the manifest may have forgotten it; of guards and metrics it says nothing),
  /// and those whose shared modules they use.
  ///
  /// - Returns: the loaders, and whether all of the plugin is needed: of one that only adds fields to a model the manifest
  ///   and the texts are.
  func needed(of loaders: [PluginLoader]) -> [(loader: PluginLoader, isWhole: Bool)] {
    guard let hooks = questions?.map(\.hook) else { return loaders.map { ($0, true) } }
    let names = Set(hooks.map(\.name))
    let kinds = kinds
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
