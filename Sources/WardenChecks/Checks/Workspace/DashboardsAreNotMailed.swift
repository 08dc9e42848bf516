internal import WardenDomain
internal import WardenEstate

/// Dashboards are not sent by mail.
enum DashboardsAreNotMailed: Check {
    static let metadata = CheckMetadata(
        id: "dashboards-are-not-mailed",
        title: "Dashboards are not sent by mail",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "A mailed dashboard leaves the platform each morning.",
        risk: "Audit data lies in mailboxes.",
        fix: "Set dashboard_email_subscriptions to false where audit data is shown.",
        remedy: .actions(["workspace.set-setting"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace settings"],
        reads: [.settings],
        audience: .group,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "dashboard_email_subscriptions",
            ["boolean_val", "value"],
            of: subject.id,
            is: false,
            unset: true,
            right: "mail is off",
            wrong: "mail is on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting("dashboard_email_subscriptions", ["boolean_val": ["value": false]])
            ],
            .setting("dashboard_email_subscriptions", ["boolean_val": ["value": true]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .settings,
                    ExampleEstate.workspace,
                    ["dashboard_email_subscriptions", "boolean_val", "value"],
                    true
                )
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["dashboard_email_subscriptions"], nil)
            },
        ]
    }
}
