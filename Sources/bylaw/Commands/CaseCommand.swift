import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine

/// `bylaw case`: what is done with single cases.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Takes steps of single cases.", subcommands: [AdvanceCommand.self])
}

/// `bylaw case advance`: takes a step of a case, if its process allows it.
struct AdvanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "Takes a step of a case: checks it, and writes it into the file of the cases.",
    discussion: """
      The step is refused, with all that is against it, if it does not lead from the state of the case, if the role, a \
      paper or a fact is missing, if the guard says no, or if it is earlier than the last step. Then nothing is \
      changed, and the exit status is 1. The file is replaced as a whole or not at all; all other lines stay as they \
      are.

      Examples:
        bylaw case advance med-17 assign --on 2024-06-04 --as court --set assigned_mediator=m-1 --cases cases.jsonl
        bylaw case advance thads-3 postpone --on 2024-03-01 --as enforcement_office --ground a --cases cases.jsonl
        bylaw case advance med-17 assign --on 2024-06-04 --as court --cases cases.jsonl --dry-run
      """)

  @Argument(help: ArgumentHelp("Identifier of the case.", valueName: "case"))
  var id: String

  @Argument(help: ArgumentHelp("The transition, as bylaw process show lists it.", valueName: "transition"))
  var transition: String

  @Option(help: ArgumentHelp("File of the cases.", valueName: "file"), completion: .file())
  var cases: String

  @Option(name: .customLong("on"), help: ArgumentHelp("Day of the step.", valueName: "date"))
  var day: String

  @Option(help: ArgumentHelp("Day on which it is written down (default: today); no step is later.", valueName: "date"))
  var asOf: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who takes it: a role of the transition.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("Staff number of the person.", valueName: "number"))
  var by: String?

  @Option(help: ArgumentHelp("Identifier of the agency that acts.", valueName: "unit"))
  var unit: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A fact that is given with the step; may be repeated.", valueName: "name=value"))
  var facts: [String] = []

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp(
      "A paper that comes with the step, with its number; may be repeated.", valueName: "kind[=number]"))
  var papers: [String] = []

  @Option(help: ArgumentHelp("Number of the paper on which the step rests.", valueName: "number"))
  var documentNumber: String?

  @Option(help: "Reason of the step, without names.")
  var reason: String?

  @Option(help: "Ground in the words of the law, such as the point of an article.")
  var ground: String?

  @Option(help: ArgumentHelp("Sum that the step concerns, in the smallest coin.", valueName: "money"))
  var amount: Int64?

  @Option(help: ArgumentHelp("The process, where two have a transition of that name.", valueName: "name"))
  var process: String?

  @Option(help: ArgumentHelp("Jurisdiction of cases that name none.", valueName: "path"))
  var jurisdiction: String?

  @Option(help: ArgumentHelp("Model of cases that name none.", valueName: "model"))
  var model: Model?

  @Flag(help: "Say what would happen, and change nothing.")
  var dryRun = false

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws {
    guard CivilDate(iso: day) != nil else {
      throw ValidationError("--on is \"\(day)\"; write a day from 1900 to 2200 as YYYY-MM-DD.")
    }
    let written = asOf.map { CivilDate(iso: $0) } ?? Today.date.adding(days: 1)
    guard let written else {
      throw ValidationError("--as-of is \"\(asOf ?? "")\"; write a day from 1900 to 2200 as YYYY-MM-DD.")
    }
    if let day = CivilDate(iso: day), day > written {
      throw ValidationError("--on is \(day.iso), which is yet to come; a step is written down when it was taken.")
    }
    if cases == "-" { throw ValidationError("--cases must be a file here: the step is written into it.") }
    for fact in facts where !fact.contains("=") { throw ValidationError("--set \(fact): write name=value.") }
    let kinds = Enumeration.documentKind.values.map(\.name)
    for paper in papers.map(Self.paper) where !kinds.contains(paper.kind) {
      let hint = nearestName(to: paper.kind, among: kinds).map { "did you mean '\($0)'?" } ?? "see document_kind"
      throw ValidationError("There is no kind of paper '\(paper.kind)'; \(hint)")
    }
    if let amount, amount < 0 { throw ValidationError("--amount must not be below 0.") }
  }

  func run() throws {
    try Failure.guarded {
      let bench = try workbench.casework()
      let reading = try CaseReading(bench.catalog, source: cases, model: model, jurisdiction: jurisdiction)
      let desk = CaseDesk(path: cases, reading: reading)
      try bench.withCounsel { counsel in
        let taker = StepTaker(bench.book, counsel: counsel)
        do {
          let taken = try desk.advance(id, dryRun: dryRun) { record in
            let facts = try self.facts.map { try fact($0, record.model, bench.catalog, record.jurisdiction) }
            return try taker.take(request(facts), in: record)
          }
          print(PlainText.of("\(id): \(taken.from) -> \(taken.to)  \(taken.process.name) of \(taken.process.label)"))
        } catch let refused as StepRefused {
          for problem in refused.problems { Console.diagnostic(problem) }
          // A case that does not read is bad input; a step that is not allowed is a no.
          throw refused.problems.contains { $0.code.rawValue.hasPrefix("step.") } ? ExitCode.no : ExitCode.badInput
        }
      }
    }
  }

  private func request(_ facts: [(name: String, value: JSONItem)]) -> StepRequest {
    var request = StepRequest(transition: transition, day: CivilDate(iso: day) ?? .latest)
    request.process = process
    request.role = role
    request.by = by
    request.unit = unit
    request.papers = papers.map(Self.paper)
    request.facts = facts
    request.reason = reason
    request.ground = ground
    request.amount = amount
    request.documentNumber = documentNumber
    return request
  }

  private static func paper(_ text: String) -> StepRequest.Paper {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    return StepRequest.Paper(kind: parts.first ?? "", number: parts.count > 1 ? parts[1] : nil)
  }

  /// A fact as the command line gives it, in the type that the model has for it.
  private func fact(
    _ text: String, _ model: Model, _ catalog: PluginCatalog, _ jurisdiction: String
  ) throws -> (name: String, value: JSONItem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let chain = (try? catalog.chain(for: jurisdiction)) ?? []
    let fields = model.recordType.fields + chain.flatMap { $0.manifest.fields[model] ?? [] }
    let (name, value) = (parts[0], parts.count > 1 ? parts[1] : "")
    switch fields.first(where: { $0.name == name })?.type {
    case .flag where ["true", "false"].contains(value): return (name, .flag(value == "true"))
    case .integer where Int64(value) != nil, .money where Int64(value) != nil: return (name, .number(value))
    case .number where Double(value)?.isFinite ?? false: return (name, .number(value))
    case .list, .record:
      if let item = JSONItem.read(value.utf8) { return (name, item) }
      throw Diagnostic(
        .usageWrongValue, at: .config(file: "--set", keyPath: name),
        what: "\(name) is a list, and \"\(value)\" is no JSON", mend: "write it as JSON: --set '\(name)=[...]'")
    case .flag, .integer, .money, .number:
      throw Diagnostic(
        .usageWrongValue, at: .config(file: "--set", keyPath: name), what: "\(name) cannot be \"\(value)\"",
        mend: "write a value of its type")
    default: return (name, .text(value))
    }
  }
}

extension Model: ExpressibleByArgument {}
