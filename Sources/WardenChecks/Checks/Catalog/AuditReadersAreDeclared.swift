internal import WardenDomain
internal import WardenEstate

/// Only declared principals read the audit tables.
enum AuditReadersAreDeclared: Check {
    static let metadata = CheckMetadata(
        id: "audit-readers-are-declared",
        title: "Only declared principals read the audit tables",
        family: .catalog,
        scope: .auditTables,
        severity: .high,
        rationale: "Readers of the audit trail are a short list that somebody answers for.",
        risk: "People and services that nobody thought of read the audit trail.",
        fix: "Revoke the grant, or name the principal under policy.declared_readers.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc63, .cc62, .cc61],
        references: [
            "Databricks: Unity Catalog privileges and securable objects",
            "Databricks: Audit log system table reference",
        ],
        reads: [.grants],
        audience: .named,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let readers = try ask.effectiveGrants(on: subject.id).filter {
            Grant.reading.contains($0.privilege) && !$0.isEveryone && !ask.isDeclared($0.principal)
                && !ask.isOwn($0.principal)
        }
        return readers.isEmpty
            ? .passes("every reader is declared", ask.said(.grants, subject))
            : .fail(
                CheckOutcome.Failure(
                    "\(Set(readers.map(\.shown)).sorted().joined(separator: ", ")) may read and nobody declared it",
                    readers.map(\.evidence),
                    items: readers.map(\.item)
                )
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "system.access.audit",
            right: [
                .find(
                    LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals"),
                    in: "Resources",
                    where: "displayName",
                    is: "etl-runner",
                    keep: "etl"
                ),
                .find(
                    LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals"),
                    in: "Resources",
                    where: "displayName",
                    is: "trailwarden",
                    keep: "own"
                ),
                .policy([
                    "declared_readers": [
                        "soc-analysts", "tomas.berg@halden.example", "{etl.applicationId}", "{own.applicationId}",
                    ]
                ]),
            ],
            .grant("table", "{name}", to: "brightpath-consultants", ["SELECT"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a person", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.auditTable,
                    [["principal": "eve@example.com", "privileges": ["SELECT"]]]
                )
            },
            CheckExample("the same in another case", .pass) {
                $0.answer(.grants, ExampleEstate.auditTable, [["principal": "Auditors", "privileges": ["SELECT"]]])
            },
        ]
    }
}
