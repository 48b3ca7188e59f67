import Testing

@testable import LuaBridge

/// What a line must be like to be read, and that each field is found whatever stands beside it.
struct RecordReaderTests {
  private static func fault(_ line: String) throws -> [String] {
    let bridge = try Bridge()
    guard !bridge.read(line) else { return [] }
    return bridge.reader.faults.map { "\($0.kind) \($0.path): \($0.found), not \($0.expected)" }
  }

  @Test(arguments: [
    (#"{"id":"c","sum":1.5}"#, "floatMoney $.sum: the number 1.5, not money as a whole number of the smallest coin"),
    (#"{"id":"c","sum":-1}"#, "outOfRange $.sum: the number -1, not money as a whole number of the smallest coin"),
    (#"{"id":"c","sum":18446744073709551615}"#, "integerTooLarge $.sum: the number 18446744073709551615, not money"),
    (#"{"id":"c","sum":"5"}"#, #"wrongType $.sum: the text "5", not money as a whole number of the smallest coin"#),
    (#"{"id":"c","days":101}"#, "outOfRange $.days: the number 101, not a whole number from -10 to 100"),
    (#"{"id":"c","days":1.0}"#, "wrongType $.days: the number 1.0, not a whole number from -10 to 100"),
    (#"{"id":"c","days":9223372036854775808}"#, "integerTooLarge $.days: the number 9223372036854775808, not a whole"),
    (#"{"id":"c","ratio":1.01}"#, "outOfRange $.ratio: the number 1.01, not a number from 0.0 to 1.0"),
    (#"{"id":"c","ratio":2}"#, "outOfRange $.ratio: the number 2, not a number from 0.0 to 1.0"),
    (#"{"id":"c","urgent":1}"#, "wrongType $.urgent: the number 1, not true or false"),
    (#"{"id":"c","filed_on":"2023-02-29"}"#, #"badDate $.filed_on: the text "2023-02-29", not a date such as"#),
    (#"{"id":"c","filed_on":20230228}"#, "wrongType $.filed_on: the number 20230228, not a date such as 2024-02-29"),
    (#"{"id":"c","stage":"opem"}"#, #"unknownTerm $.stage: the text "opem", not one of open, heard, closed"#),
    (#"{"id":"c","stage":""}"#, #"unknownTerm $.stage: the text "", not one of open, heard, closed"#),
    (#"{"id":"c","desk":"Desk"}"#, #"outOfRange $.desk: the text "Desk", not a name of small letters, digits and _"#),
    (#"{"id":"c","tags":{}}"#, "wrongType $.tags: an object, not a list: [...]"),
    (#"{"id":"c","tags":["media",null]}"#, "wrongType $.tags[1]: null, not one of petition, media, elder"),
    (#"{"id":"c","tags":["media","x"]}"#, #"unknownTerm $.tags[1]: the text "x", not one of petition, media, elder"#),
    (#"{"id":"c","parties":[{},3]}"#, "wrongType $.parties[1]: the number 3, not an object with the fields of party"),
    (#"{"id":"c","parties":[{"age":151}]}"#, "outOfRange $.parties[0].age: the number 151, not a whole number from 0"),
    (#"{"id":"c","parties":[{"home":{"town":1}}]}"#, "unknownField $.parties[0].home.town: the number 1, not a field"),
    (#"{"id":"c","court":{}}"#, "missingField $.court.name: nothing, not a text of at most 40 bytes"),
    (#"{"id":"c","court":{"name":null}}"#, "missingField $.court.name: nothing, not a text of at most 40 bytes"),
    (#"{"sum":1}"#, "missingField $.id: nothing, not a text of at most 32 bytes"),
    (#"{"id":"c","sum":1,"sum":2}"#, "duplicateKey $.sum: the number 2, not each field once"),
    (#"{"id":"c","sum":null,"sum":2}"#, "duplicateKey $.sum: the number 2, not each field once"),
    (#"{"id":"c","":2}"#, #"unknownField $."": the number 2, not a field of case"#),
  ])
  func `a fault is told with its path, what was found and what was expected`(
    _ line: String, _ beginning: String
  ) throws {
    let told = try Self.fault(line)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(beginning) == true, "\(told)")
  }

  @Test func `fields may come in any order, and in another one in each line`() throws {
    let bridge = try Bridge()
    try bridge.load("return due(case.sum):within(case.days):item(case.note)")
    let fields = [#""id":"c""#, #""sum":70"#, #""days":12"#, #""note":"n""#, #""urgent":true"#, #""stage":"open""#]
    for turn in 0..<60 {
      var order = fields
      for i in order.indices { order.swapAt(i, (i * 7 + turn * 5) % order.count) }
      order.removeAll { $0.hasPrefix("\"stage") && turn % 3 == 0 || $0.hasPrefix("\"urgent") && turn % 5 < 2 }
      let ending = try bridge.decide("{\(order.joined(separator: ","))}")
      #expect(ending == #"decided {"status":"due","fee":70,"payable":70,"item":"n","within_days":12} []"#, "\(order)")
    }
  }

  /// Names that agree but for one byte, at the places where the comparison takes its words.
  private static let alike: [String] = {
    var names: [String] = []
    for length in [1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 40] {
      let plain = Array(repeating: UInt8(ascii: "a"), count: length)
      names.append(String(decoding: plain, as: UTF8.self))
      for place in Set([0, length / 2, length - 1]) {
        var other = plain
        other[place] = UInt8(ascii: "b")
        names.append(String(decoding: other, as: UTF8.self))
      }
    }
    return names
  }()

  @Test func `fields and terms with names of any length are told apart`() throws {
    let terms = Self.alike
    let fields = terms.map { ShapeField(name: $0, kind: .term(terms), isRequired: false) }
    let reader = RecordReader(schema: RecordSchema(RecordShape(name: "case", fields: fields)))
    let parser = try LineParser()
    for shift in [0, 1, 17] {
      let pairs = terms.indices.map { (terms[$0], terms[($0 + shift) % terms.count]) }
      let line = "{" + pairs.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
      let chunk = LineChunk(text: line)
      chunk.forEachLine(parser) { _, _, _ in
        #expect(reader.read(parser), "\(reader.faults)")
        #expect(terms.indices.map { reader.text($0) } == pairs.map(\.1))
      }
    }
    for name in ["", "c", "aaaaaaaac", String(repeating: "a", count: 41), "caaaaaaaaaaaaaaaa", "aaaaaaaacaaaaaaaa"] {
      for line in ["{\"\(name)\":\"a\"}", "{\"a\":\"\(name)\"}"] {
        let chunk = LineChunk(text: line)
        chunk.forEachLine(parser) { _, _, _ in #expect(!reader.read(parser), "\(line)") }
      }
    }
  }

  @Test func `a long list moves what was read before it, and nothing is lost`() throws {
    let bridge = try Bridge()
    try bridge.load(
      """
      local years, phones = 0, 0
      for p in each(case.parties) do years = years + p.age; phones = phones + #p.phones end
      return due(case.sum):within(case.days):item(years .. ' ' .. phones .. ' ' .. case.parties[3000].phones[2])
      """)
    let parties = (1...5000).map { #"{"age":\#($0 % 100),"phones":["\#($0)","x\#($0)"]}"# }.joined(separator: ",")
    for _ in 0..<2 {
      let ending = try bridge.decide(#"{"id":"c","sum":5,"parties":[\#(parties)],"days":9}"#)
      #expect(
        ending == #"decided {"status":"due","fee":5,"payable":5,"item":"247500 10000 x3000","within_days":9} []"#)
      #expect(try bridge.decide(#"{"id":"c","sum":5}"#) == "undetermined parties")
    }
  }

  @Test func `at most eight faults are told of one line`() throws {
    let unknown = (0..<20).map { "\"x\($0)\":1" }.joined(separator: ",")
    #expect(try Self.fault("{\"id\":\"c\",\(unknown)}").count == 8)
  }

  @Test func `the lists of fields read are kept once each, and no more of them than there are rows`() {
    let fields = (0..<16).map { ShapeField(name: "f\($0)", kind: .flag, isRequired: false) }
    let reader = RecordReader(schema: RecordSchema(RecordShape(name: "case", fields: fields)))
    func list(_ set: Int) -> String {
      reader.beginReads(with: -1)
      reader.store.pointee.mask[0] = UInt64(set)
      let writer = ByteWriter()
      reader.writeReads(to: writer)
      return writer.text
    }
    for _ in 0..<3 { for set in 1...200 { _ = list(set) } }
    #expect(reader.reads.texts.count <= 200)
    for set in 1...5000 { _ = list(set) }
    #expect(reader.reads.texts.count <= ReadsCache.rows)
    #expect([5, 4096, 4100].map(list) == [#"["f0","f2"]"#, #"["f12"]"#, #"["f2","f12"]"#])
  }
}
