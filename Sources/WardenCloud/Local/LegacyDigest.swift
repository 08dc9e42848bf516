internal import Crypto

/// Old digests where others demand them (names of the SSO cache, bodies for S3); nothing is protected by them.
public enum LegacyDigest {
    public static func sha1Hex(_ text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = Insecure.SHA1.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// MD5 in base64, as S3 demands it beside documents that change a bucket.
    public static func md5Base64(_ bytes: [UInt8]) -> String { Base64.encode(Array(Insecure.MD5.hash(data: bytes))) }
}
