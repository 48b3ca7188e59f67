import ArgumentParser
import PluginHost

/// How processes are shown. A new format is a file beside this one and a row in each list.
enum ProcessFormat: String, ExpressibleByArgument, CaseIterable {
  case text, mermaid, svg

  func picture(of version: ProcessVersion, language: String) -> String {
    switch self {
    case .text: ProcessText(language: language).text(of: version)
    case .mermaid: ProcessMermaid(language: language).diagram(of: version, marks: nil)
    case .svg: ProcessDrawing(language: language).drawing(of: version)
    }
  }

  /// Both side by side.
  func picture(
    of difference: ProcessDifference, _ old: ProcessVersion, _ new: ProcessVersion, language: String
  ) -> String {
    switch self {
    case .text: ProcessText(language: language).text(of: difference, old, new)
    case .mermaid: ProcessMermaid(language: language).diagram(of: difference, old, new)
    case .svg: ProcessDrawing(language: language).drawing(of: difference, old, new)
    }
  }
}
