internal import WardenDomain
internal import WardenEstate

/// The system schema access is enabled.
enum AuditSystemSchemaEnabled: Check {
    static let metadata = CheckMetadata(
        id: "audit-system-schema-enabled",
        title: "The system schema access is enabled",
        family: .catalog,
        scope: .metastores,
        severity: .high,
        rationale: """
            system.access.audit holds account-level events and Unity Catalog events; it has to be switched on for \
            each metastore.
            """,
        risk: "Events of this metastore cannot be queried, and nothing is kept while it is off.",
        fix: """
            Enable the schema: trailwarden delivery configure, or PUT /unity- \
            catalog/metastores/{id}/systemschemas/access.
            """,
        remedy: .actions(["uc.enable-system-schema"]),
        criteria: [.cc72, .cc21],
        references: ["Databricks: Audit log system table reference"],
        reads: [.systemSchemas],
        audience: .everyone,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        for schema in try ask.list(.systemSchemas, of: subject.id) where try schema.text("schema") == "access" {
            let state = try schema.text("state")
            return ["ENABLE_COMPLETED", "MANAGED"].contains(state)
                ? .passes("its state is \(state)", schema.evidence("state"))
                : .fails("its state is \(state)", schema.evidence("state"))
        }
        return .fails("the metastore lists no schema access", ask.said(.systemSchemas, subject))
    }

    static var lab: LabRecipe {
        .breaks(.withoutSystemSchema("access")).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("available, not enabled", .fail) {
                $0.set(.systemSchemas, ExampleEstate.metastore, ["0", "state"], "AVAILABLE")
            },
            CheckExample("not listed", .fail) { $0.answer(.systemSchemas, ExampleEstate.metastore, []) },
            CheckExample("the state is missing", .unknown) {
                $0.set(.systemSchemas, ExampleEstate.metastore, ["0", "state"], nil)
            },
        ]
    }
}
