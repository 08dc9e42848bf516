internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

extension Remedies {
    /// Findings of the posture as it is: judged anew, so that a plan never mends what is mended already.
    /// What somebody accepted for a time is left alone.
    func openFindings(refresh: Bool = false) async throws -> [Finding] {
        let input = AssessmentInput(now: now(), policy: declared)
        let fresh = Assessor(try await posture(refresh: refresh), input).run()
        let earlier = try store.findings(scope: try DiscoveryTargets(connector).name).map(Assessing.finding)
        return FindingRegister(earlier).merged(fresh).findings.filter { $0.state == .open }
    }

    /// Findings of a plan that a fresh look still shows; empty = the fix holds.
    public func stillOpen(_ fingerprints: [String]) async throws -> [String] {
        let open = try await openFindings(refresh: true)
        return open.filter { fingerprints.contains($0.fingerprint) }.map {
            "\($0.check) on \($0.subjectName): \($0.message)"
        }
    }
}
