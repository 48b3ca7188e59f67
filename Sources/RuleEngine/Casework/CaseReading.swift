import CaseModel
import LuaBridge
import PluginHost

/// Reads lines as cases: the same checks as in a run, then the values themselves.
package final class CaseReading {
  private let catalog: PluginCatalog
  private let parser: LineParser
  /// The model and jurisdiction of cases that name none.
  private let defaultModel: Model?
  private let defaultJurisdiction: String?
  let source: String
  private var readers: [String: RecordReader] = [:]

  /// - Throws: `LuaBridgeError`.
  package init(_ catalog: PluginCatalog, source: String, model: Model? = nil, jurisdiction: String? = nil) throws {
    self.catalog = catalog
    self.source = source
    defaultModel = model
    defaultJurisdiction = jurisdiction
    parser = try LineParser()
  }

  package enum Answer {
    case blank
    case record(CaseRecord)
    case refused([Diagnostic])
  }

  /// - Parameter number: of the line, for messages.
  package func read(_ line: String, number: Int) -> Answer {
    var at = 0
    return next(in: LineChunk(text: line), &at, number: number) ?? .blank
  }

  /// The next line of a chunk; nil at its end.
  package func next(in chunk: LineChunk, _ at: inout Int, number: Int) -> Answer? {
    guard let (answer, place) = chunk.nextLine(&at, parser) else { return nil }
    switch answer {
    case .blank: return .blank
    case .fault(let fault):
      return .refused([InputDiagnosis.of(fault, source: source, line: number, model: defaultModel)])
    case .object: break
    }
    guard let object = JSONItem.read(chunk.text(place).utf8) else {
      return .refused([InputDiagnosis.model(nil, source: source, line: number)])
    }
    let modelText = object["model"]?.text
    guard let model = modelText.map({ Model(rawValue: $0) }) ?? defaultModel else {
      return .refused([InputDiagnosis.model(modelText, source: source, line: number)])
    }
    guard let path = object["jurisdiction"]?.text ?? defaultJurisdiction else {
      return .refused([InputDiagnosis.jurisdiction(nil, nearest: nil, source: source, line: number)])
    }
    let reader: RecordReader
    do throws(UnknownJurisdiction) {
      reader = self.reader(model, try catalog.chain(for: path))
    } catch {
      return .refused([InputDiagnosis.jurisdiction(path, nearest: error.nearest, source: source, line: number)])
    }
    guard reader.read(parser) else {
      return .refused(reader.faults.map { InputDiagnosis.of($0, source: source, line: number, model: model) })
    }
    return .record(
      CaseRecord(id: object["id"]?.text ?? "", model: model, jurisdiction: path, object: object))
  }

  private func reader(_ model: Model, _ chain: [Plugin]) -> RecordReader {
    let key = "\(model.rawValue) \(chain.map(\.folder).joined(separator: " "))"
    if let known = readers[key] { return known }
    var further: [Field] = []
    for field in chain.flatMap({ $0.manifest.fields[model] ?? [] })
    where !further.contains(where: { $0.name == field.name }) {
      further.append(field)
    }
    let reader = RecordReader(schema: RecordSchema(CaseShape.of(model, with: further)))
    readers[key] = reader
    return reader
  }
}
