internal import WardenDomain
internal import WardenEstate

/// Access logs of log buckets are kept as long as the policy asks.
enum AccessLogsKeptAsLongAsPolicy: Check {
    static let metadata = CheckMetadata(
        id: "access-logs-kept-as-long-as-policy",
        title: "Access logs of log buckets are kept as long as the policy asks",
        family: .retention,
        scope: .traceBuckets,
        severity: .medium,
        rationale:
            "Who read the audit trail is evidence as much as the trail; its own bucket often ends it after a month.",
        risk: "When a leak of last year comes to light nobody can tell who took the files.",
        fix: "Set the expiration of the rule to at least the days of policy.retention_days.",
        remedy: .actions(["s3.keep-longer"]),
        criteria: [.cc72, .cc73, .c12],
        references: ["AWS: Logging requests with server access logging"],
        reads: [.s3Lifecycle],
        audience: .intruder,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let takesAccessLogs = ask.facts.posture.edges.contains { edge in
            edge.relation == .accessLoggedTo && edge.target.place.map { AssetID($0.root) } == subject.id
        }
        guard takesAccessLogs else { return .notApplicable("it takes inventories, which are written anew") }
        let wanted = Int64(ask.policy.retentionDays)
        guard let expiry = try ask.expiry(of: subject) else {
            return .passes("no rule expires them", ask.said(.s3Lifecycle, subject))
        }
        let evidence = expiry.rule.evidence("Expiration")
        return expiry.days >= wanted
            ? .passes("they are kept \(expiry.days) days", evidence)
            : .fails("a rule expires them after \(expiry.days) days; the policy asks for \(wanted)", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-access-logs",
            .bucket(
                "lifecycle",
                "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule></LifecycleConfiguration>"
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a month", .fail) {
                $0.set(.s3Lifecycle, ExampleEstate.trace, ["Rules", "0", "Expiration", "Days"], 30)
            },
            CheckExample("the rule is disabled", .pass) {
                $0.set(.s3Lifecycle, ExampleEstate.trace, ["Rules", "0", "Expiration", "Days"], 30)
                $0.set(.s3Lifecycle, ExampleEstate.trace, ["Rules", "0", "Status"], "Disabled")
            },
            CheckExample("it takes inventories alone", .notApplicable) { estate in
                estate.posture.edges.removeAll { $0.relation == .accessLoggedTo }
            },
            CheckExample("the rules are refused", .unknown) { $0.refuse(.s3Lifecycle, ExampleEstate.trace) },
        ]
    }
}
