import Glibc
import LuaBridge
import Testing

@testable import WorkerProcesses

struct SharedAreaTests {
  private func text(_ region: ByteRegion) -> String {
    region.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `what one side puts into a slot the other finds there`() throws {
    let ours = try SharedArea(slots: 3)
    let theirs = try SharedArea(descriptor: dup(ours.descriptor))
    #expect(theirs.slots == 3)
    for slot in 0..<3 {
      ours.putInput(LineChunk(text: "line \(slot)\n"), slot: slot)
      let writer = theirs.outputWriter(slot: slot)
      writer.append(text: "decided \(slot)\n")
      #expect(writer.isBorrowed)
    }
    for slot in 0..<3 {
      let chunk = LineChunk()
      theirs.takeInput(chunk, slot: slot, count: 7)
      #expect(text(chunk.region) == "line \(slot)\n")
      #expect(text(ours.output(slot: slot, count: 10)) == "decided \(slot)\n")
    }
    theirs.beat += 5
    #expect(ours.beat == 5)
  }

  @Test func `what does not fit into a slot is whole in the writer, and writes nothing behind the slot`() throws {
    let area = try SharedArea(slots: 2)
    area.outputWriter(slot: 1).append(text: "next")
    area.putInput(LineChunk(text: "next\n"), slot: 1)
    let writer = area.outputWriter(slot: 0)
    writer.append([UInt8](repeating: 0x61, count: SharedArea.outputBytes))
    #expect(writer.isBorrowed)
    writer.append(text: "b")
    #expect(!writer.isBorrowed)
    #expect(text(writer.region) == String(repeating: "a", count: SharedArea.outputBytes) + "b")
    #expect(text(area.output(slot: 1, count: 4)) == "next")
    let chunk = LineChunk()
    area.takeInput(chunk, slot: 1, count: 5)
    #expect(text(chunk.region) == "next\n")
  }

  /// Else a worker could end the one who started it by a look behind the end.
  @Test func `nobody can change its size`() throws {
    let area = try SharedArea(slots: 1)
    #expect(ftruncate(area.descriptor, 0) == -1)
    #expect(errno == EPERM)
    #expect(ftruncate(area.descriptor, 1 << 30) == -1)
  }

  @Test func `a descriptor that is no shared area is refused`() {
    #expect(throws: WorkerFailure.self) { try SharedArea(descriptor: 9999) }
  }
}
