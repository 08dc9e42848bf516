internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// What a bucket says about who gets in.
struct BucketFacts: Sendable {
    struct AccessPoint: Sendable {
        var name: String
        var arn: String
        var policy: PolicyDocument?
        var restrictsPublic = false
    }

    /// A VPC endpoint that the bucket policy names, or that stands in a network which it names.
    struct Endpoint: Sendable {
        var id: String
        /// nil = not known.
        var network: String?
        /// nil = not known.
        var policy: PolicyDocument?
    }

    struct ACLGrant: Sendable {
        var party: Party
        var permission: String
    }

    var name: String
    var owner: String?
    var region: String
    var policy: PolicyDocument?
    var missingPolicy: String?
    var restrictsPublic = false
    var ignoresPublicACLs = false
    var missingBlock: String?
    var grants: [ACLGrant] = []
    /// Objects may have lists of their own.
    var hasACLs = true
    var missingACL: String?
    /// The customer's key, where the bucket names one.
    var key: String?
    /// Encrypted with a key that AWS manages in the owner's account.
    var usesManagedKey = false
    var missingEncryption: String?
    var isVersioned = false
    var lockMode: String?
    var accessPoints: [AccessPoint] = []
    var missingAccessPoints: String?
    var endpoints: [Endpoint] = []
    /// Networks that the policy names and that no endpoint was found in.
    var networks: [String] = []
    var missingEndpoints: String?
    /// Whom S3 Access Grants hands access on to.
    var handedOn: [AccessGrant.Handed] = []
    /// Those the bucket policy and the access points speak of.
    var outsiders: [AWSPrincipal] = []

    var bucketARN: String { "arn:\(partition):s3:::\(name)" }

    /// Regions of China and of the government of the United States have ARNs of their own.
    var partition: String {
        region.hasPrefix("us-gov-") ? "aws-us-gov" : region.hasPrefix("cn-") ? "aws-cn" : "aws"
    }

    /// What could not be read about it.
    var gaps: [String] {
        [missingPolicy, missingBlock, missingACL, missingEncryption, missingAccessPoints].compactMap { $0 }
    }

    init(_ posture: Posture, _ asset: Asset) {
        name = asset.place?.bucket ?? asset.id.name
        let id = asset.id
        owner = asset.owner ?? asset.facts["account"].flatMap { $0.isEmpty ? nil : $0 }
        region =
            posture.document(.s3Region, of: id)?["LocationConstraint"]?.string ?? asset.facts["region"] ?? "us-east-1"
        readPolicy(posture, id)
        readEndpoints(posture, id)
        readACL(posture, id)
        readEncryption(posture, id)
        isVersioned = posture.document(.s3Versioning, of: id)?["Status"]?.string == "Enabled"
        lockMode = posture.document(.s3ObjectLock, of: id)?["Rule"]?["DefaultRetention"]?["Mode"]?.string
        readAccessPoints(posture, id)
    }

    private mutating func readPolicy(_ posture: Posture, _ id: AssetID) {
        switch posture[.s3Policy, of: id] {
        case .known(let document): policy = PolicyDocument(document)
        case .absent: break
        case .unknown(let gap): missingPolicy = DirectoryReader.words(gap)
        }
        switch posture[.s3PublicAccessBlock, of: id] {
        case .known(let document):
            restrictsPublic = document["RestrictPublicBuckets"]?.bool ?? false
            ignoresPublicACLs = document["IgnorePublicAcls"]?.bool ?? false
        case .absent: break
        case .unknown(let gap): missingBlock = DirectoryReader.words(gap)
        }
    }

    private mutating func readEndpoints(_ posture: Posture, _ id: AssetID) {
        let named = values(of: "aws:sourcevpce", beginning: "vpce-")
        let bound = values(of: "aws:sourcevpc", beginning: "vpc-")
        guard !named.isEmpty || !bound.isEmpty else { return }
        var found: [String: Endpoint] = [:]
        switch posture[.s3Endpoints, of: id] {
        case .known(let document):
            for row in document.array ?? [] {
                guard let name = row["VpcEndpointId"]?.string else { continue }
                let network = row["VpcId"]?.string
                let isOfStorage = row["ServiceName"]?.string?.hasSuffix(".s3") ?? true
                guard named.contains(name) || (isOfStorage && bound.contains(network ?? "")) else { continue }
                let policy = row["PolicyDocument"].map { PolicyDocument($0) }
                found[name] = Endpoint(id: name, network: network, policy: policy)
            }
        case .absent: break
        case .unknown(let gap): missingEndpoints = DirectoryReader.words(gap)
        }
        for name in named where found[name] == nil { found[name] = Endpoint(id: name) }
        endpoints = found.keys.sorted().compactMap { found[$0] }
        networks = bound.subtracting(endpoints.compactMap(\.network)).sorted()
    }

