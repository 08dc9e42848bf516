internal import WardenDomain
internal import WardenEstate

/// Enabled deliveries succeed.
enum LogDeliverySucceeds: Check {
    static let metadata = CheckMetadata(
        id: "log-delivery-succeeds",
        title: "Enabled deliveries succeed",
        family: .delivery,
        scope: .deliveries,
        severity: .critical,
        rationale: "A delivery that is enabled and fails loses logs while every setting looks right.",
        risk: "Events of the failing time are not in your bucket, and may never be.",
        fix: """
            Read the message of the failure: the role, the bucket policy or the key refuses the write. Mend it and \
            see the next attempt succeed.
            """,
        remedy: .actions(["delivery.disable"]),
        criteria: [.cc72, .cc21, .cc41],
        references: ["Databricks REST reference: log delivery configurations"],
        reads: [.logDelivery],
        audience: .everyone,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let delivery = try ask.delivery(subject)
        let status = try delivery.document.part("log_delivery_status")
        let word = try status.text("status")
        switch word {
        case "SUCCEEDED": return .passes("the last attempt succeeded", status.evidence("status"))
        case "CREATED": return .passes("nothing was attempted yet", status.evidence("status"))
        case "USER_FAILURE", "SYSTEM_FAILURE", "NOT_FOUND":
            let why = try status.optionalText("message").map { ": \($0)" } ?? ""
            let standIn = try ask.standIn(for: delivery)
            return .fails(
                "the last attempt ended in \(word)\(why)" + (standIn.map { "; '\($0.name)' delivers the same" } ?? ""),
                status.evidence("status"),
                audience: standIn == nil ? nil : .intruder
            )
        default: throw Unanswered(status.unknown("'\(word)' is no status that is known"))
        }
    }

    static var lab: LabRecipe {
        .breaks(
            of: "primary",
            right: [.call(LabCall(.account, "POST", "/_lab/deliver"))],
            // Once the bucket takes files again, what waits is delivered.
            .call(LabCall(.account, "GET", "/_lab/status"), undo: LabCall(.account, "POST", "/_lab/deliver")),
            .statement(
                .bucketPolicy(of: "halden-audit-logs"),
                [
                    "Sid": "Closed", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
                    "Resource": "arn:aws:s3:::halden-audit-logs/*",
                ]
            ),
            .call(LabCall(.account, "POST", "/_lab/deliver"))
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the bucket refuses", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status", "status"], "USER_FAILURE")
            },
            CheckExample("the platform failed", .fail) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status", "status"], "SYSTEM_FAILURE")
            },
            CheckExample("there is no status", .unknown) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status"], nil)
            },
            CheckExample("the status is a new word", .unknown) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status", "status"], "PAUSED")
            },
        ]
    }
}
