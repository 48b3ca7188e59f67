import CaseModel
import LuaBridge

extension KitFunction {
  /// Exact parts of sums.
  static let money: [KitFunction] = [
    KitFunction(
      name: "portion", signature: "portion(sum, numerator, denominator, \"down\"|\"up\"|\"half_up\"|\"half_even\")",
      doc: "An exact part of a sum, rounded once as named.",
      body: { call in
        for i in 0..<3 where call.arguments.integer(i) == nil { return call.wrongNumber("portion", i) }
        guard let rounding = call.arguments.text(3).flatMap(Rounding.init(rawValue:)) else {
          return call.wrong("portion", 3, "\"down\", \"up\", \"half_up\" or \"half_even\"")
        }
        guard let sum = call.arguments.integer(0), let numerator = call.arguments.integer(1),
          let denominator = call.arguments.integer(2), let part = Fraction(numerator, denominator)
        else { return call.wrong("portion", 2, "a denominator that is not zero") }
        return exact("portion") { () throws(ExactError) in try part.of(sum, rounding: rounding) }
      })
  ]

  fileprivate static func exact(_ name: String, _ body: () throws(ExactError) -> Int64) -> LuaAnswer {
    do throws(ExactError) {
      return .integer(try body())
    } catch {
      let what =
        switch error {
        case .overflow: "the result is beyond 64 bits"
        case .negativeAmount(let amount): "the sum is \(amount), and must not be negative"
        case .divisionByZero: "the denominator is zero"
        }
      return .failure(.wrongArgument, "\(name): \(what)")
    }
  }
}

extension KitMethod {
  static let scaleApply = KitMethod(
    type: .scale, name: "apply", signature: "scale:apply(sum)",
    doc: "What a progressive scale gives for a sum: exact, rounded once as the law's file says.",
    body: { call in
      guard let index = call.arguments.object(0, class: KitObject.scale.rawValue) else {
        return call.wrong("apply", 0, "a scale: write scale:apply(sum) with a colon")
      }
      guard let sum = call.arguments.integer(1) else {
        return call.wrong("apply", 1, "money, a whole number of the smallest coin")
      }
      return KitFunction.exact("apply") { () throws(ExactError) in try call.objects.scales[index].apply(sum) }
    })

  static let shareOf = KitMethod(
    type: .share, name: "of", signature: "share:of(sum)",
    doc: "The share of a sum: exact, rounded once as the law's file says.",
    body: { call in
      guard let index = call.arguments.object(0, class: KitObject.share.rawValue) else {
        return call.wrong("of", 0, "a share: write share:of(sum) with a colon")
      }
      guard let sum = call.arguments.integer(1) else {
        return call.wrong("of", 1, "money, a whole number of the smallest coin")
      }
      return KitFunction.exact("of") { () throws(ExactError) in try call.objects.shares[index].of(sum) }
    })
}
