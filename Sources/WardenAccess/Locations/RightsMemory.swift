internal import Synchronization
internal import WardenEstate

/// Rights that were judged already, by place class and capability.
final class RightsMemory: Sendable {
    private struct Key: Hashable {
        var bucket: String
        var capability: Capability
        var signature: String
    }

    private let kept = Mutex<[Key: [BucketJudge.Right]]>([:])
    private let cutting = Mutex<[String: [String]]>([:])

    /// By the name of a bucket.
    func patterns(_ bucket: String, _ make: () -> [String]) -> [String] {
        if let known = cutting.withLock({ $0[bucket] }) { return known }
        let made = make()
        cutting.withLock { $0[bucket] = made }
        return made
    }

    func rights(
        _ place: StorageURL,
        _ capability: Capability,
        _ signature: String,
        _ make: () -> [BucketJudge.Right]
    ) -> [BucketJudge.Right] {
        let key = Key(bucket: place.bucket, capability: capability, signature: signature)
        if let known = kept.withLock({ $0[key] }) { return known }
        let made = make()
        kept.withLock { $0[key] = made }
        return made
    }
}
