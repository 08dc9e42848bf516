internal import WardenDomain
internal import WardenEstate

/// The last successful delivery is recent.
enum LogDeliveryIsFresh: Check {
    static let metadata = CheckMetadata(
        id: "log-delivery-is-fresh",
        title: "The last successful delivery is recent",
        family: .delivery,
        scope: .deliveries,
        severity: .high,
        rationale: "Files come every 15 minutes or so; a silent delivery is a blind one whatever its status says.",
        risk: "Whoever acts now is seen late or never.",
        fix: "Look at the bucket, the role and the key for refusals, and compare the newest file with the clock.",
        remedy: .actions(["delivery.disable"]),
        criteria: [.cc72, .cc21],
        references: ["Databricks REST reference: log delivery configurations"],
        reads: [.logDelivery],
        audience: .everyone,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let delivery = try ask.delivery(subject)
        let status = try delivery.document.part("log_delivery_status")
        let limit = Int64(ask.policy.freshnessMinutes)
        guard let last = try ask.time("last_successful_attempt_time", status) else {
            guard try status.text("status") == "CREATED" else {
                return .fails("no attempt ever succeeded", status.evidence("last_successful_attempt_time"))
            }
            guard let created = try ask.time("creation_time", delivery.document) else {
                throw Unanswered(delivery.document.unknown("'creation_time' is missing"))
            }
            return ask.now - created <= max(limit * 60_000, 86_400_000)
                ? .passes("it was created within the last day", delivery.document.evidence("creation_time"))
                : .fails("nothing was delivered since it was created", delivery.document.evidence("creation_time"))
        }
        let minutes = (ask.now - last) / 60_000
        let said = status.evidence("last_successful_attempt_time")
        guard minutes > limit else { return .passes("\(minutes) minute\(minutes == 1 ? "" : "s") ago", said) }
        let standIn = try ask.standIn(for: delivery)
        return .fails(
            "the last success was \(Self.age(minutes)) ago; the policy allows \(Self.age(limit))"
                + (standIn.map { "; '\($0.name)' delivers the same" } ?? ""),
            said,
            audience: standIn == nil ? nil : .intruder
        )
    }

    /// `143 days` of minutes.
    private static func age(_ minutes: Int64) -> String {
        if minutes >= 2 * 1_440 { return "\(minutes / 1_440) days" }
        return minutes >= 2 * 60 ? "\(minutes / 60) hours" : "\(minutes) minute\(minutes == 1 ? "" : "s")"
    }

    static var lab: LabRecipe {
        .breaks(
            of: "primary",
            .later(days: 1)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a day ago", .fail) {
                $0.set(
                    .logDelivery,
                    ExampleEstate.account,
                    ["0", "log_delivery_status", "last_successful_attempt_time"],
                    "2026-05-31T11:50:00Z"
                )
            },
            CheckExample("never", .fail) {
                $0.set(
                    .logDelivery,
                    ExampleEstate.account,
                    ["0", "log_delivery_status", "last_successful_attempt_time"],
                    nil
                )
            },
            CheckExample("created an hour ago", .pass) {
                $0.set(.logDelivery, ExampleEstate.account, ["0", "log_delivery_status"], ["status": "CREATED"])
                $0.set(
                    .logDelivery,
                    ExampleEstate.account,
                    ["0", "creation_time"],
                    .integer(ExampleEstate.now - 3_600_000)
                )
            },
            CheckExample("the time is no time", .unknown) {
                $0.set(
                    .logDelivery,
                    ExampleEstate.account,
                    ["0", "log_delivery_status", "last_successful_attempt_time"],
                    "yesterday"
                )
            },
        ]
    }
}
