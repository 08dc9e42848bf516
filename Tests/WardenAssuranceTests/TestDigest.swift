import Crypto
import Foundation

enum TestDigest {
    /// The first eight bytes of SHA-256 as a number, big endian.
    static func firstEight(_ text: String) -> UInt64 {
        SHA256.hash(data: Data(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The hash of a leaf (RFC 6962) in hex.
    static func leaf(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: Data([0] + bytes)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
