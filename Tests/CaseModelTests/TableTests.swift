import CaseModel
import Foundation
import Testing

@Suite struct TableTests {
  @Test(arguments: Table.all)
  func `a struct stores exactly the facts of its table, in its order`(table: Table) {
    let fields = table.recordType.fields
    #expect(table.properties.map(\.name) == fields.map { camelCase($0.name) })
    #expect(table.keys == fields.map(\.name))
  }

  @Test(arguments: Table.all)
  func `a property has the type of its row, and may be nil unless the fact is required`(table: Table) {
    let expected = table.recordType.fields.map { $0.isRequired ? $0.type.swiftName : "Optional<\($0.type.swiftName)>" }
    #expect(table.properties.map(\.type) == expected)
  }

  @Test func `every record that a model reaches is tested here`() {
    let reached = Model.allCases.flatMap { $0.recordType.fields.compactMap(\.type.recordType?.name) }
    #expect(Set(reached) == Set(Table.parts.map(\.recordType.name)))
  }

  @Test(arguments: Table.all)
  func `names are unique within a record and are identifiers`(table: Table) {
    let names = table.recordType.fields.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.filter { !isIdentifier($0) } == [])
  }

  @Test(arguments: Table.all)
  func `no name is a keyword of Lua, so that a rule can write case.name`(table: Table) {
    let keywords: Set = [
      "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
      "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]
    #expect(keywords.isDisjoint(with: table.recordType.fields.map(\.name)))
  }

  @Test func `no name of a case hides a method of the record in Lua`() {
    for table in Table.all {
      #expect(Set(["has", "get"]).isDisjoint(with: table.recordType.fields.map(\.name)))
    }
  }

  @Test(arguments: Table.all)
  func `every fact is explained in a sentence`(table: Table) {
    let bad = table.recordType.fields.filter { $0.doc.count < 5 || !$0.doc.hasSuffix(".") || $0.doc.contains("\n") }
    #expect(bad.map(\.name) == [])
    #expect(table.recordType.doc.hasSuffix("."))
  }

  @Test(arguments: Table.all)
  func `every measured quantity has a unit, and money and dates have none`(table: Table) {
    for field in table.recordType.fields {
      switch field.type {
      case .number: #expect(field.unit == "m2", "\(field.name)")
      case .integer: break
      default: #expect(field.unit == "", "\(field.name)")
      }
    }
  }

  @Test(arguments: Table.models)
  func `the facts of every case stand first`(table: Table) {
    #expect(Array(table.recordType.fields.prefix(CommonFields.rows.count)) == CommonFields.rows)
  }

  @Test(arguments: Table.all)
  func `only the identifier of a case is required`(table: Table) {
    let isModel = Model(rawValue: table.recordType.name) != nil
    #expect(table.recordType.fields.filter(\.isRequired).map(\.name) == (isModel ? ["id"] : []))
  }

  @Test func `a case has at most 120 facts, a part at most 30`() {
    for table in Table.models { #expect(table.recordType.fields.count <= 120, "\(table.recordType.name)") }
    for table in Table.parts { #expect(table.recordType.fields.count <= 30, "\(table.recordType.name)") }
  }

  @Test func `a part holds scalars only`() {
    for table in Table.parts {
      for field in table.recordType.fields {
        if case .list = field.type { Issue.record("\(table.recordType.name).\(field.name)") }
        #expect(field.type.recordType == nil)
      }
    }
  }

  @Test func `a model is named like its table`() {
    #expect(Model.allCases.map(\.recordType.name) == Model.allCases.map(\.rawValue))
    #expect(Table.models.map(\.recordType) == Model.allCases.map(\.recordType))
  }

  @Test func `the four outcomes are spelled as in the output`() {
    #expect(Outcome.allCases.map(\.rawValue) == ["decided", "not_applicable", "undetermined", "failed"])
  }
}
