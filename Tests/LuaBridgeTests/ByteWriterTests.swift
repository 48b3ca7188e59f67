import Foundation
import Testing

@testable import LuaBridge

/// Bytes on their way out.
struct ByteWriterTests {
  @Test func `a text of any length is copied whole, and touches nothing beside it`() {
    for length in 0...300 {
      let text = String(
        String(repeating: "abcdefghijklmnop\u{1F600}", count: 20).utf8.prefix(length).map {
          Character(UnicodeScalar($0))
        })
      let writer = ByteWriter(capacity: 1)
      writer.append("<")
      writer.append(text: text)
      writer.append(">")
      #expect(writer.text == "<\(text)>")
    }
  }

  @Test func `every character is written as JSON that gives it back, at each place of a text`() throws {
    for scalar in (0...0x7F).compactMap(UnicodeScalar.init) + ["é", "ụ", "中", "\u{1F600}"] {
      for place in [0, 3, 7, 8, 15, 16, 17] {
        let text = String(repeating: "x", count: place) + String(Character(scalar)) + "yz"
        let writer = ByteWriter()
        writer.appendJSON(text)
        let back = try JSONSerialization.jsonObject(with: Data(writer.text.utf8), options: .fragmentsAllowed)
        #expect(back as? String == text, "\(scalar.value) at \(place)")
        #expect(!writer.text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
      }
    }
    let writer = ByteWriter()
    writer.appendJSON("")
    #expect(writer.text == "\"\"")
  }

  @Test(arguments: [0, 1, 9, 10, 11, 99, 100, -1, -9, -10, 1_234_567_890, .max, .min] as [Int64])
  func `a number is written in decimal`(_ number: Int64) {
    let writer = ByteWriter()
    writer.append(number)
    #expect(writer.text == "\(number)")
  }

  @Test func `pieces of a table keep their numbers when it grows`() {
    let table = FragmentTable()
    let texts = (0..<500).map { String(repeating: "p\($0);", count: $0 % 40) }
    #expect(texts.map(table.add) == Array(0..<500))
    let writer = ByteWriter()
    for number in texts.indices { writer.append(number, of: table) }
    #expect(writer.text == texts.joined())
  }
}
