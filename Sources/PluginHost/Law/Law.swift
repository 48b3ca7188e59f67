import CaseModel

/// The law of one plugin: all parameters of its `law/*.yaml`, and the intervals of time within which nothing changes.
///
/// A rule's law object depends only on the interval that holds the reference date, so a host prepares one per interval
/// and finds it with a binary search.
package struct Law: Sendable {
  /// By name, ascending.
  package let parameters: [LawParameter]
  /// The days on which anything changes, ascending: each value's first day, and the day after each explicit last day.
  package let boundaries: [CivilDate]

  package init(parameters: [LawParameter]) {
    self.parameters = parameters.sorted { $0.name < $1.name }
    var days: Set<CivilDate> = []
    for value in parameters.flatMap(\.values) {
      days.insert(value.from)
      if let after = value.until?.adding(days: 1) { days.insert(after) }
    }
    boundaries = days.sorted()
  }

  /// There is one interval more than there are boundaries: interval 0 lies before the first, interval n begins on
  /// boundary n - 1.
  package var intervalCount: Int { boundaries.count + 1 }

  /// The interval that holds `date`: the number of boundaries on or before it.
  package func interval(on date: CivilDate) -> Int {
    var (low, high) = (0, boundaries.count)
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= date { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What each parameter says throughout an interval, in the order of `parameters`.
  package func values(in interval: Int) -> [LawLookup] {
    let day = interval == 0 ? CivilDate.earliest : boundaries[interval - 1]
    guard interval == 0, boundaries.first == day else { return parameters.map { $0.lookUp(on: day) } }
    // Something holds from the first representable day, so interval 0 is empty: no date leads here.
    return parameters.map { .notYet(first: $0.firstDate) }
  }

  package func parameter(named name: String) -> LawParameter? {
    index(of: name).map { parameters[$0] }
  }

  /// Position in `parameters` and in the lists that `values(in:)` gives.
  package func index(of name: String) -> Int? {
    var (low, high) = (0, parameters.count)
    while low < high {
      let middle = (low + high) / 2
      if parameters[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < parameters.count && parameters[low].name == name ? low : nil
  }

  /// The first day on which the parameter has a value; nil when there is no such parameter.
  package func firstDate(of name: String) -> CivilDate? {
    parameter(named: name)?.firstDate
  }

  /// The declared name that `name` was probably meant to be.
  package func nearestName(to name: String) -> String? {
    CaseModel.nearestName(to: name, among: parameters.map(\.name))
  }
}
