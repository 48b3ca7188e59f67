import LuaBridge

/// Puts the kit into a state: functions by their number in `KitFunction.all`, methods behind them.
enum KitBinding {
  static func add(to state: LuaState) throws {
    for (id, function) in KitFunction.all.enumerated() { try state.addKit(function.name, id: id) }
    for type in KitObject.allCases {
      let methods = KitMethod.all.enumerated().filter { $1.type == type }
        .map { (name: $1.name, kit: KitFunction.all.count + $0) }
      try state.addClass("\(type)", id: type.rawValue, methods: methods)
    }
  }

  static func body(of id: Int) -> @Sendable (KitCall) -> LuaAnswer {
    id < KitFunction.all.count ? KitFunction.all[id].body : KitMethod.all[id - KitFunction.all.count].body
  }

  /// All names that a rule may use: for suggestions and completion.
  static let scriptNames: [String] =
    KitFunction.all.map(\.name) + Set(Hook.all.flatMap { $0.results.constructors.map(\.name) }).sorted() + [
      "rule", "inherited", "require", "each", "any", "all", "count", "first", "sum", "contains", "assert", "error",
      "ipairs", "pairs", "pcall", "print", "select", "tonumber", "tostring", "type", "xpcall", "string", "table",
      "math",
      "utf8",
    ]
}
