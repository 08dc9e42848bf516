internal import CWarden
internal import WardenDomain

/// 32 bytes of SHA-256 and the two ways RFC 6962 makes them: `SHA-256(0x00 || data)` for leaves and
/// `SHA-256(0x01 || left || right)` for nodes.
public struct MerkleHash: Sendable, Hashable {
    private var words: SIMD4<UInt64>

    /// - Parameter bytes: 32 of them; nil otherwise.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    private init(words: SIMD4<UInt64>) { self.words = words }

    /// The hash of the tree without leaves: SHA-256 of nothing.
    public static let empty = MerkleHash(
        words: SIMD4(0x141c_fc98_42c4_b0e3, 0x24b9_6f99_c8f4_fb9a, 0x4c93_9b64_e441_ae27, 0x55b8_5278_1b99_95a4)
    )

    /// 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// Lower-case hexadecimal, 64 digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }

    /// Reads 64 hexadecimal digits; nil for anything else.
    public init?(hexadecimal text: String) {
        guard text.utf8.count == 64, let bytes = Hexadecimal.bytes(text) else { return nil }
        self.init(bytes)
    }

    /// The first eight bytes, little-endian.
    var short: UInt64 { words[0] }

    /// The leaf hash of `data`.
    public static func leaf(_ data: UnsafeRawBufferPointer) -> MerkleHash { hash(0, data) }

    /// The leaf hash of `data`.
    public static func leaf(_ data: [UInt8]) -> MerkleHash { data.withUnsafeBytes { hash(0, $0) } }

    /// The leaf hashes of many lines, computed together.
    public static func leaves(_ lines: [[UInt8]]) -> [MerkleHash] {
        let text = Array(lines.joined())
        return text.withUnsafeBytes { raw in
            let base = raw.baseAddress?.assumingMemoryBound(to: UInt8.self)
            var at = 0
            let parts = lines.map { line in
                defer { at += line.count }
                return tw_line(bytes: base.map { $0 + at }, length: line.count)
            }
            return leaves(parts)
        }
    }

    /// SAFETY: a digest is 32 bytes, the size of `words`; the caller keeps the lines alive.
    static func leaves(_ lines: [tw_line]) -> [MerkleHash] {
        Array(unsafeUninitializedCapacity: lines.count) { room, count in
            let out = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: UInt8.self)
            tw_sha256_lines(0, lines, lines.count, out)
            count = lines.count
        }
    }

    /// The node above two hashes.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        withUnsafeBytes(of: (left.words, right.words)) { hash(1, $0) }
    }

    private static func hash(_ prefix: UInt8, _ data: UnsafeRawBufferPointer) -> MerkleHash {
        var line = tw_line(bytes: data.baseAddress?.assumingMemoryBound(to: UInt8.self), length: data.count)
        var words = SIMD4<UInt64>()
        withUnsafeMutableBytes(of: &words) { out in
            tw_sha256_lines(prefix, &line, 1, out.baseAddress?.assumingMemoryBound(to: UInt8.self))
        }
        return MerkleHash(words: words)
    }
}
