import FoundationEssentials
import LuaBridge

#if canImport(Glibc)
  import Glibc
#endif

/// Breaks a worker at a case, for tests: no plugin can do that, so something must do it for them. Builds for use know no
/// sabotage.
package struct Sabotage {
  private enum Harm: String {
    /// A crash.
    case trap
    /// A loop that no limit ends.
    case hang
    /// A system call that the seal forbids.
    case open
    /// An end without a word.
    case exit
  }

  private let line: [UInt8]
  private let harm: Harm
  /// Only where this hook is asked; nil: also where a case is blamed.
  private let hook: Int?

  /// - Parameter words: `ID:HARM` or `ID:HARM:HOOK`, the hook by its position.
  package init?(_ words: String) {
    let parts = words.split(separator: ":").map(String.init)
    guard parts.count >= 2, let harm = Harm(rawValue: parts[1]) else { return nil }
    line = Array("\"id\":\"\(parts[0])\"".utf8)
    self.harm = harm
    hook = parts.count > 2 ? Int(parts[2]) : nil
  }

  /// Breaks where the lines hold the case.
  func harm(_ lines: LineChunk, _ request: WorkerRequest) {
    #if DEBUG
      if let hook, request.verb != .decide || (request.hook != nil && request.hook != hook) { return }
      guard lines.contains(line) else { return }
      switch harm {
      case .trap: fatalError("sabotage")
      case .hang: while true {}
      case .open: _ = FileManager.default.contents(atPath: "/etc/passwd")
      case .exit: Glibc.exit(3)
      }
    #endif
  }
}
