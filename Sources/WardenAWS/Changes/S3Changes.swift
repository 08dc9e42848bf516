public import WardenCloud
public import WardenDomain

/// Changes of buckets. Every document goes as a whole, with its digest, to the bucket's own region.
extension S3Client {
    private static let namespace = "http://s3.amazonaws.com/doc/2006-03-01/"

    /// A configuration as JSON; nil = the bucket has none.
    ///
    /// - Parameter id: of an inventory.
    public func configuration(
        _ kind: BucketConfiguration,
        of bucket: S3Bucket,
        id: String? = nil
    ) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("get \(kind.subresource)", bucket.name, .named(kind.readPermission))
        let query = id.map { [HTTPRequest.QueryItem("id", $0)] } ?? []
        switch await document(bucket, kind.subresource, query: query, root: kind.root, words) {
        case .success(let node):
            // An emulator without the call answers with a listing of the bucket, whose root is another.
            let inner = node.name == kind.root ? node : node[kind.root] ?? node
            let value = XMLTree(lists: kind.lists).json(inner)
            return .success(value.object?.isEmpty ?? true ? JSONValue?.none : value)
        case .failure(let gap) where kind.unset != nil && gap.code == kind.unset: return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }

    /// Sets a configuration; nil takes it away.
    public func set(
        _ kind: BucketConfiguration,
        of bucket: S3Bucket,
        to value: JSONValue?,
        id: String? = nil
    ) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words("put \(kind.subresource)", bucket.name, .named(kind.writePermission))
        var query = [HTTPRequest.QueryItem(kind.subresource, nil)]
        if let id { query.append(.init("id", id)) }
        if value == nil, kind.isDeleted { return await change("DELETE", bucket, query: query, body: [], words) }
        let value = value ?? .object([:])
        let xml = XMLTree(lists: kind.lists).xml(kind.root, value, namespace: Self.namespace)
        return await change("PUT", bucket, query: query, body: Array(xml.utf8), words)
    }

    /// Sets the policy's text; nil takes it away.
    public func setPolicy(of bucket: S3Bucket, to text: String?) async -> Result<Void, CloudGap> {
        let permission = text == nil ? "s3:DeleteBucketPolicy" : "s3:PutBucketPolicy"
        let words = AWSClient.Words("put policy", bucket.name, .named(permission))
        let query = [HTTPRequest.QueryItem("policy", nil)]
        return await change(text == nil ? "DELETE" : "PUT", bucket, query: query, body: Array((text ?? "").utf8), words)
    }

    /// Sets the ACL.
    public func setACL(
        of bucket: S3Bucket,
        owner: String,
        grants: [(type: String, grantee: String, permission: String)]
    ) async -> Result<Void, CloudGap> {
        let entries = grants.map { grant in
            let element = grant.type == "Group" ? "URI" : grant.type == "AmazonCustomerByEmail" ? "EmailAddress" : "ID"
            return "<Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"\(grant.type)\">"
                + "<\(element)>\(XMLTree.escape(grant.grantee))</\(element)></Grantee>"
                + "<Permission>\(XMLTree.escape(grant.permission))</Permission></Grant>"
        }
        let xml =
            "<AccessControlPolicy xmlns=\"\(Self.namespace)\"><Owner><ID>\(XMLTree.escape(owner))</ID></Owner>"
            + "<AccessControlList>\(entries.joined())</AccessControlList></AccessControlPolicy>"
        let words = AWSClient.Words("put acl", bucket.name, .named("s3:PutBucketAcl"))
        return await change("PUT", bucket, query: [.init("acl", nil)], body: Array(xml.utf8), words)
    }

    /// Whether the bucket is there and may be seen.
    public func exists(_ bucket: S3Bucket) async -> Result<Bool, CloudGap> {
        switch await region(of: bucket) {
        case .success: .success(true)
        case .failure(let gap) where gap.code == "NoSuchBucket" || gap.kind == .notFound: .success(false)
        case .failure(let gap): .failure(gap)
        }
    }

    /// Makes a bucket whose owner owns every object.
    ///
    /// - Parameter lock: object lock from the beginning.
    public func create(_ bucket: S3Bucket, lock: Bool) async -> Result<Void, CloudGap> {
        let region = bucket.region ?? session.region
        let place = "<LocationConstraint>\(XMLTree.escape(region))</LocationConstraint>"
        // us-east-1 is what a bucket without a place gets; S3 refuses it by name.
        let body =
            region == "us-east-1"
            ? "" : "<CreateBucketConfiguration xmlns=\"\(Self.namespace)\">\(place)</CreateBucketConfiguration>"
        var headers: HTTPHeaders = ["x-amz-object-ownership": "BucketOwnerEnforced"]
        if lock { headers["x-amz-bucket-object-lock-enabled"] = "true" }
        let words = AWSClient.Words("CreateBucket", bucket.name, .named("s3:CreateBucket"))
        return await change("PUT", bucket, query: [], headers: headers, body: Array(body.utf8), words)
    }

    /// Deletes a bucket; S3 refuses where anything is in it.
    public func deleteEmpty(_ bucket: S3Bucket) async -> Result<Void, CloudGap> {
        await change(
            "DELETE",
            bucket,
            query: [],
            body: [],
            AWSClient.Words("DeleteBucket", bucket.name, .named("s3:DeleteBucket"))
        )
    }

    private func change(
        _ method: String,
        _ bucket: S3Bucket,
        query: [HTTPRequest.QueryItem],
        headers: HTTPHeaders = [:],
        body: [UInt8],
        _ words: AWSClient.Words
    ) async -> Result<Void, CloudGap> {
        var headers = headers
        if !body.isEmpty { headers["Content-MD5"] = LegacyDigest.md5Base64(body) }
        return await send(method, bucket, query: query, headers: headers, body: body, words) { _ in }
    }
}
