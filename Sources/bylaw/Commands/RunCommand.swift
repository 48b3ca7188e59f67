import ArgumentParser
import CaseModel
import Foundation
import LuaBridge
import PluginHost
import RuleEngine
import Synchronization

/// `bylaw run`: decides cases.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Decides cases: one line for each case and hook.",
    discussion: """
      Each line of the input is one case. A line that is refused (bad JSON, an unknown field, a wrong type ...) is
      reported with its line number and JSON path, goes to --rejects if that is given, and the run goes on; the exit
      status is then 2. A decision is decided, not_applicable, undetermined (it names the fact that was missing) or
      failed (it says what is wrong with the rule).

      Examples:
        bylaw run enforcement.fee --cases cases.jsonl
        bylaw run dispute.route dispute.fee --cases - --jurisdiction cn/zhejiang/hangzhou < cases.jsonl
        bylaw run dispute.alert --cases year.jsonl --jobs 2 --rejects bad.jsonl > alerts.jsonl
      """)

  @Argument(
    help: ArgumentHelp("Hooks to decide, such as enforcement.fee.", valueName: "hook"),
    completion: .list(Hook.all.map(\.name)))
  var hooks: [String]

  @Option(help: ArgumentHelp("File of the cases; - reads standard input.", valueName: "file"), completion: .file())
  var cases: String

  @Option(help: ArgumentHelp("Jurisdiction of cases that name none.", valueName: "path"))
  var jurisdiction: String?

  @Option(help: ArgumentHelp("Workers that decide at the same time.", valueName: "n"))
  var jobs: Int = 1

  @Option(help: ArgumentHelp("File for the lines that were refused.", valueName: "file"))
  var rejects: String?

  @Option(help: "jsonl: for programs; text: for people.")
  var format: RunFormat = .jsonl

  @Option(name: .customLong("lang"), help: "Language of the reasons: zh, vi or en.")
  var language: Language = .en

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256.") }
  }

  func run() throws {
    let hooks = try Workbench.hooks(hooks)
    try Failure.guarded {
      let bench = try workbench.workbench()
      if let jurisdiction { _ = try bench.jurisdiction(jurisdiction) }
      let options = RunOptions(
        hooks: hooks, cases: cases, jurisdiction: jurisdiction, jobs: jobs,
        language: language == .en ? nil : language.rawValue, limits: workbench.limits, rejects: rejects)
      let report = RunReport(hooks: hooks)
      let run = try Run(
        options, catalog: bench.catalog, index: bench.index, sink: format.sink, listener: report.listener)
      let tally = try run.decideAll()
      report.finish(tally)
      if tally.rejected > 0 || tally.failed > 0 { throw ExitCode.badInput }
    }
  }
}

/// How decisions are printed.
enum RunFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, text

  var sink: ByteSink {
    switch self {
    case .jsonl: .standardOutput
    case .text: ByteSink(rendering: DecisionText.render)
    }
  }
}

enum Language: String, ExpressibleByArgument, CaseIterable {
  case zh, vi, en
}
