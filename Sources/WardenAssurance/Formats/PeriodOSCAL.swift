internal import WardenDomain

/// OSCAL 1.2.1: assessment results, and the plan of action for what is open.
///
/// Ids are of version 5 and follow from our own, so that the same observation has the same id in every report. Criteria
/// go by their ids alone, in lower case as tokens have to be.
struct PeriodOSCAL {
    private static let version = "1.2.1"
    private static let namespace = "https://trailwarden.example/ns/oscal"

    private let report: PeriodReport
    private let name: String

    init(_ report: PeriodReport) {
        self.report = report
        name = report.digest
    }

    // MARK: Documents

    var assessmentResults: JSONValue {
        [
            "assessment-results": [
                "uuid": id("assessment-results", name), "metadata": metadata("Assessment results"),
                "import-ap": ["href": .string("#" + uuid("resource", "plan"))],
                "results": .array([result]),
                "back-matter": ["resources": .array([plan, record])],
            ]
        ]
    }

    /// - Throws: `report.nothing-open`.
    func planOfAction() throws(WardenError) -> JSONValue {
        let exceptions = report.exceptions
        let items = exceptions.map(item) + report.notEvaluated.map(item)
        guard !items.isEmpty else {
            throw WardenError(
                code: "report.nothing-open",
                object: report.facts.period.text,
                "the period has no exception and nothing that was not evaluated: there is no action to plan",
                hint: "the assessment results say so: '--format oscal'"
            )
        }
        return [
            "plan-of-action-and-milestones": members([
                "uuid": id("poam", name), "metadata": metadata("Plan of action and milestones"),
                "system-id": ["id": .string(text(report.facts.record.origin))],
                "risks": list(exceptions.map(risk)),
                "poam-items": .array(items),
                "back-matter": ["resources": .array([record])],
            ])
        ]
    }

    private func metadata(_ title: String) -> JSONValue {
        [
            "title": .string("\(title), \(report.facts.period.text)"), "last-modified": .time(report.facts.madeAt),
            "version": .string(text(report.facts.version)), "oscal-version": .string(Self.version),
            "props": .array([property("period-digest", report.digest)]),
        ]
    }

    // MARK: The result

    private var result: JSONValue {
        let facts = report.facts
        let controls = report.controls
        return members([
            "uuid": id("result", name), "title": .string("Operation of controls over \(facts.period.text)"),
            "description": .string(description), "start": .time(facts.period.from),
            "end": .time(min(facts.period.until, facts.madeAt)),
            "reviewed-controls": [
                "control-selections": .array([
                    [
                        "description": "The criteria that a control of this product speaks to.",
                        "include-controls": .array(
                            report.criteria.filter { !$0.controls.isEmpty }.map {
                                ["control-id": .string(token($0.id))]
                            }
                        ),
                    ]
                ])
            ],
            "local-definitions": inventory.isEmpty ? .null : ["inventory-items": .array(inventory)],
            "observations": list(controls.map(observation)),
            "risks": list(report.exceptions.map(risk)),
            "findings": list(report.criteria.filter { !$0.controls.isEmpty }.map(finding)),
            "remarks": remarks,
        ])
    }

    private var description: String {
        "Controls over Databricks audit logs from \(report.facts.period.words), from the evidence log "
            + "'\(report.facts.record.origin)'. Samples follow from the period digest \(report.digest)."
    }

    private var remarks: JSONValue {
        let open = report.notEvaluated.map { "- \($0.what): \($0.why)" + ($0.permission.map { "; needs \($0)" } ?? "") }
        return open.isEmpty ? .null : .string("Not evaluated:\n" + open.joined(separator: "\n"))
    }

    /// What samples and failures name; populations as a whole are in the JSON report.
    private var subjects: [PopulationItem] {
        var seen: Set<String> = []
        var found: [PopulationItem] = []
        for control in report.controls {
            let sampled = Set(control.samples.map(\.item))
            for item in control.facts.items where sampled.contains(item.id) || item.count(.fail) > 0 {
                if seen.insert(item.id).inserted { found.append(item) }
            }
        }
        return found
    }

