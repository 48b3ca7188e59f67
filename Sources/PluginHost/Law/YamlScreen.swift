/// Looks over YAML text before it is parsed and refuses what a configuration never needs and an attacker does: anchors
/// and aliases (a page of them can stand for billions of nodes), keys that are themselves structures, and nesting
/// deeper than the parser's stack can be trusted with.
///
/// It is a scanner, not a parser: where it errs it refuses (a line of folded plain text that begins with `*`); the tree
/// builder checks the anchors again.
struct YamlScreen {
  enum Refusal: Equatable {
    case anchor
    case alias
    case structuredKey
    case tooDeep
  }
  struct Finding: Equatable {
    let refusal: Refusal
    let position: YamlPosition
  }

  /// Open brackets at one place.
  static let deepestFlow = 16
  /// Columns before the first character of a line; block structure cannot be deeper than it is indented.
  static let widestIndent = 120

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Counted in Unicode scalars from 1, as libyaml counts.
  private var column = 1
  private var openBrackets = 0
  /// Whether the next character would begin a node, so that `&` and `*` there have their YAML meaning.
  private var startsNode = true
  /// Column of the last `-` on this line, and of the first other token.
  private var dashColumn: Int?
  private var tokenColumn: Int?

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The first thing refused, or nil.
  static func findRefused(in text: String) -> Finding? {
    var screen = YamlScreen(text)
    return screen.scan()
  }

  private mutating func scan() -> Finding? {
    while index < bytes.count {
      if let refusal = step() {
        return Finding(refusal: refusal, position: YamlPosition(line: line, column: column))
      }
    }
    return nil
  }

  private mutating func step() -> Refusal? {
    let byte = bytes[index]
    switch byte {
    case ascii("\n"):
      startsNode = true
      (dashColumn, tokenColumn) = (nil, nil)
      advance()
    case ascii(" "), ascii("\t"), ascii("\r"):
      if column > Self.widestIndent, tokenColumn == nil { return .tooDeep }
      advance()
    case ascii("#") where index == 0 || isBlank(bytes[index - 1]):
      skipLine()
    case _ where startsNode:
      return startNode(byte)
    case ascii(":") where isBlankOrEnd(at: index + 1):
      startsNode = true
      advance()
    case _ where openBrackets > 0:
      return stepInsideBrackets(byte)
    default:
      advance()
    }
    return nil
  }

  private mutating func startNode(_ byte: UInt8) -> Refusal? {
    switch byte {
    case ascii("&"): return .anchor
    case ascii("*"): return .alias
    case ascii("?") where isBlankOrEnd(at: index + 1): return .structuredKey
    case ascii("-") where isBlankOrEnd(at: index + 1):
      dashColumn = column
      if column > Self.widestIndent { return .tooDeep }
      advance()
      return nil
    case ascii("!"):
      while index < bytes.count, !isBlank(bytes[index]) { advance() }
      return nil
    case ascii("|") where openBrackets == 0, ascii(">") where openBrackets == 0:
      skipBlockText(parentColumn: tokenColumn ?? dashColumn ?? column - 1)
      return nil
    case ascii("["), ascii("{"), ascii("]"), ascii("}"), ascii(","):
      tokenColumn = tokenColumn ?? column
      return stepInsideBrackets(byte)
    case ascii("\""), ascii("'"):
      tokenColumn = tokenColumn ?? column
      skipQuoted(byte)
    default:
      tokenColumn = tokenColumn ?? column
      if byte != ascii(":") { advance() }
    }
    startsNode = false
    return nil
  }

  private mutating func stepInsideBrackets(_ byte: UInt8) -> Refusal? {
    switch byte {
    case ascii("["), ascii("{"):
      openBrackets += 1
      if openBrackets > Self.deepestFlow { return .tooDeep }
      startsNode = true
    case ascii("]"), ascii("}"):
      openBrackets = max(0, openBrackets - 1)
      startsNode = false
    case ascii(","), ascii(":"):
      startsNode = true
    default:
      startsNode = false
    }
    advance()
    return nil
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    advance()
    while index < bytes.count {
      if bytes[index] == ascii("\\"), quote == ascii("\""), index + 1 < bytes.count {
        advance()
      } else if bytes[index] == quote {
        advance()
        guard quote == ascii("'"), index < bytes.count, bytes[index] == quote else { return }
      }
      advance()
    }
  }

  /// Passes over `|` or `>` and the lines below it that belong to its text: those indented by `parentColumn` blanks or
  /// more, that is, deeper than the key or dash that stands at that column.
  private mutating func skipBlockText(parentColumn: Int) {
    skipLine()
    while index < bytes.count {
      var end = index + 1
      while end < bytes.count, bytes[end] == ascii(" ") { end += 1 }
      let indent = end - index - 1
      let isEmpty = end >= bytes.count || bytes[end] == ascii("\n") || bytes[end] == ascii("\r")
      guard isEmpty || indent >= parentColumn else { return }
      advance()
      skipLine()
    }
  }

  /// Stops on the line's end.
  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != ascii("\n") { advance() }
  }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == ascii("\n") {
      line += 1
      column = 1
    } else if index >= bytes.count || bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
  }

  private func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(ascii: character) }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == ascii(" ") || byte == ascii("\n") || byte == ascii("\t") || byte == ascii("\r")
  }

  private func isBlankOrEnd(at position: Int) -> Bool {
    position >= bytes.count || isBlank(bytes[position])
  }
}
