import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine
import Synchronization

/// `bylaw run`: decides cases.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Decides cases: one line for each case and hook.",
    discussion: """
      Each line of the input is one case. A line that is refused (bad JSON, an unknown field, a wrong type ...) is \
      reported with its line number and JSON path, goes to --rejects if that is given, and the run goes on; the \
      exit status is then 2. A decision is decided, not_applicable, undetermined (it names the fact that was \
      missing) or failed (it says what is wrong with the rule; the exit status is then 2 as well).

      Examples:
        bylaw run enforcement.fee --cases cases.jsonl
        bylaw run dispute.route dispute.fee --jurisdiction cn --cases - < new.jsonl
        bylaw run dispute.alert --cases y.jsonl --jobs 2 --rejects bad.jsonl > out
        bylaw run enforcement.metric:settled --period 2021-Q3 --cases y

      A plugin has several guards and metrics, so each is asked by its name, and about a period: a metric says how a \
      case counts in it, a guard answers for its last day.

      Worker processes decide, closed in so that no plugin can reach a file, the network or another program, \
      whatever it does to Lua. --in-process decides in the tool's own process instead: for looking for errors, with \
      plugins that you trust.
      """)

  @Argument(
    help: ArgumentHelp("Hooks to decide, such as enforcement.fee.", valueName: "hook"),
    completion: .list(Hook.all.map(\.name)))
  var hooks: [String]

  @Option(help: ArgumentHelp("File of the cases; - reads standard input.", valueName: "file"), completion: .file())
  var cases: String

  @Option(help: ArgumentHelp("Jurisdiction of cases that name none.", valueName: "path"))
  var jurisdiction: String?

  @Option(
    help: ArgumentHelp("Days that guards and metrics are asked about: \(Period.forms).", valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp("Worker processes that decide at the same time (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Decide in the tool's own process, without workers and their protection.")
  var inProcess = false

  @Option(help: ArgumentHelp("File for the lines that were refused.", valueName: "file"))
  var rejects: String?

  @Option(help: "jsonl: a line each; json: one document; csv: for spreadsheets; text: for people.")
  var format: RunFormat = .jsonl

  @Option(name: .customLong("lang"), help: "Language of the reasons: zh, vi or en.")
  var language: Language = .en

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws {
    let questions = try Workbench.questions(hooks)
    if let asked = questions.first(where: { $0.hook.isNamed && $0.period == nil }), period == nil {
      throw ValidationError("\(asked.label) is asked about a period: name one with --period.")
    }
    if period != nil, !questions.contains(where: \.hook.isNamed) {
      throw ValidationError("--period is for guards and metrics; other hooks go by the dates of the case.")
    }
    if let jobs {
      guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256.") }
      if inProcess { throw ValidationError("--in-process has no workers, so --jobs cannot be given with it.") }
    }
    try Self.checkFiles(rejects: rejects, cases: cases)
  }

  /// What is read and what is written are different files.
  static func checkFiles(rejects: String?, cases: String) throws {
    if let rejects, StandardStreams.isFile(rejects, cases) || cases == "-" && StandardStreams.isFile(rejects, of: 0) {
      throw ValidationError("--rejects names the file of the cases, which would be overwritten; name another file.")
    }
    if let rejects, StandardStreams.isFile(rejects, of: 1) {
      throw ValidationError("--rejects names the file that the decisions go to; name another file.")
    }
  }

  func run() throws {
    try Failure.guarded {
      let questions = try self.questions()
      let options = RunOptions(
        questions: questions, cases: cases, jurisdiction: jurisdiction,
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        language: language.other, limits: workbench.limits, rejects: rejects)
      let report = RunReport(questions)
      let run = try Self.open(options, format.sink, report)
      try ByteSink.standardOutput.write(text: format.opening)
      let tally = try inProcess ? decideHere(run, questions) : run.decide(by: plan(options))
      try ByteSink.standardOutput.write(text: format.closing)
      report.finish(tally)
      if tally.rejected > 0 || tally.failed > 0 { throw ExitCode.badInput }
    }
  }

  /// What is asked, and over which days.
  private func questions() throws -> [Question] {
    let start = try period.flatMap { text in
      try jurisdiction.flatMap { text.hasPrefix("FY") ? try workbench.fiscalYearStart(of: $0) : nil }
    }
    do {
      return try Workbench.questions(hooks, period: period.map { try Period.read($0, fiscalYearStart: start) })
    } catch let fault as PeriodFault {
      throw fault.diagnostic(.usageWrongValue, at: .config(file: "--period", keyPath: ""))
    }
  }

  private func decideHere(_ run: Run, _ questions: [Question]) throws -> RunTally {
    let bench = try workbench.workbench(for: PluginNeed(questions, language: language.other))
    if let jurisdiction { _ = try bench.jurisdiction(jurisdiction) }
    return try LuaThreads.run { try run.decideHere(bench.catalog, bench.index) }
  }

  private func plan(_ options: RunOptions) -> CrewPlan {
    var words = ["bylaw", "worker"] + options.questions.map(\.word) + workbench.words
    if let jurisdiction { words += ["--jurisdiction=\(jurisdiction)"] }
    if language != .en { words += ["--lang", language.rawValue] }
    return CrewPlan(options, arguments: words)
  }

  static func open(_ options: RunOptions, _ sink: ByteSink, _ report: RunReport) throws -> Run {
    do {
      return try Run(options, sink: sink, listener: report.listener)
    } catch LuaBridgeError.cannotOpen(let path, let reason) where path == options.rejects {
      throw Diagnostic(
        .usageWrongValue, at: .config(file: "--rejects", keyPath: ""), what: "\(path) cannot be written: \(reason)",
        mend: "name a file in a folder that exists and that you may write to")
    }
  }
}

/// Languages in which reasons can be written.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case zh, vi, en

  /// Nil for the one that rules are written in.
  var other: String? { self == .en ? nil : rawValue }
}
