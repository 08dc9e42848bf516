import Crypto

/// The installation's key for fingerprints and pseudonyms.
public struct FingerprintKey: Sendable {
    /// Has taken in the key already: a copy of it costs far less than a fresh start.
    private let keyed: HMAC<SHA256>

    /// Any bytes; 32 random ones are best.
    public init(_ bytes: some Sequence<UInt8>) {
        keyed = HMAC(key: SymmetricKey(data: Array(bytes)))
    }

    /// HMAC-SHA256, its first 16 bytes in hexadecimal.
    func fingerprint(_ value: UnsafeBufferPointer<UInt8>) -> String {
        var code = keyed
        code.update(data: UnsafeRawBufferPointer(value))
        let bytes = code.finalize()
        return String(unsafeUninitializedCapacity: 32) { text in
            var index = 0
            for byte in bytes.prefix(16) {
                text[index] = Self.digit(byte >> 4)
                text[index + 1] = Self.digit(byte & 15)
                index += 2
            }
            return index
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
