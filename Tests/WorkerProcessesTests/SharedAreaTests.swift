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
      let writer = ByteWriter()
      writer.append(text: "decided \(slot)\n")
      #expect(theirs.putOutput(writer, slot: slot))
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

  @Test func `what does not fit is not put there`() throws {
    let area = try SharedArea(slots: 1)
    let writer = ByteWriter()
    writer.append([UInt8](repeating: 0, count: SharedArea.outputBytes))
    #expect(area.putOutput(writer, slot: 0))
    writer.append([0])
    #expect(!area.putOutput(writer, slot: 0))
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
