internal import WardenDomain
internal import WardenRemedy

/// Evidence of changes in the transparency log: durable when the call returns.
struct LoggedEvidence: EvidenceSink {
    let log: EvidenceLog

    func append(_ kind: String, _ document: JSONValue) async throws(WardenError) {
        let subject = document["plan"]?.string ?? document["principal"]?.string ?? kind
        try await log.append(kind: kind, subject: subject, body: document)
    }

    /// Signs the head, so that what was just recorded does not wait for a later run.
    func publish() async throws(WardenError) { try await log.publish() }
}
