/// Text that comes from cases and rules, as a terminal may show it: nothing in it moves the cursor, colours, hides or
/// turns what stands around it.
enum PlainText {
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isCommand) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isCommand(scalar) {
        plain.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Control characters but the tab, ends of lines among them, and those that change the direction of writing.
  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
