internal import WardenDomain
internal import WardenEstate

/// The root user of the account with the logs has no access keys.
enum AWSRootHasNoKeys: Check {
    static let metadata = CheckMetadata(
        id: "aws-root-has-no-keys",
        title: "The root user of the account with the logs has no access keys",
        family: .identity,
        scope: .awsAccounts,
        severity: .high,
        rationale: "Keys of the root user cannot be limited.",
        risk: "A leaked key deletes the bucket and its record.",
        fix: "Delete the keys of the root user.",
        remedy: .manual(
            why: "only the root user itself, or the central root access of an organization, deletes its keys",
            steps: [
                "Find out what still uses the key: its 'last used' in the credential report of IAM.",
                "Give that a role, and see it work.",
                "Sign in to the console as the root user; Security credentials, Access keys: deactivate the key, wait a day, delete it.",
            ],
            verify: "run 'trailwarden assess': aws-root-has-no-keys passes"
        ),
        criteria: [.cc61, .cc63],
        references: ["AWS: Root user best practices"],
        reads: [.iamSummary],
        audience: .intruder,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let map = try ask.answer(.iamSummary, of: subject.id).part("SummaryMap")
        return try map.number("AccountAccessKeysPresent") == 0
            ? .passes("there are none", map.evidence("AccountAccessKeysPresent"))
            : .fails("there are keys", map.evidence("AccountAccessKeysPresent"))
    }

    static var lab: LabRecipe {
        // The lab's administrator is the root user: a key without a user's name is its own.
        .breaks(
            .call(
                .iam("CreateAccessKey", [:]),
                undo: .iam("DeleteAccessKey", ["AccessKeyId": "{key.AccessKey.AccessKeyId}"]),
                keep: "key"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("keys", .fail) {
                $0.set(.iamSummary, ExampleEstate.awsAccount, ["SummaryMap", "AccountAccessKeysPresent"], 1)
            }
        ]
    }
}
