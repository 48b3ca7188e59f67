import CLua

/// Checks a parsed line against a schema and lays it out in a store, ready to be asked.
///
/// Not thread-safe: each worker has its own.
package final class RecordReader {
  package let schema: RecordSchema
  private let flat: FlatSchema
  /// One store for each line that a parser holds.
  private let stores: UnsafeMutablePointer<RecordStore>
  private let mask: UnsafeMutablePointer<UInt64>
  /// The line being read.
  private var tape = Tape()
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
    tape = line.tape
    store.pointee.removeAll()
    let node = store.pointee.addNodes(1)
    store.pointee.nodes[node] = RecordStore.Node(layout: 0, entry: -1, parent: -1, cells: flat.cells(0))
    readRecord(at: Tape.root, node: node, layout: 0)
    return faults.isEmpty
  }

  // MARK: The walk

  private func readRecord(at start: Int, node: Int, layout number: Int) {
    let (store, tape) = (store, tape)
    let layout = flat.layouts + number
    let first = Int(layout.pointee.first)
    let places = store.pointee.addPlaces(Int(layout.pointee.count))
    let values = store.pointee.addValues(min(tape.count(start), Int(layout.pointee.count)))
    store.pointee.nodes[node].places = Int32(places)
    store.pointee.nodes[node].values = Int32(values)
    let stop = tape.end(start) - 1
    var index = start + 1
    var offset = -1
    var used = 0
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
      if store.pointee.places[places + offset] != 0 {
        fault(.duplicateKey, node, first + offset, value, expected: "each field once")
        continue
      }
      used += 1
      store.pointee.places[places + offset] = UInt8(truncatingIfNeeded: used)
      // Reading an inner record may move the values.
      let checked = check(value, entry: first + offset, node: node, position: -1)
      store.pointee.values[values + used - 1] = checked
    }
    for i in 0..<Int(layout.pointee.requiredCount) {
      let offset = Int(layout.pointee.required[i])
      let place = Int(store.pointee.places[places + offset])
      if place == 0 || store.pointee.values[values + place - 1].kind == CLUA_NIL.rawValue {
        missing(first + offset, node)
      }
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

  /// The value as a script will get it, checked; nil where it is null or bad (a fault is noted then).
  private func check(_ index: Int, entry number: Int, node: Int, position: Int) -> clua_value {
    let tape = tape
    let tag = tape.tag(index)
    if tag == Tape.Tag.null { return Self.null }
    let entry = flat.entries + number
    switch entry.pointee.kind {
    case .integer, .money:
      if tag == Tape.Tag.integer {
        let value = tape.integer(index)
        if value >= entry.pointee.lower && value <= entry.pointee.upper {
          return clua_value(kind: CLUA_INTEGER.rawValue, length: 0, .init(integer: value))
        }
        return fault(.outOfRange, node, number, index, position)
      }
      if tag == Tape.Tag.unsigned { return fault(.integerTooLarge, node, number, index, position) }
      if tag == Tape.Tag.number && entry.pointee.kind == .money {
        return fault(.floatMoney, node, number, index, position)
      }
    case .term:
      if tag == Tape.Tag.text {
        let term = flat.terms[Int(entry.pointee.terms)].find(ShortName(tape.text(index)))
        if term >= 0 { return clua_value(kind: CLUA_TERM.rawValue, length: 0, .init(integer: Int64(term))) }
        return fault(.unknownTerm, node, number, index, position)
      }
    case .flag:
      if tag == Tape.Tag.yes || tag == Tape.Tag.no {
        return clua_value(kind: CLUA_BOOLEAN.rawValue, length: 0, .init(integer: tag == Tape.Tag.yes ? 1 : 0))
      }
    case .text:
      if tag == Tape.Tag.text {
        let text = tape.text(index)
        return text.count <= Int(entry.pointee.upper) ? value(text) : fault(.outOfRange, node, number, index, position)
      }
    case .identifier:
      if tag == Tape.Tag.text {
        let text = tape.text(index)
        return isIdentifier(text) ? value(text) : fault(.outOfRange, node, number, index, position)
      }
    case .date:
      if tag == Tape.Tag.text {
        let text = tape.text(index)
        return dayNumber(text) != nil ? value(text) : fault(.badDate, node, number, index, position)
      }
    case .number:
      if tag == Tape.Tag.number || tag == Tape.Tag.integer {
        let value = tag == Tape.Tag.number ? tape.number(index) : Double(tape.integer(index))
        if value >= entry.pointee.lowerNumber && value <= entry.pointee.upperNumber {
          return clua_value(kind: CLUA_NUMBER.rawValue, length: 0, .init(number: value))
        }
        return fault(.outOfRange, node, number, index, position)
      }
    case .list:
      if tag == Tape.Tag.array {
        let list = readList(index, entry: number, node: node)
        return clua_value(kind: CLUA_LIST.rawValue, length: 0, .init(integer: Int64(list)))
      }
    case .record:
      if tag == Tape.Tag.object {
        let inner = store.pointee.addNodes(1)
        let layout = Int(entry.pointee.shape)
        store.pointee.nodes[inner] = RecordStore.Node(
          layout: Int32(layout), entry: Int32(number), parent: Int32(node), cells: flat.cells(layout))
        readRecord(at: index, node: inner, layout: layout)
        return clua_value(kind: CLUA_NODE.rawValue, length: 0, .init(integer: Int64(inner)))
      }
    }
    return fault(.wrongType, node, number, index, position)
  }

  private static var null: clua_value { clua_value(kind: CLUA_NIL.rawValue, length: 0, .init(integer: 0)) }

  @inline(__always)
  private func value(_ text: UnsafeBufferPointer<UInt8>) -> clua_value {
    clua_value(
      kind: CLUA_STRING.rawValue, length: UInt32(truncatingIfNeeded: text.count),
      .init(bytes: UnsafeRawPointer(text.baseAddress!).assumingMemoryBound(to: CChar.self)))
  }

  private func readList(_ start: Int, entry: Int, node: Int) -> Int {
    let (store, tape) = (store, tape)
    let layout = Int(flat.entries[entry].shape)
    let count = tape.count(start)
    let list = store.pointee.addNodes(1)
    store.pointee.nodes[list] = RecordStore.Node(
      layout: Int32(layout), entry: Int32(entry), parent: Int32(node), cells: flat.cells(0), count: Int32(count))
    if layout < 0 {
      readScalars(start, count, Int(flat.entries[entry].item), list)
      return list
    }
    let first = store.pointee.addNodes(count)
    store.pointee.nodes[list].first = Int32(first)
    var index = start + 1
    for position in 0..<count {
      store.pointee.nodes[first + position] = RecordStore.Node(
        layout: Int32(layout), entry: Int32(entry), parent: Int32(list), position: Int32(position),
        cells: flat.cells(layout))
      if tape.tag(index) == Tape.Tag.object {
        readRecord(at: index, node: first + position, layout: layout)
      } else {
        add(
          .wrongType, store.pointee.path(node: first + position, schema: schema), found(index),
          "an object with the fields of \(schema.layouts[layout].name)")
      }
      index = tape.next(index)
    }
    return list
  }

  private func readScalars(_ start: Int, _ count: Int, _ item: Int, _ list: Int) {
    let (store, tape) = (store, tape)
    let values = store.pointee.addValues(count)
    store.pointee.nodes[list].values = Int32(values)
    var index = start + 1
    for position in 0..<count {
      if tape.tag(index) == Tape.Tag.null {
        fault(.wrongType, list, item, index, position)
      } else {
        store.pointee.values[values + position] = check(index, entry: item, node: list, position: position)
      }
      index = tape.next(index)
    }
  }

  // MARK: Faults (cold)

  @discardableResult
  @inline(never)
  private func fault(
    _ kind: RecordFault.Kind, _ node: Int, _ entry: Int, _ index: Int, _ position: Int = -1, expected: String? = nil
  ) -> clua_value {
    var path = store.pointee.path(node: node, schema: schema)
    if position >= 0 {
      path += "[\(position)]"
    } else {
      path = store.pointee.path(node: node, entry: entry, schema: schema)
    }
    var candidates: [String] = []
    if case .term(let terms) = schema.entries[entry].shapeKind { candidates = terms }
    add(kind, path, found(index), expected ?? schema.entries[entry].shapeKind.expectation, candidates)
    return Self.null
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
    switch tape.tag(index) {
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

  /// A top-level text where it stands, or nil where it is absent.
  @inline(__always)
  func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let value = store.pointee.value(ofField: field) else { return nil }
    if value.pointee.kind == CLUA_TERM.rawValue {
      return flat.terms[Int(flat.entries[field].terms)].text(Int(value.pointee.integer))
    }
    let start = UnsafeRawPointer(value.pointee.bytes!).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(value.pointee.length))
  }

  /// A top-level date as days since 1970-01-01, or nil where it is absent.
  package func day(_ field: Int) -> Int32? { bytes(field).flatMap(dayNumber) }

  /// The number of a top-level text as the parser gives it; -1 where it is absent.
  package func textNumber(_ field: Int, in line: LineParser) -> Int { bytes(field).map(line.number) ?? -1 }

  /// A top-level text, copied.
  package func text(_ field: Int) -> String? { bytes(field).map { String(decoding: $0, as: UTF8.self) } }

  /// 96 bits that stand for a top-level text (absent: zeros); two texts with the same bits are the same text, but for
  /// a chance of 10^-17 among a million.
  package func fingerprint(_ field: Int) -> Fingerprint { bytes(field).map(Fingerprint.init) ?? .init(high: 0, low: 0) }
}
