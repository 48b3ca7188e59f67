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
  static let rowHeight = 96.0
  private static let gap = 46.0
  static let margin = 150.0

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

  /// The row of a state is that of the longest way to it on which no state comes twice by the order in which the file
  /// names them; the row's order follows those above.
  private static func rows(_ names: [String], start: String, _ ways: [String: [String]]) -> [[String]] {
    var order: [String] = []
    var open: Set<String> = []
    var forward: [String: [String]] = [:]
    func visit(_ name: String) {
      open.insert(name)
      for target in ways[name] ?? [] where names.contains(target) && !open.contains(target) {
        forward[name, default: []].append(target)
        if !order.contains(target) { visit(target) }
      }
      open.remove(name)
      order.append(name)
    }
    visit(start)
    for name in names where !order.contains(name) { visit(name) }
    var rank: [String: Int] = [:]
    for name in order.reversed() {
      for target in forward[name] ?? [] { rank[target] = max(rank[target] ?? 0, (rank[name] ?? 0) + 1) }
    }
    var rows: [[String]] = Array(repeating: [], count: (rank.values.max() ?? 0) + 1)
    for name in names { rows[rank[name] ?? 0].append(name) }
    var column: [String: Double] = [:]
    for number in rows.indices {
      let places = rows[number].map { name in
        let above = names.filter { forward[$0, default: []].contains(name) }.compactMap { column[$0] }
        return above.isEmpty ? 0.5 : above.reduce(0, +) / Double(above.count)
      }
      rows[number] = rows[number].indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { rows[number][$0] }
      for (place, name) in rows[number].enumerated() {
        column[name] = (Double(place) + 0.5) / Double(rows[number].count)
      }
    }
    return rows
  }
}
