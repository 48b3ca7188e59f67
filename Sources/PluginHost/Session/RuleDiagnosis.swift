import CaseModel
import LuaBridge

/// Turns what the bridge reports into diagnostics: code, place in the plugin's own files, and how to mend it.
package enum RuleDiagnosis {
  /// A rule or shared module, `shown` in messages, that could not be loaded.
  static func loading(
    _ failure: LuaFailure, plugin: Plugin, shown: String, limits: LuaLimits = LuaLimits()
  ) -> Diagnostic {
    let (place, what) = located(failure, plugin: plugin, fallback: shown, line: 1)
    if let limit = limitDiagnostic(failure, place, limits: limits) { return limit }
    let code: DiagnosticCode =
      switch failure.kind {
      case .syntax: .pluginSyntax
      case .assignsGlobal: .pluginGlobalAssignment
      case .keepsState, .readOnly: .pluginKeepsState
      case .noRule, .wrongResult: .pluginNoResult
      default: code(failure.kind)
      }
    return Diagnostic(code, at: place, what: what, mend: mend(failure.kind, what))
  }

  /// A rule that failed while it decided.
  package static func deciding(
    _ failure: LuaFailure, plugin: Plugin, rule: RuleEntry, limits: LuaLimits
  ) -> Diagnostic {
    let (place, what) = located(failure, plugin: plugin, fallback: rule.path, line: rule.line)
    return limitDiagnostic(failure, place, limits: limits)
      ?? Diagnostic(
        code(failure.kind), at: place, what: what,
        mend: mend(failure.kind, what, rule.hook))
  }

  /// Two messages tell more than their kind does.
  private static func mend(_ kind: LuaFailure.Kind, _ what: String, _ hook: Hook) -> String {
    if kind == .noRule, what.contains("inherit") {
      return "decide here, or let a plugin of a jurisdiction above provide \(hook.name)"
    }
    // Lua's own words, where a field of a result was meant: `r.priority > 1`.
    if kind == .error, what.contains(/^attempt to (compare|concatenate|perform arithmetic on) .*\bfunction\b/) {
      return "call the function; a field of a result that has a setter of its name is read with result:get \"name\""
    }
    return mend(kind, what)
  }

  /// What kept the bridge from its work. `place` stands where the error itself names none.
  package static func bridge(_ error: any Error, place: Place) -> Diagnostic {
    switch error as? LuaBridgeError {
    case .outOfMemory:
      Diagnostic(
        .limitMemory, at: place, what: "the memory limit is too small to load the plugin",
        mend: "raise --memory-limit, or make the plugin's tables smaller")
    case .cannotOpen(let path, let reason):
      Diagnostic(
        .inputUnreadable, at: .config(file: path, keyPath: ""), what: "the file cannot be opened: \(reason)",
        mend: "check the path, and that it is a file you may read")
    case .cannotRead(let reason):
      Diagnostic(
        .inputUnreadable, at: place, what: "the input cannot be read: \(reason)",
        mend: "check the disk or the program that feeds standard input")
    case .cannotWrite(let reason):
      Diagnostic(
        .configMissing, at: place, what: "the output cannot be written: \(reason)",
        mend: "check the room on the disk, and your rights")
    case .cannotReplace(let path, let reason):
      Diagnostic(
        .configMissing, at: .config(file: path, keyPath: ""), what: "the file cannot be replaced: \(reason)",
        mend: "check the room on the disk, and your rights to its folder; the file is as it was")
    case .noTimer(let reason):
      Diagnostic(
        .limitTime, at: place, what: "the time limit cannot be kept: \(reason)",
        mend: "raise the number of timers this user may have (ulimit -i)")
    case .readerGone, nil:
      Diagnostic(.configMissing, at: place, what: "\(error)", mend: "report this as a fault of bylaw")
    }
  }

  /// The place in the plugin's file, and the message without the bridge's own names of files.
  private static func located(
    _ failure: LuaFailure, plugin: Plugin, fallback: String, line: Int
  ) -> (Place, String) {
    var message = failure.message
    let names = fileNames(of: plugin)
    for name in names { message = message.replacing("#\(name.inLua)", with: name.shown) }
    guard let chunk = failure.chunk?.dropFirst(), let at = failure.line else {
      return raisedAgain(message, names) ?? (.file(path: fallback, line: line), message)
    }
    let shown = names.first { $0.inLua == chunk }?.shown ?? "\(plugin.folder)/\(chunk)"
    return (.file(path: shown, line: at), message)
  }

  /// The files that can run for a plugin's rules: as Lua names them, and as messages do.
  private static func fileNames(of plugin: Plugin) -> [(inLua: String, shown: String)] {
    (plugin.rules + plugin.modules).map { (inLua: $0.path, shown: "\(plugin.folder)/\($0.path)") }
      + plugin.reach.map { (inLua: $0.name, shown: $0.shown) }
  }

  /// A message that a script caught and raised again begins with the place as scripts see it: `rules/fee.lua:12: `.
  private static func raisedAgain(_ message: String, _ names: [(inLua: String, shown: String)]) -> (Place, String)? {
    for name in names where message.hasPrefix(name.inLua + ":") {
      let rest = message.dropFirst(name.inLua.count + 1)
      let digits = rest.prefix { $0.isNumber }
      let text = rest.dropFirst(digits.count)
      guard let line = Int(digits), text.hasPrefix(": ") else { continue }
      return (.file(path: name.shown, line: line), String(text.dropFirst(2)))
    }
    return nil
  }

  private static func limitDiagnostic(_ failure: LuaFailure, _ place: Place, limits: LuaLimits) -> Diagnostic? {
    switch failure.limit {
    case nil: nil
    case .time:
      Diagnostic(
        .limitTime, at: place, what: "the rule was stopped after \(limits.milliseconds) ms of processor time",
        mend: "look for a loop that does not end, or work that grows with the text's length")
    case .memory:
      Diagnostic(
        .limitMemory, at: place, what: "the rule was stopped at \(limits.memoryBytes >> 20) MiB of memory",
        mend: "build smaller texts and tables")
    case .output:
      Diagnostic(
        .limitOutput, at: place, what: "the rule printed more than \(limits.outputBytes >> 10) KiB",
        mend: "print less, or nothing")
    case .result:
      Diagnostic(
        .limitResult, at: place,
        what: "the results hold more than \(limits.resultBytes >> 10) KiB of text, or are more than 256",
        mend: "give shorter reasons, and build a result once")
    }
  }

  private static func code(_ kind: LuaFailure.Kind) -> DiagnosticCode {
    switch kind {
    case .unknownField: .ruleUnknownField
    case .undeclaredRead: .ruleUndeclaredRead
    case .floatMoney: .ruleFloatMoney
    case .wrongArgument: .ruleWrongArgument
    case .wrongResult, .noRule, .wrongSetter: .ruleWrongResult
    case .unknownName: .ruleUnknownName
    case .unknownLaw: .ruleUnknownLaw
    case .assignsGlobal: .pluginGlobalAssignment
    case .keepsState: .pluginKeepsState
    case .syntax: .pluginSyntax
    case .readOnly, .error: .ruleError
    }
  }

  private static func mend(_ kind: LuaFailure.Kind, _ what: String) -> String {
    switch kind {
    case .unknownField: "correct the name, or declare the field under fields: in plugin.yaml"
    case .undeclaredRead: "add the field to reads: in plugin.yaml, or do not read it"
    case .floatMoney: "divide with //, or use a scale, a share or portion(), which round as they say"
    case .wrongArgument: "pass what the message asks for"
    case .wrongResult: "return a result built with one of the hook's constructors, on every path"
    case .wrongSetter: "write a setter or field that the result has; not_applicable has only because"
    case .unknownName where what.contains("only what is shared"):
      "correct the name; in plugin.yaml name its plugin under uses:, and in that of the other the module under shares:"
    case .unknownName where what.contains("has no module"): "add the file, or correct the name that require is given"
    case .unknownName where what.wholeMatch(of: #/a \w+ has no .*/#) != nil: "call a method that it has"
    case .unknownName: "correct the name, or write local in front of its first assignment"
    case .unknownLaw: "correct the name, or add the parameter to a file in law/"
    case .assignsGlobal: "write local in front of it"
    case .keepsState: "compute it anew for each case"
    case .syntax: "correct the Lua code at this line"
    case .noRule:
      "end the file with return rule { hook = ..., basis = ..., date = ..., decide = function(case, law) ... end }"
    case .readOnly: "copy what is to be changed into a local table"
    case .error: "correct the rule at this line"
    }
  }
}
