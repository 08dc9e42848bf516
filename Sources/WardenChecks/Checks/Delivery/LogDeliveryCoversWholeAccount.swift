internal import WardenDomain
internal import WardenEstate

/// One enabled delivery has no workspace filter.
enum LogDeliveryCoversWholeAccount: Check {
    static let metadata = CheckMetadata(
        id: "log-delivery-covers-whole-account",
        title: "One enabled delivery has no workspace filter",
        family: .delivery,
        scope: .account,
        severity: .high,
        rationale: """
            With a filter, account-level events (Unity Catalog, sharing, administration, changes of delivery itself) \
            are not delivered, and neither are workspaces made later.
            """,
        risk: "Grants, shares and changes of logging happen without a delivered record.",
        fix: "Create a delivery without a workspace filter, see it succeed, then disable the filtered one.",
        remedy: .choice("delivery.configure", missing: "which bucket takes the logs"),
        criteria: [.cc72, .cc21],
        references: ["Databricks: Configure audit log delivery"],
        reads: [.logDelivery],
        audience: .everyone,
        harm: .stop,
        safeguard: .auditDelivery
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let enabled = try ask.enabledDeliveries(subject.id)
        guard !enabled.isEmpty else { return .notApplicable("no delivery is enabled; another check says so") }
        if let whole = enabled.first(where: \.coversWholeAccount) {
            return .passes("'\(whole.name)' has no filter", whole.document.evidence("workspace_ids_filter"))
        }
        return .fails(
            "every enabled delivery is limited to some workspaces: account-level events are not delivered",
            items: enabled.map {
                FindingItem($0.id, name: $0.name, evidence: $0.document.evidence("workspace_ids_filter"))
            }
        )
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
            CheckExample("a filter is set", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "workspace_ids_filter"], [7])
            },
            CheckExample("the filter is no list", .unknown) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "workspace_ids_filter"], "7")
            },
        ]
    }
}
