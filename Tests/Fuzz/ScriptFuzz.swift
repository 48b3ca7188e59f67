import CaseModel

@testable import LuaBridge
@testable import PluginHost

extension FuzzTarget {
  /// Rules made of the input by a grammar: they nearly always load, so that the library and the kit are called with
  /// everything, not only the compiler.
  static let script = FuzzTarget(
    name: "script", words: [],
    seeds: { (0..<32).map { seed in (0..<200).map { UInt8(truncatingIfNeeded: ($0 * 37 + seed * 101) ^ $0 >> 3) } } },
    make: {
      let fuzz = RuleFuzz()
      return { bytes in
        var script = Script(bytes)
        fuzz.check(Array(script.rule().utf8))
      }
    })
}

/// Writes a rule as a row of choices says.
private struct Script {
  private var source: ByteSource
  private var locals = 0
  private var text = ""

  init(_ bytes: [UInt8]) { source = ByteSource(bytes) }

  mutating func rule() -> String {
    let hook = source.pick(Hook.all)
    let date = hook.model.recordType.fields.first { $0.type == .date }!.name
    fields = hook.model.recordType.fields.map(\.name)
    makers = hook.results.constructors.map { ($0.name, $0.arguments.count + ($0.takesReason ? 2 : 0)) }
    setters = hook.results.fields.compactMap(\.setter) + ["because", "nothing"]
    text = "return rule { hook = \"\(hook.name)\", basis = \"b\", date = \"\(date)\", decide = function(case, law)\n"
    for _ in 0..<source.choice(12) { statement(3) }
    text += "return \(result())\nend }\n"
    return text
  }

  private var fields: [String] = []
  private var makers: [(name: String, arguments: Int)] = []
  private var setters: [String] = []

  private mutating func statement(_ depth: Int) {
    switch source.choice(depth > 0 ? 9 : 4) {
    case 0, 1:
      let value = expression(depth)
      text += "local v\(locals) = \(value)\n"
      locals += 1
    case 2: text += "print(\(list(2)))\n"
    case 3: text += locals > 0 ? "v\(source.choice(locals)) = \(expression(2))\n" : ""
    case 4: block("for i = \(expression(1)), \(source.choice(40)), \(expression(0)) do", depth)
    case 5: block("if \(expression(2)) then", depth)
    case 6: block("for k, w in pairs(\(expression(1))) do", depth)
    case 7:
      text += "local g\(locals), v\(locals) = pcall(function(...)\n"
      inside(depth)
      text += "return \(expression(1))\nend, \(expression(1)))\n"
      locals += 1
    default: text += "if \(expression(1)) then return \(result()) end\n"
    }
  }

  private mutating func block(_ head: String, _ depth: Int) {
    text += head + "\n"
    inside(depth)
    text += "end\n"
  }

  /// Statements whose locals end with them.
  private mutating func inside(_ depth: Int) {
    let before = locals
    for _ in 0...source.choice(3) { statement(depth - 1) }
    locals = before
  }

  private mutating func result() -> String {
    let maker = source.pick(makers)
    let count = source.choice(8) == 0 ? source.choice(7) : maker.arguments
    var made = "\(maker.name)(\((0..<count).map { _ in expression(1) }.joined(separator: ", ")))"
    for _ in 0..<source.choice(4) { made += ":\(source.pick(setters))(\(list(2)))" }
    return source.choice(20) == 0 ? "inherited(case)" : made
  }

  private mutating func list(_ most: Int) -> String {
    (0..<source.choice(most + 1)).map { _ in expression(1) }.joined(separator: ", ")
  }

  private mutating func expression(_ depth: Int) -> String {
    switch source.choice(depth > 0 ? 14 : 7) {
    case 0: return "\(source.integer())".replacing("-9223372036854775808", with: "math.mininteger")
    case 1: return quoted(source.text())
    case 2:
      return source.pick(["nil", "true", "false", "{}", "case", "law", "print", "1e308", "(0/0)", "(1/0)", "-0.0"])
    case 3: return locals > 0 ? "v\(source.choice(locals))" : "{1, 2, 3}"
    case 4: return "case:get(\"\(source.pick(fields))\", \(quoted(source.text())))"
    case 5: return "law.\(source.pick(["salary", "later", "draft", "third", "scale", "kinds", "days", "none"]))"
    case 6: return "case.\(source.pick(fields))"
    case 7: return "(\(expression(depth - 1)) \(source.pick(Self.operators)) \(expression(depth - 1)))"
    case 8: return "\(source.pick(["#", "not ", "-", "~"]))(\(expression(depth - 1)))"
    case 9: return "{\(expression(depth - 1)), x = \(expression(depth - 1)), [\(expression(depth - 1))] = 1}"
    case 10: return "(\(expression(depth - 1)))[\(expression(depth - 1))]"
    case 11: return "(function(a, ...) return \(expression(depth - 1)), ... end)"
    case 12:
      return
        "(\(expression(depth - 1))):\(source.pick(["apply", "of", "find", "gsub", "rep", "byte", "format", "has"]))"
        + "(\(expression(depth - 1)), \(expression(depth - 1)))"
    default:
      let arguments = (0..<source.choice(5)).map { _ in expression(depth - 1) }
      return "\(source.pick(Self.functions))(\(arguments.joined(separator: ", ")))"
    }
  }

  private static let operators = [
    "+", "-", "*", "/", "//", "%", "^", "..", "==", "<", "<=", "~=", "and", "or", "&", "|", "~", "<<", ">>",
  ]
  private static let functions =
    [
      "string.byte", "string.char", "string.find", "string.format", "string.gmatch", "string.gsub", "string.len",
      "string.lower", "string.match", "string.pack", "string.packsize", "string.rep", "string.reverse", "string.sub",
      "string.unpack", "string.upper", "table.concat", "table.insert", "table.move", "table.pack", "table.remove",
      "table.sort", "table.unpack", "math.abs", "math.ceil", "math.floor", "math.fmod", "math.max", "math.min",
      "math.modf", "math.tointeger", "math.type", "math.ult", "utf8.char", "utf8.codepoint", "utf8.codes", "utf8.len",
      "utf8.offset", "string.format", "string.gsub", "table.sort", "require",
    ] + KitBinding.scriptNames.filter { !["string", "table", "math", "utf8", "rule"].contains($0) }

  /// A text as Lua writes it.
  private func quoted(_ text: String) -> String {
    "\""
      + text.utf8.map { byte in
        let isPlain = byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
        return isPlain ? String(UnicodeScalar(byte)) : "\\" + String("00\(byte)".suffix(3))
      }.joined() + "\""
  }
}
