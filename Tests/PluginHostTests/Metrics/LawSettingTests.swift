import CaseModel
import Testing

@testable import PluginHost

@Suite struct LawSettingTests {
  private static let law = """
    flag: {doc: d, type: flag, values: [{from: 2020-01-01, value: false, source: s, status: unverified}]}
    sum: {doc: d, type: money, values: [{from: 2020-01-01, value: 5, source: s}, {from: 2021-01-01, value: 6, source: s}]}
    names: {doc: d, type: set, values: [{from: 2020-01-01, value: [a], source: s}]}
    """

  private func catalog() throws -> PluginCatalog {
    try TestPlugins(TestPlugins.plugin(rules: ["enforcement.fee": ""], law: Self.law)).catalog()
  }

  @Test func `a parameter has the other value on every day`() throws {
    let settings = [try #require(LawSetting("flag=true")), try #require(LawSetting("sum=7"))]
    let law = try catalog().setting(settings).plugins[0].law
    for day in ["1950-01-01", "2020-06-01", "2100-01-01"].compactMap({ CivilDate(iso: $0) }) {
      #expect(law.parameter(named: "flag")?.lookUp(on: day).value?.value == .flag(true))
      #expect(law.parameter(named: "sum")?.lookUp(on: day).value?.value == .money(7))
    }
    #expect(law.parameter(named: "flag")?.values[0].status == .inForce)
    #expect(law.parameter(named: "names")?.values.count == 1)
  }

  @Test(arguments: [
    ("flg=true", "no plugin has a law parameter flg", "write flag"),
    ("flag=yes", "flag is a flag, and cannot be \"yes\"", "give"),
    ("sum=-1", "sum is a money, and cannot be \"-1\"", "give"), ("sum=1.5", "sum is a money", "give"),
    ("names=a", "names is a set, and cannot be \"a\"", "edited in law/"),
  ])
  func `an unknown parameter and a value that does not fit are refused`(word: String, what: String, mend: String) throws
  {
    let setting = try #require(LawSetting(word))
    let catalog = try catalog()
    do {
      _ = try catalog.setting([setting])
      Issue.record("it was taken")
    } catch {
      #expect(error.code == .usageWrongValue && error.what.hasPrefix(what) && error.mend.contains(mend), "\(error)")
    }
  }

  @Test func `a worker that has not all plugins passes over what they would have`() throws {
    let setting = try #require(LawSetting("elsewhere=1"))
    #expect(try catalog().setting([setting], isWhole: false).plugins[0].law.parameters.count == 3)
  }

  @Test(arguments: ["flag", "=x", "flag=", ""])
  func `what is no name with a value is none`(word: String) { #expect(LawSetting(word) == nil) }
}
