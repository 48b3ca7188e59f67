import CaseModel

/// A parameter of the law that somebody computes with another value of: `--set terminated_is_finished=false`.
package struct LawSetting: Sendable, Equatable {
  package let name: String
  package let value: String

  /// Nil: not `name=value`.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    (name, value) = (String(parts[0]), String(parts[1]))
  }

  package var word: String { "\(name)=\(value)" }
}

extension PluginCatalog {
  /// The same plugins with some parameters at another value, in every plugin that has them and on every day.
  ///
  /// - Parameter isWhole: all plugins are here; else a parameter that none of them has is passed over.
  /// - Throws: a `Diagnostic` where no plugin has the parameter, or the value does not fit its type.
  package func setting(_ settings: [LawSetting], isWhole: Bool = true) throws(Diagnostic) -> PluginCatalog {
    guard !settings.isEmpty else { return self }
    var changed = plugins
    for setting in settings {
      func refusal(_ what: String, _ mend: String) -> Diagnostic {
        Diagnostic(.usageWrongValue, at: .config(file: "--set", keyPath: setting.name), what: what, mend: mend)
      }
      let known = changed.flatMap { $0.law.parameters.map(\.name) }
      guard known.contains(setting.name) else {
        if !isWhole { continue }
        throw refusal(
          "no plugin has a law parameter \(setting.name)",
          nearestName(to: setting.name, among: known).map { "write \($0)" } ?? "name a parameter of law/")
      }
      for i in changed.indices {
        guard let parameter = changed[i].law.parameter(named: setting.name) else { continue }
        guard let value = Self.value(setting.value, as: parameter.type) else {
          throw refusal(
            "\(setting.name) is a \(parameter.type.rawValue), and cannot be \"\(setting.value)\"",
            "give a flag true or false, and money or an integer digits; scales, sets and tables are edited in law/")
        }
        changed[i].law = changed[i].law.setting(parameter, to: value)
      }
    }
    return PluginCatalog(
      plugins: changed, jurisdictions: jurisdictions, calendars: calendars,
      digest: digest)
  }

  private static func value(_ text: String, as type: LawType) -> LawValue? {
    switch type {
    case .flag: ["true": LawValue.flag(true), "false": .flag(false)][text]
    case .integer: Int64(text).map { .integer($0) }
    case .money: Int64(text).flatMap { $0 >= 0 ? .money($0) : nil }
    case .date: CivilDate(iso: text).map { .date($0) }
    case .text: .text(text)
    case .share, .scale, .set, .table: nil
    }
  }
}

extension Law {
  fileprivate func setting(_ parameter: LawParameter, to value: LawValue) -> Law {
    let set = DatedValue(
      from: .earliest, until: nil, value: value, source: "--set", status: .inForce, position: parameter.position)
    return Law(
      parameters: parameters.map {
        $0.name == parameter.name
          ? LawParameter(
            name: $0.name, doc: $0.doc, type: $0.type, values: [set], path: $0.path, position: $0.position) : $0
      })
  }
}
