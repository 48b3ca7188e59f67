import Foundation

@testable import LuaBridge

extension FuzzTarget {
  /// The cutting of an input into lines: none is lost, none is changed, whatever their length.
  static let lines = FuzzTarget(
    name: "lines", words: ["\n", "\r\n", "\u{FEFF}"],
    seeds: { [[9] + "a\r\n\nb".utf8, [0, 0xEF, 0xBB, 0xBF] + "{}\n{}\n".utf8, [3] + Array(repeating: 10, count: 9)] },
    make: {
      guard let temporary = tmpfile() else { fatalError("there is no temporary file") }
      let file = fileno(temporary)
      return { bytes in
        let most = Int(bytes.first ?? 0) % 64 + 1
        check(Array(bytes.dropFirst()), most: most, file)
      }
    })
}

private func check(_ bytes: [UInt8], most: Int, _ file: Int32) {
  claim(ftruncate(file, 0) == 0 && pwrite(file, bytes, bytes.count, 0) == bytes.count, "the file is not written")
  var expected: [String] = []
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  var lines = text.split(separator: 10, omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  for (i, line) in lines.enumerated() {
    let content = line.last == 13 ? line.dropLast() : line
    expected.append("\(i + 1): " + (line.count > most ? "too long" : "\(Array(content))"))
  }
  do {
    let found = try read(file, most)
    claim(found == expected, "lines of at most \(most) bytes: \(found) where \(expected) was expected")
  } catch {
    claim(false, "\(error)")
  }
}

private func read(_ file: Int32, _ most: Int) throws -> [String] {
  var reader = try LineReader(path: "/proc/self/fd/\(file)", mostLineBytes: most)
  let parser = try LineParser()
  let chunk = LineChunk()
  var found: [(line: Int, what: String)] = []
  while try reader.read(into: chunk) {
    for line in chunk.tooLong { found.append((line.line, "too long")) }
    chunk.forEachLine(parser) { _, line, place in
      // Lines that came together with the one before are read whole; a carriage return counts.
      let bytes = Array(UnsafeBufferPointer(start: chunk.bytes + place.lowerBound, count: place.count))
      let isCarried = place.upperBound < chunk.byteCount && chunk.bytes[place.upperBound] == 13
      found.append((line, bytes.count + (isCarried ? 1 : 0) > most ? "too long" : "\(bytes)"))
    }
  }
  claim(reader.isAtEnd, "the reader is not at the end")
  return found.map { "\($0.line): \($0.what)" }
}
