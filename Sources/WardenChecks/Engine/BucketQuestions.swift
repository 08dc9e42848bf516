internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

// What several checks of buckets ask.
extension Inquiry {
    /// The default encryption: algorithm and key; nil = S3's own (AES256 since 2023, whatever else is set).
    func encryption(of bucket: Asset) throws(Unanswered) -> (algorithm: String, key: String?, evidence: Evidence)? {
        guard let document = try document(.s3Encryption, of: bucket.id) else { return nil }
        guard let rule = try document.list("Rules").first else { return nil }
        let part = try rule.part("ApplyServerSideEncryptionByDefault")
        let evidence = part.evidence(part["KMSMasterKeyID"] == nil ? "SSEAlgorithm" : "KMSMasterKeyID")
        return (try part.text("SSEAlgorithm"), try part.optionalText("KMSMasterKeyID"), evidence)
    }

    /// Customer-managed keys of a bucket as assets.
    func keys(of bucket: Asset) throws(Unanswered) -> [AssetID] {
        guard let encryption = try encryption(of: bucket), encryption.algorithm.hasPrefix("aws:kms"),
            let key = encryption.key, !key.contains("alias/aws/")
        else { return [] }
        return [keyAsset(key, bucket: bucket)]
    }

    /// The asset of a key that a bucket names: by ARN, or by bare id in the bucket's account and region.
    func keyAsset(_ key: String, bucket: Asset) -> AssetID {
        if key.hasPrefix("arn:") { return AssetID(.key, scope: "aws", name: key) }
        let known = facts.posture.assets(.key).first {
            $0.id.name.hasSuffix("/" + key) || $0.id.name.hasSuffix(":" + key)
        }
        return known?.id ?? AssetID(.key, scope: "aws", name: key)
    }

    /// The four flags: a flag that is absent is off, as S3 has it.
    func blocks(_ document: Document?) throws(Unanswered) -> [String: Bool] {
        var flags: [String: Bool] = [:]
        for name in Self.blockFlags {
            flags[name] = document?[name] == nil ? false : try document?.flag(name) ?? false
        }
        return flags
    }

    static let blockFlags = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"]

    /// Flags of the bucket, each also on where the owning account has it on. The account is asked only where the bucket
    /// leaves something open.
    func effectiveBlocks(of bucket: Asset) throws(Unanswered) -> (flags: [String: Bool], evidence: [Evidence]) {
        let own = try document(.s3PublicAccessBlock, of: bucket.id)
        let flags = try blocks(own)
        let said =
            own.map { document in Self.blockFlags.map { document.evidence($0) } } ?? [absent(.s3PublicAccessBlock)]
        guard flags.values.contains(false), let owner = facts.owner(of: bucket.id) else { return (flags, said) }
        let account = AssetID(.account, scope: "aws", name: owner)
        let above = try document(.s3AccountPublicAccessBlock, of: account)
        let merged = flags.merging(try blocks(above)) { $0 || $1 }
        return (
            merged, said + [above.map { $0.evidence("RestrictPublicBuckets") } ?? absent(.s3AccountPublicAccessBlock)]
        )
    }

    func absent(_ aspect: Aspect) -> Evidence { Evidence(.call, aspect.call, field: aspect.rawValue, value: "absent") }

    /// What the bucket policy opens; nil where there is none.
    func exposure(of bucket: Asset, trusting parties: TrustedParties) throws(Unanswered) -> PolicyExposure? {
        guard let policy = try awsPolicy(.s3Policy, of: bucket.id) else { return nil }
        return PolicyExposure(policy, account: facts.owner(of: bucket.id), trusted: parties)
    }

    /// Parties that the company declared, with its connected accounts and nothing else.
    var declaredParties: TrustedParties {
        TrustedParties(
            accounts: policy.trustedAccounts.union(facts.ownAccounts),
            organizations: policy.trustedOrganizations,
            vpcs: policy.trustedVPCs,
            addresses: policy.trustedNetworks.compactMap(AddressBlock.init)
        )
    }
}
