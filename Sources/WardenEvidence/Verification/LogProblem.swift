/// Something that a log should not have: what, where, in words.
public struct LogProblem: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// An entry is not the one that was recorded.
        case altered
        /// An entry is gone and others stand in its place.
        case removed
        /// An entry stands at another place.
        case reordered
        /// An entry was put in.
        case inserted
        /// A file with entries is gone or cut short.
        case missing
        /// The log ends before a checkpoint that it signed.
        case truncated
        /// A file of hashes does not fit the entries below it or the signed root.
        case hashAltered = "hash-altered"
        /// A signed checkpoint, and the log no longer holds what it signed.
        case inconsistent
        /// A checkpoint without a good signature.
        case badSignature = "bad-signature"
        /// What an entry names by its digest is gone or altered.
        case bodyAltered = "body-altered"
        /// An entry that is not of the form of this log, or says another index than its own.
        case malformed
        /// A file of a bundle is not the one that its manifest names.
        case manifest
    }

    public var kind: Kind
    /// The first entry concerned.
    public var first: UInt64?
    /// The last entry concerned.
    public var last: UInt64?
    /// Lower case, no full stop.
    public var message: String

    public init(_ kind: Kind, _ first: UInt64? = nil, _ last: UInt64? = nil, _ message: String) {
        self.kind = kind
        self.first = first
        self.last = last ?? first
        self.message = message
    }

    /// `entries 3-5: removed: ...`.
    public var text: String {
        var place = "log"
        if let first, let last { place = first == last ? "entry \(first)" : "entries \(first)-\(last)" }
        return "\(place): \(kind.rawValue): \(message)"
    }
}
