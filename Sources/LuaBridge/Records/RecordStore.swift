import CLua

#if canImport(Glibc)
  import Glibc
#endif

/// The case being read, laid out for a script that asks for a field by number: plain memory, no object per case.
///
/// A node is a record or a list of the case. The slots of a record node stand together, one for each field of its
/// layout: the lower half is the index of the value on simdjson's tape, the upper half what the check found out about
/// it (the id of a term, the node of a nested record).
struct RecordStore {
  struct Node {
    var layout: Int32  // of a record, or of the records of a list; -1: a list of scalars
    var entry: Int32  // of the list field or record field; -1 for the case itself
    var parent: Int32
    var position: Int32 = -1  // in the parent list, from 0; -1 where the parent is a record
    var slots: Int32 = 0  // first slot of a record
    var first: Int32 = 0  // first node of a list's records, or the tape index of a list's first scalar
    var count: Int32 = 0
  }

  static let absent: UInt64 = 0
  /// A field that is there and null: absent for every purpose but duplicate keys.
  static let null: UInt64 = 0xFFFF_FFFF

  var tape = Tape()
  var nodes: UnsafeMutablePointer<Node>
  var nodeCount = 0
  var nodeCapacity: Int
  var slots: UnsafeMutablePointer<UInt64>
  var slotCount = 0
  var slotCapacity: Int
  let entries: UnsafePointer<FlatSchema.Entry>
  let layouts: UnsafePointer<FlatSchema.Layout>
  /// Bits of the fields read since the last clearing; all stores of a reader share them.
  let mask: UnsafeMutablePointer<UInt64>
  let maskWords: Int
  /// The fact that was missing when a script was ended for it.
  var missingNode: Int32 = -1
  var missingEntry: Int32 = -1

  private static let firstNodes = 32
  private static let firstSlots = 512

  /// - Parameters:
  ///   - flat: must live as long as the store.
  ///   - mask: room for `RecordSchema.maskWords`.
  init(_ flat: FlatSchema, mask: UnsafeMutablePointer<UInt64>) {
    nodeCapacity = Self.firstNodes
    nodes = .allocate(capacity: nodeCapacity)
    slotCapacity = Self.firstSlots
    slots = .allocate(capacity: slotCapacity)
    (entries, layouts) = (flat.entries, flat.layouts)
    self.mask = mask
    maskWords = (flat.entryCount + 63) / 64
  }

  func free() {
    nodes.deallocate()
    slots.deallocate()
  }

  // MARK: Making nodes

  /// Room for so many nodes in a row; their number.
  @inline(__always)
  mutating func addNodes(_ count: Int) -> Int {
    if nodeCount + count > nodeCapacity { growNodes(count) }
    defer { nodeCount += count }
    return nodeCount
  }

  private mutating func growNodes(_ count: Int) {
    let capacity = max(nodeCapacity * 2, nodeCount + count)
    let grown = UnsafeMutablePointer<Node>.allocate(capacity: capacity)
    grown.update(from: nodes, count: nodeCount)
    nodes.deallocate()
    nodes = grown
    nodeCapacity = capacity
  }

  /// Empty slots for a record of the layout; the first.
  @inline(__always)
  mutating func addSlots(_ count: Int) -> Int {
    if slotCount + count > slotCapacity { growSlots(count) }
    memset(slots + slotCount, 0, count * MemoryLayout<UInt64>.stride)
    defer { slotCount += count }
    return slotCount
  }

  private mutating func growSlots(_ count: Int) {
    let capacity = max(slotCapacity * 2, slotCount + count)
    let grown = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    grown.update(from: slots, count: slotCount)
    slots.deallocate()
    slots = grown
    slotCapacity = capacity
  }
}
