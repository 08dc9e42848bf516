internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Topics and queues told of new log files are closed.
enum LogAnnouncementsNotPublic: Check {
    static let metadata = CheckMetadata(
        id: "log-announcements-not-public",
        title: "Topics and queues told of new log files are closed",
        family: .storage,
        scope: .announcements,
        severity: .medium,
        rationale: "A topic that everyone may subscribe to tells everyone.",
        risk: "Anybody learns of each log file as it is written, or plants false news of one.",
        fix: "Limit the access policy to S3 (with aws:SourceAccount) and to your own account.",
        remedy: .actions(["sqs.remove-principal", "sns.remove-principal"]),
        criteria: [.cc61, .cc66],
        references: ["AWS: Access policy for SNS topics and SQS queues"],
        reads: [.messagingPolicy],
        audience: .anyAccount,
        harm: .trace
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard subject.kind == .topic || subject.kind == .queue else {
            return .notApplicable("it has no policy of that kind")
        }
        guard let policy = try ask.awsPolicy(.messagingPolicy, of: subject.id) else {
            return .passes("it has no policy: only its account", ask.absent(.messagingPolicy))
        }
        let exposure = PolicyExposure(policy, account: ARN(subject.id.name)?.account, trusted: ask.declaredParties)
        if exposure.isPublic { return .fails("its policy grants to everyone", ask.said(.messagingPolicy, subject)) }
        return exposure.crossAccount.isEmpty
            ? .passes("no undeclared account is named", ask.said(.messagingPolicy, subject))
            : .fails(
                "it names \(exposure.crossAccount.joined(separator: ", "))",
                ask.said(.messagingPolicy, subject),
                items: exposure.crossAccount.map { FindingItem($0) },
                audience: .outsiders
            )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .policy(["trusted_accounts": ["555566667777"]])
            ],
            .statement(
                .queuePolicy(),
                [
                    "Sid": "Everyone", "Effect": "Allow", "Principal": "*", "Action": "sqs:ReceiveMessage",
                    "Resource": "*",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone may receive", .fail) {
                $0.set(.messagingPolicy, ExampleEstate.queue, ["Statement", "0", "Principal"], "*")
                $0.set(.messagingPolicy, ExampleEstate.queue, ["Statement", "0", "Condition"], nil)
            }
        ]
    }
}
