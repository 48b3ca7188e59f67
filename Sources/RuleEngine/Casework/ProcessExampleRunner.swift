import CaseModel
import FoundationEssentials
import PluginHost

/// Runs a plugin's tests of its processes: each takes its steps as `bylaw case advance` does, and looks at deadlines as
/// `bylaw due` does.
package struct ProcessExampleRunner {
  private let plugin: Plugin
  private let catalog: PluginCatalog
  private let book: ProcessBook
  private let counsel: any Counsel

  package init(_ plugin: Plugin, catalog: PluginCatalog, book: ProcessBook, counsel: any Counsel) {
    self.plugin = plugin
    self.catalog = catalog
    self.book = book
    self.counsel = counsel
  }

  /// - Throws: a `Diagnostic` where a test file is wrong.
  package func run() throws -> [ExampleRunner.Outcome] {
    var outcomes: [ExampleRunner.Outcome] = []
    for file in try ProcessExampleFile.all(of: plugin, book) {
      let reading = try CaseReading(catalog, source: file.path)
      for example in file.examples {
        outcomes.append(
          ExampleRunner.Outcome(
            place: .file(path: file.path, line: example.position.line), name: example.name,
            differences: try differences(example, file.process, reading), printed: []))
      }
    }
    return outcomes
  }

  private func differences(
    _ example: ProcessExampleFile.Example, _ process: CaseProcess, _ reading: CaseReading
  ) throws -> [String] {
    var record: CaseRecord
    switch reading.read(example.line, number: 1) {
    case .record(let read): record = read
    case .refused(let problems): return problems.map(\.description)
    case .blank: return ["the case is blank"]
    }
    var refusal: [Diagnostic] = []
    for (place, step) in example.steps.enumerated() {
      do {
        let taken = try StepTaker(book, counsel: counsel).take(step.request, in: record)
        // What is written must be a case again.
        switch reading.read(taken.record.object.json + "\n", number: 1) {
        case .record(let after): record = after
        case .refused(let problems): return problems.map(\.description)
        case .blank: return ["the case is blank"]
        }
      } catch let refused as StepRefused {
        refusal = refused.problems
        guard place + 1 == example.steps.count else {
          return ["step \(place + 1), \(step.request.transition), was refused"] + refusal.map(\.description)
        }
      }
    }
    var differences = try example.expected.compactMap { entry in
      try difference(entry, example, process, record, refusal)
    }
    if !refusal.isEmpty, !example.expected.contains(where: { $0.key == "refused" }) {
      differences += ["the last step was refused"] + refusal.map(\.description)
    }
    return differences
  }

  private func difference(
    _ entry: YamlNode.Entry, _ example: ProcessExampleFile.Example, _ process: CaseProcess, _ record: CaseRecord,
    _ refusal: [Diagnostic]
  ) throws -> String? {
    let wanted = ExampleValue(entry.value)
    func compare(_ found: ExampleValue) -> String? {
      found == wanted ? nil : "\(entry.key): expected \(wanted), found \(found)"
    }
    switch entry.key {
    case "state":
      do throws(Diagnostic) {
        return compare(.text(try record.standing(in: process, on: .latest).state))
      } catch {
        return error.description
      }
    case "refused":
      let codes = refusal.map(\.code.rawValue)
      if case .list = wanted { return compare(.list(codes.map { .text($0) })) }
      guard let code = codes.first else { return "refused: expected \(wanted), and the last step was taken" }
      return codes.contains { .text($0) == wanted } ? nil : compare(.text(code))
    case "what":
      guard case .text(let text) = wanted else { return "what: write a text" }
      return refusal.contains { $0.what.contains(text) }
        ? nil : "what: expected \(wanted) in \(refusal.map(\.what).joined(separator: "; "))"
    case "due": return try dueDifference(entry.value, example, process, record)
    case let fact: return compare(record.object[fact].flatMap(Self.value) ?? .null)
    }
  }

  private static func value(_ item: JSONItem) -> ExampleValue? {
    try? JSONDecoder().decode(ExampleValue.self, from: Data(item.json.utf8))
  }

  /// Each deadline that is named must run to its day; `none`: it must not run.
  private func dueDifference(
    _ node: YamlNode, _ example: ProcessExampleFile.Example, _ process: CaseProcess, _ record: CaseRecord
  ) throws -> String? {
    guard let day = example.day ?? example.steps.last?.request.day else {
      return "due: add as_of with the day on which it is looked"
    }
    let watch = DeadlineWatch(book, counsel: counsel, on: day, soon: 0)
    let (items, problems) = try watch.items(of: record)
    if let problem = problems.first { return problem.description }
    var differences: [String] = []
    for entry in node.entries {
      guard process.deadlines.contains(where: { $0.name == entry.key }) else {
        let near = nearestName(to: entry.key, among: process.deadlines.map(\.name)).map { ": write \($0)" } ?? ""
        differences.append("there is no deadline \(entry.key)\(near)")
        continue
      }
      let found = items.filter { $0.process == process.name && $0.deadline == entry.key }
        .map { $0.last?.iso ?? $0.standing.rawValue }
      let wanted = if case .list(let list) = entry.value.content { list } else { [entry.value] }
      let texts = wanted.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
      let shown = found.isEmpty ? ["none"] : found
      if texts != shown {
        differences.append(
          "due.\(entry.key): expected \(texts.joined(separator: ", ")), found \(shown.joined(separator: ", "))")
      }
    }
    return differences.isEmpty ? nil : differences.joined(separator: "; ")
  }
}
