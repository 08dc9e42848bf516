internal import Crypto
internal import Foundation

/// Time-based one-time codes: six digits, 30 seconds, SHA-1, one step of tolerance.
///
/// Source: RFC 6238 and RFC 4226. SHA-1 is what every authenticator app speaks; as an HMAC it is sound here.
struct OneTimeCode {
    static let step: Int64 = 30_000

    let secret: [UInt8]

    /// - Parameter counter: number of the time step.
    func code(at counter: Int64) -> String {
        let message = withUnsafeBytes(of: counter.bigEndian) { Data($0) }
        let digest = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let offset = Int(digest[19] & 15)
        let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    /// The time step whose code it is, within one step of now; nil for a wrong code.
    ///
    /// - Parameter now: epoch milliseconds.
    func step(of entered: String, at now: Int64) -> Int64? {
        let digits = entered.filter { !$0.isWhitespace }
        guard digits.utf8.count == 6 else { return nil }
        let current = now / Self.step
        // All three are always computed: the time taken tells nothing.
        return [current - 1, current, current + 1].filter { Self.equal(code(at: $0), digits) }.last
    }

    /// What an authenticator app reads.
    func uri(account: String) -> String {
        let name = account.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "user"
        return "otpauth://totp/Trailwarden:\(name)?secret=\(Base32.encode(secret))&issuer=Trailwarden"
    }

    private static func equal(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
