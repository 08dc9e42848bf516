import Crypto
import WardenDomain
import WardenIntegrity

/// Stored commitments: nothing that this installation did not write is believed, and what it wrote comes back.
enum Commitments {
    // Fixed: a finding must be the same in every run.
    private static let key = IntegrityKey(installationKey: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let key else { return }
        let stored = [UInt8](bytes)
        try claim((try? FileCommitment(stored: stored, path: "a", key: key)) == nil, "a commitment without our seal")
        // The bytes as a sealed body: past the seal, and into the reader.
        let body = Array("TWFC".utf8) + [1] + stored
        if let commitment = try? FileCommitment(stored: body + key.seal(body), path: "a", key: key) {
            let back = try FileCommitment(stored: commitment.encoded(with: key), path: "a", key: key)
            try claim(back == commitment, "what was read cannot be stored and read again")
        }
        let made = commitment(of: stored)
        let back = try FileCommitment(stored: made.encoded(with: key), path: made.path, key: key)
        try claim(back == made, "a commitment does not come back as it was")
        var damaged = made.encoded(with: key)
        if let first = stored.first {
            damaged[Int(first) % damaged.count] ^= 1
            let believed = (try? FileCommitment(stored: damaged, path: made.path, key: key)) != nil
            try claim(!believed, "a changed commitment is believed")
        }
    }

    /// A commitment with what the bytes say in it.
    private static func commitment(of bytes: [UInt8]) -> FileCommitment {
        let words = stride(from: 0, to: bytes.count, by: 8).map { start in
            bytes[start..<min(start + 8, bytes.count)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return FileCommitment(
            path: "a",
            lines: words.first ?? 0,
            bytes: words.last ?? 0,
            tags: words,
            blocks: Array(words.dropFirst(3))
        )
    }
}