    private var inventory: [JSONValue] {
        subjects.map { item in
            [
                "uuid": id("item", item.id), "description": .string(text(item.name)),
                "props": .array([property("asset-id", item.id)]),
            ]
        }
    }

    private func observation(_ control: PeriodReport.Control) -> JSONValue {
        let facts = control.facts
        let sampled = Set(control.samples.map(\.item))
        let own = facts.items.filter { sampled.contains($0.id) || $0.count(.fail) > 0 }
        var properties = [
            property("control", facts.id), property("conclusion", control.conclusion.rawValue),
            property("runs", String(facts.runs.count)), property("population", String(facts.items.count)),
            property("occurrences", String(control.occurrences)), property("gaps", String(control.gaps.count)),
        ]
        for outcome in ControlOutcome.allCases {
            properties.append(property("outcome-\(outcome.rawValue)", String(control.count(outcome))))
        }
        if case .every(let cadence) = facts.frequency {
            properties.append(property("cadence-hours", String(Double(cadence) / 3_600_000)))
        }
        return members([
            "uuid": id("observation", facts.id), "title": .string(text(facts.title)),
            "description": .string(text(facts.description)), "props": .array(properties),
            "methods": facts.id.hasPrefix("activity/") ? ["EXAMINE"] : ["TEST"],
            "subjects": list(own.map { ["subject-uuid": id("item", $0.id), "type": "inventory-item"] }),
            "relevant-evidence": list(control.samples.map(evidence)),
            "collected": .time(facts.runs.last?.at ?? report.facts.madeAt),
            "remarks": .optional(gaps(control)),
        ])
    }

    private func gaps(_ control: PeriodReport.Control) -> String? {
        guard !control.gaps.isEmpty else {
            return control.facts.runs.isEmpty ? "The control did not run in the period." : nil
        }
        return "Did not run: "
            + control.gaps.map {
                "\(Timestamp($0.from).rfc3339 ?? "?") to \(Timestamp($0.until).rfc3339 ?? "?")"
            }.joined(separator: "; ")
    }

    private func evidence(_ sample: PeriodReport.Sample) -> JSONValue {
        var properties = [
            property("sample", String(sample.number)), property("run", sample.run.id),
            property("asset-id", sample.item), property("outcome", sample.outcome.rawValue),
        ]
        if let entry = sample.run.evidence {
            properties += [property("log-entry", String(entry.index)), property("leaf-hash", entry.leaf)]
        }
        let words = "\(sample.itemName): \(sample.outcome.rawValue) in \(sample.run.id)"
        return [
            "href": .string("#" + uuid("resource", "record")), "description": .string(text(words)),
            "props": .array(properties),
        ]
    }

    private func finding(_ criterion: PeriodReport.Criterion) -> JSONValue {
        let controls = report.controls(of: criterion)
        let exceptions = controls.flatMap(\.facts.exceptions).reduce(into: [PeriodException]()) { list, next in
            if !list.contains(where: { $0.id == next.id }) { list.append(next) }
        }
        let (state, reason) =
            switch criterion.conclusion {
            case .noExceptions: ("satisfied", "pass")
            case .exceptions: ("not-satisfied", "fail")
            case .incomplete, .noEvidence, .didNotOccur, .notApplicable: ("not-satisfied", "other")
            }
        return members([
            "uuid": id("finding", criterion.id),
            "title": .string("\(criterion.id): \(criterion.conclusion.rawValue)"),
            "description": .string(text(criterion.meaning)),
            "props": .array([property("conclusion", criterion.conclusion.rawValue)]),
            "target": [
                "type": "objective-id", "target-id": .string(token(criterion.id)),
                "status": ["state": .string(state), "reason": .string(reason)],
            ],
            "related-observations": list(controls.map { ["observation-uuid": id("observation", $0.facts.id)] }),
            "related-risks": list(exceptions.map { ["risk-uuid": id("risk", $0.id)] }),
        ])
    }

