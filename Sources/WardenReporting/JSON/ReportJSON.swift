import WardenDomain

// How the parts of a report are written in `trailwarden.scan/1`. Field names are promises: they are added, never
// renamed, within a version.

extension RuleSummary {
    var json: JSONValue {
        [
            "id": .string(id), "name": .string(name), "title": .string(title), "severity": .string(severity.rawValue),
            "description": .string(description), "tags": .strings(tags), "falsePositives": .strings(falsePositives),
            "runbook": .string(runbook), "isCorrelation": .bool(isCorrelation),
        ]
    }
}

extension EventLocation {
    var json: JSONValue { ["file": .string(file), "line": .integer(Int64(line)), "offset": .count(offset)] }
}

extension EventContext {
    var json: JSONValue {
        [
            "source": .string(source.rawValue), "time": .time(time), "service": .string(service),
            "action": .string(action), "principal": .string(principal), "sourceAddress": .string(sourceAddress),
            "userAgent": .string(userAgent), "workspace": .string(workspace), "account": .string(account),
            "status": .string(status), "details": .array(details.map(\.json)),
        ]
    }
}

extension EventContext.Detail {
    var json: JSONValue { ["field": .string(field), "value": .string(value)] }
}

extension Detection {
    /// - Parameter includesRule: false inside a group, which names the rule once.
    func json(includesRule: Bool) -> JSONValue {
        var members: [String: JSONValue] = [
            "location": location.json, "event": event.json, "group": .array(group.map(\.json)),
            "contributing": .array(contributing.map(\.json)),
        ]
        if includesRule { members["rule"] = rule.json }
        return .object(members)
    }
}

extension ContentMatch {
    var json: JSONValue {
        [
            "kind": .string(kind), "class": .string(contentClass.rawValue), "confidence": .double(confidence),
            "field": .string(field), "sample": .string(sample), "fingerprint": .string(fingerprint),
            "reasons": .strings(reasons),
        ]
    }
}

extension ContentFinding {
    var json: JSONValue { ["match": match.json, "location": location.json, "event": event.json] }
}

extension DetectionGroup {
    var json: JSONValue {
        [
            "fingerprint": .string(fingerprint), "isNew": .bool(isNew), "rule": rule.json,
            "principal": .string(principal), "count": .count(count), "firstSeen": .time(firstSeen),
            "lastSeen": .time(lastSeen), "workspaces": .strings(workspaces),
            "samples": .array(samples.map { $0.json(includesRule: false) }),
        ]
    }
}

extension ContentGroup {
    var json: JSONValue {
        [
            "fingerprint": .string(fingerprint), "isNew": .bool(isNew), "kind": .string(kind), "title": .string(title),
            "class": .string(contentClass.rawValue), "severity": .string(severity.rawValue), "field": .string(field),
            "count": .count(count), "distinctValues": .count(distinctValues), "firstSeen": .time(firstSeen),
            "lastSeen": .time(lastSeen), "remedy": .string(remedy), "samples": .array(samples.map(\.json)),
            "places": .array(places.map(\.json)),
        ]
    }
}

extension ContentPlace {
    fileprivate var json: JSONValue {
        [
            "location": .string(location), "count": .count(count), "distinctValues": .count(distinctValues),
            "actions": .array(actions.map(\.json)),
        ]
    }
}

extension Census.Entry {
    fileprivate var json: JSONValue { ["value": .string(value), "count": .count(count)] }
}

extension LocationContent {
    var json: JSONValue {
        ["location": .string(location), "worst": .string(worst.rawValue), "kinds": .array(kinds.map(\.json))]
    }
}

extension LocationContent.Kind {
    fileprivate var json: JSONValue {
        [
            "kind": .string(kind), "title": .string(title), "class": .string(contentClass.rawValue),
            "severity": .string(severity.rawValue), "count": .count(count),
            "distinctValues": .count(distinctValues), "fields": .array(fields.map(\.json)),
            "actions": .array(actions.map(\.json)),
        ]
    }
}

