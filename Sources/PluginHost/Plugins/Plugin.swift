import CaseModel

/// A plugin as it lies in its folder: checked as far as that goes without running it.
package struct Plugin: Sendable {
  package let manifest: PluginManifest
  /// The folder as it was named to the tool: what messages show.
  package let folder: String
  /// Where the folder lies.
  package let path: String
  package internal(set) var law: Law
  /// Those of rules/; behind them guards of process/ and metrics of metrics/, where such are asked.
  package let rules: [SourceFile]
  package let modules: [SourceFile]
  /// What other plugins may require too.
  package let shared: [SharedModule]
  package let texts: PluginTexts
  /// Stands for the files that were read.
  let digest: [UInt64]

  /// `vn@1.2.0`
  package var label: String { "\(manifest.id)@\(manifest.version)" }

  /// The plugins whose shared modules its files may require: those that `uses:` names.
  package internal(set) var used: [Plugin] = []

  /// Every shared module that can run for one of its rules, directly or through another.
  package var reach: [SharedModule] {
    var folders: Set<String> = []
    var modules: [SharedModule] = []
    func collect(_ plugin: Plugin) {
      guard folders.insert(plugin.folder).inserted else { return }
      modules += plugin.shared
      plugin.used.forEach(collect)
    }
    collect(self)
    return modules
  }
}

/// A module of a plugin's shared/: it runs in the library profile, for its own plugin and for those that use it.
package struct SharedModule: Sendable {
  /// `vn.ranges`: the plugin's id and the file's name. All require it so, and it names the file in messages of Lua.
  package let name: String
  package let source: SourceFile
  /// `plugins/vn/shared/ranges.lua`
  package let shown: String

  /// What Lua shows of a file's name is cut at 59 bytes.
  static let mostNameBytes = 50

  package var chunk: String { "#\(name)" }
}

/// A Lua file of a plugin.
package struct SourceFile: Sendable {
  /// The path below the plugin's folder.
  package let path: String
  package let bytes: [UInt8]

  /// The name by which `require` finds a module.
  package var moduleName: String {
    String((path.split(separator: "/").last ?? "").dropLast(4))
  }
}

/// What citizens read, in other languages: by the English text that rules write.
package struct PluginTexts: Sendable {
  let translations: [String: [String: String]]

  package func translation(of text: String, to language: String) -> String? { translations[text]?[language] }

  static func read(_ file: YamlText) -> (texts: PluginTexts, problems: [Diagnostic]) {
    var reader = YamlReader(path: file.path, codes: .manifest)
    do throws(Diagnostic) {
      let root = try YamlNode.root(of: file, codes: .manifest)
      var translations: [String: [String: String]] = [:]
      for entry in reader.map(root, "the texts") ?? [] {
        translations[entry.key] = reader.texts(entry.value, "a text", required: [])
      }
      return (PluginTexts(translations: translations), reader.problems)
    } catch {
      return (PluginTexts(translations: [:]), [error])
    }
  }
}
