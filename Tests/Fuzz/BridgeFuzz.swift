import Foundation

@testable import LuaBridge

extension FuzzTarget {
  /// Values that cross the bridge: the law, the answers of the kit and the case go in, arguments and results come out,
  /// and each must come out as it went in.
  static let bridge = FuzzTarget(
    name: "bridge", words: [],
    seeds: { (0..<32).map { seed in (0..<160).map { UInt8(truncatingIfNeeded: ($0 * 53 + seed * 29) ^ $0 >> 2) } } },
    make: {
      { bytes in
        do { try Crossing(bytes).check() } catch { claim(error is LuaBridgeError, "\(error)") }
      }
    })
}

/// A state whose only rule hands everything back.
private final class Crossing: LuaHost {
  private var source: ByteSource
  private let state: LuaState
  private let reader: RecordReader
  private let given: [LuaAnswer]
  private let law: [LuaLawParameter]
  /// What the case holds, and its fields as the script shall see them.
  private var fields: [(name: String, json: String, seen: String)] = []
  /// For each `probe(n, ...)` what its arguments must be, one of several.
  private var expected: [Set<String>] = []
  private var probed: Set<Int> = []

  private static let shape = RecordShape(
    name: "case",
    fields: [
      ShapeField(name: "text", kind: .text(maxBytes: 400), isRequired: false),
      ShapeField(name: "whole", kind: .integer(Int64.min...Int64.max), isRequired: false),
      ShapeField(name: "part", kind: .number(-Double.infinity...Double.infinity), isRequired: false),
      ShapeField(name: "flag", kind: .flag, isRequired: false),
      ShapeField(name: "term", kind: .term(["one", "two", "a term of more than sixteen bytes"]), isRequired: false),
      ShapeField(name: "texts", kind: .list(.text(maxBytes: 400)), isRequired: false),
      ShapeField(
        name: "inner",
        kind: .record(
          RecordShape(
            name: "inner", fields: [ShapeField(name: "text", kind: .text(maxBytes: 400), isRequired: false)])),
        isRequired: false),
    ])
  private static let result = ResultShape(
    name: "test.echo",
    fields: [
      .init("sum", .money), .init("note", .text), .init("who", .identifier, setter: "who"),
      .init("on", .date, setter: "on"), .init("yes", .flag, setter: "yes"),
      .init("count", .integer(-5...5), setter: "count"),
    ],
    constructors: [
      .init("made", ["sum", "note"]), .init("copied", ["sum"], presets: [("note", .text("é")), ("yes", .flag(true))]),
      .init("not_applicable", decides: false, takesReason: true),
    ])

  init(_ bytes: [UInt8]) throws {
    var source = ByteSource(bytes)
    given = (0..<8).map { _ in Self.answer(&source) }
    law = (0..<source.choice(8)).map { i in
      LuaLawParameter("p\(i)", Self.value(&source, 0), note: source.flag() ? source.choice(200) : nil)
    }
    self.source = source
    let limits = LuaLimits(milliseconds: 1000, memoryBytes: 1 << 20, outputBytes: 4096, resultBytes: 4096)
    state = try LuaState(limits: limits, shapes: [Self.result])
    reader = RecordReader(schema: RecordSchema(Self.shape))
    try state.attach(reader)
    for (id, name) in ["give", "probe", "fail", "lack"].enumerated() { try state.addKit(name, id: id) }
    try state.addClass("thing", id: 0, methods: [(name: "ask", kit: 1)])
    try state.addClass("other", id: 1, methods: [])
    try state.seal(host: self)
    try state.defineLaw(0, law)
  }

  private static func answer(_ source: inout ByteSource) -> LuaAnswer {
    switch source.choice(6) {
    case 0: .none
    case 1: .flag(source.flag())
    case 2: .integer(source.integer())
    case 3: .number(source.number())
    default: .text(source.text())
    }
  }

  private static func value(_ source: inout ByteSource, _ depth: Int) -> LuaLawValue {
    switch source.choice(depth == 0 ? 6 : 3) {
    case 0: .integer(source.integer())
    case 1: .flag(source.flag())
    case 2: .text(source.text())
    case 3: .set((0..<source.choice(6)).map { _ in source.text() })
    case 4:
      // Keys are one each: the reader of law files sees to that.
      .table((0..<source.choice(6)).map { i in (key: "\(i)\(source.text())", value: value(&source, depth + 1)) })
    default: .object(class: source.choice(2), index: source.choice(1000))
    }
  }

  // MARK: The script

  private func probe(_ what: String, _ seen: String...) -> String {
    expected.append(Set(seen))
    return "probe(\(expected.count - 1), \(what))\n"
  }

