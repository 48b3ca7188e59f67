import CSimdJSON
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// Whole lines of an input, in pieces of bounded size: what a worker takes at one go.
package final class LineChunk {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  var count = 0
  private var capacity: Int
  /// A line that was longer than the limit; it is the chunk's only one, and not in `bytes`.
  var tooLong: OverlongLine?

  package init() {
    capacity = 256 << 10
    bytes = .allocate(capacity: capacity + csimdjson_padding)
  }

  deinit { bytes.deallocate() }

  /// A chunk of given lines.
  package convenience init(text: String) {
    self.init()
    var text = text
    text.withUTF8 { load(UnsafeRawBufferPointer($0)) }
  }

  /// A chunk of given bytes.
  convenience init(bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { load($0) }
  }

  // MARK: Filling

  /// Takes lines from elsewhere.
  package func load(_ lines: UnsafeRawBufferPointer) {
    tooLong = nil
    shrink()
    count = 0
    reserve(lines.count)
    if let start = lines.baseAddress { memcpy(bytes, start, lines.count) }
    count = lines.count
  }

  /// Takes lines from a file. False: it does not have that many bytes there, or cannot be read.
  package func load(from descriptor: Int32, _ place: Range<Int>) -> Bool {
    tooLong = nil
    shrink()
    count = 0
    reserve(place.count)
    while count < place.count {
      let got = pread(descriptor, bytes + count, place.count - count, place.lowerBound + count)
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return false }
      count += got
    }
    return true
  }

  /// All of it.
  package var region: ByteRegion { ByteRegion(UnsafeRawBufferPointer(start: bytes, count: count), owner: self) }

  package func copy(to target: UnsafeMutableRawPointer) { memcpy(target, bytes, count) }

  /// Whether the bytes stand somewhere in the lines.
  package func contains(_ piece: [UInt8]) -> Bool {
    UnsafeRawBufferPointer(start: bytes, count: count).place(of: piece) != nil
  }

  /// One line of this chunk as a chunk of its own.
  package func line(_ place: Range<Int>) -> LineChunk {
    let line = LineChunk()
    line.load(UnsafeRawBufferPointer(start: bytes + place.lowerBound, count: place.count))
    return line
  }

  /// Where the lines stand, with their ends.
  package var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var at = 0
    while at < count {
      let end = min(endOfLine(from: at) + 1, count)
      lines.append(at..<end)
      at = end
    }
    return lines
  }

  func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = max(capacity * 2, wanted)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + csimdjson_padding)
    grown.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = grown
    capacity = larger
  }

  /// Gives back the room that one very long line took.
  func shrink() {
    guard capacity > 4 << 20 else { return }
    bytes.deallocate()
    capacity = 256 << 10
    bytes = .allocate(capacity: capacity + csimdjson_padding)
  }

  /// Bytes of the input in this chunk.
  package var byteCount: Int { count }
  /// Bytes of the first line without its end.
  package var textCount: Int {
    let end = endOfLine(from: 0)
    return end > 0 && bytes[end - 1] == 0x0D ? end - 1 : end
  }
  /// A line that was longer than the limit; then it is the chunk's only one.
  package var overlongLine: OverlongLine? { tooLong }

  /// Parses each line and calls the body with what came of it, its number in the chunk from 1, and where it stands there.
  package func forEachLine(
    _ parser: LineParser, _ body: (_ answer: LineParser.Answer, _ line: Int, _ place: Range<Int>) throws -> Void
  ) rethrows {
    var at = 0
    var line = 1
    defer { parser.leave() }
    while let (answer, place) = nextLine(&at, parser) {
      try body(answer, line, place)
      line += 1
    }
  }

  /// The next line, parsed; nil behind the last. `at` is where it begins, and then where the one after it does.
  @inline(__always)
  package func nextLine(_ at: inout Int, _ parser: LineParser) -> (answer: LineParser.Answer, place: Range<Int>)? {
    let start = at
    guard start < count else {
      parser.leave()
      return nil
    }
    let end = endOfLine(from: start)
    // Every line is read up to its end, the last one too.
    if end == count { bytes[count] = 0x0A }
    var length = end - start
    if length > 0, bytes[start + length - 1] == 0x0D { length -= 1 }
    at = end + 1
    return (parser.answer(UnsafeBufferPointer(start: bytes + start, count: length)), start..<start + length)
  }

  func endOfLine(from start: Int) -> Int {
    guard let found = memchr(bytes + start, 0x0A, count - start) else { return count }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(bytes)
  }

  /// A line of the chunk; what is no UTF-8 in it is replaced.
  package func text(_ place: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + place.lowerBound, count: place.count), as: UTF8.self)
  }

  /// A line of the chunk as a JSON field: `"input":"..."`, or in base 64 where it is no UTF-8.
  package func writeInput(_ place: Range<Int>, to writer: ByteWriter) {
    let line = UnsafeBufferPointer(start: bytes + place.lowerBound, count: place.count)
    if String(validating: line, as: UTF8.self) != nil {
      writer.append("\"input\":")
      writer.appendJSON(line)
    } else {
      writer.append("\"input_base64\":")
      writer.appendJSON(Data(line).base64EncodedString())
    }
  }
}

/// A line that was too long to be read: how long it was and how it began.
package struct OverlongLine: Sendable, Equatable {
  package let bytes: Int
  package let beginning: String
}
