internal import WardenDomain
internal import WardenEstate

/// No two enabled deliveries write to the same place.
enum LogDeliveriesDoNotOverlap: Check {
    static let metadata = CheckMetadata(
        id: "log-deliveries-do-not-overlap",
        title: "No two enabled deliveries write to the same place",
        family: .delivery,
        scope: .account,
        severity: .low,
        rationale: """
            Two writers in one place overwrite each other or double every event; counts and gaps can no longer be \
            trusted.
            """,
        risk: "A missing line hides behind its double.",
        fix: "Give each delivery its own prefix, or disable one.",
        remedy: .actions(["delivery.disable"]),
        criteria: [.cc21, .pi15],
        references: ["Databricks REST reference: log delivery configurations"],
        reads: [.logDelivery],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let enabled = try ask.enabledDeliveries(subject.id)
        var places: [String: [Delivery]] = [:]
        for delivery in enabled { places["\(delivery.storage ?? "")/\(delivery.prefix)", default: []].append(delivery) }
        let doubled = places.values.filter { $0.count > 1 }.flatMap { $0 }
        return doubled.isEmpty
            ? .passes("every enabled delivery has its own place")
            : .fails("\(doubled.count) enabled deliveries write to one place", items: doubled.map(\.item))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
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
            ],
            .call(
                LabCall(
                    .account,
                    "POST",
                    "/api/2.0/accounts/{account}/log-delivery",
                    [
                        "log_delivery_configuration": [
                            "config_name": "twin", "log_type": "AUDIT_LOGS", "output_format": "JSON",
                            "credentials_id": "{primary.credentials_id}",
                            "storage_configuration_id": "{primary.storage_configuration_id}",
                            "delivery_path_prefix": "{primary.delivery_path_prefix}",
                        ]
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{made.log_delivery_configuration.config_id}",
                    ["status": "DISABLED"]
                ),
                keep: "made"
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("two into one prefix", .fail) { estate in
                let twin: JSONValue = [
                    "config_id": "d-1", "log_type": "AUDIT_LOGS", "status": "ENABLED",
                    "storage_configuration_id": "s-1",
                ]
                var second = twin.object ?? [:]
                second["config_id"] = "d-2"
                estate.answer(.logDelivery, ExampleEstate.account, [twin, .object(second)])
            }
        ]
    }
}