  private func script() -> String {
    var body = ""
    for (i, answer) in given.enumerated() { body += probe("give(\(i))", Self.seen(answer)) }
    for parameter in law { body += lines(for: parameter) }
    for field in fields where field.name != "texts" && field.name != "inner" {
      body += probe("case.\(field.name)", field.seen)
    }
    let texts = fields.filter { $0.name == "texts" }.map(\.seen)
    if let text = texts.first { body += "for text in each(case.texts) do " + probe("text", text) + "end\n" }
    if let inner = fields.first(where: { $0.name == "inner" }) { body += probe("case.inner.text", inner.seen) }
    body += "print(\((0..<source.choice(3)).map { _ in "give(\(source.choice(8)))" }.joined(separator: ", ")))\n"
    body += source.pick(["", "", "", "fail(give(0))\n", "lack(give(0))\n", "pcall(fail, give(0))\n", "law.x = 1\n"])
    return body + "return \(result())"
  }

  private func lines(for parameter: LuaLawParameter) -> String {
    let name = "law.\(parameter.name)"
    switch parameter.value {
    case .set(let texts):
      let all = texts.isEmpty ? "" : "for key in pairs(\(name)) do \(anyProbe("key", texts.map(Self.seen)))end\n"
      let asked = source.choice(8)
      guard case .text(let text) = given[asked] else { return all }
      return all
        + probe("\(name)[give(\(asked))]", texts.contains { Array($0.utf8) == Array(text.utf8) } ? "true" : "false")
    case .table(let pairs):
      if pairs.isEmpty { return "" }
      return "for key, value in pairs(\(name)) do \(anyProbe("value", pairs.map { Self.seen($0.value) }))end\n"
    case .object(class: 0, _):
      // The object comes first, the number of the probe behind it.
      expected.append([Self.seen(parameter.value)])
      return "\(name):ask(\(expected.count - 1))\n"
    default: return probe(name, Self.seen(parameter.value))
    }
  }

  private func anyProbe(_ what: String, _ seen: [String]) -> String {
    expected.append(Set(seen))
    return "probe(\(expected.count - 1), \(what)) "
  }

  private var resultArguments: [(field: String, given: Int)] = []
  private var reasonArguments: [Int] = []

  private func result() -> String {
    func give(_ field: String) -> String {
      let number = source.choice(8)
      resultArguments.append((field, number))
      return "give(\(number))"
    }
    var text = source.flag() ? "made(\(give("sum")), \(give("note")))" : "copied(\(give("sum")))"
    for _ in 0..<source.choice(3) {
      let setter = source.pick(["who", "on", "yes", "count"])
      text += ":\(setter)(\(give(setter)))"
    }
    for _ in 0..<source.choice(3) {
      let numbers = (source.choice(8), source.choice(8))
      reasonArguments += [numbers.0, numbers.1]
      text += ":because(give(\(numbers.0)), give(\(numbers.1)))"
    }
    return text
  }

