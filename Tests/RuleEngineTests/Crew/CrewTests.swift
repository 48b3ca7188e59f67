import Foundation
import LuaBridge
import PluginHost
import Testing

@testable import RuleEngine

/// Workers that end before their time. What breaks them is the tool's own (`Sabotage`), since no rule is known that could.
struct CrewTests {
  private static let hooks = ["enforcement.fee", "enforcement.route"]

  private static func line(_ id: String) -> String {
    """
    {"id":"\(id)","model":"enforcement","jurisdiction":"vn","collected":5000,"collected_on":"2024-05-02",\
    "claim_kind":"wages"}

    """
  }

  private static let cases = (1...700).map { line("C\($0)") }.joined()

  private func failed(_ id: String, _ hook: String, _ fate: String, _ bench: TestBench) -> String {
    let (name, basis) = hook == "enforcement.fee" ? ("fee", "Circular") : ("route", "Practice")
    let code = fate.contains("time limit") ? "worker.stalled" : "worker.crashed"
    return """
      {"case":"\(id)","hook":"\(hook)","outcome":"failed","error":{"code":"\(code)",\
      "where":"\(bench.root.path)/plugins/vn/rules/enforcement_\(name).lua:3",\
      "what":"deciding this case ended the worker process again and again: \(fate)",\
      "mend":"report this with the case and the plugin, since no rule may do that"},\
      "basis":"\(basis)","plugin":"vn@1.0.0","read":[]}
      """
  }

  /// The good output, with some lines of it exchanged.
  private func expected(_ bench: TestBench, _ lines: [Int: String]) throws -> [String] {
    var good = try bench.run(Self.hooks, Self.cases).output.split(separator: "\n").map(String.init)
    for (number, line) in lines { good[number] = line }
    return good
  }

  @Test(arguments: [
    ("trap", "it was ended by signal 4"), ("open", "it made a system call that is forbidden to it (signal 31)"),
    ("exit", "it ended with status 3"),
  ])
  func `a case that ends workers fails with the plugin's name, and all others are decided`(
    harm: String, fate: String
  ) throws {
    let bench = try TestBench()
    let ran = try bench.run(Self.hooks, Self.cases, jobs: 2, more: ["--sabotage", "C350:\(harm):0"])
    let wanted = try expected(bench, [698: failed("C350", "enforcement.fee", fate, bench)])
    #expect(ran.decisions.map(String.init) == wanted)
    #expect(ran.diagnostics == [])
    #expect(ran.tally.hooks.map(\.failed) == [1, 0])
    #expect(ran.tally.hooks.map(\.total) == [700, 700])
  }

  @Test func `a case at which a worker hangs fails, and all others are decided`() throws {
    let bench = try TestBench()
    let ran = try bench.run(
      Self.hooks, Self.cases, jobs: 1, limits: LuaLimits(milliseconds: 10), more: ["--sabotage", "C2:hang:1"])
    let fate = "it was still at it long after the time limit, and was ended"
    #expect(try ran.decisions.map(String.init) == expected(bench, [3: failed("C2", "enforcement.route", fate, bench)]))
  }

  @Test func `a line that ends workers before any rule sees it is refused, and all others are decided`() throws {
    let bench = try TestBench()
    let ran = try bench.run(Self.hooks, Self.cases, jobs: 2, more: ["--sabotage", "C3:trap"])
    var wanted = try expected(bench, [:])
    wanted.removeSubrange(4..<6)
    #expect(ran.decisions.map(String.init) == wanted)
    #expect(
      ran.diagnostics == [
        """
        cases.jsonl:3: error[worker.crashed]: reading this line ended the worker process again and again: it was ended \
        by signal 4
          mend  report this with the line
        """
      ])
    #expect([ran.tally.lines, ran.tally.cases, ran.tally.rejected] as [Int] == [700, 699, 1])
    #expect(ran.rejects.hasPrefix("{\"line\":3,"))
  }

  @Test func `what other lines of the guilty case's chunk give is as ever, refused ones and doubles too`() throws {
    let bench = try TestBench()
    let text = "\n{}\n" + Self.line("A") + "[1]\n" + Self.line("B") + Self.line("A") + "\r\n" + Self.line("C")
    let good = try bench.run(Self.hooks, text)
    let ran = try bench.run(Self.hooks, text, jobs: 1, more: ["--sabotage", "B:trap:1"])
    #expect(ran.diagnostics == good.diagnostics)
    #expect(ran.rejects == good.rejects)
    #expect(ran.decisions.count == good.decisions.count)
    let different = zip(ran.decisions, good.decisions).filter { $0 != $1 }.map { String($0.0) }
    #expect(different == [failed("B", "enforcement.route", "it was ended by signal 4", bench)])
  }

  @Test func `a program that is no worker is told, and nothing is decided`() throws {
    let bench = try TestBench()
    let cases = bench.root.appending(path: "cases.jsonl")
    try Data(Self.cases.utf8).write(to: cases)
    let options = RunOptions(hooks: [try #require(Hook.named("enforcement.fee"))], cases: cases.path)
    func problem(_ program: String, _ words: [String]) throws -> String {
      let sink = try ByteSink(path: bench.root.appending(path: "out").path)
      let run = try Run(options, sink: sink, listener: Run.Listener(diagnostic: { _ in }))
      let problem = #expect(throws: (any Error).self) {
        try run.decide(by: CrewPlan(options, program: program, arguments: words))
      }
      #expect(try Data(contentsOf: bench.root.appending(path: "out")).isEmpty)
      return "\(try #require(problem))".split(separator: "\n").first.map(String.init) ?? ""
    }
    #expect(
      try problem("/bin/echo", ["echo", "hello"])
        == "bylaw worker: error[worker.protocol]: a worker's answer is malformed: it begins with \"hello\"")
    #expect(
      try problem("/bin/sh", ["sh", "-c", "echo oh dear >&2; exit 9"])
        == "bylaw worker: error[worker.crashed]: workers end while they load the plugins: it ended with status 9; it said: oh dear"
    )
    #expect(
      try problem("/nowhere", ["x"])
        == "bylaw worker: error[worker.crashed]: no worker can be started: No such file or directory")
  }
}
