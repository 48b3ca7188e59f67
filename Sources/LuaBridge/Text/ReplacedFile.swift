import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// A file that is replaced as a whole or not at all. Who wants to replace it as well waits.
package enum ReplacedFile {
  /// Gives the file's bytes to `change` and puts what it answers in their place; nil: it stays as it is.
  ///
  /// The new bytes stand beside the file, on the disk, before they take its name: a process that is killed leaves the
  /// old file or the new one. A symbolic link is followed; what it leads to is replaced.
  ///
  /// - Throws: `LuaBridgeError.cannotOpen` or `cannotReplace` with the system's reason, and what `change` throws.
  package static func edit(_ path: String, _ change: (Data) throws -> Data?) throws {
    let path = URL(filePath: path).resolvingSymlinksInPath().path
    let descriptor = try locked(path)
    defer { close(descriptor) }
    removeRemains(of: path)
    var before = stat()
    guard fstat(descriptor, &before) == 0 else {
      throw LuaBridgeError.cannotOpen(path: path, reason: systemReason(errno))
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    } catch {
      throw LuaBridgeError.cannotOpen(path: path, reason: "it cannot be read")
    }
    guard let new = try change(data) else { return }
    try replace(path, with: new, like: descriptor, asLongAs: before)
  }

  /// Who holds the file is the only one who writes beside it: what lies there was left by one who was killed.
  private static func removeRemains(of path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let name = URL(filePath: path).lastPathComponent
    for other in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard other.hasPrefix("\(name)."), other.hasSuffix(".new") else { continue }
      let middle = other.dropFirst(name.utf8.count + 1).dropLast(4)
      if !middle.isEmpty, middle.allSatisfy(\.isNumber) { unlink(folder.appending(path: other).path) }
    }
  }

  /// Opens the file and holds it against others who edit it.
  private static func locked(_ path: String) throws -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CLOEXEC)
      guard descriptor >= 0 else { throw LuaBridgeError.cannotOpen(path: path, reason: systemReason(errno)) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      // Somebody may have replaced it while we waited: then this is no longer the file of that name.
      var (held, named) = (stat(), stat())
      guard fstat(descriptor, &held) == 0, stat(path, &named) == 0 else {
        close(descriptor)
        throw LuaBridgeError.cannotOpen(path: path, reason: "it was taken away")
      }
      if held.st_ino == named.st_ino, held.st_dev == named.st_dev {
        guard held.st_mode & S_IFMT == S_IFREG else {
          close(descriptor)
          throw LuaBridgeError.cannotOpen(path: path, reason: "it is no file whose place another can take")
        }
        return descriptor
      }
      close(descriptor)
    }
  }

  private static func replace(
    _ path: String, with data: Data, like descriptor: Int32, asLongAs before: stat
  ) throws {
    func refusal(_ what: String) -> LuaBridgeError { .cannotReplace(path: path, reason: what) }
    var old = stat()
    guard fstat(descriptor, &old) == 0 else { throw refusal(systemReason(errno)) }
    let beside = "\(path).\(getpid()).new"
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refusal("\(beside): \(systemReason(errno))") }
    do {
      defer { close(file) }
      guard write(data, to: file) else { throw refusal(systemReason(errno)) }
      _ = fchown(file, old.st_uid, old.st_gid)
      guard fchmod(file, old.st_mode & 0o7777) == 0, fsync(file) == 0 else { throw refusal(systemReason(errno)) }
    } catch {
      unlink(beside)
      throw error as? LuaBridgeError ?? refusal("the disk does not take it")
    }
    // Programs that know nothing of the lock may have written to it meanwhile.
    var (held, named) = (stat(), stat())
    guard fstat(descriptor, &held) == 0, stat(path, &named) == 0, named.st_ino == before.st_ino,
      held.st_size == before.st_size, held.st_mtim.tv_sec == before.st_mtim.tv_sec,
      held.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else {
      unlink(beside)
      throw refusal("another program has changed it meanwhile")
    }
    guard rename(beside, path) == 0 else {
      let reason = systemReason(errno)
      unlink(beside)
      throw refusal(reason)
    }
    let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// False: the disk does not take it all.
  private static func write(_ data: Data, to file: Int32) -> Bool {
    data.withUnsafeBytes { bytes in
      var at = 0
      while at < bytes.count {
        let written = Glibc.write(file, bytes.baseAddress! + at, bytes.count - at)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        at += written
      }
      return true
    }
  }
}
