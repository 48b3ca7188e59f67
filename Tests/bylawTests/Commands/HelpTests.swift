import Testing

@Suite struct HelpTests {
  private static let options = """
      --plugins <dir>         Folder of the plugins, or one plugin.
      --config <dir>          Folder with jurisdictions.yaml and calendars/.
      --time-limit <ms>       Processor time a rule may take for one case, in
                              milliseconds. (default: 1000)
      --memory-limit <mib>    Memory of one Lua state, in MiB; a worker has one for
                              each model and chain of plugins. (default: 16)
      --version               Show the version.
      -h, --help              Show help information.


    """

  private static let tool = """
    OVERVIEW: Decides cases of public dispute resolution by the rules of each
    province.

    A province writes its rules as a plugin: a folder with plugin.yaml, dated law
    parameters (law/*.yaml) and rules in Lua (rules/*.lua), one hook a file. A hook
    is a decision point, such as enforcement.fee. The plugin of the most specific
    jurisdiction decides, and may call the more general one.

    A minute to the first decision:
      bylaw run enforcement.fee --cases plugins/vn/cases/cases.jsonl --format text
      bylaw which dispute.route --jurisdiction cn/zhejiang/hangzhou
      bylaw test plugins/vn

    Cases are JSON lines: one object with id, model, jurisdiction and the model's
    fields on each line. The result is on standard output, one line for each case
    and hook, in the order of the input; everything else is on standard error.

    Exit status: 0 fine, 1 the rules or tests say no, 2 a plugin, the configuration
    or some input was bad, 64 wrong usage, 70 a fault of bylaw itself.

    USAGE: bylaw <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      run                     Decides cases: one line for each case and hook.
      metrics                 Counts cases over a period: sums, shares, ages, and
                              the year before.
      which                   Says which plugin, file and line decides a hook, and
                              why.
      test                    Runs the plugins' own tests (tests/*.yaml).
      process                 Shows, compares and checks processes.
      case                    Takes steps of single cases.
      due                     Lists what is overdue or due soon, by unit and
                              officer.
      worker                  Decides chunks of cases that come on standard input,
                              closed in from the start.

      See 'bylaw help <subcommand>' for detailed help.

    """

  private static let run = """
    OVERVIEW: Decides cases: one line for each case and hook.

    Each line of the input is one case. A line that is refused (bad JSON, an
    unknown field, a wrong type ...) is reported with its line number and JSON
    path, goes to --rejects if that is given, and the run goes on; the exit status
    is then 2. A decision is decided, not_applicable, undetermined (it names the
    fact that was missing) or failed (it says what is wrong with the rule; the exit
    status is then 2 as well).

    Examples:
      bylaw run enforcement.fee --cases cases.jsonl
      bylaw run dispute.route dispute.fee --jurisdiction cn --cases - < new.jsonl
      bylaw run dispute.alert --cases y.jsonl --jobs 2 --rejects bad.jsonl > out
      bylaw run enforcement.metric:settled --period 2021-Q3 --cases y

    A plugin has several guards and metrics, so each is asked by its name, and
    about a period: a metric says how a case counts in it, a guard answers for its
    last day.

    Worker processes decide, closed in so that no plugin can reach a file, the
    network or another program, whatever it does to Lua. --in-process decides in
    the tool's own process instead: for looking for errors, with plugins that you
    trust.

    USAGE: bylaw run [<options>] <hook> ... --cases <file>

    ARGUMENTS:
      <hook>                  Hooks to decide, such as enforcement.fee.

    OPTIONS:
      --cases <file>          File of the cases; - reads standard input.
      --jurisdiction <path>   Jurisdiction of cases that name none.
      --period <period>       Days that guards and metrics are asked about: 2023,
                              2023-Q3, 2023-07, 2023-07-14, 2018-10-01..2019-08-31,
                              or for the statistical year FY2021 or FY2019-M11.
      --jobs <n>              Worker processes that decide at the same time
                              (default: the processors).
      --in-process            Decide in the tool's own process, without workers and
                              their protection.
      --rejects <file>        File for the lines that were refused.

    """

  private static let which = """
    OVERVIEW: Says which plugin, file and line decides a hook, and why.

    Examples:
      bylaw which dispute.route --jurisdiction cn/zhejiang/hangzhou
      bylaw which enforcement.fee --jurisdiction vn/hai-duong
      bylaw which enforcement.metric:settled --jurisdiction vn/hai-duong

    USAGE: bylaw which <hook> --jurisdiction <path> [--plugins <dir>] [--config <dir>] \
    [--time-limit <ms>] [--memory-limit <mib>]

    ARGUMENTS:
      <hook>                  The hook.

    OPTIONS:
      --jurisdiction <path>   The jurisdiction, such as cn/zhejiang/hangzhou.

    """

