import FoundationEssentials

/// Rows of cells for people, each column as wide as its widest cell on a terminal: wide characters count two.
struct TextTable {
  enum Alignment {
    case left, right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  init(_ headings: [(String, Alignment)]) {
    alignments = headings.map(\.1)
    rows = [headings.map(\.0)]
  }

  mutating func add(_ cells: [String]) { rows.append(cells.map(PlainText.of)) }

  var isEmpty: Bool { rows.count == 1 }

  var text: String {
    let widths = alignments.indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - Self.width(cell))
        line += alignments[column] == .right ? gap + cell : cell + gap
        if column + 1 < row.count { line += "  " }
      }
      return line.replacing(#/ +$/#, with: "")
    }.joined(separator: "\n")
  }

  /// How many places of a terminal a text fills.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
