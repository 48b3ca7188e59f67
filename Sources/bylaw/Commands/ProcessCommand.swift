import ArgumentParser
import CaseModel
import FoundationEssentials
import PluginHost

/// `bylaw process`: the processes of a jurisdiction, and how they differ from those above it.
struct ProcessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process", abstract: "Shows, compares and checks processes.",
    subcommands: [Show.self, Diff.self, Check.self])

  /// Which processes, on which day, in which words.
  struct Selection: ParsableArguments {
    @Option(help: ArgumentHelp("Only processes of this model.", valueName: "model"))
    var model: Model?

    @Option(help: ArgumentHelp("Only this process.", valueName: "name"))
    var process: String?

    @Option(name: .customLong("on"), help: ArgumentHelp("As it is on this day (default: today).", valueName: "date"))
    var day: String?

    @Option(help: "text: for people; mermaid: a state diagram; svg: a picture.")
    var format: ProcessFormat = .text

    @Option(name: .customLong("lang"), help: "Language of the titles: zh, vi or en.")
    var language: Language = .en

    func validate() throws {
      if let day, CivilDate(iso: day) == nil {
        throw ValidationError("--on is \"\(day)\"; write a day from 1900 to 2200 as YYYY-MM-DD.")
      }
    }

    var date: CivilDate {
      if let day = day.flatMap({ CivilDate(iso: $0) }) { return day }
      return Today.date
    }

    /// Those that are asked for; ends with status 64 where a name is unknown. Pictures are drawn of one.
    func choose(from all: [CaseProcess], _ path: String) throws -> [CaseProcess] {
      let ofModel = all.filter { model == nil || $0.model == model }
      let chosen = ofModel.filter { process == nil || $0.name == process }
      if let process, chosen.isEmpty {
        let hint =
          nearestName(to: process, among: ofModel.map(\.name)).map { "did you mean '\($0)'?" }
          ?? "processes: \(ofModel.map(\.name).joined(separator: ", "))"
        throw ValidationError("There is no process '\(process)' for \(path); \(hint)")
      }
      guard format == .text || chosen.count <= 1 else {
        // The main process of the model is what is meant, where there is one.
        if let model, let main = chosen.first(where: { $0.name == model.rawValue }) { return [main] }
        throw ValidationError(
          "A picture shows one process; say which with --process: \(chosen.map(\.name).joined(separator: ", "))")
      }
      return chosen
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows the processes of a jurisdiction.",
      discussion: """
        Examples:
          bylaw process show cn/zhejiang/hangzhou --model mediation
          bylaw process show vn --process coercion --on 2020-06-30
          bylaw process show vn/hai-duong --model enforcement --format svg > enforcement.svg
        """)

    @Argument(help: ArgumentHelp("The jurisdiction.", valueName: "path"))
    var path: String

    @OptionGroup var selection: Selection
    @OptionGroup var workbench: WorkbenchOptions

    func run() throws {
      try Failure.guarded {
        let bench = try workbench.processes(for: [path])
        let chosen = try selection.choose(from: try bench.processes(path), path)
        if chosen.isEmpty { Console.line("There is no process for \(path).") }
        for process in chosen {
          let version = process.version(on: selection.date)
          print(selection.format.picture(of: version, language: selection.language.rawValue))
        }
        if chosen.isEmpty { throw ExitCode.no }
      }
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Shows how a jurisdiction's processes differ from those above it, or from another day.",
      discussion: """
        The picture (svg, mermaid) shows both side by side, each part in the same place: what is new is green, what \
        changed is amber, what is gone is red and dashed. The exit status is 1 where they differ.

        Examples:
          bylaw process diff cn/zhejiang/hangzhou --model mediation
          bylaw process diff cn/zhejiang/hangzhou --model mediation --format svg > mediation.svg
          bylaw process diff vn --process enforcement --since 2026-06-30 --on 2026-07-01
        """)

    @Argument(help: ArgumentHelp("The jurisdiction.", valueName: "path"))
    var path: String

    @Option(help: ArgumentHelp("Compare with this jurisdiction (default: the one above).", valueName: "path"))
    var with: String?

    @Option(help: ArgumentHelp("Compare with the same process on this day.", valueName: "date"))
    var since: String?

    @OptionGroup var selection: Selection
    @OptionGroup var workbench: WorkbenchOptions

    func validate() throws {
      if let since, CivilDate(iso: since) == nil {
        throw ValidationError("--since is \"\(since)\"; write a day from 1900 to 2200 as YYYY-MM-DD.")
      }
      if since != nil, with != nil { throw ValidationError("--with and --since cannot be given together.") }
    }

    func run() throws {
      try Failure.guarded {
        let bench = try workbench.processes(for: [path] + (with.map { [$0] } ?? []))
        let own = try bench.processes(path)
        let others = since == nil ? try with.map(bench.processes) ?? bench.general(path) : own
        let earlier = since.flatMap { CivilDate(iso: $0) }
        var differs = false
        for process in try selection.choose(from: own, path) {
          let new = process.version(on: selection.date)
          guard let other = others.first(where: { $0.name == process.name }) else {
            if selection.format == .text { print("\(process.name): only under \(path)\n") }
            differs = true
            continue
          }
          let old = other.version(on: earlier ?? selection.date)
          let difference = ProcessDifference(from: old, to: new)
          differs = differs || !difference.isEmpty
          print(selection.format.picture(of: difference, old, new, language: selection.language.rawValue))
        }
        if differs { throw ExitCode.no }
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Checks all processes, or those of a jurisdiction, and says what is wrong.",
      discussion: """
        Every state can be reached and leads to an end, every name is known, every deadline has its length on every \
        day, no two versions hold at once.

        Examples:
          bylaw process check
          bylaw process check vn/nghe-an --plugins plugins
        """)

    @Argument(help: ArgumentHelp("The jurisdiction; without it, all.", valueName: "path"))
    var path: String?

    @Option(help: ArgumentHelp("Name only processes of this model; all are checked.", valueName: "model"))
    var model: Model?

    @OptionGroup var workbench: WorkbenchOptions

    func run() throws {
      try Failure.guarded {
        let bench = try workbench.processes(for: path.map { [$0] })
        let wanted = try path.map { path in try bench.processes(path).map { (jurisdiction: path, process: $0) } }
        let all = (wanted ?? bench.book.all).filter { model == nil || $0.process.model == model }
        var table = TextTable([
          ("jurisdiction", .left), ("process", .left), ("model", .left), ("states", .right), ("transitions", .right),
          ("deadlines", .right), ("versions", .right), ("by", .left),
        ])
        for (jurisdiction, process) in all {
          table.add([
            jurisdiction, process.name, process.model.rawValue, "\(Set(process.states.map(\.name)).count)",
            "\(Set(process.transitions.map(\.name)).count)", "\(Set(process.deadlines.map(\.name)).count)",
            "\(process.changes.count)", process.label,
          ])
        }
        if !table.isEmpty { print(table.text) }
        print("\(all.count) processes, nothing wrong")
      }
    }
  }
}
