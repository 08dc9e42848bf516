public import WardenCloud
public import WardenDomain

extension S3ControlClient {
    /// The account's own block; nil = never set.
    public func publicAccessBlockDocument() async -> Result<JSONValue?, CloudGap> {
        await publicAccessBlock().map { $0.map(\.document) }
    }

    /// Access points of the account at a bucket, each with its policy (null = none), block and origin.
    public func accessPointDocument(bucket: String, region: String? = nil) async -> Result<JSONValue?, CloudGap> {
        let listing = await accessPoints(bucket: bucket, region: region)
        if let gap = listing.gap { return .failure(gap) }
        var points: [JSONValue] = []
        for summary in listing.elements where summary.bucket == nil || summary.bucket == bucket {
            var point = summary
            switch await accessPoint(summary.name, region: region) {
            case .success(let whole):
                point = whole
                point.arn = whole.arn ?? summary.arn
                point.alias = whole.alias ?? summary.alias
            case .failure(let gap): return .failure(gap)
            }
            let policy: JSONValue
            switch await accessPointPolicy(summary.name, region: region) {
            case .success(let text?):
                policy = .parsed(text)
            case .success(nil): policy = .null
            case .failure(let gap): return .failure(gap)
            }
            points.append(point.document(policy: policy))
        }
        return .success(.array(points))
    }
}

extension PublicAccessBlock {
    var document: JSONValue {
        [
            "BlockPublicAcls": .bool(blockPublicACLs), "IgnorePublicAcls": .bool(ignorePublicACLs),
            "BlockPublicPolicy": .bool(blockPublicPolicy), "RestrictPublicBuckets": .bool(restrictPublicBuckets),
        ]
    }
}

extension AccessPoint {
    fileprivate func document(policy: JSONValue) -> JSONValue {
        var members: [String: JSONValue] = [
            "Name": .string(name), "Bucket": .optional(bucket), "BucketAccountId": .optional(bucketAccount),
            "AccessPointArn": .optional(arn), "Alias": .optional(alias), "NetworkOrigin": .optional(networkOrigin),
            "Policy": policy,
        ]
        if let vpcID { members["VpcConfiguration"] = ["VpcId": .string(vpcID)] }
        if let publicAccessBlock { members["PublicAccessBlockConfiguration"] = publicAccessBlock.document }
        return .object(members.filter { $0.key == "Policy" || $0.value != .null })
    }
}
