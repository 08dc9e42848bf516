import Crypto

/// The installation's key for fingerprints and pseudonyms.
public struct FingerprintKey: Sendable {
    private let key: SymmetricKey

    /// Any bytes; 32 random ones are best.
    public init(_ bytes: some Sequence<UInt8>) {
        key = SymmetricKey(data: Array(bytes))
    }

    /// HMAC-SHA256, its first 16 bytes in hexadecimal.
    func fingerprint(_ value: UnsafeBufferPointer<UInt8>) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: UnsafeRawBufferPointer(value), using: key)
        let alphabet = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(32)
        for byte in code.prefix(16) {
            text.append(alphabet[Int(byte >> 4)])
            text.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
