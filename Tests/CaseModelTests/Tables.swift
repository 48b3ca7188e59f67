import CaseModel
import Testing

/// A struct beside its table: what Swift stores, what JSON calls it, and what the rows say.
struct Table: Sendable, CustomTestStringConvertible {
  let recordType: RecordType
  let keys: [String]
  /// Name and type of each stored property, in order.
  let properties: [(name: String, type: String)]

  var testDescription: String { recordType.name }

  init<Key: CodingKey & CaseIterable>(_ recordType: RecordType, _ empty: Any, _ keys: Key.Type) {
    self.recordType = recordType
    self.keys = keys.allCases.map(\.stringValue)
    properties = Mirror(reflecting: empty).children.map { ($0.label ?? "", "\(type(of: $0.value))") }
  }

  static let models = [
    Table(Dispute.recordType, Dispute(id: "1"), Dispute.CodingKeys.self),
    Table(Mediation.recordType, Mediation(id: "1"), Mediation.CodingKeys.self),
    Table(Enforcement.recordType, Enforcement(id: "1"), Enforcement.CodingKeys.self),
    Table(Resettlement.recordType, Resettlement(id: "1"), Resettlement.CodingKeys.self),
  ]

  static let parts = [
    Table(Agency.recordType, Agency(), Agency.CodingKeys.self),
    Table(Asset.recordType, Asset(), Asset.CodingKeys.self),
    Table(Auction.recordType, Auction(), Auction.CodingKeys.self),
    Table(CashItem.recordType, CashItem(), CashItem.CodingKeys.self),
    Table(Claim.recordType, Claim(), Claim.CodingKeys.self),
    Table(ClassificationEvent.recordType, ClassificationEvent(), ClassificationEvent.CodingKeys.self),
    Table(Coercion.recordType, Coercion(), Coercion.CodingKeys.self),
    Table(Defect.recordType, Defect(), Defect.CodingKeys.self),
    Table(Document.recordType, Document(), Document.CodingKeys.self),
    Table(Flat.recordType, Flat(), Flat.CodingKeys.self),
    Table(Hearing.recordType, Hearing(), Hearing.CodingKeys.self),
    Table(Hold.recordType, Hold(), Hold.CodingKeys.self),
    Table(Mediator.recordType, Mediator(), Mediator.CodingKeys.self),
    Table(Party.recordType, Party(), Party.CodingKeys.self),
    Table(Person.recordType, Person(), Person.CodingKeys.self),
    Table(Posting.recordType, Posting(), Posting.CodingKeys.self),
    Table(Receipt.recordType, Receipt(), Receipt.CodingKeys.self),
    Table(StageEvent.recordType, StageEvent(), StageEvent.CodingKeys.self),
    Table(Verification.recordType, Verification(), Verification.CodingKeys.self),
  ]

  static let all = models + parts
}

extension FieldType {
  /// The record that the field holds, alone or in a list.
  var recordType: RecordType? {
    switch self {
    case .record(let type): type
    case .list(let element): element.recordType
    default: nil
    }
  }

  /// The enumeration of which the field holds terms.
  var enumeration: Enumeration? {
    switch self {
    case .enumeration(let enumeration): enumeration
    case .list(let element): element.enumeration
    default: nil
    }
  }

  /// The Swift type of a property that holds the field's value.
  var swiftName: String {
    switch self {
    case .text, .identifier, .date, .enumeration: "String"
    case .integer: "Int"
    case .money: "Int64"
    case .number: "Double"
    case .flag: "Bool"
    case .list(let element): "Array<\(element.swiftName)>"
    case .record(let type): type.name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }
}

/// `filed_on` as Swift spells it: `filedOn`.
func camelCase(_ name: String) -> String {
  let words = name.split(separator: "_")
  return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

/// `[a-z0-9_]`, at most 64 bytes, beginning with a letter.
func isIdentifier(_ name: String) -> Bool {
  name.utf8.count <= 64 && name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil
}
