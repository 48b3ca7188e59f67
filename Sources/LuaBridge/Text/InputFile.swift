#if canImport(Glibc)
  import Glibc
#endif

/// An open file or stream of cases.
package final class InputFile: Sendable {
  package let descriptor: Int32
  /// Size where it is a file of which any part can be read, else nil: a stream.
  package let bytes: Int?
  /// Where the first line begins: who hands standard input on may have read a part of it.
  let start: Int

  /// Opens a file, or takes standard input for "-".
  /// - Throws: `LuaBridgeError.cannotOpen` with the system's reason.
  package init(path: String) throws {
    let isStandardInput = path == "-"
    descriptor = isStandardInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    func refused(_ reason: String) -> LuaBridgeError { .cannotOpen(path: path, reason: reason) }
    guard descriptor >= 0 else { throw refused(systemReason(errno)) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let reason = systemReason(errno)
    // A file without a size may give something all the same, as those of the kernel do.
    let isFile = isKnown && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    bytes = isFile ? Int(status.st_size) : nil
    start = isFile ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
    if !isKnown { throw refused(reason) }
    if status.st_mode & S_IFMT == S_IFDIR { throw refused("it is a directory") }
    if isFile { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The bytes at a place, as many as are there.
  /// - Throws: `LuaBridgeError.cannotRead` with the system's reason.
  func read(at start: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var count = 0
    while count < buffer.count {
      let got = pread(descriptor, buffer.baseAddress! + count, buffer.count - count, start + count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw LuaBridgeError.cannotRead(reason: systemReason(errno)) }
      if got == 0 { break }
      count += got
    }
    return count
  }
}

/// The system's words for an error number.
package func systemReason(_ number: Int32) -> String { String(cString: strerror(number)) }
