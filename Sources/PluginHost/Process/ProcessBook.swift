import CaseModel

/// The processes of all jurisdictions: the files of the plugins' `process/`, laid over each other and checked.
package struct ProcessBook: Sendable {
  /// By the jurisdiction of a plugin: the processes that hold there, by name.
  private let processes: [String: [CaseProcess]]
  private let catalog: PluginCatalog

  /// - Parameters:
  ///   - paths: the jurisdictions that are asked about, whose processes alone are read; nil: all.
  ///   - guards: the names of the guards that a chain of plugins has for a model; nil: they are not checked.
  /// - Returns: the book, or nil where something is wrong with a process, and all errors and warnings.
  package static func read(
    _ catalog: PluginCatalog, for paths: [String]? = nil, guards: (([Plugin], Model) -> Set<String>)? = nil
  ) -> (book: ProcessBook?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    func add(_ found: [Diagnostic]) {
      for problem in found where !problems.contains(problem) { problems.append(problem) }
    }
    var files: [String: [ProcessFile]] = [:]
    let asked = paths.map { paths in paths.flatMap { (try? catalog.chain(for: $0)) ?? [] }.map(\.folder) }
    let plugins = catalog.plugins.filter { asked?.contains($0.folder) ?? true }
    for plugin in plugins {
      let (found, faults) = ProcessFile.all(of: plugin)
      files[plugin.folder] = found
      add(faults)
    }
    var processes: [String: [CaseProcess]] = [:]
    for path in Set(plugins.map(\.manifest.jurisdiction)).sorted() {
      let chain = ((try? catalog.chain(for: path)) ?? []).reversed().map { ($0, files[$0.folder] ?? []) }
      var here: [CaseProcess] = []
      for name in Set(chain.flatMap { $0.1.map(\.name) }).sorted() {
        let (draft, faults) = draft(name, chain)
        add(faults)
        guard let draft else { continue }
        let (process, wrong) = ProcessReader.read(draft)
        add(wrong)
        guard let process else { continue }
        let plugins = chain.map(\.0)
        add(
          ProcessCheck.check(
            process, guards: guards.map { $0(plugins, process.model) },
            hooks: Set(plugins.flatMap(\.manifest.provides)), calendars: catalog.calendars))
        here.append(process)
      }
      add(checkMain(here))
      processes[path] = here
    }
    let isRefused = problems.contains { $0.severity == .error }
    return (isRefused ? nil : ProcessBook(processes: processes, catalog: catalog), problems)
  }

  private static func draft(
    _ name: String, _ chain: [(Plugin, [ProcessFile])]
  ) -> (draft: ProcessDraft?, problems: [Diagnostic]) {
    var draft = ProcessDraft(name: name)
    var problems: [Diagnostic] = []
    for (plugin, files) in chain {
      guard let file = files.first(where: { $0.name == name }) else { continue }
      if file.isOverlay, draft.layers.isEmpty {
        problems.append(
          Diagnostic(
            .processOverlay, at: .file(path: file.path, line: 1, column: 1),
            what: "there is no process \(name) above \(plugin.manifest.jurisdiction) to lie over",
            mend: "remove overlays: and write the whole process, or correct the file's name"))
      } else if file.isOverlay {
        draft.lay(overlay: file.root, of: plugin, path: file.path)
      } else if let below = draft.layers.last {
        problems.append(
          Diagnostic(
            .processOverlay, at: .file(path: file.path, line: 1, column: 1),
            what: "\(below.path) has a process \(name) already",
            mend: "begin with overlays: \(name) and write what differs, or choose another name"))
      } else {
        draft.take(base: file.root, of: plugin, path: file.path)
      }
    }
    return (draft.layers.isEmpty ? nil : draft, problems)
  }

  /// One process of a model writes a fact.
  private static func checkMain(_ processes: [CaseProcess]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (i, process) in processes.enumerated() {
      guard let field = process.statusField,
        let other = processes[..<i].first(where: { $0.model == process.model && $0.statusField == field })
      else { continue }
      problems.append(
        Diagnostic(
          .processVersions, at: .file(path: process.layers[0].path, line: 1, column: 1),
          what: "\(other.name) and \(process.name) both write \(field) of the model \(process.model.rawValue)",
          mend: "leave status_field out of one of them"))
    }
    return problems
  }

  // MARK: Asking

  /// The processes that hold under a jurisdiction, by name.
  /// - Throws: `UnknownJurisdiction`.
  package func processes(for path: String) throws(UnknownJurisdiction) -> [CaseProcess] {
    guard let nearest = try catalog.chain(for: path).first else { return [] }
    return processes[nearest.manifest.jurisdiction] ?? []
  }

  /// The processes that hold under the jurisdiction above: what its own overlays, if it has any, lie over.
  package func general(for path: String) throws(UnknownJurisdiction) -> [CaseProcess] {
    let above = try catalog.chain(for: path).first { $0.manifest.jurisdiction != path }
    return above.flatMap { processes[$0.manifest.jurisdiction] } ?? []
  }

  /// All of them, with the jurisdictions of plugins under which they hold.
  package var all: [(jurisdiction: String, process: CaseProcess)] {
    processes.sorted { $0.key < $1.key }.flatMap { path, processes in processes.map { (path, $0) } }
  }

  package func calendar(of layer: ProcessLayer) -> WorkingCalendar? {
    catalog.calendars[layer.plugin.manifest.calendar]
  }
}

/// A file of a plugin's `process/`.
struct ProcessFile {
  let name: String
  let path: String
  let root: YamlNode

  var isOverlay: Bool { root.entries.contains { $0.key == "overlays" } }

  static func all(of plugin: Plugin) -> (files: [ProcessFile], problems: [Diagnostic]) {
    let folder = PluginFiles(plugin.path, shownAs: plugin.folder)
    var files: [ProcessFile] = []
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      for path in try folder.paths(in: "process", ending: ".yaml") {
        do throws(Diagnostic) {
          let text = try folder.yaml(path, codes: .process)
          let name = String((path.split(separator: "/").last ?? "").dropLast(5))
          guard ProcessDraft.isName(name) else {
            throw Diagnostic(
              .processMalformed, at: .config(file: text.path, keyPath: ""), what: "\(name) is no name of a process",
              mend: "use small letters, digits and _ for the file's name, at most 64")
          }
          files.append(ProcessFile(name: name, path: text.path, root: try YamlNode.root(of: text, codes: .process)))
        } catch {
          problems.append(error)
        }
      }
    } catch {
      problems.append(error)
    }
    return (files, problems)
  }
}
