import CaseModel
import LuaBridge
import Testing

@testable import PluginHost

@Suite struct HookTableTests {
  @Test func `the hooks are those of the contract, each named by its model and question`() {
    #expect(
      Hook.all.map(\.name) == [
        "dispute.route", "dispute.fee", "dispute.alert", "mediation.assign", "mediation.deadline",
        "enforcement.classify", "enforcement.fee", "enforcement.relief", "enforcement.deadline", "enforcement.route",
        "resettlement.eligibility", "dispute.guard", "mediation.guard", "enforcement.guard", "resettlement.guard",
        "dispute.metric", "mediation.metric", "enforcement.metric", "resettlement.metric",
      ])
    #expect(Hook.all.filter { $0.isNamed } == Hook.all.suffix(8) && Hook.questions == Hook.all.dropLast(8))
    #expect(Model.allCases.allSatisfy { Hook.guarding($0).name == "\($0).guard" })
    #expect(Hook.all.filter { !$0.name.hasPrefix($0.model.rawValue + ".") }.map(\.name) == [])
    #expect(Hook.all.allSatisfy { Hook.named($0.name) == $0 })
    #expect(Hook.named("enforcement.fees") == nil)
  }

  @Test func `a hook is explained in a sentence, and knows whether it decides about money`() {
    #expect(Hook.all.filter { !$0.doc.hasSuffix(".") || $0.doc.contains("\n") }.map(\.name) == [])
    #expect(Hook.all.filter(\.hasMoney).map(\.name) == ["dispute.fee", "enforcement.fee", "enforcement.relief"])
  }

  @Test(arguments: Hook.all.map(\.name))
  func `constructors, fields and setters have names of their own, and presets fill fields of the hook`(
    name: String
  ) throws {
    let results = try #require(Hook.named(name)).results
    let fields = results.fields.map(\.name)
    let setters = results.fields.compactMap(\.setter)
    #expect(Set(fields).count == fields.count)
    #expect(Set(setters).count == setters.count)
    #expect(Set(results.constructors.map(\.name)).count == results.constructors.count)
    #expect(Set(setters).isDisjoint(with: ["because", "get", "outcome"]))
    #expect(Set(fields).isDisjoint(with: ["because", "get", "outcome", "currency"]))
    for constructor in results.constructors {
      let filled = constructor.arguments + constructor.presets.map(\.field)
      #expect(Set(filled).count == filled.count, "\(constructor.name)")
      #expect(Set(filled).isSubset(of: fields), "\(constructor.name)")
      #expect(constructor.decides == !["not_applicable", "not_counted"].contains(constructor.name))
    }
    #expect(Set(results.constructors.map(\.name)).isDisjoint(with: KitFunction.all.map(\.name)))
  }

  /// What the constructors of each hook build, one expression each.
  private static let built: [(hook: String, expression: String, value: String)] = questions + guardsAndMetrics

  private static let questions: [(hook: String, expression: String, value: String)] = [
    ("dispute.route", "refer_to('court')", #"{"to":"court"}"#),
    (
      "dispute.route", "refer_to('court'):priority(9):within(0):step('docketing'):joint_with('police')",
      #"{"to":"court","priority":9,"within_days":0,"step":"docketing","joint_with":"police"}"#
    ),
    ("dispute.fee", "due(5000)", #"{"status":"due","fee":5000,"payable":5000}"#),
    ("dispute.fee", "not_due('a', 't')", #"{"status":"not_due","fee":0,"payable":0}"#),
    ("dispute.fee", "exempt(5000, 'a', 't')", #"{"status":"exempt","fee":5000,"payable":0}"#),
    ("dispute.fee", "reduced(5000, 2500)", #"{"status":"reduced","fee":5000,"payable":2500}"#),
    ("dispute.fee", "deferred(5000)", #"{"status":"deferred","fee":5000,"payable":5000}"#),
    (
      "dispute.fee", "due(5000):payable(7):payer('plaintiff'):pay_by('2024-05-09'):item('divorce')",
      #"{"status":"due","fee":5000,"payable":7,"payer":"plaintiff","pay_by":"2024-05-09","item":"divorce"}"#
    ),
    ("dispute.alert", "green()", #"{"colour":"green"}"#), ("dispute.alert", "yellow()", #"{"colour":"yellow"}"#),
    (
      "dispute.alert", "red():score(-3):action('circular'):responsible('unit_7'):clear_by('2024-12-31')",
      #"{"colour":"red","score":-3,"action":"circular","responsible":"unit_7","clear_by":"2024-12-31"}"#
    ),
    ("mediation.assign", "assign_to('expert')", #"{"action":"assign","to":"expert"}"#),
    ("mediation.assign", "keep('expert')", #"{"action":"keep","to":"expert"}"#),
    ("mediation.assign", "reassign('a', 't')", #"{"action":"reassign"}"#),
    ("mediation.assign", "return_to_court('a', 't')", #"{"action":"return"}"#),
    (
      "mediation.assign",
      "assign_to('e'):mediators(2):confirm_by('2024-05-01'):choose_by('2024-05-02'):ask_other_party_by('2024-05-03')",
      #"{"action":"assign","to":"e","mediators":2,"confirm_by":"2024-05-01","choose_by":"2024-05-02","#
        + #""ask_other_party_by":"2024-05-03"}"#
    ),
    ("mediation.deadline", "no_deadline('a', 't')", "{}"),
    (
      "mediation.deadline", "due_on('2024-06-01'):starts('2024-05-02'):days(30):extended(false):held_days(3)",
      #"{"due_on":"2024-06-01","starts_on":"2024-05-02","days":30,"extended":false,"held_days":3}"#
    ),
    ("enforcement.classify", "separate_book()", #"{"class":"separate_book"}"#),
    ("enforcement.classify", "request_sent_back()", #"{"class":"request_sent_back"}"#),
    (
      "enforcement.classify", "not_yet_conditions('no_means'):reverify_by('2024-11-02')",
      #"{"class":"not_yet_conditions","ground":"no_means","reverify_by":"2024-11-02"}"#
    ),
    (
      "enforcement.classify", "with_conditions():decide_by('2024-05-07'):publish_by('2024-05-10')",
      #"{"class":"with_conditions","decide_by":"2024-05-07","publish_by":"2024-05-10"}"#
    ),
    ("enforcement.fee", "due(1)", #"{"status":"due","fee":1,"payable":1}"#),
    ("enforcement.fee", "not_due('a', 't')", #"{"status":"not_due","fee":0,"payable":0}"#),
    ("enforcement.fee", "exempt(1, 'a', 't')", #"{"status":"exempt","fee":1,"payable":0}"#),
    ("enforcement.fee", "reduced(2, 1)", #"{"status":"reduced","fee":2,"payable":1}"#),
    ("enforcement.fee", "deferred(0)", #"{"status":"deferred","fee":0,"payable":0}"#),
    ("enforcement.relief", "exempt(9, 'a', 't')", #"{"status":"exempt","fee":9,"payable":0}"#),
    ("enforcement.relief", "no_relief(9, 'a', 't')", #"{"status":"none","fee":9,"payable":9}"#),
    (
      "enforcement.relief", "reduced(9, 4):percent(50):decide_by('2024-05-07'):kind('tip')",
      #"{"status":"reduced","fee":9,"payable":4,"percent":50,"decide_by":"2024-05-07","kind":"tip"}"#
    ),
    ("enforcement.deadline", "no_deadline('a', 't')", "{}"),
    (
      "enforcement.deadline", "due_on('2024-06-01'):starts('2024-05-02'):days(30):working(true):procedure('verify')",
      #"{"due_on":"2024-06-01","starts_on":"2024-05-02","days":30,"working":true,"procedure":"verify"}"#
    ),
    ("enforcement.route", "refer_to('desk')", #"{"to":"desk"}"#),
    ("resettlement.eligibility", "not_eligible('a', 't')", #"{"eligible":false}"#),
    (
      "resettlement.eligibility", "eligible():persons(4):counted(5):area_m2(200):flats(2)",
      #"{"eligible":true,"persons":4,"counted":5,"area_m2":200,"flats":2}"#
    ),
  ]

  private static let guardsAndMetrics: [(hook: String, expression: String, value: String)] = Model.allCases.flatMap {
    [
      ("\($0).guard:g", "allow()", #"{"allowed":true}"#),
      ("\($0).guard:g", "refuse('a', 't')", #"{"allowed":false}"#),
      ("\($0).metric:m", "tally(-9223372036854775807)", #"{"numerator":-9223372036854775807}"#),
      (
        "\($0).metric:m", "share(1, 2):group('Kinh Môn'):distinct('h-7')",
        #"{"numerator":1,"denominator":2,"group":"Kinh Môn","distinct":"h-7"}"#
      ),
    ]
  }

  @Test(arguments: built.map { [$0.hook, $0.expression, $0.value] })
  func `a constructor with its setters builds the value of the contract`(row: [String]) throws {
    let decision = try Decider("return \(row[1])", hook: row[0]).decide("", hook: row[0])
    #expect(decision.hasPrefix("decided \(row[2]) ["), "\(decision)")
  }

  @Test func `every constructor and every setter of every hook is called here`() {
    for hook in Hook.all {
      let called = Self.built.filter { $0.hook.prefix { $0 != ":" } == hook.name }.map(\.expression)
      for constructor in hook.results.constructors where constructor.decides {
        #expect(called.contains { $0.hasPrefix(constructor.name + "(") }, "\(hook.name) \(constructor.name)")
      }
      guard hook.name != "enforcement.fee", hook.name != "enforcement.route" else { continue }
      for setter in hook.results.fields.compactMap(\.setter) {
        #expect(called.contains { $0.contains(":\(setter)(") }, "\(hook.name) \(setter)")
      }
    }
    #expect(Hook.enforcementFee.results.fields == Hook.disputeFee.results.fields)
    #expect(Hook.enforcementRoute.results.fields == Hook.disputeRoute.results.fields)
  }

  @Test(arguments: Hook.questions.map(\.name))
  func `each hook may say that it does not apply`(hook: String) throws {
    let decision = try Decider("return not_applicable('art9', 'no')", hook: hook).decide("")
    #expect(decision.hasPrefix(#"not applicable [{"article":"art9","text":"no"}] read ["#))
  }

  @Test(arguments: [
    (
      "dispute.route", "refer_to('The Court')",
      "refer_to: to must be a name of small letters, digits and _, and was given the string The Court"
    ),
    ("dispute.route", "refer_to('c'):priority(10)", "priority: priority must be from 1 to 9, and was given 10"),
    ("dispute.route", "refer_to('c'):within(-1)", "within: within_days must be from 0 to 100000, and was given -1"),
    (
      "dispute.route", "refer_to('c'):within(2.0)",
      "within: within_days must be a whole number, and was given the number with a fraction 2.0"
    ),
    ("dispute.fee", "due(-1)", "due: fee must be from 0 to 9223372036854775807, and was given -1"),
    ("dispute.fee", "due()", "due: fee must be money, a whole number of the smallest coin, and was given nil"),
    (
      "dispute.fee", "due(1):pay_by('2023-02-29')",
      #"pay_by: pay_by must be a date such as "2024-02-29", and was given the string 2023-02-29"#
    ),
    ("dispute.fee", "exempt(1, 'art45')", "exempt: a reason is an article and a text, and the text was nil"),
    ("dispute.fee", "due(1):because('art45')", "because: a reason is an article and a text, and the text was nil"),
    (
      "dispute.fee", "due(1):because(45, 'x')",
      "because: a reason is an article and a text, and the article was whole number"
    ),
    (
      "mediation.deadline", "due_on('2024-06-01'):extended('yes')",
      "extended: extended must be true or false, and was given the string yes"
    ),
    ("enforcement.relief", "reduced(1, 1):percent(101)", "percent: percent must be from 0 to 100, and was given 101"),
  ])
  func `a value of the wrong kind fails the decision where it is written`(
    hook: String, expression: String, what: String
  ) throws {
    #expect(
      try Decider("return \(expression)", hook: hook).decide("")
        == .failed(
          .ruleWrongArgument, what, "pass what the message asks for",
          at: "plugins/vn/rules/\(hook.replacing(".", with: "_")).lua:4"))
  }

  @Test(arguments: [
    (
      "dispute.metric:m", "tally(1.5)",
      "tally: numerator must be a whole number, and was given the number with a fraction 1.5"
    ),
    ("dispute.metric:m", "share(1)", "share: denominator must be a whole number, and was given nil"),
    (
      "dispute.metric:m", "share(1, -1)",
      "share: denominator must be from 0 to 9223372036854775807, and was given -1"
    ),
    ("dispute.metric:m", "tally(1):group(7)", "group: group must be a text in UTF-8, and was given the whole number 7"),
    ("dispute.guard:g", "refuse('art1')", "refuse: a reason is an article and a text, and the text was nil"),
  ])
  func `a guard or metric of the wrong kind fails where it is written`(
    question: String, expression: String, what: String
  ) throws {
    #expect(
      try Decider("return \(expression)", hook: question).decide("", hook: question)
        == .failed(
          .ruleWrongArgument, what, "pass what the message asks for",
          at: "plugins/vn/\(TestPlugins.path(question)):4"))
  }

  @Test func `a guard always answers, and a case that a metric does not count has no value to set`() throws {
    let guarding = try Decider("return not_applicable('a', 't')", hook: "dispute.guard:g")
    #expect(
      try guarding.decide("", hook: "dispute.guard:g").contains(
        "not_applicable is not a result of dispute.guard; its results are: allow, refuse"))
    let metric = try Decider("return not_counted():group('x')", hook: "dispute.metric:m")
    #expect(
      try metric.decide("", hook: "dispute.metric:m").contains(
        "group sets a value, and a result that does not apply has none"))
    let plain = try Decider("return not_counted()", hook: "dispute.metric:m")
    #expect(try plain.decide("", hook: "dispute.metric:m") == "not applicable [] read []")
  }

  @Test(arguments: [
    (
      "dispute.fee", #"due(5, "art3", "scale")"#,
      #"due takes 1 argument (fee), and was given 3: write due(5):because("art3", "...")"#
    ),
    (
      "dispute.fee", #"reduced(5, 2, "art3", "half")"#,
      #"reduced takes 2 arguments (fee, payable), and was given 4: write reduced(...):because("art3", "...")"#
    ),
    (
      "mediation.assign", #"keep("panel", "art3")"#,
      #"keep takes 1 argument (to), and was given 2: write keep("panel"):because("art3", "...")"#
    ),
    (
      "dispute.alert", #"green("art3", "fine")"#,
      #"green takes 0 arguments, and was given 2: write green():because("art3", "...")"#
    ),
    (
      "dispute.fee", #"not_due("a", "b", "c")"#,
      "not_due takes 2 arguments (article, text), and was given 3: take out what is too much"
    ),
    (
      "dispute.fee", #"exempt(5, "a", "b", 1)"#,
      "exempt takes 3 arguments (fee, article, text), and was given 4: take out what is too much"
    ),
    ("dispute.fee", "due(5, 6)", "due takes 1 argument (fee), and was given 2: take out what is too much"),
    ("dispute.fee", "due(5):payable(4, 3)", "payable takes 1 argument, and was given 2: take out what is too much"),
    (
      "dispute.fee", #"due(5):because("a", "b", "c")"#,
      "because takes 2 arguments, and was given 3: take out what is too much"
    ),
  ])
  func `what a constructor or setter does not take is refused, and a reason is told where to stand`(
    hook: String, expression: String, what: String
  ) throws {
    #expect(
      try Decider("return \(expression)", hook: hook).decide("")
        == .failed(
          .ruleWrongArgument, what, "pass what the message asks for",
          at: "plugins/vn/rules/\(hook.replacing(".", with: "_")).lua:4"))
  }

  @Test(arguments: [(#"exempt(5, "a", "b")"#, "exempt"), (#"not_due("a", "b")"#, "not_due")])
  func `a setter does not change what the constructor itself says`(expression: String, name: String) throws {
    #expect(
      try Decider("return \(expression):payable(5)").decide("")
        == .failed(
          .ruleWrongResult,
          "payable: \(name) says itself what payable is; build the result with another constructor: due, reduced, "
            + "deferred", "return a result built with one of the hook's constructors, on every path"))
  }

  @Test(arguments: [
    ("enforcement.fee", "reduced(5, 9)", "reduced", 9, 5),
    ("enforcement.fee", "deferred(5):payable(99)", "deferred", 99, 5),
    ("dispute.fee", "due(0):payable(1)", "due", 1, 0), ("enforcement.relief", "reduced(5, 6)", "reduced", 6, 5),
  ])
  func `what is payable is not more than the fee`(
    hook: String, expression: String, name: String, payable: Int, fee: Int
  ) throws {
    #expect(
      try Decider("return \(expression)", hook: hook).decide("")
        == .failed(
          .ruleWrongResult,
          "\(name) gives payable \(payable), more than the fee \(fee): payable is at most fee, so check both",
          "return a result built with one of the hook's constructors, on every path",
          at: "plugins/vn/rules/\(hook.replacing(".", with: "_")).lua:3"))
  }

  @Test func `a bound is kept by the result that is returned, not on the way there`() throws {
    #expect(
      try Decider("return due(5):payable(9):payable(5)").decide("")
        == #"decided {"status":"due","fee":5,"payable":5} [] read ["collected_on"]"#)
    let inherited = try Decider(
      TestPlugins.plugin("vn", rules: ["enforcement.fee": "return due(5)"]).merging(
        TestPlugins.plugin(
          "hn", jurisdiction: "vn/ha-noi", rules: ["enforcement.fee": "return inherited(case):payable(6)"])
      ) { $1 }, at: "vn/ha-noi")
    #expect(try inherited.decide("").contains("due gives payable 6, more than the fee 5"))
  }

  @Test func `a result has up to 24 reasons`() throws {
    let body = "local r = due(1) for i = 1, case.collected do r:because('a' .. i, 't') end return r"
    let decider = try Decider(body)
    let reasons = (1...24).map { #"{"article":"a\#($0)","text":"t"}"# }.joined(separator: ",")
    #expect(
      try decider.decide(#""collected":24"#)
        == #"decided {"status":"due","fee":1,"payable":1} [\#(reasons)] read ["collected","collected_on"]"#)
    #expect(
      try decider.decide(#""collected":25"#)
        == .failed(
          .ruleWrongArgument, "because: a result has at most 24 reasons", "pass what the message asks for"))
  }
}
