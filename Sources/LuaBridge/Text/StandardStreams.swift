#if canImport(Glibc)
  import Glibc
#endif

/// Standard input, output and error, as whoever started the program left them.
package enum StandardStreams {
  /// Sees to it that no file which is opened later becomes one of them: those that are closed are opened in a way in which
  /// nothing can be read or written.
  package static func fill() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest number that is free is taken.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether a path names the very file that a stream reads or writes.
  package static func isFile(_ path: String, of descriptor: Int32) -> Bool {
    var (named, streamed) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(descriptor, &streamed) == 0 && isOneFile(named, streamed)
  }

  /// Whether two paths name the same file.
  package static func isFile(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(path, &first) == 0 && stat(other, &second) == 0 && isOneFile(first, second)
  }

  private static func isOneFile(_ first: stat, _ second: stat) -> Bool {
    first.st_mode & S_IFMT == S_IFREG && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
