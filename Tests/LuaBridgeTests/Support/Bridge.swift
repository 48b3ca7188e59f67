import LuaBridge
import Testing

/// A state with a small schema, two hooks, a kit and a law: what the suites of the bridge try things on.
final class Bridge: LuaHost {
  let state: LuaState
  let reader: RecordReader
  private let parser: LineParser
  private let plugin: Int
  private var rules: [Int] = []
  /// Set: `law(forRule:)` gives this.
  var generalLaw: LuaAnswer = .integer(0)
  /// What `note` of the kit was called with, in words.
  private(set) var calls: [String] = []

  static let party = RecordShape(
    name: "party",
    fields: [
      ShapeField(name: "role", kind: .term(["creditor", "debtor", "third"]), isRequired: false),
      ShapeField(name: "age", kind: .integer(0...150), isRequired: false),
      ShapeField(
        name: "home",
        kind: .record(
          RecordShape(name: "place", fields: [ShapeField(name: "city", kind: .text(maxBytes: 20), isRequired: false)])),
        isRequired: false),
      ShapeField(name: "phones", kind: .list(.text(maxBytes: 12)), isRequired: false),
    ])

  static let shape = RecordShape(
    name: "case",
    fields: [
      ShapeField(name: "id", kind: .text(maxBytes: 32), isRequired: true),
      ShapeField(name: "sum", kind: .money(0...Int64.max), isRequired: false),
      ShapeField(name: "days", kind: .integer(-10...100), isRequired: false),
      ShapeField(name: "ratio", kind: .number(0...1), isRequired: false),
      ShapeField(name: "urgent", kind: .flag, isRequired: false),
      ShapeField(name: "filed_on", kind: .date, isRequired: false),
      ShapeField(name: "stage", kind: .term(["open", "heard", "closed"]), isRequired: false),
      ShapeField(name: "desk", kind: .identifier, isRequired: false),
      ShapeField(name: "note", kind: .text(maxBytes: 100), isRequired: false),
      ShapeField(name: "parties", kind: .list(.record(party)), isRequired: false),
      ShapeField(name: "tags", kind: .list(.term(["petition", "media", "elder"])), isRequired: false),
      ShapeField(name: "sums", kind: .list(.money(0...Int64.max)), isRequired: false),
      ShapeField(
        name: "court",
        kind: .record(
          RecordShape(
            name: "court",
            fields: [
              ShapeField(name: "name", kind: .text(maxBytes: 40), isRequired: true),
              ShapeField(name: "level", kind: .integer(1...4), isRequired: false),
            ])), isRequired: false),
    ])

  static let fee = ResultShape(
    name: "test.fee",
    fields: [
      .init("status", .identifier), .init("fee", .money), .init("payable", .money, setter: "payable"),
      .init("payer", .identifier, setter: "payer"), .init("pay_by", .date, setter: "pay_by"),
      .init("item", .text, setter: "item"), .init("urgent", .flag, setter: "urgent"),
      .init("within_days", .integer(1...90), setter: "within"),
    ],
    constructors: [
      .init("due", ["fee"], presets: [("status", .text("due")), ("payable", .copy(of: "fee"))]),
      .init(
        "not_due", takesReason: true,
        presets: [("status", .text("not_due")), ("fee", .integer(0)), ("urgent", .flag(true))]),
      .init("reduced", ["fee", "payable"], presets: [("status", .text("reduced"))]),
      .init("plain"),
      .init("not_applicable", decides: false, takesReason: true),
    ])

  static let route = ResultShape(
    name: "test.route", fields: [.init("to", .identifier)],
    constructors: [.init("refer_to", ["to"]), .init("not_applicable", decides: false, takesReason: true)])

  init(
    limits: LuaLimits = LuaLimits(), shape: RecordShape = Bridge.shape, modules: [String: String] = [:],
    shared: [String: String] = [:]
  ) throws {
    state = try LuaState(limits: limits, shapes: [Self.fee, Self.route])
    reader = RecordReader(schema: RecordSchema(shape))
    parser = try LineParser()
    parser.expected = reader
    try state.attach(reader)
    for (id, function) in ["note", "add", "missing", "forbidden", "give", "day"].enumerated() {
      try state.addKit(function, id: id, atLoad: function == "add")
    }
    try state.addClass("scale", id: 0, methods: [(name: "apply", kit: 6)])
    plugin = state.addPlugin()
    for (name, source) in modules.sorted(by: { $0.key < $1.key }) {
      try state.addModule(plugin: plugin, name: name, chunk: "#lib/\(name).lua", source: Array(source.utf8))
    }
    // Another plugin's, all of which this one may require.
    let owner = state.addPlugin()
    for (name, source) in shared.sorted(by: { $0.key < $1.key }) {
      try state.addShared(plugin: owner, name: name, chunk: "#\(name)", source: Array(source.utf8))
      try state.allow(plugin: plugin, toRequire: name, of: owner)
    }
    try state.seal(host: self)
    try state.defineLaw(
      0,
      [
        LuaLawParameter("salary", .integer(1_490_000)), LuaLawParameter("strict", .flag(true)),
        LuaLawParameter("article", .text("art. 4")),
        LuaLawParameter("districts", .set(["a", "b"])),
        LuaLawParameter("limits", .table([("lease", .integer(30)), ("name", .text("x"))])),
        LuaLawParameter("scale", .object(class: 0, index: 7)),
      ])
  }

  // MARK: Rules

