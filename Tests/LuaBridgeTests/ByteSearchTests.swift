import Foundation
import Testing

@testable import LuaBridge

struct ByteSearchTests {
  @Test(arguments: [
    ("abcabd", "abd", true), ("abcab", "abd", false), ("ab", "abd", false), ("", "a", false), ("", "", true),
    ("aaaaab", "aab", true), ("xab", "ab", true), ("ab", "ab", true), ("多一", "一", true), ("aXbX", "X", true),
  ])
  func `a piece is found where it stands`(text: String, piece: String, isThere: Bool) {
    #expect(Array(text.utf8).holds(Array(piece.utf8)) == isThere)
    #expect(Data(("-" + text).utf8).dropFirst().holds(Array(piece.utf8)) == isThere)
    #expect(LineChunk(text: text).contains(Array(piece.utf8)) == isThere)
  }
}
