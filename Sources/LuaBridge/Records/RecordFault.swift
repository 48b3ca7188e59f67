/// What is wrong with one place of a case as it was read.
package struct RecordFault: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case malformed, notUTF8, tooDeep, tooLong, notAnObject
    case unknownField, wrongType, unknownTerm, outOfRange, badDate, missingField, duplicateKey
    case integerTooLarge, floatMoney
  }

  package let kind: Kind
  /// Where in the line: `$.parties[2].role`.
  package let path: String
  /// What was found, cut to a readable length.
  package let found: String
  /// What was expected, in words.
  package let expected: String
  /// For names: what could have been written here.
  package let candidates: [String]

  init(_ kind: Kind, path: String, found: String, expected: String, candidates: [String] = []) {
    self.kind = kind
    self.path = path
    self.found = found
    self.expected = expected
    self.candidates = candidates
  }
}
