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

  /// What a metric counted for each group, in this period and the year before; the second is nil where nobody asked.
  func counts(of name: String) -> MetricCounts? {
    guard let number = plan.parts.firstIndex(where: { $0.metric.name == name }) else { return nil }
    let sums = sums.withLock { $0[number] }
    let isDistinct = plan.parts[number].metric.show == .distinct
    func values(_ sums: MetricSums) -> [String: Int128] {
      var values: [String: Int128] = [:]
      for (group, found) in sums.groups {
        if let group { values[group] = isDistinct ? Int128(found.counted) : found.numerator }
      }
      return values
    }
    return MetricCounts(
      now: values(sums[0]), before: sums.count > 1 ? values(sums[1]) : nil,
      isWhole: sums.allSatisfy { $0.failed == 0 && $0.undetermined.isEmpty },
      withoutGroup: sums[0].groups[String?.none]?.counted ?? 0)
  }

  /// The group under which a group counts in a metric.
  func calibre(of name: String, _ group: String) -> String {
    plan.parts.first { $0.metric.name == name }?.calibre?[group] ?? group
  }
}

/// What a metric counted for each group.
struct MetricCounts {
  let now: [String: Int128]
  /// The same period a year earlier; nil where nobody asked.
  let before: [String: Int128]?
  /// All cases could be counted.
  let isWhole: Bool
  /// Cases of this period that belong to no group.
  let withoutGroup: Int
}
