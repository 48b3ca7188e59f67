import CaseModel

/// One dated parameter of the law: a rate, a bracket table, a deadline, a list, with every value it had and the source
/// of each.
package struct LawParameter: Sendable {
  /// Snake case, unique over all law files of a plugin; `law.<name>` in a rule.
  package let name: String
  /// What the parameter is, in one sentence.
  package let doc: String
  package let type: LawType
  /// Ascending by `from`, never empty, not overlapping.
  package let values: [DatedValue]
  /// Where the parameter is declared.
  package let path: String
  package let position: YamlPosition

  /// The first day on which the parameter has a value.
  package var firstDate: CivilDate { values[0].from }

  /// The value on `date` and, failing that, why there is none.
  package func lookUp(on date: CivilDate) -> LawLookup {
    guard let index = values.lastIndex(where: { $0.from <= date }) else { return .notYet(first: firstDate) }
    let value = values[index]
    if let until = value.until, until < date {
      return .lapsed(until: until, next: index + 1 < values.count ? values[index + 1].from : nil)
    }
    return .inForce(value)
  }
}

/// What a parameter's values are; the raw value is the word in `type:`.
package enum LawType: String, Sendable, CaseIterable {
  /// Whole minor units, never negative.
  case money
  case integer
  case flag
  case text
  case date
  /// An exact part, `1/3` or `80%`, with a rounding.
  case share
  /// A marginal scale with a rounding.
  case scale
  /// Texts of which each is or is not a member.
  case set
  /// Text keys with an integer, text or flag each.
  case table
}

/// A value with the days on which it is the law, and why.
package struct DatedValue: Sendable, Equatable {
  /// The first day.
  package let from: CivilDate
  /// The last day, where the file says so; else the value holds until the day before the next one begins.
  package let until: CivilDate?
  package let value: LawValue
  /// The article that says so. Never empty.
  package let source: String
  package let status: LawStatus
  package let position: YamlPosition
}

/// How far a value may be relied on.
package enum LawStatus: String, Sendable, CaseIterable {
  /// Read in the published text. The default.
  case inForce = "in_force"
  /// Enacted, but details are still to come.
  case provisional
  /// Not checked against the published text.
  case unverified
}

/// A parameter's value on some day.
package enum LawValue: Sendable, Equatable {
  /// Minor units.
  case money(Int64)
  case integer(Int64)
  case flag(Bool)
  case text(String)
  case date(CivilDate)
  case share(Share)
  case scale(Scale)
  /// In the order of the file, without repetition.
  case set([String])
  /// In the order of the file, keys without repetition.
  case table([LawTableEntry])
}

/// One entry of a table: a key of the file and its value.
package struct LawTableEntry: Sendable, Equatable {
  package enum Value: Sendable, Equatable {
    case integer(Int64)
    case text(String)
    case flag(Bool)
  }
  package let key: String
  package let value: Value
}

/// What the law says on a day.
package enum LawLookup: Sendable, Equatable {
  case inForce(DatedValue)
  /// The parameter's first value begins later: a rule that needs it is undetermined.
  case notYet(first: CivilDate)
  /// The last value ended on `until`; the next one, if any, begins on `next`.
  case lapsed(until: CivilDate, next: CivilDate?)

  package var value: DatedValue? {
    if case .inForce(let value) = self { value } else { nil }
  }
}
