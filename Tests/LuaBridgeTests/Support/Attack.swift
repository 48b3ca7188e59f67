import Foundation
import Testing

/// One file of Attacks/: a rule or shared module that tries to do harm, and what its header says must come of it.
struct Attack: Sendable, CustomTestStringConvertible {
  /// What must come of an attack.
  enum Expectation: Sendable, Equatable {
    /// One of these limits ended the rule, or the loading of its file: which one may depend on the memory.
    case stopped(limits: [String])
    /// The rule failed or was not loaded, and the diagnostic says this (empty: anything).
    case refused(saying: String)
    /// The rule ended as undetermined, for this fact.
    case undetermined(fact: String)
    /// The rule decided on this fee: what it tried did not work.
    case decided(fee: Int)
    /// Any end is good, as long as the host lives and nothing is kept.
    case harmless
  }

  /// What a script may do: see Safety.md.
  enum Profile: String, Sendable, CaseIterable {
    /// The file is a rule of a province.
    case rules
    /// The file is a shared module, which a rule of another plugin uses.
    case library
  }

  let name: String
  /// Where it is tried: in both, unless its header names one.
  let profiles: [Profile]
  /// What the attack tries, in words.
  let summary: String
  let expectation: Expectation
  let source: Data
  /// The body of the rule that uses the module `attack`, where the file gives one behind the line `-- rule:`.
  let user: String?

  var testDescription: String { name }

  /// - Throws: where the file lacks its header.
  init(name: String, source: Data) throws {
    self.name = name
    let text = String(decoding: source, as: UTF8.self)
    let parts = text.split(separator: "\n-- rule:\n", maxSplits: 1)
    self.source = parts.count == 2 ? Data(parts[0].utf8) : source
    user = parts.count == 2 ? String(parts[1]) : nil
    let lines = text.split(separator: "\n", maxSplits: 8)
    func header(_ key: String) throws -> String {
      let prefix = "-- \(key): "
      guard let line = lines.first(where: { $0.hasPrefix(prefix) }) else { throw MissingHeader(file: name, key: key) }
      return String(line.dropFirst(prefix.count))
    }
    summary = try header("attack")
    expectation = try Self.expectation(try header("expect"), file: name)
    if let given = try? header("profile") {
      guard let profile = Profile(rawValue: given) else { throw MissingHeader(file: name, key: "profile (\(given))") }
      profiles = [profile]
    } else {
      profiles = Profile.allCases
    }
  }

  init(name: String, source: Data, expectation: Expectation) {
    self.name = name
    self.summary = name
    self.source = source
    self.user = nil
    self.profiles = Profile.allCases
    self.expectation = expectation
  }

  private static func expectation(_ text: String, file: String) throws -> Expectation {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words[0], words.count > 1 ? words[1] : "") {
    case ("stopped", let text):
      let limits = text.split(separator: "|").map(String.init)
      guard !limits.isEmpty, Set(limits).isSubset(of: ["time", "memory", "output"]) else { break }
      return .stopped(limits: limits)
    case ("decided", let text):
      if let fee = Int(text) { return .decided(fee: fee) }
    case ("refused", let saying): return .refused(saying: saying)
    case ("undetermined", let fact) where !fact.isEmpty: return .undetermined(fact: fact)
    case ("harmless", ""): return .harmless
    default: break
    }
    throw MissingHeader(file: file, key: "expect (\(text))")
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
