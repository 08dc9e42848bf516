import Crypto

/// A keyed hash of a value: the first 16 bytes of its HMAC-SHA256.
public struct Fingerprint: Sendable, Hashable, BitwiseCopyable {
    private var high: UInt64
    private var low: UInt64

    init(_ bytes: some Sequence<UInt8>) {
        (high, low) = (0, 0)
        for (index, byte) in bytes.prefix(16).enumerated() {
            if index < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
        }
    }

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
    /// Has taken in the key already: a copy of it costs far less than a fresh start.
    private let keyed: HMAC<SHA256>

    /// Any bytes; 32 random ones are best.
    public init(_ bytes: some Sequence<UInt8>) {
        keyed = HMAC(key: SymmetricKey(data: Array(bytes)))
    }

    func fingerprint(_ value: UnsafeBufferPointer<UInt8>) -> Fingerprint {
        var code = keyed
        code.update(data: UnsafeRawBufferPointer(value))
        return Fingerprint(code.finalize())
    }
}
