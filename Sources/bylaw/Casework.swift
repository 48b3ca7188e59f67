import ArgumentParser
import CaseModel
import LuaBridge
import PluginHost
import RuleEngine

/// Configuration, plugins, their rules and processes, read and checked: what the verbs on steps of cases work with.
struct Casework {
  let catalog: PluginCatalog
  let book: ProcessBook
  private let index: RuleIndex
  private let limits: LuaLimits

  init(_ bench: Workbench, _ book: ProcessBook, limits: LuaLimits) {
    catalog = bench.catalog
    index = bench.index
    self.book = book
    self.limits = limits
  }

  /// Runs a body that may ask the plugins' rules, in a thread with stack enough for Lua.
  func withCounsel(_ body: @escaping (any Counsel) throws -> Void) throws {
    try LuaThreads.run {
      defer { LuaState.stopTimer() }
      try body(try GuardBench(catalog, index, limits: limits))
    }
  }

  /// The same for a body that asks any question.
  func withBench(_ body: @escaping (GuardBench) throws -> Void) throws {
    try LuaThreads.run {
      defer { LuaState.stopTimer() }
      try body(try GuardBench(catalog, index, limits: limits))
    }
  }

  /// How a plugin's tests of its processes went.
  func examples(of plugin: Plugin) throws -> [ExampleRunner.Outcome] {
    try LuaThreads.run {
      defer { LuaState.stopTimer() }
      let counsel = try GuardBench(catalog, index, limits: limits)
      return try ProcessExampleRunner(plugin, catalog: catalog, book: book, counsel: counsel).run()
    }
  }
}

/// The processes alone, without the rules behind them.
struct ProcessBench {
  let catalog: PluginCatalog
  let book: ProcessBook

  /// - Throws: a `Diagnostic` where the jurisdiction is unknown.
  func processes(_ path: String) throws -> [CaseProcess] {
    try known { () throws(UnknownJurisdiction) in try book.processes(for: path) }
  }

  /// What the processes of a jurisdiction lie over.
  func general(_ path: String) throws -> [CaseProcess] {
    try known { () throws(UnknownJurisdiction) in try book.general(for: path) }
  }

  private func known(_ body: () throws(UnknownJurisdiction) -> [CaseProcess]) throws -> [CaseProcess] {
    do throws(UnknownJurisdiction) {
      return try body()
    } catch {
      throw Diagnostic(
        .configJurisdiction, at: .config(file: "PATH", keyPath: ""), what: "the jurisdiction \(error.path) is unknown",
        mend: error.nearest.map { "write \($0)" } ?? "use a path of jurisdictions.yaml")
    }
  }
}

extension WorkbenchOptions {
  /// The configuration, the plugins and their processes; prints all that is wrong and ends with status 2.
  func casework() throws -> Casework { try casework(try workbench()) }

  func casework(_ bench: Workbench) throws -> Casework {
    let book = try book(bench.catalog, bench.index)
    return Casework(bench, book, limits: limits)
  }

  /// The processes, and with the rules that they may ask; prints all that is wrong and ends with status 2.
  ///
  /// - Parameter paths: the jurisdictions that are asked about; nil: all.
  func processes(for paths: [String]? = nil) throws -> ProcessBench {
    let bench = try workbench()
    return ProcessBench(catalog: bench.catalog, book: try book(bench.catalog, bench.index, for: paths))
  }

  private func book(_ catalog: PluginCatalog, _ index: RuleIndex, for paths: [String]? = nil) throws -> ProcessBook {
    let (book, problems) = ProcessBook.read(catalog, for: paths) { chain, model in
      index.guards(of: chain, model, in: catalog)
    }
    for problem in problems { Console.diagnostic(problem) }
    guard let book else { throw ExitCode.badInput }
    return book
  }
}
