internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

extension Remedies {
    /// Findings of the posture as it is: judged anew, so that a plan never mends what is mended already.
    /// What somebody accepted for a time is left alone.
    func openFindings() async throws -> [Finding] {
        let input = AssessmentInput(now: now(), policy: declared)
        let fresh = Assessor(try await posture(), input).run()
        let earlier = try store.findings(scope: try DiscoveryTargets(connector).name).map(Assessing.finding)
        return FindingRegister(earlier).merged(fresh).findings.filter { $0.state == .open }
    }

    /// How findings stand after a fresh look, those that are closed left out. The look is kept as an assessment: what is
    /// closed by it is closed in every list and report.
    func standing(of fingerprints: [String]) async throws -> [FindingStanding] {
        let options = Assessing.Options(configuration: configuration, state: state.path, startsOver: true)
        return FindingStanding.standing(of: fingerprints, in: try await Assessing(options).run())
    }

    /// Findings of a plan that a fresh look still shows, or could not look at; empty = the fix holds.
    public func stillOpen(_ fingerprints: [String]) async throws -> [String] {
        try await standing(of: fingerprints).map { $0.isKnown ? $0.words : "not known  \($0.words)" }
    }
}
