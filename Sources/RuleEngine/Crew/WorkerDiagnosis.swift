import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost
import WorkerProcesses

/// What goes wrong with worker processes, as diagnostics.
package enum WorkerDiagnosis {
  private static let here = Place.config(file: "bylaw worker", keyPath: "")

  static func unsealed(_ refused: WorkerSeal.Refused) -> Diagnostic {
    Diagnostic(
      .workerUnsealed, at: here, what: "the system does not let a worker \(refused.step): \(refused.reason)",
      mend: "use a kernel with seccomp; --in-process decides without this protection")
  }

  static func malformedRequest(_ what: String) -> Diagnostic {
    Diagnostic(
      .workerProtocol, at: here, what: "a request is malformed: \(what)",
      mend: "write requests as the page on worker processes says")
  }

  static func inputChanged() -> Diagnostic {
    Diagnostic(
      .inputUnreadable, at: here, what: "the file of the cases became shorter while it was read",
      mend: "decide a file that nobody is writing to")
  }

  static func cannotStart(_ reason: String) -> Diagnostic {
    Diagnostic(
      .workerCrashed, at: here, what: "no worker can be started: \(reason)",
      mend: "check the limits of processes, files and memory; --in-process decides without workers")
  }

  static func malformedAnswer(_ what: String) -> Diagnostic {
    Diagnostic(
      .workerProtocol, at: here, what: "a worker's answer is malformed: \(what)",
      mend: "report this as a fault of bylaw")
  }

  static func endedAtStart(_ ending: WorkerEnding) -> Diagnostic {
    let fate = WorkerFate(ending)
    return Diagnostic(
      .workerCrashed, at: here, what: "workers end while they load the plugins: \(fate.words)\(said(ending))",
      mend: fate.isFromOutside
        ? "find out who ends them: somebody else, or the system where memory is short"
        : "find the plugin with bylaw test; report it with the plugin, since no plugin may do that")
  }

  static func pluginsChanged() -> Diagnostic {
    Diagnostic(
      .workerPluginsChanged, at: here,
      what: "a plugin or the configuration was changed during the run, when a worker had to be started anew",
      mend: "run again; the decisions written so far are by the plugins as they were")
  }

  /// Why a decision failed that ended workers.
  static func blamed(_ fate: WorkerFate, _ rule: RuleEntry) -> Diagnostic {
    Diagnostic(
      fate == .stalled ? .workerStalled : .workerCrashed, at: .file(path: rule.path, line: rule.line),
      what: "deciding this case ended the worker process again and again: \(fate.words)",
      mend: "report this with the case and the plugin, since no rule may do that")
  }

  /// Why a line was refused that ended workers before any rule saw it.
  static func unreadable(_ fate: WorkerFate) -> Diagnostic {
    Diagnostic(
      fate == .stalled ? .workerStalled : .workerCrashed, at: .input(source: "-", line: 1, jsonPath: ""),
      what: "reading this line ended the worker process again and again: \(fate.words)",
      mend: "report this with the line")
  }

  private static func said(_ ending: WorkerEnding) -> String {
    let lines = ending.complaint.split(separator: "\n")
    return lines.last.map { "; it said: \($0.prefix(300))" } ?? ""
  }

  static func write(_ diagnostic: Diagnostic, to writer: ByteWriter) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let line = try? encoder.encode(diagnostic) else { return }
    writer.append(Array(line))
    writer.append("\n")
  }
}

extension WorkerFate {
  init(_ ending: WorkerEnding) {
    self = ending.signal.map { .signal($0) } ?? .exit(ending.status)
  }

  /// Ended by a signal with which people and systems end processes, not by its own fault.
  var isFromOutside: Bool {
    switch self {
    case .signal(1), .signal(2), .signal(9), .signal(15): true
    default: false
    }
  }

  /// In words: `signal 11`.
  var words: String {
    switch self {
    case .signal(31): "it made a system call that is forbidden to it (signal 31)"
    case .signal(let number): "it was ended by signal \(number)"
    case .exit(let status): "it ended with status \(status)"
    case .stalled: "it was still at it long after the time limit, and was ended"
    }
  }
}
