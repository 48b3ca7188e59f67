#if canImport(Glibc)
  import Glibc
#endif

/// Remembers on which line each text was first seen, by fingerprint. Its memory is laid out at once and touched as it
/// fills: some hundred thousand texts or a million take the same, and it doubles when there are more.
package struct FingerprintTable: ~Copyable, Sendable {
  private struct Row {
    var high: UInt64
    var low: UInt32
    var line: UInt32
  }

  private nonisolated(unsafe) var rows: UnsafeMutablePointer<Row>
  private var capacity: Int
  private var count = 0

  package init(capacity: Int = 1 << 21) {
    self.capacity = capacity
    rows = Self.allocate(capacity)
  }

  deinit { Self.free(rows, capacity) }

  /// The line on which this text was seen before, or nil; it is remembered for this line then.
  package mutating func firstLine(of text: Fingerprint, line: Int) -> Int? {
    if count * 4 > capacity * 3 { grow() }
    let slot = find(text)
    if rows[slot].line != 0 { return Int(rows[slot].line) }
    rows[slot] = Row(high: text.high, low: text.low, line: UInt32(clamping: line))
    count += 1
    return nil
  }

  private func find(_ text: Fingerprint) -> Int {
    var slot = Int(truncatingIfNeeded: text.high) & (capacity - 1)
    while rows[slot].line != 0 && (rows[slot].high != text.high || rows[slot].low != text.low) {
      slot = (slot + 1) & (capacity - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = rows
    let oldCapacity = capacity
    capacity *= 2
    rows = Self.allocate(capacity)
    for i in 0..<oldCapacity where old[i].line != 0 {
      rows[find(Fingerprint(high: old[i].high, low: old[i].low))] = old[i]
    }
    Self.free(old, oldCapacity)
  }

  /// Zeros, in large pages where the system has them: the rows are touched all over, and with small ones a page fault
  /// comes with nearly each of the first texts.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Row> {
    let bytes = capacity * MemoryLayout<Row>.stride
    guard let block = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), block != MAP_FAILED
    else { preconditionFailure("no memory for \(capacity) case ids") }
    madvise(block, bytes, MADV_HUGEPAGE)
    return block.bindMemory(to: Row.self, capacity: capacity)
  }

  private static func free(_ rows: UnsafeMutablePointer<Row>, _ capacity: Int) {
    munmap(rows, capacity * MemoryLayout<Row>.stride)
  }
}
