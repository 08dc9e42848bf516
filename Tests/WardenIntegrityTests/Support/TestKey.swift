import Crypto
import Testing

@testable import WardenIntegrity

/// Bytes 0 to 31: no secret.
let testInstallationKey = SymmetricKey(data: Array(UInt8(0)..<32))

func makeKey(_ backend: IntegrityKey.Backend = .fastest) throws -> IntegrityKey {
    try #require(IntegrityKey(installationKey: testInstallationKey, backend: backend))
}

/// SplitMix64, so that failures repeat.
struct TestRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// `lines` as text, each ended by a newline.
func text(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

/// Commits to `lines` in one go.
func commit(
    _ lines: [String],
    path: String = "a.json",
    earlier: FileCommitment? = nil,
    key: IntegrityKey
) -> (commitment: FileCommitment, rootAtEarlier: MerkleHash?) {
    var builder = CommitmentBuilder(path: path, earlier: earlier)
    builder.append(key.tag(text(lines)))
    return builder.finish()
}

/// What a second reading says.
func judge(_ old: [String], _ new: [String], key: IntegrityKey) -> FileVerdict {
    let earlier = commit(old, key: key).commitment
    let now = commit(new, earlier: earlier, key: key)
    return FileVerdict(earlier: earlier, now: now.commitment, rootAtEarlier: now.rootAtEarlier)
}
