import Foundation
import Testing

/// Where rules run: in the tool's own process, or in worker processes that may do hardly anything else.
enum Ring: String, Sendable, CaseIterable {
  case process, worker

  /// Whether the tool has worker processes, and decides in them unless it is told otherwise.
  static let toolHasWorkers = true

  /// Those that the tool has.
  static let all: [Ring] = toolHasWorkers ? allCases : [.process]

  /// What chooses it on the command line.
  var arguments: [String] { Self.toolHasWorkers && self == .process ? ["--in-process"] : [] }
}

/// An attack as it is run: in a profile, with so much memory, in a ring.
struct AttackRun: Sendable, CustomTestStringConvertible {
  let attack: Attack
  let profile: Attack.Profile
  let mebibytes: Int
  let ring: Ring

  var testDescription: String { "\(attack.name), \(profile), \(mebibytes) MiB, \(ring)" }

  /// With little memory, as much as a state has by default, and much.
  static let sizes = [4, 16, 64]

  static let all = Attack.all.flatMap(runs)

  static func runs(of attack: Attack) -> [AttackRun] {
    Ring.all.flatMap { ring in
      attack.profiles.flatMap { profile in
        sizes.map { AttackRun(attack: attack, profile: profile, mebibytes: $0, ring: ring) }
      }
    }
  }

  /// The cases that are decided. Stopped attacks take their whole time for each, so there are two, and one where the
  /// size of the memory is all that is new; the others get more, to show that nothing is kept.
  var ids: [String] {
    let isStopped = if case .stopped = attack.expectation { true } else { false }
    return (1...(isStopped ? mebibytes == 16 ? 2 : 1 : 8)).map { "a\($0)" }
  }

  /// Whoever is to be stopped for its time is, however short that is; others must not be, so they get more.
  var milliseconds: Int { attack.expectation == .stopped(limits: ["time"]) && mebibytes != 16 ? 100 : 300 }

  // MARK: The files

  /// Files by their paths below the folder of plugins: the attacked plugin `attack`, with an ordinary rule that must go
  /// on to decide, and for a shared module its owner `library`.
  var files: [String: Data] {
    let rule = "attack/rules/enforcement_fee.lua"
    var files = [
      "attack/rules/enforcement_route.lua": Data(Self.ordinaryRule.utf8),
      "attack/plugin.yaml": Data(
        Self.manifest("attack", "[enforcement.fee, enforcement.route]", profile == .library ? "uses: [library]" : "")
          .utf8),
    ]
    guard profile == .library else {
      files[rule] = attack.source
      return files
    }
    files[rule] = Data(Self.usingRule(attack.user ?? Self.wholeRule).utf8)
    files["library/plugin.yaml"] = Data(Self.manifest("library", "[enforcement.relief]", "shares: [attack]").utf8)
    files["library/rules/enforcement_relief.lua"] = Data(Self.quietRule.utf8)
    files["library/shared/attack.lua"] = attack.source
    return files
  }

  private static func manifest(_ id: String, _ provides: String, _ sharing: String) -> String {
    """
    id: \(id)
    version: 1.0.0
    api: 1
    jurisdiction: vn
    title: {en: "Attack"}
    languages: [en]
    currency: VND
    calendar: vn
    provides: \(provides)
    \(sharing)

    """
  }

  private static let ordinaryRule = """
    return rule {
      hook = "enforcement.route", basis = "ordinary", date = "collected_on",
      decide = function(case, law)
        return refer_to(("desk_%d"):format(#case.parties)):because("art1", tostring(case.collected))
      end,
    }

    """

  private static let quietRule = """
    return rule {
      hook = "enforcement.relief", basis = "quiet", date = "collected_on",
      decide = function(case, law)
        return not_applicable("art1", "never asked")
      end,
    }

    """

  /// The module is the function that decides, or a rule.
  private static let wholeRule =
    "if type(attack) == \"function\" then return attack(case, law) end\nreturn attack.decide(case, law)"

  private static func usingRule(_ body: String) -> String {
    """
    local attack = require "library.attack"
    return rule {
      hook = "enforcement.fee", basis = "attack", date = "collected_on",
      decide = function(case, law)
        \(body)
      end,
    }

    """
  }
}
