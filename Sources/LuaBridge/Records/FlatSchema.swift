import CLua

/// A schema as the reading of records needs it: plain memory, no objects. It does not change but for what it learns of
/// the order of fields.
final class FlatSchema {
  struct Entry {
    var kind: RecordSchema.Kind
    var name: ShortName
    var lower: Int64
    var upper: Int64
    var lowerNumber: Double
    var upperNumber: Double
    var terms: Int32
    var shape: Int32
    var item: Int32
  }

  struct Layout {
    var first: Int32
    var count: Int32
    /// The field by key id.
    var byKey: UnsafeMutablePointer<clua_cell>
    /// For each field, at its offset and one more, the offset of the one that followed it in the last record; at 0 the
    /// one that was first. It is tried before the names are searched.
    var followers: UnsafeMutablePointer<UInt16>
    var names: NameTable
    /// Offsets of the fields that must be there.
    var required: UnsafeMutablePointer<UInt16>
    var requiredCount: Int32
  }

  /// The fields of a layout by key id.
  @inline(__always) func cells(_ layout: Int) -> UnsafePointer<clua_cell> { UnsafePointer(layouts[layout].byKey) }

  let entries: UnsafePointer<Entry>
  let entryCount: Int
  let layouts: UnsafePointer<Layout>
  private let layoutCount: Int
  /// The terms of each enumeration, by the entry's number for it.
  let terms: UnsafePointer<NameTable>
  private let termCount: Int
  private let nameBytes: UnsafeMutablePointer<UInt8>

  init(_ schema: RecordSchema) {
    entryCount = schema.entries.count
    let room = schema.entries.reduce(ShortName.margin) { $0 + $1.name.utf8.count }
    nameBytes = .allocate(capacity: room)
    nameBytes.initialize(repeating: 0, count: room)
    entries = Self.entries(schema, nameBytes)
    layoutCount = schema.layouts.count
    let layouts = UnsafeMutablePointer<Layout>.allocate(capacity: layoutCount)
    for (i, layout) in schema.layouts.enumerated() { (layouts + i).initialize(to: Self.layout(layout, schema)) }
    self.layouts = UnsafePointer(layouts)
    termCount = schema.termTables.count
    let terms = UnsafeMutablePointer<NameTable>.allocate(capacity: termCount)
    for (i, range) in schema.termTables.enumerated() {
      (terms + i).initialize(to: NameTable(Array(schema.terms[range]), from: range.lowerBound))
    }
    self.terms = UnsafePointer(terms)
  }

  deinit {
    for i in 0..<layoutCount {
      layouts[i].byKey.deallocate()
      layouts[i].followers.deallocate()
      layouts[i].names.free()
      layouts[i].required.deallocate()
    }
    for i in 0..<termCount { terms[i].free() }
    entries.deallocate()
    layouts.deallocate()
    terms.deallocate()
    nameBytes.deallocate()
  }

  private static func entries(
    _ schema: RecordSchema, _ nameBytes: UnsafeMutablePointer<UInt8>
  ) -> UnsafePointer<Entry> {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: schema.entries.count)
    var end = nameBytes
    for (i, entry) in schema.entries.enumerated() {
      for (j, byte) in entry.name.utf8.enumerated() { end[j] = byte }
      let name = ShortName(UnsafeBufferPointer(start: end, count: entry.name.utf8.count))
      end += name.count
      (entries + i).initialize(
        to: Entry(
          kind: entry.kind, name: name, lower: entry.lower, upper: entry.upper, lowerNumber: entry.lowerNumber,
          upperNumber: entry.upperNumber, terms: Int32(entry.terms), shape: Int32(entry.shape), item: Int32(entry.item))
      )
    }
    return UnsafePointer(entries)
  }

  private static func layout(_ layout: RecordSchema.Layout, _ schema: RecordSchema) -> Layout {
    precondition((1...255).contains(layout.count), "\(layout.name) has no fields or over 255; this is a bug in bylaw")
    let entries = schema.entries[layout.first..<layout.first + layout.count]
    let byKey = UnsafeMutablePointer<clua_cell>.allocate(capacity: schema.keys.count)
    byKey.initialize(repeating: clua_cell(offset: UInt16(CLUA_NO_FIELD), entry: 0), count: schema.keys.count)
    for (i, entry) in zip(entries.indices, entries) {
      byKey[schema.keyIDs[entry.name]!] = clua_cell(offset: UInt16(i - layout.first), entry: UInt16(i))
    }
    let required = entries.indices.filter { entries[$0].isRequired }.map { UInt16($0 - layout.first) }
    return Layout(
      first: Int32(layout.first), count: Int32(layout.count), byKey: byKey,
      followers: copy((0...layout.count).map { UInt16(min($0, layout.count - 1)) }),
      names: NameTable(entries.map(\.name), from: 0), required: copy(required), requiredCount: Int32(required.count))
  }

  private static func copy(_ values: [UInt16]) -> UnsafeMutablePointer<UInt16> {
    let copy = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, values.count))
    for (i, value) in values.enumerated() { (copy + i).initialize(to: value) }
    return copy
  }
}
