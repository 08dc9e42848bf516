public import WardenCloud

/// An access point: another door to a bucket, with a policy of its own.
public struct AccessPoint: Sendable, Hashable {
    public var name: String
    public var bucket: String?
    /// Account that owns the bucket.
    public var bucketAccount: String?
    public var arn: String?
    public var alias: String?
    /// `Internet` or `VPC`.
    public var networkOrigin: String?
    public var vpcID: String?
    /// Fixed when the access point was made; nil in listings.
    public var publicAccessBlock: PublicAccessBlock?

    init?(_ node: XMLNode) {
        guard let name = node.text("Name") else { return nil }
        self.name = name
        bucket = node.text("Bucket")
        bucketAccount = node.text("BucketAccountId")
        arn = node.text("AccessPointArn")
        alias = node.text("Alias")
        networkOrigin = node.text("NetworkOrigin")
        vpcID = node["VpcConfiguration"]?.text("VpcId")
        publicAccessBlock = node["PublicAccessBlockConfiguration"].map(PublicAccessBlock.init)
    }
}

/// Reads of S3 Control in one account. Source: Amazon S3 Control API Reference, 2018-08-20.
public struct S3ControlClient: Sendable {
    public let session: AWSSession
    public let account: String

    /// - Parameter account: 12 digits.
    public init(_ session: AWSSession, account: String) {
        self.session = session
        self.account = account
    }

    /// The account's own block; nil = never set.
    public func publicAccessBlock() async -> Result<PublicAccessBlock?, CloudGap> {
        let words = AWSClient.Words("GetPublicAccessBlock", account, .getAccountPublicAccessBlock)
        let root = ["PublicAccessBlockConfiguration", "GetPublicAccessBlockResult", "GetPublicAccessBlockOutput"]
        switch await get("/configuration/publicAccessBlock", roots: root, words) {
        case .success(let node): return .success(PublicAccessBlock(node["PublicAccessBlockConfiguration"] ?? node))
        case .failure(let gap) where gap.code == "NoSuchPublicAccessBlockConfiguration": return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }

    /// Access points of the account in a region. Those of other accounts at the same bucket are not listed.
    ///
    /// - Parameter bucket: only those at this bucket.
    public func accessPoints(bucket: String? = nil, region: String? = nil) async -> Listing<AccessPoint> {
        let words = AWSClient.Words("ListAccessPoints", bucket ?? account, .listAccessPoints)
        let walk = PageWalk(service: "s3-control", operation: words.operation, resource: words.resource)
        return await walk.collect { cursor in
            var query: [HTTPRequest.QueryItem] = []
            if let bucket { query.append(.init("bucket", bucket)) }
            if case .token(let token)? = cursor { query.append(.init("nextToken", token)) }
            return await get("/accesspoint", query: query, roots: ["ListAccessPointsResult"], region: region, words).map
            {
                let items = $0.list("AccessPointList", "AccessPoint")
                let points = items.compactMap(AccessPoint.init)
                let next = $0.text("NextToken").flatMap { $0.isEmpty ? nil : PageCursor.token($0) }
                return CloudPage(points, next: next, unreadable: items.count - points.count)
            }
        }
    }

    public func accessPoint(_ name: String, region: String? = nil) async -> Result<AccessPoint, CloudGap> {
        let words = AWSClient.Words("GetAccessPoint", name, .getAccessPoint)
        let path = "/accesspoint/\(PercentEncoding.strict(name))"
        return await get(path, roots: ["GetAccessPointResult"], region: region, words).flatMap { node in
            AccessPoint(node).map { .success($0) } ?? .failure(gap(.malformed, words, "'Name' is missing"))
        }
    }

    /// The policy's own text; nil = there is none.
    public func accessPointPolicy(_ name: String, region: String? = nil) async -> Result<String?, CloudGap> {
        let words = AWSClient.Words("GetAccessPointPolicy", name, .getAccessPointPolicy)
        let path = "/accesspoint/\(PercentEncoding.strict(name))/policy"
        switch await get(path, roots: ["GetAccessPointPolicyResult"], region: region, words) {
        case .success(let node): return .success(node.text("Policy").flatMap { $0.isEmpty ? nil : $0 })
        case .failure(let gap) where gap.code == "NoSuchAccessPointPolicy": return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }

    func get(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        roots: [String],
        region: String? = nil,
        _ words: AWSClient.Words
    ) async -> Result<XMLNode, CloudGap> {
        let client = AWSClient(session, .s3Control, region: region)
        var request = client.request("GET", "/v20180820\(path)", query: query)
        request.headers["x-amz-account-id"] = account
        // AWS wants the account before the host; an endpoint that stands in for it has no such name.
        if session.endpoints.override(.s3Control) == nil { request.authority = "\(account).\(request.authority)" }
        return await client.send(request, words) { try XMLReader.read($0.body) }.flatMap { node in
            guard roots.contains(node.name) || node.name.hasSuffix("Response") else {
                return .failure(gap(.unsupported, words, "the answer is a '\(node.name)' instead of a '\(roots[0])'"))
            }
            return .success(node)
        }
    }

    private func gap(_ kind: CloudGap.Kind, _ words: AWSClient.Words, _ message: String) -> CloudGap {
        CloudGap(
            kind,
            service: "s3-control",
            operation: words.operation,
            resource: words.resource,
            permission: words.permission?.name,
            message: message
        )
    }
}
