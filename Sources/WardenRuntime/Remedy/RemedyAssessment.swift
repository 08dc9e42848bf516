internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension Remedies {
    /// Findings of the posture as it is: judged anew, so that a plan never mends what is mended already.
    func openFindings(refresh: Bool = false) async throws -> [Finding] {
        let input = AssessmentInput(now: now(), policy: declared)
        return Assessor(try await posture(refresh: refresh), input).run().findings
    }

    /// Findings of a plan that a fresh look still shows; empty = the fix holds.
    public func stillOpen(_ fingerprints: [String]) async throws -> [String] {
        let open = try await openFindings(refresh: true)
        return open.filter { fingerprints.contains($0.fingerprint) }.map {
            "\($0.check) on \($0.subjectName): \($0.message)"
        }
    }
}
