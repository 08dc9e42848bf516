internal import WardenDomain
internal import WardenEstate

/// Workspace admins are assigned through groups.
enum WorkspaceAdminsAreGroups: Check {
    static let metadata = CheckMetadata(
        id: "workspace-admins-are-groups",
        title: "Workspace admins are assigned through groups",
        family: .identity,
        scope: .workspaces,
        severity: .low,
        rationale: "A person who is admin by name stays admin when their role changes.",
        risk: "A leaver of the team keeps every right in the workspace.",
        fix: "Assign the role to a group of the identity provider.",
        remedy: .choice("identity.demote-admin", missing: "who of them stays, by which group"),
        criteria: [.cc62, .cc63],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.assignments],
        audience: .administrators,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var people: [FindingItem] = []
        for assignment in try ask.list(.assignments, of: subject.id) {
            guard let permissions = assignment["permissions"]?.strings else {
                throw Unanswered(assignment.unknown("'permissions' is missing"))
            }
            guard permissions.contains("ADMIN"), let name = try assignment.part("principal").optionalText("user_name")
            else { continue }
            people.append(FindingItem(name, evidence: assignment.evidence("permissions")))
        }
        return people.isEmpty
            ? .passes("no person is admin by name", ask.said(.assignments, subject))
            : .fails("\(people.map(\.name).joined(separator: ", ")) admin by name", items: people)
    }

    static var lab: LabRecipe {
        .breaks(
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "mina.gupta@halden.example",
                keep: "who"
            ),
            .call(
                LabCall(
                    .account,
                    "PUT",
                    "/api/2.0/accounts/{account}/workspaces/{name}/permissionassignments/principals/{who.id}",
                    ["permissions": ["ADMIN"]]
                ),
                undo: LabCall(
                    .account,
                    "DELETE",
                    "/api/2.0/accounts/{account}/workspaces/{name}/permissionassignments/principals/{who.id}"
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("by name", .fail) {
                $0.set(.assignments, ExampleEstate.workspace, ["1", "permissions"], ["ADMIN"])
            },
            CheckExample("not told", .unknown) {
                $0.set(.assignments, ExampleEstate.workspace, ["1", "permissions"], nil)
            },
        ]
    }
}
