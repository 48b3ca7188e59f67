import CLua
import CSimdJSON
import Testing

@testable import LuaBridge

/// A line is read in one go, or by way of a document: whichever it is, the answer and the values are the same.
struct PlainReadingTests {
  /// What came of a line, and all that a reader holds of it then.
  private struct Reading {
    var answer: String
    var isPlain = false
    var numbers: [Int] = []
    var texts: [String] = []

    func holdsSame(as other: Reading) -> Bool { numbers == other.numbers && texts == other.texts }
  }

  /// Reads lines with the reader expected, or with none.
  private final class Reader {
    let reader: RecordReader
    let parser: LineParser
    private let isExpected: Bool

    init(_ shape: RecordShape, isExpected: Bool) throws {
      reader = RecordReader(schema: RecordSchema(shape))
      parser = try LineParser()
      self.isExpected = isExpected
    }

    func readings(of chunk: LineChunk) -> [Reading] {
      var readings: [Reading] = []
      parser.expected = isExpected ? reader : nil
      chunk.forEachLine(parser) { answer, number, _ in
        reader.select((number - 1) % LineParser.slots)
        switch answer {
        case .blank: readings.append(Reading(answer: "blank"))
        case .fault(let fault): readings.append(Reading(answer: "\(fault)"))
        case .object:
          let isPlain = parser.isRead(by: reader)
          guard reader.read(parser) else {
            readings.append(Reading(answer: "\(reader.faults)"))
            break
          }
          var reading = held
          reading.isPlain = isPlain
          // Whoever asks for more has the line parsed: nothing is found wrong then, and what was read stays.
          let (first, second) = parser.textNumbers(Array("id".utf8), Array("further".utf8))
          reading.answer += " \(first < 0 ? "no id" : parser.text(number: first)) \(second)"
          if isPlain && !held.holdsSame(as: reading) { reading.answer = "what was read changed" }
          readings.append(reading)
        }
        parser.select(number % LineParser.slots)
      }
      parser.select(0)
      return readings
    }

    /// All that the reader holds of the line selected.
    var held: Reading {
      let store = reader.store.pointee
      var held = Reading(answer: "good")
      for number in 0..<Int(store.records.pointee.node_count) {
        let node = store.nodes[number]
        held.numbers += [node.layout, node.entry, node.parent, node.position, node.first, node.count].map { Int($0) }
        if node.position < 0 && node.entry >= 0 && reader.schema.entries[Int(node.entry)].kind == .list {
          if node.layout < 0 { for i in 0..<Int(node.count) { note(Int(node.values) + i, in: &held) } }
          continue
        }
        for offset in 0..<reader.schema.layouts[Int(node.layout)].count {
          let place = Int(store.places[Int(node.places) + offset])
          held.numbers.append(place)
          if place > 0 { note(Int(node.values) + place - 1, in: &held) }
        }
      }
      return held
    }

    private func note(_ value: Int, in held: inout Reading) {
      let value = reader.store.pointee.values[value]
      held.numbers.append(Int(value.kind))
      if value.kind == CLUA_STRING.rawValue {
        let bytes = UnsafeRawBufferPointer(start: value.bytes, count: Int(value.length))
        held.texts.append(String(decoding: bytes, as: UTF8.self))
      } else {
        held.numbers.append(Int(value.integer))
      }
    }
  }

  /// As large as the shape of a model, and small ones, with all kinds of fields at several depths.
  private static let shapes: [RecordShape] = {
    var random = Seeded(1)
    return [Bridge.shape] + [3, 20, 60, 120].map { CaseShapes.shape(of: $0, &random) }
  }()

  /// Reads each line in both ways: the first that are answered differently, and how many were read without a document.
  private static func compare(_ lines: [[UInt8]], _ shape: RecordShape) throws -> (different: [String], plain: Int) {
    let (one, other) = (try Reader(shape, isExpected: true), try Reader(shape, isExpected: false))
    var different: [String] = []
    var plain = 0
    for first in stride(from: 0, to: lines.count, by: 50) {
      let part = lines[first..<min(lines.count, first + 50)]
      let chunk = LineChunk()
      Array(part.joined(separator: [0x0A])).withUnsafeBytes { chunk.load($0) }
      let (quick, slow) = (one.readings(of: chunk), other.readings(of: chunk))
      for (line, (quick, slow)) in zip(chunk.lines, zip(quick, slow))
      where quick.answer != slow.answer || !quick.holdsSame(as: slow) {
        let bytes = UnsafeBufferPointer(start: chunk.bytes + line.lowerBound, count: line.count)
        different.append("\(String(decoding: bytes, as: UTF8.self)): \(quick), not \(slow)")
      }
      if quick.count != slow.count { different.append("\(quick.count) lines, not \(slow.count)") }
      plain += quick.count { $0.isPlain }
    }
    return (Array(different.prefix(2)), plain)
  }

