internal import WardenDomain
internal import WardenEstate

/// No account admin is deactivated.
enum AccountAdminsAreActive: Check {
    static let metadata = CheckMetadata(
        id: "account-admins-are-active",
        title: "No account admin is deactivated",
        family: .identity,
        scope: .account,
        severity: .medium,
        rationale: "A deactivated user with the role becomes an admin again with one click, or with the next sync.",
        risk: "Somebody who left comes back with every right.",
        fix: "Take the role away; deactivation alone keeps it.",
        remedy: .choice("identity.revoke-account-admin", missing: "who of them still needs the role"),
        criteria: [.cc62, .cc63],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.users, .groups],
        audience: .administrators,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var idle: [FindingItem] = []
        for admin in try ask.accountAdmins(in: subject.id) where try !admin.document.flag("active") {
            idle.append(FindingItem(admin.name, evidence: admin.document.evidence("active")))
        }
        return idle.isEmpty
            ? .passes("every account admin is active")
            : .fails("\(idle.map(\.name).joined(separator: ", ")) deactivated, with the role", items: idle)
    }

    static var lab: LabRecipe {
        .breaks(
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "hugo.leaver@halden.example",
                keep: "hugo"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{hugo.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{hugo.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                    ]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("deactivated", .fail) { $0.set(.users, ExampleEstate.account, ["0", "active"], false) },
            CheckExample("not told", .unknown) { $0.set(.users, ExampleEstate.account, ["0", "active"], nil) },
        ]
    }
}
