#if canImport(Glibc)
  import Glibc
#endif

/// Where results go: a file descriptor that is written to until all is written, or a rendering of each line on the way
/// to standard output.
package struct ByteSink: Sendable {
  private let descriptor: Int32
  private let render: (@Sendable (String) -> String)?
  private var consume: (@Sendable ([UInt8]) throws -> Void)?

  package static let standardOutput = ByteSink(descriptor: 1, render: nil)
  package static let standardError = ByteSink(descriptor: 2, render: nil)

  private init(descriptor: Int32, render: (@Sendable (String) -> String)?) {
    self.descriptor = descriptor
    self.render = render
  }

  /// Standard output, each line put into other words first.
  package init(rendering render: @escaping @Sendable (String) -> String) { self.init(descriptor: 1, render: render) }

  /// Nothing is written: the body takes the bytes.
  package init(consuming consume: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.init(descriptor: -1, render: nil)
    self.consume = consume
  }

  /// Opens a file for writing, emptied.
  /// - Throws: `LuaBridgeError.cannotOpen` with the system's reason.
  package init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    render = nil
    guard descriptor >= 0 else { throw LuaBridgeError.cannotOpen(path: path, reason: systemReason(errno)) }
  }

  /// Whether a person is looking.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// - Throws: as `write(_:)`.
  package func write(text: String) throws {
    let writer = ByteWriter(capacity: text.utf8.count + 1)
    writer.append(text: text)
    try writeAll(writer.region.bytes)
  }

  /// - Throws: `LuaBridgeError.cannotWrite` with the system's reason; `LuaBridgeError.readerGone` where the pipe's
  ///   other end was closed.
  package func write(_ lines: ByteRegion) throws {
    // Copied first: who shares the memory may still write to it.
    if let consume { return lines.count > 0 ? try consume(Array(lines.bytes)) : () }
    guard let render else { return try writeAll(lines.bytes) }
    let rendered = ByteWriter()
    for line in String(decoding: Array(lines.bytes), as: UTF8.self).split(separator: "\n") {
      rendered.append(text: render(String(line)))
      rendered.append("\n")
    }
    try writeAll(rendered.region.bytes)
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) throws {
    var at = 0
    while at < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress! + at, bytes.count - at)
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw LuaBridgeError.readerGone }
        throw LuaBridgeError.cannotWrite(reason: systemReason(errno))
      }
      at += written
    }
  }
}
