import CaseModel
import Foundation
import Testing

@Suite struct CodingTests {
  /// A value that a field may hold, as JSON.
  static func sample(_ type: FieldType) -> Any {
    switch type {
    case .text, .identifier: "a"
    case .integer(let range): Int(range.upperBound)
    case .money: 9_007_199_254_740_993
    case .number: 12.5
    case .flag: true
    case .date: "2024-02-29"
    case .enumeration(let enumeration): enumeration.values[0].name
    case .list(let element): [sample(element)]
    case .record(let type): sample(type)
    }
  }

  static func sample(_ type: RecordType) -> [String: Any] {
    Dictionary(uniqueKeysWithValues: type.fields.map { ($0.name, sample($0.type)) })
  }

  func roundTrip<Case: Codable>(_ type: Case.Type, _ recordType: RecordType) throws {
    let full = Self.sample(recordType)
    let decoded = try JSONDecoder().decode(type, from: JSONSerialization.data(withJSONObject: full))
    let again = try JSONSerialization.jsonObject(with: JSONEncoder().encode(decoded))
    #expect(again as? NSDictionary == full as NSDictionary)
  }

  @Test func `a case with every fact keeps all of them through its struct`() throws {
    try roundTrip(Dispute.self, Dispute.recordType)
    try roundTrip(Mediation.self, Mediation.recordType)
    try roundTrip(Enforcement.self, Enforcement.recordType)
    try roundTrip(Resettlement.self, Resettlement.recordType)
  }

  @Test func `a case with nothing but its identifier is read, and absent facts are not written`() throws {
    let dispute = try JSONDecoder().decode(Dispute.self, from: Data(#"{"id":"D1"}"#.utf8))
    #expect(dispute == Dispute(id: "D1"))
    #expect(try String(decoding: JSONEncoder().encode(dispute), as: UTF8.self) == #"{"id":"D1"}"#)
  }
}
