#if canImport(Glibc)
  import Glibc
#endif

/// Cuts a stream (a pipe, a terminal) into chunks of whole lines. A byte order mark at the start is passed over; the last
/// line may lack its end; a carriage return before the end of a line belongs to the end.
package final class LineReader {
  private let input: InputFile
  private let mostLineBytes: Int
  private var carried: [UInt8] = []
  private var atStart = true
  private var atEnd = false
  /// The last read found no whole line, and did not wait for one.
  package private(set) var isDry = false
  /// Whether all of the input was given out.
  package var isAtEnd: Bool { atEnd && carried.isEmpty }

  /// Longest line that is read.
  package static let defaultMostLineBytes = 16 << 20
  package static let chunkBytes = 128 << 10

  package init(_ input: InputFile, mostLineBytes: Int = LineReader.defaultMostLineBytes) {
    self.input = input
    self.mostLineBytes = mostLineBytes
  }

  /// Fills the chunk with the next whole lines. False: nothing is left, or where `patiently` is false and `isDry` then
  /// true: no whole line is there yet.
  /// - Throws: `LuaBridgeError.cannotRead` with the system's reason.
  package func read(into chunk: LineChunk, patiently: Bool = true) throws -> Bool {
    chunk.shrink()
    chunk.count = 0
    chunk.tooLong = nil
    chunk.reserve(carried.count)
    carried.withUnsafeBufferPointer {
      if let start = $0.baseAddress { chunk.bytes.update(from: start, count: $0.count) }
    }
    chunk.count = carried.count
    carried.removeAll(keepingCapacity: carried.capacity <= 4 << 20)
    try fill(chunk, patiently)
    return chunk.count > 0 || chunk.tooLong != nil
  }

  private func fill(_ chunk: LineChunk, _ patiently: Bool) throws {
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
  }

  /// Whether reading on would not have to wait. Lines are handed on as soon as nothing more is there, so that who writes
  /// a case and waits for its decision gets it.
  private var isMoreWaiting: Bool {
    var ask = pollfd(fd: input.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ask, 1, 0) != 0
  }

  private func readMore(_ chunk: LineChunk) throws {
    let got = Glibc.read(input.descriptor, chunk.bytes + chunk.count, Self.chunkBytes)
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

  /// The line under way is longer than the limit: reads to its end and keeps only its beginning.
  private func passOver(_ chunk: LineChunk) throws {
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
    chunk.tooLong = OverlongLine(bytes: length, beginning: beginning)
  }
}
