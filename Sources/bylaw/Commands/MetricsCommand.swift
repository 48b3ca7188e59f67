import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine

/// `bylaw metrics`: what is counted over the cases of a period.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Counts cases over a period: sums, shares, ages, and the year before.",
    discussion: """
      The metrics of a jurisdiction are defined by its plugins (metrics/*.yaml); a rule in Lua says how each case \
      counts. Cases of the jurisdiction and of what lies below it count, and of predecessors that went over to it as a \
      whole by the last day of the period. Cases of others are passed over, and counted as such. A case that could not \
      be counted, because a fact is missing or its rule failed, is told with each metric.

      Sums and shares are exact; half is rounded up where they are printed. Exit status: 2 where a line was refused or \
      a rule failed.

      Examples:
        bylaw metrics FY2021 --jurisdiction vn/hai-duong --cases cases.jsonl
        bylaw metrics 2020 --jurisdiction cn --cases - --only incoming --format json
        bylaw metrics 2020-07 --jurisdiction cn --cases y.jsonl --alerts register.jsonl
      """)

  @Argument(help: ArgumentHelp("The days: \(Period.forms).", valueName: "period"))
  var period: String

  @Option(help: ArgumentHelp("Whose cases are counted, by whose metrics.", valueName: "path"))
  var jurisdiction: String

  @Option(help: ArgumentHelp("File of the cases; - reads standard input.", valueName: "file"), completion: .file())
  var cases: String

  @Option(help: ArgumentHelp("Only these metrics, with commas between.", valueName: "names"))
  var only: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Compute with another value of a law parameter; may be repeated.", valueName: "name=value"))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp("Judge the alerts, and bring this register up to date.", valueName: "file"),
    completion: .file())
  var alerts: String?

  @Option(
    help: ArgumentHelp(
      "Day on which alerts are raised and cleared (default: the last of the period).", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("Worker processes (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Count in the tool's own process, without workers and their protection.")
  var inProcess = false

  @Option(help: ArgumentHelp("File for the lines that were refused.", valueName: "file"))
  var rejects: String?

  @Option(help: "text: for people; json: one document; jsonl: a line each; csv: for spreadsheets.")
  var format: MetricFormat = .text

  @Option(name: .customLong("lang"), help: "Language of the titles: zh, vi or en.")
  var language: Language = .en

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws {
    for setting in settings where LawSetting(setting) == nil {
      throw ValidationError("--set \(setting): write name=value.")
    }
    let names = settings.compactMap { LawSetting($0)?.name }
    if Set(names).count < names.count { throw ValidationError("--set names a parameter twice.") }
    if let jobs {
      guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256.") }
      if inProcess { throw ValidationError("--in-process has no workers, so --jobs cannot be given with it.") }
    }
    if let on, CivilDate(iso: on) == nil { throw ValidationError("--on \(on): write a day as YYYY-MM-DD.") }
    if on != nil, alerts == nil {
      throw ValidationError("--on is the day of alerts: name their register with --alerts.")
    }
    try RunCommand.checkFiles(rejects: rejects, cases: cases)
    if let alerts {
      if !settings.isEmpty {
        throw ValidationError(
          "--set computes with another value than the law has, and no unit is warned by that: leave out --alerts.")
      }
      if StandardStreams.isFile(alerts, cases) || alerts == "-" || alerts == rejects {
        throw ValidationError("--alerts names a file of its own: the register, which is replaced.")
      }
    }
  }

  func run() throws {
    try Failure.guarded {
      let (catalog, book) = try read()
      let settings = settings.compactMap { LawSetting($0) }
      let (plan, problems) = MetricPlan.make(
        book, only: only?.split(separator: ",").map(String.init), alerts: alerts == nil ? [] : book.alerts,
        period: try days(catalog), path: jurisdiction, currency: try currency(catalog), settings: settings)
      for problem in problems { Console.diagnostic(problem) }
      guard let plan else { throw ExitCode.badInput }
      if alerts != nil { try checkIsOver(plan.period) }
      let desk = try alerts.map {
        try AlertDesk(register: $0, book: book, plan: plan, catalog: catalog, on: on.flatMap { CivilDate(iso: $0) })
      }
      let counter = MetricCounter(plan)
      let tally = try count(plan, counter)
      let results = try counter.results()
      try ByteSink.standardOutput.write(
        text: MetricReport(plan, results, tally, language: language.rawValue).text(format))
      for failure in counter.hiddenFailures { Console.diagnostic(failure) }
      guard tally.rejected == 0, !counter.hasFailed else {
        if let alerts {
          Console.line("\(alerts) stays as it is: an alert rests on all cases, and some were not counted")
        }
        throw ExitCode.badInput
      }
      if let desk { try judge(desk, plan, counter) }
    }
  }

  /// The plugins, with the law as it is set, and the metrics of the jurisdiction; nothing of them is run.
  private func read() throws -> (PluginCatalog, MetricBook) {
    let (found, problems) = workbench.catalog(for: .all)
    guard let found else {
      for problem in problems { Console.diagnostic(problem) }
      throw ExitCode.badInput
    }
    // Who counts warns of what he reads.
    let catalog = try found.setting(settings.compactMap { LawSetting($0) })
    do {
      let (book, faults) = try MetricBook.read(catalog, for: jurisdiction)
      for fault in faults { Console.diagnostic(fault) }
      guard let book else { throw ExitCode.badInput }
      return (catalog, book)
    } catch let unknown as UnknownJurisdiction {
      throw InputDiagnosis.unknownJurisdiction(unknown.path, nearest: unknown.nearest)
    }
  }

  private func days(_ catalog: PluginCatalog) throws -> Period {
    do throws(PeriodFault) {
      return try Period.read(
        period, fiscalYearStart: (try? catalog.jurisdictions.fiscalYearStart(of: jurisdiction)) ?? nil)
    } catch {
      throw error.diagnostic(.usageWrongValue, at: .config(file: "PERIOD", keyPath: ""))
    }
  }

  private func currency(_ catalog: PluginCatalog) throws -> String? {
    try catalog.jurisdictions.currency(of: jurisdiction)
  }

  // MARK: Counting

  private func count(_ plan: MetricPlan, _ counter: MetricCounter) throws -> RunTally {
    var options = RunOptions(
      questions: plan.questions, cases: cases, jurisdiction: jurisdiction,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, limits: workbench.limits, rejects: rejects)
    options.counting = plan.scope
    let report = RunReport(plan.questions, isCounting: true)
    let run = try RunCommand.open(options, counter.sink, report)
    let tally = try inProcess ? countHere(run, plan) : run.decide(by: crew(options, plan))
    report.finish(tally)
    return tally
  }

  private func countHere(_ run: Run, _ plan: MetricPlan) throws -> RunTally {
    let bench = try workbench.workbench(for: PluginNeed(plan.questions))
    let missing = bench.index.problems(of: plan.questions, counting: jurisdiction, in: bench.catalog)
    for problem in missing { Console.diagnostic(problem) }
    if !missing.isEmpty { throw ExitCode.badInput }
    let catalog = try bench.catalog.setting(plan.settings, isWhole: false)
    return try LuaThreads.run { try run.decideHere(catalog, bench.index) }
  }

  private func crew(_ options: RunOptions, _ plan: MetricPlan) -> CrewPlan {
    var words = ["bylaw", "worker"] + plan.questions.map(\.word) + workbench.words
    words += ["--jurisdiction=\(jurisdiction)", "--counting=\(plan.scope.word)"]
    words += plan.settings.map { "--set=\($0.word)" }
    return CrewPlan(options, arguments: words)
  }

  // MARK: Alerts

  /// A unit is judged once for a period, so not before all of it is known; who names the day answers for that.
  private func checkIsOver(_ period: Period) throws(Diagnostic) {
    guard on == nil, period.to >= Today.date else { return }
    throw Diagnostic(
      .usageWrongValue, at: .config(file: "PERIOD", keyPath: ""),
      what: "the period ends on \(period.to.iso), and a unit is judged once for a period",
      mend: "judge it when it is over, or name the day on which the alerts are raised with --on")
  }

  /// Puts each unit to the rule of its alert, and brings the register up to date.
  private func judge(_ desk: AlertDesk, _ plan: MetricPlan, _ counter: MetricCounter) throws {
    let bench = try workbench.workbench()
    let casework = try workbench.casework(
      Workbench(catalog: try bench.catalog.setting(plan.settings), index: bench.index))
    let told = Told()
    try casework.withBench { rules in
      told.outcome = try desk.judge(counter, rules, casework.book)
    }
    for problem in told.outcome.problems { Console.diagnostic(problem) }
    for line in told.outcome.lines { Console.line(line) }
    if !told.outcome.isWritten { throw ExitCode.badInput }
  }

  private final class Told {
    var outcome = AlertOutcome()
  }
}
