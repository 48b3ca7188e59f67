import Foundation
import Testing

/// The built tool, run as a user runs it: in a process of its own, with an environment that is the same everywhere.
struct Tool {
  /// The repository, or the package that its tests were linked into.
  static let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
  static let program = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "bylaw")

  /// What came of it. In `errors` the seconds that a run took are written as `T s`.
  struct Ended: Equatable, CustomStringConvertible {
    var status: Int32
    var output: String
    var errors: String

    var description: String { "status \(status)\n--- output\n\(output)--- errors\n\(errors)" }
  }

  /// Where it runs; the repository unless a test has a folder of its own.
  var folder = Self.repository
  /// What must live as long as the folder is needed.
  var owner: NewUser?

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Ended {
    try run(Self.program, arguments, input)
  }

  /// A line for the shell, in which `bylaw` is the tool.
  func shell(_ line: String) throws -> Ended {
    try run(URL(filePath: "/bin/sh"), ["-c", "bylaw() { \"$BYLAW\" \"$@\"; }; \(line)"], "")
  }

  private func run(_ program: URL, _ arguments: [String], _ input: String) throws -> Ended {
    let own = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: own) }
    func file(_ name: String, _ text: String = "") throws -> URL {
      let url = own.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url
    }
    let (output, errors) = (try file("output"), try file("errors"))
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Where all is built with AddressSanitizer: what the tool loses is found by `make leaks`.
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "BYLAW": Self.program.path,
      "ASAN_OPTIONS": "detect_leaks=0",
    ]
    process.standardInput = try FileHandle(forReadingFrom: file("input", input))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    return Ended(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try text(output), errors: try text(errors).replacing(#/, \d+\.\d s\n/#, with: ", T s\n"))
  }
}

/// A folder of a test's own, as a new user makes it: configuration, a plugin for Vietnam with one rule, and cases. It
/// goes with the last reference.
final class NewUser {
  let folder = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")

  /// `fee` is the body of the rule's function; it stands on line 6 of plugins/demo/rules/enforcement_fee.lua.
  init(fee: String = "return due(case.collected * 3 // 100)", _ files: [String: String] = [:]) throws {
    let standard = [
      "config/jurisdictions.yaml":
        "vn: {names: {en: Vietnam}, currency: VND, calendar: vn, fiscal_year_start: 10-01}\n",
      "config/calendars/vn.yaml": "doc: d\nweekend: [sunday]\nyears: {2024: {source: s, holidays: []}}\n",
      "plugins/demo/plugin.yaml": """
      id: demo
      version: 1.0.0
      api: 1
      jurisdiction: vn
      title: {en: A first plugin}
      languages: [vi, en]
      currency: VND
      calendar: vn
      provides: [enforcement.fee]
      reads: {enforcement: [collected, collected_on]}
      """,
      "plugins/demo/rules/enforcement_fee.lua": """
      return rule {
        hook  = "enforcement.fee",
        basis = "Decree 1",
        date  = "collected_on",
        decide = function(case, law)
          \(fee)
        end,
      }
      """,
      "cases.jsonl": Self.cases(["A1", "A2", "A3"]),
    ]
    for (path, text) in standard.merging(files, uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var tool: Tool { Tool(folder: folder, owner: self) }

  static func cases(_ ids: [String]) -> String {
    ids.map {
      #"{"id":"\#($0)","model":"enforcement","jurisdiction":"vn","collected":1000050,"collected_on":"2024-05-02"}"#
        + "\n"
    }.joined()
  }
}
