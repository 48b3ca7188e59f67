/// A cell of a CSV record (RFC 4180).
enum CSVCell {
  /// Quoted where it must be, and where a spreadsheet would take the text for a formula.
  static func of(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) || isFormula else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
