import LuaBridge

/// Remembers which case ids were seen, in memory that does not depend on how many there are until a file passes
/// 1.5 million cases: the table is made at its size at once, and grows by doubling only then.
struct DuplicateGuard {
  private struct Row {
    var high: UInt64
    var low: UInt32
    var line: UInt32
  }

  private var rows: [Row]
  private var count = 0

  init(capacity: Int = 1 << 21) { rows = Array(repeating: Row(high: 0, low: 0, line: 0), count: capacity) }

  /// The line on which this id was seen before, or nil; it is remembered for this line then.
  mutating func firstLine(of id: Fingerprint, line: Int) -> Int? {
    if count * 4 > rows.count * 3 { grow() }
    var slot = Int(truncatingIfNeeded: id.high) & (rows.count - 1)
    while rows[slot].line != 0 {
      if rows[slot].high == id.high && rows[slot].low == id.low { return Int(rows[slot].line) }
      slot = (slot + 1) & (rows.count - 1)
    }
    rows[slot] = Row(high: id.high, low: id.low, line: UInt32(clamping: line))
    count += 1
    return nil
  }

  private mutating func grow() {
    let old = rows
    rows = Array(repeating: Row(high: 0, low: 0, line: 0), count: old.count * 2)
    for row in old where row.line != 0 {
      var slot = Int(truncatingIfNeeded: row.high) & (rows.count - 1)
      while rows[slot].line != 0 { slot = (slot + 1) & (rows.count - 1) }
      rows[slot] = row
    }
  }
}
