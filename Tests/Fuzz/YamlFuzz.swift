import CaseModel
import Foundation

@testable import LuaBridge
@testable import PluginHost

extension FuzzTarget {
  static let manifest = FuzzTarget(
    name: "manifest", words: YamlWords.all + YamlWords.manifest + Hook.all.map(\.name),
    seeds: {
      try Tree.files("plugins", ending: "plugin.yaml") + Tree.files("plugins", ending: "texts.yaml", most: 4000)
    },
    make: { { checkManifest($0) } })

  static let law = FuzzTarget(
    name: "law", words: YamlWords.all + YamlWords.law,
    seeds: { try Tree.files("plugins", ending: ".yaml", most: 3000) },
    make: { { checkLaw($0) } })

  static let jurisdictions = FuzzTarget(
    name: "jurisdictions", words: YamlWords.all + YamlWords.jurisdictions,
    seeds: {
      try Tree.files("config", ending: "jurisdictions.yaml").map { Array($0.prefix(3000)) } + [Array(small.utf8)]
    },
    make: { { checkJurisdictions($0) } })

  static let calendar = FuzzTarget(
    name: "calendar", words: YamlWords.all + YamlWords.calendar,
    seeds: { try Tree.files("config/calendars", ending: ".yaml").map { Array($0.prefix(3000)) } + [Array(days.utf8)] },
    make: { { checkCalendar($0) } })

  private static let small = """
    vn: {names: {en: Vietnam, vi: V}, currency: VND, calendar: vn, fiscal_year_start: 10-01}
    vn/a: {names: {en: A}, from: 1997-01-01, until: 2025-06-30, successors: [vn/b]}
    vn/b: {names: {en: B}, successors: [vn/a], note: n}
    """
  private static let days = """
    doc: d
    weekend: [saturday, sunday]
    years:
      2024: {source: s, holidays: [{from: 2024-05-01, to: 2024-05-03, for: x, certain: false}], working: []}
      2025: {source: s, holidays: [{date: 2025-05-01, for: y}], working: [{date: 2025-05-04, for: z, source: t}]}
    """
}

private enum YamlWords {
  static let all = [
    "\n  ", "\n    - ", ": ", "{", "}", "[", "]", ", ", "\"", "'", "# ", "&a", "*a", "? ", "!!str ", "|\n", ">-\n",
    "---\n", "%YAML", "\t", "~", "null", "true", "\\u0000", "\u{FEFF}", "\u{85}", "\u{2028}", "<<: ",
  ]
  static let manifest = [
    "id", "version", "api", "jurisdiction", "title", "languages", "currency", "calendar", "provides", "reads", "fields",
    "name", "type", "doc", "unit", "min", "max", "values", "required", "private", "integer", "money", "number", "flag",
    "date", "enumeration", "text_list", "9223372036854775807", "-9223372036854775808", "dispute", "enforcement",
  ]
  static let law = [
    "doc", "type", "rounding", "values", "from", "until", "value", "source", "status", "base", "brackets", "above",
    "rate", "money", "integer", "flag", "text", "date", "share", "scale", "set", "table", "half_up", "half_even",
    "down",
    "up", "provisional", "unverified", "1/3", "2.5%", "0.01", "1900-01-01", "2200-12-31", "9223372036854775807",
  ]
  static let jurisdictions = [
    "names", "from", "until", "successors", "currency", "calendar", "fiscal_year_start", "note", "zh", "vi", "en",
    "CNY", "VND", "10-01", "02-29", "a/b/c", "1900-01-01", "2200-12-31",
  ]
  static let calendar = [
    "doc", "weekend", "years", "source", "holidays", "working", "date", "from", "to", "for", "certain", "saturday",
    "monday", "2026:", "1900:", "2200:", "2200-12-31",
  ]
}

/// The text of a file, where it is one; each of its problems stands in it and says something.
private func read(_ bytes: [UInt8], _ body: (YamlText) -> [Diagnostic]) {
  guard let file = try? YamlText(path: "file.yaml", bytes: bytes, codes: .law) else { return }
  let problems = body(file)
  // A line ends where YAML says: five characters end one.
  let lines = 1 + file.text.unicodeScalars.count { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) }
  for problem in problems {
    claim(!problem.what.isEmpty && !problem.mend.isEmpty, "a problem without words")
    guard case .file(_, let line, _) = problem.place else { continue }
    claim((1...lines + 1).contains(line), "a problem on line \(line) of \(lines): \(problem)")
  }
  claim(body(file).map(\.description) == problems.map(\.description), "the problems are others the second time")
}

