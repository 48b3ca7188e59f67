import CaseModel
import Foundation
import Testing

@testable import PluginHost

/// What the suites on law, calendars and jurisdictions share; a protocol, so that its short names stay theirs.
protocol LawTesting {}

extension LawTesting {
  /// A diagnostic as three lines, whole.
  func shown(_ problem: Diagnostic) -> String {
    "\(problem.place): \(problem.code.rawValue)\n  \(problem.what)\n  \(problem.mend)"
  }

  /// The law of files that have no errors.
  func law(_ files: String...) throws -> Law {
    let read = LawReader.read(files.enumerated().map { YamlText(path: "law/\($0).yaml", text: $1) })
    try #require(read.problems.map(shown) == [])
    return read.law
  }

  /// Everything that is wrong with one file, `law/fees.yaml`.
  func problems(_ text: String) -> String {
    LawReader.read([YamlText(path: "law/fees.yaml", text: text)]).problems.map(shown).joined(separator: "\n")
  }

  func day(_ iso: String) throws -> CivilDate {
    try #require(CivilDate(iso: iso))
  }

  /// The repository, or the package that its tests were linked into.
  func configuration(_ path: String, from file: String = #filePath) throws -> YamlText {
    let root = (0..<4).reduce(URL(filePath: file)) { url, _ in url.deletingLastPathComponent() }
    return try YamlText(
      contentsOf: root.appending(path: "config/\(path)"), shownAs: "config/\(path)", codes: .configuration)
  }
}

/// Numbers that look random and are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
