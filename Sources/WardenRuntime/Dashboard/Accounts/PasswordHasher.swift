internal import Crypto
internal import CryptoExtras
internal import Foundation
public import WardenDomain

/// Keeps passwords as salted scrypt hashes: `scrypt$LOG2N$R$P$SALT$HASH`, base64.
///
/// Source: RFC 7914; cost by the OWASP Password Storage Cheat Sheet (N = 2^16, r = 8, p = 2).
public struct PasswordHasher: Sendable {
    /// How much work a guess takes.
    public struct Cost: Sendable, Hashable {
        public var logRounds: Int
        public var blockSize: Int
        public var parallelism: Int

        public init(logRounds: Int, blockSize: Int, parallelism: Int) {
            self.logRounds = logRounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        public static let standard = Cost(logRounds: 16, blockSize: 8, parallelism: 2)
    }

    private let cost: Cost

    public init(cost: Cost = .standard) { self.cost = cost }

    public func hash(_ password: String) throws(WardenError) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let derived = try Self.derive(password, salt, cost, count: 32)
        let numbers = "\(cost.logRounds)$\(cost.blockSize)$\(cost.parallelism)"
        return "scrypt$\(numbers)$\(Data(salt).base64EncodedString())$\(Data(derived).base64EncodedString())"
    }

    /// Compares in constant time. A hash that cannot be read matches nothing.
    public func matches(_ password: String, _ hash: String) -> Bool {
        let parts = hash.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]),
            let parallelism = Int(parts[3]), (1...20).contains(rounds), (1...32).contains(block),
            (1...16).contains(parallelism), let salt = Data(base64Encoded: parts[4]),
            let known = Data(base64Encoded: parts[5]), !known.isEmpty
        else { return false }
        let cost = Cost(logRounds: rounds, blockSize: block, parallelism: parallelism)
        guard let derived = try? Self.derive(password, [UInt8](salt), cost, count: known.count) else { return false }
        return zip(derived, known).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(
        _ password: String,
        _ salt: [UInt8],
        _ cost: Cost,
        count: Int
    ) throws(WardenError) -> [UInt8] {
        // The same password typed on another keyboard may come as other code points.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: bytes,
                salt: salt,
                outputByteCount: count,
                rounds: 1 << cost.logRounds,
                blockSize: cost.blockSize,
                parallelism: cost.parallelism
            )
            return key.withUnsafeBytes { Array($0) }
        } catch {
            throw WardenError(
                code: "account.hash-failed",
                object: "password",
                "cannot be hashed: there is too little memory",
                hint: "free 130 MB of memory"
            )
        }
    }
}
