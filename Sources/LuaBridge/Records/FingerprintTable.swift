import CSimdJSON

#if canImport(Glibc)
  import Glibc
#endif

/// Remembers on which line each text was first seen, by fingerprint. Its memory is laid out at once and touched as it
/// fills: some hundred thousand texts or a million take the same, and only then it grows.
package struct FingerprintTable: ~Copyable, Sendable {
  /// Twelve bytes, so that a million texts stay in 15 MB.
  private struct Row {
    var high: UInt32
    var middle: UInt32
    /// 0: the row is empty.
    var line: UInt32
  }

  private struct Segment: Sendable {
    nonisolated(unsafe) let rows: UnsafeMutablePointer<Row>
    let capacity: Int
    var count = 0

    var bytes: Int { capacity * MemoryLayout<Row>.stride }
    var isFull: Bool { count * 20 >= capacity * 17 }
  }

  /// A full segment stays as it is, and a larger one takes what comes then.
  private var segments: [Segment]

  package init(capacity: Int = 1_250_000) { segments = [Self.segment(capacity)] }

  deinit { for segment in segments { munmap(segment.rows, segment.bytes) } }

  /// The line on which this text was seen before, or nil; it is remembered for this line then.
  package mutating func firstLine(of text: Fingerprint, line: Int) -> Int? {
    let last = segments.count - 1
    for i in 0..<last {
      let row = segments[i].rows[find(text, in: segments[i])]
      if row.line != 0 { return Int(row.line) }
    }
    let slot = find(text, in: segments[last])
    let seen = segments[last].rows[slot].line
    if seen != 0 { return Int(seen) }
    segments[last].rows[slot] = Row(high: text.high32, middle: text.middle32, line: UInt32(clamping: line))
    segments[last].count += 1
    if segments[last].isFull { segments.append(Self.segment(segments[last].capacity * 2)) }
    return nil
  }

  /// This text will be asked for soon. The rows lie all over, and each would else be waited for: 1 % of a run.
  package func expect(_ text: Fingerprint) {
    let segment = segments[segments.count - 1]
    csimdjson_prefetch(segment.rows + firstRow(of: text, in: segment))
  }

  private func firstRow(of text: Fingerprint, in segment: Segment) -> Int {
    Int((UInt64(text.low) * UInt64(segment.capacity)) >> 32)
  }

  /// The row of a text, or the empty one where it would stand.
  private func find(_ text: Fingerprint, in segment: Segment) -> Int {
    var slot = firstRow(of: text, in: segment)
    while true {
      let row = segment.rows[slot]
      if row.line == 0 || (row.high == text.high32 && row.middle == text.middle32) { return slot }
      slot = slot + 1 == segment.capacity ? 0 : slot + 1
    }
  }

  /// Zeros, in large pages where the system has them: the rows are touched all over, and with small ones a page fault
  /// comes with nearly each of the first texts.
  private static func segment(_ capacity: Int) -> Segment {
    let bytes = capacity * MemoryLayout<Row>.stride
    guard let block = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), block != MAP_FAILED
    else { preconditionFailure("no memory for \(capacity) case ids") }
    madvise(block, bytes, MADV_HUGEPAGE)
    return Segment(rows: block.bindMemory(to: Row.self, capacity: capacity), capacity: capacity)
  }
}

extension Fingerprint {
  fileprivate var high32: UInt32 { UInt32(truncatingIfNeeded: high >> 32) }
  fileprivate var middle32: UInt32 { UInt32(truncatingIfNeeded: high) }
}
