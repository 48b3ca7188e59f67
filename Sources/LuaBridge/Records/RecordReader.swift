/// Checks a parsed line against a schema and lays it out in a store, ready to be asked.
///
/// Not thread-safe: each worker has its own.
package final class RecordReader {
  package let schema: RecordSchema
  /// One store for each line that a parser holds.
  private let stores: UnsafeMutablePointer<RecordStore>
  private(set) var store: UnsafeMutablePointer<RecordStore>
  private let termTables: [TermTable]
  package private(set) var faults: [RecordFault] = []
  let reads: ReadsCache

  /// Faults reported for one line; the rest is left for the next try.
  static let mostFaults = 8

  package init(schema: RecordSchema) {
    self.schema = schema
    reads = ReadsCache(schema)
    stores = .allocate(capacity: LineParser.slots)
    stores.initialize(to: RecordStore(schema))
    for slot in 1..<LineParser.slots { (stores + slot).initialize(to: RecordStore(sharing: stores.pointee)) }
    store = stores
    termTables = schema.termTables.map { TermTable(schema.terms, $0) }
  }

  deinit {
    stores.pointee.freeTables(schema)
    for slot in 0..<LineParser.slots { (stores + slot).pointee.freeRecords() }
    stores.deallocate()
  }

  /// Chooses which of the lines held is read, asked about and decided.
  package func select(_ slot: Int) { store = stores + slot }

  /// Reads the line that the parser holds. True: a good case. False: `faults` says what is wrong.
  package func read(_ line: LineParser) -> Bool {
    faults.removeAll(keepingCapacity: true)
    store.pointee.tape = line.tape
    store.pointee.strings = line.strings
    store.pointee.nodeCount = 0
    store.pointee.slotCount = 0
    let node = store.pointee.addNodes(1)
    store.pointee.nodes[node] = RecordStore.Node(
      layout: 0, entry: -1, parent: -1, position: -1, slots: 0, first: 0, count: 0, isList: false)
    readRecord(at: 1, node: node, layout: 0)
    return faults.isEmpty
  }

  // MARK: The walk

  private func readRecord(at start: Int, node: Int, layout number: Int) {
    let store = store
    let layout = store.pointee.layouts + number
    let slots = store.pointee.addSlots(Int(layout.pointee.count))
    store.pointee.nodes[node].slots = Int32(slots)
    let stop = store.pointee.end(start) - 1
    var index = start + 1
    var position = 0
    while index < stop {
      let key = store.pointee.text(index)
      let value = index + 1
      index = store.pointee.next(value)
      let offset = match(key, position, layout)
      position += 1
      guard offset >= 0 else {
        unknown(key, value, node, number)
        continue
      }
      let entry = Int(layout.pointee.first) + offset
      if store.pointee.slots[slots + offset] != RecordStore.absent {
        fault(.duplicateKey, node, entry, value, expected: "each field once")
        continue
      }
      let checked = check(value, entry: entry, node: node, position: -1)
      store.pointee.slots[slots + offset] = checked
    }
    for i in 0..<Int(layout.pointee.requiredCount) {
      let offset = Int(layout.pointee.required[i])
      let slot = store.pointee.slots[slots + offset]
      if slot == RecordStore.absent || slot == RecordStore.null {
        let entry = Int(layout.pointee.first) + offset
        let kind = schema.entries[entry].shapeKind
        add(.missingField, store.pointee.path(node: node, entry: entry, schema: schema), "nothing", kind.expectation)
      }
    }
  }

  /// Offset of the field with this name, the one at the same place in the last record first; -1: none.
  @inline(__always)
  private func match(
    _ key: UnsafeBufferPointer<UInt8>, _ position: Int, _ layout: UnsafeMutablePointer<RecordStore.FlatLayout>
  ) -> Int {
    if position < Int(layout.pointee.count) {
      let offset = Int(layout.pointee.learned[position])
      if isName(key, Int(layout.pointee.first) + offset) { return offset }
    }
    for offset in 0..<Int(layout.pointee.count) where isName(key, Int(layout.pointee.first) + offset) {
      if position < Int(layout.pointee.count) { layout.pointee.learned[position] = UInt16(offset) }
      return offset
    }
    return -1
  }

  @inline(__always)
  private func isName(_ key: UnsafeBufferPointer<UInt8>, _ entry: Int) -> Bool {
    let flat = store.pointee.entries + entry
    return Int(flat.pointee.nameLength) == key.count && equalNames(flat.pointee.name, key.baseAddress!, key.count)
  }

  /// The slot for a value: checked, or marked null where it is null or bad (a fault is noted then).
  private func check(_ index: Int, entry: Int, node: Int, position: Int) -> UInt64 {
    let store = store
    let tag = store.pointee.tag(index)
    if tag == RecordStore.Tag.null { return RecordStore.null }
    let flat = store.pointee.entries + entry
    let good = UInt64(index)
    switch flat.pointee.kind {
    case .integer, .money:
      if tag == RecordStore.Tag.integer {
        let value = store.pointee.integer(index)
        if value >= flat.pointee.lower && value <= flat.pointee.upper { return good }
        return fault(.outOfRange, node, entry, index, position)
      }
      if tag == RecordStore.Tag.unsigned { return fault(.integerTooLarge, node, entry, index, position) }
      if tag == RecordStore.Tag.number && flat.pointee.kind == .money {
        return fault(.floatMoney, node, entry, index, position)
      }
    case .term:
      if tag == RecordStore.Tag.text {
        let term = termTables[Int(flat.pointee.terms)].find(store.pointee.text(index))
        if term >= 0 { return good | UInt64(term) << 32 }
        return fault(.unknownTerm, node, entry, index, position)
      }
    case .flag:
      if tag == RecordStore.Tag.yes || tag == RecordStore.Tag.no { return good }
    case .text:
      if tag == RecordStore.Tag.text {
        if store.pointee.text(index).count <= Int(flat.pointee.upper) { return good }
        return fault(.outOfRange, node, entry, index, position)
      }
    case .identifier:
      if tag == RecordStore.Tag.text {
        if isIdentifier(store.pointee.text(index)) { return good }
        return fault(.outOfRange, node, entry, index, position)
      }
    case .date:
      if tag == RecordStore.Tag.text {
        // The day goes with the slot: the law in force is looked up by it for each decision.
        if let day = dayNumber(store.pointee.text(index)) { return good | UInt64(UInt32(bitPattern: day)) << 32 }
        return fault(.badDate, node, entry, index, position)
      }
    case .number:
      if tag == RecordStore.Tag.number || tag == RecordStore.Tag.integer {
        let value = tag == RecordStore.Tag.number ? store.pointee.number(index) : Double(store.pointee.integer(index))
        if value >= flat.pointee.lowerNumber && value <= flat.pointee.upperNumber { return good }
        return fault(.outOfRange, node, entry, index, position)
      }
    case .list:
      if tag == RecordStore.Tag.array { return good | UInt64(readList(index, entry: entry, node: node)) << 32 }
    case .record:
      if tag == RecordStore.Tag.object {
        let inner = store.pointee.addNodes(1)
        store.pointee.nodes[inner] = RecordStore.Node(
          layout: flat.pointee.shape, entry: Int32(entry), parent: Int32(node), position: -1, slots: 0, first: 0,
          count: 0,
          isList: false)
        readRecord(at: index, node: inner, layout: Int(flat.pointee.shape))
        return good | UInt64(inner) << 32
      }
    }
    return fault(.wrongType, node, entry, index, position)
  }

  private func readList(_ start: Int, entry: Int, node: Int) -> Int {
    let flat = store.pointee.entries[entry]
    let stop = store.pointee.end(start) - 1
    var count = 0
    var index = start + 1
    while index < stop {
      count += 1
      index = store.pointee.next(index)
    }
    let list = store.pointee.addNodes(1)
    var made = RecordStore.Node(
      layout: flat.shape, entry: Int32(entry), parent: Int32(node), position: -1, slots: 0, first: Int32(start + 1),
      count: Int32(count), isList: true)
    store.pointee.nodes[list] = made
    index = start + 1
    if flat.shape < 0 {
      for position in 0..<count {
        if check(index, entry: Int(flat.item), node: list, position: position) == RecordStore.null
          && store.pointee.tag(index) == RecordStore.Tag.null
        {
          fault(.wrongType, list, Int(flat.item), index, position)
        }
        index = store.pointee.next(index)
      }
      return list
    }
    let first = store.pointee.addNodes(count)
    made.first = Int32(first)
    store.pointee.nodes[list] = made
    for position in 0..<count {
      store.pointee.nodes[first + position] = RecordStore.Node(
        layout: flat.shape, entry: Int32(entry), parent: Int32(list), position: Int32(position), slots: 0, first: 0,
        count: 0, isList: false)
      if store.pointee.tag(index) == RecordStore.Tag.object {
        readRecord(at: index, node: first + position, layout: Int(flat.shape))
      } else {
        add(
          .wrongType, store.pointee.path(node: first + position, schema: schema), found(index),
          "an object with the fields of \(schema.layouts[Int(flat.shape)].name)")
      }
      index = store.pointee.next(index)
    }
    return list
  }

  // MARK: Faults (cold)

  @discardableResult
  private func fault(
    _ kind: RecordFault.Kind, _ node: Int, _ entry: Int, _ index: Int, _ position: Int = -1, expected: String? = nil
  ) -> UInt64 {
    var path = store.pointee.path(node: node, schema: schema)
    if position >= 0 {
      path += "[\(position)]"
    } else {
      path = store.pointee.path(node: node, entry: entry, schema: schema)
    }
    var candidates: [String] = []
    if case .term(let terms) = schema.entries[entry].shapeKind { candidates = terms }
    add(kind, path, found(index), expected ?? schema.entries[entry].shapeKind.expectation, candidates)
    return RecordStore.null
  }

  private func unknown(_ key: UnsafeBufferPointer<UInt8>, _ value: Int, _ node: Int, _ layout: Int) {
    let prefix = store.pointee.path(node: node, schema: schema)
    let name = readable(key)
    add(
      .unknownField, prefix.isEmpty ? name : prefix + "." + name, found(value),
      "a field of \(schema.layouts[layout].name)", schema.names(in: layout))
  }

  private func add(
    _ kind: RecordFault.Kind, _ path: String, _ found: String, _ expected: String, _ candidates: [String] = []
  ) {
    guard faults.count < Self.mostFaults else { return }
    let full = path.isEmpty ? "$" : "$." + path
    faults.append(RecordFault(kind, path: full, found: found, expected: expected, candidates: candidates))
  }

  private func found(_ index: Int) -> String {
    switch store.pointee.tag(index) {
    case RecordStore.Tag.text: "the text \"\(readable(store.pointee.text(index)))\""
    case RecordStore.Tag.integer: "the number \(store.pointee.integer(index))"
    case RecordStore.Tag.unsigned: "the number \(UInt64(bitPattern: store.pointee.integer(index)))"
    case RecordStore.Tag.number: "the number \(store.pointee.number(index))"
    case RecordStore.Tag.yes: "true"
    case RecordStore.Tag.no: "false"
    case RecordStore.Tag.null: "null"
    case RecordStore.Tag.array: "a list"
    default: "an object"
    }
  }

  // MARK: Questions of the host about the case

  @inline(__always)
  func slot(_ field: Int) -> Int? {
    let value = store.pointee.slots[Int(store.pointee.nodes[0].slots) + field]
    let index = UInt32(truncatingIfNeeded: value)
    return value == RecordStore.absent || index == UInt32(RecordStore.null) ? nil : Int(index)
  }

  /// A top-level date as days since 1970-01-01, or nil where it is absent.
  package func day(_ field: Int) -> Int32? {
    let value = store.pointee.slots[Int(store.pointee.nodes[0].slots) + field]
    if value == RecordStore.absent || value == RecordStore.null { return nil }
    return Int32(bitPattern: UInt32(value >> 32))
  }

  /// The number of a top-level text as the parser gives it; -1 where it is absent.
  package func textNumber(_ field: Int, in line: LineParser) -> Int {
    slot(field).map { line.number(of: store.pointee.text($0)) } ?? -1
  }

  /// A top-level text, copied.
  package func text(_ field: Int) -> String? {
    slot(field).map { String(decoding: store.pointee.text($0), as: UTF8.self) }
  }

  /// 96 bits that stand for a top-level text (absent: zeros); two texts with the same bits are the same text, but for
  /// a chance of 10^-17 among a million.
  package func fingerprint(_ field: Int) -> Fingerprint {
    guard let index = slot(field) else { return Fingerprint(high: 0, low: 0) }
    return Fingerprint(store.pointee.text(index))
  }

}
