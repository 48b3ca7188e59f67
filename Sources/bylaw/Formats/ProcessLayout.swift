import PluginHost

/// Where the states of a process stand in a picture: in rows by their distance from the start, beside those that they
/// come from. Two processes that are compared share one layout, so that what is the same stands in the same place.
struct ProcessLayout {
  struct Box {
    let x: Double
    let y: Double
    let width: Double
    let row: Int
  }

  static let boxHeight = 38.0
  static let rowHeight = 118.0
  private static let gap = 46.0
  static let margin = 90.0

  private(set) var boxes: [String: Box] = [:]
  let width: Double
  let height: Double

  init(_ versions: [ProcessVersion], title: (ProcessState) -> String) {
    var states: [ProcessState] = []
    for version in versions.reversed() {
      states += version.states.filter { state in !states.contains { $0.name == state.name } }
    }
    let ways = Self.ways(versions)
    let rows = Self.rows(states.map(\.name), start: versions.last?.process.start ?? "", ways)
    var widths: [String: Double] = [:]
    for state in states {
      let labels = versions.compactMap { $0.state(state.name) }.map(title)
      widths[state.name] = max(96, (labels.map { Double(TextTable.width($0)) }.max() ?? 0) * 6.6 + 26)
    }
    func rowWidth(_ row: [String]) -> Double {
      row.reduce(0) { $0 + (widths[$1] ?? 0) } + Self.gap * Double(max(0, row.count - 1))
    }
    let widest = rows.map(rowWidth).max() ?? 0
    width = widest + 2 * Self.margin
    height = Double(rows.count) * Self.rowHeight
    for (number, row) in rows.enumerated() {
      var x = Self.margin + (widest - rowWidth(row)) / 2
      for name in row {
        let width = widths[name] ?? 0
        boxes[name] = Box(x: x, y: Double(number) * Self.rowHeight + 24, width: width, row: number)
        x += width + Self.gap
      }
    }
  }

  /// Which states lead to which; transitions from any state would draw all together and do not count.
  private static func ways(_ versions: [ProcessVersion]) -> [String: [String]] {
    var ways: [String: [String]] = [:]
    for version in versions {
      for transition in version.transitions {
        guard let sources = transition.from, let target = transition.to else { continue }
        for source in sources where !ways[source, default: []].contains(target) {
          ways[source, default: []].append(target)
        }
      }
    }
    return ways
  }

  private static func rows(_ names: [String], start: String, _ ways: [String: [String]]) -> [[String]] {
    var rank: [String: Int] = [start: 0]
    var open = [start]
    while !open.isEmpty {
      var next: [String] = []
      for name in open {
        for target in ways[name] ?? [] where rank[target] == nil && names.contains(target) {
          rank[target] = (rank[name] ?? 0) + 1
          next.append(target)
        }
      }
      open = next
    }
    let last = (rank.values.max() ?? 0) + 1
    var rows: [[String]] = Array(repeating: [], count: last + 1)
    for name in names { rows[rank[name] ?? last].append(name) }
    rows.removeAll(where: \.isEmpty)
    // Each state as near as may be below those that lead to it.
    for number in rows.indices.dropFirst() {
      var place: [String: Double] = [:]
      for (position, name) in rows[number].enumerated() {
        let above = rows[number - 1].enumerated().filter { ways[$0.element, default: []].contains(name) }
        let sum = above.reduce(0.0) { $0 + Double($1.offset) / Double(rows[number - 1].count) }
        place[name] = above.isEmpty ? Double(position) / Double(rows[number].count) : sum / Double(above.count)
      }
      rows[number] = rows[number].enumerated()
        .sorted { (place[$0.element] ?? 0, $0.offset) < (place[$1.element] ?? 0, $1.offset) }.map(\.element)
    }
    return rows
  }
}
