import CaseModel
import Testing

@Suite struct NearestNameTests {
  static let names = ["amount", "filed_on", "parties", "category", "age"]

  @Test(arguments: [
    ("ammount", "amount"), ("amuont", "amount"), ("amoun", "amount"), ("filedon", "filed_on"),
    ("filed-on", "filed_on"), ("FILED_ON", "filed_on"), ("partys", "parties"), ("catgeory", "category"),
    ("ag", "age"),
  ])
  func `a typing slip finds the name`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: Self.names) == meant)
  }

  @Test(arguments: ["", "x", "salary", "on", "amxxnt_of", "mediator"])
  func `a name that is more than a third different is not offered`(typed: String) {
    #expect(nearestName(to: typed, among: Self.names) == nil)
  }

  @Test func `two swapped neighbours are one step, two replaced characters are two`() {
    #expect(nearestName(to: "abdc", among: ["abcd"]) == "abcd")
    #expect(nearestName(to: "abxy", among: ["abcd"]) == nil)
  }

  @Test func `of two equally close names the first wins, and a closer one wins over the first`() {
    #expect(nearestName(to: "case_x", among: ["case_a", "case_b"]) == "case_a")
    #expect(nearestName(to: "case_x", among: ["cose_a", "case_b"]) == "case_b")
  }

  @Test func `the name itself is the nearest`() {
    #expect(nearestName(to: "age", among: ["aged", "age"]) == "age")
  }

  @Test func `names in other scripts count by characters`() {
    #expect(nearestName(to: "余杭市", among: ["西湖区", "余杭区"]) == "余杭区")
    #expect(nearestName(to: "Nghệ Am", among: ["Nghệ An"]) == "Nghệ An")
  }

  @Test func `of many names the same is found as by the plain table of distances`() {
    var random = SystemRandomNumberGenerator()
    func name() -> String {
      String((0..<Int.random(in: 0...9, using: &random)).map { _ in "abcAB_é".randomElement(using: &random)! })
    }
    for _ in 0..<3000 {
      let (typed, names) = (name(), (0..<8).map { _ in name() })
      #expect(nearestName(to: typed, among: names) == Self.plainNearest(typed, names), "\(typed) among \(names)")
    }
  }

  /// The definition, word for word.
  private static func plainNearest(_ name: String, _ candidates: [String]) -> String? {
    let typed = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let meant = Array(candidate.lowercased())
      let steps = plainDistance(typed, meant)
      if steps <= max(typed.count, meant.count) / 3, steps < best?.distance ?? .max { best = (candidate, steps) }
    }
    return best?.name
  }

  private static func plainDistance(_ a: [Character], _ b: [Character]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        var steps = min(table[i - 1][j], table[i][j - 1]) + 1
        steps = min(steps, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { steps = min(steps, table[i - 2][j - 2] + 1) }
        table[i][j] = steps
      }
    }
    return table[a.count][b.count]
  }

  @Test func `no candidates, no name`() {
    #expect(nearestName(to: "age", among: []) == nil)
  }
}
