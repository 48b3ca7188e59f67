#if canImport(Glibc)
  import Glibc
#endif

/// Whole lines of a file: where they are.
package struct FilePiece: Sendable, Equatable {
  package let place: Range<Int>
  /// A line that is longer than the limit; then it is the piece's only one, and not to be read.
  package let overlongLine: OverlongLine?
}

/// Cuts a file into pieces of whole lines. Only the ends of the pieces are looked at: who decides a piece reads it. A
/// byte order mark at the start is passed over; the last line may lack its end.
package final class FileCutter {
  private let input: InputFile
  private let mostLineBytes: Int
  private let pieceBytes: Int
  private var next: Int
  /// At the start: somebody may still be writing, and a half line is none.
  private let size: Int
  private let window: UnsafeMutableRawBufferPointer

  private static let windowBytes = 4096

  /// - Throws: `LuaBridgeError.cannotRead` with the system's reason.
  package init(
    _ input: InputFile, mostLineBytes: Int = LineReader.defaultMostLineBytes, pieceBytes: Int = LineReader.chunkBytes
  ) throws {
    precondition(pieceBytes <= mostLineBytes)
    self.input = input
    self.mostLineBytes = mostLineBytes
    self.pieceBytes = pieceBytes
    size = input.bytes ?? 0
    next = input.start
    window = .allocate(byteCount: Self.windowBytes, alignment: 16)
    if next == 0, try input.read(at: 0, into: window) >= 3, window[0] == 0xEF, window[1] == 0xBB, window[2] == 0xBF {
      next = 3
    }
  }

  deinit { window.deallocate() }

  /// The next whole lines, or nil at the end of the file.
  /// - Throws: `LuaBridgeError.cannotRead` with the system's reason.
  package func piece() throws -> FilePiece? {
    guard next < size else { return nil }
    let start = next
    let end = start + pieceBytes
    if end >= size {
      next = size
    } else if let last = try lastEnd(in: start..<end) {
      next = last
    } else {
      return try line(start, from: end)
    }
    return FilePiece(place: start..<next, overlongLine: nil)
  }

  /// Behind the last end of a line in the range, or nil where there is none.
  private func lastEnd(in range: Range<Int>) throws -> Int? {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = max(range.lowerBound, end - Self.windowBytes)
      let count = try input.read(at: start, into: UnsafeMutableRawBufferPointer(rebasing: window[..<(end - start)]))
      if let found = window[..<count].lastIndex(of: 0x0A) { return start + found + 1 }
      end = start
    }
    return nil
  }

  /// Behind the first end of a line from here on, or the end of the file.
  private func firstEnd(from start: Int) throws -> Int {
    var at = start
    while true {
      let count = try input.read(at: at, into: window)
      if count == 0 { return at }
      if let found = window[..<count].firstIndex(of: 0x0A) { return at + found + 1 }
      at += count
    }
  }

  /// A line that is longer than a piece: what comes from there on belongs to it up to its end.
  private func line(_ start: Int, from known: Int) throws -> FilePiece {
    next = try firstEnd(from: known)
    let last = try input.read(at: next - 1, into: UnsafeMutableRawBufferPointer(rebasing: window[..<1]))
    let length = next - start - (last == 1 && window[0] == 0x0A ? 1 : 0)
    guard length > mostLineBytes else { return FilePiece(place: start..<next, overlongLine: nil) }
    let count = try input.read(at: start, into: UnsafeMutableRawBufferPointer(rebasing: window[..<200]))
    let beginning = readable(UnsafeBufferPointer(window.bindMemory(to: UInt8.self)[..<count].asBase))
    return FilePiece(place: start..<next, overlongLine: OverlongLine(bytes: length, beginning: beginning))
  }
}

extension Slice<UnsafeMutableBufferPointer<UInt8>> {
  fileprivate var asBase: UnsafeMutableBufferPointer<UInt8> { UnsafeMutableBufferPointer(rebasing: self) }
}
