import ArgumentParser
import CaseModel
import Foundation
import LuaBridge
import PluginHost
import RuleEngine

/// Configuration, plugins and rules, read and checked: what the verbs work with.
struct Workbench {
  let catalog: PluginCatalog
  let index: RuleIndex

  /// Reads and checks everything that the hooks need, or everything where none are named; prints all that is wrong and ends with status 2.
  static func open(plugins: String, config: String, limits: LuaLimits, for hooks: [Hook]? = nil) throws -> Workbench {
    let (catalog, problems) = catalog(plugins: plugins, config: config, for: hooks)
    guard let catalog else { throw refuse(problems) }
    for warning in problems { Console.diagnostic(warning) }
    try LuaState.startTimer()
    defer { LuaState.stopTimer() }
    let (index, ruleProblems) = RuleIndex.build(catalog, limits: limits)
    guard let index else { throw refuse(ruleProblems) }
    return Workbench(catalog: catalog, index: index)
  }

  static func catalog(
    plugins: String, config: String, for hooks: [Hook]? = nil
  ) -> (catalog: PluginCatalog?, problems: [Diagnostic]) {
    PluginCatalog.load(
      plugins: URL(filePath: plugins), shownAs: plugins, config: URL(filePath: config), configShownAs: config,
      for: hooks)
  }

  private static func refuse(_ problems: [Diagnostic]) -> ExitCode {
    for problem in problems { Console.diagnostic(problem) }
    return .badInput
  }

  /// The hooks by their names; prints what is unknown and ends with status 64.
  static func hooks(_ names: [String]) throws -> [Hook] {
    var hooks: [Hook] = []
    for name in names {
      guard let hook = Hook.named(name) else {
        let known = Hook.all.map(\.name)
        let hint =
          nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "hooks: \(known.joined(separator: ", "))"
        throw ValidationError("There is no hook '\(name)'; \(hint)")
      }
      guard !hooks.contains(hook) else { throw ValidationError("The hook '\(name)' is named twice.") }
      hooks.append(hook)
    }
    return hooks
  }

  /// The jurisdiction's path; ends with status 2 where it is unknown.
  func jurisdiction(_ path: String) throws -> Jurisdiction {
    do throws(UnknownJurisdiction) {
      return try catalog.jurisdictions.jurisdiction(at: path)
    } catch {
      throw InputDiagnosis.unknownJurisdiction(path, nearest: error.nearest)
    }
  }
}

extension ExitCode {
  /// The rules, tests or comparison say no.
  static let no = ExitCode(1)
  /// A plugin, the configuration or some input was bad.
  static let badInput = ExitCode(2)
  /// A fault of bylaw itself.
  static let fault = ExitCode(70)
}
