internal import WardenAssurance
internal import WardenDomain
internal import WardenEvidence
internal import WardenReporting

/// What the program does beside its checks, as controls: their runs are entries of the evidence log, incidents, plans.
struct ActivityControls {
    let sources: PeriodSources
    let reviews: [ReviewCampaign]
    let hasAnchors: Bool

    func controls() throws -> [ControlFacts] {
        [
            discovery(), scans(), integrity(), try alerts(), incidents(), changes(), try followUps(), access(),
            acceptances(), anchoring(),
        ]
    }

    static let hour: Int64 = 3_600_000

    /// One item a run.
    func items(_ runs: [ControlRun], _ outcomes: [ControlOutcome], names: [String]? = nil) -> [PopulationItem] {
        runs.indices.map { index in
            PopulationItem(
                id: runs[index].id,
                name: names?[index] ?? runs[index].id,
                strands: [.init(outcomes[index], index..<(index + 1))]
            )
        }
    }

    func total(_ items: [EvidenceIndex.Item], _ key: String) -> String {
        Quantity.count(items.reduce(UInt64(0)) { $0 + UInt64(max(0, $1.body[key]?.integer ?? 0)) })
    }
}