private func checkManifest(_ bytes: [UInt8]) {
  read(bytes) { PluginTexts.read($0).problems }
  read(bytes) { file in
    let (manifest, problems) = PluginManifest.read(file)
    claim((manifest == nil) == !problems.isEmpty, "\(problems.count) problems")
    for (model, fields) in manifest?.fields ?? [:] {
      // What the host makes of the fields before it reads a case.
      let schema = RecordSchema(CaseShape.of(model, with: fields))
      _ = RecordReader(schema: schema)
      _ = FieldSet(CaseShape.fields(of: model, with: fields).compactMap { schema.field($0.path) })
    }
    return problems
  }
}

private func checkLaw(_ bytes: [UInt8]) {
  read(bytes) { file in
    let (law, problems) = LawReader.read([file])
    let days = law.boundaries.prefix(8).flatMap { day in [day.adding(days: -1), day, day.adding(days: 1)] }
    for day in days.compactMap(\.self) + [.earliest, .latest] {
      let values = law.values(in: law.interval(on: day))
      claim(values == law.parameters.map { $0.lookUp(on: day) }, "on \(day) an interval says otherwise than the values")
      for value in values { if let value = value.value { checkValue(value.value) } }
    }
    for parameter in law.parameters {
      claim(law.parameter(named: parameter.name)?.values == parameter.values, "\(parameter.name) is not found")
    }
    return problems
  }
}

private func checkValue(_ value: LawValue) {
  let sums: [Int64] = [0, 1, 2, 3, 1000, 99_999, 100_000_000_000_000_000, .max - 1, .max]
  switch value {
  case .scale(let scale):
    let edges = scale.brackets.flatMap { [$0.above, $0.above == .max ? .max : $0.above + 1] }
    let charges = (sums + edges).sorted().map { try? scale.apply($0) }
    // More is owed for more; from some sum on it may be too much to be said.
    let known = charges.prefix { $0 != nil }.compactMap(\.self)
    claim(zip(known, known.dropFirst()).allSatisfy(<=), "a scale falls: \(charges)")
    claim(charges[known.count...].allSatisfy { $0 == nil }, "a scale overflows in the middle: \(charges)")
  case .share(let share):
    for sum in sums where share.part.numerator <= share.part.denominator {
      let part = try? share.of(sum)
      claim(part.map { 0...sum ~= $0 } ?? false, "\(share.part) of \(sum) is \(part as Any)")
    }
  case .money(let sum): claim(sum >= 0, "the sum \(sum)")
  case .set(let texts): claim(Set(texts).count == texts.count, "a set with a member twice")
  case .table(let entries): claim(Set(entries.map(\.key)).count == entries.count, "a table with a key twice")
  case .integer, .flag, .text, .date: break
  }
}

private func checkJurisdictions(_ bytes: [UInt8]) {
  read(bytes) { file in
    let (tree, problems) = JurisdictionReader.read(file)
    claim((tree == nil) == !problems.isEmpty, "\(problems.count) problems")
    do {
      for place in tree?.all.prefix(40) ?? [] {
        _ = try (tree?.ancestors(of: place.path), tree?.successors(of: place.path), tree?.currency(of: place.path))
        for day in [CivilDate.earliest, place.from ?? .latest, place.until ?? .latest, .latest] {
          let competent = try tree?.competent(for: place.path, on: day) ?? []
          claim(competent.allSatisfy { $0.exists(on: day) }, "who is competent for \(place.path) does not exist")
        }
      }
    } catch {
      claim(false, "a tree was taken that leads to \(error)")
    }
    return problems
  }
}

private func checkCalendar(_ bytes: [UInt8]) {
  read(bytes) { file in
    let (calendar, problems) = CalendarReader.read(file, name: "x")
    claim((calendar == nil) == !problems.isEmpty, "\(problems.count) problems")
    guard let calendar else { return problems }
    let first = CivilDate(year: calendar.years.lowerBound, month: 1, day: 1)!
    for offset in [0, 1, 100, 364, 365, 366, 500] {
      guard let day = first.adding(days: offset) else { continue }
      for count in [0, 1, 5, 300] { checkCount(calendar, day, count) }
      _ = try? calendar.isWorkingDay(day)
    }
    return problems
  }
}

/// The n-th working day after a day is n working days from it, and from the last day on which n are kept it is not late.
private func checkCount(_ calendar: WorkingCalendar, _ day: CivilDate, _ count: Int) {
  if let later = try? calendar.adding(workingDays: count, to: day) {
    let days = try? calendar.workingDays(after: day, through: later)
    claim(days == count, "\(count) working days after \(day) is \(later), which is \(days as Any) from it")
  }
  if let earlier = try? calendar.latestDay(atLeast: count, workingDaysBefore: day) {
    let back = try? calendar.adding(workingDays: count, to: earlier)
    claim(
      back.map { $0 <= day } ?? false, "at least \(count) before \(day) is \(earlier), from where it is \(back as Any)")
  }
}
