import ArgumentParser
import CaseModel
import LuaBridge
import PluginHost
import RuleEngine

/// Configuration, plugins and processes, read and checked: what the verbs on processes and steps work with.
struct Casework {
  let catalog: PluginCatalog
  let book: ProcessBook
  private let index: RuleIndex
  private let limits: LuaLimits

  init(catalog: PluginCatalog, book: ProcessBook, index: RuleIndex, limits: LuaLimits) {
    self.catalog = catalog
    self.book = book
    self.index = index
    self.limits = limits
  }

  /// Runs a body that may ask the plugins' rules, in a thread with stack enough for Lua.
  func withCounsel(_ body: @escaping (any Counsel) throws -> Void) throws {
    try body(Silence())
  }

  /// How a plugin's tests of its processes went.
  func examples(of plugin: Plugin) throws -> [ExampleRunner.Outcome] {
    try ProcessExampleRunner(plugin, catalog: catalog, book: book, counsel: Silence()).run()
  }
}

/// Nobody to ask.
private struct Silence: Counsel {
  func guardAnswer(_ name: String, _ record: CaseRecord, on day: CivilDate) throws -> GuardAnswer { .noGuard }
  func lastDay(by hook: Hook, _ record: CaseRecord, on day: CivilDate) throws -> LastDayAnswer { .none }
}

extension WorkbenchOptions {
  /// The configuration, the plugins and their processes; prints all that is wrong and ends with status 2.
  func casework() throws -> Casework { try casework(try workbench()) }

  func casework(_ bench: Workbench) throws -> Casework {
    let (book, problems) = ProcessBook.read(bench.catalog)
    for problem in problems { Console.diagnostic(problem) }
    guard let book else { throw ExitCode.badInput }
    return Casework(catalog: bench.catalog, book: book, index: bench.index, limits: limits)
  }

  /// The processes alone: no rule is loaded. Prints all that is wrong and ends with status 2.
  func processes() throws -> ProcessBench {
    let (catalog, problems) = catalog(for: nil)
    for problem in problems { Console.diagnostic(problem) }
    guard let catalog else { throw ExitCode.badInput }
    let (book, faults) = ProcessBook.read(catalog)
    for fault in faults { Console.diagnostic(fault) }
    guard let book else { throw ExitCode.badInput }
    return ProcessBench(catalog: catalog, book: book)
  }
}
