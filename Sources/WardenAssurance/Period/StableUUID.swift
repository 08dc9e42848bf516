internal import Crypto
internal import WardenDomain

/// UUIDs of version 5 (RFC 9562): the same name gives the same one, in every report.
enum StableUUID {
    /// Of this product, made once; names below it are its own.
    private static let space: [UInt8] = [
        0x7b, 0x1c, 0x0e, 0x52, 0x9d, 0x3a, 0x4f, 0x68, 0x8e, 0x21, 0x5c, 0x90, 0x4a, 0xd7, 0x13, 0xf6,
    ]

    static func of(_ kind: String, _ name: String) -> String {
        var bytes = Array(Insecure.SHA1.hash(data: space + Array("\(kind)/\(name)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x50
        bytes[8] = bytes[8] & 0x3f | 0x80
        let text = Array(Hexadecimal.text(bytes))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }.joined(separator: "-")
    }
}
