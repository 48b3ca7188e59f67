/// Lines of every kind in an order that looks random and is the same in each run, with what must come of them.
struct MixedCases {
  private(set) var lines: [String] = []
  private(set) var blank = 0
  private(set) var rejected = 0
  private(set) var otherModel = 0
  /// The cases that are decided, in order: identifier, and hooks that are asked.
  private(set) var decided: [(id: String, hooks: [String])] = []

  static let hooks = ["enforcement.route", "dispute.fee", "enforcement.fee"]

  /// `padding` bytes make each case longer, so that few lines fill a chunk.
  init(_ count: Int, padding: Int, seed: UInt64) {
    var state = seed
    let filler = String(repeating: "x", count: padding)
    for number in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      let places = ["vn", "vn/ha-noi", "vn/hue", "cn", "cn/zhejiang"]
      add(draw % 23, "C\(number)", places[draw / 23 % 5], draw / 115 % 20, filler)
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ kind: Int, _ id: String, _ place: String, _ sum: Int, _ filler: String) {
    let head = "{\"id\":\"\(id)\",\"jurisdiction\":\"\(place)\",\"source_document\":\"\(filler)\""
    let enforcement = head + ",\"model\":\"enforcement\",\"collected_on\":\"2024-05-02\""
    switch kind {
    case 0:
      blank += 1
      lines.append(sum % 2 == 0 ? "" : " \t")
    case 1: refuse(String(enforcement.prefix(60 + sum)))
    case 2: refuse(enforcement + ",\"colected\":\(sum)}")
    case 3: refuse(head + ",\"model\":\"enforcment\"}")
    case 4: refuse(enforcement.replacing(place, with: "laos") + "}")
    case 5:
      otherModel += 1
      lines.append(head + ",\"model\":\"mediation\"}")
    case 6...12:
      lines.append(head + ",\"model\":\"dispute\",\"filed_on\":\"2024-05-02\",\"amount\":\(sum * 100)}")
      decided.append((id, ["dispute.fee"]))
    default:
      let kind = sum % 7 == 0 ? ",\"claim_kind\":\"alimony\"" : sum % 7 == 1 ? "" : ",\"claim_kind\":\"ordinary\""
      lines.append(enforcement + kind + ",\"collected\":\(sum * 1000)}")
      decided.append((id, ["enforcement.route", "enforcement.fee"]))
    }
  }

  private mutating func refuse(_ line: String) {
    rejected += 1
    lines.append(line)
  }
}
