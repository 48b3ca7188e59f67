import CWorker
import LuaBridge

/// What a worker process gives up before the first line of a plugin runs in it, for good.
package struct WorkerSeal {
  /// Bytes of address space: beyond them the process gets no memory.
  package var addressSpace: Int
  /// The descriptor that may be read at an offset, if there is one.
  package var ranges: Int32?

  /// Deep enough for the 200 nested C calls that Lua allows itself; the host's own frames come on top.
  private static let stackBytes = 16 << 20
  /// What may be said on standard error in a whole life.
  private static let fileBytes = 64 << 10

  /// Whether this program's own run started the process: it dies with it then, and its standard output is no file.
  package var isOwned: Bool

  package init(addressSpace: Int, ranges: Int32?, isOwned: Bool) {
    self.isOwned = isOwned
    self.addressSpace = addressSpace
    self.ranges = ranges
  }

  /// The system does not let a process give this up.
  package struct Refused: Error {
    /// What could not be done: `install the filter of system calls`.
    package let step: String
    /// The system's reason.
    package let reason: String
  }

  /// Limits resources, forbids privileges, tracing and dumps, and installs the filter of system calls.
  /// - Throws: `Refused`.
  package func enter() throws(Refused) {
    var limits = cworker_limits(
      address_space: UInt64(addressSpace), stack: UInt64(Self.stackBytes), file: UInt64(Self.fileBytes),
      ranges: ranges ?? -1, owned: isOwned)
    var step: UnsafePointer<CChar>?
    let error = cworker_seal(&limits, &step)
    guard error == 0 else {
      throw Refused(step: step.map { String(cString: $0) } ?? "", reason: systemReason(error))
    }
  }
}
