import CaseModel
import PluginHost

/// A process as a state diagram in the language of Mermaid, which many editors and forges draw.
struct ProcessMermaid {
  let language: String

  func diagram(of version: ProcessVersion, marks: ProcessDifference?) -> String {
    (["stateDiagram-v2"] + lines(version, marks, prefix: "") + Self.classes).joined(separator: "\n") + "\n"
  }

  /// Both in one diagram, each in a frame of its own.
  func diagram(of difference: ProcessDifference, _ old: ProcessVersion, _ new: ProcessVersion) -> String {
    var all = ["stateDiagram-v2", "  direction LR"]
    for (frame, version) in [("before", old), ("after", new)] {
      all.append("  state \"\(Self.plain(version.process.label)) \(version.date.iso)\" as \(frame) {")
      all += lines(version, difference, prefix: "\(frame)_").map { "  \($0)" }
      all.append("  }")
    }
    return (all + Self.classes).joined(separator: "\n") + "\n"
  }

  private static let classes = [
    "  classDef added fill:#dff5e1,stroke:#1a7f37,stroke-width:2px",
    "  classDef changed fill:#fff3d6,stroke:#b35900,stroke-width:2px",
    "  classDef removed fill:#fde4e4,stroke:#c62828,stroke-dasharray:4",
  ]

  private func lines(_ version: ProcessVersion, _ marks: ProcessDifference?, prefix: String) -> [String] {
    var lines: [String] = []
    for state in version.states {
      lines.append("  state \"\(Self.plain(state.title(language)))\" as \(Self.id(state.name, prefix))")
    }
    lines.append("  [*] --> \(Self.id(version.process.start, prefix))")
    for transition in version.transitions {
      for state in version.states where transition.leads(from: state) {
        let mark = Self.sign(marks?.change(.transitions, transition.name))
        let target = version.target(of: transition, from: state.name)
        lines.append(
          "  \(Self.id(state.name, prefix)) --> \(Self.id(target, prefix)): "
            + "\(mark)\(Self.plain(transition.title(language)))")
      }
    }
    for state in version.states where state.isEnd { lines.append("  \(Self.id(state.name, prefix)) --> [*]") }
    for state in version.states {
      guard let change = marks?.change(.states, state.name) else { continue }
      let name =
        switch change {
        case .added: "added"
        case .removed: "removed"
        case .changed: "changed"
        }
      lines.append("  class \(Self.id(state.name, prefix)) \(name)")
    }
    return lines
  }

  private static func sign(_ change: ProcessDifference.Change?) -> String {
    switch change {
    case .added?: "+ "
    case .removed?: "- "
    case .changed?: "~ "
    case nil: ""
    }
  }

  /// Words of Mermaid's own, which can begin no line as the name of a state.
  private static let reserved: Set<String> = [
    "class", "classdef", "click", "default", "href", "note", "root", "scale", "state", "style",
  ]

  /// The name by which the diagram knows a state. Names of states have no capital letters, so no two meet.
  private static func id(_ name: String, _ prefix: String) -> String {
    prefix.isEmpty && reserved.contains(name) ? "State_\(name)" : prefix + name
  }

  /// Text without what Mermaid reads as its own.
  private static func plain(_ text: String) -> String {
    let shown = PlainText.of(text).replacing("<", with: "‹").replacing(">", with: "›")
    return String(shown.map { "\"#;:{}\n".contains($0) ? " " : $0 })
  }
}
