internal import WardenDomain
internal import WardenEstate

/// A slot for a second account-wide delivery is free.
enum LogDeliveryLeavesASlot: Check {
    static let metadata = CheckMetadata(
        id: "log-delivery-leaves-a-slot",
        title: "A slot for a second account-wide delivery is free",
        family: .delivery,
        scope: .account,
        severity: .low,
        rationale: """
            Deliveries cannot be edited or deleted, and at most two may be enabled: a change needs a free slot to \
            run beside the old one.
            """,
        risk: "The next repair of delivery has to switch recording off first.",
        fix: "Disable an enabled delivery that writes to the same place, or is not needed.",
        remedy: .actions(["delivery.disable"]),
        criteria: [.cc75, .cc81],
        references: ["Databricks REST reference: log delivery configurations"],
        reads: [.logDelivery],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let whole = try ask.enabledDeliveries(subject.id).filter(\.coversWholeAccount)
        return whole.count < 2
            ? .passes("\(whole.count) of 2 slots are taken")
            : .fails("both slots for account-wide deliveries are taken", items: whole.map(\.item))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
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
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{old.config_id}",
                    ["status": "ENABLED"]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/log-delivery/{old.config_id}",
                    ["status": "DISABLED"]
                )
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("two account-wide deliveries", .fail) { estate in
                estate.answer(
                    .logDelivery,
                    ExampleEstate.account,
                    [
                        ["config_id": "d-1", "log_type": "AUDIT_LOGS", "status": "ENABLED"],
                        ["config_id": "d-2", "log_type": "AUDIT_LOGS", "status": "ENABLED"],
                    ]
                )
            }
        ]
    }
}
