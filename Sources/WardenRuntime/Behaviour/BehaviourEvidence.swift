public import WardenBehaviour
internal import WardenDomain

extension RunEvidence {
    /// `behaviour.judged`, before the model learns from it: who said what of a case, and what it rested on.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(
        _ verdict: Verdict,
        of item: BehaviourCase,
        note: String,
        by person: String
    ) async throws {
        let body: JSONValue = [
            "principal": .string(item.principal), "first": .time(item.first), "last": .time(item.last),
            "grounds": .string(item.explanation), "verdict": .string(verdict.rawValue), "note": .string(note),
            "by": .string(person),
        ]
        try await append("behaviour.judged", item.id, body)
    }
}
