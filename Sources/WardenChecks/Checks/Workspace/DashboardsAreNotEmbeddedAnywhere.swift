internal import WardenDomain
internal import WardenEstate

/// Dashboards are not embedded in any site.
enum DashboardsAreNotEmbeddedAnywhere: Check {
    static let metadata = CheckMetadata(
        id: "dashboards-are-not-embedded-anywhere",
        title: "Dashboards are not embedded in any site",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "A dashboard inside another site is looked at outside the workspace.",
        risk: "Audit data shows up on a page of somebody else.",
        fix: "Set the policy to DENY_ALL_DOMAINS, or to approved domains where a declared portal needs it.",
        remedy: .actions(["workspace.set-setting"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace settings"],
        reads: [.settings],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "aibi_dash_embed_ws_acc_policy",
            ["aibi_dashboard_embedding_access_policy", "access_policy_type"],
            of: subject.id,
            is: "DENY_ALL_DOMAINS",
            unset: "ALLOW_ALL_DOMAINS",
            right: "no site may embed them",
            wrong: "sites may embed them"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting(
                    "aibi_dash_embed_ws_acc_policy",
                    ["aibi_dashboard_embedding_access_policy": ["access_policy_type": "DENY_ALL_DOMAINS"]]
                )
            ],
            .setting(
                "aibi_dash_embed_ws_acc_policy",
                ["aibi_dashboard_embedding_access_policy": ["access_policy_type": "ALLOW_ALL_DOMAINS"]]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .settings,
                    ExampleEstate.workspace,
                    ["aibi_dash_embed_ws_acc_policy", "aibi_dashboard_embedding_access_policy", "access_policy_type"],
                    "ALLOW_ALL_DOMAINS"
                )
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["aibi_dash_embed_ws_acc_policy"], nil)
            },
        ]
    }
}
