import LuaBridge

/// What a worker is asked: a first line of words, and the cases where they are not elsewhere.
///
///     decide chunk=12 hook=all slot=3 from=file at=1048576 length=131072
///     blame chunk=12 hook=1 slot=none from=here at=0 length=812 cause=signal:11
struct WorkerRequest: Equatable {
  enum Verb: Equatable {
    case decide
    /// Each case fails, because deciding it ended a worker in this way.
    case blame(WorkerFate)
  }

  /// Where the lines are that are to be decided.
  enum Origin: String {
    /// Behind the request.
    case here
    /// In the slot of the shared area.
    case slot
    /// In the file that the worker was given, at the offset.
    case file
  }

  var verb = Verb.decide
  let chunk: Int
  /// Position of the only hook that is asked, or nil: all.
  var hook: Int?
  /// The slot that the decisions are put into, or nil: they follow the answer.
  var slot: Int?
  let origin: Origin
  var offset = 0
  let length: Int

  /// The first line, with its end.
  var header: String {
    let words = [
      ("chunk", "\(chunk)"), ("hook", hook.map { "\($0)" } ?? "all"), ("slot", slot.map { "\($0)" } ?? "none"),
      ("from", origin.rawValue), ("at", "\(offset)"), ("length", "\(length)"),
    ]
    let tail = words.map { "\($0)=\($1)" }.joined(separator: " ")
    switch verb {
    case .decide: return "decide \(tail)\n"
    case .blame(let fate): return "blame \(tail) cause=\(fate.word)\n"
    }
  }
}

extension WorkerRequest {
  /// Longest body that is taken.
  static let mostBytes = 256 << 20

  /// - Parameters:
  ///   - hooks: how many there are.
  ///   - slots: how many the shared area has.
  /// - Throws: `FrameFault` that says what is wrong.
  init(header: String, hooks: Int, slots: Int) throws(FrameFault) {
    var words = FrameWords(header)
    let name = words.verb
    guard ["decide", "blame"].contains(name) else {
      throw FrameFault("a request begins with \"\(name.prefix(40))\", and is decide or blame")
    }
    chunk = try words.number("chunk", in: 0..<Int.max)
    hook = try words.numberOr("all", "hook", in: 0..<hooks)
    slot = try words.numberOr("none", "slot", in: 0..<slots)
    guard let origin = Origin(rawValue: try words.text("from")) else {
      throw FrameFault("from is here, slot or file")
    }
    self.origin = origin
    offset = try words.number("at", in: 0..<Int.max / 2)
    length = try words.number("length", in: 0..<Self.mostBytes + 1)
    if origin == .slot, slot == nil { throw FrameFault("from=slot needs a slot") }
    if name == "blame" {
      guard let fate = WorkerFate(word: try words.text("cause")) else {
        throw FrameFault("cause is signal:N, exit:N or stalled")
      }
      verb = .blame(fate)
    }
    try words.end()
  }
}

/// How a worker ended that was deciding a case.
enum WorkerFate: Equatable {
  case signal(Int32)
  case exit(Int32)
  /// It took much more time than rules may take, and was ended.
  case stalled

  var word: String {
    switch self {
    case .signal(let number): "signal:\(number)"
    case .exit(let status): "exit:\(status)"
    case .stalled: "stalled"
    }
  }

  init?(word: String) {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts.first, parts.count > 1 ? Int32(parts[1]) : nil) {
    case ("signal", let number?): self = .signal(number)
    case ("exit", let status?): self = .exit(status)
    case ("stalled", nil) where parts.count == 1: self = .stalled
    default: return nil
    }
  }
}
