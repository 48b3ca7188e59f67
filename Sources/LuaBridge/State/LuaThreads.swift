#if canImport(Glibc)
  import Glibc
#endif

/// A thread for scripts, with room for Lua's deepest C recursion.
package enum LuaThreads {
  /// The 200 nested C calls that Lua allows itself need under half a mebibyte; the host's own frames come on top.
  private static let stackBytes = 8 << 20

  /// What a thread does, and what came of it; who started it waits, so that only one of the two looks at it.
  private final class Work<Value> {
    let body: () throws -> Value
    var outcome: Result<Value, any Error>?

    init(_ body: @escaping () throws -> Value) { self.body = body }
  }

  /// Runs the body on a thread of its own and waits for it.
  package static func run<Value>(_ body: @escaping () throws -> Value) throws -> Value {
    let work = Work(body)
    try start {
      work.outcome = Result { try work.body() }
    }
    return try work.outcome!.get()
  }

  private static func start(_ body: @escaping () -> Void) throws {
    var attributes = pthread_attr_t()
    var thread = pthread_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackBytes)
    let work = Unmanaged.passRetained(Work(body))
    let error = pthread_create(
      &thread, &attributes,
      { work in
        try? Unmanaged<Work<Void>>.fromOpaque(work!).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard error == 0 else {
      work.release()
      throw LuaBridgeError.outOfMemory
    }
    pthread_join(thread, nil)
  }
}
