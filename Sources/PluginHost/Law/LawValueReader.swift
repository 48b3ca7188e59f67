import CaseModel

/// Reads what stands after `value:`, according to the parameter's type.
struct LawValueReader {
  let type: LawType
  /// Used by shares and scales only.
  let rounding: Rounding

  func read(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> LawValue? {
    switch type {
    case .money: money(node, subject, &reader).map(LawValue.money)
    case .integer: reader.integer(node, subject).map(LawValue.integer)
    case .flag: reader.flag(node, subject).map(LawValue.flag)
    case .text: reader.text(node, subject).map(LawValue.text)
    case .date: reader.date(node, subject).map(LawValue.date)
    case .share: fraction(node, subject, &reader).map { .share(Share(part: $0, rounding: rounding)) }
    case .scale: scale(node, subject, &reader).map(LawValue.scale)
    case .set: set(node, subject, &reader).map(LawValue.set)
    case .table: table(node, subject, &reader).map(LawValue.table)
    }
  }

  private func money(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> Int64? {
    guard let sum = YamlReader.wholeNumber(node) else {
      reader.report(
        .value, node.position, "\(subject) is \(node.kind), which is not a sum of money",
        mend: "write whole minor units (fen, dong) in digits, unquoted and without a point")
      return nil
    }
    guard sum >= 0 else {
      reader.report(.value, node.position, "\(subject) is \(sum), below zero", mend: "write a sum of 0 or more")
      return nil
    }
    return sum
  }

  /// Zero or more.
  private func fraction(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> Fraction? {
    guard case .scalar(let text, _) = node.content, let fraction = Fraction(parsing: text) else {
      reader.report(
        .value, node.position, "\(subject) is \(node.kind), which is not an exact part",
        mend: "write it as 3%, 2.5%, 0.025 or 1/3")
      return nil
    }
    guard fraction.numerator >= 0 else {
      reader.report(.value, node.position, "\(subject) is \(node.kind), below zero", mend: "write 0 or more")
      return nil
    }
    // 2.5 is nearly always a percentage whose sign was forgotten: two hundred times the fee.
    guard fraction.numerator <= fraction.denominator || text.hasSuffix("%") else {
      reader.report(
        .value, node.position, "\(subject) is \(node.kind), more than the whole",
        mend: text.contains("/")
          ? "write a part of 1, or a percentage such as 250% if more than the whole is meant"
          : "write \(text)%, or a percentage above 100% if more than the whole is meant")
      return nil
    }
    return fraction
  }

  private func scale(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> Scale? {
    guard
      let fields = reader.fields(of: node, subject, known: ["base", "brackets"], required: ["base", "brackets"]),
      let baseNode = fields["base"], let bracketsNode = fields["brackets"]
    else { return nil }
    let base = money(baseNode, "base of \(subject)", &reader)
    guard let items = reader.list(bracketsNode, "brackets of \(subject)") else { return nil }
    let brackets = items.map { bracket($0, subject, &reader) }
    guard let base, !brackets.contains(where: { $0 == nil }) else { return nil }
    do {
      return try Scale(base: base, brackets: brackets.compactMap(\.self), rounding: rounding)
    } catch {
      switch error {
      case .notAscending(let index):
        reader.report(
          .value, items[index].position,
          "a bracket of \(subject) begins above \(brackets[index]?.above ?? 0), not above the one before it",
          mend: "order the brackets by above, each sum once")
      case .negativeBase, .negativeRate, .tooFine:
        reader.report(
          .value, bracketsNode.position, "the rates of \(subject) have no common denominator of 63 bits",
          mend: "write the rates with fewer digits")
      }
      return nil
    }
  }

  private func bracket(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> Scale.Bracket? {
    guard
      let fields = reader.fields(
        of: node, "a bracket of \(subject)", known: ["above", "rate"], required: ["above", "rate"]),
      let aboveNode = fields["above"], let rateNode = fields["rate"]
    else { return nil }
    let above = money(aboveNode, "above in \(subject)", &reader)
    let rate = fraction(rateNode, "rate in \(subject)", &reader)
    guard let above, let rate else { return nil }
    return Scale.Bracket(above: above, rate: rate)
  }

  private func set(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> [String]? {
    guard let items = reader.list(node, subject, orReport: .value) else { return nil }
    var members: [String] = []
    var seen: Set<String> = []
    for item in items {
      guard let member = reader.text(item, "a member of \(subject)") else { return nil }
      guard seen.insert(member).inserted else {
        reader.report(.value, item.position, "\(subject) names \"\(member)\" twice", mend: "keep it once")
        return nil
      }
      members.append(member)
    }
    return members
  }

  private func table(_ node: YamlNode, _ subject: String, _ reader: inout YamlReader) -> [LawTableEntry]? {
    guard let entries = reader.map(node, subject, orReport: .value) else { return nil }
    var table: [LawTableEntry] = []
    for entry in entries {
      guard let value = tableValue(entry, subject, &reader) else { return nil }
      table.append(LawTableEntry(key: entry.key, value: value))
    }
    return table
  }

  /// Unquoted digits are an integer, unquoted true and false a flag, everything else text; a number with a point is
  /// refused, because as text it would be compared wrongly.
  private func tableValue(
    _ entry: YamlNode.Entry, _ subject: String, _ reader: inout YamlReader
  ) -> LawTableEntry.Value? {
    let name = "\"\(entry.key)\" in \(subject)"
    if let number = YamlReader.wholeNumber(entry.value) { return .integer(number) }
    if case .scalar(let text, isPlain: true) = entry.value.content {
      if text == "true" || text == "false" { return .flag(text == "true") }
      if Double(text) != nil {
        reader.report(
          .value, entry.value.position, "\(name) is \(entry.value.kind), which is neither a whole number nor a text",
          mend: "write whole units, or quote it if it is a text")
        return nil
      }
    }
    return reader.text(entry.value, name).map(LawTableEntry.Value.text)
  }
}
