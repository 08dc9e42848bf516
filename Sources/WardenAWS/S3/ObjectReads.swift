public import WardenCloud
internal import WardenDomain

/// A bucket as its account lists it.
public struct BucketSummary: Sendable, Hashable {
    public var name: String
    /// ISO 8601.
    public var created: String?
    /// Nil where the service leaves it out.
    public var region: String?
}

/// An object as a listing shows it.
public struct ObjectSummary: Sendable, Hashable {
    public var key: String
    /// Bytes.
    public var size: Int64
    /// Without quotes.
    public var etag: String?
    /// ISO 8601.
    public var modified: String?
    public var storageClass: String?

    init?(_ node: XMLNode) {
        guard let key = node.text("Key"), let size = node.integer("Size") else { return nil }
        self.key = key
        self.size = size
        etag = node.text("ETag").map { $0.filter { $0 != "\"" } }
        modified = node.text("LastModified")
        storageClass = node.text("StorageClass")
    }
}

/// A part of an object.
public struct ObjectRange: Sendable, Hashable {
    public var bytes: [UInt8]
    /// Size of the whole object.
    public var total: Int64
    public var etag: String?
}

extension S3Client {
    /// All buckets of the account.
    public func buckets() async -> Listing<BucketSummary> {
        let words = AWSClient.Words("ListBuckets", "account", .listAllMyBuckets)
        let client = AWSClient(session, .s3)
        return await walk(words).collect { cursor in
            var query: [HTTPRequest.QueryItem] = [.init("max-buckets", "1000")]
            if case .token(let token)? = cursor { query.append(.init("continuation-token", token)) }
            return await client.send(client.request("GET", "/", query: query), words) { response in
                let root = try XMLReader.read(response.body)
                guard root.name == "ListAllMyBucketsResult" else {
                    throw MalformedBody("the answer is a '\(root.name)' instead of a list of buckets")
                }
                let items = root.list("Buckets", "Bucket")
                let buckets: [BucketSummary] = items.compactMap { node in
                    guard let name = node.text("Name") else { return nil }
                    let region = node.text("BucketRegion")
                    if let region { session.learn(region: region, ofBucket: name) }
                    return BucketSummary(name: name, created: node.text("CreationDate"), region: region)
                }
                let token = root.text("ContinuationToken").flatMap { $0.isEmpty ? nil : PageCursor.token($0) }
                return CloudPage(buckets, next: token, unreadable: items.count - buckets.count)
            }
        }
    }

    /// Objects below a prefix, page by page (1,000 each): memory holds one page.
    ///
    /// - Parameters:
    ///   - startAfter: keys up to and with this one are left out.
    ///   - limit: objects a page, at most 1,000.
    public func eachObject(
        in bucket: S3Bucket,
        prefix: String = "",
        startAfter: String? = nil,
        limit: Int = 1_000,
        _ body: ([ObjectSummary]) async throws -> Void
    ) async -> ListingEnd {
        let words = AWSClient.Words("ListObjectsV2", "\(bucket.name)/\(prefix)", .listBucket)
        return await walk(words).run(
            page: { cursor in
                await self.objectPage(bucket, prefix, startAfter, limit, delimiter: nil, cursor, words).map {
                    $0.objects
                }
            },
            each: body
        )
    }

    /// The first keys of a bucket in their order, and whether they are all that it holds.
    ///
    /// - Parameter limit: at most 1,000.
    public func firstKeys(in bucket: S3Bucket, limit: Int) async -> Result<(keys: [String], isAll: Bool), CloudGap> {
        let words = AWSClient.Words("ListObjectsV2", bucket.name, .listBucket)
        return await objectPage(bucket, "", nil, limit, delimiter: nil, nil, words).map { page in
            (page.objects.elements.map(\.key), page.objects.next == nil && page.objects.unreadable == 0)
        }
    }

    /// The folders directly below a prefix.
    public func folders(in bucket: S3Bucket, prefix: String = "") async -> Listing<String> {
        let words = AWSClient.Words("ListObjectsV2", "\(bucket.name)/\(prefix)", .listBucket)
        return await walk(words).collect { cursor in
            await self.objectPage(bucket, prefix, nil, 1_000, delimiter: "/", cursor, words).map { $0.folders }
        }
    }

    private struct ObjectPage: Sendable {
        var objects: CloudPage<ObjectSummary>
        var folders: CloudPage<String>
    }

