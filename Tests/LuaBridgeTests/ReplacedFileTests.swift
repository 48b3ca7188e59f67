import Foundation
import Testing

@testable import LuaBridge

final class ReplacedFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")
  private var file: URL { folder.appending(path: "cases.jsonl") }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("old\n".utf8).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

  @Test func `a file is replaced, keeps its rights, and nothing is left beside it`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try ReplacedFile.edit(file.path) { $0 + Data("new\n".utf8) }
    #expect(try text() == "old\nnew\n")
    let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(rights == 0o640)
    #expect(try names() == ["cases.jsonl"])
  }

  @Test func `whatever is thrown, the file stays as it is`() throws {
    struct Refused: Error {}
    #expect(throws: Refused.self) { try ReplacedFile.edit(file.path) { _ in throw Refused() } }
    try ReplacedFile.edit(file.path) { _ in nil }
    #expect(try text() == "old\n")
    #expect(try names() == ["cases.jsonl"])
  }

  @Test func `a link is followed and stays a link`() throws {
    let link = folder.appending(path: "link.jsonl")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "cases.jsonl")
    try ReplacedFile.edit(link.path) { _ in Data("new\n".utf8) }
    #expect(try text() == "new\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "cases.jsonl")
  }

  @Test func `what is no file is refused`() throws {
    #expect(throws: LuaBridgeError.self) { try ReplacedFile.edit(folder.path) { _ in Data() } }
    #expect(throws: LuaBridgeError.self) { try ReplacedFile.edit(folder.path + "/nothing") { _ in Data() } }
    #expect(throws: LuaBridgeError.self) { try ReplacedFile.edit("/dev/null") { _ in Data() } }
  }

  @Test func `who edits at the same time waits, and no change is lost`() async throws {
    let path = file.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { try ReplacedFile.edit(path) { $0 + Data("\(number)\n".utf8) } }
      }
      try await group.waitForAll()
    }
    #expect(Set(try text().split(separator: "\n")) == Set(["old"] + (0..<20).map { "\($0)" }))
    #expect(try names() == ["cases.jsonl"])
  }

  @Test func `what others write to it meanwhile is not lost`() throws {
    #expect(throws: LuaBridgeError.cannotReplace(path: file.path, reason: "another program has changed it meanwhile")) {
      try ReplacedFile.edit(file.path) { data in
        let handle = try FileHandle(forWritingTo: self.file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("theirs\n".utf8))
        try handle.close()
        return Data("ours\n".utf8)
      }
    }
    #expect(try text() == "old\ntheirs\n")
    #expect(try names() == ["cases.jsonl"])
  }

  @Test func `what one who was killed left beside it is taken away, and nothing else`() throws {
    for name in ["cases.jsonl.4711.new", "cases.jsonl.x.new", "cases.jsonl.new", "other.jsonl.4711.new"] {
      try Data().write(to: folder.appending(path: name))
    }
    try ReplacedFile.edit(file.path) { _ in nil }
    #expect(try names().sorted() == ["cases.jsonl", "cases.jsonl.new", "cases.jsonl.x.new", "other.jsonl.4711.new"])
  }
}
