import Foundation
import Glibc
import Testing

/// Worker processes as an operator sees them.
struct WorkerTests {
  private static let fee = "run enforcement.fee --plugins plugins --config config --cases cases.jsonl"

  private static func numbered(_ count: Int) -> String { NewUser.cases((1...count).map { "N\($0)" }) }

  // MARK: The same, whatever happens

  @Test func `killing workers at random changes nothing in the output of 200,000 cases`() throws {
    let user = try NewUser(["cases.jsonl": Self.numbered(200_000)])
    let good = try user.tool.shell("bylaw \(Self.fee) --jobs 2 --rejects rejects | sha256sum; wc -c < rejects")
    // Half of them as who runs out of memory is killed, half as if they had crashed; and however slow the machine and the
    // build are, some lines are decided between two kills: a run whose workers only ever die while they load ends.
    let killing = """
      "$BYLAW" \(Self.fee) --jobs 2 --rejects rejects 2> errors > output & run=$!
      kills=0 written=0
      while kill -0 $run 2> /dev/null; do
        sleep 0.3
        [ $(wc -c < output) -gt $written ] || continue
        written=$(wc -c < output)
        for worker in $(cat /proc/$run/task/$run/children 2> /dev/null); do
          kills=$((kills + 1))
          [ $((kills % 3)) -eq 0 ] || kill -$([ $((kills % 2)) -eq 0 ] && echo KILL || echo SEGV) $worker 2> /dev/null
        done
      done
      wait $run || exit 1
      sha256sum < output; wc -c < rejects; [ $kills -gt 5 ] || echo "only $kills kills"; tail -n 1 errors >&2
      """
    let killed = try user.tool.shell(killing)
    #expect(killed.output == good.output)
    #expect(killed.status == 0)
    #expect(killed.errors == "200000 lines, 200000 cases, 0 rejected, T s\n")
  }

  @Test func `the same input gives the same bytes in 20 processes`() throws {
    let run = """
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        bylaw run enforcement.fee enforcement.classify --cases plugins/vn/cases/cases.jsonl --jobs $((i % 3 + 1)) \
          2> /dev/null | sha256sum
      done | sort -u | wc -l
      """
    #expect(try Tool().shell(run).output == "1\n")
  }

