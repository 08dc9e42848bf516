internal import WardenDomain
internal import WardenEstate

/// Access past Unity Catalog is off.
enum LegacyAccessIsOff: Check {
    static let metadata = CheckMetadata(
        id: "legacy-access-is-off",
        title: "Access past Unity Catalog is off",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "What goes past Unity Catalog is neither granted nor recorded there.",
        risk: "Somebody reads log files with an instance profile, unseen by Unity Catalog.",
        fix: "Set disable_legacy_access.",
        remedy: .actions(["workspace.set-setting"]),
        criteria: [.cc61, .cc72],
        references: ["Databricks REST reference: workspace settings"],
        reads: [.settings],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "disable_legacy_access",
            ["disable_legacy_access", "value"],
            of: subject.id,
            is: true,
            unset: false,
            right: "it is off",
            wrong: "the Hive metastore and instance profiles still work"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting("disable_legacy_access", ["disable_legacy_access": ["value": true]])
            ],
            .setting("disable_legacy_access", ["disable_legacy_access": ["value": false]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .settings,
                    ExampleEstate.workspace,
                    ["disable_legacy_access", "disable_legacy_access", "value"],
                    false
                )
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["disable_legacy_access"], nil)
            },
        ]
    }
}
