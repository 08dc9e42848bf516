internal import CWarden

/// Gives lines their identity: a keyed hash of the whole line.
///
/// SAFETY: the secret is written once, in `init`, and only read afterwards.
public final class EventHasher: @unchecked Sendable {
    private let secret: UnsafeMutablePointer<UInt8>

    /// - Parameter key: the installation's key.
    public init(key: [UInt8]) {
        secret = .allocate(capacity: Int(TW_HASH_SECRET_BYTES))
        key.withUnsafeBufferPointer { tw_hash_secret($0.baseAddress, $0.count, secret) }
    }

    deinit { secret.deallocate() }

    @inline(__always)
    public func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        tw_hash(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, secret)
    }
}
