internal import WardenDomain
internal import WardenEstate

/// A workspace can be deleted without losing its record.
enum WorkspaceDeletionLosesNothing: Check {
    static let metadata = CheckMetadata(
        id: "workspace-deletion-loses-nothing",
        title: "A workspace can be deleted without losing its record",
        family: .retention,
        scope: .workspaces,
        severity: .high,
        rationale: """
            When a workspace is deleted its rows older than 14 days leave the system table. Only delivered files \
            stay.
            """,
        risk: "Whoever deletes a workspace deletes what was done in it.",
        fix: "Deliver the workspace's logs, and prove that they arrived, before it is deleted.",
        remedy: .choice("delivery.configure", missing: "which bucket takes the logs"),
        criteria: [.a12, .cc68, .cc73],
        references: ["Databricks: Audit log system table reference"],
        reads: [.logDelivery],
        audience: .administrators,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let account = try ask.account()
        guard let number = Int64(subject.id.name) else { return .notApplicable("its id is no number") }
        let covering = try ask.enabledDeliveries(account).filter {
            $0.coversWholeAccount || $0.workspaces.contains(number)
        }
        for delivery in covering {
            let status = try delivery.document.part("log_delivery_status")
            if try delivery.succeeds {
                return .passes("'\(delivery.name)' delivers its logs", status.evidence("status"))
            }
        }
        return .fails(
            covering.isEmpty ? "its record is in the system table alone" : "no delivery that covers it succeeds",
            ask.absent(.logDelivery)
        )
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
            CheckExample("not covered", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "workspace_ids_filter"], [8])
            },
            CheckExample("the delivery fails", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status", "status"], "USER_FAILURE")
            },
            CheckExample("the status is missing", .unknown) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status"], nil)
            },
        ]
    }
}
