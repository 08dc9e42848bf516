internal import WardenDomain
internal import WardenEstate

/// Versions of log files are kept.
enum LogBucketIsVersioned: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-is-versioned",
        title: "Versions of log files are kept",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: """
            Delivery rewrites files; without versions a rewritten or deleted file is gone, and nobody can show what \
            stood there.
            """,
        risk: "Whoever may write makes earlier lines disappear.",
        fix: "Enable versioning; it cannot be taken back to unset, only suspended.",
        remedy: .actions(["s3.keep-versions"]),
        criteria: [.a12, .cc75, .cc68, .pi15],
        references: ["AWS: Using versioning in S3 buckets"],
        reads: [.s3Versioning],
        audience: .intruder,
        harm: .alter,
        safeguard: .versioning
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let document = try ask.document(.s3Versioning, of: subject.id) else {
            return .fails("versioning was never enabled", ask.absent(.s3Versioning))
        }
        guard let status = try document.optionalText("Status") else {
            return .fails("versioning was never enabled", document.evidence("Status"))
        }
        return status == "Enabled"
            ? .passes("versioning is enabled", document.evidence("Status"))
            : .fails("versioning is \(status.lowercased())", document.evidence("Status"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs",
            .bucket("versioning", "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>")
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("suspended", .fail) { $0.set(.s3Versioning, ExampleEstate.bucket, ["Status"], "Suspended") },
            CheckExample("never", .fail) { $0.remove(.s3Versioning, ExampleEstate.bucket) },
        ]
    }
}
