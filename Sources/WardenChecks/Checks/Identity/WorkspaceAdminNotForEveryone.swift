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
        .cannot("the emulator has no group of all account users to assign")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("account users", .fail) {
                $0.set(.assignments, ExampleEstate.workspace, ["0", "principal", "group_name"], "account users")
            }
        ]
    }
}
