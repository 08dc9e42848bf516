public import WardenCloud

// Configurations of a bucket byte for byte: what is put back must be what was there.
extension S3Client {
    /// A sub-resource (`policy`, `publicAccessBlock`) as it stands; nil = there is none.
    public func rawDocument(_ name: String, of bucket: S3Bucket) async -> Result<[UInt8]?, CloudGap> {
        let words = AWSClient.Words("Get \(name)", "s3://\(bucket.name)", nil)
        let answer = await get(bucket, query: [.init(name, nil)], words) { $0.body }
        switch answer {
        case .success(let body): return .success(body)
        case .failure(let gap) where gap.kind == .notFound: return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }

    /// Replaces a sub-resource; nil deletes it.
    public func replaceRawDocument(
        _ name: String,
        of bucket: S3Bucket,
        with body: [UInt8]?
    ) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words(body == nil ? "Delete \(name)" : "Put \(name)", "s3://\(bucket.name)", nil)
        return await get(
            bucket,
            query: [.init(name, nil)],
            method: body == nil ? "DELETE" : "PUT",
            body: body ?? [],
            words
        ) { _ in }
    }
}
