internal import WardenAssurance
internal import WardenDomain
internal import WardenIncidents
internal import WardenRemedy
internal import WardenReporting
internal import WardenStore

// Telling and answering: alerts, incidents, changes, follow-ups.
extension ActivityControls {
    func alerts() throws -> ControlFacts {
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

    func incidents() -> ControlFacts {
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

    func failedVerifications(_ incident: Incident) -> [PeriodException] {
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

    func changes() -> ControlFacts {
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

    func followUps() throws -> ControlFacts {
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
}
