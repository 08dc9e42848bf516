internal import WardenDomain
internal import WardenEstate

/// Legacy global init scripts are off.
enum LegacyGlobalInitScriptsAreOff: Check {
    static let metadata = CheckMetadata(
        id: "legacy-global-init-scripts-are-off",
        title: "Legacy global init scripts are off",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Everyone may write the folder that they lie in, and every cluster runs them.",
        risk: "Somebody runs code on every cluster.",
        fix: "Set enableDeprecatedGlobalInitScripts to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc68],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableDeprecatedGlobalInitScripts",
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
                .workspaceConf(["enableDeprecatedGlobalInitScripts": "false"])
            ],
            .workspaceConf(["enableDeprecatedGlobalInitScripts": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDeprecatedGlobalInitScripts"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDeprecatedGlobalInitScripts"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDeprecatedGlobalInitScripts"], .null)
            },
        ]
    }
}
