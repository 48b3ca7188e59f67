import Foundation
import Testing

/// One file of Attacks/: a rule that tries to do harm, and what its header says must come of it.
struct Attack: Sendable, CustomTestStringConvertible {
  /// What must come of an attack.
  enum Expectation: Sendable, Equatable {
    /// A limit ended the rule, or the loading of its file.
    case stopped(limit: String)
    /// The rule failed or was not loaded, and the diagnostic says this (empty: anything).
    case refused(saying: String)
    /// The rule ended as undetermined, for this fact.
    case undetermined(fact: String)
    /// Any end is good, as long as the host lives and nothing is kept.
    case harmless
  }

  let name: String
  /// What the attack tries, in words.
  let summary: String
  let expectation: Expectation
  let source: Data

  var testDescription: String { name }

  /// - Throws: where the file lacks its header.
  init(name: String, source: Data) throws {
    self.name = name
    self.source = source
    let lines = String(decoding: source, as: UTF8.self).split(separator: "\n", maxSplits: 8)
    func header(_ key: String) throws -> String {
      let prefix = "-- \(key): "
      guard let line = lines.first(where: { $0.hasPrefix(prefix) }) else { throw MissingHeader(file: name, key: key) }
      return String(line.dropFirst(prefix.count))
    }
    summary = try header("attack")
    expectation = try Self.expectation(try header("expect"), file: name)
  }

  init(name: String, source: Data, expectation: Expectation) {
    self.name = name
    self.summary = name
    self.source = source
    self.expectation = expectation
  }

  private static func expectation(_ text: String, file: String) throws -> Expectation {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words[0], words.count > 1 ? words[1] : "") {
    case ("stopped", let limit) where ["time", "memory", "output"].contains(limit): return .stopped(limit: limit)
    case ("refused", let saying): return .refused(saying: saying)
    case ("undetermined", let fact) where !fact.isEmpty: return .undetermined(fact: fact)
    case ("harmless", ""): return .harmless
    default: throw MissingHeader(file: file, key: "expect (\(text))")
    }
  }

  struct MissingHeader: Error {
    let file: String
    let key: String
  }

  /// All files of Attacks/, in the order of their names.
  static let all: [Attack] = {
    let folder = Repository.tests.appending(path: "Attacks")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "lua" }.sorted { $0.path < $1.path }.compactMap { file in
      guard let source = try? Data(contentsOf: file) else { return nil }
      return try? Attack(name: file.deletingPathExtension().lastPathComponent, source: source)
    }
  }()
}

/// Where things are in the repository that these tests were built from.
enum Repository {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
}
