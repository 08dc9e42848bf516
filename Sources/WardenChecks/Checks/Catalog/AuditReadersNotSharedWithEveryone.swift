internal import WardenDomain
internal import WardenEstate

/// Notebooks, queries, dashboards and jobs on audit data are not shared with everyone.
enum AuditReadersNotSharedWithEveryone: Check {
    static let metadata = CheckMetadata(
        id: "audit-readers-not-shared-with-everyone",
        title: "Notebooks, queries, dashboards and jobs on audit data are not shared with everyone",
        family: .catalog,
        scope: .readers,
        severity: .high,
        rationale: "A dashboard shows its results with the rights of its owner; a notebook keeps its results inside.",
        risk: "Everyone in the workspace reads audit data without a grant on the table.",
        fix: "Remove users and account users from the permissions of the object or of its folder.",
        remedy: .actions(["workspace.revoke-permission"]),
        criteria: [.cc61, .cc63, .c11],
        references: ["Databricks: Access control lists"],
        reads: [.objectPermissions],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.objectPermissions, of: subject.id)
        var wide: [FindingItem] = []
        for entry in try document.list("access_control_list") {
            guard let group = try entry.optionalText("group_name"), Grant.everyone.contains(group.lowercased()) else {
                continue
            }
            let levels = try entry.list("all_permissions").map { permission throws(Unanswered) in
                try permission.text("permission_level")
            }
            wide.append(
                FindingItem(
                    "\(group) \(levels.joined(separator: ","))",
                    name: "\(group): \(levels.joined(separator: ", "))",
                    evidence: entry.evidence("group_name")
                )
            )
        }
        return wide.isEmpty
            ? .passes("it is shared with named groups only", document.evidence("access_control_list"))
            : .fails(wide.map(\.name).joined(separator: "; "), items: wide)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "audit export for BI",
            .find(
                LabCall(.workspace, "GET", "/api/2.1/jobs/list?expand_tasks=true"),
                in: "jobs",
                where: "job_id",
                is: "{name}",
                keep: "job"
            ),
            .call(
                LabCall(
                    .workspace,
                    "POST",
                    "/api/2.1/jobs/create",
                    [
                        "name": "selftest", "tasks": "{job.settings.tasks}",
                        "run_as": ["user_name": "mina.gupta@halden.example"],
                    ]
                ),
                undo: LabCall(.workspace, "POST", "/api/2.1/jobs/delete", ["job_id": "{made.job_id}"]),
                keep: "made"
            ),
            .call(
                LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.0/permissions/jobs/{made.job_id}",
                    ["access_control_list": [["group_name": "users", "permission_level": "CAN_VIEW"]]]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone may run it", .fail) {
                $0.set(
                    .objectPermissions,
                    ExampleEstate.dashboard,
                    ["access_control_list", "0", "group_name"],
                    "users"
                )
            },
            CheckExample("the list is missing", .unknown) {
                $0.set(.objectPermissions, ExampleEstate.dashboard, ["access_control_list"], nil)
            },
        ]
    }
}
