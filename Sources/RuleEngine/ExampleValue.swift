import FoundationEssentials
import PluginHost

/// A value of a test, from YAML or from a decision's JSON.
indirect enum ExampleValue: Equatable, Decodable, CustomStringConvertible {
  case null
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([ExampleValue])
  case map([String: ExampleValue])

  init(_ node: YamlNode) {
    switch node.content {
    case .list(let items): self = .list(items.map(ExampleValue.init))
    case .map(let entries):
      self = .map(Dictionary(entries.map { ($0.key, ExampleValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
    case .scalar(let text, let isPlain):
      guard isPlain else {
        self = .text(text)
        return
      }
      switch text {
      case "", "null", "~": self = .null
      case "true": self = .flag(true)
      case "false": self = .flag(false)
      default:
        let digits = text.replacing("_", with: "")
        self = Int64(digits).map(ExampleValue.integer) ?? Double(digits).map(ExampleValue.number) ?? .text(text)
      }
    }
  }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? single.decode(Int64.self) {
      self = .integer(integer)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let list = try? single.decode([ExampleValue].self) {
      self = .list(list)
    } else {
      self = .map(try single.decode([String: ExampleValue].self))
    }
  }

  var json: String {
    switch self {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .map(let map):
      "{" + map.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8), as: UTF8.self)
  }

  var description: String { json }
}
