/// What is wrong with a first line.
struct FrameFault: Error, Equatable {
  let what: String
  init(_ what: String) { self.what = what }
}

/// The words of a first line: a verb, and names with values in a fixed order.
struct FrameWords {
  let verb: String
  private var rest: [Substring]

  init(_ line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    verb = words.first.map(String.init) ?? ""
    rest = words.dropFirst().reversed()
  }

  mutating func text(_ name: String) throws(FrameFault) -> String {
    guard let word = rest.popLast() else { throw FrameFault("\(name)= is missing") }
    guard word.hasPrefix(name + "=") else { throw FrameFault("\(name)= is due, found \"\(word.prefix(40))\"") }
    return String(word.dropFirst(name.count + 1))
  }

  mutating func number(_ name: String, in range: Range<Int>) throws(FrameFault) -> Int {
    let text = try text(name)
    guard let number = Int(text), range.contains(number) else {
      throw FrameFault("\(name)=\(text.prefix(40)) is no number that may stand there")
    }
    return number
  }

  /// A number, or nil where the word stands instead.
  mutating func numberOr(_ word: String, _ name: String, in range: Range<Int>) throws(FrameFault) -> Int? {
    if rest.last == "\(name)=\(word)" {
      rest.removeLast()
      return nil
    }
    return try number(name, in: range)
  }

  func end() throws(FrameFault) {
    if let word = rest.last { throw FrameFault("nothing is due any more, found \"\(word.prefix(40))\"") }
  }
}
