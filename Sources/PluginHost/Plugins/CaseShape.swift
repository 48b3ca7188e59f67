import CaseModel
import LuaBridge

/// The shape of a model's cases for the bridge, with the further fields of the plugins that decide them.
package enum CaseShape {
  /// Sums are not negative and below 10^17 of the smallest coin.
  package static let money: ClosedRange<Int64> = 0...100_000_000_000_000_000

  package static func of(_ model: Model, with further: [Field]) -> RecordShape {
    let type = model.recordType
    return RecordShape(name: type.name, fields: (type.fields + further).map(field))
  }

  private static func field(_ field: Field) -> ShapeField {
    ShapeField(name: field.name, kind: kind(field.type), isRequired: field.isRequired)
  }

  private static func kind(_ type: FieldType) -> ShapeKind {
    switch type {
    case .text(let most): .text(maxBytes: most)
    case .identifier: .identifier
    case .integer(let range): .integer(range)
    case .money: .money(money)
    case .number(let range): .number(range)
    case .flag: .flag
    case .date: .date
    case .enumeration(let terms): .term(terms.values.map(\.name))
    case .list(let inner): .list(kind(inner))
    case .record(let record): .record(RecordShape(name: record.name, fields: record.fields.map(Self.field)))
    }
  }

  /// All fields of a model by path, `parties.role`, those of plugins included.
  package static func fields(of model: Model, with further: [Field]) -> [(path: String, field: Field)] {
    func flatten(_ fields: [Field], _ prefix: String) -> [(String, Field)] {
      fields.flatMap { field -> [(String, Field)] in
        let path = prefix + field.name
        switch field.type {
        case .record(let record), .list(.record(let record)):
          return [(path, field)] + flatten(record.fields, path + ".")
        default: return [(path, field)]
        }
      }
    }
    return flatten(model.recordType.fields + further, "").map { (path: $0.0, field: $0.1) }
  }
}
