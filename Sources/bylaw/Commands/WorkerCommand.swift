import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import RuleEngine

/// `bylaw worker`: decides what it is sent. `bylaw run` starts workers; another engine may do so as well.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Decides chunks of cases that come on standard input, closed in from the start.",
    discussion: """
      For programs that spread cases over machines of their own. Reads the plugins, then gives up all rights of its \
      process but reading standard input and writing standard output, and says "ready". Then it answers each request \
      with the decisions of its cases; it ends when no more requests come. The page "Worker processes" of the \
      documentation says what requests and answers look like.

      Examples:
        printf 'decide chunk=0 hook=all slot=none from=here at=0 length=%d\\n%s' \\
          "$(head -n 1 cases.jsonl | wc -c)" "$(head -n 1 cases.jsonl)" \\
          | bylaw worker enforcement.fee
      """)

  @Argument(
    help: ArgumentHelp("Hooks to decide, such as enforcement.fee.", valueName: "hook"),
    completion: .list(Hook.all.map(\.name)))
  var hooks: [String]

  @Option(help: ArgumentHelp("Jurisdiction of cases that name none.", valueName: "path"))
  var jurisdiction: String?

  @Option(name: .customLong("lang"), help: "Language of the reasons: zh, vi or en.")
  var language: Language = .en

  @Option(help: .hidden)
  var counting: String?

  @Option(name: .customLong("set"), help: .hidden)
  var settings: [String] = []

  @Flag(help: .hidden)
  var shared = false

  @Flag(help: .hidden)
  var ranges = false

  #if DEBUG
    @Option(help: .hidden)
    var sabotage: String?
  #endif

  @OptionGroup var workbench: WorkbenchOptions

  func validate() throws { _ = try Workbench.questions(hooks) }

  func run() throws {
    var options = RunOptions(
      questions: try Workbench.questions(hooks), cases: "-", jurisdiction: jurisdiction,
      language: language.other, limits: workbench.limits)
    options.counting = counting.flatMap(CountScope.init)
    let need = PluginNeed(options.questions, language: language.other)
    // Later the process may not ask any more.
    Console.prepare()
    try Failure.guarded {
      do {
        let service = try WorkerService(options, WorkerService.Gifts(hasArea: shared, hasRanges: ranges))
        #if DEBUG
          service.sabotage = sabotage.flatMap(Sabotage.init)
        #endif
        try service.run {
          let (catalog, problems) = workbench.catalog(for: need)
          do throws(Diagnostic) {
            return (try catalog?.setting(settings.compactMap { LawSetting($0) }, isWhole: false), problems)
          } catch {
            return (nil, problems + [error])
          }
        }
      } catch is WorkerService.Told {
        throw ExitCode.badInput
      }
    }
  }
}
