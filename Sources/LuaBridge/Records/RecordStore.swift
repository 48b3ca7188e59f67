import CLua
import CSimdJSON

#if canImport(Glibc)
  import Glibc
#endif

/// The case being read, as C and its scripts see it: plain memory, no object per case. What the parts of a record are
/// `clua_node` says; texts stay with the parser.
struct RecordStore {
  let records: UnsafeMutablePointer<clua_records>
  private var nodeCapacity: Int
  private var placeCount = 0
  private var placeCapacity: Int
  private var valueCount = 0
  private var valueCapacity: Int
  let maskWords: Int
  /// The date asked for last and its day: the rules of a model mostly go by the same one.
  var knownDate: (field: Int, day: Int32) = (-1, 0)

  private static let firstNodes = 32
  private static let firstPlaces = 512
  private static let firstValues = 128

  init(_ flat: FlatSchema) {
    nodeCapacity = Self.firstNodes
    placeCapacity = Self.firstPlaces
    valueCapacity = Self.firstValues
    maskWords = (flat.entryCount + 63) / 64
    let mask = UnsafeMutablePointer<UInt64>.allocate(capacity: RecordSchema.maskWords)
    mask.initialize(repeating: 0, count: RecordSchema.maskWords)
    records = .allocate(capacity: 1)
    records.initialize(
      to: clua_records(
        nodes: .allocate(capacity: nodeCapacity), places: .allocate(capacity: placeCapacity),
        values: .allocate(capacity: valueCapacity), mask: mask, node_count: 0, missing_node: -1, missing_entry: -1))
  }

  func free() {
    nodes.deallocate()
    places.deallocate()
    values.deallocate()
    mask.deallocate()
    records.deallocate()
  }

  @inline(__always) var nodes: UnsafeMutablePointer<clua_node> { records.pointee.nodes }
  @inline(__always) var places: UnsafeMutablePointer<UInt8> { records.pointee.places }
  @inline(__always) var values: UnsafeMutablePointer<clua_value> { records.pointee.values }
  /// Bits of the fields read since the last clearing.
  @inline(__always) var mask: UnsafeMutablePointer<UInt64> { records.pointee.mask }

  /// Where C puts what it reads; nothing is held then.
  @inline(__always)
  mutating func target() -> csimdjson_target {
    removeAll()
    return csimdjson_target(
      records: records, nodes: UInt32(clamping: nodeCapacity), places: UInt32(clamping: placeCapacity),
      values: UInt32(clamping: valueCapacity))
  }

  // MARK: Making records

  @inline(__always)
  mutating func removeAll() {
    records.pointee.node_count = 0
    placeCount = 0
    valueCount = 0
    knownDate.field = -1
  }

  /// Room for so many nodes in a row; the number of the first.
  @inline(__always)
  mutating func addNodes(_ count: Int) -> Int {
    let first = Int(records.pointee.node_count)
    if first + count > nodeCapacity { Self.grow(&records.pointee.nodes, &nodeCapacity, first, count) }
    records.pointee.node_count += UInt32(count)
    return first
  }

  /// Places for the fields of a record, all absent; the first.
  @inline(__always)
  mutating func addPlaces(_ count: Int) -> Int {
    if placeCount + count > placeCapacity { Self.grow(&records.pointee.places, &placeCapacity, placeCount, count) }
    memset(places + placeCount, 0, count)
    placeCount += count
    return placeCount - count
  }

  /// Room for so many values in a row; the first.
  @inline(__always)
  mutating func addValues(_ count: Int) -> Int {
    if valueCount + count > valueCapacity { Self.grow(&records.pointee.values, &valueCapacity, valueCount, count) }
    valueCount += count
    return valueCount - count
  }

  @inline(never)
  private static func grow<Element>(
    _ elements: inout UnsafeMutablePointer<Element>, _ capacity: inout Int, _ count: Int, _ more: Int
  ) {
    let larger = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    grown.update(from: elements, count: count)
    elements.deallocate()
    (elements, capacity) = (grown, larger)
  }
}
