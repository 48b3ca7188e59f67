import CaseModel
import PluginHost

/// A process in words: its states, transitions and deadlines as tables.
struct ProcessText {
  let language: String

  func text(of version: ProcessVersion) -> String {
    let process = version.process
    var lines = [
      "\(process.name)  \(process.title(language))  (\(process.model.rawValue), \(version.date.iso))",
      "  by       \(process.label)",
    ]
    lines += process.layers.map { "  source   \($0.source)" }
    if !process.validity.isAlways {
      lines.append("  holds    \(Self.days(process.validity))")
    }
    if let field = process.statusField { lines.append("  shows in \(field)") }
    guard process.validity.contains(version.date) else {
      return (lines + ["  not in force on \(version.date.iso)"]).joined(separator: "\n") + "\n"
    }
    var states = TextTable([("state", .left), ("", .left), ("title", .left), ("holds", .left)])
    for state in version.states {
      let mark = state.name == process.start ? "start" : state.isEnd ? "end" : ""
      states.add([state.name, mark, state.title(language), state.validity.isAlways ? "" : Self.days(state.validity)])
    }
    var transitions = TextTable([
      ("transition", .left), ("from", .left), ("to", .left), ("by", .left), ("needs", .left), ("title", .left),
      ("basis", .left),
    ])
    for transition in version.transitions {
      transitions.add([
        transition.name, transition.from?.joined(separator: " ") ?? "any", transition.to ?? "same",
        transition.by.isEmpty ? "anybody" : transition.by.joined(separator: " "), Self.needs(transition),
        transition.title(language), transition.basis,
      ])
    }
    var deadlines = TextTable([
      ("deadline", .left), ("within", .left), ("from", .left), ("met by", .left), ("title", .left), ("basis", .left),
    ])
    for deadline in version.deadlines {
      let from = deadline.starts.map(\.word).joined(separator: " or ")
      deadlines.add([
        deadline.name, deadline.length(in: process, on: version.date),
        (deadline.isBackward ? "back from " : "") + (deadline.each.map { "\($0)." } ?? "") + from,
        (deadline.ends + (deadline.met.map { [$0] } ?? [])).joined(separator: " "), deadline.title(language),
        deadline.basis,
      ])
    }
    for table in [states, transitions, deadlines] where !table.isEmpty { lines += ["", table.text] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func needs(_ transition: ProcessTransition) -> String {
    (transition.documents + transition.facts + transition.asks.map { "\($0)=?" }
      + (transition.guardName.map { ["guard \($0)"] } ?? [])).joined(separator: " ")
  }

  static func days(_ validity: Validity) -> String {
    let since = validity.since == .earliest ? "" : "from \(validity.since.iso)"
    let until = validity.until == .latest ? "" : "until \(validity.until.iso)"
    return [since, until].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func text(of difference: ProcessDifference, _ old: ProcessVersion, _ new: ProcessVersion) -> String {
    let days = old.date == new.date ? new.date.iso : "\(old.date.iso) to \(new.date.iso)"
    var lines = [
      "\(new.process.name)  \(new.process.title(language))  (\(days))",
      "- \(old.process.label)", "+ \(new.process.label)",
    ]
    if difference.isEmpty { lines.append("  no difference") }
    for change in difference.keys { lines.append("~ \(change.key): \(change.old) -> \(change.new)") }
    for part in difference.parts {
      let subject = "\(part.kind.noun) \(part.name)"
      switch part.change {
      case .added: lines.append("+ \(subject)  \(summary(part, new))")
      case .removed: lines.append("- \(subject)  \(summary(part, old))")
      case .changed(let changes):
        lines.append("~ \(subject)")
        for change in changes {
          lines.append(
            "    \(change.key): \(change.old.isEmpty ? "-" : change.old) -> \(change.new.isEmpty ? "-" : change.new)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ part: ProcessDifference.Part, _ version: ProcessVersion) -> String {
    switch part.kind {
    case .states: version.states.first { $0.name == part.name }.map { $0.title(language) } ?? ""
    case .transitions:
      version.transitions.first { $0.name == part.name }
        .map { "\($0.from?.joined(separator: " ") ?? "any") -> \($0.to ?? "same")  \($0.title(language))" } ?? ""
    case .deadlines:
      version.deadlines.first { $0.name == part.name }
        .map { "\($0.length(in: version.process, on: version.date))  \($0.title(language))" } ?? ""
    }
  }
}
