import CaseModel
import LuaBridge
import PluginHost
import Synchronization

/// Adds up how cases counted, as a run tells it: the sink of a run that counts.
package final class MetricCounter: Sendable {
  private let plan: MetricPlan
  /// By part of the plan and period.
  private let sums: Mutex<[[MetricSums]]>
  /// By question: the sums that it feeds.
  private let takers: [[(part: Int, period: Int)]]

  package init(_ plan: MetricPlan) {
    self.plan = plan
    sums = Mutex(
      plan.parts.map { part in part.questions.map { _ in MetricSums(part.metric, calibre: part.calibre) } })
    takers = plan.questions.indices.map { question in
      plan.parts.enumerated().flatMap { number, part in
        part.questions.indices.filter { part.questions[$0] == question }.map { (part: number, period: $0) }
      }
    }
  }

  /// Where a run's output goes.
  package var sink: ByteSink { ByteSink(consuming: { try self.take($0) }) }

  /// - Throws: a `Diagnostic` where a metric cannot go on, or the records are malformed.
  func take(_ records: [UInt8]) throws {
    try sums.withLock { sums in
      var reader = ByteReader(records)
      while !reader.isAtEnd {
        let question: Int
        let counted: CountRecord.Counted
        do throws(ByteReader.Malformed) {
          (question, counted) = try CountRecord.read(&reader)
          guard takers.indices.contains(question) else { throw ByteReader.Malformed() }
        } catch {
          throw WorkerDiagnosis.malformedAnswer("its counts are malformed")
        }
        for taker in takers[question] { try sums[taker.part][taker.period].add(counted) }
      }
    }
  }

  /// The metrics that are shown, in the order of their definitions.
  /// - Throws: a `Diagnostic` where a number is too large.
  package func results() throws(Diagnostic) -> [MetricResult] {
    let sums = sums.withLock { $0 }
    var results: [MetricResult] = []
    for (part, sums) in zip(plan.parts, sums) where part.isShown {
      do throws(ExactRatio.Overflow) {
        results.append(try MetricResult(part, sums))
      } catch {
        throw Diagnostic(
          .metricsOverflow, at: part.metric.place,
          what: "\(part.metric.name) is too large to be computed exactly in 128 bits",
          mend: "lower decimals or factor, or look for a value that is wrong")
      }
    }
    return results
  }

  /// A rule failed on a case, in any metric and period: nothing that rests on all cases holds.
  package var hasFailed: Bool { sums.withLock { $0.contains { $0.contains { $0.failed > 0 } } } }

  /// The failures that no result shows, as only an alert looks there.
  package var hiddenFailures: [Diagnostic] {
    let sums = sums.withLock { $0 }
    var hidden: [Diagnostic] = []
    for (part, sums) in zip(plan.parts, sums) {
      for (number, sums) in sums.enumerated() where sums.failed > 0 && !part.shows(number) {
        for (id, failure) in sums.failures {
          hidden.append(
            Diagnostic(
              failure.code, at: failure.place,
              what: "\(part.metric.name), which an alert looks at, failed for \(sums.failed) cases of "
                + "\(part.periods[number]), case \(id): \(failure.what)",
              mend: failure.mend))
        }
      }
    }
    return hidden
  }

  /// What a metric counted for each group, in this period and the year before; the second is nil where nobody asked.
  func counts(of name: String) -> (now: MetricCounts, before: MetricCounts?)? {
    guard let number = plan.parts.firstIndex(where: { $0.metric.name == name }) else { return nil }
    let part = plan.parts[number]
    let sums = sums.withLock { $0[number] }
    func counts(_ period: Int) -> MetricCounts {
      var values: [String: Int128] = [:]
      for (group, found) in sums[period].groups {
        if let group { values[group] = part.metric.show == .distinct ? Int128(found.counted) : found.numerator }
      }
      return MetricCounts(
        question: part.metric.question(part.periods[period]), values: values, missing: sums[period].missing,
        withoutGroup: sums[period].groups[String?.none]?.counted ?? 0)
    }
    return (counts(0), sums.count > 1 ? counts(1) : nil)
  }

  /// The group under which a group counts in a metric.
  func calibre(of name: String, _ group: String) -> String {
    plan.parts.first { $0.metric.name == name }?.calibre?[group] ?? group
  }
}

/// What a metric counted for each group in one period.
struct MetricCounts {
  let question: Question
  let values: [String: Int128]
  /// The facts that were missing, and in how many cases: nobody knows to which group these belong.
  let missing: [MetricResult.Missing]
  /// Cases that belong to no group.
  let withoutGroup: Int
}
