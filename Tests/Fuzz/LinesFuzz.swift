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
    let streamed = try read(file, most)
    claim(streamed == expected, "lines of at most \(most) bytes, streamed: \(streamed) where \(expected) was expected")
    let piece = bytes.count % most + 1
    let cut = try cut(file, most, piece)
    claim(
      cut == expected, "lines of at most \(most) bytes, in pieces of \(piece): \(cut) where \(expected) was expected")
  } catch {
    claim(false, "\(error)")
  }
}

/// As the lines of a stream come.
private func read(_ file: Int32, _ most: Int) throws -> [String] {
  let reader = LineReader(try InputFile(path: "/proc/self/fd/\(file)"), mostLineBytes: most)
  let chunk = LineChunk()
  var found: [String] = []
  while try reader.read(into: chunk) { found += try lines(of: chunk, chunk.overlongLine, most) }
  claim(reader.isAtEnd, "the reader is not at the end")
  return numbered(found)
}

/// As the parts of a file are cut, and read by somebody else.
private func cut(_ file: Int32, _ most: Int, _ piece: Int) throws -> [String] {
  let input = try InputFile(path: "/proc/self/fd/\(file)")
  let cutter = try FileCutter(input, mostLineBytes: most, pieceBytes: piece)
  let chunk = LineChunk()
  var found: [String] = []
  while let piece = try cutter.piece() {
    claim(piece.overlongLine != nil || chunk.load(from: input.descriptor, piece.place), "a piece is not in the file")
    found += try lines(of: chunk, piece.overlongLine, most)
  }
  return numbered(found)
}

private func lines(of chunk: LineChunk, _ overlong: OverlongLine?, _ most: Int) throws -> [String] {
  if overlong != nil { return ["too long"] }
  var found: [String] = []
  chunk.forEachLine(try LineParser()) { _, line, place in
    claim(line == found.count + 1, "line \(line) came behind \(found.count) others")
    // Lines that came together with the one before are read whole; a carriage return counts.
    let bytes = Array(UnsafeBufferPointer(start: chunk.bytes + place.lowerBound, count: place.count))
    let isCarried = place.upperBound < chunk.byteCount && chunk.bytes[place.upperBound] == 13
    found.append(bytes.count + (isCarried ? 1 : 0) > most ? "too long" : "\(bytes)")
  }
  return found
}

private func numbered(_ lines: [String]) -> [String] { lines.enumerated().map { "\($0 + 1): \($1)" } }
