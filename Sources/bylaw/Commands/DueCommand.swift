import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine

/// `bylaw due`: what is overdue or due soon.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Lists what is overdue or due soon, by unit and officer.",
    discussion: """
      Every deadline of the processes that a case is in is computed for the day: by the law of the day on which it \
      started, over the calendar of working days, without the times that do not count. What cannot be computed (a \
      fact is missing, the calendar ends) is listed as well, never guessed. Steps after the day are not seen; facts of the case are read as they are now.

      Examples:
        bylaw due --as-of 2024-06-30 --cases cases.jsonl
        bylaw due --as-of 2024-06-30 --cases - --soon 14 --unit kinh-mon --format csv
      """)

  @Option(help: ArgumentHelp("The day on which it is looked.", valueName: "date"))
  var asOf: String

  @Option(help: ArgumentHelp("File of the cases; - reads standard input.", valueName: "file"), completion: .file())
  var cases: String

  @Option(help: ArgumentHelp("Days ahead that are soon.", valueName: "days"))
  var soon: Int = 7

  @Option(help: ArgumentHelp("Only cases of this unit.", valueName: "unit"))
  var unit: String?

  @Option(help: ArgumentHelp("Only cases of this officer.", valueName: "number"))
  var officer: String?

  @Flag(help: "Also deadlines that run and are not due soon, and those whose clock stands.")
  var all = false

  @Option(help: ArgumentHelp("Jurisdiction of cases that name none.", valueName: "path"))
  var jurisdiction: String?

  @Option(help: ArgumentHelp("Model of cases that name none.", valueName: "model"))
  var model: Model?

  @Option(help: "text: for people; jsonl: a line each; json: one document; csv: for spreadsheets.")
  var format: DueFormat = .text

  @Option(name: .customLong("lang"), help: "Language of the titles: zh, vi or en.")
  var language: Language = .en

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws {
    guard CivilDate(iso: asOf) != nil else {
      throw ValidationError("--as-of is \"\(asOf)\"; write a day from 1900 to 2200 as YYYY-MM-DD.")
    }
    guard (0...36_525).contains(soon) else { throw ValidationError("--soon must be from 0 to 36525.") }
  }

  func run() throws {
    try Failure.guarded {
      let bench = try workbench.casework()
      let day = CivilDate(iso: asOf) ?? .latest
      let reading = try CaseReading(bench.catalog, source: cases, model: model, jurisdiction: jurisdiction)
      let stream = try CaseStream(path: cases, reading: reading)
      try bench.withCounsel { counsel in
        let watch = DeadlineWatch(bench.book, counsel: counsel, on: day, soon: soon)
        var report = DueReport(format, language: language.rawValue)
        var faults = 0
        func tell(_ problems: [Diagnostic]) {
          faults += 1
          if faults <= 20 { for problem in problems { Console.diagnostic(problem) } }
        }
        let clock = ContinuousClock()
        let began = clock.now
        let tally = try stream.forEach(refused: tell) { tally in
          guard Console.isTerminal, clock.now - began > .seconds(1) else { return }
          Console.status("\(tally.cases) cases")
        } _: { record in
          if let unit, record.term("unit") != unit { return }
          if let officer, record.term("officer") != officer { return }
          let (items, problems) = try watch.items(of: record)
          if !problems.isEmpty { tell(problems) }
          for item in items where all || item.standing != .running && item.standing != .held { try report.add(item) }
        }
        Console.clearStatus()
        try report.finish()
        if faults > 20 { Console.line("... and \(faults - 20) more cases with faults") }
        Console.line("\(tally.cases) cases, \(tally.refused) refused; \(report.summary)")
        if faults > 0 { throw ExitCode.badInput }
      }
    }
  }
}
