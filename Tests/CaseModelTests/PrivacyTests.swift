import CaseModel
import Testing

@Suite struct PrivacyTests {
  @Test func `a party's name is private`() throws {
    let name = try #require(Party.fields.first { $0.name == "name" })
    #expect(name.isPrivate)
  }

  @Test func `what tells who a person is or where is private, and nothing else`() {
    let names = Table.all.flatMap { table in
      table.recordType.fields.filter(\.isPrivate).map { "\(table.recordType.name).\($0.name)" }
    }
    #expect(
      Set(names) == [
        "asset.certificate_number", "mediator.name", "party.name", "party.id_number", "party.phone", "party.address",
        "party.birth_date", "person.name", "person.id_number", "person.birth_date",
      ])
  }

  @Test func `age, role and hardship of a party can be read without a name`() {
    let open = Party.fields.filter { !$0.isPrivate }.map(\.name)
    #expect(Set(["role", "kind", "age", "hardship"]).isSubset(of: open))
  }
}
