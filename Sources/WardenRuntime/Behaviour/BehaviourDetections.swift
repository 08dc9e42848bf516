public import WardenBehaviour
public import WardenDomain

extension BehaviourCase {
    /// The rule that stands for the behaviour model in reports.
    private static let rule = RuleSummary(
        id: "behaviour.unusual-day",
        name: "unusual-behaviour",
        title: "Unusual behaviour",
        severity: .medium,
        description: "The behaviour model finds this day of the principal unusual; see docs/behaviour.md.",
        tags: ["soc2.cc7.2", "soc2.cc7.3"],
        falsePositives: ["New work, a new colleague, a change that nobody announced."],
        runbook: """
            Read the grounds with 'trailwarden behaviour explain'; ask the principal. Then say what it was with \
            'trailwarden behaviour feedback'.
            """
    )

    /// The case as a detection, for reports beside those of rules. High where the score is half as much again as the
    /// threshold, else medium.
    public var detection: Detection {
        var rule = Self.rule
        if let threshold, score >= threshold * 1.5 { rule.severity = .high }
        var details = [EventContext.Detail(field: "case", value: id)]
        details += reasons.prefix(5).map {
            EventContext.Detail(field: "ground", value: $0.sentence(isService: isService))
        }
        return Detection(
            rule: rule,
            location: EventLocation(file: "behaviour case \(id)", line: 1, offset: 0),
            event: EventContext(
                source: .generic,
                time: alertedAt ?? first,
                service: "behaviour",
                action: "unusualDay",
                principal: principal,
                details: details
            )
        )
    }

    /// As `detection`, grouped: what a report lists.
    public var group: DetectionGroup {
        let detection = detection
        return DetectionGroup(
            rule: detection.rule,
            principal: principal,
            count: 1,
            firstSeen: first,
            lastSeen: last,
            workspaces: [],
            samples: [detection],
            fingerprint: "v1:behaviour-\(id)"
        )
    }
}

extension ScanReport {
    /// Adds cases of the behaviour model among the detections, the worst first.
    public mutating func add(_ cases: [BehaviourCase]) {
        detections += cases.map(\.group)
        let order = detections.enumerated().sorted { left, right in
            if left.element.rule.severity != right.element.rule.severity {
                return left.element.rule.severity > right.element.rule.severity
            }
            return left.offset < right.offset
        }
        detections = order.map(\.element)
    }
}
