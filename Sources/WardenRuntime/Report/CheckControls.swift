internal import Foundation
internal import WardenAssurance
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenEvidence
internal import WardenIncidents
internal import WardenRemedy
internal import WardenStore

/// Every check as a control: its runs are assessments, its population the subjects that it looked at.
struct CheckControls {
    private let sources: PeriodSources
    private let sets: [Int64: Set<String>]
    private let spans: [String: [CheckSpanRow]]
    private let unknowns: [String: [NotEvaluated]]
    private let findings: [String: [Finding]]
    /// By the number of the assessment.
    private let controlRuns: [Int64: ControlRun]

    init(_ sources: PeriodSources) throws {
        self.sources = sources
        sets = try sources.store.checkSets()
        if let scope = sources.scope, let first = sources.runs.first, let last = sources.runs.last {
            let rows = try sources.store.checkSpans(scope: scope, first: first.id, last: last.id)
            spans = Dictionary(grouping: rows, by: \.check)
        } else {
            spans = [:]
        }
        unknowns = try Self.unknowns(sources)
        findings = Dictionary(grouping: sources.findings, by: \.check)
        controlRuns = Self.controlRuns(sources)
    }

    func controls() -> [ControlFacts] {
        let cadence = Int64(sources.settings.assessHours) * 3_600_000
        let remedies = FindingRemedies(sources)
        return CheckRegistry.ids.compactMap { CheckRegistry.metadata[$0] }.map { check in
            let runs = sources.runs.filter { sets[$0.checkSet]?.contains(check.id) == true }
            let items = items(spans[check.id] ?? [], runs.map(\.id))
            return ControlFacts(
                id: check.id,
                title: check.title,
                description: check.rationale,
                criteria: check.criteria.map(\.rawValue),
                frequency: .every(cadence),
                runs: runs.compactMap { controlRuns[$0.id] },
                items: items,
                exceptions: (findings[check.id] ?? []).compactMap { exception($0, remedies) },
                notEvaluated: notEvaluated(check, runs, items)
            )
        }
    }

    private static func controlRuns(_ sources: PeriodSources) -> [Int64: ControlRun] {
        var entries: [Int64: EvidenceReference] = [:]
        for item in sources.evidence.kind("assessment.finished") where item.entry.subject == sources.scope {
            let time = item.body["takenAt"]?.string.flatMap { Timestamp.milliseconds($0) }
            if let time { entries[time] = item.reference }
        }
        var runs: [Int64: ControlRun] = [:]
        for row in sources.runs {
            runs[row.id] = ControlRun(id: "assessment \(row.id)", at: row.takenAt, evidence: entries[row.takenAt])
        }
        return runs
    }

    private func items(_ spans: [CheckSpanRow], _ runs: [Int64]) -> [PopulationItem] {
        var items: [PopulationItem] = []
        for span in spans {
            let first = Self.place(of: span.firstRun, in: runs)
            let end = Self.place(of: span.lastRun + 1, in: runs)
            guard first < end else { continue }
            let strand = PopulationItem.Strand(Self.outcome(span.outcome), first..<end)
            if items.last?.id == span.subject {
                items[items.count - 1].strands.append(strand)
                items[items.count - 1].name = span.subjectName
            } else {
                items.append(PopulationItem(id: span.subject, name: span.subjectName, strands: [strand]))
            }
        }
        return items
    }

