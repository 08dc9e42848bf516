internal import WardenDomain
internal import WardenEstate

/// Every workspace is covered by an enabled delivery.
enum EveryWorkspaceIsDelivered: Check {
    static let metadata = CheckMetadata(
        id: "every-workspace-is-delivered",
        title: "Every workspace is covered by an enabled delivery",
        family: .delivery,
        scope: .workspaces,
        severity: .high,
        rationale: "A workspace outside every filter is one where nobody is watched.",
        risk: "Whoever works there acts without a delivered record.",
        fix: "Use a delivery without a filter, or add a delivery that names the workspace.",
        remedy: .choice("delivery.configure", missing: "which bucket takes the logs"),
        criteria: [.cc72, .cc21],
        references: ["Databricks: Configure audit log delivery"],
        reads: [.logDelivery],
        audience: .company,
        harm: .stop,
        safeguard: .auditDelivery
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let account = try ask.account()
        let enabled = try ask.enabledDeliveries(account)
        guard let number = Int64(subject.id.name) else { return .notApplicable("its id is no number") }
        if let covering = enabled.first(where: { $0.coversWholeAccount || $0.workspaces.contains(number) }) {
            return .passes("'\(covering.name)' covers it", covering.document.evidence("workspace_ids_filter"))
        }
        return .fails("no enabled delivery covers it", ask.absent(.logDelivery))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100001",
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/log-delivery"),
                in: "log_delivery_configurations",
                where: "config_name",
                is: "primary",
                keep: "primary"
            ),
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/log-delivery"),
                in: "log_delivery_configurations",
                where: "config_name",
                is: "before the move",
                keep: "old"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{primary.config_id}",
                    ["status": "DISABLED"]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{primary.config_id}",
                    ["status": "ENABLED"]
                )
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{old.config_id}",
                    ["status": "DISABLED"]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{old.config_id}",
                    ["status": "ENABLED"]
                )
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the filter names another", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "workspace_ids_filter"], [8])
            },
            CheckExample("the filter names it", .pass) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "workspace_ids_filter"], [7, 8])
            },
        ]
    }
}
