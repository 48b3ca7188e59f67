import LuaBridge

/// Puts the modules of plugins into a state: each plugin once, with what it shares and what it may require of others.
struct ModuleBinding {
  private let state: LuaState
  /// The state's numbers of the plugins, by id.
  private var numbers: [String: Int] = [:]

  init(_ state: LuaState) { self.state = state }

  /// Adds a plugin whose files are to be loaded.
  /// - Returns: its number in the state.
  mutating func add(_ plugin: Plugin) throws -> Int {
    let id = try number(of: plugin)
    for module in plugin.modules {
      try state.addModule(plugin: id, name: module.moduleName, chunk: "#\(module.path)", source: module.bytes)
    }
    return id
  }

  private mutating func number(of plugin: Plugin) throws -> Int {
    if let number = numbers[plugin.manifest.id] { return number }
    let id = state.addPlugin()
    numbers[plugin.manifest.id] = id
    for module in plugin.shared {
      try state.addShared(plugin: id, name: module.name, chunk: module.chunk, source: module.source.bytes)
    }
    for other in plugin.used {
      let owner = try number(of: other)
      for module in other.shared { try state.allow(plugin: id, toRequire: module.name, of: owner) }
    }
    return id
  }
}
