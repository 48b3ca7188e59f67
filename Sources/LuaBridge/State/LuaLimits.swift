/// What a script may use. All limits are on from the start; a stop cannot be caught by the script.
package struct LuaLimits: Sendable, Equatable {
  /// Processor time of one call in milliseconds (a busy machine does not shorten it).
  package var milliseconds: Int
  /// Memory of the whole state in bytes.
  package var memoryBytes: Int
  /// Bytes that `print` may collect in one call.
  package var outputBytes: Int
  /// Bytes of text in the results of one call.
  package var resultBytes: Int

  package init(
    milliseconds: Int = 1000, memoryBytes: Int = 16 << 20, outputBytes: Int = 64 << 10, resultBytes: Int = 64 << 10
  ) {
    self.milliseconds = milliseconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
    self.resultBytes = resultBytes
  }

  /// Time between two looks at the clock, in milliseconds.
  package static let tickMilliseconds = 10

  /// The tick that ends a call. The first comes at any time within its period, so that one does not count.
  var ticks: Int { (milliseconds + Self.tickMilliseconds - 1) / Self.tickMilliseconds + 1 }
}
