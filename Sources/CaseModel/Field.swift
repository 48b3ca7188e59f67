/// One row of a model's table: a fact that a case may carry.
///
/// From the rows follow the reading of JSON and CSV, the checks, the Lua binding, the editor stubs and the manual; the
/// struct beside the table is the same model as a Swift value. A test compares the two.
package struct Field: Sendable, Equatable {
  /// Name in JSON, CSV and Lua: snake case, unique within its record.
  package let name: String
  package let type: FieldType
  /// What the fact means, in one sentence, with the article or document that makes it matter where there is one.
  package let doc: String
  /// Unit of the value (`m2`, `days`, `months`, `storeys`); empty where the type says it (money, dates, names).
  package let unit: String
  /// A case without this fact is refused when it is read. All other facts may be absent.
  package let isRequired: Bool
  /// Tells who a person is or how a person can be found. Masked in output, and read by a rule only if its plugin says so.
  package let isPrivate: Bool

  package init(
    _ name: String, _ type: FieldType, _ doc: String, unit: String = "", required: Bool = false,
    private isPrivate: Bool = false
  ) {
    self.name = name
    self.type = type
    self.doc = doc
    self.unit = unit
    self.isRequired = required
    self.isPrivate = isPrivate
  }
}

/// What kind of value a field holds, and the bounds that are checked when a case is read.
package indirect enum FieldType: Sendable, Equatable {
  /// UTF-8 text of at most so many bytes.
  case text(maxBytes: Int)
  /// A name of `[a-z0-9_]`, at most 64 bytes: keys of registers, bodies, procedures.
  case identifier
  case integer(ClosedRange<Int64>)
  /// A sum in the minor unit of the jurisdiction's currency (fen; đồng has none). Never a fraction.
  case money
  /// A measured quantity that may have a fraction (areas). Never money.
  case number(ClosedRange<Double>)
  /// True or false.
  case flag
  /// A calendar date, `2024-02-29`, between 1900 and 2200.
  case date
  case enumeration(Enumeration)
  case list(FieldType)
  case record(RecordType)

  /// The common text: at most 4,096 bytes.
  package static let text = FieldType.text(maxBytes: 4096)
  /// Counts and days: 0 to 1,000,000,000.
  package static let count = FieldType.integer(0...1_000_000_000)
}

/// The fields of a record: a whole case, or a part of one such as a party.
package struct RecordType: Sendable, Equatable {
  /// `dispute`, `party`, `stage_event`.
  package let name: String
  package let doc: String
  package let fields: [Field]

  package init(_ name: String, _ doc: String, _ fields: [Field]) {
    self.name = name
    self.doc = doc
    self.fields = fields
  }
}

/// A closed list of terms, in the field's own words, with labels for people.
package struct Enumeration: Sendable, Equatable {
  package let name: String
  package let values: [EnumerationValue]

  package init(_ name: String, _ values: [EnumerationValue]) {
    self.name = name
    self.values = values
  }
}

/// One term: the name in JSON and Lua, and its labels.
package struct EnumerationValue: Sendable, Equatable {
  package let name: String
  package let zh: String
  package let vi: String
  package let en: String

  package init(_ name: String, zh: String, vi: String, en: String) {
    self.name = name
    self.zh = zh
    self.vi = vi
    self.en = en
  }
}
