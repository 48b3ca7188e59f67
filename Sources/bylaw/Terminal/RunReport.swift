import CaseModel
import FoundationEssentials
import PluginHost
import RuleEngine
import Synchronization

/// Progress while a run goes on, what was wrong, and the counts at its end. All of it goes to standard error.
final class RunReport: Sendable {
  private struct Seen {
    var diagnostics = 0
    var printed = 0
    var lastStatus = ContinuousClock.now
  }

  private let hooks: [String]
  /// The metrics themselves say how many cases they counted.
  private let isCounting: Bool
  private let began = ContinuousClock.now
  private let seen = Mutex(Seen())

  /// Faults, and lines of rules, that are printed one by one; the rest is counted.
  private static let mostPrinted = 50

  init(_ questions: [Question], isCounting: Bool = false) {
    hooks = questions.map(\.label)
    self.isCounting = isCounting
  }

  var listener: Run.Listener {
    Run.Listener(
      diagnostic: { self.print($0) }, printed: { self.echo($0) }, progress: { self.show($0, $1) })
  }

  private func print(_ diagnostic: Diagnostic) {
    let number = seen.withLock {
      $0.diagnostics += 1
      return $0.diagnostics
    }
    guard number <= Self.mostPrinted else { return }
    Console.clearStatus()
    Console.diagnostic(diagnostic)
  }

  private func echo(_ line: String) {
    let number = seen.withLock {
      $0.printed += 1
      return $0.printed
    }
    guard number <= Self.mostPrinted else { return }
    Console.clearStatus()
    Console.line(line)
  }

  private func show(_ tally: RunTally, _ totalBytes: Int?) {
    guard Console.isTerminal else { return }
    let isDue = seen.withLock {
      guard ContinuousClock.now - $0.lastStatus > .milliseconds(200) else { return false }
      $0.lastStatus = .now
      return true
    }
    guard isDue else { return }
    let seconds = max(0.001, (ContinuousClock.now - began).inSeconds)
    var line = "\(tally.cases) cases, \(Int(Double(tally.cases) / seconds)) a second"
    if let totalBytes, tally.bytes > 0 {
      let part = Double(tally.bytes) / Double(max(1, totalBytes))
      let filled = min(24, Int(part * 24))
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 24 - filled)
      line = "[\(bar)] \(Int(part * 100)) %  \(line), \(Int(seconds / part - seconds)) s left"
    }
    Console.status(line)
  }

  func finish(_ tally: RunTally) {
    Console.clearStatus()
    let hidden = seen.withLock { $0.diagnostics } - Self.mostPrinted
    if hidden > 0 { Console.line("... and \(hidden) more faults; --rejects FILE keeps them all") }
    let unheard = seen.withLock { $0.printed } - Self.mostPrinted
    if unheard > 0 { Console.line("... and \(unheard) more lines printed by rules") }
    for (hook, counts) in isCounting ? [] : Array(zip(hooks, tally.hooks)) {
      Console.line(
        "\(hook): \(counts.decided) decided, \(counts.notApplicable) not applicable, "
          + "\(counts.undetermined) undetermined, \(counts.failed) failed")
    }
    let seconds = (ContinuousClock.now - began).inSeconds
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    var parts = [counted(tally.lines, "line"), counted(tally.cases, "case"), "\(tally.rejected) rejected"]
    if tally.blank > 0 { parts.append("\(tally.blank) blank") }
    if tally.elsewhere > 0 { parts.append("\(tally.elsewhere) of other jurisdictions passed over") }
    if tally.otherModel > 0 { parts.append("\(tally.otherModel) of other models passed over") }
    let tenths = Int((seconds * 10).rounded())
    Console.line(parts.joined(separator: ", ") + ", \(tenths / 10).\(tenths % 10) s")
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
