public import CWarden
public import Crypto

/// What the installation key gives the integrity checks: a key for line tags and one for stored commitments.
///
/// SAFETY: the expanded key is immutable after `init` and freed with its only owner.
public final class IntegrityKey: @unchecked Sendable {
    private let tagKey: OpaquePointer
    private let storageKey: SymmetricKey

    /// Derives both keys (HKDF-SHA-256) from the installation key, at least 16 bytes of secret randomness.
    ///
    /// Returns nil only when memory ran out.
    public convenience init?(installationKey: SymmetricKey) {
        self.init(installationKey: installationKey, backend: .fastest)
    }

    /// How tags are computed; all ways give the same tags.
    enum Backend: CaseIterable { case portable, carryless, wide, fastest }

    init?(installationKey: SymmetricKey, backend: Backend) {
        let tagSecret = Self.derive(installationKey, "trailwarden line tag v1").withUnsafeBytes { [UInt8]($0) }
        let way =
            switch backend {
            case .portable: TW_DIGEST_PORTABLE
            case .carryless: TW_DIGEST_CARRYLESS
            case .wide: TW_DIGEST_WIDE
            case .fastest: TW_DIGEST_BEST
            }
        guard let made = tw_tag_key_create(tagSecret, way) else { return nil }
        tagKey = made
        storageKey = Self.derive(installationKey, "trailwarden stored commitment v1")
    }

    deinit { tw_tag_key_free(tagKey) }

    private static func derive(_ key: SymmetricKey, _ label: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array(label.utf8), outputByteCount: 32)
    }

    /// Tags each line of `text`.
    ///
    /// - Parameter lines: those of the text.
    public func tag(_ text: UnsafeRawBufferPointer, lines: tw_lines) -> TaggedText {
        var result = TaggedText(bytes: text.count)
        guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return result }
        let count = Int(lines.count)
        // SAFETY: LineTag is two 64-bit words, the 16 bytes of a tag.
        result.tags = [LineTag](unsafeUninitializedCapacity: count) { room, filled in
            if let tags = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: UInt8.self) {
                tw_tag_lines(tagKey, base, lines.lines, count, tags)
            }
            filled = count
        }
        for index in 0..<count where lines.lines[index].marks & UInt32(TW_LINE_IS_CUT) != 0 {
            result.truncated.append(index)
        }
        return result
    }

    /// Tags each line of a text whose lines are not known.
    public func tag(_ text: UnsafeRawBufferPointer) -> TaggedText {
        var lines = tw_lines()
        let finder = tw_line_finder_create()
        defer { tw_line_finder_free(finder) }
        let start = text.baseAddress?.assumingMemoryBound(to: UInt8.self)
        guard tw_find_lines(finder, start, text.count, &lines) else { return TaggedText(bytes: text.count) }
        return tag(text, lines: lines)
    }

    /// Tags each line of `text`.
    public func tag(_ text: [UInt8]) -> TaggedText { text.withUnsafeBytes { tag($0) } }

    /// 16 bytes that prove that `bytes` were stored by this installation.
    package func seal(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: storageKey).prefix(16))
    }

    func isSealed(_ bytes: [UInt8], by seal: [UInt8]) -> Bool {
        let expected = self.seal(bytes)
        guard expected.count == seal.count else { return false }
        return zip(expected, seal).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
