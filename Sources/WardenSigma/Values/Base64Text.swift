/// Base64 (RFC 4648, padded) and the three cuts that find a text inside longer encoded data.
enum Base64Text {
    static func encode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let a = bytes[start]
            let b = start + 1 < bytes.count ? bytes[start + 1] : 0
            let c = start + 2 < bytes.count ? bytes[start + 2] : 0
            result.append(alphabet[Int(a >> 2)])
            result.append(alphabet[Int((a & 3) << 4 | b >> 4)])
            result.append(start + 1 < bytes.count ? alphabet[Int((b & 15) << 2 | c >> 6)] : UInt8(ascii: "="))
            result.append(start + 2 < bytes.count ? alphabet[Int(c & 63)] : UInt8(ascii: "="))
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The encoding at each of three offsets, without the characters that depend on unknown neighbours.
    static func offsets(_ bytes: [UInt8]) -> [String] {
        (0..<3).map { offset in
            let encoded = Array(encode([UInt8](repeating: 0x20, count: offset) + bytes).utf8)
            let start = [0, 2, 3][offset]
            let cut = [0, 3, 2][(bytes.count + offset) % 3]
            return String(decoding: encoded[min(start, encoded.count - cut)..<encoded.count - cut], as: UTF8.self)
        }
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )
}
