import CaseModel
import PluginHost

/// Which metrics are computed, over which days, and what is asked of each case for that.
package struct MetricPlan: Sendable {
  /// A metric of the plan, with what the law says for it.
  struct Part: Sendable {
    let metric: MetricDefinition
    /// By position: this period, and the year before where it is compared.
    let questions: [Int]
    /// The days of each.
    let periods: [Period]
    let calibre: [String: String]?
    let denominators: [MetricBook.LawAnswer<MetricBook.LawNumber>?]
    let target: MetricBook.LawAnswer<MetricBook.LawNumber>?
    /// It is there for an alert only, or for both.
    let isShown: Bool

    /// Whether what a period counted stands in the report; else only an alert looks at it.
    func shows(_ number: Int) -> Bool { isShown && (number == 0 || metric.compare != nil) }
  }

  package let period: Period
  package let scope: CountScope
  package let currency: String?
  /// All that is asked of each case, nothing twice.
  package let questions: [Question]
  let parts: [Part]
  package let settings: [LawSetting]

  /// - Parameters:
  ///   - only: the names of the metrics that are shown; nil: all.
  ///   - alerts: that are to be judged too.
  /// - Returns: the plan, or nil and all that stands against it.
  package static func make(
    _ book: MetricBook, only: [String]?, alerts: [AlertDefinition], period: Period, path: String, currency: String?,
    settings: [LawSetting]
  ) -> (plan: MetricPlan?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let names = book.metrics.map(\.name)
    for name in only ?? [] where !names.contains(name) {
      problems.append(
        Diagnostic(
          .metricsUnknown, at: .config(file: "--only", keyPath: ""), what: "there is no metric \(name) for \(path)",
          mend: nearestName(to: name, among: names).map { "write \($0)" }
            ?? "use one of \(names.joined(separator: ", "))"))
    }
    let facts = alerts.flatMap(\.facts)
    var questions: [Question] = []
    var parts: [Part] = []
    /// What looks at a year before where there is none.
    var first: [String] = []
    for metric in book.metrics {
      let isShown = only?.contains(metric.name) ?? true
      let own = facts.filter { $0.metric == metric.name }
      guard isShown || !own.isEmpty else { continue }
      do throws(Diagnostic) {
        var periods = [period]
        if metric.compare != nil || own.contains(where: \.isYearBefore) {
          guard let before = period.yearBefore else {
            first.append(metric.name)
            continue
          }
          periods.append(before)
        }
        var numbers: [Int] = []
        var denominators: [MetricBook.LawAnswer<MetricBook.LawNumber>?] = []
        for period in periods {
          let question = metric.question(period)
          if let known = questions.firstIndex(of: question) {
            numbers.append(known)
          } else {
            numbers.append(questions.count)
            questions.append(question)
          }
          guard let name = metric.denominator else {
            denominators.append(nil)
            continue
          }
          let answer = try book.number(name, metric, "denominator", on: period.to)
          if case .value(let number) = answer, number.numerator <= 0 {
            throw Diagnostic(
              .metricsLaw, at: metric.place,
              what: "\(metric.name) divides by law.\(name), which is \(number.numerator)",
              mend: "correct the value in law/")
          }
          denominators.append(answer)
        }
        var target: MetricBook.LawAnswer<MetricBook.LawNumber>?
        if let wanted = metric.target { target = try book.number(wanted.law, metric, "target", on: period.to) }
        parts.append(
          Part(
            metric: metric, questions: numbers, periods: periods, calibre: try book.calibre(metric, on: period.to),
            denominators: denominators, target: target, isShown: isShown))
      } catch {
        problems.append(error)
      }
    }
    if !first.isEmpty {
      problems.append(
        Diagnostic(
          .usageWrongValue, at: .config(file: "PERIOD", keyPath: ""),
          what: "there is no year before \(period), as dates begin in 1900, and \(first.joined(separator: ", ")) "
            + (first.count == 1 ? "looks at it" : "look at it"),
          mend: "name a later period, or with --only metrics that look at no year before"))
    }
    if parts.isEmpty, problems.isEmpty {
      problems.append(
        Diagnostic(
          .metricsUnknown, at: .config(file: "--jurisdiction", keyPath: ""),
          what: "no plugin of \(path) defines a metric",
          mend: "add a file to metrics/ of a plugin of \(path), or of a jurisdiction above it"))
    }
    guard problems.isEmpty else { return (nil, problems) }
    return (
      MetricPlan(
        period: period, scope: CountScope(path: path, day: period.to), currency: currency, questions: questions,
        parts: parts, settings: settings), []
    )
  }
}
