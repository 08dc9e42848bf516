internal import WardenDomain
internal import WardenEstate

/// The log bucket is not the root bucket of a workspace.
enum LogBucketIsDedicated: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-is-dedicated",
        title: "The log bucket is not the root bucket of a workspace",
        family: .delivery,
        scope: .deliveries,
        severity: .high,
        rationale: """
            The root bucket of a workspace is open to its clusters through DBFS: every user reads and writes there.
            """,
        risk: "Everyone who can start a cluster reads, alters and deletes audit logs.",
        fix: "Deliver into a bucket of its own, best in an account of its own.",
        remedy: .choice(
            "delivery.configure",
            missing: "which bucket takes the logs, and which account owns it"
        ),
        criteria: [.cc63, .cc61, .cc52],
        references: [
            "Databricks: Configure audit log delivery", "Databricks: Recommendations for DBFS and Unity Catalog",
        ],
        reads: [.logDelivery, .storageConfigurations, .workspaces],
        audience: .company,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let delivery = try ask.delivery(subject)
        let bucket = try ask.bucket(of: delivery)
        var roots: [String: Document] = [:]
        var names: [String: String] = [:]
        for document in try ask.list(.storageConfigurations, of: delivery.account) {
            names[try document.text("storage_configuration_id")] =
                try document.part("root_bucket_info").text("bucket_name")
        }
        for workspace in try ask.list(.workspaces, of: delivery.account) {
            guard let id = try workspace.optionalText("storage_configuration_id"), let name = names[id] else {
                continue
            }
            roots[name] = workspace
        }
        guard let workspace = roots[bucket.id.name] else {
            return .passes(
                "'\(bucket.id.name)' is no workspace's root bucket",
                delivery.document.evidence("storage_configuration_id")
            )
        }
        let name = try workspace.optionalText("workspace_name") ?? ""
        return .fails(
            "'\(bucket.id.name)' is also the root bucket of workspace '\(name)'",
            workspace.evidence("storage_configuration_id")
        )
    }

    static var lab: LabRecipe {
        .cannot("the emulator makes no workspaces, so none can share the bucket")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it is the root bucket", .fail) {
                $0.set(.workspaces, ExampleEstate.account, ["0", "storage_configuration_id"], "s-1")
            },
            CheckExample("another configuration names the same bucket", .fail) {
                $0.set(
                    .storageConfigurations,
                    ExampleEstate.account,
                    ["1", "root_bucket_info", "bucket_name"],
                    "acme-audit"
                )
            },
            CheckExample("workspaces are not known", .unknown) { $0.refuse(.workspaces, ExampleEstate.account) },
        ]
    }
}
