internal import WardenDomain
internal import WardenEstate

/// Copies of audit data are owned by groups.
enum AuditCopiesOwnedByGroups: Check {
    static let metadata = CheckMetadata(
        id: "audit-copies-owned-by-groups",
        title: "Copies of audit data are owned by groups",
        family: .catalog,
        scope: .auditCopies,
        severity: .medium,
        rationale: "An owner may do everything, grants or not. People leave, and their objects stay theirs.",
        risk: "One stolen session of one person opens, alters or drops it.",
        fix: "Give ownership to a group or a service principal.",
        remedy: .actions(["uc.transfer-ownership"]),
        criteria: [.cc63, .cc62],
        references: ["Databricks: Manage ownership of Unity Catalog objects"],
        reads: [.securable],
        audience: .named,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (owner, evidence) = try ask.owner(of: subject)
        return ask.isPerson(owner)
            ? .fails("\(owner), a person, owns it", evidence) : .passes("'\(owner)' owns it", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "finance.reporting.workspace_activity",
            .patch(.workspace, "/api/2.1/unity-catalog/tables/{name}", ["owner": "mina.gupta@halden.example"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a person", .fail) { $0.set(.securable, ExampleEstate.copy, ["owner"], "eve@example.com") },
            CheckExample("no owner is told", .unknown) { $0.set(.securable, ExampleEstate.copy, ["owner"], nil) },
        ]
    }
}
