import CSimdJSON

/// A shape laid out flat for reading: every field of every record in it has a number, which is also its bit in the set
/// of fields that a decision read.
package final class RecordSchema: Sendable {
  /// How a value is checked.
  typealias Kind = csimdjson_kind

  struct Entry: Sendable {
    let name: String
    let path: String
    let kind: Kind
    let shapeKind: ShapeKind
    let isRequired: Bool
    let lower: Int64
    let upper: Int64
    let lowerNumber: Double
    let upperNumber: Double
    /// Index of the terms' table, or -1.
    let terms: Int
    /// The shape of the record, or of the list's items; -1 where they are scalars.
    let shape: Int
    /// For lists: the entry that stands for one item (its name is the list's).
    let item: Int
  }

  struct Layout: Sendable {
    let name: String
    let first: Int
    let count: Int
  }

  let entries: [Entry]
  let layouts: [Layout]
  /// Distinct names, in the order of their ids.
  let keys: [String]
  let keyIDs: [String: Int]
  /// All terms of all enumerations, in the order of their ids.
  let terms: [String]
  /// For each enumeration the ids of its terms.
  let termTables: [Range<Int>]

  /// Most fields a schema may have: the sets of fields read have this many bits.
  static let mostFields = FieldSet.capacity
  static let maskWords = mostFields / 64

  package init(_ shape: RecordShape) {
    var builder = Builder()
    builder.add(shape, prefix: "")
    precondition(
      builder.entries.count <= Self.mostFields, "more than \(Self.mostFields) fields; this is a bug in bylaw")
    entries = builder.entries
    layouts = builder.layouts
    keys = builder.keys
    keyIDs = builder.keyIDs
    terms = builder.terms
    termTables = builder.termTables
  }

  /// Number of a field by its path (`parties.role`), or nil.
  package func field(_ path: String) -> Int? { entries.firstIndex { $0.path == path && !$0.name.isEmpty } }
  package func path(of field: Int) -> String { entries[field].path }
  package var paths: [String] { entries.filter { !$0.name.isEmpty }.map(\.path) }

  func names(in layout: Int) -> [String] {
    entries[layouts[layout].first..<layouts[layout].first + layouts[layout].count].map(\.name)
  }

  private struct Builder {
    var entries: [Entry] = []
    var layouts: [Layout] = []
    var keys: [String] = []
    var keyIDs: [String: Int] = [:]
    var terms: [String] = []
    var termTables: [Range<Int>] = []

    /// Fields of one record stand together; the records inside it follow.
    mutating func add(_ shape: RecordShape, prefix: String) {
      layouts.append(Layout(name: shape.name, first: entries.count, count: shape.fields.count))
      let first = entries.count
      for field in shape.fields {
        if keyIDs[field.name] == nil {
          keyIDs[field.name] = keys.count
          keys.append(field.name)
        }
        entries.append(entry(field.name, prefix + field.name, field.kind, field.isRequired))
      }
      for (offset, field) in shape.fields.enumerated() { addInner(at: first + offset, field, prefix: prefix) }
    }

    private mutating func addInner(at index: Int, _ field: ShapeField, prefix: String) {
      switch field.kind {
      case .record(let inner):
        let layout = layouts.count
        add(inner, prefix: prefix + field.name + ".")
        entries[index] = entry(field.name, prefix + field.name, field.kind, field.isRequired, shape: layout)
      case .list(.record(let inner)):
        let layout = layouts.count
        add(inner, prefix: prefix + field.name + ".")
        entries[index] = entry(field.name, prefix + field.name, field.kind, field.isRequired, shape: layout)
      case .list(let scalar):
        let item = entries.count
        entries.append(entry("", prefix + field.name, scalar, false))
        entries[index] = entry(field.name, prefix + field.name, field.kind, field.isRequired, item: item)
      default: break
      }
    }

    private mutating func entry(
      _ name: String, _ path: String, _ kind: ShapeKind, _ required: Bool, shape: Int = -1, item: Int = -1
    ) -> Entry {
      var lower = Int64.min
      var upper = Int64.max
      var numbers = -Double.infinity...Double.infinity
      var table = -1
      let tag: Kind
      switch kind {
      case .text(let most): (tag, upper) = (.text, Int64(most))
      case .identifier: tag = .identifier
      case .integer(let range): (tag, lower, upper) = (.integer, range.lowerBound, range.upperBound)
      case .money(let range): (tag, lower, upper) = (.money, range.lowerBound, range.upperBound)
      case .number(let range): (tag, numbers) = (.number, range)
      case .flag: tag = .flag
      case .date: tag = .date
      case .term(let names):
        tag = .term
        table = self.table(of: names)
      case .list: tag = .list
      case .record: tag = .record
      }
      return Entry(
        name: name, path: path, kind: tag, shapeKind: kind, isRequired: required, lower: lower, upper: upper,
        lowerNumber: numbers.lowerBound, upperNumber: numbers.upperBound, terms: table, shape: shape, item: item)
    }

    private mutating func table(of names: [String]) -> Int {
      if let known = termTables.firstIndex(where: { Array(terms[$0]) == names }) { return known }
      termTables.append(terms.count..<terms.count + names.count)
      terms += names
      return termTables.count - 1
    }
  }
}
