internal import WardenDomain
internal import WardenEstate

/// Legacy cluster-named init scripts are off.
enum LegacyClusterInitScriptsAreOff: Check {
    static let metadata = CheckMetadata(
        id: "legacy-cluster-init-scripts-are-off",
        title: "Legacy cluster-named init scripts are off",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Everyone may write the folder that they lie in.",
        risk: "Somebody runs code on a cluster that reads audit data.",
        fix: "Set enableDeprecatedClusterNamedInitScripts to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc68],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableDeprecatedClusterNamedInitScripts",
            of: subject,
            is: "false",
            unset: "false",
            right: "they are off",
            wrong: "they are on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableDeprecatedClusterNamedInitScripts": "false"])
            ],
            .workspaceConf(["enableDeprecatedClusterNamedInitScripts": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDeprecatedClusterNamedInitScripts"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDeprecatedClusterNamedInitScripts"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDeprecatedClusterNamedInitScripts"], .null)
            },
        ]
    }
}
