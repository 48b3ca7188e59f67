import Foundation
import Testing

/// Words of names, however they are joined.
enum Names {
  /// `haiDuongFee`, `hai-duong` and `Hai Duong` give `hai`, `duong`; other scripts stay as they are.
  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in text {
      let isHump = character.isUppercase && wasLower
      if !character.isLetter || isHump, !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if character.isLetter { word.append(character) }
      wasLower = character.isLowercase
    }
    return word.isEmpty ? words : words + [word.lowercased()]
  }
}

/// What belongs in plugins and law: names of places below a country, and rates.
struct Provinces {
  /// Names as words: `["hai", "duong"]`.
  private(set) var spelled: Set<[String]> = []
  /// Names in Chinese, without the word for the kind of unit.
  private(set) var chinese: Set<String> = []

  /// The names in the lines of config/jurisdictions.yaml; countries have paths without a slash.
  init(jurisdictions: String) {
    var isCountry = true
    for line in jurisdictions.split(separator: "\n") where !line.hasPrefix("#") {
      if !line.hasPrefix(" ") {
        let path = line.prefix { $0 != ":" }.split(separator: "/")
        isCountry = path.count < 2
        if !isCountry, let segment = path.last { spelled.insert(Names.words(of: segment)) }
      } else if !isCountry, let names = line.firstRange(of: "names: {") {
        for name in line[names.upperBound...].prefix(while: { $0 != "}" }).split(separator: ",") { add(name) }
      }
    }
  }

  private mutating func add(_ entry: Substring) {
    let parts = entry.split(separator: ":", maxSplits: 1).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "zh":
      let kinds = ["自治区", "特别行政区", "省", "市", "区", "县"]
      let stem = kinds.first { parts[1].hasSuffix($0) }.map { String(parts[1].dropLast($0.count)) } ?? parts[1]
      chinese.insert(stem.count > 1 ? stem : parts[1])
    default:
      let kinds = ["thành phố ", "thị xã ", "huyện ", "phường ", "xã ", "tỉnh "]
      let stem = kinds.first { parts[1].hasPrefix($0) }.map { String(parts[1].dropFirst($0.count)) } ?? parts[1]
      spelled.insert(Names.words(of: stem.replacing(" city", with: "")))
    }
  }

  func findings(in files: [TextFile]) -> [String] {
    let longest = spelled.map(\.count).max() ?? 0
    return files.flatMap { file in
      file.lines.enumerated().flatMap { number, line -> [String] in
        let line = Self.withoutExample(line)
        let words = Names.words(of: line)
        var found = words.indices.flatMap { start in
          (1...max(1, longest)).filter { start + $0 <= words.count }.map { Array(words[start..<start + $0]) }
        }.filter(spelled.contains).map { $0.joined(separator: " ") }
        if !line.utf8.allSatisfy({ $0 < 0x80 }) { found += chinese.filter { line.contains($0) } }
        return found.sorted().map { "\(file.path):\(number + 1): names \($0)" }
      }
    }
  }

  /// What is left of a line without what only shows how a path is written: a comment, a command line in a help text,
  /// and whatever follows "such as" or "as in".
  private static func withoutExample(_ line: Substring) -> Substring {
    let text = line.trimmingPrefix { $0 == " " }
    if text.hasPrefix("//") || text.hasPrefix("bylaw ") { return "" }
    return ["such as ", "as in "].compactMap { text.firstRange(of: $0) }.first.map { text[..<$0.lowerBound] } ?? text
  }

  /// The one file that says how a rate is spelled.
  static let spellsRates = "Sources/PluginHost/Law/LawValueReader.swift"

  /// Percentages, and fractions of one, outside comments.
  static func rates(in files: [TextFile]) -> [String] {
    files.filter { $0.path != spellsRates }.flatMap { file in
      file.lines.enumerated().filter { _, line in
        let code = line.trimmingPrefix { $0 == " " }
        return !["//", "/*", "*"].contains { code.hasPrefix($0) } && hasRate(Array(code.utf8), file)
      }.map { "\(file.path):\($0.offset + 1): \($0.element.trimmingPrefix { $0 == " " })" }
    }
  }

  private static func hasRate(_ code: [UInt8], _ file: TextFile) -> Bool {
    func isDigit(_ i: Int) -> Bool { code.indices.contains(i) && (0x30...0x39).contains(code[i]) }
    func isName(_ i: Int) -> Bool {
      code.indices.contains(i)
        && (isDigit(i) || "_$.".utf8.contains(code[i]) || (0x41...0x5a).contains(code[i] & 0xdf) || code[i] >= 0x80)
    }
    return code.indices.contains { i in
      switch code[i] {
      case UInt8(ascii: "%"): isDigit(i - 1) && !isName(i + 1)
      case UInt8(ascii: ".") where file.module != "bylaw":
        i > 0 && code[i - 1] == UInt8(ascii: "0") && isDigit(i + 1) && !isName(i - 2)
      default: false
      }
    }
  }
}

struct ProvinceTests {
  @Test func `no place below a country is named in the sources`() throws {
    let provinces = try Provinces(jurisdictions: House.file("config/jurisdictions.yaml").text)
    #expect(provinces.spelled.count > 100)
    #expect(provinces.chinese.count > 40)
    let findings = try provinces.findings(in: House.sources())
    #expect(findings == [])
  }

  @Test func `a place is found however its name is written`() {
    let provinces = Provinces(
      jurisdictions: """
        # cn/beijing:
        cn:
          names: {zh: 中华人民共和国, en: China}
        cn/zhejiang/linan:
          names: {zh: 临安区, en: "Lin'an"}
        vn/hai-duong/chi-linh:
          names: {vi: thành phố Chí Linh, en: Chi Linh}
        vn/hai-duong:
          names: {vi: Hải Dương, en: Hai Duong}
        """)
    let text = """
      let haiDuongFee = 1  // China, Beijing
      "vn/hai-duong"
      /* Hải Dương */
      let 临安 = "在临安市"
      print("Lin'an and the line")
      "phường Chí Linh"
      linanArea
      // A path such as vn/hai-duong.
        bylaw which enforcement.fee --jurisdiction vn/hai-duong
      mend: "write a path, as in vn/hai-duong"
      """
    #expect(
      provinces.findings(in: [TextFile("Sources/A/X.swift", text)]) == [
        "Sources/A/X.swift:1: names hai duong", "Sources/A/X.swift:2: names hai duong",
        "Sources/A/X.swift:3: names hải dương", "Sources/A/X.swift:4: names 临安", "Sources/A/X.swift:5: names lin an",
        "Sources/A/X.swift:6: names chí linh", "Sources/A/X.swift:7: names linan",
      ])
  }

  @Test func `no rate stands in the sources`() throws {
    let findings = try Provinces.rates(in: House.sources())
    #expect(findings == [])
  }

  @Test func `a rate is found`() {
    let text = """
      /// 3% of the sum.
      let rate = "2.5%"
      let fee = Double(sum) * 0.05
      print("%d%%", i % 3, 10 % i, x.0.1, $0.0, version == "1.0.2")
      printf("%5.1f", 12.5)
      """
    #expect(
      Provinces.rates(in: [TextFile("Sources/A/X.swift", text)]) == [
        "Sources/A/X.swift:2: let rate = \"2.5%\"", "Sources/A/X.swift:3: let fee = Double(sum) * 0.05",
      ])
  }
}
