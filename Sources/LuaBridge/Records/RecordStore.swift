import CLua

#if canImport(Glibc)
  import Glibc
#endif

/// The case being read, laid out for a script that asks for a field by number: plain memory, no object per case.
///
/// A node is a record or a list of the case. A record has a byte for each field of its layout: 0 where the field is
/// absent, else which of the record's values it is. Values stand as a script will get them; texts stay on the tape.
struct RecordStore {
  struct Node {
    var layout: Int32  // of a record, or of the records of a list; -1: a list of scalars
    var entry: Int32  // of the list field or record field; -1 for the case itself
    var parent: Int32
    var position: Int32 = -1  // in the parent list, from 0; -1 where the parent is a record
    var cells: UnsafePointer<FlatSchema.Cell>  // of a record: its fields by key
    var places: Int32 = 0  // of a record: the first of its bytes
    var values: Int32 = 0  // of a record, or of a list of scalars: the first of its values
    var first: Int32 = 0  // of a list of records: the node of the first
    var count: Int32 = 0  // of a list
  }

  private(set) var nodes: UnsafeMutablePointer<Node>
  private var nodeCount = 0
  private var nodeCapacity: Int
  /// Where each field's value stands among the values of its record, counted from 1; 0: absent.
  private(set) var places: UnsafeMutablePointer<UInt8>
  private var placeCount = 0
  private var placeCapacity: Int
  /// A field that is there and null has a value of the kind nil: absent for every purpose but duplicate keys.
  private(set) var values: UnsafeMutablePointer<clua_value>
  private var valueCount = 0
  private var valueCapacity: Int
  /// Bits of the fields read since the last clearing; all stores of a reader share them.
  let mask: UnsafeMutablePointer<UInt64>
  let maskWords: Int
  /// The date asked for last and its day: the rules of a model mostly go by the same one.
  var knownDate: (field: Int, day: Int32) = (-1, 0)
  /// The fact that was missing when a script was ended for it.
  var missingNode: Int32 = -1
  var missingEntry: Int32 = -1

  private static let firstNodes = 32
  private static let firstPlaces = 512
  private static let firstValues = 128

  /// - Parameter mask: room for `RecordSchema.maskWords`; it must live as long as the store.
  init(_ flat: FlatSchema, mask: UnsafeMutablePointer<UInt64>) {
    nodeCapacity = Self.firstNodes
    nodes = .allocate(capacity: nodeCapacity)
    placeCapacity = Self.firstPlaces
    places = .allocate(capacity: placeCapacity)
    valueCapacity = Self.firstValues
    values = .allocate(capacity: valueCapacity)
    self.mask = mask
    maskWords = (flat.entryCount + 63) / 64
  }

  func free() {
    nodes.deallocate()
    places.deallocate()
    values.deallocate()
  }

  // MARK: Making records

  @inline(__always)
  mutating func removeAll() {
    nodeCount = 0
    placeCount = 0
    valueCount = 0
    knownDate.field = -1
  }

  /// Room for so many nodes in a row; the number of the first.
  @inline(__always)
  mutating func addNodes(_ count: Int) -> Int {
    if nodeCount + count > nodeCapacity { Self.grow(&nodes, &nodeCapacity, nodeCount, count) }
    nodeCount += count
    return nodeCount - count
  }

  /// Places for the fields of a record, all absent; the first.
  @inline(__always)
  mutating func addPlaces(_ count: Int) -> Int {
    if placeCount + count > placeCapacity { Self.grow(&places, &placeCapacity, placeCount, count) }
    memset(places + placeCount, 0, count)
    placeCount += count
    return placeCount - count
  }

  /// Room for so many values in a row; the first.
  @inline(__always)
  mutating func addValues(_ count: Int) -> Int {
    if valueCount + count > valueCapacity { Self.grow(&values, &valueCapacity, valueCount, count) }
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