extension IntegrityIssue {
    var json: JSONValue {
        [
            "kind": .string(kind.rawValue), "severity": .string(severity.rawValue), "message": .string(message),
            "file": .optional(file), "workspace": .optional(workspace),
            "lines": .array(lines.map { .integer(Int64($0)) }), "from": .time(from), "until": .time(until),
            "count": .count(count), "remedy": .string(remedy), "isNew": isNew.map { .bool($0) } ?? .null,
            "acceptance": acceptance?.json ?? .null,
        ]
    }
}

extension IntegrityAcceptance {
    fileprivate var json: JSONValue {
        ["owner": .string(owner), "reason": .string(reason), "at": .time(at), "until": .time(until)]
    }
}

extension QuarantinedRecord {
    var json: JSONValue {
        [
            "location": location.json, "length": .count(length), "reason": .string(reason),
            "message": .string(message),
        ]
    }
}

extension Diagnostic {
    var json: JSONValue {
        let place: JSONValue =
            location.map {
                ["file": .string($0.file), "line": .integer(Int64($0.line)), "column": .integer(Int64($0.column))]
            } ?? .null
        return [
            "level": .string(level.rawValue), "code": .string(code), "message": .string(message), "location": place,
            "hint": .optional(hint),
        ]
    }
}

extension Census {
    var json: JSONValue {
        [
            "events": .count(events), "bytes": .count(bytes), "failures": .count(failures),
            "firstEvent": .time(firstEvent), "lastEvent": .time(lastEvent), "period": period?.json ?? .null,
            "principals": principals.json,
            "actions": actions.json, "services": services.json, "sourceAddresses": sourceAddresses.json,
            "userAgents": userAgents.json, "workspaces": workspaces.json, "sources": sources.json,
            "eventsPerHour": .array(eventsPerHour.compactMap(\.json)),
        ]
    }
}

extension Census.Period {
    var json: JSONValue {
        [
            "first": .time(first), "last": .time(last), "eventsOutside": .count(eventsOutside),
            "firstOutside": .time(firstOutside), "lastOutside": .time(lastOutside),
        ]
    }
}

extension Census.Distribution {
    var json: JSONValue {
        [
            "distinct": .count(distinct), "isTruncated": .bool(isTruncated),
            "entries": .array(entries.map { ["value": .string($0.value), "count": .count($0.count)] }),
        ]
    }
}

extension Census.Hour {
    /// Nil where the hour lies outside what RFC 3339 can write.
    fileprivate var json: JSONValue? {
        let (milliseconds, overflow) = hour.multipliedReportingOverflow(by: 3_600_000)
        guard !overflow, let text = Timestamp(milliseconds).rfc3339 else { return nil }
        return ["hour": .string(text), "count": .count(count)]
    }
}

extension ScanReport.Run {
    var json: JSONValue {
        [
            "paths": .strings(paths), "startedAt": .time(startedAt), "durationSeconds": .double(durationSeconds),
            "filesSeen": .integer(Int64(filesSeen)), "filesRead": .integer(Int64(filesRead)),
            "filesSkipped": .integer(Int64(filesSkipped)), "bytesRead": .count(bytesRead),
            "eventsRead": .count(eventsRead), "duplicateEvents": .count(duplicateEvents),
            "quarantined": .count(quarantined), "rulesLoaded": .integer(Int64(rulesLoaded)),
            "version": .string(version),
        ]
    }
}

extension ReportSummary {
    var json: JSONValue {
        [
            "verdict": .string(verdict), "worst": .optional(worst?.rawValue), "isIncomplete": .bool(isIncomplete),
            "newFindings": .integer(Int64(newFindings)), "knownFindings": .integer(Int64(knownFindings)),
            "bySeverity": .object(
                Dictionary(
                    uniqueKeysWithValues: tallies.map { tally in
                        (
                            tally.severity.rawValue,
                            [
                                "detections": .integer(Int64(tally.detections)),
                                "content": .integer(Int64(tally.content)),
                                "integrity": .integer(Int64(tally.integrity)), "new": .integer(Int64(tally.new)),
                            ] as JSONValue
                        )
                    }
                )
            ),
        ]
    }
}
