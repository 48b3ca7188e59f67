import LuaBridge

/// What keeps a worker process from its work.
package enum WorkerFailure: Error, Sendable, Equatable {
  case cannotStart(reason: String)
  /// It said something that is not of the protocol.
  case malformed(String)

  static func noMemory(_ error: Int32) -> WorkerFailure {
    .cannotStart(reason: "no shared memory: \(systemReason(error))")
  }
}

/// How a worker process ended.
package struct WorkerEnding: Sendable, Equatable {
  /// The signal that ended it, or nil where it ended itself.
  package let signal: Int32?
  /// Its exit status where it ended itself.
  package let status: Int32
  /// What it had said on standard error, the last of it.
  package let complaint: String

  package init(signal: Int32?, status: Int32, complaint: String) {
    self.signal = signal
    self.status = status
    self.complaint = complaint
  }
}
