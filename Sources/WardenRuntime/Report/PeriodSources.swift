internal import Foundation
internal import WardenAssurance
internal import WardenChecks
internal import WardenDomain
internal import WardenEvidence
internal import WardenIncidents
internal import WardenRemedy
internal import WardenStore

/// What a report over a period is gathered from.
struct PeriodSources {
    let store: Store
    /// Which estate; nil = none was assessed yet.
    let scope: String?
    let period: ReportPeriod
    let now: Int64
    let settings: ReportSettings
    let evidence: EvidenceIndex
    /// Assessments of the period, those of some checks included.
    let runs: [AssessmentRunRow]
    let findings: [Finding]
    let plans: [(row: PlanRow, file: PlanFile?)]
    let incidents: [Incident]

    init(
        store: Store,
        scope: String?,
        period: ReportPeriod,
        now: Int64,
        settings: ReportSettings,
        evidence: EvidenceIndex
    ) throws {
        self.store = store
        self.period = period
        self.now = now
        self.settings = settings
        self.evidence = evidence
        let all = try store.assessmentRuns(scope: nil, from: period.from, until: period.until)
        let chosen = scope ?? all.last?.scope
        self.scope = chosen
        runs = all.filter { $0.scope == chosen }
        findings = try chosen.map { try store.findings(scope: $0).map(Assessing.finding) } ?? []
        plans = try store.plans().map { ($0, try? PlanFile(reading: $0.file, file: $0.id)) }
        incidents = try store.incidents(limit: 1_000_000).compactMap { try IncidentDesk.incident($0.id, store) }
    }

    /// Estates that were assessed in the period and are not in the report.
    func otherScopes() throws -> Int {
        Set(try store.assessmentRuns(scope: nil, from: period.from, until: period.until).map(\.scope)).subtracting(
            scope.map { [$0] } ?? []
        ).count
    }

    /// Times at which a finding was open, oldest first; an end of nil = it still is.
    static func openings(of finding: Finding) -> [(from: Int64, until: Int64?)] {
        var spans: [(from: Int64, until: Int64?)] = []
        var opened: Int64?
        for event in finding.history {
            switch event.kind {
            case .opened, .reopened: opened = opened ?? event.at
            case .resolved:
                if let start = opened { spans.append((start, event.at)) }
                opened = nil
            default: break
            }
        }
        if let start = opened { spans.append((start, nil)) }
        if spans.isEmpty { spans = [(finding.firstSeen, finding.state == .resolved ? finding.lastSeen : nil)] }
        return spans
    }
}

extension EvidenceReference {
    static func run(_ item: EvidenceIndex.Item, isWhole: Bool) -> ControlRun {
        ControlRun(
            id: "entry \(item.entry.index)",
            at: item.entry.time,
            isWhole: isWhole,
            evidence: item.reference
        )
    }
}
