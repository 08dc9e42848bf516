internal import Crypto

/// SHA-1 where a file format of others demands it (names of the SSO cache); nothing is protected by it.
public enum LegacyDigest {
    public static func sha1Hex(_ text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = Insecure.SHA1.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
