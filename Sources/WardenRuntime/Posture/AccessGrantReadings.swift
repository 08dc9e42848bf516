internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate

// S3 Access Grants: the service takes a role of the account and hands it on, bound to a grant.
extension PostureWorker {
    /// Whether some role trusts the service: without one, no grant gives anything.
    static func letsAccessGrantsAct(_ authorization: JSONValue?) -> Bool {
        (authorization?["RoleDetailList"]?.array ?? []).contains { role in
            role["AssumeRolePolicyDocument"]?.compact.contains("access-grants.s3.amazonaws.com") ?? false
        }
    }

    /// An account has one instance a region, for the buckets there.
    func accessGrants(_ index: Int, _ account: String, _ sink: PostureSink) async throws {
        let session = targets.clouds[index].session
        let buckets = await S3Client(session).buckets()
        let regions = Set(buckets.elements.compactMap(\.region) + [session.region])
        let client = S3ControlClient(session, account: account)
        var rows: [JSONValue] = []
        var gap = buckets.gap
        for region in regions.sorted() where gap == nil {
            switch await client.accessGrants(region: region) {
            case .success(let found): rows += found
            case .failure(let refusal): gap = refusal
            }
        }
        let id = AssetID(.account, scope: "aws", name: account)
        if let gap {
            try sink.add(.failure(gap), .s3AccessGrants, of: id)
        } else {
            try sink.add(.success(.array(rows)), .s3AccessGrants, of: id)
        }
    }
}
