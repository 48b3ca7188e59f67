import ArgumentParser
import CaseModel
import FoundationEssentials
import LuaBridge
import PluginHost

/// Turns what went wrong into a printed diagnostic and an exit status.
enum Failure {
  static func guarded(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let code as ExitCode {
      throw code
    } catch let diagnostic as Diagnostic {
      Console.clearStatus()
      Console.diagnostic(diagnostic)
      throw ExitCode.badInput
    } catch LuaBridgeError.readerGone {
      // Whoever read the output has seen enough (head, a closed pager).
      throw ExitCode.badInput
    } catch let error as LuaBridgeError {
      Console.clearStatus()
      Console.diagnostic(RuleDiagnosis.bridge(error, place: .config(file: "bylaw", keyPath: "")))
      throw ExitCode.badInput
    } catch let error as ValidationError {
      throw error
    } catch {
      Console.clearStatus()
      Console.line("bylaw: this is a fault of bylaw itself, please report it: \(error)")
      throw ExitCode.fault
    }
  }
}
