/// The candidate that was probably meant by a name that does not exist, or nil if none comes close.
///
/// Close is: turned into each other by inserting, deleting or replacing a character or by swapping two neighbours, with
/// at most one such step for every three characters of the longer name. Upper and lower case count as the same. Of
/// equally close candidates the first wins.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let meant = Array(candidate.lowercased())
    let allowed = min(max(typed.count, meant.count) / 3, (best?.distance ?? .max) - 1)
    guard allowed >= 0, abs(typed.count - meant.count) <= allowed else { continue }
    let distance = editDistance(typed, meant)
    if distance <= allowed { best = (candidate, distance) }
  }
  return best?.name
}

/// Damerau-Levenshtein distance in its restricted form (optimal string alignment): no part is edited twice.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
