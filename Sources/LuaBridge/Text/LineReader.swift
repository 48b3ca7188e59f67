import CSimdJSON
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Whole lines of an input, in pieces of bounded size: what a worker takes at one go.
package final class LineChunk {
  fileprivate(set) var bytes: UnsafeMutablePointer<UInt8>
  fileprivate(set) var count = 0
  fileprivate var capacity: Int
  /// Number of this chunk in the input, from 0.
  package fileprivate(set) var number = 0
  /// Line number of its first line, from 1.
  package fileprivate(set) var firstLine = 1
  /// Lines that were longer than the limit and are not in `bytes`.
  package fileprivate(set) var tooLong: [OverlongLine] = []

  package init() {
    capacity = 256 << 10
    bytes = .allocate(capacity: capacity + csimdjson_padding)
  }

  deinit { bytes.deallocate() }

  /// A chunk of given lines, for tests.
  package convenience init(text: String) { self.init(bytes: Array(text.utf8)) }

  convenience init(bytes: [UInt8]) {
    self.init()
    reserve(bytes.count)
    for (i, byte) in bytes.enumerated() { self.bytes[i] = byte }
    count = bytes.count
  }

  fileprivate func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = max(capacity * 2, wanted)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + csimdjson_padding)
    grown.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = grown
    capacity = larger
  }

  /// Gives back the room that one very long line took.
  fileprivate func shrink() {
    guard capacity > 4 << 20 else { return }
    bytes.deallocate()
    capacity = 256 << 10
    bytes = .allocate(capacity: capacity + csimdjson_padding)
  }

  /// Bytes of the input in this chunk.
  package var byteCount: Int { count }

  /// Parses each line and calls the body with what came of it, its number, and where it stands in the chunk.
  package func forEachLine(
    _ parser: LineParser, _ body: (_ answer: LineParser.Answer, _ line: Int, _ place: Range<Int>) throws -> Void
  ) rethrows {
    var at = 0
    var line = firstLine
    while at < count {
      let end = endOfLine(from: at)
      var length = end - at
      if length > 0, bytes[at + length - 1] == 0x0D { length -= 1 }
      let answer = parser.answer(UnsafeBufferPointer(start: bytes + at, count: length))
      try body(answer, line, at..<at + length)
      at = end + 1
      line += 1
    }
  }

  fileprivate func endOfLine(from start: Int) -> Int {
    guard let found = memchr(bytes + start, 0x0A, count - start) else { return count }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(bytes)
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

/// A line that was too long to be read: where it stood and how it began.
package struct OverlongLine: Sendable {
  package let line: Int
  package let bytes: Int
  package let beginning: String
}

/// Cuts a file or standard input into chunks of whole lines. A byte order mark at the start is passed over; the last
/// line may lack its end; a carriage return before the end of a line belongs to the end.
package struct LineReader: ~Copyable, Sendable {
  private let descriptor: Int32
  private let mostLineBytes: Int
  private var carried: [UInt8] = []
  private var nextLine = 1
  private var nextChunk = 0
  private var atStart = true
  private var atEnd = false
  /// The last read found no whole line, and did not wait for one.
  package private(set) var isDry = false
  /// How many chunks were filled.
  package var chunkCount: Int { nextChunk }
  /// Whether all of the input is in them.
  package var isAtEnd: Bool { atEnd && carried.isEmpty }
  /// Size of the input where it is a file, else nil.
  package let totalBytes: Int?

  /// Longest line that is read.
  package static let defaultMostLineBytes = 16 << 20
  private static let chunkBytes = 128 << 10

  /// Reads a file, or standard input for "-".
  /// - Throws: `LuaBridgeError.cannotOpen` with the system's reason.
  package init(path: String, mostLineBytes: Int = LineReader.defaultMostLineBytes) throws {
    self.mostLineBytes = mostLineBytes
    if path == "-" {
      descriptor = 0
      totalBytes = nil
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LuaBridgeError.cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw LuaBridgeError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw LuaBridgeError.cannotOpen(path: path, reason: "it is a directory")
    }
    totalBytes = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Fills the chunk with the next whole lines. False: nothing is left, or where `patiently` is false and `isDry` then
  /// true: no whole line is there yet.
  /// - Throws: `LuaBridgeError.cannotRead` with the system's reason.
  package mutating func read(into chunk: LineChunk, patiently: Bool = true) throws -> Bool {
    chunk.shrink()
    chunk.count = 0
    chunk.tooLong = []
    chunk.number = nextChunk
    chunk.firstLine = nextLine
    chunk.reserve(carried.count)
    carried.withUnsafeBufferPointer {
      if let start = $0.baseAddress { chunk.bytes.update(from: start, count: $0.count) }
    }
    chunk.count = carried.count
    carried.removeAll(keepingCapacity: carried.capacity <= 4 << 20)
    try fill(chunk, patiently)
    guard chunk.count > 0 || !chunk.tooLong.isEmpty else { return false }
    nextChunk += 1
    return true
  }

  private mutating func fill(_ chunk: LineChunk, _ patiently: Bool) throws {
    isDry = false
    var lastEnd = -1
    var searched = 0
    while true {
      var back = chunk.count - 1
      while back >= searched, chunk.bytes[back] != 0x0A { back -= 1 }
      if back >= searched { lastEnd = back }
      searched = chunk.count
      // Only the first line of a chunk can be longer than a chunk.
      if chunk.count > mostLineBytes, chunk.endOfLine(from: 0) > mostLineBytes {
        try passOver(chunk)
        return
      }
      if lastEnd >= 0 && (chunk.count >= Self.chunkBytes / 2 || !isMoreWaiting) || atEnd { break }
      if !patiently && lastEnd < 0 && !isMoreWaiting {
        isDry = true
        break
      }
      chunk.reserve(chunk.count + Self.chunkBytes)
      try readMore(chunk)
    }
    if atEnd {
      lastEnd = chunk.count - 1
    } else {
      let rest = UnsafeBufferPointer(start: chunk.bytes + lastEnd + 1, count: chunk.count - lastEnd - 1)
      carried.append(contentsOf: rest)
      chunk.count = lastEnd + 1
    }
    nextLine += countLines(chunk)
  }

  /// Whether reading on would not have to wait. A file never does; what came through a pipe or from a terminal is handed
  /// on as soon as nothing more is there, so that who writes a case and waits for its decision gets it.
  private var isMoreWaiting: Bool {
    guard totalBytes == nil else { return true }
    var ask = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ask, 1, 0) != 0
  }

  private mutating func readMore(_ chunk: LineChunk) throws {
    let got = Glibc.read(descriptor, chunk.bytes + chunk.count, Self.chunkBytes)
    if got < 0 {
      if errno == EINTR { return }
      throw LuaBridgeError.cannotRead(reason: String(cString: strerror(errno)))
    }
    if got == 0 { atEnd = true }
    chunk.count += got
    if atStart && (chunk.count >= 3 || atEnd) {
      atStart = false
      if chunk.count >= 3, chunk.bytes[0] == 0xEF, chunk.bytes[1] == 0xBB, chunk.bytes[2] == 0xBF {
        memmove(chunk.bytes, chunk.bytes + 3, chunk.count - 3)
        chunk.count -= 3
      }
    }
  }

  private func countLines(_ chunk: LineChunk) -> Int {
    var lines = 0
    var at = 0
    while at < chunk.count {
      lines += 1
      guard let end = memchr(chunk.bytes + at, 0x0A, chunk.count - at) else { break }
      at = UnsafePointer(end.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(chunk.bytes) + 1
    }
    return lines
  }

  /// The line under way is longer than the limit: reads to its end and keeps only its beginning.
  private mutating func passOver(_ chunk: LineChunk) throws {
    let beginning = readable(UnsafeBufferPointer(start: chunk.bytes, count: min(200, chunk.count)))
    var length = 0
    while true {
      if let end = memchr(chunk.bytes, 0x0A, chunk.count) {
        let at = UnsafePointer(end.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(chunk.bytes)
        length += at
        carried.append(contentsOf: UnsafeBufferPointer(start: chunk.bytes + at + 1, count: chunk.count - at - 1))
        break
      }
      length += chunk.count
      chunk.count = 0
      if atEnd { break }
      try readMore(chunk)
    }
    chunk.count = 0
    chunk.tooLong = [OverlongLine(line: nextLine, bytes: length, beginning: beginning)]
    nextLine += 1
  }
}
