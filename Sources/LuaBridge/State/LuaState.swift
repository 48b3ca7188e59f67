import CLua

/// One Lua 5.4 state with the `rules` profile: the plugins' rules, the case being read, the results.
///
/// Not thread-safe: a state belongs to the thread that made it.
package final class LuaState {
  private let state: OpaquePointer
  /// Of the streak decided last, one for each line that a reader holds.
  private let decisions: UnsafeMutablePointer<clua_decision>
  /// The one that is asked about.
  private var decision: UnsafeMutablePointer<clua_decision>
  private var isLast = true
  private var streak = 1
  /// Owns this state, so it is there as long as scripts run.
  private unowned(unsafe) var host: any LuaHost = NoHost.shared
  package let limits: LuaLimits
  let shapes: [ResultShape]
  private let fragments = FragmentTable()
  /// For each hook: the number of its first fragment; two for each field, as first and as later one.
  private var firstFragments: [Int] = []
  /// Bytes of the last answer, until C has copied them.
  private var answerBytes: [UInt8] = []
  private var missing: (what: String, note: String)?
  private var reader: RecordReader?
  private var keys: [String] = []
  private var terms: [String] = []

  /// - Throws: `LuaBridgeError.outOfMemory`.
  package init(limits: LuaLimits, shapes: [ResultShape]) throws {
    self.limits = limits
    self.shapes = shapes
    var bounds = clua_limits(
      memory: limits.memoryBytes, output: limits.outputBytes, result: limits.resultBytes,
      ticks: UInt32(limits.ticks))
    var callbacks = LuaCallbacks.table
    guard let state = clua_new(&bounds, &callbacks) else { throw LuaBridgeError.outOfMemory }
    self.state = state
    decisions = .allocate(capacity: LineParser.slots)
    decisions.initialize(repeating: clua_decision(), count: LineParser.slots)
    decision = decisions
    clua_set_context(state, Unmanaged.passUnretained(self).toOpaque())
    try register(shapes)
  }

  deinit {
    clua_free(state)
    decisions.deallocate()
  }

  /// Starts the timer of the calling thread; call it on every thread that runs scripts.
  /// - Throws: `LuaBridgeError.noTimer`.
  package static func startTimer() throws {
    let code = clua_timer_start(UInt32(LuaLimits.tickMilliseconds))
    if code != 0 { throw LuaBridgeError.noTimer(reason: "the system's error \(code)") }
  }

  package static func stopTimer() { clua_timer_stop() }

  // MARK: Set-up, in this order: schemas, kit, host, seal, plugins

  private func register(_ shapes: [ResultShape]) throws {
    for shape in shapes {
      let hook = UInt32(try good(clua_hook(state, shape.name)))
      for field in shape.fields {
        let (type, lower, upper) = field.type.code
        _ = try good(clua_hook_field(state, hook, field.name, field.setter ?? "", type, lower, upper))
      }
      for bound in shape.bounds {
        _ = try good(clua_hook_bound(state, hook, shape.index(of: bound.field), shape.index(of: bound.most)))
      }
      for made in shape.constructors { try register(made, of: shape, hook) }
      firstFragments.append(fragments.count)
      for field in shape.fields {
        _ = fragments.add("{\"\(field.name)\":")
        _ = fragments.add(",\"\(field.name)\":")
      }
    }
  }

  private func register(_ made: ResultShape.Constructor, of shape: ResultShape, _ hook: UInt32) throws {
    let arguments = made.arguments.map(shape.index(of:))
    let outcome = made.decides ? CLUA_DECIDED.rawValue : CLUA_NOT_APPLICABLE.rawValue
    let number = UInt32(
      try good(
        clua_hook_constructor(
          state, hook, made.name, outcome, arguments, UInt32(arguments.count), made.takesReason)))
    for preset in made.presets {
      let field = shape.index(of: preset.field)
      switch preset.value {
      case .text(let text): _ = try good(clua_constructor_preset_text(state, hook, number, field, text))
      case .copy(let other):
        _ = try good(clua_constructor_preset_copy(state, hook, number, field, shape.index(of: other)))
      case .flag(let flag):
        var value = clua_value(kind: CLUA_BOOLEAN.rawValue, length: 0, .init(integer: flag ? 1 : 0))
        _ = try good(clua_constructor_preset_value(state, hook, number, field, &value))
      case .integer(let integer):
        var value = clua_value(kind: CLUA_INTEGER.rawValue, length: 0, .init(integer: integer))
        _ = try good(clua_constructor_preset_value(state, hook, number, field, &value))
      }
    }
  }

  /// Makes the schema's names known. One state reads cases of one schema.
  package func attach(_ reader: RecordReader) throws {
    self.reader = reader
    for key in reader.schema.keys {
      let id = try good(key.withCString { clua_key(state, $0, key.utf8.count) })
      precondition(Int(id) == keys.count, "names of fields are registered twice; this is a bug in bylaw")
      keys.append(key)
    }
    for term in reader.schema.terms {
      _ = try good(term.withCString { clua_intern(state, $0, term.utf8.count) })
      terms.append(term)
    }
  }

  package func addKit(_ name: String, id: Int, atLoad: Bool = false) throws {
    _ = try good(clua_kit_function(state, name, UInt32(id), atLoad))
  }

  package func addClass(_ name: String, id: Int, methods: [(name: String, kit: Int)]) throws {
    _ = try good(clua_object_class(state, UInt32(id), name))
    for method in methods { _ = try good(clua_object_method(state, UInt32(id), method.name, UInt32(method.kit))) }
  }

  /// Seals the globals: from here on nothing can be added, and plugins may be loaded.
  package func seal(host: any LuaHost) throws {
    self.host = host
    _ = try good(clua_seal(state))
  }

  package func addPlugin() -> Int { Int(clua_plugin(state)) }

  package func addModule(plugin: Int, name: String, chunk: String, source: [UInt8]) throws {
    _ = try good(
      source.withUnsafeBytes {
        clua_module(
          state, UInt32(plugin), name, chunk, $0.baseAddress?.assumingMemoryBound(to: CChar.self) ?? emptyText, $0.count
        )
      })
  }

  /// A module for other plugins too, in the library profile; all require it by this name.
  package func addShared(plugin: Int, name: String, chunk: String, source: [UInt8]) throws {
    _ = try good(
      source.withUnsafeBytes {
        clua_shared_module(
          state, UInt32(plugin), name, chunk, $0.baseAddress?.assumingMemoryBound(to: CChar.self) ?? emptyText, $0.count
        )
      })
  }

  /// Lets a plugin require a shared module of another one.
  package func allow(plugin: Int, toRequire name: String, of owner: Int) throws {
    _ = try good(clua_use_module(state, UInt32(plugin), UInt32(owner), name))
  }

  /// Requires a module, to see what is wrong with it.
  package func loadModule(plugin: Int, name: String) throws(LuaFailure) {
    var fault = clua_fault()
    guard clua_load_module(state, UInt32(plugin), name, &fault) == 0 else { throw failure(fault) }
  }

  /// What a rule's file says of itself.
  package struct LoadedRule: Sendable, Equatable {
    package let id: Int
    package let hook: String
    package let basis: String
    package let date: String
    /// The first day on which it holds, as the file writes it; empty: it does not say.
    package let since: String
    /// Of several rules for one decision point; empty: it has none.
    package let name: String
    package let line: Int
  }

  /// Compiles and runs a rule's file; the rule is checked and frozen.
  package func loadRule(plugin: Int, chunk: String, source: [UInt8]) throws(LuaFailure) -> LoadedRule {
    var rule = clua_rule()
    var fault = clua_fault()
    let code = source.withUnsafeBytes {
      clua_load_rule(
        state, UInt32(plugin), chunk, $0.baseAddress?.assumingMemoryBound(to: CChar.self) ?? emptyText, $0.count, &rule,
        &fault)
    }
    guard code == 0 else { throw failure(fault) }
    return LoadedRule(
      id: Int(rule.id), hook: String(cString: rule.hook), basis: String(cString: rule.basis),
      date: String(cString: rule.date), since: String(cString: rule.since), name: String(cString: rule.name),
      line: Int(rule.line))
  }

  package func bind(rule: Int, hook: Int, inherited: Int?) throws {
    _ = try good(clua_bind_rule(state, UInt32(rule), UInt32(hook), Int32(inherited ?? -1)))
  }

  /// Makes a law object.
  package func defineLaw(_ law: Int, _ parameters: [LuaLawParameter]) throws {
    var encoder = LuaLawEncoder()
    encoder.add(parameters)
    _ = try good(encoder.withValues { clua_law(state, UInt32(law), $0.baseAddress, $0.count) })
  }

  // MARK: Deciding

  package enum Ending: Sendable, Equatable {
    case decided, notApplicable
    /// A fact or a law in force was missing; the note is empty for a fact.
    case undetermined(missing: String, note: String)
    indirect case failed(LuaFailure)
  }

  /// Puts the case that the reader has selected at this place of the next streak.
  package func line(up place: Int, law: Int) {
    guard let reader else { return }
    decisions[place].records = reader.store.pointee.records
    decisions[place].law = UInt32(law)
  }

  /// Runs a rule on the cases lined up, one after the other, as far as nothing is to be said of them but their results.
  /// - Returns: how many were decided; `take` gives their endings until the next call.
  package func decide(rule: Int, count: Int) -> Int {
    if missing != nil { missing = nil }
    streak = Int(clua_decide(state, UInt32(rule), decisions, UInt32(count)))
    precondition((1...count).contains(streak), "a streak of \(streak) cases of \(count); this is a bug in bylaw")
    return streak
  }

  /// How a case of the streak ended; from now on it is the one that is asked about. The reader must have it selected.
  package func take(_ place: Int) -> Ending {
    decision = decisions + place
    isLast = place == streak - 1
    if let result = decision.pointee.result {
      return result.pointee.outcome == CLUA_DECIDED.rawValue ? .decided : .notApplicable
    }
    if decision.pointee.fault.stop == CLUA_STOP_ABSENT.rawValue {
      let (what, note) = takeMissing()
      return .undetermined(missing: what, note: note)
    }
    return .failed(failure(decision.pointee.fault))
  }

  /// Runs a rule on the case that the reader has selected.
  package func decide(rule: Int, law: Int) -> Ending {
    line(up: 0, law: law)
    _ = decide(rule: rule, count: 1)
    return take(0)
  }

  /// Whether the decision asked about is the last of its streak.
  package var isLastOfStreak: Bool { isLast }

  /// The case under way is the last of its streak: the host has something to say of it.
  package func endStreak() { clua_end_streak(state) }

  /// There is no last decision any more.
  package func forgetDecision() {
    isLast = false
    decision.pointee.result = nil
    decision.pointee.inherited = 0
    decision.pointee.notes = 0
  }

  /// Which rule's code ran last: the guilty one.
  package var currentRule: Int { Int(clua_current_rule(state)) }
  /// How many more general rules the last decision ran.
  package var inheritedCount: Int { Int(decision.pointee.inherited) }
  /// Whether the last decision read a parameter that is noted.
  package var hasNotes: Bool { decision.pointee.notes > 0 }
  package func hasNoted(_ number: Int) -> Bool { clua_noted(state, UInt32(number)) }
  package var memoryUsed: Int { clua_memory_used(state) }
  package func collect() { clua_collect(state) }

  /// Whether the last result gives reasons.
  package var hasReasons: Bool { (decision.pointee.result?.pointee.reasons ?? 0) > 0 }

  package var hasPrinted: Bool { isLast && clua_has_output(state) }

  /// What `print` collected in the last call; empty nearly always.
  package var printed: String {
    var length = 0
    guard hasPrinted, let start = clua_output(state, &length), length > 0 else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
  }

  private func takeMissing() -> (String, String) {
    if let missing { return missing }
    guard let reader, reader.store.pointee.records.pointee.missing_entry >= 0 else { return ("?", "") }
    let store = reader.store.pointee
    let path = store.path(
      node: Int(store.records.pointee.missing_node), entry: Int(store.records.pointee.missing_entry),
      schema: reader.schema, firstIndex: 1)
    return (path, "")
  }

  private func failure(_ fault: clua_fault) -> LuaFailure {
    let bytes = UnsafeRawBufferPointer(start: fault.message, count: fault.length)
    let (chunk, line, message) = LuaFailure.split(String(decoding: bytes, as: UTF8.self))
    return LuaFailure(
      kind: .init(rawValue: fault.failure) ?? .error, limit: .init(rawValue: fault.stop), chunk: chunk, line: line,
      message: message)
  }

  private func good(_ code: Int32) throws -> Int32 {
    if code < 0 { throw LuaBridgeError.outOfMemory }
    return code
  }

  // MARK: Writing the last result

  /// The value as a JSON object without its closing brace, so that the caller can add to it.
  package func writeOpenValue(to writer: ByteWriter) {
    guard let result = decision.pointee.result else { return }
    var mask = result.pointee.field_mask
    if mask == 0 { return writer.append("{") }
    let first = firstFragments[Int(result.pointee.hook)]
    let fields = (UnsafeRawPointer(result) + fieldsOffset).assumingMemoryBound(to: clua_value.self)
    var later = 0
    while mask != 0 {
      let i = mask.trailingZeroBitCount
      mask &= mask - 1
      writer.append(first + 2 * i + later, of: fragments)
      later = 1
      switch fields[i].kind {
      case CLUA_INTEGER.rawValue: writer.append(fields[i].integer)
      case CLUA_BOOLEAN.rawValue: writer.append(fields[i].integer != 0 ? "true" : "false")
      default: writer.appendJSON(arena(UInt32(fields[i].integer), fields[i].length))
      }
    }
  }

  /// The value in binary, for `ByteReader`: a number of 32 bits says which fields are set; then each of these, a whole
  /// number or flag in 64 bits, any other one as a counted text.
  package func writeFields(to writer: ByteWriter) {
    guard let result = decision.pointee.result else { return writer.append(number32: 0) }
    var mask = result.pointee.field_mask
    writer.append(number32: Int(mask))
    let fields = (UnsafeRawPointer(result) + fieldsOffset).assumingMemoryBound(to: clua_value.self)
    while mask != 0 {
      let i = mask.trailingZeroBitCount
      mask &= mask - 1
      switch fields[i].kind {
      case CLUA_INTEGER.rawValue, CLUA_BOOLEAN.rawValue: writer.append(number64: UInt64(bitPattern: fields[i].integer))
      default:
        let text = arena(UInt32(fields[i].integer), fields[i].length)
        writer.append(number32: text.count)
        if let start = text.baseAddress { writer.append(start, text.count) }
      }
    }
  }

  private func arena(_ offset: UInt32, _ length: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = UnsafeRawPointer(decision.pointee.arena!).assumingMemoryBound(to: UInt8.self) + Int(offset)
    return UnsafeBufferPointer(start: start, count: Int(length))
  }

  /// The reasons as a JSON list of `{"article","text"}`; `translate` may give a text in another language.
  package func writeReasons(to writer: ByteWriter, translate: ((String) -> String?)? = nil) {
    guard let result = decision.pointee.result else { return }
    writer.append("[")
    for i in 0..<Int(result.pointee.reasons) {
      let reason = reasonPlace(result, i)
      writer.append(i == 0 ? "{\"article\":" : ",{\"article\":")
      writer.appendJSON(arena(reason.0, reason.1))
      writer.append(",\"text\":")
      let text = arena(reason.2, reason.3)
      if let translate, let other = translate(String(decoding: text, as: UTF8.self)) {
        writer.appendJSON(other)
      } else {
        writer.appendJSON(text)
      }
      writer.append("}")
    }
    writer.append("]")
  }

  private func reasonPlace(_ result: UnsafePointer<clua_result>, _ i: Int) -> (UInt32, UInt32, UInt32, UInt32) {
    UnsafeRawPointer(result).load(fromByteOffset: reasonsOffset + i * 16, as: (UInt32, UInt32, UInt32, UInt32).self)
  }

  // MARK: Answers to C (see LuaCallbacks)

  func answer(
    _ answer: LuaAnswer, _ reply: UnsafeMutablePointer<clua_value>, _ failureKind: UnsafeMutablePointer<Int32>?
  )
    -> Int32
  {
    switch answer {
    case .none: reply.pointee.kind = CLUA_NIL.rawValue
    case .flag(let flag):
      reply.pointee.kind = CLUA_BOOLEAN.rawValue
      reply.pointee.integer = flag ? 1 : 0
    case .integer(let value):
      reply.pointee.kind = CLUA_INTEGER.rawValue
      reply.pointee.integer = value
    case .number(let value):
      reply.pointee.kind = CLUA_NUMBER.rawValue
      reply.pointee.number = value
    case .text(let text): say(text, reply)
    case .absent(let what, let note):
      missing = (what, note)
      return Int32(CLUA_ABSENT.rawValue)
    case .failure(let kind, let message):
      failureKind?.pointee = kind.rawValue
      say(message, reply)
      return Int32(CLUA_FAILURE.rawValue)
    }
    return Int32(CLUA_OK.rawValue)
  }

  private func say(_ text: String, _ reply: UnsafeMutablePointer<clua_value>) {
    answerBytes.removeAll(keepingCapacity: true)
    answerBytes.append(contentsOf: text.utf8)
    answerBytes.append(0)
    reply.pointee.kind = CLUA_STRING.rawValue
    reply.pointee.length = UInt32(answerBytes.count - 1)
    // The array is a property and is not touched before C has copied the bytes.
    reply.pointee.bytes = answerBytes.withUnsafeBytes { $0.baseAddress!.assumingMemoryBound(to: CChar.self) }
  }

  func explainField(node: UInt32, name: String, _ reply: UnsafeMutablePointer<clua_value>) {
    guard let reader else { return }
    reader.follow(clua_current_records(state))
    let layout = reader.schema.layouts[Int(reader.store.pointee.nodes[Int(node)].layout)]
    let names = reader.schema.names(in: Int(reader.store.pointee.nodes[Int(node)].layout))
    say("\(layout.name) has no field '\(name)'" + suggestion(name, names), reply)
  }

  func explainName(_ name: String, _ reply: UnsafeMutablePointer<clua_value>) {
    say("the name '\(name)' is not defined" + suggestion(name, host.scriptNames), reply)
  }

  /// The names come in no order, and of equally near ones always the same is named.
  func sayNearest(to name: String, among names: [String], _ reply: UnsafeMutablePointer<clua_value>) {
    say(suggestion(name, names.sorted()), reply)
  }

  private func suggestion(_ name: String, _ names: [String]) -> String {
    host.nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }

  func law(forRule rule: UInt32) -> LuaAnswer {
    reader?.follow(clua_current_records(state))
    return host.law(forRule: Int(rule))
  }
  func lawMissing(_ law: UInt32, _ name: String) -> LuaAnswer { host.lawMissing(law: Int(law), name: name) }
  func kit(_ function: UInt32, _ arguments: LuaArguments) -> LuaAnswer {
    host.call(Int(function), arguments)
  }
}

