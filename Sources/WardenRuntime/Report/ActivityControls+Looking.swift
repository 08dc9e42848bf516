internal import WardenAssurance
internal import WardenDomain
internal import WardenEvidence

// Looking: discovery, scans, integrity, anchors.
extension ActivityControls {
    func discovery() -> ControlFacts {
        let found = sources.evidence.items.filter {
            // Unknowns of some checks do not say whether the search was whole.
            $0.entry.kind == "discovery.finished"
                || ($0.entry.kind == "assessment.finished" && $0.body["stored"]?.bool != true
                    && $0.body["partial"]?.bool != true)
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

    func scans() -> ControlFacts {
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

    func integrity() -> ControlFacts {
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

    func anchoring() -> ControlFacts {
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
}
