/// The stable name of each diagnostic, `group.name`. Scripts and tests compare these, never the texts.
package enum DiagnosticCode: String, CaseIterable, Sendable, Equatable, Codable {
  // MARK: What is read as a case

  /// The line is not JSON.
  case inputMalformedJSON = "input.malformed_json"
  /// The bytes are not UTF-8.
  case inputNotUTF8 = "input.not_utf8"
  /// The model has no such field, nor does the plugin declare one.
  case inputUnknownField = "input.unknown_field"
  /// The value has another type than the field.
  case inputWrongType = "input.wrong_type"
  /// The enumeration has no such term.
  case inputUnknownTerm = "input.unknown_term"
  /// The number lies outside the field's bounds.
  case inputOutOfRange = "input.out_of_range"
  /// Not a day of the calendar between 1900 and 2200, written as 2024-02-29.
  case inputBadDate = "input.bad_date"
  /// A field is absent without which a case is refused.
  case inputMissingField = "input.missing_field"
  /// An object names a key twice.
  case inputDuplicateKey = "input.duplicate_key"
  /// Two cases have the same identifier.
  case inputDuplicateID = "input.duplicate_id"
  /// The value is nested deeper than a case may be.
  case inputTooDeep = "input.too_deep"
  /// The text or the line has more bytes than it may have.
  case inputTooLong = "input.too_long"
  /// The integer does not fit into 64 bits.
  case inputIntegerTooLarge = "input.integer_too_large"
  /// A sum of money has a fraction.
  case inputFloatMoney = "input.float_money"
  /// The line is JSON, but not an object.
  case inputNotAnObject = "input.not_an_object"
  /// The file cannot be read.
  case inputUnreadable = "input.unreadable"

  // MARK: A plugin, when it is loaded

  /// The manifest is wrong.
  case pluginManifest = "plugin.manifest"
  /// A file is missing that the manifest speaks of.
  case pluginMissingFile = "plugin.missing_file"
  /// A file or folder of a plugin is a symbolic link.
  case pluginLink = "plugin.link"
  /// A file or folder of a plugin is not read.
  case pluginStrayFile = "plugin.stray_file"
  /// A Lua file does not compile.
  case pluginSyntax = "plugin.syntax"
  /// A Lua file assigns a global.
  case pluginGlobalAssignment = "plugin.global_assignment"
  /// A rule could keep something between cases.
  case pluginKeepsState = "plugin.keeps_state"
  /// There is no such hook.
  case pluginUnknownHook = "plugin.unknown_hook"
  /// The manifest and the rules disagree about the hooks.
  case pluginWrongHookProvided = "plugin.wrong_hook_provided"
  /// Two rules of a plugin answer the same hook.
  case pluginDuplicateHook = "plugin.duplicate_hook"
  /// A rule file returns no rule.
  case pluginNoResult = "plugin.no_result"
  /// A file of law parameters is wrong.
  case pluginLaw = "plugin.law"
  /// What plugins share and use does not fit together.
  case pluginSharing = "plugin.sharing"
  /// A declared field is wrong, or the model has it already.
  case pluginField = "plugin.field"

  // MARK: A rule, when it is run

  /// The rule reads a field that nobody declares.
  case ruleUnknownField = "rule.unknown_field"
  /// The rule reads a field that the manifest does not list.
  case ruleUndeclaredRead = "rule.undeclared_read"
  /// A fraction where money is due.
  case ruleFloatMoney = "rule.float_money"
  /// The value does not fit the hook, or there is none.
  case ruleWrongResult = "rule.wrong_result"
  /// A kit function was given something that it does not take.
  case ruleWrongArgument = "rule.wrong_argument"
  /// The rule raised an error.
  case ruleError = "rule.error"
  /// The rule uses a name that does not exist.
  case ruleUnknownName = "rule.unknown_name"
  /// The plugin has no such law parameter, or the table no such key.
  case ruleUnknownLaw = "rule.unknown_law"

  // MARK: A limit that a rule ran into

  /// The rule took too long.
  case limitTime = "limit.time"
  /// The rule took too much memory.
  case limitMemory = "limit.memory"
  /// The rule printed too much.
  case limitOutput = "limit.output"
  /// The result is too large.
  case limitResult = "limit.result"

  // MARK: The configuration of the host

  /// The jurisdiction is unknown, or not valid on the day.
  case configJurisdiction = "config.jurisdiction"
  /// The calendar is unknown, or does not cover the year.
  case configCalendar = "config.calendar"
  /// A file or a key of the configuration is missing.
  case configMissing = "config.missing"
  /// A file of the configuration cannot be understood.
  case configMalformed = "config.malformed"

  // MARK: Dated parameters

  /// The value does not fit the type of the parameter.
  case lawMalformed = "law.malformed"
  /// The dates are not ascending, or overlap.
  case lawDates = "law.dates"
  /// Two parameters of a plugin have the same name.
  case lawDuplicate = "law.duplicate"
  /// A value names no source.
  case lawNoSource = "law.no_source"

  // MARK: A process, when it is read and checked

  /// A file of a process is wrong.
  case processMalformed = "process.malformed"
  /// An overlay and what it lies over do not fit together.
  case processOverlay = "process.overlay"
  /// A process names a state, fact, role, paper, guard or parameter that there is not.
  case processReference = "process.reference"
  /// A state cannot be reached, or no end can be reached from it.
  case processDeadEnd = "process.dead_end"
  /// Two versions hold at once, or a case would have nowhere to go when a state ends.
  case processVersions = "process.versions"
  /// A deadline has no length on some day.
  case processDeadline = "process.deadline"

  // MARK: A step of a case

  /// There is no such case, process or transition.
  case stepUnknown = "step.unknown"
  /// The transition does not lead from the state that the case is in.
  case stepState = "step.state"
  /// The case is closed.
  case stepClosed = "step.closed"
  /// Somebody of this role may not take the step.
  case stepRole = "step.role"
  /// A paper is missing.
  case stepDocument = "step.document"
  /// A fact is missing, or is not as the step needs it.
  case stepFact = "step.fact"
  /// The guard refuses the step, or could not decide.
  case stepGuard = "step.guard"
  /// The step is earlier than another one, or the steps of the case contradict each other.
  case stepOrder = "step.order"
  /// The process does not hold on the day.
  case stepNotInForce = "step.not_in_force"

  // MARK: Metrics and alerts

  /// A file of metrics/ or alerts/ is wrong.
  case metricsMalformed = "metrics.malformed"
  /// Two definitions have the same name.
  case metricsDuplicate = "metrics.duplicate"
  /// There is no such metric.
  case metricsUnknown = "metrics.unknown"
  /// A metric is defined, and no rule counts it.
  case metricsNoRule = "metrics.no_rule"
  /// A rule counts what no definition shows.
  case metricsNoDefinition = "metrics.no_definition"
  /// A law parameter that a metric names is missing, or cannot be used for it.
  case metricsLaw = "metrics.law"
  /// A rule's result does not fit what the metric shows.
  case metricsWrongResult = "metrics.wrong_result"
  /// A number is too large to be computed exactly.
  case metricsOverflow = "metrics.overflow"
  /// There are more groups or keys than can be held.
  case metricsTooMany = "metrics.too_many"
  /// An alert cannot be brought up to date.
  case metricsAlert = "metrics.alert"
  /// The register of alerts does not read.
  case metricsRegister = "metrics.register"

  // MARK: Worker processes

  /// A worker process ended while it decided a case, or while it loaded the plugins.
  case workerCrashed = "worker.crashed"
  /// A worker process was ended because it went on long after the time limit.
  case workerStalled = "worker.stalled"
  /// The system does not let a worker process be sealed.
  case workerUnsealed = "worker.unsealed"
  /// A request or an answer is not as the protocol says.
  case workerProtocol = "worker.protocol"
  /// A plugin was changed while a run went on.
  case workerPluginsChanged = "worker.plugins_changed"

  // MARK: The command line

  /// An argument has a wrong value.
  case usageWrongValue = "usage.wrong_value"
}
