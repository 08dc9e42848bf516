internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Topics, queues and functions told of new log files are ours.
enum LogAnnouncementsStayInside: Check {
    static let metadata = CheckMetadata(
        id: "log-announcements-stay-inside",
        title: "Topics, queues and functions told of new log files are ours",
        family: .storage,
        scope: .announcements,
        severity: .medium,
        rationale: "A notification names each log file the moment it is written.",
        risk: "A stranger learns when and how much is recorded.",
        fix: "Remove the notification, or declare the account of its target.",
        remedy: .actions(["sqs.remove-principal", "sns.remove-principal"]),
        criteria: [.cc67, .cc92],
        references: ["AWS: Amazon S3 Event Notifications"],
        reads: [.s3Notification],
        audience: .outsiders,
        harm: .trace
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let account = ARN(subject.id.name)?.account, !account.isEmpty else {
            return .passes("the event bus is the account's own")
        }
        let said = Evidence(.call, Aspect.s3Notification.call, field: subject.kind.rawValue, value: subject.id.name)
        return ask.facts.isOurs(account)
            ? .passes("account \(account) is declared", said)
            : .fails("it belongs to account \(account), which nobody declared", said)
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket(
                "notification",
                "<NotificationConfiguration><QueueConfiguration><Id>siem</Id><Queue>arn:aws:sqs:us-east-1:999988887777:stranger</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration></NotificationConfiguration>",
                of: "halden-audit-logs"
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("another account's queue", .fail) { estate in
                let queue = Asset(AssetID(.queue, scope: "aws", name: "arn:aws:sqs:eu-central-1:999988887777:q"))
                let said = Evidence(.call, "example", field: "example")
                estate.locate(queue, .trace, [Edge(ExampleEstate.bucket, .announcedTo, queue.id, evidence: said)])
            }
        ]
    }
}
