import CaseModel
import Testing

@Suite struct EnumerationTests {
  /// Every enumeration that a field of a model or of a part uses.
  static let used: [Enumeration] = Table.all.flatMap { $0.recordType.fields.compactMap(\.type.enumeration) }

  @Test func `one name stands for one list of terms`() {
    for (name, same) in Dictionary(grouping: Self.used, by: \.name) {
      #expect(same.allSatisfy { $0 == same[0] }, "\(name)")
      #expect(isIdentifier(name))
    }
  }

  @Test func `every term has a name of its own and labels in Chinese, Vietnamese and English`() {
    for enumeration in Self.used {
      let names = enumeration.values.map(\.name)
      #expect(!names.isEmpty)
      #expect(Set(names).count == names.count, "\(enumeration.name)")
      #expect(names.filter { !isIdentifier($0) } == [], "\(enumeration.name)")
      for value in enumeration.values {
        let place = "\(enumeration.name).\(value.name)"
        #expect(value.zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(place)")
        #expect(!value.vi.unicodeScalars.contains { $0.properties.isIdeographic }, "\(place)")
        #expect(!value.vi.isEmpty && !value.en.isEmpty && value.en.utf8.allSatisfy { $0 < 128 }, "\(place)")
      }
    }
  }

  @Test func `no two terms of a list have the same label`() {
    for enumeration in Self.used {
      for label in [\EnumerationValue.zh, \.vi, \.en] {
        let repeated = Dictionary(grouping: enumeration.values, by: { $0[keyPath: label] }).filter { $1.count > 1 }
        #expect(repeated.keys.sorted() == [], "\(enumeration.name)")
      }
    }
  }

  @Test func `the terms of the benchmark's cases are covered`() {
    let terms: [(Enumeration, [String])] = [
      (
        .disputeCategory,
        [
          "property_management", "construction_contract", "housing_sale", "lease", "land_use", "land_expropriation",
          "resettlement", "administrative_reconsideration", "labour", "traffic_accident", "medical", "family",
          "inheritance", "neighbour", "consumer", "civil_loan",
        ]
      ),
      (.channel, ["online", "counter", "hotline", "court_transfer", "grid_worker"]),
      (.disputeStatus, ["registered", "in_mediation", "settled", "transferred", "closed"]),
      (.hardship, ["none", "low_income", "disabled", "merit", "elderly"]),
      (.partyRole, ["applicant", "respondent", "third_party"]),
      (.partyKind, ["person", "company", "agency"]),
      (.language, ["zh", "vi", "en"]),
    ]
    for (enumeration, names) in terms {
      #expect(Set(names).isSubset(of: enumeration.values.map(\.name)), "\(enumeration.name)")
    }
  }

  @Test func `a dispute has the benchmark's facts, and leaves the province's own ones to its plugin`() {
    let names = Set(Dispute.fields.map(\.name))
    let built: Set = [
      "id", "filed_on", "category", "amount", "parties", "channel", "status", "agreed_to_mediate",
      "settled_by_mediation", "prior_mediations", "related_cases", "group_size", "days_open", "urgency",
      "evidence_count", "language",
    ]
    #expect(built.isSubset(of: names))
    let own = ["province", "city", "district", "notes", "court", "clerk", "mediator", "area_m2", "flags"]
    #expect(names.isDisjoint(with: own))
  }

  @Test func `the five one-stop procedures stand first`() {
    #expect(
      Enumeration.oneStopProcedure.values.prefix(5).map(\.name) == [
        "enforcement_decision", "result_confirmation", "officer_change", "fee_relief", "coercion_cost_relief",
      ])
  }

  @Test func `the notice of survey and the six postings of an allocation stand first, in order of time`() {
    #expect(
      Enumeration.postingKind.values.prefix(7).map(\.name) == [
        "survey_notice", "population", "area_and_flat_type", "resettlement_housing", "housing_run",
        "package_to_group", "lottery_results",
      ])
  }

  @Test func `the terms of model and language are those of the code`() {
    #expect(Enumeration.model.values.map(\.name) == Model.allCases.map(\.rawValue))
  }
}
