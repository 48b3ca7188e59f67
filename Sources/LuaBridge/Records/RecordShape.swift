/// The shape of the records a script may read: names, kinds and bounds. The bridge knows no domain; its caller makes
/// shapes from its own tables.
package struct RecordShape: Sendable {
  package let name: String
  package let fields: [ShapeField]

  package init(name: String, fields: [ShapeField]) {
    self.name = name
    self.fields = fields
  }
}

/// One field of a shape.
package struct ShapeField: Sendable {
  package let name: String
  package let kind: ShapeKind
  package let isRequired: Bool

  package init(name: String, kind: ShapeKind, isRequired: Bool) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
  }
}

/// What a field may hold.
package indirect enum ShapeKind: Sendable {
  case text(maxBytes: Int)
  /// `[a-z0-9_]`, 1 to 64 bytes.
  case identifier
  case integer(ClosedRange<Int64>)
  /// As an integer, but a number with a fraction is told apart: it is a fault of its own.
  case money(ClosedRange<Int64>)
  case number(ClosedRange<Double>)
  case flag
  /// `YYYY-MM-DD`, years 1900 to 2200.
  case date
  /// One of these texts.
  case term([String])
  case list(ShapeKind)
  case record(RecordShape)

  /// The kind in words, for messages: "a date such as 2024-02-29".
  package var expectation: String {
    switch self {
    case .text(let most): "a text of at most \(most) bytes"
    case .identifier: "a name of small letters, digits and _, at most 64 long"
    case .integer(let range):
      range.upperBound == Int64.max
        ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .money(let range):
      range.upperBound == Int64.max
        ? "money as a whole number of the smallest coin, not negative"
        : "money as a whole number of the smallest coin, from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .date: "a date such as 2024-02-29, from 1900 to 2200"
    case .term(let terms): "one of \(terms.prefix(12).joined(separator: ", "))\(terms.count > 12 ? " ..." : "")"
    case .list: "a list: [...]"
    case .record(let shape): "an object with the fields of \(shape.name)"
    }
  }
}
