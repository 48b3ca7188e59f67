import CaseModel
import PluginHost

/// Takes steps of cases, where the process allows them.
package struct StepTaker {
  private let book: ProcessBook
  private let counsel: any Counsel

  package init(_ book: ProcessBook, counsel: any Counsel) {
    self.book = book
    self.counsel = counsel
  }

  /// - Throws: `StepRefused` with everything that is against the step; nothing is changed then.
  package func take(_ request: StepRequest, in record: CaseRecord) throws -> StepTaken {
    func refuse(_ code: DiagnosticCode, _ what: String, mend: String) -> StepRefused {
      StepRefused(problems: [Diagnostic(code, at: .caseID(record.id), what: what, mend: mend)])
    }
    let process = try self.process(request, record)
    guard process.validity.contains(request.day) else {
      throw refuse(
        .stepNotInForce, "the process \(process.name) does not hold on \(request.day.iso)",
        mend: "it holds from \(process.validity.since.iso) to \(process.validity.until.iso): correct the day")
    }
    let standing: ProcessStanding
    do throws(Diagnostic) {
      standing = try record.standing(in: process, on: .latest)
    } catch {
      throw StepRefused(problems: [error])
    }
    if let last = standing.lastStep, request.day < last {
      throw refuse(
        .stepOrder, "the step is of \(request.day.iso), and the last one was taken on \(last.iso)",
        mend: "name a day from then on")
    }
    let version = process.version(on: request.day)
    let state = process.carried(standing.state, to: request.day).state
    let transition = try self.transition(request, version, state, record)
    var after = record
    let problems = try against(request, transition, process, &after) + order(request, transition, record)
    guard problems.isEmpty else { throw StepRefused(problems: problems) }
    let target = version.target(of: transition, from: state)
    Self.write(request, transition, process, target, &after)
    return StepTaken(process: process, from: state, to: target, record: after)
  }

  // MARK: Which transition

  private func process(_ request: StepRequest, _ record: CaseRecord) throws -> CaseProcess {
    let known = ((try? book.processes(for: record.jurisdiction)) ?? []).filter { $0.model == record.model }
    func unknown(_ what: String, mend: String) -> StepRefused {
      StepRefused(problems: [Diagnostic(.stepUnknown, at: .caseID(record.id), what: what, mend: mend)])
    }
    if let name = request.process {
      if let process = known.first(where: { $0.name == name }) { return process }
      let names = known.map(\.name)
      throw unknown(
        "there is no process \(name) for the model \(record.model.rawValue) in \(record.jurisdiction)",
        mend: nearestName(to: name, among: names).map { "write \($0)" }
          ?? (names.isEmpty ? "add process/\(name).yaml to a plugin" : "use one of \(names.joined(separator: ", "))"))
    }
    let having = known.filter { $0.transitions.contains { $0.name == request.transition } }
    if having.count == 1 { return having[0] }
    if having.count > 1 {
      throw unknown(
        "\(having.map(\.name).joined(separator: " and ")) both have a transition \(request.transition)",
        mend: "say which with --process")
    }
    let names = known.flatMap { $0.transitions.map(\.name) }
    throw unknown(
      "no process of the model \(record.model.rawValue) in \(record.jurisdiction) has a transition \(request.transition)",
      mend: nearestName(to: request.transition, among: names).map { "write \($0)" }
        ?? "bylaw process show \(record.jurisdiction) --model \(record.model.rawValue) lists them")
  }

  private func transition(
    _ request: StepRequest, _ version: ProcessVersion, _ state: String, _ record: CaseRecord
  ) throws -> ProcessTransition {
    let named = version.transitions.filter { $0.name == request.transition }
    if let here = version.state(state), let transition = named.first(where: { $0.leads(from: here) }) {
      return transition
    }
    let ways = version.transitions(from: state).map(\.name)
    let mend = ways.isEmpty ? "nothing leads on from there" : "from there lead: \(ways.joined(separator: ", "))"
    func refuse(_ code: DiagnosticCode, _ what: String, _ mend: String) -> StepRefused {
      StepRefused(problems: [Diagnostic(code, at: .caseID(record.id), what: what, mend: mend)])
    }
    if named.isEmpty {
      let others = version.process.transitions.filter { $0.name == request.transition }
      if let other = others.first {
        throw refuse(
          .stepNotInForce,
          "\(request.transition) does not hold on \(request.day.iso), but from \(other.validity.since.iso) to \(other.validity.until.iso)",
          mend)
      }
      throw refuse(
        .stepUnknown, "\(version.process.name) has no transition \(request.transition)",
        nearestName(to: request.transition, among: version.transitions.map(\.name)).map { "write \($0)" } ?? mend)
    }
    let isClosed = version.state(state)?.isEnd ?? false
    throw refuse(
      isClosed ? .stepClosed : .stepState,
      isClosed
        ? "the case is closed: it is in the end \(state) of \(version.process.name)"
        : "\(request.transition) does not lead from \(state), in which the case is",
      mend)
  }

  // MARK: What is against it

  private func against(
    _ request: StepRequest, _ transition: ProcessTransition, _ process: CaseProcess, _ record: inout CaseRecord
  ) throws -> [Diagnostic] {
    let place = Place.caseID(record.id)
    var problems: [Diagnostic] = []
    func refuse(_ code: DiagnosticCode, _ what: String, mend: String) {
      problems.append(Diagnostic(code, at: place, what: what, mend: mend))
    }
    if !transition.by.isEmpty, !transition.by.contains(request.role ?? "") {
      let who = transition.by.joined(separator: ", ")
      refuse(
        .stepRole,
        request.role.map { "\($0) may not take the step \(transition.name)" }
          ?? "nobody says who takes the step \(transition.name)",
        mend: "it is for \(who): pass --as")
    }
    let given = transition.asks + transition.facts
    for (name, value) in request.facts {
      guard given.contains(name) else {
        refuse(
          .stepFact, "\(name) is not asked for by \(transition.name)",
          mend: nearestName(to: name, among: given).map { "write \($0)" }
            ?? (given.isEmpty ? "leave it out" : "it asks for \(given.joined(separator: ", "))"))
        continue
      }
      if value.text?.allSatisfy(\.isWhitespace) ?? false {
        refuse(.stepFact, "\(name) is empty", mend: "write its value")
      }
      record.object[name] = value
    }
    for name in transition.asks where record.fact(name) == nil {
      refuse(.stepFact, "\(transition.name) asks for \(name)", mend: "pass --set \(name)=...")
    }
    for name in transition.facts {
      guard let value = record.fact(name) else {
        refuse(.stepFact, "\(name) is not known, which \(transition.name) needs", mend: "add it to the case first")
        continue
      }
      if value == .flag(false) {
        refuse(
          .stepFact, "\(name) is false, and \(transition.name) needs it to be true", mend: "the step is not possible so"
        )
      }
    }
    Self.file(request.papers, on: request.day, in: &record)
    // A paper that came later was not there yet.
    let papers = record.items("documents").compactMap { paper in
      (paper["received_on"]?.date ?? .earliest) <= request.day ? paper["kind"]?.text : nil
    }
    if let kind = transition.closesHold,
      !record.items("holds").contains(where: { $0["kind"]?.text == kind && $0["to"]?.text == nil })
    {
      refuse(.stepFact, "no hold of the kind \(kind) is open, which \(transition.name) ends", mend: "add it to holds")
    }
    for kind in transition.documents where !papers.contains(kind) {
      refuse(
        .stepDocument, "\(kind) is not on file, which \(transition.name) needs",
        mend: "add it to documents, or pass --document \(kind)")
    }
    // A guard may read what is missing; it is asked when the rest is there.
    if problems.isEmpty, let name = transition.guardName {
      if let problem = try guardProblem(name, transition, record, request) { problems.append(problem) }
    }
    return problems
  }

  private func guardProblem(
    _ name: String, _ transition: ProcessTransition, _ record: CaseRecord, _ request: StepRequest
  ) throws -> Diagnostic? {
    func refuse(_ what: String, _ mend: String) -> Diagnostic {
      Diagnostic(.stepGuard, at: .caseID(record.id), what: what, mend: mend)
    }
    switch try counsel.guardAnswer(name, record, on: request.day) {
    case .allowed: return nil
    case .refused(let reasons):
      let texts = reasons.map { "\($0.text) (\($0.article))" }.joined(separator: "; ")
      return refuse(
        "the guard \(name) refuses \(transition.name): \(texts.isEmpty ? "it gives no reason" : texts)",
        "see to what the guard says first")
    case .undetermined(let missing, let note):
      return refuse(
        "the guard \(name) cannot say whether \(transition.name) is possible: \(missing) is not known\(note.isEmpty ? "" : " (\(note))")",
        Self.mend(missing: missing))
    case .failed(let problem): return problem
    case .noGuard: return refuse("there is no guard \(name)", "add it to the plugin, or remove it from the process")
    }
  }

  /// A step cannot be earlier than the dates that it follows, or than the hold that it ends.
  private func order(
    _ request: StepRequest, _ transition: ProcessTransition, _ record: CaseRecord
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func refuse(_ what: String, _ start: CivilDate) {
      problems.append(
        Diagnostic(
          .stepOrder, at: .caseID(record.id), what: "the step is of \(request.day.iso), and \(what) is of \(start.iso)",
          mend: "correct the day of the step, or of what it follows"))
    }
    for name in transition.notBefore {
      if let start = record.date(name), request.day < start { refuse(name, start) }
    }
    if let kind = transition.closesHold,
      let start = record.items("holds").last(where: { $0["kind"]?.text == kind && $0["to"]?.text == nil })?["from"]?
        .date,
      request.day < start
    {
      refuse("the hold that it ends", start)
    }
    return problems
  }

  private static func mend(missing: String) -> String {
    if missing.hasPrefix("calendar") { return "add the year to the calendar, in config/calendars" }
    if missing.hasPrefix("law") { return "add the value to law/ of the plugin" }
    return "add \(missing) to the case"
  }

  // MARK: What it changes

  static func write(
    _ request: StepRequest, _ transition: ProcessTransition, _ process: CaseProcess, _ target: String,
    _ record: inout CaseRecord
  ) {
    for (fact, effect) in transition.sets {
      switch effect {
      case .day: record.object[fact] = .text(request.day.iso)
      case .flag(let flag): record.object[fact] = .flag(flag)
      case .term(let term): record.object[fact] = .text(term)
      }
    }
    hold(request, transition, &record)
    let event = JSONItem.members([
      ("type", .text(transition.event)), ("at", .text(request.day.iso)), ("by", request.by.map { .text($0) }),
      ("unit", request.unit.map { .text($0) }), ("document_number", request.documentNumber.map { .text($0) }),
      ("reason", request.reason.map { .text($0) }), ("ground", request.ground.map { .text($0) }),
      ("amount", request.amount.map { .number("\($0)") }), ("process", .text(process.name)),
      ("transition", .text(transition.name)), ("state", .text(target)), ("version", .text(process.label)),
    ])
    record.object["events"] = .list(record.items("events") + [event])
    if let field = process.statusField, let state = process.version(on: request.day).state(target) {
      record.object[field] = .text(state.term)
    }
  }
}

