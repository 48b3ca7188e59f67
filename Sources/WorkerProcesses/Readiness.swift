#if canImport(Glibc)
  import Glibc
#endif

/// Waiting for several descriptors at once.
package enum Readiness {
  /// The descriptors of these that can be read without waiting, or whose other end is gone; none when the time is up.
  package static func wait(_ descriptors: [Int32], milliseconds: Int32) -> Set<Int32> {
    var asked = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&asked, UInt(asked.count), milliseconds)
    return count > 0 ? Set(asked.filter { $0.revents != 0 }.map(\.fd)) : []
  }
}
