import CLua
import CSimdJSON

/// A schema as the reading of records needs it: plain memory, no objects. It does not change but for what it learns of
/// the order of fields.
final class FlatSchema {
  typealias Entry = csimdjson_field
  typealias Layout = csimdjson_layout

  /// The fields of a layout by key id.
  @inline(__always) func cells(_ layout: Int) -> UnsafePointer<clua_cell> { layouts[layout].cells }

  let entries: UnsafeMutablePointer<Entry>
  let entryCount: Int
  let layouts: UnsafeMutablePointer<Layout>
  private let layoutCount: Int
  /// The terms of each enumeration, by the entry's number for it.
  let terms: UnsafePointer<NameTable>
  private let termCount: Int
  /// All of it as C reads it.
  let tables: UnsafePointer<csimdjson_schema>
  private let fieldNames: UnsafeMutablePointer<NameTable>
  private let termNames: UnsafeMutablePointer<csimdjson_names>
  private let nameBytes: UnsafeMutablePointer<UInt8>

  init(_ schema: RecordSchema) {
    entryCount = schema.entries.count
    let room = schema.entries.reduce(ShortName.margin) { $0 + $1.name.utf8.count }
    nameBytes = .allocate(capacity: room)
    nameBytes.initialize(repeating: 0, count: room)
    entries = Self.entries(schema, nameBytes)
    layoutCount = schema.layouts.count
    layouts = .allocate(capacity: layoutCount)
    fieldNames = .allocate(capacity: layoutCount)
    for (i, layout) in schema.layouts.enumerated() {
      (fieldNames + i).initialize(to: NameTable(schema.names(in: i), from: 0))
      (layouts + i).initialize(to: Self.layout(layout, entries, fieldNames[i].names, schema))
    }
    termCount = schema.termTables.count
    let terms = UnsafeMutablePointer<NameTable>.allocate(capacity: termCount)
    for (i, range) in schema.termTables.enumerated() {
      (terms + i).initialize(to: NameTable(Array(schema.terms[range]), from: range.lowerBound))
    }
    self.terms = UnsafePointer(terms)
    termNames = .allocate(capacity: max(1, termCount))
    for i in 0..<termCount { (termNames + i).initialize(to: terms[i].names) }
    let tables = UnsafeMutablePointer<csimdjson_schema>.allocate(capacity: 1)
    tables.initialize(to: csimdjson_schema(fields: entries, layouts: layouts, terms: UnsafePointer(termNames)))
    self.tables = UnsafePointer(tables)
  }

  deinit {
    for i in 0..<layoutCount {
      layouts[i].cells.deallocate()
      layouts[i].required.deallocate()
      fieldNames[i].free()
    }
    for i in 0..<termCount { terms[i].free() }
    tables.deallocate()
    entries.deallocate()
    layouts.deallocate()
    fieldNames.deallocate()
    terms.deallocate()
    termNames.deallocate()
    nameBytes.deallocate()
  }

  private static func entries(
    _ schema: RecordSchema, _ nameBytes: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<Entry> {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: schema.entries.count)
    var end = nameBytes
    for (i, entry) in schema.entries.enumerated() {
      for (j, byte) in entry.name.utf8.enumerated() { end[j] = byte }
      let name = ShortName(UnsafeBufferPointer(start: end, count: entry.name.utf8.count))
      end += Int(name.count)
      var field = csimdjson_field_named(name, entry.kind)
      (field.terms, field.shape, field.item) = (Int32(entry.terms), Int32(entry.shape), Int32(entry.item))
      (field.lower, field.upper) = (entry.lower, entry.upper)
      (field.lower_number, field.upper_number) = (entry.lowerNumber, entry.upperNumber)
      (entries + i).initialize(to: field)
    }
    return entries
  }

  private static func layout(
    _ layout: RecordSchema.Layout, _ fields: UnsafeMutablePointer<Entry>, _ names: csimdjson_names,
    _ schema: RecordSchema
  ) -> Layout {
    precondition((1...255).contains(layout.count), "\(layout.name) has no fields or over 255; this is a bug in bylaw")
    let entries = schema.entries[layout.first..<layout.first + layout.count]
    let byKey = UnsafeMutablePointer<clua_cell>.allocate(capacity: schema.keys.count)
    byKey.initialize(repeating: clua_cell(offset: UInt16(CLUA_NO_FIELD), entry: 0), count: schema.keys.count)
    for (i, entry) in zip(entries.indices, entries) {
      byKey[schema.keyIDs[entry.name]!] = clua_cell(offset: UInt16(i - layout.first), entry: UInt16(i))
    }
    for i in entries.indices {
      fields[i].offset = Int32(i - layout.first)
      fields[i].follower = fields + min(i + 1, entries.endIndex - 1)
    }
    let required = entries.indices.filter { entries[$0].isRequired }.map { UInt16($0 - layout.first) }
    return Layout(
      first: Int32(layout.first), count: Int32(layout.count),
      is_flat: entries.allSatisfy { $0.kind != .list && $0.kind != .record }, cells: UnsafePointer(byKey),
      opener: fields + layout.first, names: names,
      required: UnsafePointer(copy(required)), required_count: Int32(required.count))
  }

  private static func copy(_ values: [UInt16]) -> UnsafeMutablePointer<UInt16> {
    let copy = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, values.count))
    for (i, value) in values.enumerated() { (copy + i).initialize(to: value) }
    return copy
  }
}
