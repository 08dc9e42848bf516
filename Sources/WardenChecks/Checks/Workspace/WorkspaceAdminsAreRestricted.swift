internal import WardenDomain
internal import WardenEstate

/// Workspace admins cannot make tokens or run jobs as others.
enum WorkspaceAdminsAreRestricted: Check {
    static let metadata = CheckMetadata(
        id: "workspace-admins-are-restricted",
        title: "Workspace admins cannot make tokens or run jobs as others",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "An admin who acts as somebody else writes somebody else's name into the audit trail.",
        risk: "An admin acts in the name of another, and the record names the other.",
        fix: "Set restrict_workspace_admins to RESTRICT_TOKENS_AND_JOB_RUN_AS.",
        remedy: .actions(["workspace.restrict-admins"]),
        criteria: [.cc63, .cc61],
        references: ["Databricks REST reference: workspace settings"],
        reads: [.settings],
        audience: .administrators,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "restrict_workspace_admins",
            ["restrict_workspace_admins", "status"],
            of: subject.id,
            is: "RESTRICT_TOKENS_AND_JOB_RUN_AS",
            unset: "ALLOW_ALL",
            right: "they cannot",
            wrong: "they may make tokens on behalf of service principals and change who a job runs as"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting(
                    "restrict_workspace_admins",
                    ["restrict_workspace_admins": ["status": "RESTRICT_TOKENS_AND_JOB_RUN_AS"]]
                )
            ],
            .setting("restrict_workspace_admins", ["restrict_workspace_admins": ["status": "ALLOW_ALL"]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .settings,
                    ExampleEstate.workspace,
                    ["restrict_workspace_admins", "restrict_workspace_admins", "status"],
                    "ALLOW_ALL"
                )
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["restrict_workspace_admins"], nil)
            },
        ]
    }
}