  @Test(arguments: shapes.indices)
  func `good lines are read without a document, to the same values`(_ number: Int) throws {
    var lines = CaseLines(seed: UInt64(number))
    for (hasSpaces, hasEscapes) in [(false, false), (true, false), (false, true), (true, true)] {
      (lines.hasSpaces, lines.hasEscapes) = (hasSpaces, hasEscapes)
      // Names and terms are never written with escapes; dates and identifiers are read with documents then.
      let made = (0..<400).map { _ in Array(lines.line(Self.shapes[number]).utf8) }
      // The first time some are not, because they need more room than there was.
      let (different, plain) = try Self.compare(made + made + made, Self.shapes[number])
      #expect(different == [])
      if !hasEscapes { #expect(plain >= 1000, "\(plain) of 1200") }
    }
  }

  @Test(arguments: shapes.indices)
  func `strange lines are answered alike`(_ number: Int) throws {
    var lines = CaseLines(seed: 100 + UInt64(number))
    lines.strangeOnce = 25
    for (hasSpaces, hasEscapes) in [(false, false), (true, true)] {
      (lines.hasSpaces, lines.hasEscapes) = (hasSpaces, hasEscapes)
      let made = (0..<800).map { _ in Array(lines.line(Self.shapes[number]).utf8) }
      #expect(try Self.compare(made, Self.shapes[number]).different == [])
    }
  }

  @Test(arguments: shapes.indices)
  func `damaged lines are answered alike`(_ number: Int) throws {
    var lines = CaseLines(seed: 200 + UInt64(number))
    var made: [[UInt8]] = []
    for turn in 0..<60 {
      (lines.hasSpaces, lines.hasEscapes) = (turn % 3 == 0, turn % 5 == 0)
      let line = lines.line(Self.shapes[number])
      made += (0..<40).map { _ in lines.damaged(line) }
    }
    #expect(try Self.compare(made, Self.shapes[number]).different == [])
  }

  @Test func `each line that ends too soon is answered alike`() throws {
    var lines = CaseLines(seed: 300)
    for shape in Self.shapes {
      let line = Array(lines.line(shape).utf8)
      let made = line.indices.flatMap { [Array(line[..<$0]), Array(line[..<$0]) + Array("}".utf8)] }
      #expect(try Self.compare(Array(made.prefix(3000)), shape).different == [])
    }
  }

  @Test(arguments: [
    (#"{"id":"c","sum":5,"parties":[{"role":"debtor","phones":["1"]},{}],"tags":[],"court":{"name":"n"}}"#, true),
    ("{ \"id\" :\t\"c\" , \"ratio\": 0.25 }\r", true),
    (#"{"id":"c","note":null,"days":-0,"ratio":-0.0,"sum":999999999999999999}"#, true),
    (#"{"id":"c","note":"\u0041\ud83d\ude00\n\""}"#, true),
    // Good, and rare.
    (#"{"\u0069d":"c"}"#, false), (#"{"id":"c","ratio":1e-1}"#, false),
    (#"{"id":"c","sum":1000000000000000000}"#, false),
    (#"{"id":"c","stage":"\u006fpen"}"#, false),
  ])
  func `a line is read without a document where it is plain`(_ line: String, _ isPlain: Bool) throws {
    let (one, other) = (try Reader(Bridge.shape, isExpected: true), try Reader(Bridge.shape, isExpected: false))
    let (quick, slow) = (one.readings(of: LineChunk(text: line)), other.readings(of: LineChunk(text: line)))
    #expect(quick.map(\.isPlain) == [isPlain])
    #expect(quick.map(\.answer) == ["good c -1"] && slow.map(\.answer) == ["good c -1"])
    #expect(quick[0].holdsSame(as: slow[0]))
  }

  @Test func `long lines are answered alike, and so are those behind them`() throws {
    let lines = [0, 1, 1500, 2, 3, 30_000, 4, 1500].map { count in
      let parties = (0..<count).map { #"{"age":\#($0 % 150),"phones":["\#($0)"]}"# }.joined(separator: ",")
      return Array(#"{"id":"c","parties":[\#(parties)],"days":9}"#.utf8)
    }
    let (different, plain) = try Self.compare(lines + lines.map { $0.dropLast() }, Bridge.shape)
    #expect(different == [])
    #expect(plain == 5)
  }

  @Test(arguments: [true, false])
  func `lines as deep as may be are answered alike, and deeper ones`(_ isListFirst: Bool) throws {
    // Levels take turns: the outermost holds a list of records, the next one a record, or the other way round.
    func isList(_ level: Int) -> Bool { (level % 2 == 0) == isListFirst }
    let flags = ShapeField(name: "t", kind: .list(.flag), isRequired: false)
    var shape = RecordShape(name: "case", fields: [flags])
    for level in (0..<18).reversed() {
      let kind: ShapeKind = isList(level) ? .list(.record(shape)) : .record(shape)
      shape = RecordShape(name: "case", fields: [ShapeField(name: "i", kind: kind, isRequired: false), flags])
    }
    var lines: [[UInt8]] = []
    for depth in 0...18 {
      for inmost in ["{}", #"{"t":[]}"#, #"{"t":[true]}"#, #"{"t":null}"#, #"{"i":null}"#] {
        let line = (0..<depth).reversed().reduce(inmost) { isList($1) ? #"{"i":[\#($0)]}"# : #"{"i":\#($0)}"# }
        lines.append(Array(line.utf8))
      }
    }
    let (different, plain) = try Self.compare(lines, shape)
    #expect(different == [])
    #expect(plain > 30, "\(plain)")
  }

  /// Names are compared with 32 bytes of the line; longer ones are looked up.
  @Test(arguments: [29, 30, 31, 40])
  func `a long name is read as any other, and nothing is taken for it`(_ length: Int) throws {
    let name = String(repeating: "n", count: length)
    let shape = RecordShape(
      name: "case", fields: [ShapeField(name: name, kind: .integer(0...9), isRequired: false)])
    let reader = try Reader(shape, isExpected: true)
    func answers(_ key: String) -> [String] {
      let lines = Array("{\"\(name)\":1}\n{\"".utf8) + Array(key.utf8) + Array("\":1}".utf8)
      return reader.readings(of: LineChunk(bytes: lines)).map { $0.isPlain ? "plain" : $0.answer }
    }
    #expect(answers(name) == ["plain", "plain"])
    for key in ["", "\0", "\0" + name.dropFirst(), name.dropLast() + "m", name + "n", "\u{FF}" + name.dropFirst(2)] {
      #expect(answers(key).last != "plain", "\(key)")
    }
    let broken: [UInt8] = Array("{\"".utf8) + [0xFF] + Array(name.utf8.dropFirst()) + Array("\":1}".utf8)
    #expect(reader.readings(of: LineChunk(bytes: broken)).map(\.isPlain) == [false])
  }

  @Test(arguments: ["", " \t\r", "{", "[]"])
  func `a line that is no case is not taken for the one before`(_ line: String) throws {
    let reader = RecordReader(schema: RecordSchema(Bridge.shape))
    let parser = try LineParser()
    parser.expected = reader
    var isRead: [Bool] = []
    LineChunk(text: "{\"id\":\"c\"}\n\(line)\n").forEachLine(parser) { _, _, _ in
      isRead.append(parser.isRead(by: reader))
    }
    #expect(isRead == [true, false])
  }

  @Test func `what was read of a line stays when its bytes are gone`() throws {
    var lines = CaseLines(seed: 400)
    for shape in Self.shapes {
      lines.hasEscapes.toggle()
      let one = try Reader(shape, isExpected: true)
      let texts = (0..<LineParser.slots).map { _ in lines.line(shape) }
      let before = one.readings(of: LineChunk(text: texts.joined(separator: "\n")))
      // Other bytes take the place of those.
      let other = LineChunk(text: String(repeating: "x", count: 256 << 10))
      for slot in before.indices {
        one.reader.select(slot)
        #expect(one.held.holdsSame(as: before[slot]))
      }
      #expect(before.count == LineParser.slots && other.lines.count == 1)
    }
  }
}