  private func makeCase() -> String {
    func json(_ text: String) -> String {
      let writer = ByteWriter(capacity: 16)
      writer.appendJSON(text)
      return writer.text
    }
    func add(_ name: String, _ text: String, _ seen: String) {
      if source.choice(4) > 0 { fields.append((name, text, seen)) }
    }
    let (text, whole, part) = (source.text(), source.integer(), source.number())
    add("text", json(text), Self.seen(text))
    add("whole", "\(whole)", "i\(whole)")
    if part.isFinite { add("part", "\(part)", "n\(part.bitPattern)") }
    add("flag", "true", "true")
    let term = source.pick(["one", "two", "a term of more than sixteen bytes"])
    add("term", json(term), Self.seen(term))
    let item = source.text()
    add(
      "texts", "[" + Array(repeating: json(item), count: source.choice(5)).joined(separator: ",") + "]", Self.seen(item)
    )
    add("inner", "{\"text\":\(json(item))}", Self.seen(item))
    return "{" + fields.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",") + "}"
  }

  // MARK: The run

  func check() throws {
    let chunk = LineChunk(text: makeCase())
    let parser = try LineParser()
    var isGood = false
    chunk.forEachLine(parser) { answer, _, _ in if case .object = answer { isGood = reader.read(parser) } }
    claim(isGood, "a good case is refused: \(reader.faults) \(chunk.byteCount)")
    let plugin = state.addPlugin()
    let file =
      "return rule { hook = \"test.echo\", basis = \"b\", date = \"d\", decide = function(case, law)\n\(script())\nend }"
    let rule = try state.loadRule(plugin: plugin, chunk: "#rules/echo.lua", source: Array(file.utf8))
    try state.bind(rule: rule.id, hook: 0, inherited: nil)
    reader.beginReads(with: -1)
    switch state.decide(rule: rule.id, law: 0) {
    case .decided: try checkResult()
    case .failed(let failure):
      claim(failure.limit == nil || failure.limit == .memory || failure.limit == .result, "\(failure) \(file)")
      claim(failure.message.utf8.count < 4096, "a message of \(failure.message.utf8.count) bytes")
    case .undetermined(let what, _): claim(what == "what was lacking", "undetermined for \(what): \(file)")
    case .notApplicable: claim(false, "nobody said not applicable")
    }
    _ = state.printed
  }

  private func checkResult() throws {
    let writer = ByteWriter(capacity: 16)
    state.writeOpenValue(to: writer)
    writer.append("}")
    guard let value = try? JSONSerialization.jsonObject(with: Data(writer.text.utf8)) as? [String: Any] else {
      return claim(false, "no JSON: \(writer.text)")
    }
    // Where a field was set twice the last counts.
    var last: [String: Int] = [:]
    for argument in resultArguments { last[argument.field] = argument.given }
    for (field, number) in last {
      let seen = field == "yes" ? (value[field] as? Bool).map { "\($0)" } ?? "nil" : Self.seen(value[field])
      claim(seen == Self.seen(given[number]), "\(field) of \(given[number]) is \(writer.text)")
    }
    let reasons = ByteWriter(capacity: 16)
    state.writeReasons(to: reasons)
    let list = try? JSONSerialization.jsonObject(with: Data(reasons.text.utf8)) as? [[String: String]]
    let texts = list?.flatMap { [$0["article"], $0["text"]] } ?? []
    claim(texts.map { Self.seen($0) } == reasonArguments.map { Self.seen(given[$0]) }, "reasons are \(reasons.text)")
  }

  // MARK: What a value is, in a text that tells all values apart

  /// Byte order marks at its start do not count: Foundation's reader of JSON takes one away.
  private static func seen(_ text: String) -> String { "s\(Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" }))" }

  private static func seen(_ answer: LuaAnswer) -> String {
    switch answer {
    case .flag(let flag): "\(flag)"
    case .integer(let value): "i\(value)"
    case .number(let value): value.isNaN ? "nan" : "n\(value.bitPattern)"
    case .text(let text): seen(text)
    default: "nil"
    }
  }

  private static func seen(_ value: LuaLawValue) -> String {
    switch value {
    case .integer(let value): "i\(value)"
    case .flag(let flag): "\(flag)"
    case .text(let text): seen(text)
    case .object(let kind, let index): "o\(kind):\(index)"
    case .set, .table: "?"
    }
  }

  /// A text or a number of JSON.
  private static func seen(_ value: Any?) -> String {
    switch value {
    case let text as String: seen(text)
    case let number as NSNumber: "i\(number.int64Value)"
    default: "nil"
    }
  }

  private static func seen(_ arguments: LuaArguments, _ i: Int) -> String {
    if let value = arguments.integer(i) { return "i\(value)" }
    if let flag = arguments.flag(i) { return "\(flag)" }
    if let text = arguments.text(i) { return seen(text) }
    for kind in 0..<2 { if let index = arguments.object(i, class: kind) { return "o\(kind):\(index)" } }
    let words = arguments.description(i)
    if words == "what is not a number" { return "nan" }
    guard let number = Double(words.split(separator: " ").last ?? ""), words.hasPrefix("the number") else {
      return words == "nothing" ? "nil" : words
    }
    return seen(.number(number))
  }

  // MARK: LuaHost

  let scriptNames = ["give", "probe", "fail", "lack"]
  func law(forRule rule: Int) -> LuaAnswer { .integer(0) }
  func lawMissing(law: Int, name: String) -> LuaAnswer { .failure(.unknownLaw, "no \(name)") }
  func nearest(to name: String, among names: [String]) -> String? { names.first }

  func call(_ function: Int, _ arguments: LuaArguments) -> LuaAnswer {
    switch function {
    case 0: return given[Int(arguments.integer(0)!)]
    case 2: return .failure(.wrongArgument, arguments.description(0))
    case 3: return .absent("what was lacking", note: arguments.description(0))
    default: break
    }
    let isMethod = arguments.object(0, class: 0) != nil
    let (number, value) = isMethod ? (1, 0) : (0, 1)
    guard let probe = arguments.integer(number) else { return .failure(.wrongArgument, "probe: no number") }
    let found = Self.seen(arguments, value)
    claim(expected[Int(probe)].contains(found), "probe \(probe) is \(found), and not one of \(expected[Int(probe)])")
    return .none
  }
}