    private func risk(_ exception: PeriodException) -> JSONValue {
        let status =
            switch exception.state {
            case "resolved", "closed", "done": "closed"
            case "suppressed": "deviation-approved"
            case "unverified": "investigating"
            default: exception.isOpen ? (exception.remediation.isEmpty ? "open" : "remediating") : "closed"
            }
        var remediations: [JSONValue] = exception.remediation.enumerated().map { place, step in
            [
                "uuid": id("remediation", "\(exception.id)/\(place)"), "lifecycle": "completed",
                "title": .string(text(step.words)),
                "description": .string(
                    text(
                        (step.at.flatMap { Timestamp($0).rfc3339 } ?? "time not recorded")
                            + (step.evidence.map { ", \($0.words)" } ?? "")
                    )
                ),
            ]
        }
        if exception.isOpen, !exception.fix.isEmpty {
            remediations.append([
                "uuid": id("remediation", "\(exception.id)/fix"), "lifecycle": "recommendation",
                "title": "What to do", "description": .string(text(exception.fix)),
            ])
        }
        return members([
            "uuid": id("risk", exception.id), "title": .string(text(exception.title)),
            "description": .string(text("\(exception.subject): \(exception.title)")),
            "statement": .string(text(exception.title)), "status": .string(status),
            "props": .array([
                property("severity", exception.severity.rawValue), property("source", exception.id),
                property("opened", Timestamp(exception.openedAt).rfc3339 ?? "?"),
            ]),
            "remediations": list(remediations),
        ])
    }

    // MARK: The plan

    private func item(_ exception: PeriodException) -> JSONValue {
        [
            "uuid": id("poam-item", exception.id), "title": .string(text(exception.title)),
            "description": .string(text(exception.fix.isEmpty ? exception.subject : exception.fix)),
            "props": .array([property("state", exception.state), property("severity", exception.severity.rawValue)]),
            "related-risks": .array([["risk-uuid": id("risk", exception.id)]]),
        ]
    }

    private func item(_ open: NotEvaluated) -> JSONValue {
        [
            "uuid": id("poam-item", "unknown/\(open.what)/\(open.why)"), "title": .string(text(open.what)),
            "description": .string(text(open.why + (open.permission.map { "; needs \($0)" } ?? ""))),
            "props": .array([property("state", "not evaluated")]),
        ]
    }

    // MARK: Parts

    private var plan: JSONValue {
        [
            "uuid": id("resource", "plan"), "title": "Continuous assessment",
            "description": "The checks of the product and their cadence, as each observation states them.",
        ]
    }

    private var record: JSONValue {
        var properties = [property("origin", report.facts.record.origin)]
        if let root = report.facts.record.root { properties.append(property("root", root)) }
        properties.append(property("size", String(report.facts.record.entries)))
        return [
            "uuid": id("resource", "record"), "title": "Evidence log",
            "description": "Verifiable offline from the bundle that 'trailwarden evidence export' writes.",
            "props": .array(properties),
        ]
    }

    private func property(_ name: String, _ value: String) -> JSONValue {
        ["name": .string(name), "ns": .string(Self.namespace), "value": .string(text(value))]
    }

    private func uuid(_ kind: String, _ name: String) -> String { StableUUID.of(kind, name) }

    private func id(_ kind: String, _ name: String) -> JSONValue { .string(uuid(kind, name)) }

    private func token(_ text: String) -> String { text.lowercased() }

    /// Values may be neither empty nor begin or end with a blank.
    private func text(_ value: String) -> String {
        let safe = SafeText.neutralised(value)
        var slice = safe[...]
        while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
        while slice.last?.isWhitespace == true { slice = slice.dropLast() }
        return slice.isEmpty ? "-" : String(slice)
    }

    /// Empty lists are not allowed: the member is left out then.
    private func list(_ items: [JSONValue]) -> JSONValue { items.isEmpty ? .null : .array(items) }

    private func members(_ all: [String: JSONValue]) -> JSONValue { .present(all) }
}
