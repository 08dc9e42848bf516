internal import WardenDomain
internal import WardenIntegrity

/// The last verification over the API.
enum IntegrityOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/integrity",
                name: "getIntegrity",
                summary: "What the last verification of the delivered files found",
                scope: .readIntegrity,
                schema: "Integrity"
            ) { _ in
                guard let result = try site.verification.result() else { return nil }
                let report = result.report
                let counts = Dictionary(grouping: report.issues, by: \.severity)
                    .map { ($0.key.rawValue, JSONValue.integer(Int64($0.value.count))) }
                return .object([
                    "verified_at": .time(result.at),
                    "files": .integer(Int64(report.files)),
                    "compared": .integer(Int64(report.compared)),
                    "unchanged": .integer(Int64(report.unchanged)),
                    "not_judged": .integer(Int64(result.unknown + result.unread)),
                    "by_severity": .object(Dictionary(uniqueKeysWithValues: counts)),
                    "issues": .array(report.issues.prefix(1_000).map(value)),
                ])
            }
        ]
    }

    private static func value(_ issue: IntegrityIssue) -> JSONValue {
        .object([
            "kind": .string(issue.kind.rawValue), "severity": .string(issue.severity.rawValue),
            "message": .string(issue.message), "file": .optional(issue.file), "workspace": .optional(issue.workspace),
            "from": .time(issue.from), "until": .time(issue.until), "count": .count(issue.count),
        ])
    }
}
