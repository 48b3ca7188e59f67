import Foundation
import LuaBridge
import Testing

@Suite final class ClosedFolderTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")

  init() throws {
    for (path, text) in ["in/a/b.txt": "inside", "in/top.txt": "top", "out/c.txt": "outside"] {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for (path, target) in ["in/file": "out/c.txt", "in/folder": "out", "in/gone": "nowhere", "link": "in"] {
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: path).path, withDestinationPath: root.appending(path: target).path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private var folder: ClosedFolder { ClosedFolder(path: root.appending(path: "in").path) }

  @Test func `a file is read by its path below the folder, also where the folder is named by a link`() throws {
    #expect(String(decoding: try folder.bytes(of: "a/b.txt", most: 6), as: UTF8.self) == "inside")
    let link = ClosedFolder(path: root.appending(path: "link").path)
    #expect(String(decoding: try link.bytes(of: "top.txt", most: 100), as: UTF8.self) == "top")
  }

  @Test(arguments: [
    ("file", ClosedFolder.Refusal.link), ("folder/c.txt", .link), ("gone", .link), ("none", .missing),
    ("a/none", .missing), ("a", .otherKind), ("top.txt/x", .otherKind), ("a/b.txt", .tooLarge(bytes: 6)),
  ])
  func `what is no small ordinary file of the folder is refused`(path: String, refusal: ClosedFolder.Refusal) {
    #expect(throws: refusal) { try folder.bytes(of: path, most: 5) }
  }

  @Test func `a pipe is refused and not waited for`() throws {
    #expect(mkfifo(root.appending(path: "in/pipe").path, 0o600) == 0)
    #expect(throws: ClosedFolder.Refusal.otherKind) { try folder.bytes(of: "pipe", most: 5) }
  }

  @Test func `what lies in a folder is listed by name, and links are told apart`() throws {
    #expect(
      try folder.entries().map { "\($0.name) \($0.kind)" } == [
        "a folder", "file link", "folder link", "gone link", "top.txt file",
      ])
    #expect(try folder.entries(of: "a").map(\.name) == ["b.txt"])
    #expect(throws: ClosedFolder.Refusal.link) { try folder.entries(of: "folder") }
    #expect(folder.kind(of: "gone") == .link)
    #expect(folder.kind(of: "none") == nil)
  }
}
