import CaseModel
import LuaBridge

/// Makes a process of a draft: every value looked at, every name looked up. What is wrong is reported in the file in which
/// it stands.
struct ProcessReader {
  private var draft: ProcessDraft
  private let model: Model
  /// The facts at the top of a case, by name.
  private let facts: [String: Field]

  /// - Returns: the process, or nil, and all that is wrong.
  static func read(_ draft: ProcessDraft) -> (process: CaseProcess?, problems: [Diagnostic]) {
    var draft = draft
    guard let entry = draft.top["model"] else { return (nil, draft.problems) }
    guard let model: Model = draft.readers[entry.layer].term(entry.node, "model") else { return (nil, draft.problems) }
    var reader = ProcessReader(draft, model)
    let process = reader.process()
    return (reader.draft.problems.isEmpty ? process : nil, reader.draft.problems)
  }

  private init(_ draft: ProcessDraft, _ model: Model) {
    self.draft = draft
    self.model = model
    let further = draft.layers.flatMap { $0.plugin.manifest.fields[model] ?? [] }
    facts = Dictionary(
      (model.recordType.fields + further).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func process() -> CaseProcess? {
    let (since, until) = (draft.top["since"]?.node, draft.top["until"]?.node)
    let validity = draft.validity(from: since, to: until, "the process", 0) ?? .always
    let states = draft.parts[.states, default: []].map { state($0) }
    let transitions = draft.parts[.transitions, default: []].map { transition($0) }
    let deadlines = draft.parts[.deadlines, default: []].map { deadline($0) }
    let start = draft.top["start"].flatMap { text($0, "start") } ?? ""
    let statusField = draft.top["status_field"].flatMap { shown(by: $0, states) }
    return CaseProcess(
      name: draft.name, model: model, titles: draft.top["title"].map { titles($0, "title") } ?? [:],
      layers: draft.layers, validity: validity, statusField: statusField, start: start, states: states,
      transitions: transitions, deadlines: deadlines, removals: draft.removals)
  }

  private mutating func shown(by entry: ProcessEntry, _ states: [ProcessState]) -> String? {
    guard let name = text(entry, "status_field") else { return nil }
    guard let field = fact(name, entry, "status_field") else { return nil }
    guard case .enumeration(let terms) = field.type else {
      report(entry, .code(.processReference), "\(name) is no enumeration", mend: "name a fact such as status")
      return nil
    }
    for (state, part) in zip(states, draft.parts[.states, default: []])
    where !terms.values.contains(where: { $0.name == state.term }) {
      draft.report(
        part.layer, .code(.processReference), part.position, "\(state.term) is no term of \(name)",
        mend: nearestName(to: state.term, among: terms.values.map(\.name)).map { "write \($0)" }
          ?? "say with shows: which term of \(name) shows the state")
    }
    return name
  }

  // MARK: Parts

  private mutating func state(_ part: ProcessPart) -> ProcessState {
    ProcessState(
      name: part.name, titles: titles(part), validity: part.validity, origin: part.origin,
      isEnd: flag(part, "end"), term: part.entries["shows"].flatMap { text($0, "shows") } ?? part.name,
      becomes: part.entries["becomes"].flatMap { text($0, "becomes") })
  }

  private mutating func transition(_ part: ProcessPart) -> ProcessTransition {
    let from = list(part, "from")
    let to = part.entries["to"].flatMap { text($0, "to") } ?? "same"
    let event = part.entries["event"].flatMap { term($0, "event", of: .stageEventType) } ?? ""
    return ProcessTransition(
      name: part.name, titles: titles(part), validity: part.validity, origin: part.origin,
      from: from == ["any"] ? nil : from, to: to == "same" ? nil : to, event: event, by: list(part, "by"),
      documents: terms(part, "documents", of: .documentKind), facts: factNames(part, "facts"),
      asks: factNames(part, "asks"), sets: effects(part),
      guardName: part.entries["guard"].flatMap { text($0, "guard") }, notBefore: dates(part, "not_before"),
      opensHold: hold(part, "opens_hold"),
      closesHold: hold(part, "closes_hold"), reopens: flag(part, "reopens"),
      basis: part.entries["basis"].flatMap { text($0, "basis") } ?? "")
  }

  private mutating func dates(_ part: ProcessPart, _ key: String) -> [String] {
    guard let entry = part.entries[key] else { return [] }
    return list(part, key).filter { isDate($0, facts, entry) }
  }

  /// A kind of hold, where the model has holds.
  private mutating func hold(_ part: ProcessPart, _ key: String) -> String? {
    guard let entry = part.entries[key], fact("holds", entry, key) != nil else { return nil }
    return term(entry, key, of: .holdKind)
  }

  private mutating func effects(_ part: ProcessPart) -> [(fact: String, effect: ProcessTransition.Effect)] {
    guard let entry = part.entries["sets"], let pairs = draft.readers[entry.layer].map(entry.node, "sets") else {
      return []
    }
    var effects: [(fact: String, effect: ProcessTransition.Effect)] = []
    for pair in pairs {
      let here = ProcessEntry(node: pair.value, layer: entry.layer)
      guard
        let field = fact(
          pair.key, ProcessEntry(node: YamlNode(pair.value.content, at: pair.position), layer: entry.layer), "sets"),
        let word = text(here, "sets.\(pair.key)")
      else { continue }
      switch (field.type, word) {
      case (.date, "day"): effects.append((pair.key, .day))
      case (.flag, "true"), (.flag, "false"): effects.append((pair.key, .flag(word == "true")))
      case (.enumeration(let terms), _) where terms.values.contains { $0.name == word }:
        effects.append((pair.key, .term(word)))
      default:
        report(
          here, .code(.processReference), "\(pair.key) cannot become \"\(word)\"",
          mend: "write day for a date, true or false for a flag, or one of the fact's terms")
      }
    }
    return effects
  }

  private mutating func deadline(_ part: ProcessPart) -> ProcessDeadline {
    let list = part.entries["each"].flatMap { item(of: $0) }
    let fields = list?.fields ?? facts
    let isBackward = part.entries["before"] != nil
    if (part.entries["starts"] == nil) != isBackward {
      draft.report(
        part.layer, .structure, part.position,
        "deadline \(part.name) has \(isBackward ? "both" : "neither of") starts and before",
        mend: "write one of them")
    }
    var starts: [ProcessDeadline.Start] = []
    for name in self.list(part, isBackward ? "before" : "starts") {
      if name == "entered", list == nil {
        starts.append(.entered)
      } else if let entry = part.entries[isBackward ? "before" : "starts"], isDate(name, fields, entry) {
        starts.append(.fact(name))
      }
    }
    let met = part.entries["met"].flatMap { entry in text(entry, "met").flatMap { isDate($0, fields, entry) ? $0 : nil }
    }
    let ends = self.list(part, "ends")
    if ends.isEmpty, part.entries["met"] == nil {
      draft.report(
        part.layer, .structure, part.position, "nothing meets the deadline \(part.name)",
        mend: "name transitions under ends, or a date under met")
    }
    let length = length(part)
    if case .hook = length {
      for key in ["holds", "first_day", "last_day"] {
        guard let entry = part.entries[key] else { continue }
        report(
          entry, .structure, "\(key) does nothing beside a hook, whose rule says the day",
          mend: "remove \(key), and let the rule see to it")
      }
    }
    return ProcessDeadline(
      name: part.name, titles: titles(part), validity: part.validity, origin: part.origin,
      states: part.entries["in"].map { _ in self.list(part, "in") }, whenFacts: conditions(part, "when", fields),
      unlessFacts: conditions(part, "unless", fields), starts: starts, isBackward: isBackward,
      each: list?.name, length: length, lawLayer: part.entries["within"]?.layer ?? part.layer, ends: ends,
      met: met, holds: terms(part, "holds", of: .holdKind),
      firstDayCounts: word(part, "first_day", "counts"), lastDayRolls: word(part, "last_day", "rolls"),
      escalations: escalations(part), basis: part.entries["basis"].flatMap { text($0, "basis") } ?? "")
  }

  private mutating func item(of entry: ProcessEntry) -> (name: String, fields: [String: Field])? {
    guard let name = text(entry, "each"), let field = fact(name, entry, "each") else { return nil }
    guard case .list(.record(let record)) = field.type else {
      report(entry, .code(.processReference), "\(name) is no list of records", mend: "name one such as coercions")
      return nil
    }
    return (name, Dictionary(record.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Facts and the values that are asked for.
  private mutating func conditions(
    _ part: ProcessPart, _ key: String, _ fields: [String: Field]
  ) -> [ProcessDeadline.Condition] {
    guard let entry = part.entries[key], let pairs = draft.readers[entry.layer].map(entry.node, key) else { return [] }
    return pairs.compactMap { pair in
      let here = ProcessEntry(node: pair.value, layer: entry.layer)
      let values = texts(here, "\(key).\(pair.key)")
      switch (fields[pair.key] ?? facts[pair.key])?.type {
      case .some where values == ["known"]: break
      case .flag? where values.allSatisfy { ["true", "false"].contains($0) }: break
      case .enumeration(let terms)? where values.allSatisfy { value in terms.values.contains { $0.name == value } }:
        break
      case nil:
        report(
          ProcessEntry(node: YamlNode(pair.value.content, at: pair.position), layer: entry.layer),
          .code(.processReference), "\(key): there is no fact \(pair.key)",
          mend: nearestName(to: pair.key, among: Array(fields.keys)).map { "write \($0)" } ?? "name a fact")
        return nil
      default:
        report(
          here, .code(.processReference),
          "\(key): \(pair.key) has not all of the values \(values.joined(separator: ", "))",
          mend: "name terms of the fact, true and false for a flag, or known")
        return nil
      }
      return ProcessDeadline.Condition(fact: pair.key, values: values)
    }.sorted { $0.fact < $1.fact }
  }

  private mutating func escalations(_ part: ProcessPart) -> [ProcessDeadline.Escalation] {
    guard let entry = part.entries["escalates"], let items = draft.readers[entry.layer].list(entry.node, "escalates")
    else {
      return []
    }
    return items.compactMap { item in
      guard
        let map = draft.readers[entry.layer].fields(
          of: item, "an escalation", known: ["after", "action"], required: ["after", "action"]),
        let days = map["after"].flatMap({ draft.readers[entry.layer].integer($0, "after") }),
        let action = map["action"].flatMap({ draft.readers[entry.layer].text($0, "action") })
      else { return nil }
      guard (0...100_000).contains(days), ProcessDraft.isName(action) else {
        report(
          ProcessEntry(node: item, layer: entry.layer), .structure, "after is \(days) and action \"\(action)\"",
          mend: "write days from 0 to 100000, and a name of small letters, digits and _")
        return nil
      }
      return ProcessDeadline.Escalation(after: Int(days), action: action)
    }
  }

  private mutating func length(_ part: ProcessPart) -> DeadlineLength {
    let nothing = DeadlineLength.fixed(0, .none)
    guard let entry = part.entries["within"] else { return nothing }
    let known = ["law", "key", "unit", "hook"] + DeadlineUnit.allCases.map(\.rawValue)
    guard let map = draft.readers[entry.layer].fields(of: entry.node, "within", known: known) else { return nothing }
    func value(_ key: String) -> ProcessEntry? { map[key].map { ProcessEntry(node: $0, layer: entry.layer) } }
    let unit: DeadlineUnit? = map["unit"].flatMap { draft.readers[entry.layer].term($0, "unit") }
    if let law = value("law"), map["hook"] == nil {
      guard let name = text(law, "law") else { return nothing }
      let key = value("key").flatMap { key in text(key, "key").flatMap { fact($0, key, "key").map(\.name) } }
      return .law(name, key: key, unit: unit)
    }
    if let hook = value("hook"), map.entries.count == 1 {
      guard let name = text(hook, "hook") else { return nothing }
      if let found = Hook.named(name), found.model == model,
        found.results.fields.contains(where: { $0.name == "due_on" })
      {
        return .hook(found)
      }
      let names = Hook.all.filter { $0.model == model && $0.results.fields.contains { $0.name == "due_on" } }.map(
        \.name)
      report(
        hook, .code(.processReference), "\(name) is no hook of the model \(model.rawValue) that gives a last day",
        mend: nearestName(to: name, among: names).map { "write \($0)" } ?? "use one of \(names.joined(separator: ", "))"
      )
      return nothing
    }
    let units = DeadlineUnit.allCases.filter { map[$0.rawValue] != nil }
    if map.entries.count == 1, let unit = units.first, let node = map[unit.rawValue] {
      if unit == .atOnce || unit == .none { return .fixed(0, unit) }
      guard let count = draft.readers[entry.layer].integer(node, unit.rawValue) else { return nothing }
      if (0...DeadlineLength.mostUnits).contains(count) { return .fixed(Int(count), unit) }
      report(
        entry, .structure, "\(count) \(unit.rawValue) is no length of time",
        mend: "write from 0 to \(DeadlineLength.mostUnits)")
      return nothing
    }
    report(
      entry, .structure, "within is not one length", mend: "write {law: NAME, unit: days}, {days: 10} or {hook: NAME}")
    return nothing
  }

  // MARK: Values

  private mutating func report(_ entry: ProcessEntry, _ problem: YamlReader.Problem, _ what: String, mend: String) {
    draft.report(entry.layer, problem, entry.node.position, what, mend: mend)
  }

  private mutating func text(_ entry: ProcessEntry, _ subject: String) -> String? {
    draft.readers[entry.layer].text(entry.node, subject)
  }

  private mutating func flag(_ part: ProcessPart, _ key: String) -> Bool {
    part.entries[key].flatMap { draft.readers[$0.layer].flag($0.node, key) } ?? false
  }

  /// Whether the key is there, with the only word that it may have.
  private mutating func word(_ part: ProcessPart, _ key: String, _ only: String) -> Bool {
    guard let entry = part.entries[key], let found = text(entry, key) else { return false }
    if found != only { report(entry, .structure, "\(key) is \"\(found)\"", mend: "write \(only), or leave it out") }
    return found == only
  }

  private mutating func titles(_ part: ProcessPart) -> [String: String] {
    part.entries["title"].map { titles($0, "title of \(part.name)") } ?? [:]
  }

  private mutating func titles(_ entry: ProcessEntry, _ subject: String) -> [String: String] {
    draft.readers[entry.layer].texts(entry.node, subject) ?? [:]
  }

  /// A list of names, or one name.
  private mutating func list(_ part: ProcessPart, _ key: String) -> [String] {
    part.entries[key].map { texts($0, key) } ?? []
  }

  private mutating func texts(_ entry: ProcessEntry, _ key: String) -> [String] {
    if case .scalar = entry.node.content { return text(entry, key).map { [$0] } ?? [] }
    guard let items = draft.readers[entry.layer].list(entry.node, key) else { return [] }
    var names: [String] = []
    for item in items {
      guard let name = draft.readers[entry.layer].text(item, key) else { continue }
      if names.contains(name) {
        report(
          ProcessEntry(node: item, layer: entry.layer), .structure, "\(key) names \(name) twice", mend: "remove one")
      }
      names.append(name)
    }
    return names
  }

  private mutating func terms(_ part: ProcessPart, _ key: String, of terms: Enumeration) -> [String] {
    guard let entry = part.entries[key] else { return [] }
    return list(part, key).filter { isTerm($0, terms, entry, key) }
  }

  private mutating func term(_ entry: ProcessEntry, _ key: String, of terms: Enumeration) -> String? {
    text(entry, key).flatMap { isTerm($0, terms, entry, key) ? $0 : nil }
  }

  private mutating func isTerm(_ name: String, _ terms: Enumeration, _ entry: ProcessEntry, _ key: String) -> Bool {
    let names = terms.values.map(\.name)
    if names.contains(name) { return true }
    report(
      entry, .code(.processReference), "\(key): \(name) is no term of \(terms.name)",
      mend: nearestName(to: name, among: names).map { "write \($0)" } ?? "use a term of \(terms.name)")
    return false
  }

  private mutating func factNames(_ part: ProcessPart, _ key: String) -> [String] {
    guard let entry = part.entries[key] else { return [] }
    return list(part, key).filter { fact($0, entry, key) != nil }
  }

  private mutating func fact(_ name: String, _ entry: ProcessEntry, _ key: String) -> Field? {
    if let field = facts[name] { return field }
    report(
      entry, .code(.processReference), "\(key): the model \(model.rawValue) has no fact \(name)",
      mend: nearestName(to: name, among: Array(facts.keys)).map { "write \($0)" }
        ?? "use a fact of the model, or declare it under fields in plugin.yaml")
    return nil
  }

  private mutating func isDate(_ name: String, _ fields: [String: Field], _ entry: ProcessEntry) -> Bool {
    if fields[name]?.type == .date { return true }
    let dates = fields.values.filter { $0.type == .date }.map(\.name)
    report(
      entry, .code(.processReference), "\(name) is no date there",
      mend: nearestName(to: name, among: dates).map { "write \($0)" } ?? "name a date of the model")
    return false
  }
}