  /// Loads a file as it is.
  @discardableResult
  func load(file: String, hook: Int = 0, inherits: Int? = nil, chunk: String = "#rules/fee.lua")
    throws -> LuaState.LoadedRule
  {
    let rule = try state.loadRule(plugin: plugin, chunk: chunk, source: Array(file.utf8))
    try state.bind(rule: rule.id, hook: hook, inherited: inherits)
    rules.append(rule.id)
    return rule
  }

  /// Loads a rule with these lines in decide: the first of them is line `firstLine` of the file.
  @discardableResult
  func load(_ body: String, before: String = "", hook: Int = 0, inherits: Int? = nil) throws -> LuaState.LoadedRule {
    try load(file: Self.file(body, before: before), hook: hook, inherits: inherits)
  }

  static let firstLine = 2

  static func file(_ body: String, before: String = "") -> String {
    "\(before)return rule { hook = \"test.fee\", basis = \"b\", date = \"filed_on\", decide = function(case, law)\n"
      + "\(body)\nend }\n"
  }

  /// The failure of loading a file, in one line; "loaded" where there is none.
  func refusal(file: String) -> String {
    do {
      try load(file: file)
      return "loaded"
    } catch let failure as LuaFailure {
      return shown(failure)
    } catch {
      return "\(error)"
    }
  }

  func refusal(_ body: String, before: String = "") -> String { refusal(file: Self.file(body, before: before)) }

  // MARK: Cases

  /// Reads a line; false: `reader.faults` says why not.
  func read(_ line: String) -> Bool {
    var good = false
    LineChunk(text: line).forEachLine(parser) { answer, _, _ in
      if case .object = answer { good = reader.read(parser) }
    }
    return good
  }

  /// Decides a case by the rule loaded last, or another, and tells the ending in one line.
  func decide(_ line: String = #"{"id":"c1"}"#, rule: Int? = nil) throws -> String {
    // The bytes of a case are those of its chunk: it must live as long as the rule reads.
    let chunk = LineChunk(text: line)
    var ending = ""
    chunk.forEachLine(parser) { answer, _, _ in
      guard case .object = answer, reader.read(parser) else {
        ending = "bad case: \(reader.faults)"
        return
      }
      reader.beginReads(with: -1)
      ending = shown(state.decide(rule: rule ?? rules[rules.count - 1], law: 0))
    }
    return ending
  }

  /// One rule, one case.
  static func decide(_ body: String, _ line: String = #"{"id":"c1"}"#, before: String = "") throws -> String {
    let bridge = try Bridge()
    try bridge.load(body, before: before)
    return try bridge.decide(line)
  }

  /// What an expression gives: as the text of a reason.
  static func value(_ expression: String, _ line: String = #"{"id":"c1"}"#) throws -> String {
    let ending = try decide("return plain():because('v', tostring(\(expression)))", line)
    let prefix = #"decided {} [{"article":"v","text":""#
    guard ending.hasPrefix(prefix) else { return ending }
    return String(ending.dropFirst(prefix.count).dropLast(3))
  }

  /// `["sum","parties.age"]`
  var reads: String {
    let writer = ByteWriter()
    reader.writeReads(to: writer)
    return writer.text
  }

  private func shown(_ ending: LuaState.Ending) -> String {
    switch ending {
    case .decided, .notApplicable:
      let writer = ByteWriter()
      writer.append(ending == .decided ? "decided " : "not applicable ")
      state.writeOpenValue(to: writer)
      writer.append("} ")
      state.writeReasons(to: writer)
      return writer.text
    case .undetermined(let missing, let note): return "undetermined \(missing)" + (note.isEmpty ? "" : " (\(note))")
    case .failed(let failure): return shown(failure)
    }
  }

  private func shown(_ failure: LuaFailure) -> String {
    let place = failure.line.map { ":\($0)" } ?? ""
    if let limit = failure.limit { return "stopped by \(limit)\(place)" }
    return "\(failure.kind)\(place): \(failure.message)"
  }

  // MARK: LuaHost

  let scriptNames = ["due", "plain", "print", "contains"]

  func law(forRule rule: Int) -> LuaAnswer { generalLaw }

  func lawMissing(law: Int, name: String) -> LuaAnswer {
    name == "later"
      ? .absent("law.later", note: "later has no value before 2030-01-01")
      : .failure(.unknownLaw, "the law has no parameter '\(name)'")
  }

  func call(_ function: Int, _ arguments: LuaArguments) -> LuaAnswer {
    switch function {
    case 0:
      calls.append((0..<arguments.count).map { arguments.description($0) }.joined(separator: ", "))
      return .none
    case 1:
      guard let a = arguments.integer(0), let b = arguments.integer(1) else {
        return .failure(.wrongArgument, "add: whole numbers are wanted, and \(arguments.description(1)) was given")
      }
      return .integer(a + b)
    case 2: return .absent("the calendar of 2031", note: "it is not published")
    case 3: return .failure(.error, "forbidden")
    case 4:
      let answers: [LuaAnswer] = [.none, .flag(true), .integer(-5), .number(0.5), .text("é\u{0}x")]
      return answers[Int(arguments.integer(0) ?? 0)]
    case 5: return arguments.day(0).map { .integer(Int64($0)) } ?? .none
    default:
      guard let object = arguments.object(0, class: 0), let sum = arguments.integer(1) else {
        return .failure(.wrongArgument, "apply: wrong")
      }
      return .integer(Int64(object) * sum)
    }
  }

  /// The name with the same first letters.
  func nearest(to name: String, among names: [String]) -> String? {
    names.first { $0.hasPrefix(name.prefix(3)) }
  }
}
