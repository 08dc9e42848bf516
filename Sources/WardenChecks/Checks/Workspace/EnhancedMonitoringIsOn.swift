internal import WardenDomain
internal import WardenEstate

/// Enhanced security monitoring of compute is on.
enum EnhancedMonitoringIsOn: Check {
    static let metadata = CheckMetadata(
        id: "enhanced-monitoring-is-on",
        title: "Enhanced security monitoring of compute is on",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "Its findings become audit events of their own.",
        risk: "An attack on a cluster is not seen.",
        fix: "Turn on enhanced security monitoring.",
        remedy: .actions(["workspace.set-setting"]),
        criteria: [.cc72, .cc68],
        references: ["Databricks: Enhanced security monitoring"],
        reads: [.settings],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "shield_esm_enablement_ws_db",
            ["enhanced_security_monitoring_workspace", "is_enabled"],
            of: subject.id,
            is: true,
            unset: false,
            right: "it is on",
            wrong: "it is off"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting(
                    "shield_esm_enablement_ws_db",
                    ["enhanced_security_monitoring_workspace": ["is_enabled": true]]
                )
            ],
            .setting("shield_esm_enablement_ws_db", ["enhanced_security_monitoring_workspace": ["is_enabled": false]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .settings,
                    ExampleEstate.workspace,
                    ["shield_esm_enablement_ws_db", "enhanced_security_monitoring_workspace", "is_enabled"],
                    false
                )
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["shield_esm_enablement_ws_db"], nil)
            },
        ]
    }
}
