internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

// Roles of the account that somebody outside may put on, and what they read of its buckets: how a SIEM pulls logs.
extension DiscoveryWorker {
    /// Databricks itself: commercial, GovCloud, GovCloud DoD. Its roles deliver the logs, and stand behind storage credentials.
    ///
    /// Source: Databricks, "Step 2: Configure the IAM role for audit log delivery", read 2026-11.
    private static let platform = TrustedParties(accounts: ["414351767826", "044793339203", "170661010020"])

    func outsideRoles(_ index: Int, _ sink: DiscoverySink) async throws {
        let cloud = targets.clouds[index]
        let blindSpot = "roles that other accounts may put on to read the log buckets"
        let account: String
        switch await STSClient(cloud.session).callerIdentity() {
        case .success(let identity): account = identity.account
        case .failure(let gap):
            let question = "roles that outsiders may put on in AWS profile \(cloud.name)"
            return try sink.add(Unknown(gap, asking: question, blindSpot: blindSpot))
        }
        var roles: [IAMPrincipal] = []
        var policies: [String: PolicyDocument] = [:]
        let end = await IAMClient(cloud.session).eachAuthorizationDetail { details in
            for detail in details {
                switch detail {
                case .policy(let policy):
                    let document = PolicyDocument(PolicyValue.string(policy.document))
                    if Self.speaksOfObjects(document) { policies[policy.arn] = document }
                case .principal(let principal)
                where principal.kind == .role && !Self.parties(principal, account).isEmpty:
                    roles.append(principal)
                case .principal: break
                }
            }
        }
        try sink.add(end, of: "IAM roles", in: "AWS account \(account)", blindSpot: blindSpot)
        guard !roles.isEmpty else { return }
        let buckets = await S3Client(cloud.session).buckets()
        if let gap = buckets.gap {
            let question = "buckets that roles open to outsiders read in AWS account \(account)"
            try sink.add(Unknown(gap, asking: question, blindSpot: blindSpot))
        }
        for role in roles {
            let own = role.inlinePolicies.map { PolicyDocument(PolicyValue.string($0.document)) }
            let documents = own + role.attachedPolicies.compactMap { policies[$0] }
            let inputs = PolicyInputs(
                identityPolicies: documents,
                permissionsBoundary: role.boundary.map { arn -> [PolicyDocument] in policies[arn].map { [$0] } ?? [] }
            )
            for bucket in buckets.elements {
                for place in Self.places(in: bucket.name, documents) where Self.reads(role, place, account, inputs) {
                    for party in Self.parties(role, account) { try add(party, role, place, sink) }
                }
            }
        }
    }

    /// Whom a role's trust policy lets in from outside the account and the platform.
    private static func parties(_ role: IAMPrincipal, _ account: String) -> [String] {
        guard let text = role.trustPolicy else { return [] }
        let trust = PolicyExposure(PolicyDocument(PolicyValue.string(text)), account: account, trusted: platform)
        return trust.crossAccount + (trust.isPublic ? ["everyone"] : [])
    }

    private static func speaksOfObjects(_ document: PolicyDocument) -> Bool {
        document.statements.contains { $0.action.covers("s3:GetObject") } || !document.problems.isEmpty
    }

    /// The bucket, and the parts of buckets that the policies name.
    private static func places(in bucket: String, _ documents: [PolicyDocument]) -> [StorageURL] {
        let named = documents.flatMap(\.statements).filter { $0.effect == .allow && $0.action.covers("s3:GetObject") }
            .flatMap { $0.resource?.patterns ?? [] }.compactMap(StorageURL.init(bucketARN:))
        let whole = StorageURL(scheme: "s3", bucket: bucket)
        return [whole] + Set(named.filter { $0.bucket == bucket && !$0.prefix.isEmpty }).sorted()
    }

    /// Whether the role's own policies let it read objects there; a condition that cannot be judged does not stop it.
    private static func reads(
        _ role: IAMPrincipal,
        _ place: StorageURL,
        _ account: String,
        _ inputs: PolicyInputs
    ) -> Bool {
        guard let identity = PolicyRequest.Identity(role.arn) else { return false }
        let key = place.prefix.isEmpty ? "object" : place.prefix + "/object"
        let request = PolicyRequest(
            action: "s3:GetObject",
            resource: "arn:\(identity.partition):s3:::\(place.bucket)/\(key)",
            resourceAccount: account,
            principal: .identity(identity),
            context: [:]
        )
        let outcome = PolicyEvaluator(unknownContext: true).decide(request, inputs).outcome
        return outcome == .allowed || outcome == .unknown
    }

    /// Likely: the bucket's own policy may still deny the role.
    private func add(_ party: String, _ role: IAMPrincipal, _ place: StorageURL, _ sink: DiscoverySink) throws {
        let said = Evidence(
            .call,
            "iam GetAccountAuthorizationDetails",
            field: "AssumeRolePolicyDocument",
            value: "role \(role.name) may be put on by \(party), and reads \(place)"
        )
        let reader = AssetID(.outsideReader, scope: "aws", name: party)
        try sink.add(Edge(AssetID(place), .openTo, reader, .likely, evidence: said))
    }
}
