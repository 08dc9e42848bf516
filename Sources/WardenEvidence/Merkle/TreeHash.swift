internal import Crypto
internal import WardenDomain

/// 32 bytes of SHA-256, made as RFC 6962 section 2.1 says: `SHA-256(0x00 || data)` for leaves,
/// `SHA-256(0x01 || left || right)` for nodes.
public struct TreeHash: Sendable, Hashable {
    /// Bytes of one hash.
    public static let length = 32

    private var words: SIMD4<UInt64>

    private init(words: SIMD4<UInt64>) { self.words = words }

    /// - Parameter bytes: 32 of them; nil otherwise.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        var words = SIMD4<UInt64>()
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.words = words
    }

    /// 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// The hash of the tree without leaves: SHA-256 of nothing.
    public static let empty = TreeHash(digest: SHA256.hash(data: [UInt8]()))

    /// The leaf hash of an entry.
    public static func leaf(_ entry: some Collection<UInt8>) -> TreeHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        if entry.withContiguousStorageIfAvailable({ hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
            hasher.update(data: Array(entry))
        }
        return TreeHash(digest: hasher.finalize())
    }

    /// The node above two hashes.
    public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(1)) { hasher.update(bufferPointer: $0) }
        withUnsafeBytes(of: (left.words, right.words)) { hasher.update(bufferPointer: $0) }
        return TreeHash(digest: hasher.finalize())
    }

    /// The plain SHA-256 of `bytes`, for files that are not leaves.
    public static func plain(_ bytes: some Collection<UInt8>) -> TreeHash {
        TreeHash(digest: SHA256.hash(data: Array(bytes)))
    }

    private init(digest: SHA256.Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// Lower-case hexadecimal, 64 digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }
}
