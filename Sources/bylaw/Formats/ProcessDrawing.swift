import CaseModel
import FoundationEssentials
import PluginHost

/// A process as a picture in SVG: states as boxes, transitions as arrows.
struct ProcessDrawing {
  let language: String

  private static let style = """
    text{font:12px "Noto Sans","Noto Sans CJK SC","DejaVu Sans",sans-serif;fill:#1c2733}
    .label{font-size:10px}.dot{fill:#fff;stroke:#7e8fa1}
    .dot.added{fill:#dff5e1;stroke:#1a7f37}.dot.changed{fill:#fff3d6;stroke:#b35900}.dot.removed{fill:#fde4e4;stroke:#c62828}
    .head{font-size:15px;font-weight:600}.small{font-size:10.5px;fill:#4a5866}
    .box{fill:#eef3f8;stroke:#56708a;stroke-width:1.3}.end{stroke-width:3.2}
    .way{fill:none;stroke:#7e8fa1;stroke-width:1.2}
    .box.added{fill:#dff5e1;stroke:#1a7f37;stroke-width:2.4}.way.added{stroke:#1a7f37;stroke-width:2}
    .box.changed{fill:#fff3d6;stroke:#b35900;stroke-width:2.4}.way.changed{stroke:#b35900;stroke-width:2}
    .box.removed{fill:#fde4e4;stroke:#c62828;stroke-width:2;stroke-dasharray:5 4}
    .way.removed{stroke:#c62828;stroke-width:1.8;stroke-dasharray:5 4}
    text.added{fill:#1a7f37}text.changed{fill:#9a4b00}text.removed{fill:#c62828}
    """

  // MARK: Pictures

  func drawing(of version: ProcessVersion) -> String {
    let layout = ProcessLayout([version]) { $0.title(language) }
    let numbers = Self.numbers([version])
    let panel = panel(version, layout, numbers, nil)
    let notes = notes(version, numbers, nil)
    return document(
      width: layout.width, height: 60 + layout.height + Double(notes.count) * 16 + 20,
      [heading(version, x: 20)] + [group(panel, x: 0, y: 60)] + lines(notes, x: 20, y: 60 + layout.height))
  }

  /// Both side by side, each part in the same place.
  func drawing(of difference: ProcessDifference, _ old: ProcessVersion, _ new: ProcessVersion) -> String {
    let layout = ProcessLayout([old, new]) { $0.title(language) }
    let numbers = Self.numbers([old, new])
    let (left, right) = (notes(old, numbers, difference), notes(new, numbers, difference))
    let below = 84 + layout.height
    var changes: [Note] = []
    for part in difference.parts where part.kind == .deadlines {
      changes.append(note(part, old, new))
    }
    let rows = max(left.count, right.count)
    let legend = [("added", "new"), ("changed", "changed"), ("removed", "gone")].enumerated().map { place, entry in
      "<rect class=\"box \(entry.0)\" x=\"\(20 + place * 110)\" y=\"38\" width=\"22\" height=\"14\" rx=\"3\"/>"
        + "<text class=\"small\" x=\"\(48 + place * 110)\" y=\"49\">\(entry.1)</text>"
    }
    let middle = layout.width + 30
    return document(
      width: 2 * layout.width + 30, height: below + Double(rows + changes.count + 3) * 16 + 20,
      [heading(old, x: 20), heading(new, x: middle + 20)] + legend
        + [
          "<line x1=\"\(layout.width + 15)\" y1=\"10\" x2=\"\(layout.width + 15)\" y2=\"\(below)\" stroke=\"#c9d3dd\"/>",
          group(panel(old, layout, numbers, difference), x: 0, y: 70),
          group(panel(new, layout, numbers, difference), x: middle, y: 70),
        ] + lines(left, x: 20, y: below) + lines(right, x: middle + 20, y: below)
        + lines(changes, x: 20, y: below + Double(rows + 1) * 16))
  }

