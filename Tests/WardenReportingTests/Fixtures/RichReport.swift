import WardenDomain

/// A report as a scan of a mid-sized company's month of logs would give it: every section filled.
enum RichReport {
    /// 2026-03-16T10:02:11.000Z
    static let startedAt: Int64 = 1_773_655_331_000
    private static let hour: Int64 = 3_600_000
    private static let day: Int64 = 24 * hour

    static let report = ScanReport(
        run: run,
        census: census,
        detections: detections,
        content: content,
        integrity: integrity,
        quarantine: quarantine,
        blindSpots: [
            "Verbose audit logs are off in workspace 5206439413157315: command texts are not recorded there.",
            "No CloudTrail records of the log bucket were given; deletions of delivered files would not be seen.",
        ],
        diagnostics: [
            Diagnostic(
                .error,
                code: "sigma.unknown-modifier",
                "rule 'odd-hours-export': unknown modifier 'startwith' in field 'actionName|startwith'",
                at: SourceLocation(file: "rules/odd-hours-export.yml", line: 14, column: 5),
                hint: "did you mean 'startswith'?"
            )
        ]
    )

    private static let run = ScanReport.Run(
        paths: ["./audit-logs", "./cloudtrail"],
        startedAt: startedAt,
        durationSeconds: 2.38,
        filesSeen: 1_262,
        filesRead: 1_248,
        filesSkipped: 14,
        bytesRead: 1_934_208_512,
        eventsRead: 3_214_332,
        duplicateEvents: 1_204,
        quarantined: 7,
        rulesLoaded: 212,
        version: "0.1.0"
    )

    // MARK: Census

    private static let census: Census = {
        let hours = hourly
        let events = hours.reduce(UInt64(0)) { $0 + $1.count }
        func share(_ parts: [(String, Double)], distinct: UInt64) -> Census.Distribution {
            Census.Distribution(
                entries: parts.map { .init(value: $0.0, count: UInt64(Double(events) * $0.1)) },
                distinct: distinct
            )
        }
        return Census(
            events: events,
            bytes: 1_934_208_512,
            failures: events / 41,
            firstEvent: hours[0].hour * hour + 91_204,
            lastEvent: startedAt - 240_000,
            principals: share(
                [
                    ("etl-prod@acme.example", 0.31), ("System-User", 0.22), ("dbt-runner", 0.12),
                    ("9f1c2f7e-6a54-4f3b-9d7e-0f6f3f8c2b11", 0.08), ("ana.silva@acme.example", 0.03),
                    ("j.müller@acme.example", 0.02), ("李小龍@acme.example", 0.012), ("ops@acme.example", 0.01),
                ],
                distinct: 214
            ),
            actions: share(
                [
                    ("unityCatalog/generateTemporaryTableCredential", 0.24), ("databrickssql/commandSubmit", 0.18),
                    ("accounts/tokenLogin", 0.15), ("jobs/runStart", 0.09), ("workspace/getNotebook", 0.05),
                    ("secrets/getSecret", 0.04), ("clusters/start", 0.02),
                ],
                distinct: 187
            ),
            services: share(
                [
                    ("unityCatalog", 0.38), ("databrickssql", 0.21), ("accounts", 0.19), ("jobs", 0.11),
                    ("workspace", 0.06), ("secrets", 0.04),
                ],
                distinct: 19
            ),
            sourceAddresses: share(
                [
                    ("10.20.0.14", 0.34), ("10.20.0.15", 0.28), ("198.51.100.23", 0.07), ("2001:db8:14::7", 0.05),
                    ("203.0.113.77", 0.001),
                ],
                distinct: 96
            ),
            userAgents: share([("Databricks-Runtime/14.3", 0.6), ("curl/8.5.0", 0.001)], distinct: 34),
            workspaces: share(
                [("3049056262456431", 0.62), ("5206439413157315", 0.27), ("account", 0.11)],
                distinct: 3
            ),
            sources: share([("databricks", 0.97), ("cloudtrail", 0.03)], distinct: 2),
            eventsPerHour: hours
        )
    }()

    /// 30 days: busy weekdays, quiet nights, one gap of nine hours, one burst.
    private static let hourly: [Census.Hour] = {
        let last = startedAt / hour
        let first = last - 30 * 24
        return (first...last).compactMap { epochHour in
            let ofDay = epochHour % 24
            let weekday = (epochHour / 24 + 3) % 7
            let index = epochHour - first
            if (310..<319).contains(index) { return nil }
            var count: Int64 = 900 + (index * 7_919 % 311)
            if weekday < 5, (7...18).contains(ofDay) {
                count += 6_400 - abs(12 - ofDay) * 700 + (index * 104_729 % 800)
            }
            if index == 547 { count += 21_000 }
            return Census.Hour(hour: epochHour, count: UInt64(count))
        }
    }()

