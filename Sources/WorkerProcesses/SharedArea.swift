import CWorker
import LuaBridge

#if canImport(Glibc)
  import Glibc
#endif

/// Memory that a worker process shares with who started it: a beat, and slots in which cases go in and decisions come
/// out without a copy. Nothing that stands in it is believed: who reads a length there checks it.
package final class SharedArea {
  /// Bytes of a slot for whole lines of the input, where they do not come from a file.
  package static let inputBytes = 512 << 10
  /// Bytes of a slot for what is decided on them.
  package static let outputBytes = 1 << 20
  private static let slotBytes = inputBytes + outputBytes
  private static let headBytes = 4096

  package let slots: Int
  package let descriptor: Int32
  private let start: UnsafeMutableRawPointer
  private var bytes: Int { Self.headBytes + slots * Self.slotBytes }

  /// A new area. Its pages take room when they are first written to.
  /// - Throws: `WorkerFailure.cannotStart`.
  package init(slots: Int) throws {
    self.slots = slots
    let bytes = Self.headBytes + slots * Self.slotBytes
    descriptor = cworker_memory("bylaw-worker", UInt64(bytes))
    guard descriptor >= 0 else { throw WorkerFailure.noMemory(-descriptor) }
    guard let start = Self.map(descriptor, bytes) else {
      let error = errno
      close(descriptor)
      throw WorkerFailure.noMemory(error)
    }
    self.start = start
  }

  /// The area that who started this process made.
  /// - Throws: `WorkerFailure.cannotStart`.
  package init(descriptor: Int32) throws {
    self.descriptor = descriptor
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) > Self.headBytes,
      let start = Self.map(descriptor, Int(status.st_size))
    else { throw WorkerFailure.noMemory(errno) }
    slots = (Int(status.st_size) - Self.headBytes) / Self.slotBytes
    self.start = start
  }

  deinit {
    munmap(start, bytes)
    close(descriptor)
  }

  private static func map(_ descriptor: Int32, _ bytes: Int) -> UnsafeMutableRawPointer? {
    let start = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    return start == MAP_FAILED ? nil : start
  }

  private func slot(_ slot: Int) -> UnsafeMutableRawPointer {
    precondition((0..<slots).contains(slot))
    return start + Self.headBytes + slot * Self.slotBytes
  }

  // MARK: The beat

  /// Grows while a worker gets on; it stands still where it hangs.
  package var beat: UInt64 {
    get { start.load(as: UInt64.self) }
    set { start.storeBytes(of: newValue, as: UInt64.self) }
  }

  // MARK: Slots

  /// Puts lines where the worker reads them.
  package func putInput(_ chunk: LineChunk, slot: Int) {
    precondition(chunk.byteCount <= Self.inputBytes)
    chunk.copy(to: self.slot(slot))
  }

  /// Takes the lines that were put there.
  package func takeInput(_ chunk: LineChunk, slot: Int, count: Int) {
    precondition((0...Self.inputBytes).contains(count))
    chunk.load(UnsafeRawBufferPointer(start: self.slot(slot), count: count))
  }

  /// Where decisions are put in a slot.
  package func output(slot: Int, count: Int) -> ByteRegion {
    precondition((0...Self.outputBytes).contains(count))
    return ByteRegion(UnsafeRawBufferPointer(start: self.slot(slot) + Self.inputBytes, count: count), owner: self)
  }

  /// Writes into a slot; what does not fit is written elsewhere (`isBorrowed` is false then). The area must live longer.
  package func outputWriter(slot: Int) -> ByteWriter {
    ByteWriter(into: self.slot(slot) + Self.inputBytes, capacity: Self.outputBytes)
  }
}