  private static let test = """
    OVERVIEW: Runs the plugins' own tests (tests/*.yaml).

    A test gives facts and says what is expected; only the named keys are compared.
    It is an error if nothing ran.
    What rules print goes to standard error.

    Examples:
      bylaw test
      bylaw test plugins/vn

    USAGE: bylaw test [<plugin> ...] [--plugins <dir>] [--config <dir>] [--time-limit <ms>] \
    [--memory-limit <mib>]

    ARGUMENTS:
      <plugin>                Plugin folders; without any, all plugins.

    OPTIONS:

    """

  @Test(arguments: [["--help"], ["-h"], [], ["help"]])
  func `the tool explains itself with a first decision to try`(arguments: [String]) throws {
    let ended = try Tool().shell("bylaw " + arguments.joined(separator: " "))
    #expect(ended == Tool.Ended(status: 0, output: Self.tool, errors: ""))
  }

  @Test func `run explains lines, decisions and exit status`() throws {
    let ended = try Tool()("run", "--help")
    let formats = ended.output.dropFirst(Self.run.count).prefix { $0 != "p" }
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix(Self.run), "\(ended)")
    #expect(ended.output.hasSuffix(Self.options), "\(ended)")
    #expect(!formats.isEmpty)
  }

  @Test(arguments: [("which", which), ("test", test)])
  func `the other verbs explain themselves with examples`(verb: String, text: String) throws {
    #expect(try Tool()(verb, "--help") == Tool.Ended(status: 0, output: text + Self.options, errors: ""))
    #expect(try Tool()("help", verb).output == text + Self.options)
  }

  @Test(arguments: ["--help", "run --help", "metrics --help", "which --help", "test --help", "worker --help"])
  func `no line of an explanation but that of the usage is wider than the terminal`(line: String) throws {
    let wide = try Tool().shell("bylaw \(line)").output.split(separator: "\n")
      .filter { $0.count > 80 && !$0.hasPrefix("USAGE: ") }
    #expect(wide == [])
  }

  @Test func `the examples of the explanation run`() throws {
    for line in Self.tool.split(separator: "\n").filter({ $0.hasPrefix("  bylaw ") }) {
      let ended = try Tool().shell(String(line.dropFirst(2)))
      #expect(ended.status == 0, "\(line) \(ended)")
    }
  }

  @Test func `the version is three numbers`() throws {
    let ended = try Tool()("--version")
    #expect(ended.status == 0)
    #expect(ended.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  private static let runUsage =
    "Usage: bylaw run [<options>] <hook> ... --cases <file>\n  See 'bylaw run --help' for more information.\n"

  @Test(arguments: [
    (
      "run enforcement.fees --cases x",
      "There is no hook 'enforcement.fees'; did you mean 'enforcement.fee'?\n" + runUsage
    ),
    (
      "run tax --cases x",
      "There is no hook 'tax'; hooks: dispute.route, dispute.fee, dispute.alert, mediation.assign, "
        + "mediation.deadline, enforcement.classify, enforcement.fee, enforcement.relief, enforcement.deadline, "
        + "enforcement.route, resettlement.eligibility, dispute.guard, mediation.guard, enforcement.guard, "
        + "resettlement.guard, dispute.metric, mediation.metric, enforcement.metric, resettlement.metric\n" + runUsage
    ),
    ("run dispute.fee dispute.fee --cases x", "The hook 'dispute.fee' is named twice.\n" + runUsage),
    (
      "run dispute.fee",
      "Missing expected argument '--cases <file>'\nHelp:  --cases <file>  File of the cases; - reads standard input.\n"
        + runUsage
    ),
    (
      "run dispute.metric:intake --cases x",
      "dispute.metric:intake is asked about a period: name one with --period.\n" + runUsage
    ),
    (
      "run dispute.fee --cases x --period 2020",
      "--period is for guards and metrics; other hooks go by the dates of the case.\n" + runUsage
    ),
    ("run dispute.fee --cases x --jobs 0", "--jobs must be from 1 to 256.\n" + runUsage),
    ("run dispute.fee --cases x --time-limit 0", "--time-limit must be from 1 to 600000.\n" + runUsage),
    ("run dispute.fee --cases x --memory-limit 5000", "--memory-limit must be from 1 to 4096.\n" + runUsage),
    (
      "tets",
      "Unexpected argument 'tets'\nUsage: bylaw <subcommand>\n  See 'bylaw --help' for more information.\n"
    ),
  ])
  func `wrong usage is told with the usage, and the status is 64`(line: String, errors: String) throws {
    #expect(try Tool().shell("bylaw \(line)") == Tool.Ended(status: 64, output: "", errors: "Error: " + errors))
  }
}
