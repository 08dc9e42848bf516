internal import Foundation
internal import WardenAssurance
internal import WardenChecks
internal import WardenDomain
internal import WardenEvidence
internal import WardenIncidents
internal import WardenRemedy
internal import WardenReporting
internal import WardenStore

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

    private static let hour: Int64 = 3_600_000

    /// One item a run.
    private func items(_ runs: [ControlRun], _ outcomes: [ControlOutcome], names: [String]? = nil) -> [PopulationItem] {
        runs.indices.map { index in
            PopulationItem(
                id: runs[index].id,
                name: names?[index] ?? runs[index].id,
                strands: [.init(outcomes[index], index..<(index + 1))]
            )
        }
    }

    private func total(_ items: [EvidenceIndex.Item], _ key: String) -> String {
        Quantity.count(items.reduce(UInt64(0)) { $0 + UInt64(max(0, $1.body[key]?.integer ?? 0)) })
    }

    // MARK: Looking

    private func discovery() -> ControlFacts {
        let found = sources.evidence.items.filter {
            $0.entry.kind == "discovery.finished"
                || ($0.entry.kind == "assessment.finished" && $0.body["stored"]?.bool != true)
        }
        let runs = found.map { item in
            // An assessment discovers first; whether that was whole its own unknowns say.
            EvidenceReference.run(item, isWhole: item.body["complete"]?.bool == true)
        }
        let places = found.last { $0.entry.kind == "discovery.finished" }?.body["locations"]?.integer
        return ControlFacts(
            id: "activity/discovery",
            title: "Places that hold audit data are looked for",
            description: "A copy that nobody knows of is protected by nobody: the estate is searched for every one.",
            criteria: ["CC3.2", "C1.1"],
            frequency: .every(Int64(sources.settings.discoverHours) * Self.hour),
            runs: runs,
            items: items(runs, runs.map { $0.isWhole ? .pass : .unknown }),
            notEvaluated: runs.contains { !$0.isWhole }
                ? [
                    .init(
                        what: "places of audit data",
                        why: "\(runs.count { !$0.isWhole }) searches could not read everything"
                    )
                ]
                : [],
            measures: places.map { [.init("Locations in the last search", String($0))] } ?? []
        )
    }

    private func scans() -> ControlFacts {
        let found = sources.evidence.items.filter {
            $0.entry.kind == "scan.finished" || $0.entry.kind == "monitor.checkpoint"
        }
        let runs = found.map { EvidenceReference.run($0, isWhole: $0.body["complete"]?.bool == true) }
        let detections = found.reduce(into: [String: Int64]()) { sums, item in
            for (severity, count) in item.body["detections"]?.object ?? [:] {
                sums[severity, default: 0] += count.integer ?? 0
            }
        }
        return ControlFacts(
            id: "activity/scan",
            title: "Audit logs are searched for misuse and for secrets",
            description:
                "Rules and correlations look at every delivered event; detectors look for secrets in its text.",
            criteria: ["CC7.2", "CC7.3", "C1.1"],
            frequency: .every(Int64(sources.settings.scanHours) * Self.hour),
            runs: runs,
            items: items(runs, runs.map { $0.isWhole ? .pass : .unknown }, names: found.map(\.entry.subject)),
            notEvaluated: runs.contains { !$0.isWhole }
                ? [
                    .init(
                        what: "delivered events",
                        why: "\(runs.count { !$0.isWhole }) scans could not read everything"
                    )
                ]
                : [],
            measures: [
                .init("Events read", total(found, "events")),
                .init("Records that could not be read", total(found, "unreadable")),
                .init(
                    "Events that rules matched",
                    Severity.allCases.reversed().compactMap { severity in
                        detections[severity.rawValue].map { "\($0) \(severity.rawValue)" }
                    }.joined(separator: ", ")
                ),
            ]
        )
    }

    private func integrity() -> ControlFacts {
        let found = sources.evidence.kind("integrity.verified")
        let runs = found.map { EvidenceReference.run($0, isWhole: $0.body["complete"]?.bool == true) }
        let outcomes = found.map { item -> ControlOutcome in
            if (item.body["issues"]?.integer ?? 0) > 0 { return .fail }
            return item.body["complete"]?.bool == true ? .pass : .unknown
        }
        let exceptions = zip(found, outcomes).filter { $0.1 == .fail }.map { item, _ in
            let clean = found.first {
                $0.entry.time > item.entry.time && $0.entry.subject == item.entry.subject
                    && $0.body["issues"]?.integer == 0
            }
            return PeriodException(
                id: "entry-\(item.entry.index)",
                title: "\(item.body["issues"]?.integer ?? 0) issues of completeness or of altered lines",
                subject: item.entry.subject,
                severity: .high,
                openedAt: item.entry.time,
                closedAt: clean?.entry.time,
                state: clean == nil ? "open" : "resolved",
                fix: "Run 'trailwarden integrity verify' on the files: it names files and lines."
            )
        }
        return ControlFacts(
            id: "activity/integrity",
            title: "Delivered logs are compared with what was committed to",
            description:
                "Every line that was read once has to be there still, unchanged and in order; hours may not be missing.",
            criteria: ["CC2.1", "PI1.5", "CC7.2"],
            frequency: .every(Int64(sources.settings.verifyHours) * Self.hour),
            runs: runs,
            items: items(runs, outcomes, names: found.map(\.entry.subject)),
            exceptions: exceptions,
            measures: [.init("Files compared", total(found, "files"))]
        )
    }

    private func anchoring() -> ControlFacts {
        let found = sources.evidence.items.filter {
            $0.entry.kind == "evidence.anchored" || $0.entry.kind == "evidence.anchor-failed"
        }
        let runs = found.map { EvidenceReference.run($0, isWhole: $0.entry.kind == "evidence.anchored") }
        return ControlFacts(
            id: "activity/anchoring",
            title: "Heads of the evidence log are kept outside",
            description: "Whoever keeps a record could replace it whole; a signed head in another's hands shows that.",
            criteria: ["CC4.1", "PI1.5"],
            frequency: .every(Int64(sources.settings.anchorHours) * Self.hour),
            runs: runs,
            items: items(runs, runs.map { $0.isWhole ? .pass : .fail }, names: found.map(\.entry.subject)),
            notEvaluated: hasAnchors
                ? []
                : [
                    .init(
                        what: "heads of the evidence log outside",
                        why: "no anchor is configured: 'evidence: {anchors: [...]}'"
                    )
                ]
        )
    }

    // MARK: Telling

    private func alerts() throws -> ControlFacts {
        let counts = try sources.store.outboxCounts(from: sources.period.from, until: sources.period.until)
        let runs = counts.map { ControlRun(id: "\($0.count) \($0.state) to \($0.sink)", at: $0.last) }
        let outcomes = counts.map { row -> ControlOutcome in
            switch row.state {
            case "sent", "joined": .pass
            case "dead": .fail
            default: .unknown
            }
        }
        let dead = counts.filter { $0.state == "dead" }.map { row in
            PeriodException(
                id: "dead-\(row.sink)",
                title: "\(row.count) messages could not be delivered",
                subject: row.sink,
                severity: .medium,
                openedAt: row.first,
                closedAt: nil,
                state: "open",
                fix: "Run 'trailwarden sink test \(row.sink)', then 'trailwarden alert redeliver'."
            )
        }
        let all = counts.reduce(0) { $0 + $1.count }
        return ControlFacts(
            id: "activity/alerts",
            title: "What is found reaches who has to act",
            description:
                "Every message to a sink is kept until the receiver has taken it, and counted where it never does.",
            criteria: ["CC4.2", "CC7.3"],
            frequency: .onEvent,
            runs: runs,
            items: items(runs, outcomes),
            exceptions: dead,
            measures: [.init("Messages", Quantity.count(UInt64(all)))]
        )
    }

    // MARK: Answering

    private func incidents() -> ControlFacts {
        let found = sources.incidents.filter { incident in
            sources.period.meets(incident.openedAt, incident.stage == .closed ? incident.updatedAt : nil)
        }.sorted { $0.openedAt < $1.openedAt }
        let runs = found.map { incident in
            ControlRun(
                id: incident.id,
                at: incident.openedAt,
                evidence: sources.evidence[incident.events.first?.evidence]
            )
        }
        // One that goes on is neither answered well nor badly yet.
        let outcomes = found.map { $0.stage >= .verified ? ControlOutcome.pass : .unknown }
        let open = found.filter { $0.stage < .verified }
        return ControlFacts(
            id: "activity/incidents",
            title: "Incidents are contained, fixed, verified and closed with their cause",
            description:
                "An incident cannot be closed before a fresh look saw the fix hold and its cause is written down.",
            criteria: ["CC7.3", "CC7.4", "CC7.5"],
            frequency: .onEvent,
            runs: runs,
            items: items(runs, outcomes, names: found.map(\.opening.title)),
            exceptions: found.flatMap(failedVerifications),
            notEvaluated: open.isEmpty
                ? [] : [.init(what: "outcome of \(open.count) incidents", why: "they are not verified yet")]
        )
    }

    private func failedVerifications(_ incident: Incident) -> [PeriodException] {
        incident.events.filter { $0.name == "verification-failed" && sources.period.contains($0.time) }.map { event in
            let later = incident.events.first { $0.time > event.time && $0.name == "verified" }
            return PeriodException(
                id: "\(incident.id)-\(event.time)",
                title: "A fix did not hold when it was looked at",
                subject: "\(incident.id): \(incident.opening.title)",
                severity: incident.opening.severity,
                openedAt: event.time,
                closedAt: later?.time,
                state: later == nil ? "open" : "resolved",
                remediation: later.map {
                    [.init(at: $0.time, words: "verified", evidence: sources.evidence[$0.evidence])]
                } ?? [],
                fix: "Run 'trailwarden incident show \(incident.id)'."
            )
        }
    }

    private func changes() -> ControlFacts {
        let found = sources.plans.filter { sources.period.contains($0.row.changedAt) }
            .sorted { $0.row.changedAt < $1.row.changedAt }
        let runs = found.map { plan in
            ControlRun(
                id: plan.row.id,
                at: plan.row.changedAt,
                evidence: sources.evidence.subject(plan.row.id, kind: "plan").last?.reference
            )
        }
        let outcomes = found.map { plan -> ControlOutcome in
            switch PlanState(rawValue: plan.row.state) {
            case .applied, .rolledBack: .pass
            case .stopped, .partlyRolledBack: .fail
            case .open, nil: .unknown
            }
        }
        let exceptions = zip(found, outcomes).filter { $0.1 == .fail }.map { plan, _ in
            PeriodException(
                id: plan.row.id,
                title: "A change ended \(plan.row.state)",
                subject: plan.file?.plan.reason ?? plan.row.id,
                severity: .medium,
                openedAt: plan.row.changedAt,
                closedAt: nil,
                state: "open",
                fix: "Run 'trailwarden apply' on the plan again, or 'trailwarden rollback \(plan.row.id)'."
            )
        }
        return ControlFacts(
            id: "activity/changes",
            title: "Changes are planned, signed, checked beforehand and journalled",
            description:
                "Nothing is changed but by a signed plan whose every step is in it, after a look at what it would cut.",
            criteria: ["CC8.1", "CC7.4"],
            frequency: .onEvent,
            runs: runs,
            items: items(runs, outcomes, names: found.map { $0.file?.plan.reason ?? $0.row.id }),
            exceptions: exceptions
        )
    }

    private func followUps() throws -> ControlFacts {
        let rows = try sources.store.followUps(from: sources.period.from, until: sources.period.until)
            .filter { ($0.doneAt ?? $0.dueAt) <= sources.now }
        let runs = rows.map { ControlRun(id: "\($0.plan), due \(Timestamp($0.dueAt).date)", at: $0.doneAt ?? $0.dueAt) }
        let outcomes = rows.map { row -> ControlOutcome in
            guard row.doneAt != nil else { return .fail }
            let words = row.outcome ?? ""
            if words.contains("came undone") { return .fail }
            return words == "held" || words.hasPrefix("looked at together") ? .pass : .unknown
        }
        let exceptions = zip(rows, outcomes).filter { $0.1 == .fail }.map { row, _ in
            PeriodException(
                id: "follow-up-\(row.id)",
                title: row.doneAt == nil ? "A later look at a fix was due and was not made" : row.outcome ?? "",
                subject: row.plan,
                severity: .medium,
                openedAt: row.doneAt ?? row.dueAt,
                closedAt: nil,
                state: "open",
                fix: "Run 'trailwarden follow-up'."
            )
        }
        return ControlFacts(
            id: "activity/follow-up",
            title: "Fixes are looked at again after days and weeks",
            description: "What was mended comes undone: each applied plan is compared with the estate later.",
            criteria: ["CC4.1", "CC7.5"],
            frequency: .onEvent,
            runs: runs,
            items: items(runs, outcomes, names: rows.map(\.plan)),
            exceptions: exceptions
        )
    }

    // MARK: Deciding

    private func access() -> ControlFacts {
        let found = reviews.filter { sources.period.meets($0.openedAt, $0.closedAt) }
            .sorted { $0.openedAt < $1.openedAt }
        let runs = found.map { campaign in
            ControlRun(
                id: campaign.id,
                at: campaign.openedAt,
                isWhole: campaign.unknowns.isEmpty,
                evidence: sources.evidence[campaign.events.first?.evidence]
            )
        }
        var items: [PopulationItem] = []
        for (place, campaign) in found.enumerated() {
            for item in campaign.items {
                let isLate = !campaign.isOpen || campaign.isOverdue(sources.now)
                let outcome: ControlOutcome = item.decision != nil ? .pass : isLate ? .fail : .unknown
                items.append(
                    PopulationItem(
                        id: "\(campaign.id)/\(item.number)",
                        name: "\(item.name) on \(item.locationName)",
                        strands: [.init(outcome, place..<(place + 1))]
                    )
                )
            }
        }
        let decided = found.flatMap(\.items).compactMap(\.decision)
        return ControlFacts(
            id: "activity/access-review",
            title: "Everybody who can read audit logs is reviewed",
            description:
                "Reviewers decide about each effective reader, with the path and the last use; nobody about themselves.",
            criteria: ["CC6.2", "CC6.3"],
            frequency: .every(Int64(sources.settings.reviewDays) * 24 * Self.hour),
            runs: runs,
            items: items,
            exceptions: found.compactMap(lateReview),
            notEvaluated: found.flatMap { campaign in
                campaign.unknowns.map { .init(what: "readers in \(campaign.id)", why: $0) }
            },
            measures: ReviewItem.Choice.allCases.map { choice in
                .init("Decided: \(choice.rawValue)", String(decided.count { $0.choice == choice }))
            }
        )
    }

    private func lateReview(_ campaign: ReviewCampaign) -> PeriodException? {
        let open = campaign.undecided.count
        guard open > 0, !campaign.isOpen || campaign.isOverdue(sources.now) else { return nil }
        return PeriodException(
            id: campaign.id,
            title: "\(open) of \(campaign.items.count) accesses were not decided by \(Timestamp(campaign.dueAt).date)",
            subject: campaign.locations.joined(separator: ", "),
            severity: .medium,
            openedAt: campaign.dueAt,
            closedAt: nil,
            state: "open",
            remediation: campaign.events.filter { $0.kind != .opened }.map {
                .init(at: $0.at, words: $0.words, evidence: sources.evidence[$0.evidence])
            },
            fix: "Decide them: 'trailwarden review show \(campaign.id)'."
        )
    }

    /// Findings that somebody answers for.
    private func acceptances() -> ControlFacts {
        let found = sources.findings.compactMap { finding in
            finding.history.last { $0.kind == .suppressed && sources.period.contains($0.at) }.map { (finding, $0) }
        }.sorted { $0.1.at < $1.1.at }
        let runs = found.map { ControlRun(id: "finding \($0.0.fingerprint.prefix(12))", at: $0.1.at) }
        return ControlFacts(
            id: "activity/acceptances",
            title: "Accepted findings have an owner, a reason and an end",
            description:
                "An acceptance without a name and a last day is refused; the finding stays in score and reports.",
            criteria: ["CC3.2", "CC4.2", "CC5.2"],
            frequency: .onEvent,
            runs: runs,
            items: items(
                runs,
                found.map { $0.1.note.isEmpty ? .unknown : .pass },
                names: found.map { "\($0.0.title), \($0.0.subjectName): \($0.1.note)" }
            )
        )
    }
}