    /// Place of the first run that is not before `run`.
    private static func place(of run: Int64, in runs: [Int64]) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle] < run { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func outcome(_ text: String) -> ControlOutcome {
        switch text {
        case "pass": .pass
        case "fail": .fail
        case "notApplicable": .notApplicable
        default: .unknown
        }
    }

    private func exception(_ finding: Finding, _ remedies: FindingRemedies) -> PeriodException? {
        let spans = PeriodSources.openings(of: finding).filter { sources.period.meets($0.from, $0.until) }
        guard let first = spans.first, let last = spans.last else { return nil }
        return PeriodException(
            id: finding.fingerprint,
            title: "\(finding.title): \(finding.message)",
            subject: finding.subjectName,
            severity: finding.severity,
            openedAt: first.from,
            closedAt: last.until,
            state: last.until == nil ? finding.state.rawValue : "resolved",
            remediation: remedies.steps(finding),
            fix: finding.fix
        )
    }

    private func notEvaluated(
        _ check: CheckMetadata,
        _ runs: [AssessmentRunRow],
        _ items: [PopulationItem]
    ) -> [NotEvaluated] {
        guard !runs.isEmpty else {
            return [NotEvaluated(what: check.title, why: "no assessment of the period ran the check '\(check.id)'")]
        }
        let open = items.count { $0.last == .unknown }
        // The last whole assessment tells why; a run of some checks after it may have seen otherwise.
        if runs.last?.isWhole == true, let told = unknowns[check.id], !told.isEmpty { return told }
        guard open > 0 else { return [] }
        return [NotEvaluated(what: check.title, why: "\(open) subjects could not be looked at in the last run")]
    }

    /// Why the last whole assessment of the period left results unknown, where it is still kept.
    private static func unknowns(_ sources: PeriodSources) throws -> [String: [NotEvaluated]] {
        guard let last = sources.runs.last(where: \.isWhole), let bytes = try sources.store.assessment(last.id) else {
            return [:]
        }
        let assessment: Assessment = try JSONDocument.decode(bytes, "assessment \(last.id)")
        var found: [String: [NotEvaluated]] = [:]
        for result in assessment.results {
            guard case .unknown(let unknowns) = result.outcome else { continue }
            for unknown in unknowns {
                let entry = NotEvaluated(what: unknown.question, why: unknown.detail, permission: unknown.permission)
                if found[result.check]?.contains(entry) != true { found[result.check, default: []].append(entry) }
            }
        }
        return found
    }
}

/// What was done about findings: by hand, by plan, in an incident.
struct FindingRemedies {
    private let sources: PeriodSources
    private var plans: [String: [Int]] = [:]
    private var incidents: [String: [Int]] = [:]

    init(_ sources: PeriodSources) {
        self.sources = sources
        for (place, plan) in sources.plans.enumerated() {
            for fingerprint in plan.file?.plan.findings ?? [] { plans[fingerprint, default: []].append(place) }
        }
        for (place, incident) in sources.incidents.enumerated() {
            for source in incident.opening.sources { incidents[source.fingerprint, default: []].append(place) }
        }
    }

    func steps(_ finding: Finding) -> [PeriodException.Remediation] {
        var steps: [PeriodException.Remediation] = []
        for event in finding.history {
            switch event.kind {
            case .resolved: steps.append(.init(at: event.at, words: "seen mended: \(event.note)"))
            case .suppressed: steps.append(.init(at: event.at, words: "accepted: \(event.note)"))
            case .suppressionEnded: steps.append(.init(at: event.at, words: "no longer accepted: \(event.note)"))
            case .reopened: steps.append(.init(at: event.at, words: "came back: \(event.note)"))
            case .opened, .becameUnverified, .verifiedAgain, .riskChanged: break
            }
        }
        if let word = finding.suppression {
            steps.append(
                .init(at: nil, words: "accepted by \(word.owner) until \(Timestamp(word.expires).date): \(word.reason)")
            )
        }
        for place in plans[finding.fingerprint] ?? [] {
            let row = sources.plans[place].row
            let entry = sources.evidence.subject(row.id, kind: "plan").last
            steps.append(.init(at: row.changedAt, words: "\(row.id) \(row.state)", evidence: entry?.reference))
        }
        for place in incidents[finding.fingerprint] ?? [] {
            let incident = sources.incidents[place]
            for event in incident.events {
                let words: String? =
                    switch event.kind {
                    case .opened: "\(incident.id) opened"
                    case .contained(let change): "\(incident.id) contained: \(change.summary)"
                    case .fixed(let change): "\(incident.id) fixed: \(change.summary)"
                    case .verified: "\(incident.id) \(event.name)"
                    case .closed: "\(incident.id) closed"
                    default: nil
                    }
                guard let words else { continue }
                steps.append(.init(at: event.time, words: words, evidence: sources.evidence[event.evidence]))
            }
        }
        return steps.sorted { ($0.at ?? .max) < ($1.at ?? .max) }
    }
}
