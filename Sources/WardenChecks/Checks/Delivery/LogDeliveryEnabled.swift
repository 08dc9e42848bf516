internal import WardenDomain
internal import WardenEstate

/// At least one delivery of audit logs is enabled.
enum LogDeliveryEnabled: Check {
    static let metadata = CheckMetadata(
        id: "log-delivery-enabled",
        title: "At least one delivery of audit logs is enabled",
        family: .delivery,
        scope: .account,
        severity: .critical,
        rationale: """
            Files in a bucket of your own are the only record that outlives the platform: system tables end after a \
            year and lose a deleted workspace.
            """,
        risk: "What happens leaves no record that you hold.",
        fix: "Create a delivery of log type AUDIT_LOGS for the whole account: trailwarden delivery configure.",
        remedy: .choice("delivery.configure", missing: "which bucket takes the logs"),
        criteria: [.cc72, .cc21, .cc71],
        references: [
            "Databricks: Configure audit log delivery", "Databricks REST reference: log delivery configurations",
        ],
        reads: [.logDelivery],
        audience: .everyone,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let deliveries = try ask.facts.deliveries(of: subject.id, ask)
        if let enabled = deliveries.first(where: \.isEnabled) {
            return .passes("'\(enabled.name)' is enabled", enabled.document.evidence("status"))
        }
        guard !deliveries.isEmpty else { return .fails("there is no delivery of audit logs", ask.absent(.logDelivery)) }
        return .fails("every delivery of audit logs is disabled", items: deliveries.map(\.item))
    }

    static var lab: LabRecipe {
        .breaks(
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
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/log-delivery"),
                in: "log_delivery_configurations",
                where: "config_name",
                is: "dev only",
                keep: "dev"
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
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{dev.config_id}",
                    ["status": "DISABLED"]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{dev.config_id}",
                    ["status": "ENABLED"]
                )
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("there is none", .fail) { $0.answer(.logDelivery, ExampleEstate.account, []) },
            CheckExample("it is disabled", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "status"], "DISABLED")
            },
            CheckExample("only billing is delivered", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_type"], "BILLABLE_USAGE")
            },
            CheckExample("the status is missing", .unknown) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "status"], nil)
            },
        ]
    }
}