    // MARK: Detections

    private static let detections: [DetectionGroup] = [
        group(
            rule: RuleSummary(
                id: "0d3f6f50-5d4e-4a3c-9a55-6b1f4d7f7a01",
                title: "Audit log delivery configuration disabled",
                severity: .critical,
                description: "An account administrator switched the delivery of audit logs off.",
                tags: ["attack.defense-evasion", "attack.t1562.008", "soc2.cc7.2"],
                falsePositives: ["A planned move to another bucket, with a new configuration created before."],
                runbook:
                    "Enable delivery again at once, ask the principal by another channel, and rotate their credentials if they did not do it.",
            ),
            principal: "mallory@acme.example",
            count: 1,
            daysAgo: (1.33, 1.33),
            workspaces: [],
            service: "accounts",
            action: "updateLogDeliveryConfiguration",
            address: "203.0.113.77",
            details: [("config_id", "f4c1d2a0-11"), ("status", "DISABLED")],
            file: "audit-logs/workspaceId=0/date=2026-03-15/auditlogs_account_3.json.gz",
            line: 118,
            fingerprint: "v1:6a1d0c7be6f24a11"
        ),
        group(
            rule: RuleSummary(
                id: "b7a5c0de-3a11-4f6c-8b1a-1f0c2d3e4f55",
                title: "Objects deleted from the audit log bucket",
                severity: .critical,
                description: "Delivered audit log files were deleted from the bucket that holds them.",
                tags: ["attack.t1070", "attack.t1485", "attack.impact", "soc2.cc7.3"],
                runbook:
                    "Restore the versions that were deleted, and remove delete rights on the bucket from everybody."
            ),
            principal: "arn:aws:iam::111122223333:role/data-platform-admin",
            count: 42,
            daysAgo: (1.30, 1.29),
            workspaces: [],
            source: .cloudTrail,
            service: "s3.amazonaws.com",
            action: "DeleteObject",
            address: "203.0.113.77",
            details: [("bucketName", "acme-audit-logs"), ("key", "workspaceId=30…/date=2026-03-14/…")],
            file: "cloudtrail/2026/03/15/0312.json.gz",
            line: 4,
            fingerprint: "v1:b2f9e1a37c440d52"
        ),
        group(
            rule: RuleSummary(
                id: "mass-secret-read",
                title: "Many secrets read by one principal within ten minutes",
                severity: .high,
                description: "One principal read 20 or more different secrets within ten minutes.",
                tags: ["attack.credential-access", "attack.t1555.006"],
                falsePositives: ["A deployment pipeline that reads all its secrets at start."],
                runbook:
                    "List what the keys open with `trailwarden hunt`, rotate them, and revoke the principal's tokens.",
                isCorrelation: true
            ),
            principal: "mallory@acme.example",
            count: 3,
            daysAgo: (1.38, 1.34),
            workspaces: ["3049056262456431"],
            service: "secrets",
            action: "getSecret",
            address: "203.0.113.77",
            details: [("scope", "prod"), ("key", "snowflake-password")],
            correlated: [("userIdentity.email", "mallory@acme.example")],
            file: "audit-logs/workspaceId=3049056262456431/date=2026-03-15/auditlogs_17.json",
            line: 90_412,
            fingerprint: "v1:12ab34cd56ef7890"
        ),
        group(
            rule: RuleSummary(
                id: "token-without-expiry",
                title: "Personal access token created without an expiry",
                severity: .high,
                tags: ["attack.persistence", "attack.t1098.001"],
                runbook: "Revoke the token and set a maximum lifetime for tokens in the workspace."
            ),
            principal: "j.müller@acme.example",
            count: 2,
            daysAgo: (12.1, 3.6),
            workspaces: ["3049056262456431", "5206439413157315"],
            service: "accounts",
            action: "generateDbToken",
            address: "198.51.100.23",
            details: [("tokenExpirationTime", "-1")],
            file: "audit-logs/workspaceId=5206439413157315/date=2026-03-04/auditlogs_2.json",
            line: 77,
            fingerprint: "v1:90fe11aa22bb33cc",
            isNew: false
        ),
        group(
            rule: RuleSummary(
                id: "legacy-login",
                title: "Sign-in with a password although single sign-on is required",
                severity: .medium,
                tags: ["attack.initial-access", "attack.t1078.004"],
                runbook: "Switch password sign-in off for the account and reset this user's password."
            ),
            principal: "李小龍@acme.example",
            count: 17,
            daysAgo: (28.2, 0.4),
            workspaces: ["3049056262456431"],
            service: "accounts",
            action: "login",
            address: "2001:db8:14::7",
            details: [],
            file: "audit-logs/workspaceId=3049056262456431/date=2026-02-16/auditlogs_9.json",
            line: 3_004,
            fingerprint: "v1:4455667788990011",
            isNew: false
        ),
        group(
            rule: RuleSummary(
                id: "large-download",
                title: "Large query result downloaded",
                severity: .low,
                tags: ["attack.t1530"]
            ),
            principal: "ana.silva@acme.example",
            count: 208,
            daysAgo: (29, 0.1),
            workspaces: ["3049056262456431"],
            service: "databrickssql",
            action: "downloadQueryResult",
            address: "10.20.0.15",
            details: [],
            file: "audit-logs/workspaceId=3049056262456431/date=2026-02-15/auditlogs_1.json",
            line: 12,
            fingerprint: "v1:0102030405060708",
            isNew: false
        ),
        group(
            rule: RuleSummary(id: "first-cluster-policy", title: "Cluster policy changed", severity: .informational),
            principal: "ops@acme.example",
            count: 4,
            daysAgo: (20, 5),
            workspaces: ["5206439413157315"],
            service: "clusterPolicies",
            action: "edit",
            address: "10.20.0.14",
            details: [],
            file: "audit-logs/workspaceId=5206439413157315/date=2026-02-24/auditlogs_4.json",
            line: 9,
            fingerprint: "v1:1112131415161718",
            isNew: false
        ),
    ]

