import CWorker
import LuaBridge

#if canImport(Glibc)
  import Glibc
#endif

/// This very program, started once more as a worker: without environment, with no descriptor but those named here, and
/// dead as soon as the one who started it is.
///
/// The worker finds its requests on standard input and answers on standard output; both are one socket. Standard error is
/// a file in memory that is read when the worker has ended. Descriptor 3 is the shared area, descriptor 4 the file of the
/// cases, where there is one.
package final class WorkerProcess {
  package static let areaDescriptor: Int32 = 3
  package static let rangesDescriptor: Int32 = 4

  package let area: SharedArea
  /// Becomes readable when an answer comes, or the worker has ended.
  package let descriptor: Int32
  private let complaints: Int32
  private let process: pid_t
  private var ending: WorkerEnding?

  /// Where the program itself is found, also when its file was replaced since it was started.
  package static let ownProgram = "/proc/self/exe"

  /// - Parameters:
  ///   - arguments: the command's words, the program's name first.
  ///   - ranges: a file of which the worker may read any part.
  /// - Throws: `WorkerFailure.cannotStart`.
  package init(program: String = WorkerProcess.ownProgram, arguments: [String], slots: Int, ranges: InputFile?) throws {
    area = try SharedArea(slots: slots)
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutableBytes(of: &ends) {
      socketpair(
        AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0,
        $0.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    let complaints = cworker_memory("bylaw-complaints", 0)
    guard made == 0, complaints >= 0 else {
      let reason = systemReason(errno)
      for end in [ends.0, ends.1, complaints] where end >= 0 { close(end) }
      throw WorkerFailure.cannotStart(reason: reason)
    }
    defer { close(ends.1) }
    do {
      process = try Self.spawn(
        program, arguments, [ends.1, ends.1, complaints, area.descriptor] + (ranges.map { [$0.descriptor] } ?? []))
    } catch {
      close(ends.0)
      close(complaints)
      throw error
    }
    descriptor = ends.0
    self.complaints = complaints
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit {
    // What it still does nobody wants.
    if ending == nil {
      kill()
      _ = wait()
    }
    close(descriptor)
    close(complaints)
  }

  private static func spawn(_ program: String, _ arguments: [String], _ given: [Int32]) throws -> pid_t {
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let error = cworker_spawn(program, &words, given, Int32(given.count), &process)
    guard error == 0 else { throw WorkerFailure.cannotStart(reason: systemReason(error)) }
    return process
  }

  // MARK: Talking

  /// Sends all of it. False: the worker is gone.
  package func send(_ message: ByteRegion) -> Bool {
    var at = 0
    let count = message.count
    while at < count {
      let sent = message.withBytes { Glibc.send(descriptor, $0.baseAddress! + at, count - at, Int32(MSG_NOSIGNAL)) }
      if sent >= 0 {
        at += sent
      } else if errno == EAGAIN {
        var ask = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ask, 1, 1000)
        if ask.revents & Int16(POLLHUP | POLLERR) != 0 { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Adds what has come to the buffer. False: the worker is gone, and nothing more will come.
  package func receive(into buffer: inout [UInt8]) -> Bool {
    var read = 0
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { space, count in
        got = recv(descriptor, space.baseAddress, space.count, 0)
        count = max(0, got)
      }
      if got > 0 {
        buffer += piece
        read += got
        // One that sends without end must not be listened to without end.
        if got < 64 << 10 || read >= 4 << 20 { return true }
      } else if got == 0 {
        return false
      } else if errno == EAGAIN {
        return true
      } else if errno != EINTR {
        return false
      }
    }
  }

  // MARK: Watching

  /// Processor time that it has used, in seconds.
  package var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  package func kill() { _ = Glibc.kill(process, SIGKILL) }

  /// No further requests come: an idle worker ends.
  package func dismiss() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Waits for its end.
  package func wait() -> WorkerEnding {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    let ending = WorkerEnding(
      signal: signal == 0 ? nil : signal, status: (status >> 8) & 0xFF, complaint: complaint())
    self.ending = ending
    return ending
  }

  private func complaint() -> String {
    let size = Int(lseek(complaints, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: 2000) { space, count in
      count = max(0, pread(complaints, space.baseAddress, space.count, max(0, size - 2000)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
