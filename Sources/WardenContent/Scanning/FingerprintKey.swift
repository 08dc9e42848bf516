import CWarden
import Crypto

/// A keyed hash of a value: the first 16 bytes of its HMAC-SHA256.
public struct Fingerprint: Sendable, Hashable, BitwiseCopyable {
    private var high: UInt64
    private var low: UInt64

    fileprivate init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// 32 hexadecimal digits, lower case.
    public var hexadecimal: String {
        String(unsafeUninitializedCapacity: 32) { text in
            for index in 0..<32 {
                let word = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15
                text[index] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return 32
        }
    }
}

/// The installation's key for fingerprints and pseudonyms.
public struct FingerprintKey: Sendable {
    /// The key as HMAC mixes it in front of the value, and in front of the inner hash (RFC 2104).
    private let inner: [UInt8]
    private let outer: [UInt8]
    private static let blockSize = 64

    /// Any bytes; 32 random ones are best.
    public init(_ bytes: some Sequence<UInt8>) {
        var key = Array(bytes)
        if key.count > Self.blockSize { key = Array(SHA256.hash(data: key)) }
        key += [UInt8](repeating: 0, count: Self.blockSize - key.count)
        inner = key.map { $0 ^ 0x36 }
        outer = key.map { $0 ^ 0x5C }
    }

    func fingerprint(_ value: UnsafeBufferPointer<UInt8>) -> Fingerprint {
        let size = Self.blockSize
        return withUnsafeTemporaryAllocation(byteCount: size + max(value.count, 32), alignment: 16) { room in
            room.copyBytes(from: inner)
            UnsafeMutableRawBufferPointer(rebasing: room[size...]).copyBytes(from: value)
            hash(room, count: size + value.count)
            room.copyBytes(from: outer)
            hash(room, count: size + 32)
            return Fingerprint(
                high: UInt64(bigEndian: room.load(fromByteOffset: size, as: UInt64.self)),
                low: UInt64(bigEndian: room.load(fromByteOffset: size + 8, as: UInt64.self))
            )
        }
    }

    /// Puts the SHA-256 of the first `count` bytes behind the first block.
    private func hash(_ room: UnsafeMutableRawBufferPointer, count: Int) {
        guard let base = room.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        // The library's hash takes the first byte apart from the rest.
        var line = tw_line(bytes: UnsafePointer(base + 1), length: count - 1)
        tw_sha256_lines(base[0], &line, 1, base + Self.blockSize)
    }
}
