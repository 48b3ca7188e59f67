// The fuzz targets in one program, which run.sh builds and runs:
//
//   Fuzz names                      the targets, one a line
//   Fuzz seeds TARGET FOLDER        writes what the target begins with, and its words as FOLDER.words
//   Fuzz TARGET FOLDER [-option=n]  runs it on ever new inputs, as libFuzzer's options say
//   Fuzz TARGET FILE                runs it on one input: how a finding is reproduced
import CFuzzer
import Foundation
import LuaBridge

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("names", 2): for target in FuzzTarget.all { print(target.name) }
case ("seeds", 4): try named(arguments[2]).writeSeeds(to: URL(filePath: arguments[3]))
case (let name?, 3...): run(named(name), Array(arguments.dropFirst(2)))
default: fail("usage: Fuzz names | seeds TARGET FOLDER | TARGET FOLDER|FILE [-option=n...]")
}

func named(_ name: String) -> FuzzTarget {
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else { fail("There is no fuzz target \(name).") }
  return target
}

func fail(_ what: String) -> Never {
  FileHandle.standardError.write(Data((what + "\n").utf8))
  exit(64)
}

func run(_ target: FuzzTarget, _ options: [String]) -> Never {
  do { try LuaState.startTimer() } catch { fail("\(error)") }
  Chosen.run = target.makeForGood()
  var texts: [UnsafeMutablePointer<CChar>?] = ([arguments[0]] + options).map { strdup($0) } + [nil]
  var count = Int32(texts.count - 1)
  let code = texts.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &start) { bytes, count in
      Chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }
  exit(code)
}

/// What libFuzzer runs: it passes nothing on but the bytes.
enum Chosen {
  nonisolated(unsafe) static var run: ([UInt8]) -> Void = { _ in }
}
