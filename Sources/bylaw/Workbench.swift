import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine

/// Configuration, plugins and rules, read and checked: what the verbs work with.
struct Workbench {
  let catalog: PluginCatalog
  let index: RuleIndex

  /// Reads and checks what is needed; prints all that is wrong, a question that nobody answers too, and ends with
  /// status 2.
  static func open(
    plugins: String, config: String, limits: LuaLimits, for need: PluginNeed
  ) throws -> Workbench {
    let (catalog, problems) = catalog(plugins: plugins, config: config, for: need)
    guard let catalog else { throw refuse(problems) }
    for warning in problems { Console.diagnostic(warning) }
    try LuaState.startTimer()
    defer { LuaState.stopTimer() }
    let (index, ruleProblems) = RuleIndex.build(catalog, limits: limits)
    guard let index else { throw refuse(ruleProblems) }
    let unknown = index.problems(of: need.questions ?? [])
    if !unknown.isEmpty { throw refuse(unknown) }
    return Workbench(catalog: catalog, index: index)
  }

  static func catalog(
    plugins: String, config: String, for need: PluginNeed
  ) -> (catalog: PluginCatalog?, problems: [Diagnostic]) {
    PluginCatalog.load(
      plugins: URL(filePath: plugins), shownAs: plugins, config: URL(filePath: config), configShownAs: config,
      for: need)
  }

  private static func refuse(_ problems: [Diagnostic]) -> ExitCode {
    for problem in problems { Console.diagnostic(problem) }
    return .badInput
  }

  /// What words of the command line ask; prints what is wrong and ends with status 64.
  ///
  /// - Parameter period: of guards and metrics whose words name none.
  static func questions(_ words: [String], period: Period? = nil) throws -> [Question] {
    var questions: [Question] = []
    for word in words {
      let question: Question
      do throws(Question.Malformed) {
        question = try Question(word, period: period)
      } catch {
        throw ValidationError(error.what)
      }
      guard !questions.contains(question) else { throw ValidationError("The hook '\(word)' is named twice.") }
      questions.append(question)
    }
    return questions
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
