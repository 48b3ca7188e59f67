import CLua

/// What a state asks the host in the middle of a script. None of it throws: a refusal is an answer.
package protocol LuaHost: AnyObject {
  /// Which law object holds for a rule and the case being read.
  func law(forRule rule: Int) -> LuaAnswer
  /// A parameter that a law object lacks: `.absent` or `.failure`.
  func lawMissing(law: Int, name: String) -> LuaAnswer
  /// A function of the kit.
  func call(_ function: Int, _ arguments: LuaArguments) -> LuaAnswer
  /// The name that was probably meant.
  func nearest(to name: String, among names: [String]) -> String?
  /// All names that scripts may use.
  var scriptNames: [String] { get }
}

/// An answer of the host to a script.
package enum LuaAnswer: Sendable, Equatable {
  case none
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  /// The rule ends as undetermined: what was missing, and why in words.
  case absent(String, note: String)
  /// The script gets an error with this text.
  case failure(LuaFailure.Kind, String)
}

/// Arguments of a call from a script, for the length of the call.
package struct LuaArguments {
  let values: UnsafePointer<clua_value>
  package let count: Int

  package func integer(_ i: Int) -> Int64? {
    i < count && values[i].kind == CLUA_INTEGER.rawValue ? values[i].integer : nil
  }
  package func flag(_ i: Int) -> Bool? {
    i < count && values[i].kind == CLUA_BOOLEAN.rawValue ? values[i].integer != 0 : nil
  }
  /// A text of up to 4 KiB: longer ones are no argument that the kit knows, and reading them takes long.
  package func text(_ i: Int) -> String? {
    guard i < count, values[i].kind == CLUA_STRING.rawValue, values[i].length <= 4096 else { return nil }
    return text(i, upTo: 4096)
  }
  private func text(_ i: Int, upTo most: Int) -> String {
    let bytes = UnsafeRawBufferPointer(
      start: UnsafeRawPointer(values[i].bytes), count: min(Int(values[i].length), most))
    return String(decoding: bytes, as: UTF8.self)
  }
  /// A text that is a date, as days since 1970-01-01.
  package func day(_ i: Int) -> Int32? {
    guard i < count, values[i].kind == CLUA_STRING.rawValue, let start = values[i].bytes else { return nil }
    return start.withMemoryRebound(to: UInt8.self, capacity: Int(values[i].length)) {
      dayNumber(UnsafeBufferPointer(start: $0, count: Int(values[i].length)))
    }
  }
  /// A host object of the class: its index.
  package func object(_ i: Int, class classID: Int) -> Int? {
    i < count && values[i].kind == CLUA_OBJECT.rawValue && values[i].length == UInt32(classID)
      ? Int(values[i].integer) : nil
  }
  /// The argument in words, for messages.
  package func description(_ i: Int) -> String {
    guard i < count else { return "nothing" }
    switch values[i].kind {
    case CLUA_NIL.rawValue: return "nothing"
    case CLUA_BOOLEAN.rawValue: return values[i].integer != 0 ? "true" : "false"
    case CLUA_INTEGER.rawValue: return "\(values[i].integer)"
    case CLUA_NUMBER.rawValue:
      // The sign and the payload of "not a number" differ between processors.
      return values[i].number.isNaN ? "what is not a number" : "the number with a fraction \(values[i].number)"
    case CLUA_STRING.rawValue: return "\"\(text(i, upTo: 300).prefix(60))\""
    default: return "a table, function or record"
    }
  }
}

/// How a script failed.
package struct LuaFailure: Error, Sendable, Equatable {
  package enum Kind: Int32, Sendable {
    case error = 0
    case unknownField, undeclaredRead, floatMoney, wrongArgument, wrongResult, unknownName, unknownLaw
    case assignsGlobal, keepsState, syntax, noRule, readOnly, wrongSetter
  }

  package enum Limit: Int32, Sendable {
    case time = 1
    case memory, output, result
  }

  package let kind: Kind
  /// Set where a limit stopped the script.
  package let limit: Limit?
  /// Name of the source and line where it happened, or where the limit stopped it, if it is known.
  package let chunk: String?
  package let line: Int?
  package let message: String

  init(kind: Kind, limit: Limit?, chunk: String?, line: Int?, message: String) {
    self.kind = kind
    self.limit = limit
    self.chunk = chunk
    self.line = line
    self.message = message
  }

  /// A failure that the host finds.
  package init(_ kind: Kind, _ message: String) {
    self.init(kind: kind, limit: nil, chunk: nil, line: nil, message: message)
  }
}
