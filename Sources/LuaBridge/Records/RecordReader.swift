/// Checks a parsed line against a schema and lays it out in a store, ready to be asked.
///
/// Not thread-safe: each worker has its own.
package final class RecordReader {
  package let schema: RecordSchema
  private let flat: FlatSchema
  /// One store for each line that a parser holds.
  private let stores: UnsafeMutablePointer<RecordStore>
  private let mask: UnsafeMutablePointer<UInt64>
  private(set) var store: UnsafeMutablePointer<RecordStore>
  package private(set) var faults: [RecordFault] = []
  let reads: ReadsCache

  /// Faults reported for one line; the rest is left for the next try.
  static let mostFaults = 8

  package init(schema: RecordSchema) {
    self.schema = schema
    reads = ReadsCache(schema)
    flat = FlatSchema(schema)
    mask = .allocate(capacity: RecordSchema.maskWords)
    mask.initialize(repeating: 0, count: RecordSchema.maskWords)
    stores = .allocate(capacity: LineParser.slots)
    for slot in 0..<LineParser.slots { (stores + slot).initialize(to: RecordStore(flat, mask: mask)) }
    store = stores
  }

  deinit {
    for slot in 0..<LineParser.slots { stores[slot].free() }
    stores.deallocate()
    mask.deallocate()
  }

  /// Chooses which of the lines held is read, asked about and decided.
  package func select(_ slot: Int) { store = stores + slot }

  /// Reads the line that the parser holds. True: a good case. False: `faults` says what is wrong.
  package func read(_ line: LineParser) -> Bool {
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    store.pointee.tape = line.tape
    store.pointee.nodeCount = 0
    store.pointee.slotCount = 0
    let node = store.pointee.addNodes(1)
    store.pointee.nodes[node] = RecordStore.Node(layout: 0, entry: -1, parent: -1)
    readRecord(at: Tape.root, node: node, layout: 0)
    return faults.isEmpty
  }

  // MARK: The walk

  private func readRecord(at start: Int, node: Int, layout number: Int) {
    let store = store
    let tape = store.pointee.tape
    let layout = store.pointee.layouts + number
    let first = Int(layout.pointee.first)
    let slots = store.pointee.addSlots(Int(layout.pointee.count))
    store.pointee.nodes[node].slots = Int32(slots)
    let stop = tape.end(start) - 1
    var index = start + 1
    var offset = -1
    while index < stop {
      let key = tape.text(index)
      let value = index + 1
      index = tape.next(value)
      let found = match(ShortName(key), after: offset, layout)
      guard found >= 0 else {
        unknown(key, value, node, number)
        continue
      }
      offset = found
      if store.pointee.slots[slots + offset] != RecordStore.absent {
        fault(.duplicateKey, node, first + offset, value, expected: "each field once")
        continue
      }
      // Reading an inner record may move the slots.
      let checked = check(value, entry: first + offset, node: node, position: -1)
      store.pointee.slots[slots + offset] = checked
    }
    let read = store.pointee.slots + slots
    for i in 0..<Int(layout.pointee.requiredCount) {
      let offset = Int(layout.pointee.required[i])
      if read[offset] == RecordStore.absent || read[offset] == RecordStore.null { missing(first + offset, node) }
    }
  }

  /// Offset of the field with this name, the one that followed in the last record first; -1: none.
  @inline(__always)
  private func match(_ name: ShortName, after offset: Int, _ layout: UnsafePointer<FlatSchema.Layout>) -> Int {
    let follower = layout.pointee.followers + (offset + 1)
    let guess = Int(follower.pointee)
    if flat.entries[Int(layout.pointee.first) + guess].name == name { return guess }
    let found = layout.pointee.names.find(name)
    if found >= 0 { follower.pointee = UInt16(found) }
    return found
  }

  /// The slot for a value: checked, or marked null where it is null or bad (a fault is noted then).
  private func check(_ index: Int, entry number: Int, node: Int, position: Int) -> UInt64 {
    let tape = store.pointee.tape
    let tag = tape.tag(index)
    if tag == Tape.Tag.null { return RecordStore.null }
    let entry = store.pointee.entries + number
    let good = UInt64(index)
    switch entry.pointee.kind {
    case .integer, .money:
      if tag == Tape.Tag.integer {
        let value = tape.integer(index)
        if value >= entry.pointee.lower && value <= entry.pointee.upper { return good }
        return fault(.outOfRange, node, number, index, position)
      }
      if tag == Tape.Tag.unsigned { return fault(.integerTooLarge, node, number, index, position) }
      if tag == Tape.Tag.number && entry.pointee.kind == .money {
        return fault(.floatMoney, node, number, index, position)
      }
    case .term:
      if tag == Tape.Tag.text {
        let term = flat.terms[Int(entry.pointee.terms)].find(ShortName(tape.text(index)))
        if term >= 0 { return good | UInt64(term) << 32 }
        return fault(.unknownTerm, node, number, index, position)
      }
    case .flag:
      if tag == Tape.Tag.yes || tag == Tape.Tag.no { return good }
    case .text:
      if tag == Tape.Tag.text {
        if tape.text(index).count <= Int(entry.pointee.upper) { return good }
        return fault(.outOfRange, node, number, index, position)
      }
    case .identifier:
      if tag == Tape.Tag.text {
        if isIdentifier(tape.text(index)) { return good }
        return fault(.outOfRange, node, number, index, position)
      }
    case .date:
      if tag == Tape.Tag.text {
        // The day goes with the slot: the law in force is looked up by it for each decision.
        if let day = dayNumber(tape.text(index)) { return good | UInt64(UInt32(bitPattern: day)) << 32 }
        return fault(.badDate, node, number, index, position)
      }
    case .number:
      if tag == Tape.Tag.number || tag == Tape.Tag.integer {
        let value = tag == Tape.Tag.number ? tape.number(index) : Double(tape.integer(index))
        if value >= entry.pointee.lowerNumber && value <= entry.pointee.upperNumber { return good }
        return fault(.outOfRange, node, number, index, position)
      }
    case .list:
      if tag == Tape.Tag.array { return good | UInt64(readList(index, entry: number, node: node)) << 32 }
    case .record:
      if tag == Tape.Tag.object {
        let inner = store.pointee.addNodes(1)
        store.pointee.nodes[inner] = RecordStore.Node(
          layout: entry.pointee.shape, entry: Int32(number), parent: Int32(node))
        readRecord(at: index, node: inner, layout: Int(entry.pointee.shape))
        return good | UInt64(inner) << 32
      }
    }
    return fault(.wrongType, node, number, index, position)
  }

  private func readList(_ start: Int, entry: Int, node: Int) -> Int {
    let store = store
    let tape = store.pointee.tape
    let flat = store.pointee.entries + entry
    let stop = tape.end(start) - 1
    let list = store.pointee.addNodes(1)
    store.pointee.nodes[list] = RecordStore.Node(
      layout: flat.pointee.shape, entry: Int32(entry), parent: Int32(node), first: Int32(start + 1))
    if flat.pointee.shape < 0 {
      store.pointee.nodes[list].count = Int32(readScalars(start, stop, Int(flat.pointee.item), list))
      return list
    }
    var count = 0
    var index = start + 1
    while index < stop {
      count += 1
      index = tape.next(index)
    }
    let first = store.pointee.addNodes(count)
    store.pointee.nodes[list].first = Int32(first)
    store.pointee.nodes[list].count = Int32(count)
    index = start + 1
    for position in 0..<count {
      store.pointee.nodes[first + position] = RecordStore.Node(
        layout: flat.pointee.shape, entry: Int32(entry), parent: Int32(list), position: Int32(position))
      if tape.tag(index) == Tape.Tag.object {
        readRecord(at: index, node: first + position, layout: Int(flat.pointee.shape))
      } else {
        add(
          .wrongType, store.pointee.path(node: first + position, schema: schema), found(index),
          "an object with the fields of \(schema.layouts[Int(flat.pointee.shape)].name)")
      }
      index = tape.next(index)
    }
    return list
  }

  /// Checks the items of a list; how many there are.
  private func readScalars(_ start: Int, _ stop: Int, _ item: Int, _ list: Int) -> Int {
    let tape = store.pointee.tape
    var position = 0
    var index = start + 1
    while index < stop {
      if tape.tag(index) == Tape.Tag.null {
        fault(.wrongType, list, item, index, position)
      } else {
        _ = check(index, entry: item, node: list, position: position)
      }
      position += 1
      index = tape.next(index)
    }
    return position
  }

  // MARK: Faults (cold)

  @discardableResult
  @inline(never)
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

  @inline(never)
  private func missing(_ entry: Int, _ node: Int) {
    add(
      .missingField, store.pointee.path(node: node, entry: entry, schema: schema), "nothing",
      schema.entries[entry].shapeKind.expectation)
  }

  @inline(never)
  private func unknown(_ key: UnsafeBufferPointer<UInt8>, _ value: Int, _ node: Int, _ layout: Int) {
    let prefix = store.pointee.path(node: node, schema: schema)
    let name = readable(key)
    add(
      .unknownField, prefix.isEmpty ? name : prefix + "." + name, found(value),
      "a field of \(schema.layouts[layout].name)", schema.names(in: layout))
  }

  @inline(never)
  private func add(
    _ kind: RecordFault.Kind, _ path: String, _ found: String, _ expected: String, _ candidates: [String] = []
  ) {
    guard faults.count < Self.mostFaults else { return }
    let full = path.isEmpty ? "$" : "$." + path
    faults.append(RecordFault(kind, path: full, found: found, expected: expected, candidates: candidates))
  }

  @inline(never)
  private func found(_ index: Int) -> String {
    let tape = store.pointee.tape
    return switch tape.tag(index) {
    case Tape.Tag.text: "the text \"\(readable(tape.text(index)))\""
    case Tape.Tag.integer: "the number \(tape.integer(index))"
    case Tape.Tag.unsigned: "the number \(UInt64(bitPattern: tape.integer(index)))"
    case Tape.Tag.number: "the number \(tape.number(index))"
    case Tape.Tag.yes: "true"
    case Tape.Tag.no: "false"
    case Tape.Tag.null: "null"
    case Tape.Tag.array: "a list"
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
    slot(field).map { line.number(of: store.pointee.tape.text($0)) } ?? -1
  }

  /// A top-level text, copied.
  package func text(_ field: Int) -> String? {
    slot(field).map { String(decoding: store.pointee.tape.text($0), as: UTF8.self) }
  }

  /// 96 bits that stand for a top-level text (absent: zeros); two texts with the same bits are the same text, but for
  /// a chance of 10^-17 among a million.
  package func fingerprint(_ field: Int) -> Fingerprint {
    guard let index = slot(field) else { return Fingerprint(high: 0, low: 0) }
    return Fingerprint(store.pointee.tape.text(index))
  }

}
