import CaseModel
import LuaBridge

/// Builds the tree of a file out of the events of its parser, and refuses on the way what a configuration never needs.
struct YamlBuilder {
  private let events: YamlEvents
  private let faults: YamlFaults

  /// The root of a text; nil where nothing stands in it.
  static func root(of text: String, _ faults: YamlFaults) throws(Diagnostic) -> YamlNode? {
    let builder = YamlBuilder(events: YamlEvents(text), faults: faults)
    do throws(YamlStop) {
      return try builder.root()
    } catch {
      switch error {
      case .refused(let diagnostic): throw diagnostic
      case .malformed(let fault): throw faults.parser(fault, in: text)
      }
    }
  }

  private enum YamlStop: Error {
    case refused(Diagnostic)
    case malformed(YamlFault)
  }

  private func next() throws(YamlStop) -> YamlEvent {
    do {
      return try events.next()
    } catch {
      throw .malformed(error)
    }
  }

  private func root() throws(YamlStop) -> YamlNode? {
    guard try next().kind == .document else { return nil }
    let root = try node(from: next(), depth: 0)
    let behind = try next()
    guard behind.kind == .end else {
      throw .refused(
        faults.structure(YamlPosition(behind), "a second document begins here", mend: "write one document a file"))
    }
    return root
  }

  private func node(from event: YamlEvent, depth: Int) throws(YamlStop) -> YamlNode {
    let position = YamlPosition(event)
    guard !event.isAnchored else { throw .refused(faults.anchor(position)) }
    guard depth <= YamlNode.deepest else { throw .refused(faults.tooDeep(position)) }
    switch event.kind {
    case .scalar(let text, let isPlain): return YamlNode(.scalar(text, isPlain: isPlain), at: position)
    case .list: return YamlNode(.list(try list(depth: depth + 1)), at: position)
    case .map: return YamlNode(.map(try map(depth: depth + 1)), at: position)
    case .document, .listEnd, .mapEnd, .alias, .end: throw .refused(faults.alias(position))
    }
  }

  private func list(depth: Int) throws(YamlStop) -> [YamlNode] {
    var items: [YamlNode] = []
    while true {
      let event = try next()
      if event.kind == .listEnd { return items }
      items.append(try node(from: event, depth: depth))
    }
  }

  private func map(depth: Int) throws(YamlStop) -> [YamlNode.Entry] {
    var entries: [YamlNode.Entry] = []
    while true {
      let event = try next()
      if event.kind == .mapEnd { break }
      let key = try node(from: event, depth: depth)
      guard case .scalar(let name, _) = key.content else { throw .refused(faults.structuredKey(YamlPosition(event))) }
      guard name.utf8.count <= YamlNode.mostNameBytes else {
        throw .refused(faults.longName(YamlPosition(event), name.utf8.count))
      }
      let value = try node(from: next(), depth: depth)
      entries.append(YamlNode.Entry(key: name, position: key.position, value: value))
    }
    guard Self.isRepeated(entries) else { return entries }
    var seen: Set<String> = []
    let names = Set(entries.map(\.key).filter { !seen.insert($0).inserted }).sorted()
    let first = entries.first { $0.key == names[0] }
    throw .refused(faults.repeated(names, first?.position ?? .start))
  }

  /// Whether a key stands there twice. Most maps are so short that looking at each pair is the quickest way.
  private static func isRepeated(_ entries: [YamlNode.Entry]) -> Bool {
    if entries.count > 8 { return Set(entries.map(\.key)).count < entries.count }
    return entries.indices.contains { i in entries[..<i].contains { $0.key == entries[i].key } }
  }
}

extension YamlPosition {
  init(_ event: YamlEvent) { self.init(line: event.line, column: event.column) }
}