  private func document(width: Double, height: Double, _ parts: [String]) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(width))" height="\(Int(height))" \
    viewBox="0 0 \(Int(width)) \(Int(height))" role="img">
    <style>\(Self.style)</style>
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
    <path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>
    <rect width="\(Int(width))" height="\(Int(height))" fill="#fff"/>
    \(parts.joined(separator: "\n"))
    </svg>

    """
  }

  private func heading(_ version: ProcessVersion, x: Double) -> String {
    let title = "\(version.process.title(language)), \(version.date.iso)"
    return "<text class=\"head\" x=\"\(x)\" y=\"24\">\(Self.escaped(title))"
      + "<tspan class=\"small\" dx=\"10\">\(Self.escaped(version.process.label))</tspan></text>"
  }

  private func group(_ content: [String], x: Double, y: Double) -> String {
    "<g transform=\"translate(\(x) \(y))\">\n\(content.joined(separator: "\n"))\n</g>"
  }

  // MARK: States and transitions

  private func panel(
    _ version: ProcessVersion, _ layout: ProcessLayout, _ numbers: [String: Int], _ difference: ProcessDifference?
  ) -> [String] {
    var ways: [String] = []
    var labels: [String] = []
    var drawn: [String: [ProcessTransition]] = [:]
    var order: [String] = []
    for transition in version.transitions {
      guard let target = transition.to else { continue }
      for source in transition.from ?? [] where source != target {
        let key = "\(source) \(target)"
        if drawn[key] == nil { order.append(key) }
        drawn[key, default: []].append(transition)
      }
    }
    for key in order {
      let ends = key.split(separator: " ").map(String.init)
      guard let from = layout.boxes[ends[0]], let to = layout.boxes[ends[1]], let transitions = drawn[key] else {
        continue
      }
      let marks = transitions.map { Self.mark(difference?.change(.transitions, $0.name)) }
      let curve = Curve(from, to)
      let whole = marks.contains("") ? "" : marks[0]
      ways.append("<path class=\"way \(whole)\" d=\"\(curve.path)\" marker-end=\"url(#tip)\"/>")
      for (place, transition) in transitions.enumerated() {
        let x = Int(curve.middle.x) + place * 20 - (transitions.count - 1) * 10
        let y = Int(curve.middle.y)
        labels.append(
          "<circle class=\"dot \(marks[place])\" cx=\"\(x)\" cy=\"\(y)\" r=\"9\"/><text class=\"label \(marks[place])\" "
            + "text-anchor=\"middle\" x=\"\(x)\" y=\"\(y + 4)\">\(numbers[transition.name] ?? 0)</text>")
      }
    }
    var boxes: [String] = []
    for state in version.states {
      guard let box = layout.boxes[state.name] else { continue }
      let mark = Self.mark(difference?.change(.states, state.name))
      boxes.append(Self.box(box, state.title(language), "\(mark)\(state.isEnd ? " end" : "")"))
      if state.name == version.process.start {
        boxes.append("<circle cx=\"\(Int(box.x) - 14)\" cy=\"\(Int(box.y + ProcessLayout.boxHeight / 2))\" r=\"6\"/>")
      }
    }
    return ways + boxes + labels
  }

  private static func box(_ box: ProcessLayout.Box, _ title: String, _ mark: String) -> String {
    "<rect class=\"box \(mark)\" x=\"\(Int(box.x))\" y=\"\(Int(box.y))\" width=\"\(Int(box.width))\" "
      + "height=\"\(Int(ProcessLayout.boxHeight))\" rx=\"8\"/>"
      + "<text text-anchor=\"middle\" x=\"\(Int(box.x + box.width / 2))\" y=\"\(Int(box.y) + 24)\">\(escaped(title))</text>"
  }

  /// An arrow from box to box.
  private struct Curve {
    let path: String
    let middle: (x: Double, y: Double)

    init(_ from: ProcessLayout.Box, _ to: ProcessLayout.Box) {
      let (fromX, toX) = (from.x + from.width / 2, to.x + to.width / 2)
      let height = ProcessLayout.boxHeight
      var points: [(x: Double, y: Double)]
      if to.row > from.row {
        let far = Double(to.row - from.row - 1)
        let side = far == 0 ? 0 : (toX >= fromX ? 1 : -1) * (60 + 26 * far)
        let bend = (to.y - from.y - height) * 0.5
        points = [
          (fromX, from.y + height), (fromX + side, from.y + height + bend), (toX + side, to.y - bend), (toX, to.y),
        ]
      } else if to.row == from.row {
        let lift = from.y + height + 34
        points = [(fromX, from.y + height), (fromX, lift), (toX, lift), (toX, to.y + height)]
      } else {
        let (left, right) = (min(from.x, to.x), max(from.x + from.width, to.x + to.width))
        let goesLeft = fromX <= toX
        let side = goesLeft ? left - 56 : right + 56
        points = [
          (goesLeft ? from.x : from.x + from.width, from.y + height / 2), (side, from.y + height / 2),
          (side, to.y + height / 2), (goesLeft ? to.x : to.x + to.width, to.y + height / 2),
        ]
      }
      let all = points.map { "\(Int($0.x)) \(Int($0.y))" }
      path = "M\(all[0])C\(all[1]) \(all[2]) \(all[3])"
      middle = (
        (points[0].x + 3 * points[1].x + 3 * points[2].x + points[3].x) / 8,
        (points[0].y + 3 * points[1].y + 3 * points[2].y + points[3].y) / 8
      )
    }
  }

  // MARK: What the numbers stand for

  private struct Note {
    let text: String
    let mark: String
  }

  /// Each transition has one number in all pictures of a comparison.
  private static func numbers(_ versions: [ProcessVersion]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for name in versions.flatMap({ $0.transitions.map(\.name) }) where numbers[name] == nil {
      numbers[name] = numbers.count + 1
    }
    return numbers
  }

  /// All transitions by their numbers, those too that no arrow shows.
  private func notes(_ version: ProcessVersion, _ numbers: [String: Int], _ difference: ProcessDifference?) -> [Note] {
    version.transitions.sorted { numbers[$0.name] ?? 0 < numbers[$1.name] ?? 0 }.map { transition in
      let from = transition.from.map { $0.map { name($0, version) }.joined(separator: ", ") } ?? "any state"
      let way = transition.to.map { "\(from) → \(name($0, version))" } ?? "in \(from)"
      return Note(
        text: "\(numbers[transition.name] ?? 0)  \(transition.title(language)): \(way)",
        mark: Self.mark(difference?.change(.transitions, transition.name)))
    }
  }

  private func name(_ state: String, _ version: ProcessVersion) -> String {
    version.state(state)?.title(language) ?? state
  }

  private func note(_ part: ProcessDifference.Part, _ old: ProcessVersion, _ new: ProcessVersion) -> Note {
    let version = part.change == .removed ? old : new
    guard let deadline = version.deadlines.first(where: { $0.name == part.name }) else {
      return Note(text: part.name, mark: "")
    }
    var text = "\(deadline.title(language)): \(deadline.length(in: version.process, on: version.date))"
    if case .changed(let changes) = part.change {
      text +=
        " ("
        + changes.map { "\($0.key): \($0.old.isEmpty ? "-" : $0.old) → \($0.new.isEmpty ? "-" : $0.new)" }.joined(
          separator: "; ") + ")"
    }
    return Note(text: text, mark: Self.mark(part.change))
  }

  private func lines(_ notes: [Note], x: Double, y: Double) -> [String] {
    notes.enumerated().map { place, note in
      "<text class=\"small \(note.mark)\" x=\"\(Int(x))\" y=\"\(Int(y) + place * 16)\">\(Self.escaped(note.text))</text>"
    }
  }

  private static func mark(_ change: ProcessDifference.Change?) -> String {
    switch change {
    case .added?: "added"
    case .removed?: "removed"
    case .changed?: "changed"
    case nil: ""
    }
  }

  private static func escaped(_ text: String) -> String {
    PlainText.of(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
