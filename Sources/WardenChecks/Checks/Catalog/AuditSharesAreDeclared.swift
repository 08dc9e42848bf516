internal import WardenDomain
internal import WardenEstate

/// Audit data is shared with declared recipients only.
enum AuditSharesAreDeclared: Check {
    static let metadata = CheckMetadata(
        id: "audit-shares-are-declared",
        title: "Audit data is shared with declared recipients only",
        family: .catalog,
        scope: .shares,
        severity: .critical,
        rationale: "A share hands data to another organization, live and without a copy to take back.",
        risk: "Another company reads your audit trail.",
        fix: "Remove the audit data from the share, or name the recipient under policy.declared_readers.",
        remedy: .actions(["sharing.revoke"]),
        criteria: [.cc67, .cc92, .c11],
        references: ["Databricks: Delta Sharing, security of recipients"],
        reads: [.sharePermissions],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var strangers: [FindingItem] = []
        for grant in try ask.list(.sharePermissions, of: subject.id) {
            let principal = try grant.text("principal")
            if !ask.isDeclared(principal) {
                strangers.append(FindingItem(principal, evidence: grant.evidence("principal")))
            }
        }
        return strangers.isEmpty
            ? .passes("every recipient is declared", ask.said(.sharePermissions, subject))
            : .fails("it is shared with \(strangers.map(\.name).joined(separator: ", "))", items: strangers)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .policy(["declared_readers": ["acme_analytics"]])
            ],
            .call(
                LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.1/unity-catalog/shares/{name}/permissions",
                    ["changes": [["principal": "auditors_ltd", "add": ["SELECT"]]]]
                ),
                undo: LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.1/unity-catalog/shares/{name}/permissions",
                    ["changes": [["principal": "auditors_ltd", "remove": ["SELECT"]]]]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a recipient that nobody declared", .fail) { $0.input.policy.declaredReaders.remove("mssp") },
            CheckExample("recipients are not known", .unknown) { $0.refuse(.sharePermissions, ExampleEstate.share) },
        ]
    }
}
