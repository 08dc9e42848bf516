internal import WardenDomain
internal import WardenEstate

/// Not everyone is admin of a workspace.
enum WorkspaceAdminNotForEveryone: Check {
    static let metadata = CheckMetadata(
        id: "workspace-admin-not-for-everyone",
        title: "Not everyone is admin of a workspace",
        family: .identity,
        scope: .workspaces,
        severity: .critical,
        rationale: "A workspace admin reads every notebook, token list and log setting of the workspace.",
        risk: "Everyone in the company administers the workspace.",
        fix: "Take ADMIN from account users.",
        remedy: .actions(["identity.demote-admin"]),
        criteria: [.cc63, .cc61],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.assignments],
        audience: .company,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        for assignment in try ask.list(.assignments, of: subject.id) {
            guard let permissions = assignment["permissions"]?.strings else {
                throw Unanswered(assignment.unknown("'permissions' is missing"))
            }
            guard permissions.contains("ADMIN"), let name = try assignment.part("principal").optionalText("group_name"),
                Grant.everyone.contains(name.lowercased())
            else { continue }
            return .fails("group '\(name)' is admin", assignment.evidence("permissions"))
        }
        return .passes("no group of everyone is admin", ask.said(.assignments, subject))
    }

    static var lab: LabRecipe {
        // The emulator's own group of all account users is not listed: one of its name stands in for it.
        .breaks(
            .call(
                LabCall(
                    .account,
                    "POST",
                    "/api/2.0/accounts/{account}/scim/v2/Groups",
                    ["schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "account users"]
                ),
                undo: LabCall(.account, "DELETE", "/api/2.0/accounts/{account}/scim/v2/Groups/{everyone.id}"),
                keep: "everyone"
            ),
            .call(
                LabCall(
                    .account,
                    "PUT",
                    "/api/2.0/accounts/{account}/workspaces/{name}/permissionassignments/principals/{everyone.id}",
                    ["permissions": ["ADMIN"]]
                ),
                undo: LabCall(
                    .account,
                    "DELETE",
                    "/api/2.0/accounts/{account}/workspaces/{name}/permissionassignments/principals/{everyone.id}"
                )
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("account users", .fail) {
                $0.set(.assignments, ExampleEstate.workspace, ["0", "principal", "group_name"], "account users")
            }
        ]
    }
}
