internal import Crypto

/// The identity of a group over time: `v1:` and the first 16 bytes of SHA-256 over its stable fields, hexadecimal.
///
/// Fields are length-prefixed, so no two lists of fields share an encoding.
enum FindingFingerprint {
    static func of(_ fields: [String]) -> String {
        var hash = SHA256()
        for field in fields {
            let bytes = Array(field.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: bytes)
        }
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in hash.finalize().prefix(16) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return "v1:" + String(decoding: text, as: UTF8.self)
    }
}
