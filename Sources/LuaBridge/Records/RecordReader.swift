import CLua
import CSimdJSON

/// Checks a parsed line against a schema and lays it out in a store, ready to be asked.
///
/// Not thread-safe: each worker has its own.
package final class RecordReader {
  package let schema: RecordSchema
  private let flat: FlatSchema
  /// One store for each line that a parser holds.
  private let stores: UnsafeMutablePointer<RecordStore>
  /// The line being read.
  private var tape = Tape()
  private(set) var store: UnsafeMutablePointer<RecordStore>
  package private(set) var faults: [RecordFault] = []
  let reads: ReadsCache
  /// The sets of `permit`, one behind the other.
  private(set) var permits: UnsafeMutablePointer<UInt64>

  /// Faults reported for one line; the rest is left for the next try.
  static let mostFaults = 8

  package init(schema: RecordSchema) {
    self.schema = schema
    reads = ReadsCache(schema)
    flat = FlatSchema(schema)
    stores = .allocate(capacity: LineParser.slots)
    for slot in 0..<LineParser.slots { (stores + slot).initialize(to: RecordStore(flat)) }
    store = stores
    permits = .allocate(capacity: 1)
  }

  /// Sets of fields that plugins may read, to be asked about by number.
  package func permit(_ sets: [FieldSet]) {
    let words = store.pointee.maskWords
    permits.deallocate()
    permits = .allocate(capacity: max(1, sets.count * words))
    for (number, set) in sets.enumerated() {
      for i in 0..<words { permits[number * words + i] = set.words[i] }
    }
  }

  deinit {
    for slot in 0..<LineParser.slots { stores[slot].free() }
    stores.deallocate()
    permits.deallocate()
  }

  /// Chooses which of the lines held is read, asked about and decided.
  package func select(_ slot: Int) { store = stores + slot }

  /// Chooses the line whose records these are: the one that a script is at.
  func follow(_ records: UnsafeMutablePointer<clua_records>?) {
    for slot in 0..<LineParser.slots where stores[slot].records == records { select(slot) }
  }

  /// Reads the line that the parser holds. True: a good case. False: `faults` says what is wrong.
  package func read(_ line: LineParser) -> Bool {
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    if line.isRead(by: self) { return true }
    tape = line.tape
    store.pointee.removeAll()
    let node = store.pointee.addNodes(1)
    store.pointee.nodes[node] = newNode(layout: 0, entry: -1, parent: -1)
    readRecord(at: Tape.root, node: node, layout: 0)
    return faults.isEmpty
  }

  /// Reads a line that is not parsed, where it is plainly good. False: who parses it may find that it is good all the
  /// same, or what is wrong with it.
  @inline(__always)
  func readPlain(_ line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer, slot: Int) -> Bool {
    select(slot)
    var target = store.pointee.target()
    return csimdjson_read(parser, slot, line.baseAddress!, line.count, flat.tables, &target)
  }

  // MARK: The walk

  private func readRecord(at start: Int, node: Int, layout number: Int) {
    let (store, tape) = (store, tape)
    let layout = flat.layouts + number
    let first = Int(layout.pointee.first)
    let firstPlace = store.pointee.addPlaces(Int(layout.pointee.count))
    let firstValue = store.pointee.addValues(min(tape.count(start), Int(layout.pointee.count)))
    store.pointee.nodes[node].places = Int32(firstPlace)
    store.pointee.nodes[node].values = Int32(firstValue)
    var places = store.pointee.places + firstPlace
    var values = store.pointee.values + firstValue
    let stop = tape.end(start) - 1
    var index = start + 1
    var last: UnsafeMutablePointer<FlatSchema.Entry>?
    var used = 0
    while index < stop {
      let key = tape.text(index)
      let value = index &+ 1
      index = tape.next(value)
      guard let entry = match(ShortName(key), after: last, layout) else {
        unknown(key, value, node, number)
        continue
      }
      last = entry
      let offset = Int(entry.pointee.offset)
      guard places[offset] == 0 else {
        fault(.duplicateKey, node, first + offset, value, expected: "each field once")
        continue
      }
      if let checked = scalar(tape, value, entry) {
        values[used] = checked
      } else {
        let other = other(value, entry: first + offset, node: node, position: -1)
        // Reading an inner record may move both.
        places = store.pointee.places + firstPlace
        values = store.pointee.values + firstValue
        values[used] = other
      }
      used &+= 1
      places[offset] = UInt8(truncatingIfNeeded: used)
    }
    for i in 0..<Int(layout.pointee.required_count) {
      let offset = Int(layout.pointee.required[i])
      let place = Int(places[offset])
      if place == 0 || values[place - 1].kind == CLUA_NIL.rawValue { missing(first + offset, node) }
    }
  }

  /// The field with this name, the one that followed in the last record first.
  @inline(__always)
  private func match(
    _ name: ShortName, after last: UnsafeMutablePointer<FlatSchema.Entry>?,
    _ layout: UnsafeMutablePointer<FlatSchema.Layout>
  ) -> UnsafeMutablePointer<FlatSchema.Entry>? {
    let guess = last?.pointee.follower ?? layout.pointee.opener!
    return guess.pointee.name == name ? guess : find(name, after: last, layout)
  }

  @inline(never)
  private func find(
    _ name: ShortName, after last: UnsafeMutablePointer<FlatSchema.Entry>?,
    _ layout: UnsafeMutablePointer<FlatSchema.Layout>
  ) -> UnsafeMutablePointer<FlatSchema.Entry>? {
    let offset = Int(csimdjson_find(layout.pointee.names, name))
    guard offset >= 0 else { return nil }
    let found = flat.entries + Int(layout.pointee.first) + offset
    if let last { last.pointee.follower = found } else { layout.pointee.opener = found }
    return found
  }

  /// A scalar as a script will get it, checked; nil where it is none, or null, or bad.
  @inline(__always)
  private func scalar(_ tape: Tape, _ index: Int, _ entry: UnsafePointer<FlatSchema.Entry>) -> clua_value? {
    let tag = tape.tag(index)
    switch entry.pointee.kind {
    case .integer, .money:
      let value = tape.integer(index)
      guard tag == Tape.Tag.integer, value >= entry.pointee.lower, value <= entry.pointee.upper else { return nil }
      return clua_value(kind: CLUA_INTEGER.rawValue, length: 0, .init(integer: value))
    case .term:
      guard tag == Tape.Tag.text else { return nil }
      let term = flat.terms[Int(entry.pointee.terms)].find(ShortName(tape.text(index)))
      return term < 0 ? nil : clua_value(kind: CLUA_TERM.rawValue, length: 0, .init(integer: Int64(term)))
    case .flag:
      guard tag == Tape.Tag.yes || tag == Tape.Tag.no else { return nil }
      return clua_value(kind: CLUA_BOOLEAN.rawValue, length: 0, .init(integer: tag == Tape.Tag.yes ? 1 : 0))
    case .text:
      guard tag == Tape.Tag.text else { return nil }
      let text = tape.text(index)
      return text.count <= Int(entry.pointee.upper) ? value(text) : nil
    case .identifier:
      guard tag == Tape.Tag.text else { return nil }
      let text = tape.text(index)
      return isIdentifier(text) ? value(text) : nil
    case .date:
      guard tag == Tape.Tag.text else { return nil }
      let text = tape.text(index)
      return dayNumber(text) != nil ? value(text) : nil
    case .number:
      guard tag == Tape.Tag.number || tag == Tape.Tag.integer else { return nil }
      let value = tag == Tape.Tag.number ? tape.number(index) : Double(tape.integer(index))
      guard value >= entry.pointee.lower_number && value <= entry.pointee.upper_number else { return nil }
      return clua_value(kind: CLUA_NUMBER.rawValue, length: 0, .init(number: value))
    case .list, .record: return nil
    }
  }

  /// A list or an inner record, or nil: a null, or a value that is bad (a fault is noted then).
  private func other(_ index: Int, entry number: Int, node: Int, position: Int) -> clua_value {
    let tag = tape.tag(index)
    let entry = flat.entries + number
    if tag == Tape.Tag.null { return Self.null }
    if entry.pointee.kind == .list, tag == Tape.Tag.array {
      return clua_value(
        kind: CLUA_LIST.rawValue, length: 0, .init(integer: Int64(readList(index, entry: number, node: node))))
    }
    if entry.pointee.kind == .record, tag == Tape.Tag.object {
      let inner = store.pointee.addNodes(1)
      let layout = Int(entry.pointee.shape)
      store.pointee.nodes[inner] = newNode(layout: layout, entry: number, parent: node)
      readRecord(at: index, node: inner, layout: layout)
      return clua_value(kind: CLUA_NODE.rawValue, length: 0, .init(integer: Int64(inner)))
    }
    return fault(faultKind(tag, entry.pointee.kind), node, number, index, position)
  }

  /// What is wrong with a scalar that was refused.
  private func faultKind(_ tag: UInt8, _ kind: RecordSchema.Kind) -> RecordFault.Kind {
    switch (kind, tag) {
    case (.integer, Tape.Tag.integer), (.money, Tape.Tag.integer): .outOfRange
    case (.integer, Tape.Tag.unsigned), (.money, Tape.Tag.unsigned): .integerTooLarge
    case (.money, Tape.Tag.number): .floatMoney
    case (.term, Tape.Tag.text): .unknownTerm
    case (.text, Tape.Tag.text), (.identifier, Tape.Tag.text): .outOfRange
    case (.date, Tape.Tag.text): .badDate
    case (.number, Tape.Tag.number), (.number, Tape.Tag.integer): .outOfRange
    default: .wrongType
    }
  }

  private static var null: clua_value { clua_value(kind: CLUA_NIL.rawValue, length: 0, .init(integer: 0)) }

  @inline(__always)
  private func value(_ text: UnsafeBufferPointer<UInt8>) -> clua_value {
    clua_value(
      kind: CLUA_STRING.rawValue, length: UInt32(truncatingIfNeeded: text.count),
      .init(bytes: UnsafeRawPointer(text.baseAddress!).assumingMemoryBound(to: CChar.self)))
  }

  @inline(__always)
  private func newNode(layout: Int, entry: Int, parent: Int, position: Int = -1, count: Int = 0) -> clua_node {
    clua_node(
      layout: Int32(layout), entry: Int32(entry), parent: Int32(parent), position: Int32(position),
      cells: flat.cells(max(0, layout)), places: 0, values: 0, first: 0, count: Int32(count))
  }

  private func readList(_ start: Int, entry: Int, node: Int) -> Int {
    let (store, tape) = (store, tape)
    let layout = Int(flat.entries[entry].shape)
    let count = tape.count(start)
    let list = store.pointee.addNodes(1)
    store.pointee.nodes[list] = newNode(layout: layout, entry: entry, parent: node, count: count)
    if layout < 0 {
      readScalars(start, count, Int(flat.entries[entry].item), list)
      return list
    }
    let first = store.pointee.addNodes(count)
    store.pointee.nodes[list].first = Int32(first)
    var index = start + 1
    for position in 0..<count {
      store.pointee.nodes[first + position] = newNode(layout: layout, entry: entry, parent: list, position: position)
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
        let checked = scalar(tape, index, flat.entries + item)
        store.pointee.values[values + position] =
          checked ?? other(index, entry: item, node: list, position: position)
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
    let path = store.pointee.path(node: node, entry: entry, schema: schema)
    // It is there and was refused: that was told.
    if faults.contains(where: { $0.path == "$." + path }) { return }
    add(.missingField, path, "nothing", schema.entries[entry].shapeKind.expectation)
  }

  @inline(never)
  private func unknown(_ key: UnsafeBufferPointer<UInt8>, _ value: Int, _ node: Int, _ layout: Int) {
    let prefix = store.pointee.path(node: node, schema: schema)
    let name = key.isEmpty ? "\"\"" : readable(key)
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
  package func day(_ field: Int) -> Int32? {
    if store.pointee.knownDate.field == field { return store.pointee.knownDate.day }
    guard let day = bytes(field).flatMap(dayNumber) else { return nil }
    store.pointee.knownDate = (field, day)
    return day
  }

  /// The number of a top-level text as the parser gives it; -1 where it is absent.
  package func textNumber(_ field: Int, in line: LineParser) -> Int { bytes(field).map(line.number) ?? -1 }

  /// A top-level text, copied.
  package func text(_ field: Int) -> String? { bytes(field).map { String(decoding: $0, as: UTF8.self) } }

  /// 96 bits that stand for a top-level text (absent: zeros); two texts with the same bits are the same text, but for
  /// a chance of 10^-17 among a million.
  package func fingerprint(_ field: Int) -> Fingerprint { bytes(field).map(Fingerprint.init) ?? .init(high: 0, low: 0) }
}