extension StepTaker {
  /// Papers that come with the step are on file before a guard is asked.
  static func file(_ papers: [StepRequest.Paper], on day: CivilDate, in record: inout CaseRecord) {
    guard !papers.isEmpty else { return }
    let new = papers.map { paper in
      JSONItem.members([
        ("kind", .text(paper.kind)), ("number", paper.number.map { .text($0) }), ("received_on", .text(day.iso)),
      ])
    }
    record.object["documents"] = .list(record.items("documents") + new)
  }

  /// A hold begins on the day of the step, or ends with it: that day does not count either.
  static func hold(_ request: StepRequest, _ transition: ProcessTransition, _ record: inout CaseRecord) {
    var holds = record.items("holds")
    if let kind = transition.closesHold,
      let open = holds.lastIndex(where: { $0["kind"]?.text == kind && $0["to"]?.text == nil })
    {
      holds[open]["to"] = .text(request.day.iso)
    }
    if let kind = transition.opensHold {
      holds.append(
        JSONItem.members([
          ("kind", .text(kind)), ("from", .text(request.day.iso)), ("ground", request.ground.map { .text($0) }),
        ]))
    }
    if holds != record.items("holds") { record.object["holds"] = .list(holds) }
  }
}

extension JSONItem {
  /// An object of those members that have a value.
  static func members(_ pairs: [(String, JSONItem?)]) -> JSONItem {
    .object(pairs.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}
