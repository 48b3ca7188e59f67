import CLua

/// A dated parameter's value in force, as a script sees it.
package indirect enum LuaLawValue: Sendable, Equatable {
  case integer(Int64)
  case flag(Bool)
  case text(String)
  /// Answers true or false for a text.
  case set([String])
  /// Answers the value of a key, and refuses a key it lacks.
  case table([(key: String, value: LuaLawValue)])
  /// A host object with methods.
  case object(class: Int, index: Int)

  package static func == (a: LuaLawValue, b: LuaLawValue) -> Bool {
    switch (a, b) {
    case (.integer(let x), .integer(let y)): x == y
    case (.flag(let x), .flag(let y)): x == y
    case (.text(let x), .text(let y)): x == y
    case (.set(let x), .set(let y)): x == y
    case (.table(let x), .table(let y)): x.map(\.key) == y.map(\.key) && x.map(\.value) == y.map(\.value)
    case (.object(let c, let x), .object(let d, let y)): c == d && x == y
    default: false
    }
  }
}

/// A parameter of a law object.
package struct LuaLawParameter: Sendable, Equatable {
  package let name: String
  package let value: LuaLawValue
  /// Reading it is noted under this number, from 0; nil: it is read at no cost.
  package let note: Int?

  package init(_ name: String, _ value: LuaLawValue, note: Int? = nil) {
    self.name = name
    self.value = value
    self.note = note
  }
}

/// Lays law values out as the flat list that C takes.
struct LuaLawEncoder {
  private var values: [clua_value] = []
  private var texts: [UnsafeMutablePointer<CChar>] = []

  mutating func add(_ parameters: [LuaLawParameter]) {
    append(CLUA_RECORD.rawValue, Int64(parameters.count))
    for parameter in parameters {
      add(text: parameter.name)
      if let note = parameter.note { append(CLUA_NOTED.rawValue, Int64(note)) }
      add(parameter.value)
    }
  }

  private mutating func add(_ value: LuaLawValue) {
    switch value {
    case .integer(let value): append(CLUA_INTEGER.rawValue, value)
    case .flag(let flag): append(CLUA_BOOLEAN.rawValue, flag ? 1 : 0)
    case .text(let text): add(text: text)
    case .set(let texts):
      append(CLUA_SET.rawValue, Int64(texts.count))
      for text in texts { add(text: text) }
    case .table(let pairs):
      append(CLUA_TABLE.rawValue, Int64(pairs.count))
      for pair in pairs {
        add(text: pair.key)
        add(pair.value)
      }
    case .object(let classID, let index): append(CLUA_OBJECT.rawValue, Int64(index), length: UInt32(classID))
    }
  }

  private mutating func append(_ kind: UInt32, _ integer: Int64, length: UInt32 = 0) {
    values.append(clua_value(kind: kind, length: length, .init(integer: integer)))
  }

  private mutating func add(text: String) {
    let bytes = Array(text.utf8)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    for (i, byte) in bytes.enumerated() { copy[i] = CChar(bitPattern: byte) }
    copy[bytes.count] = 0
    texts.append(copy)
    values.append(
      clua_value(kind: CLUA_STRING.rawValue, length: UInt32(bytes.count), .init(bytes: UnsafePointer(copy))))
  }

  /// Calls the body with the values; the texts are freed afterwards.
  mutating func withValues<Result>(_ body: (UnsafeBufferPointer<clua_value>) throws -> Result) rethrows -> Result {
    defer {
      for text in texts { text.deallocate() }
      texts = []
    }
    return try values.withUnsafeBufferPointer(body)
  }
}
