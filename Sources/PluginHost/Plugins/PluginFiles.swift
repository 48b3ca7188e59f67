import CaseModel
import LuaBridge

/// The files of a plugin: what is read of its folder, and nothing outside of it. Each refusal is a diagnostic.
package struct PluginFiles {
  private let folder: ClosedFolder
  /// The folder as messages name it.
  private let shown: String
  /// Of all that was read.
  let digest = FileDigest()

  /// Largest Lua file that is read.
  static let mostSourceBytes = 1 << 20

  package init(_ path: String, shownAs shown: String) {
    folder = ClosedFolder(path: path)
    self.shown = shown
  }

  package func holds(_ path: String) -> Bool { folder.kind(of: path) != nil }

  /// The paths of the files of a folder that end so, in the order of their names; none where there is no such folder.
  package func paths(in name: String, ending: String) throws(Diagnostic) -> [String] {
    do {
      return try folder.entries(of: name).filter { $0.name.hasSuffix(ending) && !$0.name.hasPrefix(".") }
        .map { "\(name)/\($0.name)" }
    } catch .missing {
      return []
    } catch {
      throw refusal(error, name, .pluginMissingFile, "the folder cannot be read", "check that it is a folder")
    }
  }

  package func yaml(_ path: String, codes: YamlCodes) throws(Diagnostic) -> YamlText {
    do {
      let bytes = try folder.bytes(of: path, most: YamlText.mostBytes)
      digest.add(path)
      digest.add(bytes)
      return try YamlText(path: "\(shown)/\(path)", bytes: bytes, codes: codes)
    } catch let error as Diagnostic {
      throw error
    } catch {
      let refusal = error as? ClosedFolder.Refusal ?? .missing
      if case .tooLarge(let bytes) = refusal {
        throw YamlText.tooLarge(bytes, path: "\(shown)/\(path)", codes: codes)
      }
      if refusal == .link {
        throw self.refusal(.link, path, codes.missing, "", "")
      }
      throw YamlText.unreadable(path: "\(shown)/\(path)", codes: codes)
    }
  }

  /// A Lua file. A byte order mark at its start is passed over.
  func source(_ path: String) throws(Diagnostic) -> SourceFile {
    do {
      var bytes = try folder.bytes(of: path, most: Self.mostSourceBytes)
      digest.add(path)
      digest.add(bytes)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      return SourceFile(path: path, bytes: bytes)
    } catch .tooLarge(let bytes) {
      throw Diagnostic(
        .pluginSyntax, at: place(path), what: "the file has \(bytes) bytes, more than \(Self.mostSourceBytes)",
        mend: "move tables into law/, or split the file into modules in lib/")
    } catch {
      throw refusal(
        error, path, .pluginMissingFile, "the file cannot be read", "check that it is a file, and its rights")
    }
  }

  private func place(_ path: String) -> Place { .config(file: "\(shown)/\(path)", keyPath: "") }

  private func refusal(
    _ refusal: ClosedFolder.Refusal, _ path: String, _ code: DiagnosticCode, _ what: String, _ mend: String
  ) -> Diagnostic {
    guard refusal == .link else { return Diagnostic(code, at: place(path), what: what, mend: mend) }
    return Diagnostic(
      .pluginLink, at: place(path), what: "this is a symbolic link, and nothing outside a plugin's folder is read",
      mend: "put the file or folder itself there")
  }

  // MARK: What does not belong there

  /// Folders of a plugin, and the endings of the files in them that are read; nil: whatever lies there is its own.
  private static let folders: [(name: String, endings: [String]?)] = [
    ("law", [".yaml"]), ("rules", [".lua"]), ("lib", [".lua"]), ("shared", [".lua"]), ("tests", [".yaml"]),
    ("process", [".yaml", ".lua"]), ("metrics", [".yaml", ".lua"]), ("alerts", [".yaml"]), ("cases", nil),
  ]
  private static let files = ["plugin.yaml", "texts.yaml"]

  /// Warnings about files and folders that look like parts of the plugin and are not read, and errors about links.
  func strays() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for entry in (try? folder.entries()) ?? [] where !entry.name.hasPrefix(".") {
      if entry.kind == .link {
        found.append(refusal(.link, entry.name, .pluginLink, "", ""))
      } else if entry.kind == .folder {
        found += strays(folder: entry.name)
      } else if !Self.files.contains(entry.name), !Self.isForReaders(entry.name) {
        found.append(stray(entry.name, Self.mend(file: entry.name)))
      }
    }
    return found
  }

  private func strays(folder name: String) -> [Diagnostic] {
    guard let known = Self.folders.first(where: { $0.name == name }) else {
      let names = Self.folders.map(\.name)
      return [
        stray(
          name,
          nearestName(to: name, among: names).map { "rename it to \($0)" }
            ?? "remove it: the folders of a plugin are \(names.joined(separator: ", "))")
      ]
    }
    guard let endings = known.endings else { return [] }
    return ((try? folder.entries(of: name)) ?? []).compactMap { entry in
      let path = "\(name)/\(entry.name)"
      if entry.name.hasPrefix(".") { return nil }
      if entry.kind == .link { return refusal(.link, path, .pluginLink, "", "") }
      if endings.contains(where: entry.name.hasSuffix) || Self.isForReaders(entry.name) { return nil }
      let ending = endings.joined(separator: " or ")
      return stray(path, "give it a name that ends in \(ending), or remove it: only such files are read in \(name)/")
    }
  }

  private func stray(_ path: String, _ mend: String) -> Diagnostic {
    Diagnostic(.pluginStrayFile, severity: .warning, at: place(path), what: "this is not read", mend: mend)
  }

  private static func mend(file name: String) -> String {
    if let stem = name.split(separator: ".").first.map(String.init), name.hasSuffix(".yaml") || name.hasSuffix(".yml"),
      let near = nearestName(to: stem, among: files.map { String($0.dropLast(5)) })
    {
      return "rename it to \(near).yaml"
    }
    if name.hasSuffix(".lua") { return "move it to rules/ if it is a rule, or to lib/ if it is a module" }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return "move it to law/ or tests/, with a name that ends in .yaml"
    }
    return "remove it: beside its folders a plugin has \(files.joined(separator: ", ")) and pages such as README.md"
  }

  private static func isForReaders(_ name: String) -> Bool { name.hasSuffix(".md") || name.hasPrefix("LICENSE") }
}
