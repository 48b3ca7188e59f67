import Foundation
import Testing

/// Attacks/README.md: which files try what, in both profiles.
struct AttackTableTests {
  /// A row of its tables: what is tried, and what the columns of the profiles say.
  private struct Row {
    let what: String
    let cells: [Attack.Profile: String]

    func attacks(_ profile: Attack.Profile) -> [String] {
      (cells[profile] ?? "").matches(of: /`(\w+)`/).map { String($0.1) }
    }
  }

  private static let rows: [Row] = {
    let file = Repository.tests.appending(path: "Attacks/README.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what |") }.map { line in
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      return Row(what: cells[0], cells: cells.count == 3 ? [.rules: cells[1], .library: cells[2]] : [:])
    }
  }()

  @Test(arguments: Attack.Profile.allCases)
  func `every row names attacks of the profile, or says why no script reaches it`(_ profile: Attack.Profile) {
    let known = Set(Attack.all.filter { $0.profiles.contains(profile) }.map(\.name))
    #expect(Self.rows.count >= 45)
    for row in Self.rows where row.cells[.rules]?.hasPrefix("no script reaches it: ") != true {
      #expect(!row.attacks(profile).isEmpty, "\(row.what)")
      #expect(row.attacks(profile).filter { !known.contains($0) } == [], "\(row.what)")
    }
  }

  @Test func `every attack stands in the table, in the column of each of its profiles`() {
    for profile in Attack.Profile.allCases {
      let named = Set(Self.rows.flatMap { $0.attacks(profile) })
      let missing = Attack.all.filter { $0.profiles.contains(profile) && !named.contains($0.name) }.map(\.name)
      #expect(missing == [], "\(profile)")
    }
  }
}