    private static func group(
        rule: RuleSummary,
        principal: String,
        count: UInt64,
        daysAgo: (first: Double, last: Double),
        workspaces: [String],
        source: EventSource = .databricks,
        service: String,
        action: String,
        address: String,
        details: [(String, String)],
        correlated: [(String, String)] = [],
        file: String,
        line: Int,
        fingerprint: String,
        isNew: Bool = true
    ) -> DetectionGroup {
        let first = startedAt - Int64(daysAgo.first * Double(day))
        let location = EventLocation(file: file, line: line, offset: UInt64(line) * 412)
        let detection = Detection(
            rule: rule,
            location: location,
            event: EventContext(
                source: source,
                time: first,
                service: service,
                action: action,
                principal: principal,
                sourceAddress: address,
                userAgent: "curl/8.5.0",
                workspace: workspaces.first ?? "",
                account: source == .cloudTrail ? "111122223333" : "77636e6d-ac57-484f-9302-f7922285b9a5",
                status: "200",
                details: details.map { .init(field: $0.0, value: $0.1) }
            ),
            group: correlated.map { .init(field: $0.0, value: $0.1) },
            contributing: rule.isCorrelation
                ? (0..<20).map { EventLocation(file: file, line: line - 40 + $0 * 2, offset: UInt64(line + $0) * 400) }
                : []
        )
        return DetectionGroup(
            rule: rule,
            principal: principal,
            count: count,
            firstSeen: first,
            lastSeen: startedAt - Int64(daysAgo.last * Double(day)),
            workspaces: workspaces,
            samples: [detection],
            fingerprint: fingerprint,
            isNew: isNew
        )
    }

    // MARK: Content, integrity, quarantine

    private static let content: [ContentGroup] = [
        contentGroup(
            kind: "databricks-personal-access-token",
            title: "Databricks personal access token",
            class: .secret,
            severity: .critical,
            field: "requestParams.commandText",
            count: 14,
            distinct: 3,
            sample: "dapi…3f",
            confidence: 0.99,
            reasons: ["shape and length valid"],
            remedy: "Revoke the tokens, then find out who could read these logs since.",
            fingerprint: "v1:c0ffee0011223344"
        ),
        contentGroup(
            kind: "aws-access-key",
            title: "AWS access key with its secret",
            class: .secret,
            severity: .high,
            field: "requestParams.spark_conf.spark.hadoop.fs.s3a.secret.key",
            count: 2,
            distinct: 1,
            sample: "AKIA…7Q",
            confidence: 0.97,
            reasons: ["base32 valid", "account 111122223333"],
            remedy: "Deactivate the key in IAM and use an instance profile instead.",
            fingerprint: "v1:c0ffee5566778899"
        ),
        contentGroup(
            kind: "email-address",
            title: "E-mail address",
            class: .personal,
            severity: .medium,
            field: "requestParams.commandText",
            count: 3_211,
            distinct: 2_904,
            sample: "ali…e",
            confidence: 0.95,
            reasons: ["address syntax valid", "in an SQL literal"],
            remedy: "Keep literals out of query texts with parameters, or mask the logs before wider reading.",
            fingerprint: "v1:c0ffeeaabbccddee",
            isNew: false
        ),
        contentGroup(
            kind: "iban",
            title: "Bank account number (IBAN)",
            class: .financial,
            severity: .medium,
            field: "requestParams.notebookParams.account",
            count: 19,
            distinct: 19,
            sample: "DE89…00",
            confidence: 0.78,
            reasons: ["checksum valid"],
            remedy: "Pass a customer number instead of the account number.",
            fingerprint: "v1:c0ffee1234567890"
        ),
    ]

