internal import WardenDomain
internal import WardenEstate

/// The account of the log bucket blocks public access as a whole.
enum AWSAccountBlocksPublicAccess: Check {
    static let metadata = CheckMetadata(
        id: "aws-account-blocks-public-access",
        title: "The account of the log bucket blocks public access as a whole",
        family: .storage,
        scope: .awsAccounts,
        severity: .medium,
        rationale: "Set for the account, the block cannot be undone by whoever administers one bucket.",
        risk: "An administrator of a bucket, or their stolen session, opens it without help.",
        fix: "Turn all four flags on for the account; look first whether a bucket of the account has to be public.",
        remedy: .actions(["s3.block-account-public-access"]),
        criteria: [.cc61, .cc66, .cc52],
        references: ["AWS: Blocking public access to your Amazon S3 storage"],
        reads: [.s3AccountPublicAccessBlock],
        audience: .administrators,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.document(.s3AccountPublicAccessBlock, of: subject.id)
        let flags = try ask.blocks(document)
        let off = Inquiry.blockFlags.filter { flags[$0] != true }
        let said = document?.evidence() ?? ask.absent(.s3AccountPublicAccessBlock)
        return off.isEmpty
            ? .passes("all four flags are on", said)
            : .fails("off in the account: \(off.joined(separator: ", "))", said, items: off.map { FindingItem($0) })
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .control(
                    "/v20180820/configuration/publicAccessBlock",
                    "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>"
                )
            ],
            .call(
                LabCall(
                    .s3Control,
                    "PUT",
                    "/v20180820/configuration/publicAccessBlock",
                    "<PublicAccessBlockConfiguration><BlockPublicAcls>false</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>false</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>"
                ),
                undo: LabCall(
                    .s3Control,
                    "PUT",
                    "/v20180820/configuration/publicAccessBlock",
                    "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>"
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("one flag is off", .fail) {
                $0.set(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount, ["BlockPublicPolicy"], false)
            },
            CheckExample("there is none", .fail) { $0.remove(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount) },
        ]
    }
}
