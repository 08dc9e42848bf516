public import WardenDomain

/// What a language model is given: numbers, ids of criteria and their words. No name of a person, bucket, table,
/// workspace or file, and nothing out of a log.
public struct NarrativeFacts: Sendable, Hashable {
    public let document: JSONValue

    public init(_ report: PeriodReport) {
        document = .present([
            "period": Self.period(report.facts.period), "criteria": Self.criteria(report),
            "controls": Self.controls(report), "exceptions": Self.exceptions(report),
            "notEvaluated": Self.number(report.notEvaluated.count), "risk": Self.risk(report.facts.trend),
            "durations": Self.durations(report.facts.durations),
        ])
    }

    private static func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }

    private static func period(_ period: ReportPeriod) -> JSONValue {
        ["from": .string(Timestamp(period.from).date), "until": .string(Timestamp(period.until - 1).date)]
    }

    private static func criteria(_ report: PeriodReport) -> JSONValue {
        let rows: [JSONValue] = report.criteria.filter { !$0.controls.isEmpty }.map { criterion in
            [
                "id": .string(criterion.id), "asks": .string(criterion.meaning),
                "conclusion": .string(criterion.conclusion.rawValue), "controls": number(criterion.controls.count),
            ]
        }
        return .array(rows)
    }

    private static func controls(_ report: PeriodReport) -> JSONValue {
        [
            "all": number(report.controls.count), "thatRan": number(report.controls.count { !$0.facts.runs.isEmpty }),
            "withGaps": number(report.controls.count { !$0.gaps.isEmpty }),
        ]
    }

    private static func exceptions(_ report: PeriodReport) -> JSONValue {
        let exceptions = report.exceptions
        var bySeverity: [String: JSONValue] = [:]
        for severity in Severity.allCases {
            bySeverity[severity.rawValue] = number(exceptions.count { $0.severity == severity })
        }
        return [
            "all": number(exceptions.count), "open": number(exceptions.count { $0.isOpen }),
            "closed": number(exceptions.count { !$0.isOpen }), "bySeverity": .object(bySeverity),
        ]
    }

    private static func risk(_ trend: [TrendPoint]) -> JSONValue {
        guard let first = trend.first, let last = trend.last else { return .null }
        var members: [String: JSONValue] = [
            "openFindingsAtStart": number(first.open), "openFindingsAtEnd": number(last.open),
            "assessments": number(trend.count),
        ]
        if let points = first.points { members["first"] = number(points) }
        if let points = last.points { members["last"] = number(points) }
        return .object(members)
    }

    private static func durations(_ durations: [PeriodFacts.Duration]) -> JSONValue {
        var rows: [JSONValue] = []
        for duration in durations {
            guard let median = duration.median else { continue }
            rows.append([
                "name": .string(duration.name), "medianHours": .integer(median / 3_600_000),
                "count": number(duration.values.count),
            ])
        }
        return .array(rows)
    }

    /// What the model is asked.
    public var prompt: String {
        """
        Write at most eight plain sentences for the management of a company about how its controls over audit logs \
        worked in the period. Use only the facts below: no other number, name, date or id, no advice, no judgement of \
        compliance. Name criteria by their ids. Write numbers as digits. No lists, no headings, no markup.

        FACTS
        \(document.compact)
        """
    }
}
