import LuaBridge

#if canImport(Glibc)
  import Glibc
#endif

/// The worker's side: requests on standard input, answers on standard output.
package final class WorkerStreams {
  private var buffer: [UInt8] = []
  private var at = 0

  package init() {}

  /// Longest first line of a request.
  private static let mostHeaderBytes = 4096

  /// The next request's first line, without its end; nil where no more come.
  /// - Throws: `WorkerFailure.malformed`, `LuaBridgeError.cannotRead`.
  package func header() throws -> String? {
    while true {
      if let end = buffer[at...].firstIndex(of: 0x0A) {
        defer { at = end + 1 }
        return String(decoding: buffer[at..<end], as: UTF8.self)
      }
      guard buffer.count - at <= Self.mostHeaderBytes else {
        throw WorkerFailure.malformed("a request begins with a line of more than \(Self.mostHeaderBytes) bytes")
      }
      guard try more() else {
        if at < buffer.count { throw WorkerFailure.malformed("the last request ends in its first line") }
        return nil
      }
    }
  }

  /// So many bytes that follow the first line, as the chunk's lines.
  /// - Throws: `WorkerFailure.malformed`, `LuaBridgeError.cannotRead`.
  package func body(_ count: Int, into chunk: LineChunk) throws {
    while buffer.count - at < count {
      guard try more() else { throw WorkerFailure.malformed("the last request ends in its body") }
    }
    buffer.withUnsafeBytes { chunk.load(UnsafeRawBufferPointer(rebasing: $0[at..<at + count])) }
    at += count
  }

  private func more() throws -> Bool {
    if at > 0 {
      buffer.removeFirst(at)
      at = 0
    }
    let wanted = 64 << 10
    var got = 0
    let piece = [UInt8](unsafeUninitializedCapacity: wanted) { space, count in
      repeat { got = read(0, space.baseAddress, wanted) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    if got < 0 { throw LuaBridgeError.cannotRead(reason: systemReason(errno)) }
    buffer += piece
    return got > 0
  }
}
