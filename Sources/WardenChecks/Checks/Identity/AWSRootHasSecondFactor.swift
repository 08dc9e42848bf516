internal import WardenDomain
internal import WardenEstate

/// The root user of the account with the logs has a second factor.
enum AWSRootHasSecondFactor: Check {
    static let metadata = CheckMetadata(
        id: "aws-root-has-second-factor",
        title: "The root user of the account with the logs has a second factor",
        family: .identity,
        scope: .awsAccounts,
        severity: .high,
        rationale: "The root user stands above every policy but the organization's.",
        risk: "A stolen password deletes the bucket and its record.",
        fix: "Turn on MFA for the root user.",
        remedy: .manual(
            why: "only the root user itself registers its second factor",
            steps: [
                "Sign in to the console as the root user of the account.",
                "Security credentials, Multi-factor authentication: assign a hardware key, and a second one that is kept elsewhere.",
                "Sign out and in again, to see that the second factor is asked for.",
            ],
            verify: "run 'trailwarden assess': aws-root-has-second-factor passes"
        ),
        criteria: [.cc61],
        references: ["AWS: Root user best practices"],
        reads: [.iamSummary],
        audience: .anyAccount,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let map = try ask.answer(.iamSummary, of: subject.id).part("SummaryMap")
        return try map.number("AccountMFAEnabled") > 0
            ? .passes("MFA is on", map.evidence("AccountMFAEnabled"))
            : .fails("MFA is off", map.evidence("AccountMFAEnabled"))
    }

    private static let enable = LabCall.iam(
        "EnableMFADevice",
        [
            "UserName": "intern", "SerialNumber": "arn:aws:iam::{aws}:mfa/selftest", "AuthenticationCode1": "123456",
            "AuthenticationCode2": "654321",
        ]
    )
    private static let disable = LabCall.iam(
        "DeactivateMFADevice",
        ["UserName": "intern", "SerialNumber": "arn:aws:iam::{aws}:mfa/selftest"]
    )

    static var lab: LabRecipe {
        // The emulator tells of the root user what is true of any user: a device is in use.
        .breaks(
            right: [
                .call(
                    .iam("CreateVirtualMFADevice", ["VirtualMFADeviceName": "selftest"]),
                    undo: .iam("DeleteVirtualMFADevice", ["SerialNumber": "arn:aws:iam::{aws}:mfa/selftest"])
                ),
                .call(enable, undo: disable),
            ],
            .call(disable, undo: enable)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("off", .fail) {
                $0.set(.iamSummary, ExampleEstate.awsAccount, ["SummaryMap", "AccountMFAEnabled"], 0)
            },
            CheckExample("not told", .unknown) { $0.set(.iamSummary, ExampleEstate.awsAccount, ["SummaryMap"], [:]) },
        ]
    }
}