  @Test func `the order in which plugins lie on the disk changes nothing`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Tool.repository.appending(path: "plugins").path
    ).sorted()
    let run = """
      mkdir plugins && for name in ORDER; do cp -R REPOSITORY/plugins/$name plugins/; done && ls -U plugins >&2
      cat plugins/*/cases/cases.jsonl | bylaw run enforcement.fee dispute.fee dispute.alert mediation.deadline \
        --config REPOSITORY/config --cases - --jobs 2 2> /dev/null | sha256sum
      """.replacing("REPOSITORY", with: Tool.repository.path)
    let sums = try [names, names.reversed()].map { order in
      let user = try NewUser()
      try FileManager.default.removeItem(at: user.folder.appending(path: "plugins"))
      let ended = try user.tool.shell(run.replacing("ORDER", with: order.joined(separator: " ")))
      #expect(ended.status == 0)
      return ended.output
    }
    #expect(sums[0] == sums[1])
  }

  /// A worker that writes an answer reads nothing: who sends it much then would wait for ever.
  @Test func `long lines behind many that are refused come through a pipe as through a file`() throws {
    let bad = String(repeating: "{}\n", count: 60_000)
    let long = #"{"id":"big","note":""# + String(repeating: "x", count: 2_000_000) + "\"}\n"
    let user = try NewUser(["cases.jsonl": bad + long + Self.numbered(3) + bad + long])
    let file = try user.tool.shell("bylaw \(Self.fee) --jobs 2 --rejects rejects; sha256sum < rejects")
    let pipe = try user.tool.shell(
      """
      cat cases.jsonl | timeout 100 "$BYLAW" \(Self.fee.replacing("cases.jsonl", with: "-")) --jobs 2 --rejects rejects
      sed 's/standard input:/cases.jsonl:/g' rejects | sha256sum
      """)
    #expect(pipe.output == file.output)
    #expect(pipe.errors == file.errors.replacing("cases.jsonl:", with: "standard input:"))
  }

  @Test func `what is decided about a case does not depend on those around it`() throws {
    let run = """
      cat plugins/*/cases/cases.jsonl | head -n 1500 > TEMP/all
      run="bylaw run enforcement.fee enforcement.classify dispute.fee mediation.deadline --jobs 2"
      $run --cases TEMP/all 2> TEMP/e1 | sort | sha256sum
      shuf --random-source=Package.swift TEMP/all > TEMP/shuffled; $run --cases TEMP/shuffled 2> TEMP/e2 | sort | sha256sum
      while read -r line; do printf '%s\\n' "$line"; sleep 0.001; done < TEMP/all | $run --cases - 2> TEMP/e3 | sort | sha256sum
      """
    let user = try NewUser()
    let sums = try Tool().shell(run.replacing("TEMP", with: user.folder.path)).output.split(separator: "\n")
    #expect(sums.count == 3)
    #expect(Set(sums).count == 1)
  }

  // MARK: What may go wrong with them

  @Test func `a plugin that is changed during a run ends it when a worker has to be started anew`() throws {
    let user = try NewUser(["cases.jsonl": Self.numbered(3)])
    let ended = try user.tool.shell(
      """
      mkfifo pipe; exec 3<> pipe
      "$BYLAW" run enforcement.fee --plugins plugins --config config --cases - --jobs 1 < pipe > output 3>&- & run=$!
      head -n 1 cases.jsonl >&3
      while [ ! -s output ]; do sleep 0.05; done
      echo "# changed" >> plugins/demo/plugin.yaml
      kill -KILL $(cat /proc/$run/task/$run/children)
      tail -n 2 cases.jsonl >&3; exec 3>&-
      wait $run; echo "status $?"; wc -l < output
      """)
    #expect(ended.output == "status 2\n1\n")
    #expect(
      ended.errors == """
        bylaw worker: error[worker.plugins_changed]: a plugin or the configuration was changed during the run, when a \
        worker had to be started anew
          mend  run again; the decisions written so far are by the plugins as they were

        """)
  }

  @Test func `workers end with the run that started them, also where it was killed`() throws {
    let user = try NewUser()
    let ended = try user.tool.shell(
      """
      mkfifo pipe; exec 3<> pipe
      "$BYLAW" run enforcement.fee --plugins plugins --config config --cases - --jobs 1 < pipe > output 3>&- & run=$!
      cat cases.jsonl >&3
      while [ ! -s output ]; do sleep 0.05; done
      workers=$(cat /proc/$run/task/$run/children); kill -KILL $run
      alive() { grep -q 'State:.[^ZX]' /proc/$1/status 2> /dev/null; }
      for worker in $workers; do
        for i in 1 2 3 4 5 6 7 8 9 10; do alive $worker || break; sleep 0.1; done
        alive $worker && echo "still there" || echo gone
      done
      """)
    #expect(ended.output == "gone\n")
  }

  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func `a stream that is closed is not taken by a file that is opened later`(closed: String) throws {
    let user = try NewUser(["cases.jsonl": "{}\n" + Self.numbered(1)])
    let ended = try user.tool.shell(
      "bylaw \(Self.fee) --rejects rejects \(closed); wc -l < rejects; head -c 9 rejects")
    #expect(ended.output.hasSuffix("1\n{\"line\":1") || ended.output.hasSuffix("0\n"), "\(ended)")
  }

  @Test func `rejects that would overwrite the input or the output are refused, and nothing is lost`() throws {
    let user = try NewUser()
    let run = "bylaw \(Self.fee.replacing("cases.jsonl", with: "-"))"
    let input = try user.tool.shell("\(run) --rejects cases.jsonl < cases.jsonl; echo $?; wc -l < cases.jsonl")
    #expect(input.output == "64\n3\n")
    let output = try user.tool.shell("bylaw \(Self.fee) --rejects out > out; echo $?")
    #expect(output.output == "64\n")
  }

  // MARK: The protocol

  @Test func `the worker of the command line answers what it is sent`() throws {
    let user = try NewUser()
    let ended = try user.tool.shell(
      """
      { printf 'decide chunk=7 hook=all slot=none from=here at=0 length=%d\\n' $(wc -c < cases.jsonl); cat cases.jsonl; } |
        bylaw worker enforcement.fee --plugins plugins --config config > answer; echo "status $?"
      head -n 2 answer | cut -d ' ' -f 1,3- ; sed -n '3,5p' answer | cut -c 1-60
      """)
    #expect(
      ended.output == """
        status 0
        ready problems=0
        decided in=here output=657 records=115
        {"case":"A1","hook":"enforcement.fee","outcome":"decided","v
        {"case":"A2","hook":"enforcement.fee","outcome":"decided","v
        {"case":"A3","hook":"enforcement.fee","outcome":"decided","v

        """)
    #expect(ended.errors == "")
  }

  @Test(arguments: [
    ("hello", #"a request begins with \"hello\", and is decide or blame"#),
    ("decide chunk=x", "chunk=x is no number that may stand there"),
    ("decide chunk=1 hook=3 slot=none from=here at=0 length=1", "hook=3 is no number that may stand there"),
    ("decide chunk=1 hook=all slot=0 from=slot at=0 length=1", "slot=0 is no number that may stand there"),
    ("decide chunk=1 hook=all slot=none from=there at=0 length=1", "from is here, slot or file"),
    ("decide chunk=1 hook=all slot=none from=here at=0 length=-1", "length=-1 is no number that may stand there"),
    ("decide chunk=1 hook=all slot=none from=here at=0 length=1 x", #"nothing is due any more, found \"x\""#),
    ("blame chunk=1 hook=0 slot=none from=here at=0 length=1 cause=bad", "cause is signal:N, exit:N or stalled"),
  ])
  func `a request that is malformed is refused, and the worker ends`(request: String, what: String) throws {
    let user = try NewUser()
    let ended = try user.tool(
      "worker", "enforcement.fee", "--plugins", "plugins", "--config", "config", input: request + "\n")
    #expect(ended.status == 2)
    #expect(
      ended.output.split(separator: "\n").last.map(String.init) == """
        {"code":"worker.protocol","mend":"write requests as the page on worker processes says",\
        "place":{"config":{"file":"bylaw worker","key_path":""}},"severity":"error",\
        "what":"a request is malformed: \(what)"}
        """)
  }

  @Test func `a request that is cut off is refused, and answers may go to a file of any size`() throws {
    let user = try NewUser(["cases.jsonl": Self.numbered(2000)])
    let ended = try user.tool.shell(
      """
      words="worker enforcement.fee --plugins plugins --config config"
      printf 'decide chunk=0 hook=all slot=none from=here at=0 length=100\\nabc' | bylaw $words | tail -n 1; echo
      { printf 'decide chunk=7 hook=all slot=none from=here at=0 length=%d\\n' $(wc -c < cases.jsonl); cat cases.jsonl; } |
        bylaw $words > answer; echo "status $?"; [ $(wc -c < answer) -gt 400000 ] && echo whole
      """)
    #expect(ended.output.contains(#""what":"a request is malformed: the last request ends in its body""#), "\(ended)")
    #expect(ended.output.hasSuffix("status 0\nwhole\n"))
  }

  @Test func `a worker of plugins that are refused says what is wrong, and ends`() throws {
    let user = try NewUser(fee: "return due(")
    let ended = try user.tool("worker", "enforcement.fee", "--plugins", "plugins", "--config", "config")
    #expect(ended.status == 2)
    #expect(ended.output.hasPrefix("unusable problems="))
    #expect(ended.output.contains("plugin.syntax"))
  }
}
