internal import WardenAssurance
internal import WardenDomain
internal import WardenWeb

/// Criteria and controls over a period over the API.
enum ComplianceOperations {
    private static let day: Int64 = 86_400_000
    private static let defaultDays: Int64 = 90

    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/compliance",
                name: "getCompliance",
                summary: "What can be said of each criterion and control over a period",
                scope: .readCompliance,
                parameters: [
                    .init(
                        name: "from",
                        summary: "The first day; 90 days before the end of today where it is left out",
                        schema: ["type": "string", "format": "date"]
                    ),
                    .init(
                        name: "until",
                        summary: "The last day; today where it is left out",
                        schema: ["type": "string", "format": "date"]
                    ),
                ],
                schema: "Compliance"
            ) { request in value(try site.compliance.report(try period(request, now: site.clock()))) }
        ]
    }

    private static func period(_ request: WebRequest, now: Int64) throws(WardenError) -> ReportPeriod {
        let parameters = APIParameters(request: request)
        let last = try parameters.time("until") ?? now - now % day
        let from = try parameters.time("from") ?? last - (defaultDays - 1) * day
        guard from <= last else {
            throw WardenError(code: "api.bad-parameter", object: "from", "the period would begin after its end")
        }
        return ReportPeriod(from: from, until: last + day)
    }

    private static func value(_ report: PeriodReport) -> JSONValue {
        let exceptions = report.exceptions
        return .object([
            "from": .time(report.facts.period.from), "until": .time(report.facts.period.until),
            "population_digest": .string(report.digest),
            "criteria": .array(report.criteria.map(criterion)), "controls": .array(report.controls.map(control)),
            "exceptions": .integer(Int64(exceptions.count)),
            "open_exceptions": .integer(Int64(exceptions.count(where: \.isOpen))),
            "not_evaluated": .integer(Int64(report.notEvaluated.count)),
        ])
    }

    private static func criterion(_ criterion: PeriodReport.Criterion) -> JSONValue {
        .object([
            "id": .string(criterion.id), "meaning": .string(criterion.meaning),
            "conclusion": .string(criterion.conclusion.rawValue), "controls": .strings(criterion.controls),
        ])
    }

    private static func control(_ control: PeriodReport.Control) -> JSONValue {
        var cadence = JSONValue.null
        if case .every(let span) = control.facts.frequency { cadence = .integer(span / 1_000) }
        return .object([
            "id": .string(control.facts.id), "title": .string(control.facts.title),
            "criteria": .strings(control.facts.criteria), "conclusion": .string(control.conclusion.rawValue),
            "population": .integer(Int64(control.facts.items.count)), "runs": .integer(Int64(control.facts.runs.count)),
            "cadence_seconds": cadence, "gaps": .integer(Int64(control.gaps.count)),
            "exceptions": .integer(Int64(control.facts.exceptions.count)),
            "not_evaluated": .integer(Int64(control.facts.notEvaluated.count)),
        ])
    }
}
