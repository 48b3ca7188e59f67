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

  @Test func `no candidates, no name`() {
    #expect(nearestName(to: "age", among: []) == nil)
  }
}
