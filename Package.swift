// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: language mode 6, warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// Everything above the bridge: no pointer without the compiler saying so, and saying so is an error.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

/// The modules that every case passes through: exclusivity is checked in debug builds, so in all tests; checking it
/// again at run time costs a release about 5 % of its instructions.
let hot: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

func module(_ name: String, _ dependencies: [Target.Dependency], settings: [SwiftSetting] = safe) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "Bylaw",
  products: [.executable(name: "bylaw", targets: ["bylaw"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")],
  targets: [
    .target(
      name: "CLua",
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary(":liblua5.4.a")]),
    .target(
      name: "CSimdJSON", dependencies: ["CLua"], cxxSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CWorker", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary(":libseccomp.a")]),
    .target(
      name: "CYaml", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary(":libyaml.a")]),
    module("LuaBridge", ["CLua", "CSimdJSON", "CYaml"], settings: strict + hot),
    module("WorkerProcesses", ["CWorker", "LuaBridge"], settings: strict + hot),
    module("CaseModel", []),
    module("PluginHost", ["LuaBridge", "CaseModel"], settings: safe + hot),
    module("RuleEngine", ["PluginHost", "CaseModel", "LuaBridge", "WorkerProcesses"], settings: safe + hot),
    .executableTarget(
      name: "bylaw",
      dependencies: [
        "RuleEngine", "PluginHost", "CaseModel", "LuaBridge",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),
    tests(of: "CaseModel"),
    tests(of: "LuaBridge", ["bylaw"], exclude: ["Attacks", "BlindInterval", "Differential", "Patterns"]),
    tests(of: "PluginHost"),
    tests(of: "WorkerProcesses"),
    tests(of: "RuleEngine", ["bylaw"]),
    .testTarget(name: "bylawTests", dependencies: ["bylaw"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// Tests/Fuzz/run.sh: every module tells libFuzzer which ways through it were taken, and one program more runs them.
if Context.environment["BYLAW_FUZZ"] != nil {
  for target in package.targets where target.type == .regular {
    let isC = target.name.hasPrefix("C") && target.name != "CaseModel"
    if isC {
      target.cSettings = (target.cSettings ?? []) + [.unsafeFlags(["-fsanitize=fuzzer-no-link"])]
      target.cxxSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link"])]
    } else {
      target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
    }
  }
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzer", "RuleEngine", "PluginHost", "CaseModel", "LuaBridge"], path: "Tests/Fuzz",
      exclude: ["CFuzzer", "run.sh"], swiftSettings: strict),
  ]
}
