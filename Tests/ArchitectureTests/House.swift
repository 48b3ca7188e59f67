import Foundation

/// A file of the repository, as text.
struct TextFile {
  /// From the root of the repository: `Sources/CaseModel/Field.swift`.
  let path: String
  let text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }

  var name: String { String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]) }

  /// The second part of the path: the module of a source, the target of a test.
  var module: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var isC: Bool { [".c", ".cpp", ".h"].contains { path.hasSuffix($0) } }
}

/// The repository, read as files: no module of it is imported here.
enum House {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folders that are looked at; build products and the history are not.
  static let folders = ["Sources", "Tests", "plugins", "config", ".ci"]

  /// Code of ours, in Swift and C.
  static func sources() throws -> [TextFile] { try files("Sources").filter { $0.isSwift || $0.isC } }
  static func swiftTests() throws -> [TextFile] { try files("Tests").filter(\.isSwift) }
  static func manifest() throws -> TextFile { try file("Package.swift") }

  /// Everything in text, the files at the root included.
  static func everything() throws -> [TextFile] {
    let atRoot = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".swift") || ["Makefile", ".swift-format"].contains($0) }
    return try atRoot.sorted().map(file) + folders.flatMap(files)
  }

  static func file(_ path: String) throws -> TextFile {
    TextFile(path, try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  /// The files in text below a folder, in order of their paths; none when the folder is not there.
  static func files(_ folder: String) throws -> [TextFile] {
    let paths = FileManager.default.subpaths(atPath: root.appending(path: folder).path) ?? []
    return try paths.sorted().filter { !$0.contains("__pycache__") }.compactMap { path in
      let url = root.appending(path: "\(folder)/\(path)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      return try String(data: Data(contentsOf: url), encoding: .utf8).map { TextFile("\(folder)/\(path)", $0) }
    }
  }

  /// The folders right below a folder.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted().filter { name in
      try root.appending(path: "\(folder)/\(name)").resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
    }
  }
}
