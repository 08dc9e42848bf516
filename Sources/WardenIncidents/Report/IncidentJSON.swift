public import WardenDomain

/// An incident as JSON: docs/incidents.md describes it.
extension Incident {
    /// - Parameter now: epoch milliseconds, for the clocks.
    public func json(now: Int64) -> JSONValue {
        let clocks = clocks(now: now).map { ($0.key.rawValue, JSONValue.integer($0.value)) }
        return [
            "id": .string(id), "title": .string(opening.title), "severity": .string("\(opening.severity)"),
            "stage": .string(stage.rawValue), "openedAt": .time(openedAt), "updatedAt": .time(updatedAt),
            "assignee": .optional(assignee), "location": .optional(opening.location),
            "sources": .array(opening.sources.map(\.json)),
            "clocksMilliseconds": .object(Dictionary(clocks) { first, _ in first }),
            "rootCause": .optional(documentation.rootCause), "impact": .optional(documentation.impact),
            "resolution": .optional(documentation.resolution), "lessons": .null,
            "exposure": exposure?.json ?? .null, "tickets": .array(tickets.map(\.json)),
            "changes": .array(changes.map { $0.event.json }), "verification": .array(probes.map(\.json)),
            "timeline": .array(events.map(\.json)),
        ]
    }
}

extension IncidentEvent {
    /// The event with its facts; also the body of its entry in the evidence log.
    public var json: JSONValue {
        .present([
            "time": .time(time), "actor": .string(actor), "event": .string(name), "summary": .string(summary),
            "evidence": evidence.map { .count($0) } ?? .null, "facts": facts,
        ])
    }

    private var facts: JSONValue {
        switch kind {
        case .opened(let opening):
            .present([
                "title": .string(opening.title), "severity": .string("\(opening.severity)"),
                "location": .optional(opening.location), "sources": .array(opening.sources.map(\.json)),
                "window": opening.window.json,
            ])
        case .contained(let change), .fixed(let change): change.json
        case .verified(let probes): .array(probes.map(\.json))
        case .exposureStated(let statement): statement.json
        case .ticketed(let ticket): ticket.json
        case .documented(let words):
            .present([
                "rootCause": .optional(words.rootCause), "impact": .optional(words.impact),
                "resolution": .optional(words.resolution),
            ])
        case .assigned, .commented, .closed, .reopened: .null
        }
    }
}

extension Opening.Source {
    var json: JSONValue {
        ["kind": .string(kind.rawValue), "fingerprint": .string(fingerprint), "title": .string(title)]
    }
}

extension Change {
    var json: JSONValue {
        .present([
            "summary": .string(summary), "before": .optional(before), "after": .optional(after),
            "plan": .optional(plan),
            "approvals": .array(approvals.map { ["by": .string($0.by), "time": .time($0.time)] }),
            "revoked": .strings(revoked), "notNeeded": wasNotNeeded ? true : .null,
        ])
    }
}

extension Probe {
    var json: JSONValue {
        ["name": .string(name), "result": .string(result.rawValue), "detail": .string(detail)]
    }
}

extension TicketReference {
    var json: JSONValue {
        ["system": .string(system), "id": .string(id), "name": .string(name), "url": .string(url)]
    }
}

extension ExposureWindow {
    var json: JSONValue {
        func moment(_ moment: Moment?) -> JSONValue {
            moment.map { ["time": .time($0.time), "event": .string($0.event)] } ?? .null
        }
        return ["opened": moment(opened), "closed": moment(closed)]
    }
}

extension ExposureStatement {
    public var json: JSONValue {
        [
            "window": window.json, "statedAt": .time(statedAt), "readersAt": .time(readersAt),
            "couldRead": .array(
                readers.map {
                    [
                        "party": .string($0.party), "certain": .bool($0.isCertain), "outside": .bool($0.isOutside),
                        "path": .string($0.path),
                    ]
                }
            ),
            "didRead": .array(
                uses.map {
                    [
                        "principal": .string($0.principal), "action": .string($0.action), "count": .count($0.count),
                        "first": .time($0.first), "last": .time($0.last),
                    ]
                }
            ),
            "content": .array(
                content.map {
                    [
                        "title": .string($0.title), "class": .string($0.contentClass), "count": .count($0.count),
                        "distinct": .count($0.distinct),
                    ]
                }
            ),
            "coverage": [
                "known": .bool(coverage.isKnown), "hours": .integer(Int64(coverage.hours)),
                "coveredHours": .integer(Int64(coverage.coveredHours)),
                "gaps": .array(coverage.gaps.map { ["from": .time($0.from), "until": .time($0.until)] }),
            ],
            "unknowns": .strings(unknowns),
        ]
    }
}
