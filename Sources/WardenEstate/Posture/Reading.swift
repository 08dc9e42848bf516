public import WardenDomain

/// What one question about one asset gave.
public enum Reading: Sendable, Hashable, Codable {
    /// The provider's own answer.
    case known(JSONValue)
    /// The provider says that there is none: no bucket policy, no lifecycle. That is knowledge, not a gap.
    case absent
    /// No answer. Never a pass.
    case unknown(Unknown)

    /// The document; nil where there is none, for whatever reason.
    public var document: JSONValue? {
        if case .known(let document) = self { document } else { nil }
    }

    public var unknown: Unknown? {
        if case .unknown(let unknown) = self { unknown } else { nil }
    }
}
