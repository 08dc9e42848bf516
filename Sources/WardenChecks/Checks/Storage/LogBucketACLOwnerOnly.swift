internal import WardenDomain
internal import WardenEstate

/// The ACL of the log bucket grants to its owner only.
enum LogBucketACLOwnerOnly: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-acl-owner-only",
        title: "The ACL of the log bucket grants to its owner only",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: "A canonical id in an ACL is an account that no policy review shows.",
        risk: "Another account lists, reads or overwrites audit logs.",
        fix: "Remove the grant; give declared readers access by the bucket policy.",
        remedy: .actions(["s3.clear-acl"]),
        criteria: [.cc61, .cc63, .cc66],
        references: ["AWS: Access control list (ACL) overview"],
        reads: [.s3ACL, .s3Ownership],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let acl = try ask.answer(.s3ACL, of: subject.id)
        let owner = try acl.part("Owner").text("ID")
        var others: [FindingItem] = []
        for grant in try acl.list("Grants") {
            let grantee = try grant.part("Grantee")
            if let group = try grantee.optionalText("URI") {
                // Groups of everyone have a check of their own; log delivery of S3 writes access logs.
                if group.contains("/global/") || group.hasSuffix("/s3/LogDelivery") { continue }
                others.append(FindingItem(group, evidence: grant.evidence("Permission")))
                continue
            }
            if let mail = try grantee.optionalText("EmailAddress") {
                others.append(FindingItem(mail, evidence: grant.evidence("Permission")))
                continue
            }
            let id = try grantee.text("ID")
            if id != owner { others.append(FindingItem(id, evidence: grant.evidence("Permission"))) }
        }
        guard !others.isEmpty else { return .passes("only the owner is named", try acl.part("Owner").evidence("ID")) }
        let isOff = try ask.hasACLsDisabled(subject)
        return .fails(
            "it names \(others.count) other grantee\(others.count == 1 ? "" : "s")\(isOff ? "; ACLs are switched off for now" : "")",
            items: others,
            audience: isOff ? .intruder : nil
        )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-old-logs",
            .bucket(
                "ownershipControls",
                "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>"
            ),
            .bucket(
                "acl",
                "<AccessControlPolicy xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>{aws}</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>{aws}</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be</ID></Grantee><Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("another account", .fail) {
                $0.set(.s3ACL, ExampleEstate.bucket, ["Grants", "0", "Grantee", "ID"], "ffff")
            },
            CheckExample("the owner is missing", .unknown) { $0.set(.s3ACL, ExampleEstate.bucket, ["Owner"], nil) },
        ]
    }
}
