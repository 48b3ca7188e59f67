/// What keeps the bridge from its work, outside any script.
package enum LuaBridgeError: Error, Sendable, Equatable {
  case outOfMemory
  case cannotOpen(path: String, reason: String)
  case cannotRead(reason: String)
  case cannotWrite(reason: String)
  case cannotReplace(path: String, reason: String)
  case readerGone
  case noTimer(reason: String)
}
