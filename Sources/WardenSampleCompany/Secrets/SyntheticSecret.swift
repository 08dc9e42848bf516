/// Credentials that belong to nobody: made from the seed, with the checksums real ones carry.
enum SyntheticSecret {
    /// `dapi` and 32 hexadecimal digits.
    static func databricksToken(_ random: inout SeededRandom) -> String { "dapi" + random.hex(32) }

    /// `ghp_`, 30 characters and their CRC-32 as six base-62 digits.
    static func gitHubToken(_ random: inout SeededRandom) -> String {
        let body = random.text(30, from: Alphabet.base62)
        var check = CRC32.of(Array(body.utf8))
        var digits = ""
        while check > 0 {
            digits = String(Alphabet.base62[Int(check % 62)]) + digits
            check /= 62
        }
        return "ghp_" + body + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// An access key id whose base-32 part encodes `account`, and a secret key.
    static func awsKeys(_ random: inout SeededRandom, account: UInt64) -> (id: String, secret: String) {
        let head = account << 7 | UInt64(random.int(0...127))
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: head >> UInt64(40 - 8 * $0)) }
        bytes[0] |= 0x80
        bytes += random.bytes(4)
        return ("AKIA" + base32(bytes), random.text(40, from: Alphabet.base64))
    }

    /// A storage account key: 64 bytes in base64.
    static func azureStorageKey(_ random: inout SeededRandom) -> String { Base64.encode(random.bytes(64)) }

    /// A signed URL with read, write, delete and list rights until `expiry`.
    static func sharedAccessSignature(_ random: inout SeededRandom, expiry: String) -> String {
        let signature = Base64.encode(random.bytes(32)).map { character in
            switch character {
            case "+": "%2B"
            case "/": "%2F"
            case "=": "%3D"
            default: String(character)
            }
        }.joined()
        return
            "https://lumenorchardlake.blob.core.windows.net/exports?sv=2023-11-03&ss=b&srt=sco&sp=rwdlac&se=\(expiry)"
            + "&st=2026-01-01T00:00:00Z&spr=https&sig=\(signature)"
    }

    /// A token with three JSON parts; the signature is random.
    static func webToken(_ random: inout SeededRandom, issued: Int64, expires: Int64) -> String {
        let header = "{\"alg\":\"RS256\",\"kid\":\"\(random.hex(16))\",\"typ\":\"JWT\"}"
        let payload =
            "{\"iss\":\"https://login.lumenorchard.example\",\"sub\":\"svc-ml-scoring\",\"aud\":\"lake\","
            + "\"iat\":\(issued),\"exp\":\(expires)}"
        return [Array(header.utf8), Array(payload.utf8), random.bytes(256)]
            .map { Base64.encode($0, urlSafe: true) }.joined(separator: ".")
    }

    /// A PKCS#1 private key in form only: DER lengths are right, the numbers are noise.
    static func privateKey(_ random: inout SeededRandom) -> String {
        func integer(_ bytes: [UInt8]) -> [UInt8] { [0x02] + length(bytes.count) + bytes }
        var body = integer([0])
        for size in [256, 0, 256, 128, 128, 128, 128, 128] {
            body += size == 0 ? integer([1, 0, 1]) : integer([0, 0x80 | random.bytes(1)[0]] + random.bytes(size - 1))
        }
        let text = Array(Base64.encode([0x30] + length(body.count) + body))
        let lines = stride(from: 0, to: text.count, by: 64).map { String(text[$0..<min($0 + 64, text.count)]) }
        let label = "RSA PRIVATE" + " KEY"
        return "-----BEGIN \(label)-----\n" + lines.joined(separator: "\n") + "\n-----END \(label)-----"
    }

    /// A password as people choose them when a policy asks for four character classes.
    static func password(_ random: inout SeededRandom) -> String {
        random.text(5, from: Array("abcdefghkmnpqrstuvwxyz")) + random.pick(["!", "#", "?", "_"])
            + random.digits(3) + random.text(5, from: Array("ABCDEFGHKLMNPQRSTUVWXYZ"))
    }

    private static func length(_ count: Int) -> [UInt8] {
        if count < 128 { return [UInt8(count)] }
        if count < 256 { return [0x81, UInt8(count)] }
        return [0x82, UInt8(count >> 8), UInt8(count & 255)]
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        var out = ""
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(Alphabet.base32[Int(buffer >> UInt32(bits) & 31)])
            }
            buffer &= 0xFFFF
        }
        return out
    }
}
