import CaseModel
import PluginHost

extension AlertDesk {
  /// Judges one unit for one alert.
  struct UnitWork {
    let alert: AlertDefinition
    let unit: String
    let desk: AlertDesk
    var problems: [Diagnostic] = []
    var isJudged = false
    /// It has another colour than before.
    var isChanged = false
    /// It is as red or yellow as before.
    var isAgain = false
    /// What changed, or what is due again.
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
      guard let (facts, isThere) = facts(counter) else { return nil }
      if let known, let from = known.date("alert_from"), let to = known.date("alert_to"),
        let judged = Period(from: from, to: to), judged.to >= desk.plan.period.from
      {
        noteJudged(known, judged, facts)
        return nil
      }
      if !isThere, known != nil {
        tell(
          .warning, "no case of the unit \(unit) is counted in the period or the year before",
          "end its alert if the unit is no more")
      }
      guard let record = try prepared(known, facts) else { return nil }
      return try decide(record, rules, processes)
    }

    /// What the metrics counted for the unit, by fact.
    private mutating func facts(
      _ counter: MetricCounter
    ) -> (facts: [(name: String, value: Int64)], isThere: Bool)? {
      var facts: [(name: String, value: Int64)] = []
      var isThere = false
      for fact in alert.facts {
        guard let counts = counter.counts(of: fact.metric) else { continue }
        let found = (fact.isYearBefore ? counts.before : counts.now)?.values[unit]
        isThere = isThere || found != nil
        guard let value = Int64(exactly: found ?? 0), value >= 0 else {
          tell(.error, "\(fact.name) is \(found ?? 0), which no fact can be", "look for a value that is wrong")
          return nil
        }
        facts.append((fact.name, value))
      }
      return (facts, isThere)
    }

    /// The unit was judged for this period or for days of it, or for later ones.
    private mutating func noteJudged(_ known: CaseRecord, _ judged: Period, _ facts: [(name: String, value: Int64)]) {
      let period = desk.plan.period
      if judged != period {
        tell(
          .error,
          judged.overlaps(period)
            ? "the unit was judged for \(judged), which has days of \(period)"
            : "the unit was judged for \(judged) already, and \(period) lies before",
          "judge periods that follow each other; those of another length in a register of their own")
      } else if let other = facts.first(where: { known.fact($0.name) != .number("\($0.value)") }) {
        let stood = known.fact(other.name)?.json ?? "nothing"
        tell(
          .error, "the unit was judged for this period with \(other.name) \(stood), and it is \(other.value) now",
          "take the steps that are due by hand (bylaw case advance), and judge the next period")
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
      set("alert_from", .text(desk.plan.period.from.iso))
      set("alert_to", .text(desk.plan.period.to.iso))
      set("alert_judged_on", .text(desk.day.iso))
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
        var record = record
        record.object["alert_action"] = Self.text(value["action"])
        record.object["alert_clear_by"] = Self.text(value["clear_by"])
        let reason = reasons.map { "\($0.text) (\($0.article))" }.joined(separator: "; ")
        return try warn(record, colour, reason, rules, processes)
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

    private static func text(_ value: RuleValue?) -> JSONItem? {
      if case .text(let text)? = value { .text(text) } else { nil }
    }

    /// Takes the step to the colour. Where it is the colour of before, a step that sets it again is taken; without one
    /// the unit stays in its state, and what the rule calls for is told all the same.
    private mutating func warn(
      _ record: CaseRecord, _ colour: String, _ reason: String, _ rules: GuardBench, _ processes: ProcessBook
    ) throws -> CaseRecord? {
      var record = record
      let old = record.term("previous_colour") ?? "green"
      isChanged = colour != old
      isAgain = !isChanged && colour != "green"
      guard isChanged || isAgain else {
        record.object["previous_colour"] = .text(colour)
        return record
      }
      guard let (process, steps, state) = steps(to: colour, record, processes) else { return nil }
      guard steps.count < 2, let step = steps.first else {
        if isAgain, steps.isEmpty {
          line = sentence(old, colour, record, reason, nil)
          return record
        }
        tell(
          .error,
          steps.isEmpty
            ? "in the state \(state) no step of \(process.name) makes a unit \(colour)"
            : "in the state \(state) several steps of \(process.name) make a unit \(colour): "
              + steps.map(\.name).joined(separator: ", "),
          "let one transition from \(state) set previous_colour to \(colour)")
        return nil
      }
      var request = StepRequest(transition: step.name, day: desk.day)
      request.process = process.name
      request.role = step.by.first
      request.reason = reason
      do {
        let taken = try StepTaker(processes, counsel: rules).take(request, in: record)
        line = sentence(old, colour, record, reason, step.name)
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

    /// The steps from the unit's state that make it this colour.
    private mutating func steps(
      to colour: String, _ record: CaseRecord, _ processes: ProcessBook
    ) -> (process: CaseProcess, steps: [ProcessTransition], state: String)? {
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
        return (process, steps, state)
      } catch {
        problems.append(error)
        return nil
      }
    }

    private func sentence(
      _ old: String, _ new: String, _ record: CaseRecord, _ reason: String, _ step: String?
    ) -> String {
      func part(_ word: String, _ fact: String?) -> String { fact.map { ", \(word)\($0)" } ?? "" }
      let colour = old == new ? "\(new) again" : "\(old) -> \(new)"
      return "\(unit): \(colour)\(part("", step))\(part("calls for ", record.term("alert_action")))"
        + "\(part("to clear by ", record.term("alert_clear_by"))): \(reason)"
    }
  }
}
