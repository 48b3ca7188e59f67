/// The candidate that was probably meant by a name that does not exist, or nil if none comes close.
///
/// Close is: turned into each other by inserting, deleting or replacing a character or by swapping two neighbours, with
/// at most one such step for every three characters of the longer name. Upper and lower case count as the same. Of
/// equally close candidates the first wins.
package func nearestName(to name: String, among candidates: [String]) -> String? {
  var typed = TypedName(name)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    guard let distance = typed.distance(to: candidate, below: best?.distance ?? .max) else { continue }
    best = (candidate, distance)
    if distance == 0 { break }
  }
  return best?.name
}

/// A name with what comparing it to many others needs: input with unknown fields asks for thousands of comparisons.
private struct TypedName {
  private let name: String
  /// Its bytes in lower case where all are ASCII; such names are compared without further memory.
  private let bytes: [UInt8]?
  private let letters: UInt64
  private var characters: [Character]?
  private var other: [UInt8] = []
  private var rows = Rows()

  init(_ name: String) {
    self.name = name
    var copy: [UInt8] = []
    let set = Self.copy(name, to: &copy)
    bytes = set == nil ? nil : copy
    letters = set ?? 0
  }

  /// The steps to a candidate, or nil where they are too many to be close, or no fewer than `limit`.
  mutating func distance(to candidate: String, below limit: Int) -> Int? {
    // A text with as many units in UTF-16 as in UTF-8 is ASCII; strings know both counts.
    let count = candidate.utf8.count
    if let bytes, candidate.utf16.count == count {
      let most = min(max(bytes.count, count) / 3, limit - 1)
      guard most >= 0, abs(bytes.count - count) <= most else { return nil }
      if let set = Self.copy(candidate, to: &other) {
        // Each step brings in, and takes away, one letter at most.
        guard (letters & ~set).nonzeroBitCount <= most, (set & ~letters).nonzeroBitCount <= most else { return nil }
        return rows.distance(bytes, other, most)
      }
    }
    let typed = characters ?? Array(name.lowercased())
    characters = typed
    let meant = Array(candidate.lowercased())
    let most = min(max(typed.count, meant.count) / 3, limit - 1)
    guard most >= 0, abs(typed.count - meant.count) <= most else { return nil }
    return rows.distance(typed, meant, most)
  }

  /// Copies an ASCII text in lower case, and gives the set of its letters; nil for any other text, and for one with a
  /// carriage return, which may be one character with what follows.
  private static func copy(_ text: String, to bytes: inout [UInt8]) -> UInt64? {
    bytes.removeAll(keepingCapacity: true)
    var set: UInt64 = 0
    let span = text.utf8.span
    for i in span.indices {
      let byte = span[i]
      if byte >= 0x80 || byte == 0x0D { return nil }
      let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      set |= 1 << UInt64(lower & 63)
      bytes.append(lower)
    }
    return set
  }
}

/// Three rows of the table of distances, used again for each comparison.
private struct Rows {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  /// Damerau-Levenshtein distance in its restricted form (optimal string alignment: no part is edited twice), or nil
  /// where it is more than `most`. Only the places that so few steps can reach are filled.
  mutating func distance<Element: Equatable>(_ a: [Element], _ b: [Element], _ most: Int) -> Int? {
    let far = most + 1
    if row.count <= b.count {
      beforeLast = Array(repeating: far, count: b.count + 1)
      last = beforeLast
      row = beforeLast
    }
    for j in 0...b.count { last[j] = min(j, far) }
    for i in a.indices {
      let from = max(0, i - most)
      let to = min(b.count, i + 1 + most)
      guard from < to else { return nil }
      row[from] = from == 0 ? min(i + 1, far) : far
      var least = row[from]
      for j in from..<to {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = min(cost, far)
        least = min(least, row[j + 1])
      }
      // One beyond the band, for the row that comes next.
      if to < b.count { row[to + 1] = far }
      if least > most { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= most ? last[b.count] : nil
  }
}
