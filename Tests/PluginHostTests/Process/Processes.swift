import CaseModel
import Foundation
import Testing

@testable import PluginHost

/// Processes of a test's own: a small base for Vietnam, and what is laid over it.
enum Processes {
  static let base = """
    model: enforcement
    title: {en: Enforcement, vi: Thi hành án}
    source: Test law
    since: 2015-07-01
    status_field: state
    start: requested
    states:
      requested: {title: {en: requested}}
      decided: {title: {en: decided}}
      finished: {title: {en: finished}, end: true}
    transitions:
      decide:
        title: {en: Decide}
        from: [requested]
        to: decided
        event: decided
        by: [enforcement_office]
        sets: {decided_on: day}
        basis: Art. 36
      finish: {title: {en: Finish}, from: [decided], to: finished, event: finished, basis: Art. 52}
    deadlines:
      decision:
        title: {en: Decision}
        in: [requested]
        starts: requested_on
        within: {law: decision_days, unit: working_days}
        ends: [decide]
        basis: Art. 36
    """

  static let law = """
    decision_days: {doc: d, type: integer, values: [{from: 2015-07-01, value: 5, source: s}]}
    """

  static func files(_ base: String = base, overlay: String? = nil, more: [String: String] = [:]) -> [String: String] {
    var files = TestPlugins.plugin(rules: ["enforcement.fee": "return due(1)"], law: law)
    files["plugins/vn/process/enforcement.yaml"] = base
    if let overlay {
      files.merge(
        TestPlugins.plugin("hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return due(1)"])
      ) { $1 }
      files["plugins/hn/process/enforcement.yaml"] = overlay
    }
    return files.merging(more) { $1 }
  }

  /// What is wrong, each as two lines and the mend; empty: nothing.
  static func problems(_ files: [String: String]) throws -> String {
    let plugins = try TestPlugins(files)
    return ProcessBook.read(try plugins.catalog()).problems.map { "\($0)" }.joined(separator: "\n")
  }

  static func book(_ files: [String: String]) throws -> ProcessBook {
    let plugins = try TestPlugins(files)
    let (book, problems) = ProcessBook.read(try plugins.catalog())
    try #require(problems.map(\.description) == [])
    return try #require(book)
  }

  static func process(_ files: [String: String], for path: String = "vn") throws -> CaseProcess {
    try #require(try book(files).processes(for: path).first)
  }
}

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
