internal import WardenDomain
internal import WardenEstate

/// DBFS root and mounts are off.
enum LegacyDBFSIsOff: Check {
    static let metadata = CheckMetadata(
        id: "legacy-dbfs-is-off",
        title: "DBFS root and mounts are off",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "DBFS root and mounts have no access control.",
        risk: "A mount over the log bucket is readable by everyone.",
        fix: "Set disable_legacy_dbfs.",
        remedy: .actions(["workspace.set-setting"]),
        criteria: [.cc61],
        references: ["Databricks REST reference: workspace settings"],
        reads: [.settings],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "disable_legacy_dbfs",
            ["disable_legacy_dbfs", "value"],
            of: subject.id,
            is: true,
            unset: false,
            right: "they are off",
            wrong: "they are on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting("disable_legacy_dbfs", ["disable_legacy_dbfs": ["value": true]])
            ],
            .setting("disable_legacy_dbfs", ["disable_legacy_dbfs": ["value": false]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .settings,
                    ExampleEstate.workspace,
                    ["disable_legacy_dbfs", "disable_legacy_dbfs", "value"],
                    false
                )
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["disable_legacy_dbfs"], nil)
            },
        ]
    }
}
