internal import WardenDomain

/// The report for programs: everything, populations included.
struct PeriodJSON {
    private let report: PeriodReport
    private let narrative: CheckedNarrative?

    init(_ report: PeriodReport, narrative: CheckedNarrative? = nil) {
        self.report = report
        self.narrative = narrative
    }

    var document: JSONValue {
        var members = head
        members["schema"] = .string(PeriodReport.schemaName)
        members["criteria"] = .array(
            report.criteria.map {
                [
                    "id": .string($0.id), "meaning": .string($0.meaning), "conclusion": .string($0.conclusion.rawValue),
                    "controls": .strings($0.controls),
                ]
            }
        )
        members["controls"] = .array(report.controls.map(control))
        members["notEvaluated"] = .array(report.notEvaluated.map(Self.notEvaluated))
        return .object(members)
    }

    /// What the executive page says.
    var summary: JSONValue {
        var members = head
        members["schema"] = "trailwarden.period-summary/1"
        members["criteria"] = .object(
            Dictionary(
                uniqueKeysWithValues: PeriodReport.Conclusion.allCases.map {
                    ($0.rawValue, .integer(Int64(report.count($0))))
                }
            )
        )
        let exceptions = report.exceptions
        members["exceptions"] = [
            "open": .integer(Int64(exceptions.count(where: \.isOpen))),
            "closed": .integer(Int64(exceptions.count { !$0.isOpen })),
        ]
        members["notEvaluated"] = .integer(Int64(report.notEvaluated.count))
        return .object(members)
    }

    private var head: [String: JSONValue] {
        let facts = report.facts
        var members: [String: JSONValue] = [
            "from": .time(facts.period.from), "until": .time(facts.period.until), "madeAt": .time(facts.madeAt),
            "version": .string(facts.version), "periodDigest": .string(report.digest),
            "record": .present([
                "origin": .string(facts.record.origin), "entries": .count(facts.record.entries),
                "entriesInPeriod": .count(facts.record.inPeriod), "root": .optional(facts.record.root),
                "key": .optional(facts.record.key),
                "problems": facts.record.problems.map { .strings($0) } ?? .null,
            ]),
            "trend": .array(
                facts.trend.map {
                    .present([
                        "at": .time($0.at), "risk": $0.points.map { .integer(Int64($0)) } ?? .null,
                        "coverage": .double($0.coverage), "openFindings": .integer(Int64($0.open)),
                        "graveFindings": .integer(Int64($0.grave)),
                    ])
                }
            ),
            "durations": .array(
                facts.durations.map {
                    .present([
                        "name": .string($0.name), "count": .integer(Int64($0.values.count)),
                        "open": .integer(Int64($0.open)),
                        "medianMilliseconds": $0.median.map { .integer($0) } ?? .null,
                        "longestMilliseconds": $0.longest.map { .integer($0) } ?? .null,
                    ])
                }
            ),
        ]
        if let narrative {
            members["narrative"] = [
                "by": .string(narrative.model), "isGenerated": true, "sentences": .strings(narrative.sentences),
                "leftOut": .integer(Int64(narrative.leftOut)),
            ]
        }
        return members
    }

    private func control(_ control: PeriodReport.Control) -> JSONValue {
        let facts = control.facts
        let outcomes = ControlOutcome.allCases.map { ($0.rawValue, JSONValue.integer(Int64(control.count($0)))) }
        return .present([
            "id": .string(facts.id), "title": .string(facts.title), "description": .string(facts.description),
            "criteria": .strings(facts.criteria), "conclusion": .string(control.conclusion.rawValue),
            "cadenceMilliseconds": Self.cadence(facts.frequency),
            "runs": .array(facts.runs.map(Self.run)), "occurrences": .integer(Int64(control.occurrences)),
            "outcomes": .object(Dictionary(uniqueKeysWithValues: outcomes)),
            "population": .array(facts.items.map { Self.item($0) }),
            "gaps": .array(control.gaps.map { ["from": .time($0.from), "until": .time($0.until)] }),
            "samples": .array(control.samples.map(Self.sample)),
            "exceptions": .array(facts.exceptions.map(Self.exception)),
            "notEvaluated": .array(facts.notEvaluated.map(Self.notEvaluated)),
            "measures": .array(facts.measures.map { ["name": .string($0.name), "value": .string($0.value)] }),
        ])
    }

    private static func cadence(_ frequency: ControlFacts.Frequency) -> JSONValue {
        if case .every(let cadence) = frequency { .integer(cadence) } else { .null }
    }

    private static func run(_ run: ControlRun) -> JSONValue {
        .present([
            "id": .string(run.id), "at": .time(run.at), "whole": .bool(run.isWhole),
            "evidence": run.evidence.map(evidence) ?? .null,
        ])
    }

    private static func item(_ item: PopulationItem) -> JSONValue {
        .present([
            "id": .string(item.id), "name": .string(item.name),
            "last": .optional(item.last?.rawValue),
            "strands": .array(
                item.strands.map {
                    [
                        "outcome": .string($0.outcome.rawValue), "firstRun": .integer(Int64($0.runs.lowerBound)),
                        "runs": .integer(Int64($0.runs.count)),
                    ]
                }
            ),
        ])
    }

    private static func sample(_ sample: PeriodReport.Sample) -> JSONValue {
        .present([
            "number": .integer(Int64(sample.number)), "item": .string(sample.item), "name": .string(sample.itemName),
            "run": .string(sample.run.id), "at": .time(sample.run.at), "outcome": .string(sample.outcome.rawValue),
            "evidence": sample.run.evidence.map(evidence) ?? .null,
        ])
    }

    private static func evidence(_ reference: EvidenceReference) -> JSONValue {
        [
            "index": .count(reference.index), "leaf": .string(reference.leaf), "kind": .string(reference.kind),
            "time": .time(reference.time),
        ]
    }

    private static func exception(_ exception: PeriodException) -> JSONValue {
        .present([
            "id": .string(exception.id), "title": .string(exception.title), "subject": .string(exception.subject),
            "severity": .string(exception.severity.rawValue), "openedAt": .time(exception.openedAt),
            "closedAt": exception.closedAt.map { .time($0) } ?? .null, "state": .string(exception.state),
            "fix": .string(exception.fix),
            "remediation": .array(
                exception.remediation.map {
                    .present([
                        "at": $0.at.map { .time($0) } ?? .null, "words": .string($0.words),
                        "evidence": $0.evidence.map(evidence) ?? .null,
                    ])
                }
            ),
        ])
    }

    private static func notEvaluated(_ entry: NotEvaluated) -> JSONValue {
        .present([
            "what": .string(entry.what), "why": .string(entry.why), "permission": .optional(entry.permission),
        ])
    }
}
