internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

// What checks ask about policies, copies and trails.
extension Inquiry {
    func saidByPolicy(_ subject: Asset) -> Evidence { said(.s3Policy, subject) }

    /// The answer as a whole.
    func said(_ aspect: Aspect, _ subject: Asset) -> Evidence {
        guard let document = facts.posture.document(aspect, of: subject.id) else { return absent(aspect) }
        return Document(document, aspect: aspect, of: subject.id).evidence()
    }

    func hasACLsDisabled(_ bucket: Asset) throws(Unanswered) -> Bool {
        try document(.s3Ownership, of: bucket.id)?.text("ObjectOwnership") == "BucketOwnerEnforced"
    }

    /// Buckets that this one is a replica of.
    func sources(of replica: Asset) -> [Asset] {
        var seen: Set<AssetID> = []
        return facts.posture.edges.compactMap { edge in
            guard edge.relation == .replicatedTo, let target = edge.target.place, AssetID(target.root) == replica.id,
                let source = edge.source.place, seen.insert(AssetID(source.root)).inserted
            else { return nil }
            return facts.bucket(of: source)
        }
    }

    /// Days of the default retention; nil = nothing is locked.
    func lockDays(of bucket: Asset) throws(Unanswered) -> Int64? {
        guard let rule = try document(.s3ObjectLock, of: bucket.id)?.optionalPart("Rule") else { return nil }
        let retention = try rule.part("DefaultRetention")
        if let years = try retention.optionalNumber("Years") { return years * 365 }
        return try retention.number("Days")
    }

    /// Days after which the first file ends that a lifecycle rule of the bucket reaches; nil = none ends.
    func expiryDays(of bucket: Asset) throws(Unanswered) -> Int64? {
        try expiry(of: bucket)?.days
    }

    /// The rule that ends current files soonest. Rules of a tag or of a prefix beside the audit data do not count.
    func expiry(of bucket: Asset) throws(Unanswered) -> (days: Int64, rule: Document)? {
        guard let lifecycle = try document(.s3Lifecycle, of: bucket.id) else { return nil }
        var soonest: (days: Int64, rule: Document)?
        for rule in try lifecycle.list("Rules") where try rule.text("Status") == "Enabled" {
            guard try reachesLogs(rule, in: bucket), let end = rule.optionalPart("Expiration") else { continue }
            var days = try end.optionalNumber("Days")
            if days == nil, let date = try time("Date", end) { days = max(0, (date - now) / 86_400_000) }
            if let days, days < soonest?.days ?? .max { soonest = (days, rule) }
        }
        return soonest
    }

    /// Whether a rule's prefix meets a place with audit data.
    func reachesLogs(_ rule: Document, in bucket: Asset) throws(Unanswered) -> Bool {
        var prefix = try rule.optionalText("Prefix")
        if let filter = rule.optionalPart("Filter") {
            if prefix == nil { prefix = try filter.optionalText("Prefix") }
            if prefix == nil, let both = filter.optionalPart("And") { prefix = try both.optionalText("Prefix") }
        }
        guard let prefix, !prefix.isEmpty else { return true }
        let places = facts.places(in: bucket.id).map { $0.prefix.isEmpty ? "" : $0.prefix + "/" }
        return places.isEmpty || places.contains { $0.hasPrefix(prefix) || prefix.hasPrefix($0) }
    }

    /// Whether an entry may write into a log bucket: delivery, the owner's own account, services of AWS.
    func mayWrite(_ entry: PrincipalElement.Entry, writers: Set<String>, owner: String?) -> Bool {
        switch entry {
        case .arn(let arn): writers.contains(arn) || ARN(arn)?.account == owner && owner != nil
        case .account(let number): number == owner
        case .service, .deleted: true
        case .everyone, .federated, .canonicalUser: false
        }
    }

    /// A trail that is logging and records data events of the whole bucket.
    func dataEvents(of bucket: Asset, writes: Bool) throws(Unanswered) -> (name: String, evidence: Evidence)? {
        guard let owner = facts.owner(of: bucket.id) else {
            throw Unanswered(
                Unknown(
                    "the owner of \(bucket.name)",
                    call: "s3 ListBuckets",
                    reason: .notFound,
                    detail: "no connected account lists it",
                    permission: "s3:ListAllMyBuckets in the account that owns it",
                    blindSpot: "whether reads of \(bucket.name) are recorded",
                    asset: bucket.id
                )
            )
        }
        let account = AssetID(.account, scope: "aws", name: owner)
        for trail in try list(.cloudTrails, of: account) where try trail.part("Status").flag("IsLogging") {
            let selectors = TrailSelectors(bucket: bucket.id.name, writes: writes)
            if let evidence = try selectors.evidence(in: trail) { return (try trail.text("Name"), evidence) }
        }
        return nil
    }
}

extension PolicyStatement {
    /// Whether an action of the statement is one of `actions`; patterns count.
    func allows(anyOf actions: [String]) -> Bool {
        actions.contains { wanted in
            let matches = action.patterns.contains { Wildcard.matches($0.lowercased(), wanted.lowercased()) }
            return action.isNegated ? !matches : matches
        }
    }

    /// Whether it lets files or the bucket be changed.
    var allowsChanges: Bool {
        allows(anyOf: [
            "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObjectAcl", "s3:PutBucketPolicy",
            "s3:PutLifecycleConfiguration", "s3:PutBucketVersioning", "s3:DeleteBucket",
        ])
    }
}

extension PolicyDocument {
    /// Without the declared principals: what is left in its statements is what nobody declared.
    func without(declared: Set<String>) -> PolicyDocument {
        var policy = self
        for index in policy.statements.indices {
            policy.statements[index].principal?.entries.removeAll { entry in
                switch entry {
                case .arn(let arn): declared.contains(arn)
                case .account(let number): declared.contains(number)
                default: false
                }
            }
        }
        return policy
    }
}

extension PrincipalElement.Entry {
    /// For a person.
    var words: String {
        switch self {
        case .everyone: "everyone"
        case .account(let number): "account \(number)"
        case .arn(let arn): arn
        case .service(let name): name
        case .federated(let provider): provider
        case .canonicalUser(let id): "canonical user \(id)"
        case .deleted(let id): "deleted principal \(id)"
        }
    }
}
