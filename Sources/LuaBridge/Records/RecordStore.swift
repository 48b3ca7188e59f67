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

  /// The flat entry as the reading needs it.
  struct FlatEntry {
    var kind: RecordSchema.Kind
    var isRequired: Bool
    var nameLength: Int32
    var name: UnsafePointer<UInt8>
    var lower: Int64
    var upper: Int64
    var lowerNumber: Double
    var upperNumber: Double
    var terms: Int32
    var shape: Int32
    var item: Int32
  }

  /// What a read needs to know of a field, in eight bytes: scripts read all over a record, and what they touch should
  /// stay in the nearest cache.
  struct Cell {
    /// The field's offset in its record; 0xFFFF: the record has no such field.
    var offset: UInt16
    var entry: UInt16
    var kind: RecordSchema.Kind

    static let none = Cell(offset: 0xFFFF, entry: 0, kind: .flag)
  }

  struct FlatLayout {
    var first: Int32
    var count: Int32
    /// The field by key id.
    var byKey: UnsafeMutablePointer<Cell>
    /// Offset of the field that stood at each position of the last record: what is tried first.
    var learned: UnsafeMutablePointer<UInt16>
    /// Offsets of the fields that must be there.
    var required: UnsafeMutablePointer<UInt16>
    var requiredCount: Int32
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
  let entries: UnsafeMutablePointer<FlatEntry>
  let layouts: UnsafeMutablePointer<FlatLayout>
  let keyCount: Int
  /// Bits of the fields read since the last clearing.
  let mask: UnsafeMutablePointer<UInt64>
  let maskWords: Int
  /// The fact that was missing when a script was ended for it.
  var missingNode: Int32 = -1
  var missingEntry: Int32 = -1

  private static let firstNodes = 32
  private static let firstSlots = 512

  init(_ schema: RecordSchema) {
    nodeCapacity = Self.firstNodes
    nodes = .allocate(capacity: nodeCapacity)
    slotCapacity = Self.firstSlots
    slots = .allocate(capacity: slotCapacity)
    keyCount = schema.keys.count
    maskWords = (schema.entries.count + 63) / 64
    mask = .allocate(capacity: RecordSchema.maskWords)
    mask.initialize(repeating: 0, count: RecordSchema.maskWords)
    entries = .allocate(capacity: max(1, schema.entries.count))
    for (i, entry) in schema.entries.enumerated() {
      let name = UnsafeMutablePointer<UInt8>.allocate(capacity: entry.name.utf8.count + 8)
      for (j, byte) in entry.name.utf8.enumerated() { name[j] = byte }
      (entries + i).initialize(
        to: FlatEntry(
          kind: entry.kind, isRequired: entry.isRequired, nameLength: Int32(entry.name.utf8.count),
          name: UnsafePointer(name), lower: entry.lower, upper: entry.upper,
          lowerNumber: entry.lowerNumber, upperNumber: entry.upperNumber, terms: Int32(entry.terms),
          shape: Int32(entry.shape), item: Int32(entry.item)))
    }
    layouts = .allocate(capacity: schema.layouts.count)
    for (i, layout) in schema.layouts.enumerated() {
      let byKey = UnsafeMutablePointer<Cell>.allocate(capacity: max(1, keyCount))
      byKey.initialize(repeating: .none, count: max(1, keyCount))
      for offset in 0..<layout.count {
        let entry = schema.entries[layout.first + offset]
        byKey[schema.keyIDs[entry.name]!] = Cell(
          offset: UInt16(offset), entry: UInt16(layout.first + offset), kind: entry.kind)
      }
      let learned = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, layout.count))
      for offset in 0..<layout.count { learned[offset] = UInt16(offset) }
      let offsets = (0..<layout.count).filter { schema.entries[layout.first + $0].isRequired }
      let required = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, offsets.count))
      for (j, offset) in offsets.enumerated() { required[j] = UInt16(offset) }
      (layouts + i).initialize(
        to: FlatLayout(
          first: Int32(layout.first), count: Int32(layout.count), byKey: byKey, learned: learned, required: required,
          requiredCount: Int32(offsets.count)))
    }
  }

  /// A store for another line, with the tables of the first.
  init(sharing other: RecordStore) {
    self = other
    nodeCapacity = Self.firstNodes
    nodes = .allocate(capacity: nodeCapacity)
    slotCapacity = Self.firstSlots
    slots = .allocate(capacity: slotCapacity)
  }

  func freeTables(_ schema: RecordSchema) {
    for i in 0..<schema.entries.count { entries[i].name.deallocate() }
    for i in 0..<schema.layouts.count {
      layouts[i].byKey.deallocate()
      layouts[i].learned.deallocate()
      layouts[i].required.deallocate()
    }
    entries.deallocate()
    layouts.deallocate()
    mask.deallocate()
  }

  func freeRecords() {
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
