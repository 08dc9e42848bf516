internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy

/// Tries to list and read a bucket as somebody else.
struct BucketProbe {
    let client: S3Client
    /// How often a try that succeeds is made again: policies take a while until they hold everywhere.
    var attempts = 4

    /// - Returns: nil where it is denied or not known, with the gap; else a key that was listed, or the object's.
    func list(_ bucket: String) async -> Result<String?, CloudGap> {
        await whileItSucceeds {
            var listed: String?
            var answered = false
            // One page is enough: the walk ends with it.
            let end = await client.eachObject(in: S3Bucket(bucket), limit: 1) { page in
                answered = true
                listed = page.first?.key
                throw CancellationError()
            }
            if answered { return .success(listed) }
            return end.gap.map { .failure($0) } ?? .success(nil)
        }
    }

    func read(_ key: String, of bucket: String) async -> Result<String?, CloudGap> {
        await whileItSucceeds { await client.bytes(of: key, in: S3Bucket(bucket), range: 0..<1).map { _ in key } }
    }

    private func whileItSucceeds(
        _ body: () async -> Result<String?, CloudGap>
    ) async -> Result<String?, CloudGap> {
        var result = await body()
        for _ in 1..<attempts {
            guard case .success = result, (try? await Task.sleep(for: .seconds(2))) != nil else { break }
            result = await body()
        }
        return result
    }
}

extension Remedies {
    /// Tries as a principal of AWS what a plan took from it.
    ///
    /// - Parameter principal: its ARN.
    func probeBuckets(_ principal: String, profile: String, _ changes: [Change]) async throws -> ProbeResult {
        var result = ProbeResult()
        let posture = try await posture()
        let account = principal.split(separator: ":", omittingEmptySubsequences: false).dropFirst(4).first
        guard let session = try connector.session(tryingAs: profile, of: account.map(String.init)) else {
            return result
        }
        let probe = BucketProbe(client: S3Client(session))
        for bucket in LostReads.buckets(changes, in: posture) {
            let prefixes = Self.prefixes(of: bucket, in: posture)
            let key = try await key(of: bucket, below: prefixes)
            // Of a bucket that shows no object, what would lie where logs do.
            let keys = key.map { [$0] } ?? prefixes.map { $0.isEmpty ? "unknown" : $0 + "/unknown" }
            let lost = Set(
                keys.flatMap { LostReads.actions(of: principal, on: bucket, key: $0, changes, in: posture) }
            )
            if lost.contains("s3:ListBucket") {
                try await enter(principal, bucket, "list", await probe.list(bucket), &result)
            }
            guard lost.contains("s3:GetObject") else { continue }
            guard let key else {
                result.readable.append(
                    "s3://\(bucket): object not known by trying: none could be listed"
                )
                continue
            }
            try await enter(principal, bucket, "object", await probe.read(key, of: bucket), &result)
        }
        return result
    }

    /// Where logs lie in a bucket, and the whole of it.
    private static func prefixes(of bucket: String, in posture: Posture) -> [String] {
        let places = posture.locations.compactMap(\.asset.id.place).filter { $0.bucket == bucket }
        return Set(places.map(\.prefix)).subtracting([""]).sorted() + [""]
    }

    /// An object of a bucket, preferably a log file, as any of our credentials may list it; nil where none can.
    private func key(of bucket: String, below prefixes: [String]) async throws -> String? {
        for use in [CloudPermission.Use.scan, .assess, .fix] {
            for cloud in try connector.clouds(for: use) {
                for prefix in prefixes {
                    var found: String?
                    _ = await S3Client(cloud.session).eachObject(in: S3Bucket(bucket), prefix: prefix, limit: 1) {
                        page in
                        found = page.first?.key
                        throw CancellationError()
                    }
                    if let found { return found }
                }
            }
        }
        return nil
    }

    private func enter(
        _ principal: String,
        _ bucket: String,
        _ what: String,
        _ outcome: Result<String?, CloudGap>,
        _ result: inout ProbeResult
    ) async throws {
        let words: String
        switch outcome {
        case .success:
            words = "read"
            result.readable.append("s3://\(bucket): \(principal) reads its \(what) by trying")
            result.reads = true
        case .failure(let gap):
            words = gap.kind.rawValue
            // What was not found was not refused.
            if gap.kind != .denied, gap.kind != .unauthenticated {
                result.readable.append("s3://\(bucket): \(what) not known by trying: \(gap.description)")
            }
        }
        result.tried.append("\(what) of s3://\(bucket) as \(principal): \(words)")
        let document: JSONValue = [
            "principal": .string(principal), "bucket": .string(bucket), "what": .string(what),
            "outcome": .string(words),
        ]
        try await evidence.append("probe.negative", document)
    }
}
