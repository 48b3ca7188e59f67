import CaseModel
import LuaBridge

/// The rules that decide cases of one model under one chain of plugins, loaded into one Lua state and ready.
///
/// Not thread-safe: each worker makes its own.
package final class HookSession: LuaHost {
  /// A rule as it stands in this session.
  package struct LoadedRule {
    package let entry: RuleEntry
    package let plugin: Plugin
    package let id: Int
    /// Position of the plugin in the chain.
    let chainIndex: Int
    /// The reference date's number in the schema; -1: the last day of the period.
    let dateField: Int
    /// The rule that `inherited` runs, by position in `rules`.
    var inherited: Int?
  }

  package let model: Model
  package let reader: RecordReader
  package let idField: Int
  /// Numbers of the fields that say who decides a case.
  package let modelField: Int
  package let jurisdictionField: Int
  /// All rules of the chain for this model; `id` is the position.
  package private(set) var rules: [LoadedRule] = []
  private let state: LuaState
  private let limits: LuaLimits
  private let chain: [Plugin]
  /// The jurisdiction of the cases, where it has a last day.
  private let ended: Jurisdiction?
  /// Whether the reference date of the decision asked about is behind that day.
  private var isBehindEnd = false
  /// What guards and metrics are asked about. Rules of other hooks know nothing of it.
  package var period: Period? {
    didSet {
      asOf = period?.to.dayNumber
      objects.period = period
    }
  }
  private var asOf: Int32?
  /// By position of the rule: the numbers that each decision needs.
  private var quick: [QuickRule] = []
  private let allowed: [FieldSet]
  private let laws: [LawShelf]
  /// For each law object of the state: the plugin in the chain and the interval.
  private var lawOrigins: [(plugin: Int, interval: Int)] = []
  private let objects: KitObjects
  private let bodies: [@Sendable (KitCall) -> LuaAnswer]
  package let scriptNames = KitBinding.scriptNames

  private struct QuickRule {
    let id: Int
    let chainIndex: Int
    let dateField: Int
    let general: Int
    /// Its first day: before it there is no law to decide by.
    let since: Int32
    let kind: Hook.Kind
    /// The law object asked for last, and the days it holds for: cases of one time follow each other.
    var law = -1
    var lawDays: ClosedRange<Int32> = .min ... .min
  }

  /// A plugin's law with the numbers of the law objects made so far, by interval.
  private final class LawShelf {
    let law: Law
    var objects: [Int32]
    /// The number under which reading its first parameter would be noted; the others follow.
    let firstNote: Int

    init(_ law: Law, firstNote: Int) {
      self.law = law
      self.firstNote = firstNote
      objects = Array(repeating: -1, count: law.intervalCount)
    }

    /// The first and last day of an interval.
    func days(of interval: Int) -> ClosedRange<Int32> {
      let first = interval == 0 ? CivilDate.earliest.dayNumber : law.boundaries[interval - 1].dayNumber
      let next = interval < law.boundaries.count ? law.boundaries[interval].dayNumber - 1 : CivilDate.latest.dayNumber
      return first...max(first, next)
    }
  }

  /// - Throws: a `Diagnostic` where a rule or the schema is refused.
  package init(
    model: Model, chain: [Plugin], index: RuleIndex, catalog: PluginCatalog, limits: LuaLimits,
    ended: Jurisdiction? = nil
  ) throws {
    self.model = model
    self.ended = ended
    self.chain = chain
    self.limits = limits
    var notes = 0
    laws = chain.map { plugin in
      defer { notes += plugin.law.parameters.count }
      return LawShelf(plugin.law, firstNote: notes)
    }
    objects = KitObjects(calendars: chain.map { catalog.calendars[$0.manifest.calendar]! })
    bodies = (0..<KitFunction.all.count + KitMethod.all.count).map(KitBinding.body)
    let further = try Self.furtherFields(of: chain, model)
    let schema = RecordSchema(CaseShape.of(model, with: further))
    reader = RecordReader(schema: schema)
    allowed = chain.map { Self.allowedReads($0, model, schema, further) }
    reader.permit(allowed)
    idField = schema.field("id")!
    modelField = schema.field("model")!
    jurisdictionField = schema.field("jurisdiction")!
    state = try LuaState(limits: limits, shapes: Hook.all.map(\.results))
    try state.attach(reader)
    try KitBinding.add(to: state)
    try state.seal(host: self)
    var modules = ModuleBinding(state)
    for (position, plugin) in chain.enumerated() {
      try load(plugin, try modules.add(plugin), position, index, catalog, schema)
    }
    try linkInherited()
  }

  /// The plugins' own fields; two plugins of a chain may declare the same field if they agree.
  private static func furtherFields(of chain: [Plugin], _ model: Model) throws -> [Field] {
    var fields: [Field] = []
    for plugin in chain {
      for field in plugin.manifest.fields[model] ?? [] {
        guard let known = fields.first(where: { $0.name == field.name }) else {
          fields.append(field)
          continue
        }
        if known.type != field.type {
          throw Diagnostic(
            .pluginField, at: .config(file: "\(plugin.folder)/plugin.yaml", keyPath: "fields.\(model.rawValue)"),
            what: "\(field.name) is declared with another type by a more specific plugin",
            mend: "declare it in one of the plugins, or with the same type")
        }
      }
    }
    if fields.count > FurtherField.most, let plugin = chain.last(where: { $0.manifest.fields[model] != nil }) {
      throw Diagnostic(
        .pluginField, at: .config(file: "\(plugin.folder)/plugin.yaml", keyPath: "fields.\(model.rawValue)"),
        what:
          "this plugin and the more specific ones add \(fields.count) fields to the model \(model), and \(FurtherField.most) are the most",
        mend: "remove fields that no rule reads")
    }
    return fields
  }

  private static func allowedReads(
    _ plugin: Plugin, _ model: Model, _ schema: RecordSchema, _ further: [Field]
  ) -> FieldSet {
    let fields = CaseShape.fields(of: model, with: further)
    let names: [String]
    if let reads = plugin.manifest.reads[model] {
      // Whoever may read parties.role may read that there are parties.
      names = reads + reads.compactMap { path in path.lastIndex(of: ".").map { String(path[..<$0]) } }
    } else {
      names = fields.filter { !$0.field.isPrivate }.map(\.path)
    }
    return FieldSet(names.compactMap(schema.field))
  }

  private func load(
    _ plugin: Plugin, _ id: Int, _ position: Int, _ index: RuleIndex, _ catalog: PluginCatalog,
    _ schema: RecordSchema
  ) throws {
    for entry in index.entries where entry.hook.model == model && catalog.plugins[entry.plugin].folder == plugin.folder
    {
      let source = plugin.rules[entry.file]
      do throws(LuaFailure) {
        let loaded = try state.loadRule(plugin: id, chunk: "#\(source.path)", source: source.bytes)
        rules.append(
          LoadedRule(
            entry: entry, plugin: plugin, id: loaded.id, chainIndex: position,
            dateField: entry.date == RuleEntry.asOf && entry.hook.isNamed ? -1 : schema.field(entry.date)!,
            inherited: nil))
      } catch {
        let shown = "\(plugin.folder)/\(source.path)"
        throw RuleDiagnosis.loading(error, plugin: plugin, shown: shown, limits: limits)
      }
    }
  }

  private func linkInherited() throws {
    for i in rules.indices {
      rules[i].inherited = rules[(i + 1)...].firstIndex { $0.entry.question == rules[i].entry.question }
      let hook = Hook.all.firstIndex { $0.name == rules[i].entry.hook.name }!
      try state.bind(rule: rules[i].id, hook: hook, inherited: rules[i].inherited.map { rules[$0].id })
    }
    quick = rules.map {
      QuickRule(
        id: $0.id, chainIndex: $0.chainIndex, dateField: $0.dateField, general: $0.inherited ?? -1,
        since: $0.entry.since?.dayNumber ?? .min, kind: $0.entry.hook.kind)
    }
  }

  /// Position of the rule that answers a question here, or nil where no plugin of the chain does.
  /// - Parameter folders: of the plugins whose rules may answer; nil: all of the chain.
  package func rule(for question: Question, of folders: Set<String>? = nil) -> Int? {
    rules.firstIndex { $0.entry.question == question.label && folders?.contains($0.plugin.folder) ?? true }
  }

  // MARK: Deciding

  /// Runs a rule on cases that the reader holds, one after the other: at least on the first, and on as many as nothing
  /// is to be said of but their results.
  /// - Returns: how many were decided; `take` gives their endings.
  package func decide(_ position: Int, slots: Range<Int>) -> Int {
    if objects.hasUncertainDays { objects.forgetUncertainDays() }
    for (place, slot) in slots.enumerated() {
      reader.select(slot)
      reader.beginReads(with: quick[position].dateField)
      let law = lawNumber(position)
      // Without a law there is nothing to run.
      guard law >= 0 else { return place == 0 ? 1 : state.decide(rule: quick[position].id, count: place) }
      state.line(up: place, law: law)
    }
    return state.decide(rule: quick[position].id, count: slots.count)
  }

  /// How a case of the last call ended, the first being 0; from now on it is the one that is asked about.
  package func take(_ place: Int, of position: Int, slot: Int) -> LuaState.Ending {
    reader.select(slot)
    isBehindEnd = false
    guard lawNumber(position) >= 0 else { return withoutLaw(position) }
    if let until = ended?.until { isBehindEnd = day(of: position)! > until.dayNumber }
    let ending = state.take(place)
    return reader.readsOnly(quick[position].chainIndex) ? ending : checkReads(ending, position)
  }

  private func withoutLaw(_ position: Int) -> LuaState.Ending {
    state.forgetDecision()
    switch law(forRule: rules[position].id) {
    case .absent(let what, let note): return .undetermined(missing: what, note: note)
    case .failure(let kind, let message): return .failed(LuaFailure(kind, message))
    default: return .failed(LuaFailure(.error, "the law in force was not found"))
    }
  }

  /// A read that the deciding plugin does not declare may be one of a more general rule that it called.
  private func checkReads(_ ending: LuaState.Ending, _ position: Int) -> LuaState.Ending {
    let own = allowed[quick[position].chainIndex]
    guard let field = reader.firstRead(outside: own), !mayRead(position) else { return ending }
    return .failed(undeclared(field))
  }

  private func mayRead(_ position: Int) -> Bool {
    guard state.inheritedCount > 0 else { return false }
    var fields = allowed[quick[position].chainIndex]
    var next = quick[position].general
    while next >= 0 {
      fields = fields.union(allowed[quick[next].chainIndex])
      next = quick[next].general
    }
    return reader.firstRead(outside: fields) == nil
  }

  private func undeclared(_ field: Int) -> LuaFailure {
    let path = reader.schema.path(of: field)
    return LuaFailure(.undeclaredRead, "the rule reads \(path), which reads: in plugin.yaml does not list")
  }

  /// What a failure means for the person who wrote the rule.
  package func diagnose(_ failure: LuaFailure) -> Diagnostic {
    let guilty = rules.first { $0.id == state.currentRule } ?? rules[0]
    return RuleDiagnosis.deciding(failure, plugin: guilty.plugin, rule: guilty.entry, limits: limits)
  }

  /// Labels of the plugins whose rules `inherited` ran in the last decision.
  package func inheritedPlugins(_ position: Int) -> [String] {
    var labels: [String] = []
    var next = rules[position].inherited
    while let general = next, labels.count < state.inheritedCount {
      labels.append(rules[general].plugin.label)
      next = rules[general].inherited
    }
    return labels
  }

  /// What the rules printed in the last decision.
  package var printed: String { state.printed }
  package var hasPrinted: Bool { state.hasPrinted }
  package var hasReasons: Bool { state.hasReasons }
  package var hasInherited: Bool { state.inheritedCount > 0 }

  /// Whether the last decision rests on something that is not certain.
  package var isProvisional: Bool { isBehindEnd || state.hasNotes || state.isLastOfStreak && objects.hasUncertainDays }

  /// What the last decision rests on that is not certain: parameters whose value then in force is provisional or
  /// unverified (`law.fee_scale`), and days of a calendar that were counted over (`calendar vn 2026-11-24`).
  package var provisional: [String] {
    var names: [String] = []
    // What is noted is the last decision's of its streak; of the others there is nothing.
    for shelf in state.hasNotes ? laws : [] {
      for (number, parameter) in shelf.law.parameters.enumerated() where state.hasNoted(shelf.firstNote + number) {
        let name = "law.\(parameter.name)"
        if !names.contains(name) { names.append(name) }
      }
    }
    if isBehindEnd, let ended, let until = ended.until {
      names.append(
        "jurisdiction \(ended.path) ended \(until.iso)"
          + (ended.successors.isEmpty ? "" : ", see \(ended.successors.joined(separator: ", "))"))
    }
    return names + (state.isLastOfStreak ? objects.uncertainDays : [])
  }

  /// See `LuaState.writeFields`.
  package func writeFields(to writer: ByteWriter) { state.writeFields(to: writer) }
  package func writeOpenValue(to writer: ByteWriter) { state.writeOpenValue(to: writer) }

  package func writeReasons(to writer: ByteWriter, position: Int, language: String?) {
    guard let language, language != "en" else { return state.writeReasons(to: writer) }
    let plugins = [rules[position].plugin] + chain
    state.writeReasons(to: writer) { text in
      plugins.lazy.compactMap { $0.texts.translation(of: text, to: language) }.first
    }
  }

  // MARK: LuaHost

  package func law(forRule rule: Int) -> LuaAnswer {
    let number = lawNumber(rule)
    if number >= 0 { return .integer(Int64(number)) }
    guard let day = day(of: rule), let date = CivilDate(dayNumber: Int(day)) else {
      return .absent(rules[rule].entry.date, note: "")
    }
    if let since = rules[rule].entry.since, date < since {
      return .absent("law", note: "the rule holds from \(since.iso)")
    }
    return defineLaw(quick[rule].chainIndex, laws[quick[rule].chainIndex].law.interval(on: date))
  }

  /// The reference date of a rule and the case.
  @inline(__always)
  private func day(of rule: Int) -> Int32? {
    let field = quick[rule].dateField
    return field >= 0 ? reader.day(field) : asOf
  }

  /// The law object for a rule and the case, or -1 where there is no date, the rule does not hold on it yet, or the
  /// object cannot be made.
  private func lawNumber(_ rule: Int) -> Int {
    guard let day = day(of: rule) else { return -1 }
    return quick[rule].lawDays.contains(day) ? quick[rule].law : findLaw(rule, day)
  }

  private func findLaw(_ rule: Int, _ day: Int32) -> Int {
    guard day >= quick[rule].since, let date = CivilDate(dayNumber: Int(day)) else { return -1 }
    let shelf = laws[quick[rule].chainIndex]
    let interval = shelf.law.interval(on: date)
    var number = Int(shelf.objects[interval])
    if number < 0, case .integer(let made) = defineLaw(quick[rule].chainIndex, interval) { number = Int(made) }
    if number >= 0 {
      let days = shelf.days(of: interval)
      (quick[rule].law, quick[rule].lawDays) = (number, max(days.lowerBound, quick[rule].since)...days.upperBound)
    }
    return number
  }

  private func defineLaw(_ plugin: Int, _ interval: Int) -> LuaAnswer {
    let number = lawOrigins.count
    let law = laws[plugin].law
    let values = law.values(in: interval).enumerated().compactMap { number, lookup in
      lookup.value.map {
        LuaLawParameter(
          law.parameters[number].name, lawValue($0.value),
          note: $0.status == .inForce ? nil : laws[plugin].firstNote + number)
      }
    }
    do {
      try state.defineLaw(number, values)
    } catch {
      return .failure(.error, "the memory limit is too small to hold the plugin's law")
    }
    lawOrigins.append((plugin, interval))
    laws[plugin].objects[interval] = Int32(number)
    return .integer(Int64(number))
  }

  private func lawValue(_ value: LawValue) -> LuaLawValue {
    switch value {
    case .money(let value), .integer(let value): return .integer(value)
    case .flag(let flag): return .flag(flag)
    case .text(let text): return .text(text)
    case .date(let date): return .text(date.iso)
    case .share(let share):
      return .object(class: KitObject.share.rawValue, index: objects.add(share))
    case .scale(let scale):
      return .object(class: KitObject.scale.rawValue, index: objects.add(scale))
    case .set(let texts): return .set(texts)
    case .table(let entries):
      return .table(
        entries.map { entry in
          switch entry.value {
          case .integer(let value): (entry.key, .integer(value))
          case .text(let text): (entry.key, .text(text))
          case .flag(let flag): (entry.key, .flag(flag))
          }
        })
    }
  }

  package func lawMissing(law: Int, name: String) -> LuaAnswer {
    let (plugin, interval) = lawOrigins[law]
    let shelf = laws[plugin].law
    guard let index = shelf.index(of: name) else {
      let hint = shelf.nearestName(to: name).map { "; did you mean '\($0)'?" } ?? ""
      return .failure(.unknownLaw, "the law of \(chain[plugin].manifest.id) has no parameter '\(name)'\(hint)")
    }
    switch shelf.values(in: interval)[index] {
    case .notYet(let first): return .absent("law.\(name)", note: "\(name) has no value before \(first.iso)")
    case .lapsed(let until, _): return .absent("law.\(name)", note: "\(name) has no value after \(until.iso)")
    case .inForce: return .failure(.error, "the law object lost \(name); this is a bug in bylaw")
    }
  }

  package func call(_ function: Int, _ arguments: LuaArguments) -> LuaAnswer {
    objects.plugin = quick[state.currentRule].chainIndex
    objects.asking = quick[state.currentRule].kind
    defer { if objects.hasUncertainDays { state.endStreak() } }
    return bodies[function](KitCall(arguments: arguments, objects: objects))
  }

  package func nearest(to name: String, among names: [String]) -> String? { nearestName(to: name, among: names) }
}
