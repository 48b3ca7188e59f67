/// The facts that every case may carry, whatever its model. They stand first in each table, in this order.
package enum CommonFields {
  package static let rows: [Field] = [
    Field("id", .text(maxBytes: 128), "Identifier of the case, unique in its ledger.", required: true),
    Field("model", .enumeration(.model), "Which of the four models the case follows; the command line may supply it."),
    Field(
      "jurisdiction", .text(maxBytes: 256),
      "Path of the jurisdiction, country, province, city, with slashes between; the command line may supply it."),
    Field("language", .enumeration(.language), "Language in which the parties are addressed."),
    Field("channel", .enumeration(.channel), "Way on which the case came in."),
    Field("unit", .text(maxBytes: 128), "Identifier of the agency, court or office that handles the case."),
    Field("officer", .text(maxBytes: 128), "Staff number of the person in charge; never a name."),
    Field("source_document", .text(maxBytes: 512), "Document from which the case was taken over."),
    Field("rule_version", .text(maxBytes: 128), "Version of the rules under which the case was last decided."),
    Field("accepted_on", .date, "Day of acceptance or docketing: the count of cases taken in."),
    Field("due_on", .date, "Last day of the limit that runs at present: the on-time rate."),
    Field("closed_on", .date, "Day on which the case was closed: clearance rate and age."),
    Field("petition_count", .count, "Petitions and visits to authorities tied to the case: the case-petition ratio."),
    Field("complaint_count", .count, "Formal complaints about the handling of the case."),
    Field("related_case_ids", .list(.text(maxBytes: 128)), "Identifiers of cases that belong together with this one."),
    Field("parties", .list(.record(Party.recordType)), "Everybody who takes part, with role and circumstances."),
    Field(
      "agencies", .list(.record(Agency.recordType)),
      "Bodies that take part, with their validity: agencies merge and are renamed."),
    Field("events", .list(.record(StageEvent.recordType)), "What happened to the case, in order of time."),
    Field("documents", .list(.record(Document.recordType)), "Register of the papers of the case."),
    Field(
      "postings", .list(.record(Posting.recordType)),
      "Public notices of the case, with place, period and objections."),
  ]
}
