import CaseModel
import Testing

@testable import PluginHost

@Suite struct JurisdictionTests: LawTesting {
  private func tree() throws -> JurisdictionTree {
    let read = JurisdictionReader.read(try configuration("jurisdictions.yaml"))
    try #require(read.problems.map(shown) == [])
    return try #require(read.tree)
  }

  @Test func `what a district lies in is told from the most specific to the country`() throws {
    let tree = try tree()
    #expect(
      try tree.ancestors(of: "cn/zhejiang/hangzhou/yuhang").map(\.path) == [
        "cn/zhejiang/hangzhou/yuhang", "cn/zhejiang/hangzhou", "cn/zhejiang", "cn",
      ])
    #expect(try tree.ancestors(of: "vn").map { $0.names["vi"] } == ["Việt Nam"])
  }

  @Test(arguments: [
    ("cn/zhejiang/hangzhou", "CNY", "cn", 1, 1), ("vn/hai-duong/kinh-mon", "VND", "vn", 10, 1),
    ("cn", "CNY", "cn", 1, 1),
  ])
  func `currency, calendar and fiscal year are those of the country`(
    path: String, currency: String, calendar: String, month: Int, day: Int
  ) throws {
    let tree = try tree()
    #expect(try tree.currency(of: path) == currency)
    #expect(try tree.calendar(of: path) == calendar)
    #expect(try tree.fiscalYearStart(of: path) == FiscalYearStart(month: month, day: day))
  }

  @Test(arguments: [
    ("vn/hai-duong", "2025-06-30", ["vn/hai-duong"]), ("vn/hai-duong", "2025-07-01", ["vn/hai-phong"]),
    ("vn/hai-duong", "1996-12-31", []), ("vn/hai-duong/kinh-mon", "2026-01-01", ["vn/hai-phong"]),
    ("vn/nghe-an/cua-lo", "2024-11-30", ["vn/nghe-an/cua-lo"]),
    ("vn/nghe-an/cua-lo", "2024-12-01", ["vn/nghe-an/vinh"]),
    ("vn/nghe-an/cua-lo", "2025-07-01", ["vn/nghe-an"]),
    (
      "cn/zhejiang/hangzhou/jianggan", "2021-04-09",
      ["cn/zhejiang/hangzhou/shangcheng", "cn/zhejiang/hangzhou/qiantang"]
    ),
    ("cn/zhejiang/hangzhou/yuhang", "2021-04-09", ["cn/zhejiang/hangzhou/yuhang"]),
    ("cn/zhejiang/hangzhou/linping", "2021-04-08", []),
  ])
  func `after a merger the successors are competent`(path: String, date: String, competent: [String]) throws {
    #expect(try tree().competent(for: path, on: day(date)).map(\.path) == competent)
  }

  @Test(arguments: [
    ("vn/hai-duong", "vn", "2021-09-30", true), ("vn/hai-duong/kinh-mon", "vn/hai-duong", "2021-09-30", true),
    ("vn/hai-duong/kinh-mon", "vn/hai-duong", "2026-01-01", true), ("vn", "vn/hai-duong", "2021-09-30", false),
    ("vn/hai-duong", "vn/hai-phong", "2025-06-30", false), ("vn/hai-duong", "vn/hai-phong", "2025-07-01", true),
    ("vn/hai-duong/kinh-mon", "vn/hai-phong", "2025-07-01", true),
    ("vn/hai-phong", "vn/hai-duong", "2026-01-01", false),
    ("cn/zhejiang/hangzhou/jianggan", "cn/zhejiang/hangzhou/qiantang", "2022-01-01", false),
    ("cn/zhejiang/hangzhou/jianggan", "cn/zhejiang/hangzhou", "2022-01-01", true),
    ("cn/zhejiang/hangzhou/xiacheng", "cn/zhejiang/hangzhou/gongshu", "2022-01-01", true),
    ("cn/zhejiang/hangzhou/xiaoshan", "cn/zhejiang/hangzhou/qiantang", "2022-01-01", false),
    ("cn/zhejiang", "cn/zhejiang/hangzhou", "2022-01-01", false),
  ])
  func `cases count for what they lie in, and for who took over as a whole`(
    path: String, wider: String, date: String, counts: Bool
  ) throws {
    #expect(try tree().counts(path, for: wider, on: day(date)) == counts)
  }

  @Test func `successors and predecessors are each other's mirror`() throws {
    let tree = try tree()
    #expect(try tree.successors(of: "vn/hai-duong").map(\.path) == ["vn/hai-phong"])
    #expect(try tree.successors(of: "cn/zhejiang/hangzhou/yuhang").map(\.path) == ["cn/zhejiang/hangzhou/linping"])
    #expect(tree.predecessors(of: "cn/zhejiang/hangzhou/linping").map(\.path) == ["cn/zhejiang/hangzhou/yuhang"])
    for jurisdiction in tree.all {
      for successor in try tree.successors(of: jurisdiction.path) {
        #expect(tree.predecessors(of: successor.path).contains(jurisdiction))
      }
    }
  }

  @Test func `who ended is followed without a gap`() throws {
    let tree = try tree()
    for jurisdiction in tree.all {
      guard let after = jurisdiction.until?.adding(days: 1) else { continue }
      #expect(try !tree.competent(for: jurisdiction.path, on: after).isEmpty, "\(jurisdiction.path) has no heir")
    }
  }

  @Test(arguments: [
    ("cn/zejiang", "cn/zhejiang"), ("vn/hai_duong", "vn/hai-duong"), ("CN/Zhejiang", "cn/zhejiang"), ("", nil),
    ("us/california", nil),
  ])
  func `an unknown path is answered with the nearest one`(path: String, nearest: String?) throws {
    let tree = try tree()
    #expect(throws: UnknownJurisdiction(path: path, nearest: nearest)) { try tree.ancestors(of: path) }
    #expect(throws: UnknownJurisdiction(path: path, nearest: nearest)) { try tree.currency(of: path) }
  }

  private static let country = "{names: {en: C}, currency: CNY, calendar: cn, fiscal_year_start: 01-01}"

  @Test(arguments: [
    (
      "cn/zhejiang: {names: {en: Z}}\ncm: \(country)\n",
      """
      j.yaml:1:1: config.jurisdiction
        cn/zhejiang lies in cn, which is not declared
        declare cn
      """
    ),
    (
      "cn: \(country)\ncn/a: {names: {en: A}, until: 2020-01-01, sucessors: [cn/b]}\n",
      """
      j.yaml:2:43: config.malformed
        cn/a has no key "sucessors"
        write "successors"
      """
    ),
    (
      "cn: \(country)\ncn/hebei: {names: {en: A}, successors: [cn/hebai, cn/hebei]}\n",
      """
      j.yaml:2:1: config.jurisdiction
        the successor cn/hebai of cn/hebei is not declared
        write "cn/hebei"
      j.yaml:2:1: config.jurisdiction
        cn/hebei is its own successor
        name who took over
      """
    ),
    (
      "cn: \(country)\ncn/a: {names: {en: A}, from: 2020-01-02, until: 2020-01-01}\n",
      """
      j.yaml:2:49: config.jurisdiction
        until of cn/a is 2020-01-01, before its from 2020-01-02
        write the last day on which it exists
      """
    ),
    (
      "cn: {names: {zh: C}, currency: USD, calendar: cn, fiscal_year_start: 02-29}\nCN/x: {names: {en: A}}\n",
      """
      j.yaml:1:13: config.malformed
        names of cn has no en
        add "en:"
      j.yaml:2:1: config.jurisdiction
        "CN/x" is not a path
        join names of a-z, 0-9 and - with /, as in cn/zhejiang
      """
    ),
    (
      "cn: {names: {en: C}, currency: USD, calendar: cn, fiscal_year_start: 02-29}\nvn: {names: {en: A}}\n",
      """
      j.yaml:1:32: config.jurisdiction
        currency of cn is "USD", which is not known
        use one of CNY, VND
      j.yaml:1:70: config.jurisdiction
        fiscal_year_start of cn is "02-29", which is not a day of every year
        write it as MM-DD
      j.yaml:2:5: config.malformed
        vn has no currency
        add "currency:"
      j.yaml:2:5: config.malformed
        vn has no calendar
        add "calendar:"
      j.yaml:2:5: config.malformed
        vn has no fiscal_year_start
        add "fiscal_year_start:"
      """
    ),
  ])
  func `a malformed tree is refused with place, fact and remedy`(text: String, problems: String) {
    let read = JurisdictionReader.read(YamlText(path: "j.yaml", text: text))
    #expect(read.tree == nil)
    #expect(read.problems.map(shown).joined(separator: "\n") == problems)
  }
}
