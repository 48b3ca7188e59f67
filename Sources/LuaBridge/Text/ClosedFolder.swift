#if canImport(Glibc)
  import Glibc
#endif

/// A folder of whose files only those are read that lie in it: a symbolic link below it is refused when it is opened,
/// so nobody can put one there between a look and the reading. The folder itself may be a link.
package struct ClosedFolder: Sendable {
  /// Why a file or folder is not read.
  package enum Refusal: Error, Sendable, Equatable {
    /// There is nothing of that name.
    case missing
    /// It, or a folder on the way to it, is a symbolic link.
    case link
    /// It is no ordinary file, or no folder.
    case otherKind
    case tooLarge(bytes: Int)
    /// The system's reason.
    case unreadable(String)
  }

  package enum Kind: Sendable, Equatable {
    case file, folder, link, other
  }

  private let path: String

  package init(path: String) { self.path = path }

  /// The bytes of a file, named by its path below the folder.
  package func bytes(of file: String, most: Int) throws(Refusal) -> [UInt8] {
    let descriptor = try open(file, O_RDONLY)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw reason() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .otherKind }
    guard Int(status.st_size) <= most else { throw .tooLarge(bytes: Int(status.st_size)) }
    var bytes: [UInt8] = []
    // One byte more than it has: so the first reading comes to its end, and the second finds nothing.
    var room = Int(status.st_size) + 1
    while bytes.count <= most {
      var failed = false
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        while got < 0 && errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        failed = got < 0
        count = max(0, got)
      }
      if failed { throw reason() }
      if piece.isEmpty { return bytes }
      bytes = bytes.isEmpty ? piece : bytes + piece
      room = 4096
    }
    throw .tooLarge(bytes: bytes.count)
  }

  /// What lies in a folder, by name in ascending order; `""` is the folder itself.
  package func entries(of folder: String = "") throws(Refusal) -> [(name: String, kind: Kind)] {
    let descriptor = try open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY)
    guard let stream = fdopendir(descriptor) else {
      let refusal = reason()
      close(descriptor)
      throw refusal
    }
    defer { closedir(stream) }
    var entries: [(name: String, kind: Kind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      entries.append((name, Kind(told: entry.pointee.d_type) ?? Self.look(at: name, in: descriptor)))
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func look(at name: String, in folder: Int32) -> Kind {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? Kind(status.st_mode) : .other
  }

  /// What stands under the path, or nil; a link is not followed.
  package func kind(of file: String) -> Kind? {
    var status = stat()
    guard lstat("\(path)/\(file)", &status) == 0 else { return nil }
    return Kind(status.st_mode)
  }

  /// Opens step by step, so that no folder on the way is a link either.
  private func open(_ file: String, _ flags: Int32) throws(Refusal) -> Int32 {
    var descriptor = Glibc.open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw reason() }
    let steps = file.split(separator: "/")
    for (i, step) in steps.enumerated() {
      let last = i == steps.count - 1
      let next = openat(
        descriptor, String(step), (last ? flags : O_RDONLY | O_DIRECTORY) | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      let code = errno
      var status = stat()
      let isLink =
        next < 0 && fstatat(descriptor, String(step), &status, AT_SYMLINK_NOFOLLOW) == 0
        && status.st_mode & S_IFMT == S_IFLNK
      close(descriptor)
      guard next >= 0 else {
        errno = code
        throw isLink ? .link : reason()
      }
      descriptor = next
    }
    return descriptor
  }

  private func reason() -> Refusal {
    switch errno {
    case ENOENT: .missing
    case ELOOP: .link
    case ENOTDIR, ENXIO: .otherKind
    default: .unreadable(String(cString: strerror(errno)))
    }
  }
}

extension ClosedFolder.Kind {
  /// What a folder says of its entry; nil: some file systems say nothing.
  fileprivate init?(told type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    default: return nil
    }
  }

  fileprivate init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