private let fieldsOffset = MemoryLayout<clua_result>.offset(of: \.fields)!
private let reasonsOffset = MemoryLayout<clua_result>.offset(of: \.reason)!

/// Stands in until a state is sealed.
private final class NoHost: LuaHost {
  nonisolated(unsafe) static let shared = NoHost()
  let scriptNames: [String] = []
  func law(forRule rule: Int) -> LuaAnswer { .none }
  func lawMissing(law: Int, name: String) -> LuaAnswer { .none }
  func call(_ function: Int, _ arguments: LuaArguments) -> LuaAnswer { .none }
  func nearest(to name: String, among names: [String]) -> String? { nil }
}

/// A zero byte that lives as long as the process, for empty sources.
nonisolated(unsafe) private let emptyText: UnsafePointer<CChar> = {
  let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  byte.initialize(to: 0)
  return UnsafePointer(byte)
}()

extension ResultShape.FieldType {
  fileprivate var code: (type: UInt32, lower: Int64, upper: Int64) {
    switch self {
    case .integer(let range): (CLUA_FIELD_INTEGER.rawValue, range.lowerBound, range.upperBound)
    case .money: (CLUA_FIELD_MONEY.rawValue, 0, Int64.max)
    case .identifier: (CLUA_FIELD_IDENTIFIER.rawValue, 0, 0)
    case .text: (CLUA_FIELD_TEXT.rawValue, 0, 0)
    case .date: (CLUA_FIELD_DATE.rawValue, 0, 0)
    case .flag: (CLUA_FIELD_FLAG.rawValue, 0, 0)
    }
  }
}

extension LuaFailure {
  /// Takes `chunk:12: message` apart; the chunks of plugins' files begin with `#`.
  static func split(_ text: String) -> (chunk: String?, line: Int?, message: String) {
    guard text.hasPrefix("#") else { return (nil, nil, text) }
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let line = Int(parts[1]) else { return (nil, nil, text) }
    let message = parts[2].hasPrefix(" ") ? parts[2].dropFirst() : parts[2]
    return (String(parts[0]), line, String(message))
  }
}
