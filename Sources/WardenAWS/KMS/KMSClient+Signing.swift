internal import Foundation
public import WardenCloud
internal import WardenDomain

/// Signatures with a key of the spec ECC_NIST_EDWARDS25519. Source: AWS KMS API Reference, GetPublicKey and Sign.
extension KMSClient {
    /// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410).
    private static let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

    /// The 32 bytes of the public key.
    ///
    /// - Parameter key: id or ARN.
    public func ed25519PublicKey(ofKey key: String) async -> Result<[UInt8], CloudGap> {
        let words = AWSClient.Words("GetPublicKey", key, nil)
        return await call("GetPublicKey", ["KeyId": .string(key)], words).flatMap { json in
            guard json["KeySpec"]?.string == "ECC_NIST_EDWARDS25519" else {
                let spec = json["KeySpec"]?.string ?? "unknown"
                return .failure(client.malformed(words, "the key is of the spec '\(spec)', not ECC_NIST_EDWARDS25519"))
            }
            guard let data = json["PublicKey"]?.string.flatMap({ Data(base64Encoded: $0) }), data.count == 44,
                Array(data.prefix(12)) == Self.prefix
            else { return .failure(client.malformed(words, "'PublicKey' is no Ed25519 key")) }
            return .success(Array(data.suffix(32)))
        }
    }

    /// The 64 bytes of the signature over the message itself, which is at most 4096 bytes.
    ///
    /// - Parameter key: id or ARN.
    public func ed25519Signature(_ message: [UInt8], withKey key: String) async -> Result<[UInt8], CloudGap> {
        let words = AWSClient.Words("Sign", key, nil)
        let body: JSONValue = [
            "KeyId": .string(key), "Message": .string(Data(message).base64EncodedString()), "MessageType": "RAW",
            "SigningAlgorithm": "ED25519_SHA_512",
        ]
        return await call("Sign", body, words).flatMap { json in
            json["Signature"]?.string.flatMap { Data(base64Encoded: $0) }.map { .success(Array($0)) }
                ?? .failure(client.malformed(words, "'Signature' is missing"))
        }
    }
}
