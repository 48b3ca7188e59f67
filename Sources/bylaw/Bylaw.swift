import ArgumentParser
import LuaBridge

/// The tool. Each verb is a file in Commands and a row here.
@main
struct Bylaw: ParsableCommand {
  static func main() {
    StandardStreams.fill()
    main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "bylaw",
    abstract: "Decides cases of public dispute resolution by the rules of each province.",
    discussion: """
      A province writes its rules as a plugin: a folder with plugin.yaml, dated law parameters (law/*.yaml) and \
      rules in Lua (rules/*.lua), one hook a file. A hook is a decision point, such as enforcement.fee. The plugin \
      of the most specific jurisdiction decides, and may call the more general one.

      A minute to the first decision:
        bylaw run enforcement.fee --cases plugins/vn/cases/cases.jsonl --format text
        bylaw which dispute.route --jurisdiction cn/zhejiang/hangzhou
        bylaw test plugins/vn

      Cases are JSON lines: one object with id, model, jurisdiction and the model's fields on each line. The result \
      is on standard output, one line for each case and hook, in the order of the input; everything else is on \
      standard error.

      Exit status: 0 fine, 1 the rules or tests say no, 2 a plugin, the configuration or some input was bad, 64 \
      wrong usage, 70 a fault of bylaw itself.
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, MetricsCommand.self, WhichCommand.self, TestCommand.self, ProcessCommand.self, CaseCommand.self,
      DueCommand.self,
      WorkerCommand.self,
    ])
}
