internal import WardenCloud

/// A bucket, with what keeps a read from going astray.
public struct S3Bucket: Sendable, Hashable {
    public var name: String
    /// Nil = found out by the first read.
    public var region: String?
    /// The account that must own it (12 digits): a bucket that somebody else made anew is not read.
    public var owner: String?

    public init(_ name: String, region: String? = nil, owner: String? = nil) {
        self.name = name
        self.region = region
        self.owner = owner
    }
}

/// Reads of S3. Source: Amazon S3 API Reference, 2006-03-01.
public struct S3Client: Sendable {
    public let session: AWSSession

    public init(_ session: AWSSession) { self.session = session }

    /// One request on a bucket or an object, in the bucket's region.
    func get<Value: Sendable>(
        _ bucket: S3Bucket,
        key: String? = nil,
        query: [HTTPRequest.QueryItem] = [],
        headers: HTTPHeaders = [:],
        limit: Int? = nil,
        method: String = "GET",
        body: [UInt8] = [],
        _ words: AWSClient.Words,
        decode: @Sendable (HTTPResponse) throws -> Value
    ) async -> Result<Value, CloudGap> {
        let path = "/" + (key.map(PercentEncoding.path) ?? "")
        var request = HTTPRequest(
            method: method,
            authority: "",
            path: path,
            query: query,
            headers: headers,
            body: body
        )
        request.maximumResponseBytes = limit
        return await send(request, bucket, words, decode: decode)
    }

    /// Any call on a bucket, in the bucket's region.
    func send<Value: Sendable>(
        _ method: String,
        _ bucket: S3Bucket,
        query: [HTTPRequest.QueryItem],
        headers: HTTPHeaders,
        body: [UInt8],
        _ words: AWSClient.Words,
        decode: @Sendable (HTTPResponse) throws -> Value
    ) async -> Result<Value, CloudGap> {
        var request = HTTPRequest(method: method, authority: "", path: "/", query: query, headers: headers)
        request.body = body
        return await send(request, bucket, words, decode: decode)
    }

    private func send<Value: Sendable>(
        _ request: HTTPRequest,
        _ bucket: S3Bucket,
        _ words: AWSClient.Words,
        decode: @Sendable (HTTPResponse) throws -> Value
    ) async -> Result<Value, CloudGap> {
        var request = request
        let region = bucket.region ?? session.region(ofBucket: bucket.name) ?? session.region
        if let owner = bucket.owner { request.headers["x-amz-expected-bucket-owner"] = owner }
        let endpoints = session.endpoints
        let name = bucket.name
        let relocate: @Sendable (String, HTTPRequest) -> HTTPRequest = { region, request in
            Self.place(request, bucket: name, region: region, endpoints: endpoints)
        }
        request.authority = relocate(region, request).authority
        let session = session
        let dialect = AWSDialect(session, .s3, region: region, relocate: relocate) {
            session.learn(region: $0, ofBucket: name)
        }
        let call = CloudCall(
            request,
            operation: words.operation,
            resource: words.resource,
            permission: words.permission
        )
        return await session.cloud.send(call, as: dialect, decode: decode)
    }

    /// Virtual-host style at AWS; path style for names with dots (their certificates do not match) and elsewhere.
    static func place(
        _ request: HTTPRequest,
        bucket: String,
        region: String,
        endpoints: AWSEndpoints
    ) -> HTTPRequest {
        var placed = request
        let endpoint = endpoints.endpoint(.s3, region: region)
        placed.scheme = endpoint.scheme
        if endpoints.override(.s3) == nil, !bucket.contains("."), bucket == bucket.lowercased() {
            placed.authority = "\(bucket).\(endpoint.authority)"
        } else {
            placed.authority = endpoint.authority
            placed.path = "\(endpoint.basePath)/\(PercentEncoding.strict(bucket))\(request.path)"
        }
        return placed
    }

    func gap(_ kind: CloudGap.Kind, _ words: AWSClient.Words, _ message: String) -> CloudGap {
        CloudGap(
            kind,
            service: "s3",
            operation: words.operation,
            resource: words.resource,
            permission: words.permission?.name,
            message: message
        )
    }

    /// A document of a bucket, checked by its root element.
    ///
    /// Emulators answer sub-resources that they lack with a listing of the bucket: that is `unsupported`, not a value.
    func document(
        _ bucket: S3Bucket,
        _ subresource: String,
        query: [HTTPRequest.QueryItem] = [],
        root: String,
        _ words: AWSClient.Words
    ) async -> Result<XMLNode, CloudGap> {
        let answer = await get(bucket, query: [.init(subresource, nil)] + query, words) { try XMLReader.read($0.body) }
        return answer.flatMap { node in
            // Some emulators call the root by the operation: `GetBucketVersioningResponse`.
            guard node.name == root || node.name.hasSuffix("Response") else {
                return .failure(gap(.unsupported, words, "the answer is a '\(node.name)' instead of a '\(root)'"))
            }
            return .success(node)
        }
    }

    /// The same, nil where the bucket has no such configuration.
    func optional(
        _ bucket: S3Bucket,
        _ subresource: String,
        root: String,
        unset: String,
        _ words: AWSClient.Words
    ) async -> Result<XMLNode?, CloudGap> {
        switch await document(bucket, subresource, root: root, words) {
        case .success(let node): .success(node)
        case .failure(let gap) where gap.code == unset: .success(nil)
        case .failure(let gap): .failure(gap)
        }
    }
}
