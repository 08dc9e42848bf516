internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

extension Remedies {
    /// Findings of the posture as it is: judged anew, so that a plan never mends what is mended already.
    /// What somebody accepted for a time is left alone.
    func openFindings(refresh: Bool = false) async throws -> [Finding] {
        try await judged(refresh: refresh).findings.filter { $0.state == .open }
    }

    private func judged(refresh: Bool) async throws -> Assessment {
        let input = AssessmentInput(now: now(), policy: declared)
        let fresh = Assessor(try await posture(refresh: refresh), input).run()
        let earlier = try store.findings(scope: try DiscoveryTargets(connector).name).map(Assessing.finding)
        return FindingRegister(earlier).merged(fresh)
    }

    /// How findings stand after a fresh look, those that are closed left out.
    func standing(of fingerprints: [String]) async throws -> [FindingStanding] {
        FindingStanding.standing(of: fingerprints, in: try await judged(refresh: true))
    }

    /// Findings of a plan that a fresh look still shows, or could not look at; empty = the fix holds.
    public func stillOpen(_ fingerprints: [String]) async throws -> [String] {
        try await standing(of: fingerprints).map { $0.isKnown ? $0.words : "not known  \($0.words)" }
    }
}
