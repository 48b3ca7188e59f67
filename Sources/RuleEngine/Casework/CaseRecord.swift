import CaseModel

/// A case as its line says, checked against its model: what steps and deadlines look at.
package struct CaseRecord: Sendable {
  package let id: String
  package let model: Model
  package let jurisdiction: String
  /// The line.
  package internal(set) var object: JSONItem

  /// A fact at the top of the case; nil where it is absent or null.
  package func fact(_ name: String) -> JSONItem? { object[name].flatMap { $0.isNothing ? nil : $0 } }

  package func date(_ name: String) -> CivilDate? { fact(name)?.date }

  package func items(_ name: String) -> [JSONItem] { fact(name)?.items ?? [] }

  /// The text of a term or name; nil for anything else.
  package func term(_ name: String) -> String? { fact(name)?.text }

  /// Times of some kinds that do not count. The last day is nil where it is open.
  package func holds(_ kinds: [String]) -> [(from: CivilDate, to: CivilDate?)] {
    items("holds").compactMap { hold in
      guard let kind = hold["kind"]?.text, kinds.contains(kind), let from = hold["from"]?.date else { return nil }
      if let to = hold["to"]?.date { return to < from ? nil : (from, to) }
      guard case .number(let digits)? = hold["days"], let days = Int(digits) else { return (from, nil) }
      return days > 0 ? (from, from.adding(days: days - 1)) : nil
    }
  }
}

extension JSONItem {
  var date: CivilDate? { text.flatMap { CivilDate(iso: $0) } }
}
