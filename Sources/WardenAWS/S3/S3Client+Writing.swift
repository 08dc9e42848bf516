internal import Crypto
internal import Foundation
public import WardenCloud

/// Writes of S3: only what the evidence log needs. Source: Amazon S3 API Reference, PutObject.
extension S3Client {
    /// How long an object cannot be removed.
    public struct Lock: Sendable, Hashable {
        /// `COMPLIANCE` or `GOVERNANCE`.
        public var mode: String
        /// RFC 3339.
        public var until: String

        public init(mode: String, until: String) {
            self.mode = mode
            self.until = until
        }
    }

    /// Writes an object under a lock, and only where none stands there.
    ///
    /// - Returns: the version's id, where the bucket has versions.
    public func put(
        _ body: [UInt8],
        _ bucket: S3Bucket,
        key: String,
        lock: Lock?
    ) async -> Result<String?, CloudGap> {
        var headers: HTTPHeaders = [
            "Content-Type": "text/plain; charset=utf-8", "If-None-Match": "*",
            "Content-MD5": Data(Insecure.MD5.hash(data: body)).base64EncodedString(),
        ]
        if let lock {
            headers["x-amz-object-lock-mode"] = lock.mode
            headers["x-amz-object-lock-retain-until-date"] = lock.until
        }
        let words = AWSClient.Words("PutObject", "\(bucket.name)/\(key)", nil)
        return await get(bucket, key: key, headers: headers, method: "PUT", body: body, words) {
            $0.headers["x-amz-version-id"]
        }
    }
}
