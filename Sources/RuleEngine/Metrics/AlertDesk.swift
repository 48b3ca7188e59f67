import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

/// What came of judging alerts.
package struct AlertOutcome: Sendable {
  package var problems: [Diagnostic] = []
  /// One for each unit whose colour changed or is to be warned again, and the counts.
  package var lines: [String] = []
  /// The register is as it should be now.
  package var isWritten = false

  package init() {}
}

/// The register of alerts: a file with one case for each alert and unit, which the colours of a period change.
///
/// All units are judged, or the file stays as it is. A period for which a unit was judged is not judged again.
package struct AlertDesk {
  private let path: String
  private let book: MetricBook
  let plan: MetricPlan
  let reading: CaseReading
  let day: CivilDate

  /// - Parameter day: on which alerts are raised; nil: the last of the period.
  /// - Throws: a `Diagnostic` where there are no alerts, or the register does not read; `LuaBridgeError` of a folder or
  ///   of a file that cannot be changed.
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
      try ReplacedFile.edit(path) { data in
        _ = try Register(data, path, reading)
        return nil
      }
    } else if !FileManager.default.fileExists(atPath: URL(filePath: path).deletingLastPathComponent().path) {
      throw LuaBridgeError.cannotOpen(path: path, reason: "there is no such folder")
    }
  }

  /// Judges each unit by what was counted, and writes the register.
  /// - Throws: `LuaBridgeError` of the file, a `Diagnostic` where the register does not read any more.
  package func judge(_ counter: MetricCounter, _ rules: GuardBench, _ processes: ProcessBook) throws -> AlertOutcome {
    var outcome = AlertOutcome()
    outcome.problems = gaps(counter)
    guard !outcome.problems.contains(where: { $0.severity == .error }) else {
      outcome.lines = ["\(path) stays as it is"]
      return outcome
    }
    let isNew = !FileManager.default.fileExists(atPath: path)
    if isNew,
      !FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0o600])
    {
      throw LuaBridgeError.cannotOpen(path: path, reason: "it cannot be made")
    }
    defer { if isNew, !outcome.isWritten { try? FileManager.default.removeItem(atPath: path) } }
    try ReplacedFile.edit(path) { data in
      var register = try Register(data, path, reading)
      var counts = (judged: 0, changed: 0, again: 0, left: 0)
      for alert in book.alerts {
        for unit in units(of: alert, counter, register) {
          var work = UnitWork(alert: alert, unit: unit, desk: self)
          if let record = try work.judge(counter, rules, processes, register) { register.put(record) }
          counts.judged += work.isJudged ? 1 : 0
          counts.changed += work.isChanged ? 1 : 0
          counts.again += work.isAgain ? 1 : 0
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
        "\(path): \(counts.judged) judged, \(counts.changed) changed, \(counts.again) warned again, "
          + "\(counts.left) left as they are")
      return register.data
    }
    return outcome
  }

  /// What the counts of the alerts leave out. Nobody knows to which unit a case belongs that could not be counted, so no
  /// unit is judged: it might be spared, or its colour cleared, for a fact that nobody wrote down.
  private func gaps(_ counter: MetricCounter) -> [Diagnostic] {
    func tell(_ severity: Diagnostic.Severity, _ what: String, _ mend: String) -> Diagnostic {
      Diagnostic(.metricsAlert, severity: severity, at: .config(file: path, keyPath: ""), what: what, mend: mend)
    }
    var gaps: [Diagnostic] = []
    for counts in counts(counter) {
      let question = counts.question.word
      if !counts.missing.isEmpty {
        let facts = counts.missing.map { "\($0.fact)\($0.note.isEmpty ? "" : " (\($0.note))") in \($0.cases)" }
        gaps.append(
          tell(
            .error, "cases of \(question) could not be counted, as a fact is missing: \(facts.joined(separator: ", "))",
            "add the facts, and judge the period again; which cases: bylaw run \(counts.question.label) --period "
              + "\(counts.question.period.map { "\($0)" } ?? "")"))
      }
      if counts.withoutGroup > 0 {
        gaps.append(
          tell(
            .warning, "\(counts.withoutGroup) cases of \(question) belong to no unit, and so to no alert",
            "give these cases their unit, or let the rule group every case"))
      }
    }
    return gaps
  }

  /// What the alerts look at, each once.
  private func counts(_ counter: MetricCounter) -> [MetricCounts] {
    let facts = book.alerts.flatMap(\.facts)
    return Set(facts.map(\.metric)).sorted().flatMap { name in
      let counts = counter.counts(of: name)
      let own = facts.filter { $0.metric == name }
      return [
        own.contains { !$0.isYearBefore } ? counts?.now : nil,
        own.contains(where: \.isYearBefore) ? counts?.before : nil,
      ].compactMap(\.self)
    }
  }

  /// The units of an alert: groups of its metrics, and those of the register.
  private func units(of alert: AlertDefinition, _ counter: MetricCounter, _ register: Register) -> [String] {
    var units = Set(register.units(of: alert.name))
    for fact in alert.facts {
      guard let counts = counter.counts(of: fact.metric) else { continue }
      units.formUnion((fact.isYearBefore ? counts.before : counts.now)?.values.keys.map(\.self) ?? [])
    }
    return units.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