    private func objectPage(
        _ bucket: S3Bucket,
        _ prefix: String,
        _ startAfter: String?,
        _ limit: Int,
        delimiter: String?,
        _ cursor: PageCursor?,
        _ words: AWSClient.Words
    ) async -> Result<ObjectPage, CloudGap> {
        var query: [HTTPRequest.QueryItem] = [
            .init("list-type", "2"), .init("prefix", prefix), .init("max-keys", String(limit)),
            .init("encoding-type", "url"),
        ]
        if let delimiter { query.append(.init("delimiter", delimiter)) }
        if case .token(let token)? = cursor {
            query.append(.init("continuation-token", token))
        } else if let startAfter {
            query.append(.init("start-after", startAfter))
        }
        return await get(bucket, query: query, words) { response in
            let root = try XMLReader.read(response.body)
            guard root.name == "ListBucketResult" else {
                throw MalformedBody("the answer is a '\(root.name)' instead of a list of objects")
            }
            let isTruncated = root.bool("IsTruncated") ?? false
            let next = isTruncated ? root.text("NextContinuationToken") : nil
            if isTruncated, next == nil { throw MalformedBody("a cut listing without a token for the rest") }
            let isEncoded = root.text("EncodingType") == "url"
            let nodes = root.all("Contents")
            let objects = nodes.compactMap(ObjectSummary.init).map { Self.decoded($0, isEncoded) }
            let folders = root.all("CommonPrefixes").compactMap { $0.text("Prefix") }
                .map { isEncoded ? PercentDecoding.form($0) : $0 }
            let cursor = next.map(PageCursor.token)
            return ObjectPage(
                objects: CloudPage(objects, next: cursor, unreadable: nodes.count - objects.count),
                folders: CloudPage(folders, next: cursor)
            )
        }
    }

    private static func decoded(_ object: ObjectSummary, _ isEncoded: Bool) -> ObjectSummary {
        guard isEncoded else { return object }
        var object = object
        object.key = PercentDecoding.form(object.key)
        return object
    }

    /// Bytes `range` of an object, fewer where it ends before.
    ///
    /// - Parameter etag: refuses (412) where the object has changed since.
    public func bytes(
        of key: String,
        in bucket: S3Bucket,
        range: Range<Int64>,
        etag: String? = nil
    ) async -> Result<ObjectRange, CloudGap> {
        let words = AWSClient.Words("GetObject", "\(bucket.name)/\(key)", .getObject)
        var headers: HTTPHeaders = ["Range": "bytes=\(range.lowerBound)-\(max(range.lowerBound, range.upperBound - 1))"]
        if let etag { headers["If-Match"] = "\"\(etag)\"" }
        let limit = range.count + 1_024
        let answer = await get(bucket, key: key, headers: headers, limit: limit, words) { response in
            let part = response.headers["Content-Range"]?.split(separator: "/").last.flatMap { Int64($0) }
            let length = response.headers["Content-Length"].flatMap { Int($0) }
            if let length, length != response.body.count { throw MalformedBody("the object was cut", mayBeCut: true) }
            return ObjectRange(
                bytes: response.body,
                total: part ?? Int64(response.body.count),
                etag: response.headers["ETag"].map { $0.filter { $0 != "\"" } }
            )
        }
        if case .failure(let gap) = answer, gap.code == "InvalidRange", range.lowerBound == 0 {
            return .success(ObjectRange(bytes: [], total: 0, etag: etag))
        }
        return answer
    }

    /// A whole object in parts: memory holds one. Ends with a gap where the object changes meanwhile.
    ///
    /// - Parameters:
    ///   - limit: largest object that is read, in bytes.
    ///   - partBytes: bytes a part.
    /// - Returns: the bytes read.
    public func read(
        _ key: String,
        in bucket: S3Bucket,
        limit: Int64 = 16 << 30,
        partBytes: Int64 = 8 << 20,
        _ body: ([UInt8]) async throws -> Void
    ) async -> Result<Int64, CloudGap> {
        let words = AWSClient.Words("GetObject", "\(bucket.name)/\(key)", .getObject)
        var offset: Int64 = 0
        var etag: String?
        while true {
            let part: ObjectRange
            let range = offset..<(offset + partBytes)
            switch await bytes(of: key, in: bucket, range: range, etag: etag) {
            case .failure(let gap): return .failure(gap)
            case .success(let value): part = value
            }
            guard part.total <= limit else {
                return .failure(gap(.rejected, words, "the object holds \(part.total) bytes, more than \(limit)"))
            }
            etag = etag ?? part.etag
            offset += Int64(part.bytes.count)
            do {
                if !part.bytes.isEmpty { try await body(part.bytes) }
            } catch {
                return .failure(gap(.cancelled, words, "stopped by the reader"))
            }
            if offset >= part.total { return .success(offset) }
            guard !part.bytes.isEmpty else {
                return .failure(gap(.incomplete, words, "ended at \(offset) of \(part.total) bytes"))
            }
        }
    }
}
