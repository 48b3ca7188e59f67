import CaseModel
import FoundationEssentials

/// The day on which the tool runs, by the clock of the machine: what is shown by custom, and never what a rule sees.
enum Today {
  static let date: CivilDate = {
    let today = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: today.year ?? 2200, month: today.month ?? 12, day: today.day ?? 31) ?? .latest
  }()
}
