internal import WardenAssurance
internal import WardenChecks
internal import WardenDomain

// Deciding: reviews of access, findings that somebody answers for.
extension ActivityControls {
    func access() -> ControlFacts {
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

    func lateReview(_ campaign: ReviewCampaign) -> PeriodException? {
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
    func acceptances() -> ControlFacts {
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
