import CaseModel
import LuaBridge

/// A rule as its file describes it: which hook it decides, on what basis, and where it stands.
package struct RuleEntry: Sendable {
  package let hook: Hook
  /// Of a guard or metric: which one of the plugin's it is.
  package let name: String?
  /// Position of the plugin in the catalog, and of the file among its rules.
  package let plugin: Int
  package let file: Int
  package let basis: String
  /// The case's date that selects the law in force, or `as_of`.
  package let date: String
  /// The first day on which the rule holds; nil: its file does not say.
  package let since: CivilDate?
  /// `plugins/vn/rules/enforcement_fee.lua`
  package let path: String
  package let line: Int

  /// What it answers: `enforcement.fee`, `enforcement.metric:settled`.
  package var question: String { Question.label(hook, name) }

  /// In place of a case's date: the law on the day of the step, or on the last day of the period.
  static let asOf = "as_of"
}

/// The rules of all plugins, each file loaded once to see what it is.
package struct RuleIndex: Sendable {
  package let entries: [RuleEntry]

  /// Loads every rule of the catalog in a sandbox of its own plugin.
  ///
  /// - Returns: the index, or nil and all that is wrong with the rules.
  package static func build(_ catalog: PluginCatalog, limits: LuaLimits) -> (index: RuleIndex?, problems: [Diagnostic])
  {
    var entries: [RuleEntry] = []
    var problems: [Diagnostic] = []
    // A file may loop while it is loaded. Where there is no timer, loading the first state says so.
    try? LuaState.startTimer()
    for (number, plugin) in catalog.plugins.enumerated() {
      let found = read(plugin, number, catalog, limits, &problems)
      entries += found
      problems += checkProvides(plugin, found)
      problems += checkNeighbours(plugin, found, entries.dropLast(found.count), catalog)
    }
    return (problems.isEmpty ? RuleIndex(entries: entries) : nil, problems)
  }

  private static func read(
    _ plugin: Plugin, _ number: Int, _ catalog: PluginCatalog, _ limits: LuaLimits, _ problems: inout [Diagnostic]
  ) -> [RuleEntry] {
    var entries: [RuleEntry] = []
    if plugin.rules.isEmpty, plugin.shared.isEmpty { return [] }
    let host = ProbeHost()
    do {
      let state = try LuaState(limits: limits, shapes: Hook.all.map(\.results))
      try KitBinding.add(to: state)
      try state.seal(host: host)
      var modules = ModuleBinding(state)
      let id = try modules.add(plugin)
      // Those that no rule of the plugin requires are looked at too.
      for module in plugin.shared {
        do throws(LuaFailure) {
          try state.loadModule(plugin: id, name: module.name)
        } catch {
          add(RuleDiagnosis.loading(error, plugin: plugin, shown: module.shown, limits: limits), to: &problems)
        }
      }
      for (file, source) in plugin.rules.enumerated() {
        do throws(LuaFailure) {
          let rule = try state.loadRule(plugin: id, chunk: "#\(source.path)", source: source.bytes)
          if let entry = check(rule, plugin, number, file, &problems) { entries.append(entry) }
        } catch {
          let shown = "\(plugin.folder)/\(source.path)"
          add(RuleDiagnosis.loading(error, plugin: plugin, shown: shown, limits: limits), to: &problems)
        }
      }
    } catch {
      problems.append(RuleDiagnosis.bridge(error, place: .config(file: plugin.folder, keyPath: "")))
    }
    return entries
  }

  /// What is wrong with a module is told once, however many files require it.
  private static func add(_ problem: Diagnostic, to problems: inout [Diagnostic]) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private static func check(
    _ rule: LuaState.LoadedRule, _ plugin: Plugin, _ number: Int, _ file: Int, _ problems: inout [Diagnostic]
  ) -> RuleEntry? {
    let path = "\(plugin.folder)/\(plugin.rules[file].path)"
    guard let hook = Hook.named(rule.hook) else {
      let mend =
        nearestName(to: rule.hook, among: Hook.all.map(\.name)).map { "write hook = \"\($0)\"" }
        ?? "use one of \(Hook.all.map(\.name).joined(separator: ", "))"
      problems.append(
        Diagnostic(
          .pluginUnknownHook, at: .file(path: path, line: rule.line), what: "there is no hook \"\(rule.hook)\"",
          mend: mend))
      return nil
    }
    guard let name = checkName(rule, hook, plugin.rules[file].path, path, &problems) else { return nil }
    if hook.isNamed, rule.date == RuleEntry.asOf {
      return entry(rule, hook, name, plugin, number, file, &problems)
    }
    let fields = hook.model.recordType.fields + (plugin.manifest.fields[hook.model] ?? [])
    let dates = fields.filter { $0.type == .date }.map(\.name)
    if !dates.contains(rule.date) {
      let dates = dates + (hook.isNamed ? [RuleEntry.asOf] : [])
      let mend =
        nearestName(to: rule.date, among: dates).map { "write date = \"\($0)\"" }
        ?? "name a date of the model \(hook.model.rawValue)"
      problems.append(
        Diagnostic(
          .pluginField, at: .file(path: path, line: rule.line),
          what: "the reference date \"\(rule.date)\" is no date of a \(hook.model.rawValue)", mend: mend))
      return nil
    }
    return entry(rule, hook, name, plugin, number, file, &problems)
  }

  /// The name of a guard or metric, empty for other hooks; nil where it is wrong, or the file lies in the wrong folder.
  private static func checkName(
    _ rule: LuaState.LoadedRule, _ hook: Hook, _ file: String, _ path: String, _ problems: inout [Diagnostic]
  ) -> String? {
    func refuse(_ code: DiagnosticCode, _ what: String, _ mend: String) -> String? {
      problems.append(Diagnostic(code, at: .file(path: path, line: rule.line), what: what, mend: mend))
      return nil
    }
    let folder = hook.kind.folder
    if !file.hasPrefix("\(folder)/") {
      return refuse(
        .pluginWrongHookProvided, "a rule of \(hook.name) lies in \(file.prefix { $0 != "/" })/",
        "move the file to \(folder)/")
    }
    if !hook.isNamed, !rule.name.isEmpty {
      return refuse(
        .pluginNoResult, "the rule has the name \"\(rule.name)\", and a plugin has one rule for \(hook.name)",
        "take out name: only guards and metrics have one")
    }
    if hook.isNamed, !Question.isName(rule.name) {
      return refuse(
        .pluginNoResult,
        rule.name.isEmpty ? "the rule has no name" : "\"\(rule.name)\" is no name of a rule",
        "write name = \"...\" with small letters, digits and _, at most 64; a rule of \(hook.name) is asked by its name"
      )
    }
    return rule.name
  }

  private static func entry(
    _ rule: LuaState.LoadedRule, _ hook: Hook, _ name: String, _ plugin: Plugin, _ number: Int, _ file: Int,
    _ problems: inout [Diagnostic]
  ) -> RuleEntry? {
    let path = "\(plugin.folder)/\(plugin.rules[file].path)"
    let since = CivilDate(iso: rule.since)
    if since == nil, !rule.since.isEmpty {
      problems.append(
        Diagnostic(
          .pluginNoResult, at: .file(path: path, line: rule.line),
          what: "since is \"\(rule.since)\", which is no day of the calendar from 1900 to 2200",
          mend: "write the first day on which the rule holds, such as since = \"2024-02-29\", or leave it out"))
      return nil
    }
    return RuleEntry(
      hook: hook, name: name.isEmpty ? nil : name, plugin: number, file: file, basis: rule.basis, date: rule.date,
      since: since, path: path,
      line: rule.line)
  }

  private static func checkProvides(_ plugin: Plugin, _ entries: [RuleEntry]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let manifest = "\(plugin.folder)/plugin.yaml"
    for (i, entry) in entries.enumerated() {
      if let other = entries[..<i].first(where: { $0.question == entry.question }) {
        problems.append(
          Diagnostic(
            .pluginDuplicateHook, at: .file(path: entry.path, line: entry.line),
            what: "\(entry.question) is also decided by \(other.path)",
            mend: entry.hook.isNamed ? "give each rule its own name" : "keep one rule for each hook"))
      }
      if !entry.hook.isNamed, !plugin.manifest.provides.contains(entry.hook.name) {
        problems.append(
          Diagnostic(
            .pluginWrongHookProvided, at: .file(path: entry.path, line: entry.line),
            what: "the rule decides \(entry.hook.name), which the manifest does not provide",
            mend: "add \(entry.hook.name) to provides in \(manifest)"))
      }
    }
    let answered = entries.filter { !$0.hook.isNamed }
    guard answered.count == plugin.rules.count(where: { $0.path.hasPrefix("rules/") }) else { return problems }
    for hook in plugin.manifest.provides where !entries.contains(where: { $0.hook.name == hook }) {
      problems.append(
        Diagnostic(
          .pluginWrongHookProvided, at: .config(file: manifest, keyPath: "provides"),
          what: "no rule decides \(hook)", mend: "add a file to rules/, or remove \(hook) from provides"))
    }
    return problems
  }

  /// Guards and metrics that another plugin of the same jurisdiction has under the same name. Of other hooks the manifests
  /// say so.
  private static func checkNeighbours(
    _ plugin: Plugin, _ found: [RuleEntry], _ others: ArraySlice<RuleEntry>, _ catalog: PluginCatalog
  ) -> [Diagnostic] {
    found.filter(\.hook.isNamed).compactMap { entry in
      let other = others.first {
        $0.question == entry.question
          && catalog.plugins[$0.plugin].manifest.jurisdiction == plugin.manifest.jurisdiction
      }
      return other.map {
        Diagnostic(
          .pluginDuplicateHook, at: .file(path: entry.path, line: entry.line),
          what: "\(entry.question) of \(plugin.manifest.jurisdiction) is also decided by \($0.path)",
          mend: "give one of them another name")
      }
    }
  }

  /// What is wrong with questions: a guard or metric that no plugin has. That nobody decides another hook is an answer.
  package func problems(of questions: [Question]) -> [Diagnostic] {
    let known = entries.map(\.question)
    return questions.filter { $0.name != nil && !known.contains($0.label) }.map { question in
      let names = entries.filter { $0.hook == question.hook }.compactMap(\.name)
      return Diagnostic(
        .pluginUnknownHook, at: .config(file: question.label, keyPath: ""),
        what: "no plugin has a rule of \(question.hook.name) with the name \"\(question.name ?? "")\"",
        mend: nearestName(to: question.name ?? "", among: names).map { "write \(question.hook.name):\($0)" }
          ?? "add a file to \(question.hook.kind.folder)/ of a plugin, or correct the name")
    }
  }

  /// The names of the guards that cases of a model can be asked under a chain of plugins.
  package func guards(of chain: [Plugin], _ model: Model, in catalog: PluginCatalog) -> Set<String> {
    let folders = chain.map(\.folder)
    let own = entries.filter { folders.contains(catalog.plugins[$0.plugin].folder) }
    return Set(own.filter { $0.hook == Hook.guarding(model) }.compactMap(\.name))
  }

  /// The questions that no rule answers under a jurisdiction: a metric there is defined and not counted by anybody.
  package func problems(of questions: [Question], counting path: String, in catalog: PluginCatalog) -> [Diagnostic] {
    let missing = problems(of: questions)
    guard missing.isEmpty else { return missing }
    return questions.filter { ((try? rules(for: $0.label, jurisdiction: path, in: catalog)) ?? []).isEmpty }.map {
      Diagnostic(
        .metricsNoRule, at: .config(file: $0.label, keyPath: ""), what: "no plugin of \(path) has a rule \($0.label)",
        mend: "add it to metrics/ of a plugin of \(path) or of a jurisdiction above it")
    }
  }

  /// The rules that answer a question for a jurisdiction, the deciding one first, then those it may inherit from.
  /// - Parameter question: `enforcement.fee`, `enforcement.metric:settled`.
  /// - Throws: `UnknownJurisdiction`.
  package func rules(for question: String, jurisdiction: String, in catalog: PluginCatalog) throws(UnknownJurisdiction)
    -> [RuleEntry]
  {
    var rules: [RuleEntry] = []
    for plugin in try catalog.chain(for: jurisdiction) {
      rules += entries.filter {
        $0.question == question && catalog.plugins[$0.plugin].manifest.id == plugin.manifest.id
      }
    }
    return rules
  }
}

/// The host while files are only looked at: there is no case and no law.
private final class ProbeHost: LuaHost {
  let scriptNames = KitBinding.scriptNames
  func law(forRule rule: Int) -> LuaAnswer { .failure(.error, "there is no case yet") }
  func lawMissing(law: Int, name: String) -> LuaAnswer { .failure(.error, "there is no case yet") }
  func call(_ function: Int, _ arguments: LuaArguments) -> LuaAnswer { .failure(.error, "there is no case yet") }
  func nearest(to name: String, among names: [String]) -> String? { nearestName(to: name, among: names) }
}