    private static func contentGroup(
        kind: String,
        title: String,
        class contentClass: ContentClass,
        severity: Severity,
        field: String,
        count: UInt64,
        distinct: UInt64,
        sample: String,
        confidence: Double,
        reasons: [String],
        remedy: String,
        fingerprint: String,
        isNew: Bool = true
    ) -> ContentGroup {
        let finding = ContentFinding(
            match: ContentMatch(
                kind: kind,
                contentClass: contentClass,
                confidence: confidence,
                field: field,
                sample: sample,
                fingerprint: "k1:" + fingerprint.suffix(8),
                reasons: reasons
            ),
            location: EventLocation(
                file: "audit-logs/workspaceId=3049056262456431/date=2026-03-02/auditlogs_5.json",
                line: 2_118,
                offset: 911_204
            ),
            event: EventContext(
                source: .databricks,
                time: startedAt - 14 * day,
                service: "databrickssql",
                action: "commandSubmit",
                principal: "dbt-runner",
                sourceAddress: "10.20.0.15",
                workspace: "3049056262456431",
                account: "77636e6d-ac57-484f-9302-f7922285b9a5",
                status: "200"
            )
        )
        return ContentGroup(
            kind: kind,
            title: title,
            contentClass: contentClass,
            severity: severity,
            field: field,
            count: count,
            distinctValues: distinct,
            firstSeen: startedAt - 14 * day,
            lastSeen: startedAt - 2 * day,
            samples: [finding],
            remedy: remedy,
            fingerprint: fingerprint,
            isNew: isNew,
            places: [
                ContentPlace(
                    location: "audit-logs/workspaceId=3049056262456431",
                    count: count,
                    distinctValues: distinct,
                    actions: [.init(value: "notebook/runCommand", count: count)]
                )
            ]
        )
    }

    private static let integrity: [IntegrityIssue] = [
        IntegrityIssue(
            kind: .removedLine,
            severity: .critical,
            message:
                "File 'workspaceId=3049056262456431/date=2026-03-15/auditlogs_17.json' lost 3 lines that an earlier version held.",
            file: "audit-logs/workspaceId=3049056262456431/date=2026-03-15/auditlogs_17.json",
            workspace: "3049056262456431",
            lines: [90_398, 90_401, 90_407],
            count: 3
        ),
        IntegrityIssue(
            kind: .missingHours,
            severity: .high,
            message: "Workspace 3049056262456431 was silent for 9 hours; it is never silent for more than 1.",
            workspace: "3049056262456431",
            from: (startedAt / hour - 30 * 24 + 310) * hour,
            until: (startedAt / hour - 30 * 24 + 319) * hour
        ),
        IntegrityIssue(
            kind: .lateFile,
            severity: .low,
            message:
                "File 'workspaceId=5206439413157315/date=2026-03-01/auditlogs_8.json' arrived 31 hours after its last event.",
            file: "audit-logs/workspaceId=5206439413157315/date=2026-03-01/auditlogs_8.json",
            workspace: "5206439413157315"
        ),
        IntegrityIssue(
            kind: .rewrittenFile,
            severity: .informational,
            message: "12 files were delivered again with more lines.",
            count: 12
        ),
    ]

    private static let quarantine: [QuarantinedRecord] = [
        QuarantinedRecord(
            location: EventLocation(
                file: "audit-logs/workspaceId=3049056262456431/date=2026-03-11/auditlogs_30.json.gz",
                line: 0,
                offset: 0
            ),
            length: 88_112,
            reason: "truncated-gzip",
            message: "the stream ends inside a block; the lines before it were read"
        ),
        QuarantinedRecord(
            location: EventLocation(
                file: "audit-logs/workspaceId=3049056262456431/date=2026-03-12/auditlogs_2.json",
                line: 4_410,
                offset: 1_833_020
            ),
            length: 612,
            reason: "malformed-json",
            message: "expected ',' or '}' after a value"
        ),
    ]
}
