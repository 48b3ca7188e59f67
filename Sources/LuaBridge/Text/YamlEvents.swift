import CYaml

/// What stands in a YAML text, piece by piece, as libyaml reads it.
package struct YamlEvent {
  package enum Kind: Sendable, Equatable {
    case document
    /// `isPlain` is false for quoted and block text.
    case scalar(String, isPlain: Bool)
    case list, listEnd
    case map, mapEnd
    case alias
    /// The text ends here.
    case end
  }

  package let kind: Kind
  /// Where it begins; counted from 1, columns in Unicode scalars.
  package let line: Int
  package let column: Int
  package let isAnchored: Bool
}

/// Why a text is not YAML.
package struct YamlFault: Error, Sendable, Equatable {
  package struct Context: Sendable, Equatable {
    package let what: String
    package let line: Int
    package let column: Int
  }
  package enum Place: Sendable, Equatable {
    /// Found while characters were made out of bytes: so many bytes stand before it.
    case offset(Int)
    /// Found among the signs of the language: a tab, an open quotation.
    case sign(line: Int, column: Int)
    /// Found in how they follow each other.
    case structure(line: Int, column: Int)
  }

  package let what: String
  package let place: Place
  /// What had begun, and where.
  package let context: Context?
}

/// Reads a YAML text and gives its events, one after the other.
package final class YamlEvents {
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let parser: OpaquePointer

  package init(_ text: String) {
    var text = text
    self.text = text.withUTF8 {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: $0.count)
      _ = copy.initialize(from: $0)
      return copy
    }
    guard let parser = cyaml_open(self.text.baseAddress, self.text.count) else { fatalError("no memory is left") }
    self.parser = parser
  }

  deinit {
    cyaml_close(parser)
    text.deallocate()
  }

  /// The next event; behind `.end` there is none.
  package func next() throws(YamlFault) -> YamlEvent {
    let event = cyaml_next(parser)
    guard event.kind != CYAML_FAULT.rawValue else { throw fault() }
    return YamlEvent(
      kind: Self.kind(event), line: Int(event.line), column: Int(event.column), isAnchored: event.is_anchored)
  }

  private static func kind(_ event: cyaml_event) -> YamlEvent.Kind {
    switch cyaml_kind(event.kind) {
    case CYAML_DOCUMENT: .document
    case CYAML_SCALAR:
      .scalar(
        String(decoding: UnsafeBufferPointer(start: event.text, count: event.count), as: UTF8.self),
        isPlain: event.is_plain)
    case CYAML_LIST: .list
    case CYAML_LIST_END: .listEnd
    case CYAML_MAP: .map
    case CYAML_MAP_END: .mapEnd
    case CYAML_ALIAS: .alias
    default: .end
    }
  }

  private func fault() -> YamlFault {
    let why = cyaml_why(parser)
    let what = why.problem.map { String(cString: $0) } ?? "there is not enough memory to read it"
    let context = why.context.map {
      YamlFault.Context(what: String(cString: $0), line: Int(why.context_line), column: Int(why.context_column))
    }
    let (line, column) = (Int(why.line), Int(why.column))
    let place: YamlFault.Place =
      switch cyaml_stage(why.stage) {
      case CYAML_READER: .offset(Int(why.offset))
      case CYAML_SCANNER: .sign(line: line, column: column)
      default: .structure(line: line, column: column)
      }
    return YamlFault(what: what, place: place, context: context)
  }
}
