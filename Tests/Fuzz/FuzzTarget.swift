import Foundation

/// One thing that is fuzzed: one row of `all`, in a file of its own.
struct FuzzTarget: Sendable {
  let name: String
  /// Words of its language, for the mutations.
  let words: [String]
  /// What it begins with.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// Gives the function that takes one input; it traps, or `claim` does, where something is wrong.
  let make: @Sendable () -> ([UInt8]) -> Void

  static let all: [FuzzTarget] = [
    json, lines, manifest, law, jurisdictions, calendar, rule, script, bridge, worker, process,
  ]

  /// Makes the function, and with it what lives as long as the process: lsan.supp names this function.
  @inline(never)
  func makeForGood() -> ([UInt8]) -> Void { make() }

  /// Writes a file for each seed, and the words as libFuzzer's dictionary.
  func writeSeeds(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (i, seed) in try seeds().enumerated() {
      try Data(seed).write(to: folder.appending(path: String("000\(i)".suffix(4))))
    }
    let lines = words.map { word in
      "\""
        + word.utf8.map { $0 < 0x20 || $0 > 0x7E || $0 == 0x22 || $0 == 0x5C ? hex($0) : String(UnicodeScalar($0)) }
        .joined() + "\"\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appendingPathExtension("words"))
  }

  private func hex(_ byte: UInt8) -> String { "\\x" + String(0x100 + Int(byte), radix: 16).suffix(2) }
}

/// What must be so whatever the input is. Where it is not, the run ends here, and libFuzzer keeps the input.
func claim(_ isSo: Bool, _ otherwise: @autoclosure () -> String) {
  if isSo { return }
  FileHandle.standardError.write(Data("FOUND: \(otherwise())\n".utf8))
  abort()
}

/// The files of the repository that targets begin with.
enum Tree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder whose path ends so, in the order of their paths.
  static func files(_ folder: String, ending: String, most: Int = 1 << 20) throws -> [[UInt8]] {
    let paths = FileManager.default.subpaths(atPath: root.appending(path: folder).path) ?? []
    return try paths.sorted().filter { $0.hasSuffix(ending) }
      .map { [UInt8](try Data(contentsOf: root.appending(path: "\(folder)/\($0)"))) }.filter { $0.count <= most }
  }

  /// The first lines of each plugin's cases.
  static func cases(_ count: Int) throws -> [[UInt8]] {
    try files("plugins", ending: "cases.jsonl", most: .max).flatMap { file in
      file.split(separator: UInt8(ascii: "\n")).prefix(count).map(Array.init)
    }
  }
}
