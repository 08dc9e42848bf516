internal import WardenDomain
internal import WardenEstate

/// ACLs are switched off for the log bucket.
enum LogBucketACLsDisabled: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-acls-disabled",
        title: "ACLs are switched off for the log bucket",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: "Under BucketOwnerEnforced the owner owns every file and only policies count: one place to look.",
        risk: "A file written with an ACL of its own is readable by whom its writer chose.",
        fix: """
            Set object ownership to BucketOwnerEnforced; delivered files come with bucket-owner-full-control, which \
            it accepts.
            """,
        remedy: .actions(["s3.enforce-ownership"]),
        criteria: [.cc61, .cc63],
        references: ["AWS: Controlling ownership of objects and disabling ACLs"],
        reads: [.s3Ownership],
        audience: .named,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let document = try ask.document(.s3Ownership, of: subject.id) else {
            return .fails("no ownership is set: the writer of a file owns it", ask.absent(.s3Ownership))
        }
        let ownership = try document.text("ObjectOwnership")
        return ownership == "BucketOwnerEnforced"
            ? .passes("BucketOwnerEnforced is set", document.evidence("ObjectOwnership"))
            : .fails("ownership is \(ownership): ACLs count", document.evidence("ObjectOwnership"))
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket(
                "ownershipControls",
                "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the writer owns", .fail) {
                $0.set(.s3Ownership, ExampleEstate.bucket, ["ObjectOwnership"], "ObjectWriter")
            },
            CheckExample("nothing is set", .fail) { $0.remove(.s3Ownership, ExampleEstate.bucket) },
            CheckExample("the word is missing", .unknown) { $0.answer(.s3Ownership, ExampleEstate.bucket, [:]) },
        ]
    }
}
