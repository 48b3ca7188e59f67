import Foundation
import LuaBridge
import Synchronization
import Testing

@testable import RuleEngine

/// What the workers made reaches the output in the order of the input, whoever writes it.
struct DeliveryTests {
  private struct Broken: Error, Equatable { let chunk: Int }

  /// Workers that take lines one after the other, with a break of some length each, and the numbers as delivered.
  private func run(
    workers: Int, lines: Int, alone: Bool, put: @escaping @Sendable (Int) throws -> Void = { _ in }
  ) -> (delivered: [Int], chunks: Int, failure: (any Error)?) {
    let text = String(repeating: String(repeating: "x", count: 40_000) + "\n", count: lines)
    let file = FileManager.default.temporaryDirectory.appending(path: "bylaw-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(text.utf8).write(to: file)) != nil, let opened = try? LineReader(path: file.path) else {
      return ([], -1, nil)
    }
    let reader = Mutex(opened)
    let delivery = Delivery(workers: workers, hooks: 1)
    let delivered = Mutex<[Int]>([])
    let write: @Sendable (Parcel) throws -> Void = { parcel in
      try put(parcel.chunk.number)
      delivered.withLock { $0.append(parcel.chunk.number) }
    }
    let fill: @Sendable (Parcel, Bool) throws -> Delivery.Filling = { parcel, patiently in
      try reader.withLock {
        if try $0.read(into: parcel.chunk, patiently: patiently) { return .filled }
        return $0.isDry ? .notYet : .ended
      }
    }
    LuaThreads.run(workers) {
      defer { delivery.leave() }
      while let parcel = alone ? delivery.takeEmpty() : delivery.takeFilled() {
        if alone, (try? fill(parcel, true)) != .filled { return }
        usleep(UInt32(parcel.chunk.number * 7919 % 13) * 100)
        delivery.hand(parcel)
        if alone { delivery.deliver(write) }
      }
    } meanwhile: {
      if !alone { delivery.carry(fill: fill, put: write) }
    }
    return (delivered.withLock { $0 }, reader.withLock { $0.isAtEnd ? $0.chunkCount : -1 }, delivery.failure)
  }

  @Test(arguments: [1, 2, 5], [true, false])
  func `every chunk is delivered once and in order`(_ workers: Int, _ alone: Bool) {
    let (delivered, chunks, failure) = run(workers: workers, lines: 240, alone: alone)
    #expect(chunks > 30)
    #expect(delivered == Array(0..<chunks))
    #expect(failure == nil)
  }

  @Test(arguments: [1, 3], [true, false])
  func `an output that fails ends the run, and nothing is written behind it`(_ workers: Int, _ alone: Bool) {
    let (delivered, _, failure) = run(workers: workers, lines: 120, alone: alone) {
      if $0 == 7 { throw Broken(chunk: $0) }
    }
    #expect(delivered == Array(0..<7))
    #expect(failure as? Broken == Broken(chunk: 7))
  }
}
