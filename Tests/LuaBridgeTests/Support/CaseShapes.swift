import LuaBridge

/// Shapes with all kinds of fields and names of all lengths.
enum CaseShapes {
  static func shape(of count: Int, _ random: inout Seeded) -> RecordShape {
    record(count, depth: 0, &random, first: [ShapeField(name: "id", kind: .text(maxBytes: 32), isRequired: true)])
  }

  private static func record(_ count: Int, depth: Int, _ random: inout Seeded, first: [ShapeField] = []) -> RecordShape
  {
    var fields = first
    while fields.count < count {
      let name = word(random.pick([1, 4, 7, 8, 9, 15, 16, 17, 24, 30, 31, 32, 40]), &random)
      if fields.contains(where: { $0.name == name }) { continue }
      fields.append(ShapeField(name: name, kind: kind(depth, &random), isRequired: random.once(in: 20)))
    }
    return RecordShape(name: "record", fields: fields)
  }

  private static func word(_ length: Int, _ random: inout Seeded) -> String {
    String((0..<length).map { _ in random.pick(Array("abcdeir_")) })
  }

  private static func kind(_ depth: Int, _ random: inout Seeded) -> ShapeKind {
    switch Int.random(in: 0..<(depth < 3 ? 12 : 9), using: &random) {
    case 0: .text(maxBytes: random.pick([0, 1, 10, 40, 500]))
    case 1: .identifier
    case 2: .integer(random.pick([0...1, -10...100, Int64.min...Int64.max, -5...(-5), 0...Int64.max]))
    case 3: .money(random.pick([0...Int64.max, 0...100_000_000_000_000_000]))
    case 4: .number(random.pick([0...1, -5...5, -1e9...1e9, 0.5...0.75]))
    case 5: .flag
    case 6: .date
    case 7: .term((0..<random.pick([1, 3, 30])).map { "\(word(random.pick([1, 7, 8, 16, 20]), &random))\($0)" })
    case 8, 9: .list(depth < 3 && random.once(in: 2) ? .record(inner(depth, &random)) : scalar(&random))
    default: .record(inner(depth, &random))
    }
  }

  private static func inner(_ depth: Int, _ random: inout Seeded) -> RecordShape {
    record(random.pick([1, 3, 8]), depth: depth + 1, &random)
  }

  private static func scalar(_ random: inout Seeded) -> ShapeKind {
    random.pick([.text(maxBytes: 20), .identifier, .integer(0...9), .number(-1...1), .flag, .date, .term(["a", "b"])])
  }
}
