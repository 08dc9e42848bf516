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

    /// Replaces a sub-resource; nil deletes it. Targets of notifications are not tried: they are somebody else's.
    public func replaceRawDocument(
        _ name: String,
        of bucket: S3Bucket,
        with body: [UInt8]?
    ) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words(body == nil ? "Delete \(name)" : "Put \(name)", "s3://\(bucket.name)", nil)
        return await get(
            bucket,
            query: [.init(name, nil)],
            headers: name == "notification" ? ["x-amz-skip-destination-validation": "true"] : [:],
            method: body == nil ? "DELETE" : "PUT",
            body: body ?? [],
            words
        ) { _ in }
    }

    /// Deletes one version of an object; without a version, the object of a bucket that keeps none.
    public func deleteObject(_ key: String, version: String?, from bucket: S3Bucket) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words("DeleteObject", "s3://\(bucket.name)/\(key)", nil)
        let query = version.map { [HTTPRequest.QueryItem("versionId", $0)] } ?? []
        return await get(bucket, key: key, query: query, method: "DELETE", words) { _ in }
    }
}
