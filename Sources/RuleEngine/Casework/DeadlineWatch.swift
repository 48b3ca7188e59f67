import CaseModel
import PluginHost

/// A deadline of a case that runs, and how it stands on a day.
package struct DueItem: Sendable, Equatable {
  package enum Standing: String, Sendable, CaseIterable {
    case overdue
    case dueSoon = "due_soon"
    case running
    /// The clock stands, because of a hold without an end.
    case held
    /// It cannot be said: `note` says what is missing.
    case undetermined
  }

  package let caseID: String
  package let process: String
  package let deadline: String
  package let titles: [String: String]
  package let unit: String?
  package let officer: String?
  /// Position in the list for each item of which the deadline runs, from 1.
  package let item: Int?
  package let state: String
  package let starts: CivilDate
  /// The last day; nil where it cannot be said.
  package let last: CivilDate?
  package let standing: Standing
  /// Days until the last day; negative when it has passed.
  package let daysLeft: Int?
  /// What the delay calls for.
  package let action: String?
  package let basis: String
  package let note: String
}

/// Looks at the deadlines of cases on one day.
package struct DeadlineWatch {
  private let book: ProcessBook
  private let counsel: any Counsel
  private let day: CivilDate
  /// So many days ahead a deadline is due soon.
  private let soon: Int

  package init(_ book: ProcessBook, counsel: any Counsel, on day: CivilDate, soon: Int) {
    self.book = book
    self.counsel = counsel
    self.day = day
    self.soon = soon
  }

  /// The deadlines that run for a case, and what is wrong with it.
  package func items(of record: CaseRecord) throws -> (items: [DueItem], problems: [Diagnostic]) {
    var items: [DueItem] = []
    var problems: [Diagnostic] = []
    let processes = ((try? book.processes(for: record.jurisdiction)) ?? []).filter { $0.model == record.model }
    for process in processes where process.validity.contains(day) {
      let standing: ProcessStanding
      do throws(Diagnostic) {
        standing = try record.standing(in: process, on: day)
      } catch {
        problems.append(error)
        continue
      }
      // A process beside the main one concerns a case that took a step of it.
      let isMain = process.statusField != nil || process.name == record.model.rawValue
      for deadline in process.deadlines where isMain || !standing.steps.isEmpty || deadline.each != nil {
        items += try self.items(deadline, process, standing, record)
      }
    }
    return (items, problems)
  }

  private func items(
    _ deadline: ProcessDeadline, _ process: CaseProcess, _ standing: ProcessStanding, _ record: CaseRecord
  ) throws -> [DueItem] {
    let state = process.states.first { $0.name == standing.state && $0.validity.contains(day) }
    guard deadline.states?.contains(standing.state) ?? !(state?.isEnd ?? false) else { return [] }
    guard let list = deadline.each else {
      return try item(deadline, process, standing, record, nil, record.object).map { [$0] } ?? []
    }
    return try record.items(list).enumerated().compactMap {
      try item(deadline, process, standing, record, $0 + 1, $1)
    }
  }

  private func item(
    _ deadline: ProcessDeadline, _ process: CaseProcess, _ standing: ProcessStanding, _ record: CaseRecord,
    _ number: Int?, _ facts: JSONItem
  ) throws -> DueItem? {
    let starts = deadline.starts.lazy.compactMap { start -> CivilDate? in
      switch start {
      case .entered: standing.entered
      case .fact(let name): facts[name]?.date
      }
    }.first
    guard let starts, deadline.validity.contains(starts), deadline.isBackward || starts <= day else { return nil }
    // A fact that an item does not have is one of the case.
    func holds(_ condition: ProcessDeadline.Condition) -> Bool {
      (facts[condition.fact] == nil ? record.object : facts).holds(condition)
    }
    guard deadline.whenFacts.allSatisfy(holds), !deadline.unlessFacts.contains(where: holds) else { return nil }
    // What was done before it started met another one: an earlier round of the case.
    // An item of a list is a round of its own.
    let round = deadline.each == nil ? standing.entered ?? .earliest : .earliest
    let since = deadline.isBackward ? round : starts
    if let met = deadline.met.flatMap({ facts[$0]?.date }), met <= day, met >= since { return nil }
    if let ended = standing.last(of: deadline.ends), ended >= since { return nil }
    let answer = try lastDay(deadline, process, record, starts)
    if case .noLimit = answer { return nil }
    return dueItem(deadline, process, standing, record, number, starts, answer)
  }

  private enum LastDay {
    case day(CivilDate)
    case held
    case noLimit
    case undetermined(String)
  }

  private func lastDay(
    _ deadline: ProcessDeadline, _ process: CaseProcess, _ record: CaseRecord, _ starts: CivilDate
  ) throws -> LastDay {
    let layer = process.layers[deadline.lawLayer]
    switch deadline.length.resolve(in: layer.plugin.law, on: starts, fact: { record.term($0) }) {
    case .missing(let fact): return .undetermined("\(fact) is not known")
    case .unresolved(let what): return .undetermined(what)
    case .hook(let hook):
      switch try counsel.lastDay(by: hook, record) {
      case .day(let last): return .day(last)
      case .none: return .noLimit
      case .undetermined(let missing, let note):
        return .undetermined("\(missing) is not known" + (note.isEmpty ? "" : " (\(note))"))
      case .failed(let problem): return .undetermined(problem.what)
      }
    case .length(_, .none): return .noLimit
    case .length(let count, let unit):
      guard let calendar = book.calendar(of: layer) else { return .undetermined("there is no calendar") }
      let holds = record.holds(deadline.holds)
      let clock = DeadlineClock(
        calendar: calendar, firstDayCounts: deadline.firstDayCounts, lastDayRolls: deadline.lastDayRolls,
        holds: holds.compactMap { hold in hold.to.map { hold.from...$0 } })
      do throws(CalendarError) {
        let last =
          deadline.isBackward
          ? try clock.latestDay(atLeast: count, unit, before: starts)
          : try clock.lastDay(count, unit, from: starts)
        // A hold without an end stops the clock if it began before the time was over.
        if !deadline.isBackward, let last, holds.contains(where: { $0.to == nil && $0.from <= min(day, last) }) {
          return .held
        }
        return last.map { .day($0) } ?? .undetermined("the last day lies outside the years 1900 to 2200")
      } catch {
        return .undetermined(error.fact)
      }
    }
  }

  private func dueItem(
    _ deadline: ProcessDeadline, _ process: CaseProcess, _ standing: ProcessStanding, _ record: CaseRecord,
    _ number: Int?, _ starts: CivilDate, _ answer: LastDay
  ) -> DueItem {
    var (last, note): (CivilDate?, String) = (nil, "")
    var how = DueItem.Standing.held
    switch answer {
    case .day(let day):
      last = day
      let left = self.day.days(until: day)
      how = left < 0 ? .overdue : left <= soon ? .dueSoon : .running
    case .undetermined(let what): (how, note) = (.undetermined, what)
    case .held, .noLimit: break
    }
    let left = last.map { day.days(until: $0) }
    return DueItem(
      caseID: record.id, process: process.name, deadline: deadline.name, titles: deadline.titles,
      unit: record.term("unit"), officer: record.term("officer"), item: number, state: standing.state, starts: starts,
      last: last, standing: how, daysLeft: left,
      action: left.flatMap { $0 < 0 ? deadline.escalation(daysLate: -$0)?.action : nil }, basis: deadline.basis,
      note: note)
  }
}

extension CalendarError {
  /// What is wrong, as a fact.
  var fact: String {
    switch self {
    case .notCovered(let calendar, let year, let covered):
      "the calendar \(calendar) has no working days for \(year), only for \(covered.lowerBound) to \(covered.upperBound)"
    case .negativeCount(let count): "\(count) is no number of days"
    }
  }
}

extension JSONItem {
  /// Whether a fact is known and one of the values; any, where `known` is one of them.
  func holds(_ condition: ProcessDeadline.Condition) -> Bool {
    let value = self[condition.fact]
    if condition.values.contains("known"), let value, !value.isNothing { return true }
    return switch value {
    case .text(let term)?: condition.values.contains(term)
    case .flag(let flag)?: condition.values.contains(flag ? "true" : "false")
    default: false
    }
  }
}
