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
        line.split(separator: ",", maxSplits: 10, omittingEmptySubsequences: false).map(String.init)
      }
    }
  }()
  private static let ledgers = Set(figures.map { $0[3] }.filter { $0.contains(".py") }).sorted()

  @Test func `each row of the documents' figures has lines, and each line all its columns`() {
    #expect(Set(Self.figures.map { $0[0] }) == Set((1...27).map { "E\($0)" }))
    for line in Self.figures {
      #expect(line.count == 11, "\(line)")
      #expect(["000", "001", "002", "003", "004"].contains(line[1]), "\(line)")
      #expect(Double(line[8]) != nil && Double(line[9]) != nil, "\(line)")
    }
  }

  @Test(arguments: ledgers)
  func `a ledger is made the same each time`(command: String) throws {
    let ended = try Tool().shell("python3 \(command) | cksum; python3 \(command) | cksum")
    let sums = ended.output.split(separator: "\n")
    #expect(sums.count == 2 && sums[0] == sums[1], "\(ended)")
    #expect(sums.first?.hasPrefix("4294967295 0") == false, "the ledger is empty")
  }

  @Test func `a figure follows the cases: one outcome that changes moves two figures`() throws {
    let ended = try Tool().shell(
      #"""
      set -e
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      python3 plugins/vn-hai-duong/cases/ledger.py | grep '"coercions"' >"$temp/before"
      sed '0,/"outcome":"voluntary"/s//"outcome":"coerced"/' "$temp/before" >"$temp/after"
      diff "$temp/before" "$temp/after" | grep -c '^>'
      for ledger in before after; do
        bylaw metrics 2016-01-01..2021-06-30 --jurisdiction vn/hai-duong --cases "$temp/$ledger" --format jsonl \
          --only coercion_decisions,coercion_voluntary,coercion_carried_out |
          sed 's/{"metric":"\([a-z_]*\)".*"jurisdiction":"[a-z/-]*","value":"\([0-9]*\)".*/\1 \2/' | sort
      done
      """#)
    #expect(ended.status == 0, "\(ended)")
    let lines = ended.output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "1",
        "coercion_carried_out 174", "coercion_decisions 221", "coercion_voluntary 47",
        "coercion_carried_out 175", "coercion_decisions 221", "coercion_voluntary 46",
      ], "\(ended)")
  }

  /// A table of one figure, the number of cases in a small ledger, and what becomes of it.
  @Test(arguments: [("2", "agrees", "1 of 1", 0), ("3", "DIFFERS", "0 of 1", 1)])
  func `a figure that the document prints otherwise is told, and the status is 1`(
    printed: String, word: String, sum: String, status: Int32
  ) throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      for day in 2019-01-07 2019-02-11 2018-09-28; do
        printf '{"id":"%s","model":"enforcement","jurisdiction":"vn/nghe-an","accepted_on":"%s"}\n' $day $day
      done >"$temp/cases.jsonl"
      printf 'row,seed,jurisdiction,ledger,period,metric,group,field,printed,tolerance,note\n' >"$temp/figures-003.csv"
      printf 'E19,003,vn/nghe-an,%s,FY2019-M11,taken_in,,value,\#(printed),0,"two, not three"\n' "$temp/cases.jsonl" \
        >>"$temp/figures-003.csv"
      python3 Tests/Reproduction/reproduce.py --tool "$BYLAW" --figures "$temp"
      """#)
    #expect(ended.status == status, "\(ended)")
    #expect(ended.output.contains("  2  \(word)  two, not three\n"), "\(ended)")
    #expect(ended.output.hasSuffix("\n\(sum) rows agree\n"), "\(ended)")
  }

  @Test func `a ledger that cannot be made is told, and the status is 2`() throws {
    let ended = try Tool().shell(
      #"""
      temp=$(mktemp -d)
      trap 'rm -rf "$temp"' EXIT
      printf 'row,seed,jurisdiction,ledger,period,metric,group,field,printed,tolerance,note\n' >"$temp/figures-003.csv"
      printf 'E19,003,vn/nghe-an,plugins/none.py,FY2019,taken_in,,value,1,0,\n' >>"$temp/figures-003.csv"
      python3 Tests/Reproduction/reproduce.py --tool "$BYLAW" --figures "$temp"
      """#)
    #expect(ended.status == 2, "\(ended)")
    #expect(ended.output == "")
    #expect(ended.errors.contains("plugins/none.py"), "\(ended)")
  }
}
