import Foundation
import Testing

/// Files and streams as they come: pipes that close, files that are not there.
@Suite struct StreamTests {
  private static let counts = "enforcement.fee: 3 decided, 0 not applicable, 0 undetermined, 0 failed\n"

  @Test func `a hyphen reads standard input`() throws {
    let user = try NewUser()
    let run = ["run", "enforcement.fee", "--cases"]
    let file = try user.tool(run[0], run[1], run[2], "cases.jsonl")
    #expect(file.errors == Self.counts + "3 lines, 3 cases, 0 rejected, T s\n")
    #expect(try user.tool(run[0], run[1], run[2], "-", input: NewUser.cases(["A1", "A2", "A3"])) == file)
    #expect(try user.tool.shell("cat cases.jsonl | bylaw run enforcement.fee --cases -") == file)
    #expect(try user.tool.shell("bylaw run enforcement.fee --cases /dev/stdin < cases.jsonl") == file)
  }

  @Test func `faults on standard input are told by their line`() throws {
    let ended = try NewUser().tool("run", "enforcement.fee", "--cases", "-", input: "\n{\"id\":\"")
    #expect(
      ended
        == Tool.Ended(
          status: 2, output: "",
          errors: """
            standard input:2: $.id: error[input.malformed_json]: the line is no JSON: found a text without an end \
            at column 7
              mend  write a closing '"' there
            enforcement.fee: 0 decided, 0 not applicable, 0 undetermined, 0 failed
            2 lines, 0 cases, 1 rejected, 1 blank, T s

            """))
  }

  /// A file whose last case was cut off after a few bytes, as by a copy that broke.
  @Test func `a case that was cut off is refused, and those before it are decided`() throws {
    let user = try NewUser(["cases.jsonl": NewUser.cases(["A1", "A2", "A3"]) + "{\"id\":\"A"])
    let ended = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl")
    #expect(ended.status == 2)
    #expect(ended.output.split(separator: "\n").count == 3)
    #expect(
      ended.errors == """
        cases.jsonl:4: $.id: error[input.malformed_json]: the line is no JSON: found a text without an end at column 7
          mend  write a closing '"' there
        \(Self.counts)4 lines, 3 cases, 1 rejected, T s

        """)
  }

  /// Once as the shell starts programs, once as services do, which ignore the signal of a broken pipe.
  @Test(arguments: ["", "trap '' PIPE;"])
  func `when the reader of its output leaves, it ends without a word`(trap: String) throws {
    let run = "bylaw run enforcement.fee enforcement.deadline --cases plugins/vn/cases/cases.jsonl"
    let ended = try Tool().shell("\(trap) { \(run); echo \"status $?\" >&2; } | head -n 1 | cut -c1-16")
    #expect(ended.output == "{\"case\":\"VN-0001\n")
    #expect(ended.errors == (trap.isEmpty ? "status 141\n" : "status 2\n"))
  }

  @Test func `when nobody reads its errors either, it still ends in its own way`() throws {
    let user = try NewUser()
    let run = "bylaw run enforcement.fee --cases no.jsonl 2>&1"
    let ended = try user.tool.shell("trap '' PIPE; { \(run); echo $? > status; } | true; cat status")
    #expect(ended == Tool.Ended(status: 0, output: "2\n", errors: ""))
  }

  @Test(arguments: [
    (
      ["--cases", "no.jsonl"],
      "no.jsonl: error[input.unreadable]: the file cannot be opened: No such file or directory\n"
        + "  mend  check the path, and that it is a file you may read\n"
    ),
    (
      ["--cases", "plugins"],
      "plugins: error[input.unreadable]: the file cannot be opened: it is a directory\n"
        + "  mend  check the path, and that it is a file you may read\n"
    ),
    (
      ["--cases", "cases.jsonl", "--rejects", "no/rejects.jsonl"],
      "--rejects: error[usage.wrong_value]: no/rejects.jsonl cannot be written: No such file or directory\n"
        + "  mend  name a file in a folder that exists and that you may write to\n"
    ),
    (
      ["--cases", "cases.jsonl", "--plugins", "no"],
      "no: error[config.missing]: no plugin was found here\n"
        + "  mend  name the folder of plugins with --plugins DIR; each plugin is a folder with a plugin.yaml\n"
    ),
    (
      ["--cases", "cases.jsonl", "--config", "no"],
      "no/jurisdictions.yaml:1:1: error[config.missing]: the file cannot be read\n"
        + "  mend  check that it exists and may be read\n"
    ),
    (
      ["--cases", "cases.jsonl", "--jurisdiction", "vietnam"],
      "--jurisdiction: error[config.jurisdiction]: the jurisdiction \"vietnam\" is unknown\n"
        + "  mend  use a path of jurisdictions.yaml\n"
    ),
  ])
  func `a file or folder that cannot be used is named, and the status is 2`(options: [String], errors: String) throws {
    let user = try NewUser()
    let line = "bylaw run enforcement.fee " + options.joined(separator: " ")
    #expect(try user.tool.shell(line) == Tool.Ended(status: 2, output: "", errors: errors))
  }

  @Test func `a full disk is told`() throws {
    let ended = try NewUser().tool.shell("bylaw run enforcement.fee --cases cases.jsonl > /dev/full")
    #expect(
      ended
        == Tool.Ended(
          status: 2, output: "",
          errors: """
            bylaw: error[config.missing]: the output cannot be written: No space left on device
              mend  check the room on the disk, and your rights

            """))
  }

  /// By its own name, by another name for it, and through a link.
  @Test(arguments: ["cases.jsonl", "./plugins/../cases.jsonl", "link.jsonl"])
  func `the rejects never overwrite the cases`(rejects: String) throws {
    let user = try NewUser()
    let ended = try user.tool.shell(
      "ln -s cases.jsonl link.jsonl; bylaw run enforcement.fee --cases cases.jsonl --rejects \(rejects); "
        + "cat cases.jsonl"
    )
    #expect(ended.output == NewUser.cases(["A1", "A2", "A3"]))
    #expect(
      ended.errors.hasPrefix(
        "Error: --rejects names the file of the cases, which would be overwritten; name another file.\n"
          + "Usage: bylaw run "
      ))
  }

  @Test func `a line that came through a pipe is decided when no more is waiting`() throws {
    let user = try NewUser()
    let whole = try user.tool("run", "enforcement.fee", "--cases", "cases.jsonl")
    let first = whole.output.prefix { $0 != "\n" }
    // The second line is written only when the decision about the first was read; half a line waits for its end.
    let ended = try user.tool.shell(
      """
      mkfifo in out
      bylaw run enforcement.fee --cases - < in > out 2> told & exec 3> in 4< out
      head -n 1 cases.jsonl >&3; printf '{"id":' >&3
      timeout 60 head -n 1 <&4 > first
      tail -n +2 cases.jsonl | head -n 1 | cut -c 7- >&3; tail -n +3 cases.jsonl >&3; exec 3>&-
      cat first - <&4; wait $!
      """)
    #expect(ended.output == whole.output)
    #expect(
      try String(contentsOf: user.folder.appending(path: "first"), encoding: .utf8) == first + "\n", "\(ended)")
  }
}
