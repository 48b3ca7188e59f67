import CaseModel
import Testing

@testable import PluginHost

@Suite struct ManifestTests {
  private func read(_ text: String) -> (manifest: PluginManifest?, problems: String) {
    let (manifest, problems) = PluginManifest.read(YamlText(path: "plugin.yaml", text: text))
    return (
      manifest, problems.map { "\($0.place): \($0.code.rawValue)\n  \($0.what)\n  \($0.mend)" }.joined(separator: "\n")
    )
  }

  @Test func `a manifest is read as it is written`() throws {
    let (manifest, problems) = read(
      """
      id: vn-hai-duong
      version: 1.20.300
      api: 1
      jurisdiction: vn/hai-duong
      title: {vi: Hải Dương, en: "Hai Duong"}
      languages: [vi, en]
      currency: VND
      calendar: vn
      provides: [enforcement.fee, dispute.route]
      reads: {enforcement: [collected, parties.role], dispute: []}
      fields: {dispute: [{name: area_m2, type: number, doc: Area}]}
      """)
    #expect(problems == "")
    let read = try #require(manifest)
    #expect([read.id, read.version, read.jurisdiction] == ["vn-hai-duong", "1.20.300", "vn/hai-duong"])
    #expect(read.titles == ["vi": "Hải Dương", "en": "Hai Duong"])
    #expect(read.languages == ["vi", "en"])
    #expect([read.currency, read.calendar] == ["VND", "vn"])
    #expect(read.provides == ["enforcement.fee", "dispute.route"])
    #expect(read.reads == [.enforcement: ["collected", "parties.role"], .dispute: []])
    #expect(read.fields.mapValues { $0.map(\.name) } == [.dispute: ["area_m2"]])
  }

  @Test func `a manifest without reads and fields declares neither`() throws {
    let manifest = try #require(read(TestPlugins.manifest([])).manifest)
    #expect(manifest.reads.isEmpty && manifest.fields.isEmpty)
  }

  @Test(arguments: RefusedManifest.keys + RefusedManifest.values + RefusedManifest.lists)
  func `a wrong manifest is refused with place, fact and remedy`(file: RefusedManifest) {
    let (manifest, problems) = read(file.text)
    #expect(problems == file.problems)
    #expect(manifest == nil)
  }
}