    /// What the conditions of the bucket policy list for a key, as far as it is fixed.
    private func values(of key: String, beginning prefix: String) -> Set<String> {
        let tests = (policy?.statements ?? []).flatMap(\.conditions).filter { $0.key.lowercased() == key }
        return Set(tests.flatMap(\.values)).filter { $0.hasPrefix(prefix) && !$0.contains { "*?$".contains($0) } }
    }

    private mutating func readACL(_ posture: Posture, _ id: AssetID) {
        switch posture[.s3Ownership, of: id] {
        case .known(let document):
            let rule = document["Rules"]?.array?.first ?? document["OwnershipControls"]?["Rules"]?.array?.first
            let word = document["ObjectOwnership"]?.string ?? rule?["ObjectOwnership"]?.string
            hasACLs = word != "BucketOwnerEnforced"
        case .absent: hasACLs = true
        case .unknown(let gap): missingACL = DirectoryReader.words(gap)
        }
        guard hasACLs else { return }
        switch posture[.s3ACL, of: id] {
        case .known(let document):
            let mine = document["Owner"]?["ID"]?.string
            for grant in document["Grants"]?.array ?? [] {
                guard let permission = grant["Permission"]?.string, let party = Self.party(grant["Grantee"], mine)
                else {
                    continue
                }
                grants.append(ACLGrant(party: party, permission: permission))
            }
        case .absent: break
        case .unknown(let gap): missingACL = DirectoryReader.words(gap)
        }
    }

    private static func party(_ grantee: JSONValue?, _ owner: String?) -> Party? {
        if let uri = grantee?["URI"]?.string {
            if uri.hasSuffix("/AllUsers") { return Party(.everyone, "everyone", label: "everyone, without signing in") }
            if uri.hasSuffix("/AuthenticatedUsers") { return Party(.anyAccount, "every AWS account") }
            return nil
        }
        if let id = grantee?["ID"]?.string { return id == owner ? nil : Party(.canonicalUser, id) }
        return grantee?["EmailAddress"]?.string.map { Party(.canonicalUser, $0) }
    }

    private mutating func readEncryption(_ posture: Posture, _ id: AssetID) {
        switch posture[.s3Encryption, of: id] {
        case .known(let document):
            let rules = document["Rules"]?.array ?? document["ServerSideEncryptionConfiguration"]?["Rules"]?.array ?? []
            let rule = rules.first?["ApplyServerSideEncryptionByDefault"]
            guard rule?["SSEAlgorithm"]?.string?.hasPrefix("aws:kms") ?? false else { return }
            key = rule?["KMSMasterKeyID"]?.string
            usesManagedKey = key == nil || (key?.hasSuffix("alias/aws/s3") ?? false)
            if usesManagedKey { key = nil }
        case .absent: break
        case .unknown(let gap): missingEncryption = DirectoryReader.words(gap)
        }
    }

    private mutating func readAccessPoints(_ posture: Posture, _ id: AssetID) {
        switch posture[.s3AccessPoints, of: id] {
        case .known(let document):
            for point in document.array ?? [] {
                guard let name = point["Name"]?.string else { continue }
                let arn =
                    point["AccessPointArn"]?.string
                    ?? "arn:\(partition):s3:\(region):\(owner ?? ""):accesspoint/\(name)"
                let block = point["PublicAccessBlockConfiguration"]
                accessPoints.append(
                    AccessPoint(
                        name: name,
                        arn: arn,
                        policy: point["Policy"].map { PolicyDocument($0) },
                        restrictsPublic: block?["RestrictPublicBuckets"]?.bool ?? false
                    )
                )
            }
        case .absent: break
        case .unknown(let gap): missingAccessPoints = DirectoryReader.words(gap)
        }
    }
}
