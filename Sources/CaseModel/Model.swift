/// The four models of public dispute resolution. A case names its model, or the command line does.
package enum Model: String, CaseIterable, Sendable, Equatable, Codable {
  case dispute, mediation, enforcement, resettlement

  /// The table of the model, from which reading, checks, binding, stubs and manual follow.
  package var recordType: RecordType {
    switch self {
    case .dispute: Dispute.recordType
    case .mediation: Mediation.recordType
    case .enforcement: Enforcement.recordType
    case .resettlement: Resettlement.recordType
    }
  }
}
