internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

// Whom a bucket is open to.
extension BucketReader {
    /// Parties that the bucket policy and the ACL let in.
    func outsiders(_ sink: DiscoverySink) async throws {
        let owner: String? =
            switch await STSClient(cloud.session).callerIdentity() {
            case .success(let identity): identity.account
            case .failure: nil
            }
        var isClosed = false
        var ignoresACL = false
        try take(
            await client.publicAccessBlock(of: handle),
            "public access block",
            "whether a public policy counts",
            sink
        ) {
            isClosed = $0?.restrictPublicBuckets ?? false
            ignoresACL = $0?.ignorePublicACLs ?? false
        }
        // The account's own block closes every bucket of it, whatever the bucket says.
        if let owner, !isClosed || !ignoresACL {
            let question = "account's public access block"
            try take(
                await S3ControlClient(cloud.session, account: owner).publicAccessBlock(),
                question,
                "whether the account closes its buckets to the public",
                sink
            ) {
                isClosed = isClosed || $0?.restrictPublicBuckets ?? false
                ignoresACL = ignoresACL || $0?.ignorePublicACLs ?? false
            }
        }
        try take(await client.policy(of: handle), "policy", "other accounts that may read it", sink) { text in
            guard let text else { return }
            let policy = PolicyDocument(PolicyValue.string(text))
            let exposure = PolicyExposure(policy, account: owner, trusted: TrustedParties())
            for problem in exposure.problems { try sink.add(unknown("the bucket policy of \(bucket)", problem)) }
            let parties = exposure.crossAccount + (exposure.isPublic && !isClosed ? ["everyone"] : [])
            for party in parties + Self.servedTo(policy) {
                let reason = exposure.reasons.first { $0.contains(party) } ?? exposure.reasons.first
                let why = party == Self.viewers ? "CloudFront may read objects" : reason
                try add(
                    .openTo,
                    nil,
                    AssetID(.outsideReader, scope: "aws", name: party),
                    "GetBucketPolicy",
                    "Statement",
                    why,
                    sink
                )
            }
        }
        try take(await client.acl(of: handle), "ACL", "groups and accounts that its ACL lets in", sink) { list in
            for grant in list.grants {
                guard let grantee = grant.grantee,
                    let party = Self.party(grant, owner: list.ownerID, ignoresPublic: ignoresACL)
                else { continue }
                try add(
                    .openTo,
                    nil,
                    AssetID(.outsideReader, scope: "aws", name: party),
                    "GetBucketAcl",
                    "Grant.Grantee",
                    "\(grant.permission ?? "") to \(grantee)",
                    sink
                )
            }
        }
    }

    private static let viewers = "viewers of a CloudFront distribution"

    /// What a distribution may read it serves to whoever asks it.
    private static func servedTo(_ policy: PolicyDocument) -> [String] {
        let isServed = policy.statements.contains { statement in
            guard statement.effect == .allow, statement.action.covers("s3:GetObject"),
                let principal = statement.principal, !principal.isNegated
            else { return false }
            return principal.entries.contains { entry in
                switch entry {
                case .service(let name): name == "cloudfront.amazonaws.com"
                case .arn(let arn): arn.hasPrefix("arn:aws:iam::cloudfront:")
                default: false
                }
            }
        }
        return isServed ? [viewers] : []
    }

    /// Whom an entry of an ACL lets in from outside; nil = the owner itself, AWS' own log delivery, or nobody.
    private static func party(
        _ grant: AccessControlList.Grant,
        owner: String?,
        ignoresPublic: Bool
    ) -> String? {
        guard let grantee = grant.grantee else { return nil }
        if grantee.hasSuffix("/AllUsers") { return ignoresPublic ? nil : "everyone" }
        if grantee.hasSuffix("/AuthenticatedUsers") { return ignoresPublic ? nil : "every AWS account" }
        // Groups of AWS itself: /s3/LogDelivery.
        if grantee.contains("://") || grantee == owner { return nil }
        return grant.type == "CanonicalUser" || grant.type == "AmazonCustomerByEmail"
            ? "canonical user \(grantee)" : nil
    }

    private func unknown(_ question: String, _ problem: String) -> Unknown {
        Unknown(
            question,
            call: "s3 GetBucketPolicy",
            reason: .malformed,
            detail: problem,
            blindSpot: "whom \(bucket) is open to",
            asset: id
        )
    }
}
