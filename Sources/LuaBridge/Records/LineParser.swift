import CSimdJSON

/// Parses one line of JSON after the other, and finds out what must be known of a case before it can be checked: the
/// texts of a few of its top-level fields.
///
/// Not thread-safe: each worker has its own.
package final class LineParser {
  private let parser: OpaquePointer
  private let documents: UnsafeMutablePointer<csimdjson_document>
  private var current: UnsafeMutablePointer<csimdjson_document>
  /// The line under way; nil between lines.
  private var line: UnsafeBufferPointer<UInt8>?
  private var isParsed = false
  /// Whether who was expected to has read it already.
  private var isRead = false
  /// Who will read the next line, most likely. It is asked to, and only what it does not read is parsed.
  package var expected: RecordReader? { didSet { isRead = false } }
  private var texts = TextCache()

  /// Deepest nesting of a line.
  static let mostDepth = 16
  /// Lines that are held at the same time, see `select`.
  package static let slots = 32

  /// The line under way as a document.
  var tape: Tape {
    if !isParsed {
      guard let line, parse(line) == CSIMDJSON_NONE.rawValue else {
        preconditionFailure("a line was read that is none; this is a bug in bylaw")
      }
    }
    return Tape(current.pointee)
  }

  /// - Throws: `LuaBridgeError.outOfMemory`.
  package init() throws {
    guard let parser = csimdjson_new(Self.mostDepth, Self.slots) else { throw LuaBridgeError.outOfMemory }
    self.parser = parser
    documents = .allocate(capacity: Self.slots)
    documents.initialize(repeating: csimdjson_document(), count: Self.slots)
    current = documents
  }

  deinit {
    csimdjson_free(parser)
    documents.deallocate()
  }

  /// Chooses where the next line goes.
  package func select(_ slot: Int) { current = documents + slot }

  /// What came of parsing a line.
  package enum Answer {
    /// Nothing but white space.
    case blank
    /// A JSON object: it may be asked and read now.
    case object
    case fault(RecordFault)
  }

  /// Takes a line. Behind it stands its end, and some bytes behind that must be readable (a chunk sees to both); it must
  /// stay where it is until the next one, or until `leave`.
  func answer(_ line: UnsafeBufferPointer<UInt8>) -> Answer {
    self.line = line
    isParsed = false
    isRead = false
    if line.isEmpty || line[0] <= 0x20 && line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return .blank }
    isRead = expected?.readPlain(line, parser, slot: current - documents) == true
    if isRead { return .object }
    let code = parse(line)
    guard code == CSIMDJSON_NONE.rawValue else {
      return .fault(JSONFaultFinder.fault(in: line, code: code))
    }
    guard tape.tag(Tape.root) == Tape.Tag.object else {
      return .fault(
        RecordFault(
          .notAnObject, path: "$", found: "a line that begins with '\(Character(UnicodeScalar(line.first ?? 32)))'",
          expected: "an object: {\"id\": \"...\", ...}"))
    }
    return .object
  }

  /// The line is over: what readers hold of it stays, but no other can read it.
  func leave() { line = nil }

  /// Whether this reader holds the line under way.
  func isRead(by reader: RecordReader) -> Bool { isRead && expected === reader }

  private func parse(_ line: UnsafeBufferPointer<UInt8>) -> Int32 {
    let code = csimdjson_parse(parser, current - documents, line.baseAddress!, line.count, current)
    isParsed = code == CSIMDJSON_NONE.rawValue
    return code
  }

  /// Numbers that stand for two top-level texts; -1 where one is absent or no text. Equal texts have equal numbers.
  package func textNumbers(_ first: [UInt8], _ second: [UInt8]) -> (Int, Int) {
    var found = (-1, -1)
    let tape = tape
    var index = Tape.root + 1
    let stop = tape.end(Tape.root) - 1
    while index < stop && (found.0 < 0 || found.1 < 0) {
      let key = tape.text(index)
      index += 1
      if isName(key, first) {
        found.0 = number(tape, index)
      } else if isName(key, second) {
        found.1 = number(tape, index)
      }
      index = tape.next(index)
    }
    return found
  }

  /// The text behind a number of `textNumbers`.
  package func text(number: Int) -> String { texts.text(number) }

  /// How many texts have numbers.
  package var textCount: Int { texts.count }
  /// Forgets all numbers of texts: those given so far mean nothing any more.
  package func forgetTexts() { texts = TextCache() }

  /// The number of a text that a reader holds of this line.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int { texts.number(text) }

  private func number(_ tape: Tape, _ index: Int) -> Int {
    tape.tag(index) == Tape.Tag.text ? texts.number(tape.text(index)) : -1
  }

  @inline(__always)
  private func isName(_ key: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    key.count == name.count && name.withUnsafeBufferPointer { equalBytes($0.baseAddress!, key.baseAddress!, key.count) }
  }
}
