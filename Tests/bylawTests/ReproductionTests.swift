import Foundation
import Testing

/// The figures of the source documents, as `make reproduce` computes and compares them.
@Suite struct ReproductionTests {
  /// The lines of `Tests/Reproduction/figures-*.csv`, each as far as its columns have no quotes.
  private static let figures: [[String]] = {
    let folder = Tool.repository.appending(path: "Tests/Reproduction")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("figures-") && $0.hasSuffix(".csv") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }.map { line in
        line.split(separator: ",", maxSplits: 11, omittingEmptySubsequences: false).map(String.init)
      }
    }
  }()
  private static let ledgers = Set(figures.map { $0[3] }.filter { $0.contains(".py") }).sorted()

  @Test func `each row of the documents' figures has lines, and each line all its columns`() {
    #expect(Set(Self.figures.map { $0[0] }) == Set((1...27).map { "E\($0)" }))
    for line in Self.figures {
      #expect(line.count == 12, "\(line)")
      #expect(["000", "001", "002", "003", "004"].contains(line[1]), "\(line)")
      let bounds = line[9].components(separatedBy: "..").map(Double.init)
      #expect(["=", ">", ">=", "<", "<=", "between", "outside"].contains(line[8]), "\(line)")
      #expect(bounds.count == (["between", "outside"].contains(line[8]) ? 2 : 1), "\(line)")
      #expect(!bounds.contains(nil) && Double(line[10]) != nil, "\(line)")
    }
  }

  @Test(arguments: ledgers)
  func `a ledger is made the same each time`(command: String) throws {
    let sum = "python3 \(command) 2>/dev/null | head -c 4000000 | cksum"
    let ended = try Tool().shell("\(sum); \(sum)")
    let sums = ended.output.split(separator: "\n")
    #expect(sums.count == 2 && sums[0] == sums[1], "\(ended)")
    #expect(sums.first?.hasPrefix("4294967295 0") == false, "the ledger is empty")
  }

  /// A part of a ledger, one change of it, and what becomes of figures: `metric numerator/denominator`.
  struct Move: CustomTestStringConvertible {
    var what: String
    var ledger: String
    var change: String
    var metrics: String
    var before: [String]
    var after: [String]

    var testDescription: String { what }
  }

  private static let moves = [
    Move(
      what: "000: a unit that left on the last day of the year",
      ledger: "cn/cases/ledger.py roster | head -n 2000",
      change: #"0,/"left_on":"2024-01-01"/s//"left_on":"2023-12-31"/"#,
      metrics: "2023 --jurisdiction cn --only roster_units", before: ["roster_units 13"], after: ["roster_units 12"]),
    Move(
      what: "001: an outcome of a coercion",
      ledger: #"vn-hai-duong/cases/ledger.py | grep '"coercions"'"#,
      change: #"0,/"outcome":"voluntary"/s//"outcome":"coerced"/"#,
      metrics: "2016-01-01..2021-06-30 --jurisdiction vn/hai-duong "
        + "--only coercion_decisions,coercion_voluntary,coercion_carried_out,coercion_pending",
      before: ["coercion_carried_out 174", "coercion_decisions 221", "coercion_pending 0", "coercion_voluntary 47"],
      after: ["coercion_carried_out 175", "coercion_decisions 221", "coercion_pending 0", "coercion_voluntary 46"]),
    Move(
      what: "001: a late answer, whatever day all the receipts tell",
      ledger: #"vn-hai-duong/cases/ledger.py | grep '"procedure"' | grep -v complaint"#,
      change: #"s/"due_on":"[0-9-]*"/"due_on":"2029-12-31"/; "#
        + #"0,/"procedure_answered_on":"2020-0[0-9-]*"/s//"procedure_answered_on":"2020-12-31"/"#,
      metrics: "2019-01-01..2021-06-30 --jurisdiction vn/hai-duong --only one_stop_on_time",
      before: ["one_stop_on_time 2137/2137"], after: ["one_stop_on_time 2136/2137"]),
    Move(
      what: "002: a withdrawal without mediation",
      ledger: #"cn-zhejiang-hangzhou/cases/ledger.py | grep '"accepted_on".*"withdrawn_on":"2020'"#,
      change: #"0,/"withdrawal_cause":"mediation"/s//"withdrawal_cause":"no_reason"/"#,
      metrics: "2020 --jurisdiction cn/zhejiang/hangzhou --only withdrawn_after_mediation",
      before: ["withdrawn_after_mediation 23"], after: ["withdrawn_after_mediation 22"]),
    Move(
      what: "002: a document of the year that was published after it",
      ledger: #"cn-zhejiang-hangzhou/cases/ledger.py | grep '"norm_issued_on"'"#,
      change: #"0,/"norm_published_on":"2020-[0-9-]*"/s//"norm_published_on":"2021-01-04"/"#,
      metrics: "2020 --jurisdiction cn/zhejiang/hangzhou --only normative_filed,normative_published",
      before: ["normative_filed 9/9", "normative_published 9/9"],
      after: ["normative_filed 9/9", "normative_published 8/9"]),
    Move(
      what: "003: a case that was accepted in the September before",
      ledger: #"vn-nghe-an/cases/ledger.py | grep '"vn/nghe-an".*"accepted_on":"20\(18-10\|19-0[89]\)'"#,
      change: #"0,/"accepted_on":"2018-10-[0-9]*"/s//"accepted_on":"2018-09-30"/"#,
      metrics: "FY2019-M11 --jurisdiction vn/nghe-an --only taken_in,land_cases",
      before: ["land_cases 2484", "taken_in 3737"], after: ["land_cases 2483", "taken_in 3736"]),
    Move(
      what: "004: a household that was settled weeks after the draw",
      ledger: #"cn-zhejiang-hangzhou-yuhang/cases/ledger.py | grep '"drawn_on"'"#,
      change: #"0,/"settled_on":"2013-08-[0-9]*"/s//"settled_on":"2013-09-12"/"#,
      metrics: "2012-01-01..2013-09-13 --jurisdiction cn/zhejiang/hangzhou/yuhang "
        + "--only settled_in_time,households_resettled",
      before: ["households_resettled 1495", "settled_in_time 1495/1495"],
      after: ["households_resettled 1495", "settled_in_time 1494/1495"]),
  ]

  /// Prints the metrics that come in as JSON, one a line.
  private static let figuresOf = #"""
    figures() {
      bylaw metrics "$@" --format json | python3 -c 'import json, sys
    for metric in sorted(json.load(sys.stdin)["metrics"], key=lambda metric: metric["metric"]):
        print(metric["metric"], "/".join(str(metric[key]) for key in ("numerator", "denominator")
                                         if metric[key] is not None))'
    }
    """#

  @Test(arguments: moves)
  func `a figure follows the cases: one fact that changes moves it`(move: Move) throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      \#(Self.figuresOf)
      python3 plugins/\#(move.ledger) >"$temp/before" 2>/dev/null
      sed '\#(move.change)' "$temp/before" >"$temp/after"
      cmp -s "$temp/before" "$temp/after" && echo "nothing changed"
      figures \#(move.metrics) --cases "$temp/before"
      echo then
      figures \#(move.metrics) --cases "$temp/after"
      """#)
    #expect(ended.status == 0, "\(ended)")
    #expect(ended.output.split(separator: "\n").map(String.init) == move.before + ["then"] + move.after, "\(ended)")
  }

  /// What came in December and was resolved in January is no success of January's, in which nothing came in.
  @Test(arguments: [
    ("2022-12", "", ["mediation_success 0/2"]),
    ("2023-01", "", ["mediation_success 0/0"]),
    ("2023-01", " --set success_over_ended=true", ["mediation_success 2/2"]),
    ("2022-12-01..2023-01-31", "", ["mediation_success 2/2"]),
  ])
  func `a rate of success is never over 100 per cent`(period: String, setting: String, found: [String]) throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      \#(Self.figuresOf)
      for id in a b; do
        printf '{"id":"%s","model":"mediation","jurisdiction":"cn","stage":"pre_filing","applied_on":"2022-12-28",' $id
        printf '"ended_on":"2023-01-06","outcome":"agreement"}\n'
      done >"$temp/cases.jsonl"
      figures \#(period) --jurisdiction cn --only mediation_success\#(setting) --cases "$temp/cases.jsonl"
      """#)
    #expect(ended.status == 0, "\(ended)")
    #expect(ended.output.split(separator: "\n").map(String.init) == found, "\(ended)")
  }

  @Test func `a branch whose district was split counts by itself, one that went over as a whole does not`() throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      for unit in branch_jianggan branch_xiacheng; do
        printf '{"id":"%s","model":"dispute","jurisdiction":"cn/zhejiang/hangzhou","acting_unit":"%s",' $unit $unit
        printf '"administrative_kind":"reconsideration","accepted_on":"2021-05-06"}\n'
      done >"$temp/cases.jsonl"
      bylaw metrics 2021 --jurisdiction cn/zhejiang/hangzhou --only unit_intake --cases "$temp/cases.jsonl" \
        --format json | python3 -c 'import json, sys
      for group in json.load(sys.stdin)["metrics"][0]["groups"]:
          print(group["group"], group["value"])'
      """#)
    #expect(ended.status == 0, "\(ended)")
    #expect(ended.output == "branch_gongshu 1\nbranch_jianggan 1\n", "\(ended)")
  }

  /// A table of one figure, the number of cases in a small ledger, and what becomes of it.
  @Test(arguments: [
    ("", "2", "agrees"), ("=", "3", "DIFFERS"), (">", "1", "agrees"), (">", "2", "DIFFERS"), (">=", "2", "agrees"),
    (">=", "2.1", "DIFFERS"), ("<", "3", "agrees"), ("<", "2", "DIFFERS"), ("<=", "2", "agrees"),
    ("<=", "1.9", "DIFFERS"), ("between", "2..4", "agrees"), ("between", "3..4", "DIFFERS"),
    ("outside", "3..4", "agrees"), ("outside", "2..4", "DIFFERS"),
  ])
  func `a figure that the document prints otherwise is told, and the status is 1`(
    sign: String, printed: String, word: String
  ) throws {
    let (sum, status): (String, Int32) = word == "agrees" ? ("1 of 1", 0) : ("0 of 1", 1)
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      for day in 2019-01-07 2019-02-11 2018-09-28; do
        printf '{"id":"%s","model":"enforcement","jurisdiction":"vn/nghe-an","accepted_on":"%s"}\n' $day $day
      done >"$temp/cases.jsonl"
      printf 'row,seed,jurisdiction,ledger,period,metric,group,field,operator,printed,tolerance,note\n' \
        >"$temp/figures-003.csv"
      printf 'E19,003,vn/nghe-an,%s,FY2019-M11,taken_in,,value,\#(sign),\#(printed),0,"two, not three"\n' \
        "$temp/cases.jsonl" >>"$temp/figures-003.csv"
      python3 Tests/Reproduction/reproduce.py --tool "$BYLAW" --figures "$temp"
      """#)
    #expect(ended.status == status, "\(ended)")
    let tested = "\(sign.isEmpty ? "=" : sign) \(printed)"
    #expect(ended.output.contains(" \(tested)         2  \(word)  two, not three\n"), "\(ended)")
    #expect(ended.output.hasSuffix("\n\(sum) rows agree\n"), "\(ended)")
  }

  @Test func `a ledger that cannot be made is told, and the status is 2`() throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      printf 'row,seed,jurisdiction,ledger,period,metric,group,field,operator,printed,tolerance,note\n' \
        >"$temp/figures-003.csv"
      printf 'E19,003,vn/nghe-an,plugins/none.py,FY2019,taken_in,,value,=,1,0,\n' >>"$temp/figures-003.csv"
      python3 Tests/Reproduction/reproduce.py --tool "$BYLAW" --figures "$temp"
      """#)
    #expect(ended.status == 2, "\(ended)")
    #expect(ended.output == "")
    #expect(ended.errors.contains("plugins/none.py"), "\(ended)")
  }

  /// A share of three cases: 66.67 per cent is 67 when it is rounded and 66 when it is cut off.
  @Test(arguments: [
    (">", "66", 0), (">", "66.7", 1), ("=", "67", 0), ("=", "66", 1), ("between", "66..66", 0),
    ("between", "67..68", 0), ("between", "68..69", 1), ("between", "66.67..66.70", 0), ("outside", "67..68", 0),
  ])
  func `a share is held against bounds exactly, or rounded or cut off to the places of a range`(
    sign: String, printed: String, status: Int32
  ) throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      for kind in house land_use_right money; do
        printf '{"id":"%s","model":"enforcement","jurisdiction":"vn/nghe-an","accepted_on":"2019-01-07",' $kind
        printf '"asset_kind":"%s"}\n' $kind
      done >"$temp/cases.jsonl"
      printf 'row,seed,jurisdiction,ledger,period,metric,group,field,operator,printed,tolerance,note\n' \
        >"$temp/figures-003.csv"
      printf 'E20,003,vn/nghe-an,%s,FY2019-M11,land_share,,value,\#(sign),\#(printed),0,\n' "$temp/cases.jsonl" \
        >>"$temp/figures-003.csv"
      python3 Tests/Reproduction/reproduce.py --tool "$BYLAW" --figures "$temp"
      """#)
    #expect(ended.status == status, "\(ended)")
    #expect(ended.output.contains(" \(sign) \(printed) "), "\(ended)")
  }

  @Test(arguments: ["E99", "E4 E99", "e4", "--no-such-option"])
  func `a row that is not in the tables is refused, and the status is 64`(rows: String) throws {
    let ended = try Tool().shell("python3 Tests/Reproduction/reproduce.py --tool /nonexistent \(rows)")
    #expect(ended.status == 64, "\(ended)")
    #expect(ended.output == "")
    #expect(ended.errors.contains(rows.split(separator: " ").last!), "\(ended)")
  }

  @Test(arguments: ["~,1,0", "between,1,0", "=,1..2,0", "between,2..1,0", ">,1,1", "=,one,0"])
  func `a line of a table that makes no sense is told, and the status is 2`(line: String) throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      printf 'row,seed,jurisdiction,ledger,period,metric,group,field,operator,printed,tolerance,note\n' \
        >"$temp/figures-003.csv"
      printf 'E19,003,vn/nghe-an,cases.jsonl,FY2019,taken_in,,value,%s,\n' '\#(line)' >>"$temp/figures-003.csv"
      python3 Tests/Reproduction/reproduce.py --tool "$BYLAW" --figures "$temp"
      """#)
    #expect(ended.status == 2, "\(ended)")
    #expect(ended.errors.contains("figures-003.csv: line 2: "), "\(ended)")
  }
}
