internal import WardenDomain
internal import WardenEstate

/// System tables with audit data are not granted to everyone.
enum AuditTablesNotOpenToEveryone: Check {
    static let metadata = CheckMetadata(
        id: "audit-tables-not-open-to-everyone",
        title: "System tables with audit data are not granted to everyone",
        family: .catalog,
        scope: .auditTables,
        severity: .critical,
        rationale: """
            The table names every person, address and statement of the account. A grant on the schema or the catalog \
            reaches it as well.
            """,
        risk: "Everyone in the company reads what everyone else did, and secrets that stand in statements.",
        fix: "Revoke SELECT on system.access from account users; grant it to a group of auditors.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc61, .cc63, .c11],
        references: [
            "Databricks: Unity Catalog privileges and securable objects",
            "Databricks: Audit log system table reference",
        ],
        reads: [.grants],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try GrantJudgement.notOpenToEveryone(subject, ask)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "system.access.audit",
            .grant("table", "{name}", to: "account users", ["SELECT"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("on the table", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.auditTable,
                    [["principal": "account users", "privileges": ["SELECT"]]]
                )
            },
            CheckExample("on the schema", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.systemSchema,
                    [["principal": "account users", "privileges": ["USE_SCHEMA", "SELECT"]]]
                )
            },
            CheckExample("on the catalog, in the old spelling", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.systemCatalog,
                    [["principal": "account users", "privileges": ["ALL PRIVILEGES"]]]
                )
            },
            CheckExample("the schema is not known", .unknown) { $0.refuse(.grants, ExampleEstate.systemSchema) },
        ]
    }
}
