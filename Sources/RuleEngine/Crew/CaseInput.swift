import LuaBridge
import WorkerProcesses

/// A part of the input: whole lines, to be decided together.
struct CasePart {
  /// From 0, in the order of the input.
  let number: Int
  let bytes: Int
  let source: Source

  /// Whether its lines go through the worker's stream: they fit no slot.
  var isSent: Bool {
    guard case .lines(let chunk) = source else { return false }
    return chunk.byteCount > SharedArea.inputBytes
  }

  enum Source {
    /// Lines of a file, which who decides them reads.
    case range(Range<Int>)
    /// Lines that came through a stream.
    case lines(LineChunk)
    case overlong(OverlongLine)
  }
}

/// The input of a run, cut into parts of whole lines.
final class CaseInput {
  enum Next {
    case part(CasePart)
    /// No whole line has come yet.
    case notYet
    case end
  }

  let file: InputFile
  /// Parts given out so far.
  private(set) var count = 0
  private let reader: LineReader?
  private let cutter: FileCutter?

  /// - Throws: `LuaBridgeError` where it cannot be opened.
  init(path: String) throws {
    file = try InputFile(path: path)
    reader = file.bytes == nil ? LineReader(file) : nil
    cutter = file.bytes == nil ? nil : try FileCutter(file)
  }

  /// The descriptor to wait for where `next` says `notYet`; nil where the input is a file.
  var stream: Int32? { file.bytes == nil ? file.descriptor : nil }

  /// - Parameter patiently: waits for lines that are still to come.
  /// - Throws: `LuaBridgeError.cannotRead`.
  func next(patiently: Bool) throws -> Next {
    if let cutter {
      guard let piece = try cutter.piece() else { return .end }
      return part(piece.place.count, piece.overlongLine.map { .overlong($0) } ?? .range(piece.place))
    }
    let chunk = LineChunk()
    guard let reader, try reader.read(into: chunk, patiently: patiently) else {
      return reader?.isDry == true ? .notYet : .end
    }
    return part(chunk.byteCount, chunk.overlongLine.map { .overlong($0) } ?? .lines(chunk))
  }

  private func part(_ bytes: Int, _ source: CasePart.Source) -> Next {
    defer { count += 1 }
    return .part(CasePart(number: count, bytes: bytes, source: source))
  }

  /// The lines of a part, or one of them.
  /// - Throws: `LuaBridgeError.cannotRead` where the file has become shorter.
  func load(_ part: CasePart) throws -> LineChunk { try Self.load(part, nil, from: file) }

  static func load(_ part: CasePart, _ place: Range<Int>?, from file: InputFile) throws -> LineChunk {
    switch part.source {
    case .overlong: return LineChunk()
    case .lines(let chunk): return place.map { chunk.line($0) } ?? chunk
    case .range(let range):
      let place = place.map { range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound } ?? range
      let chunk = LineChunk()
      guard chunk.load(from: file.descriptor, place) else {
        throw LuaBridgeError.cannotRead(reason: "it became shorter while it was read")
      }
      return chunk
    }
  }
}
