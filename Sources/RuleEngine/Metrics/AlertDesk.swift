import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

/// What came of judging alerts.
package struct AlertOutcome: Sendable {
  package var problems: [Diagnostic] = []
  /// One for each unit whose colour changed, and the counts.
  package var lines: [String] = []
  /// The register is as it should be now.
  package var isWritten = false

  package init() {}
}

/// The register of alerts: a file with one case for each alert and unit, which the colours of a period change.
///
/// All units are judged, or the file stays as it is. A period that was judged is not judged again.
package struct AlertDesk {
  private let path: String
  private let book: MetricBook
  private let plan: MetricPlan
  private let reading: CaseReading
  private let day: CivilDate

  /// - Parameter day: on which alerts are raised; nil: the last of the period.
  /// - Throws: a `Diagnostic` where there are no alerts, or the register does not read.
  package init(
    register path: String, book: MetricBook, plan: MetricPlan, catalog: PluginCatalog, on day: CivilDate?
  ) throws {
    self.path = path
    self.book = book
    self.plan = plan
    self.day = day ?? plan.period.to
    reading = try CaseReading(catalog, source: path)
    if book.alerts.isEmpty {
      throw Diagnostic(
        .metricsAlert, at: .config(file: "--alerts", keyPath: ""), what: "no plugin of \(plan.scope.path) has an alert",
        mend: "add a file to alerts/ of a plugin, or leave out --alerts")
    }
    if self.day < plan.period.to {
      throw Diagnostic(
        .usageWrongValue, at: .config(file: "--on", keyPath: ""), what: "\(self.day.iso) lies before the period ends",
        mend: "name a day from \(plan.period.to.iso) on")
    }
    // Better refused before anything is counted.
    if FileManager.default.fileExists(atPath: path) {
      _ = try Register(Data(contentsOf: URL(filePath: path)), path, reading)
    }
  }

  /// Judges each unit by what was counted, and writes the register.
  /// - Throws: `LuaBridgeError` of the file, a `Diagnostic` where the register does not read any more.
  package func judge(_ counter: MetricCounter, _ rules: GuardBench, _ processes: ProcessBook) throws -> AlertOutcome {
    var outcome = AlertOutcome()
    let isNew = !FileManager.default.fileExists(atPath: path)
    if isNew,
      !FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0o600])
    {
      throw LuaBridgeError.cannotOpen(path: path, reason: "it cannot be made")
    }
    defer { if isNew, !outcome.isWritten { try? FileManager.default.removeItem(atPath: path) } }
    outcome.problems = gaps(counter)
    try ReplacedFile.edit(path) { data in
      var register = try Register(data, path, reading)
      var counts = (judged: 0, changed: 0, left: 0)
      for alert in book.alerts {
        for unit in units(of: alert, counter, register) {
          var work = UnitWork(alert: alert, unit: unit, desk: self)
          if let record = try work.judge(counter, rules, processes, register) { register.put(record) }
          counts.judged += work.isJudged ? 1 : 0
          counts.changed += work.line == nil ? 0 : 1
          counts.left += work.isJudged ? 0 : 1
          outcome.problems += work.problems
          if let line = work.line { outcome.lines.append(line) }
        }
      }
      guard !outcome.problems.contains(where: { $0.severity == .error }) else {
        outcome.lines = ["\(path) stays as it is"]
        return nil
      }
      outcome.isWritten = true
      outcome.lines.append(
        "\(path): \(counts.judged) judged, \(counts.changed) changed, \(counts.left) left as they are")
      return register.data
    }
    return outcome
  }

  /// What the counts of the alerts leave out: told, since a unit may be judged too well or too badly for it.
  private func gaps(_ counter: MetricCounter) -> [Diagnostic] {
    func warning(_ what: String, _ mend: String) -> Diagnostic {
      Diagnostic(.metricsAlert, severity: .warning, at: .config(file: path, keyPath: ""), what: what, mend: mend)
    }
    var gaps: [Diagnostic] = []
    for name in Set(book.alerts.flatMap(\.facts).map(\.metric)).sorted() {
      guard let counts = counter.counts(of: name) else { continue }
      if !counts.isWhole {
        gaps.append(
          warning(
            "not all cases of the metric \(name) could be counted: a fact is missing",
            "see what is missing with bylaw metrics --only \(name)"))
      }
      if counts.withoutGroup > 0 {
        gaps.append(
          warning(
            "\(counts.withoutGroup) cases of the metric \(name) belong to no unit, and so to no alert",
            "give these cases their unit, or let the rule group every case"))
      }
    }
    return gaps
  }

  /// The units of an alert: groups of its metrics, and those of the register.
  private func units(of alert: AlertDefinition, _ counter: MetricCounter, _ register: Register) -> [String] {
    var units = Set(register.units(of: alert.name))
    for fact in alert.facts {
      guard let counts = counter.counts(of: fact.metric) else { continue }
      units.formUnion((fact.isYearBefore ? counts.before ?? [:] : counts.now).keys)
    }
    return units.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  // MARK: One unit

  /// Judges one unit for one alert.
  private struct UnitWork {
    let alert: AlertDefinition
    let unit: String
    let desk: AlertDesk
    var problems: [Diagnostic] = []
    var isJudged = false
    /// What changed.
    var line: String?

    private var id: String { Register.id(alert.name, unit) }

    init(alert: AlertDefinition, unit: String, desk: AlertDesk) {
      (self.alert, self.unit, self.desk) = (alert, unit, desk)
    }

    private mutating func tell(_ severity: Diagnostic.Severity, _ what: String, _ mend: String) {
      problems.append(Diagnostic(.metricsAlert, severity: severity, at: .caseID(id), what: what, mend: mend))
    }

    /// The unit's case as it is now; nil: it stays as it was.
    mutating func judge(
      _ counter: MetricCounter, _ rules: GuardBench, _ processes: ProcessBook, _ register: Register
    ) throws -> CaseRecord? {
      let known = register.record(id)
      if let known, let process = process(of: known, processes) {
        let state = process.carried(try known.standing(in: process, on: .latest).state, to: desk.day).state
        // The unit is no more, and its alert with it.
        if process.version(on: desk.day).state(state)?.isEnd == true { return nil }
      }
      let heir = counter.calibre(of: alert.facts[0].metric, unit)
      if heir != unit {
        tell(.warning, "the unit \(unit) counts under \(heir)", "end its alert: bylaw case advance")
        return nil
      }
      guard let facts = facts(counter, isKnown: known != nil) else { return nil }
      if let known, let judged = known.date(alert.date), judged >= desk.plan.period.to {
        noteJudged(known, judged, facts)
        return nil
      }
      guard let record = try prepared(known, facts) else { return nil }
      return try decide(record, rules, processes)
    }

    /// What the metrics counted for the unit, by fact.
    private mutating func facts(_ counter: MetricCounter, isKnown: Bool) -> [(name: String, value: Int64)]? {
      var facts: [(name: String, value: Int64)] = []
      var isThere = false
      for fact in alert.facts {
        guard let counts = counter.counts(of: fact.metric) else { continue }
        let found = (fact.isYearBefore ? counts.before : counts.now)?[unit]
        isThere = isThere || found != nil
        guard let value = Int64(exactly: found ?? 0), value >= 0 else {
          tell(.error, "\(fact.name) is \(found ?? 0), which no fact can be", "look for a value that is wrong")
          return nil
        }
        facts.append((fact.name, value))
      }
      if !isThere, isKnown {
        tell(
          .warning, "no case of the unit \(unit) is counted in the period or the year before",
          "end its alert if the unit is no more")
      }
      return facts
    }

    private mutating func noteJudged(_ known: CaseRecord, _ judged: CivilDate, _ facts: [(name: String, value: Int64)])
    {
      if judged > desk.plan.period.to {
        tell(.error, "the unit was judged up to \(judged.iso) already", "judge periods in the order of time")
      } else if let other = facts.first(where: { known.fact($0.name) != .number("\($0.value)") }) {
        let stood = known.fact(other.name)?.json ?? "nothing"
        tell(
          .warning, "the unit was judged for this period with \(other.name) \(stood), and it is \(other.value) now",
          "take the steps that are due by hand: bylaw case advance")
      }
    }

    private mutating func prepared(
      _ known: CaseRecord?, _ facts: [(name: String, value: Int64)]
    ) throws -> CaseRecord? {
      var object = known?.object ?? .object([])
      func set(_ name: String, _ value: JSONItem) { object[name] = value }
      set("id", .text(id))
      set("model", .text(alert.model.rawValue))
      set("jurisdiction", .text(known?.jurisdiction ?? desk.plan.scope.path))
      set("unit", .text(unit))
      set(alert.date, .text(desk.plan.period.to.iso))
      for constant in alert.constants {
        switch constant.value {
        case .text(let text): set(constant.name, .text(text))
        case .integer(let integer): set(constant.name, .number("\(integer)"))
        case .flag(let flag): set(constant.name, .flag(flag))
        }
      }
      for fact in facts { set(fact.name, .number("\(fact.value)")) }
      switch desk.reading.read(object.json + "\n", number: 1) {
      case .record(let record): return record
      case .refused(let faults):
        for fault in faults { tell(.error, "the case of the unit is refused: \(fault.what)", fault.mend) }
        return nil
      case .blank: return nil
      }
    }

    private mutating func decide(
      _ record: CaseRecord, _ rules: GuardBench, _ processes: ProcessBook
    ) throws -> CaseRecord? {
      let answer = try rules.answer(
        Question(alert.hook), jurisdiction: record.jurisdiction, caseLine: record.object.json)
      switch answer {
      case .decided(let value, let reasons):
        guard case .text(let colour)? = value["colour"] else { return nil }
        isJudged = true
        return try change(record, to: colour, value, reasons, rules, processes)
      case .notApplicable(let reasons):
        tell(
          .warning, "\(alert.hook.name) does not apply: \(reasons.map(\.text).joined(separator: "; "))",
          "see to the facts and constants of \(alert.path)")
      case .undetermined(let missing, let note):
        tell(
          .error, "\(missing) is missing\(note.isEmpty ? "" : " (\(note))")",
          "give it a metric or a constant in \(alert.path)")
      case .failed(let diagnostic): problems.append(diagnostic)
      case .noRule:
        tell(.error, "no plugin decides \(alert.hook.name)", "add the rule to rules/ of a plugin")
      }
      return nil
    }

    // MARK: The step

    private mutating func change(
      _ record: CaseRecord, to colour: String, _ value: [String: RuleValue], _ reasons: [RuleReason],
      _ rules: GuardBench, _ processes: ProcessBook
    ) throws -> CaseRecord? {
      var record = record
      let old = record.term("previous_colour") ?? "green"
      guard colour != old else {
        record.object["previous_colour"] = .text(colour)
        return record
      }
      guard let (process, step) = step(to: colour, record, processes) else { return nil }
      var request = StepRequest(transition: step.name, day: desk.day)
      request.process = process.name
      request.role = step.by.first
      request.reason = reasons.map { "\($0.text) (\($0.article))" }.joined(separator: "; ")
      do {
        let taken = try StepTaker(processes, counsel: rules).take(request, in: record)
        line = sentence(old, colour, value, request.reason ?? "", step.name)
        return taken.record
      } catch let refused as StepRefused {
        problems += refused.problems
        return nil
      }
    }

    private func process(of record: CaseRecord, _ processes: ProcessBook) -> CaseProcess? {
      ((try? processes.processes(for: record.jurisdiction)) ?? [])
        .first { $0.name == alert.process && $0.model == alert.model }
    }

    /// The one step from the unit's state that makes it this colour.
    private mutating func step(
      to colour: String, _ record: CaseRecord, _ processes: ProcessBook
    ) -> (CaseProcess, ProcessTransition)? {
      guard let process = process(of: record, processes) else {
        tell(
          .error, "there is no process \(alert.process) for a \(alert.model.rawValue) of \(record.jurisdiction)",
          "add process/\(alert.process).yaml to the plugin")
        return nil
      }
      do throws(Diagnostic) {
        let standing = try record.standing(in: process, on: .latest)
        let state = process.carried(standing.state, to: desk.day).state
        let steps = process.version(on: desk.day).transitions(from: state).filter { step in
          step.sets.contains { $0.fact == "previous_colour" && $0.effect == .term(colour) }
        }
        if steps.count == 1 { return (process, steps[0]) }
        tell(
          .error,
          steps.isEmpty
            ? "in the state \(state) no step of \(process.name) makes a unit \(colour)"
            : "in the state \(state) several steps of \(process.name) make a unit \(colour): "
              + steps.map(\.name).joined(separator: ", "),
          "let one transition from \(state) set previous_colour to \(colour)")
      } catch {
        problems.append(error)
      }
      return nil
    }

    private func sentence(
      _ old: String, _ new: String, _ value: [String: RuleValue], _ reason: String, _ step: String
    ) -> String {
      func text(_ name: String, _ word: String) -> String {
        guard case .text(let text)? = value[name] else { return "" }
        return ", \(word)\(text)"
      }
      return
        "\(unit): \(old) -> \(new), \(step)\(text("action", "calls for "))\(text("clear_by", "to clear by ")): \(reason)"
    }
  }
}
