internal import WardenDomain
internal import WardenEstate

/// The ACL of the log bucket grants to no group of everyone.
enum LogBucketACLNotPublic: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-acl-not-public",
        title: "The ACL of the log bucket grants to no group of everyone",
        family: .storage,
        scope: .logBuckets,
        severity: .critical,
        rationale: """
            Groups AllUsers and AuthenticatedUsers are everyone on the internet and everyone with an account at AWS.
            """,
        risk: "Anybody lists or reads audit logs.",
        fix: "Set the ACL to private, better: switch ACLs off with BucketOwnerEnforced.",
        remedy: .actions(["s3.clear-acl"]),
        criteria: [.cc61, .cc66, .cc67, .c11],
        references: ["AWS: The meaning of \"public\"", "AWS: Access control list (ACL) overview"],
        reads: [.s3ACL, .s3Ownership, .s3PublicAccessBlock, .s3AccountPublicAccessBlock],
        audience: .everyone,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let grants = try ask.answer(.s3ACL, of: subject.id).list("Grants")
        var open: [FindingItem] = []
        var audience = Audience.anyAccount
        for grant in grants {
            guard let group = try grant.part("Grantee").optionalText("URI") else { continue }
            guard group.hasSuffix("/global/AllUsers") || group.hasSuffix("/global/AuthenticatedUsers") else { continue }
            if group.hasSuffix("/global/AllUsers") { audience = .everyone }
            let right = try grant.text("Permission")
            open.append(FindingItem("\(group) \(right)", evidence: grant.evidence("Permission")))
        }
        guard !open.isEmpty else { return .passes("no grant to a group of everyone") }
        if try ask.hasACLsDisabled(subject) {
            return .fails(
                "grants to everyone are kept, and ACLs are switched off for now",
                items: open,
                audience: .intruder
            )
        }
        if try ask.effectiveBlocks(of: subject).flags["IgnorePublicAcls"] == true {
            return .fails(
                "grants to everyone are kept, and IgnorePublicAcls holds them back",
                items: open,
                audience: .intruder
            )
        }
        return .fails("it grants \(open.map(\.name).joined(separator: ", "))", items: open, audience: audience)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs-dev",
            .bucket("publicAccessBlock", nil),
            .bucket(
                "ownershipControls",
                "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>"
            ),
            .bucket(
                "acl",
                "<AccessControlPolicy xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>{aws}</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>{aws}</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Group\"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone may read", .fail) {
                $0.set(
                    .s3ACL,
                    ExampleEstate.bucket,
                    ["Grants", "0"],
                    [
                        "Grantee": ["Type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"],
                        "Permission": "READ",
                    ]
                )
            },
            CheckExample("the grants are missing", .unknown) { $0.set(.s3ACL, ExampleEstate.bucket, ["Grants"], nil) },
        ]
    }
}
