/// The families of sensitive content.
public enum ContentClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// A live credential: token, key, password, signed URL.
    case secret
    /// Personal data: e-mail addresses, identifiers, phone numbers.
    case personal
    /// Payment and bank data.
    case financial
}

/// One piece of sensitive text. Holds no secret in clear.
public struct ContentMatch: Sendable, Hashable, Codable {
    /// Detector id: `databricks-personal-access-token`.
    public var kind: String
    public var contentClass: ContentClass
    /// 0...1, calibrated.
    public var confidence: Double
    /// Path of the field in the event: `requestParams.commandText`.
    public var field: String
    /// At most the first four and last two characters of the value.
    public var sample: String
    /// Keyed hash of the value, hexadecimal: the same secret is known again without being stored.
    public var fingerprint: String
    /// Why, in a person's words: `checksum valid`, `name 'password', 4.1 bits per character`.
    public var reasons: [String]

    public init(
        kind: String,
        contentClass: ContentClass,
        confidence: Double,
        field: String,
        sample: String,
        fingerprint: String,
        reasons: [String] = []
    ) {
        self.kind = kind
        self.contentClass = contentClass
        self.confidence = confidence
        self.field = field
        self.sample = sample
        self.fingerprint = fingerprint
        self.reasons = reasons
    }
}

/// A content match and the event it was found in.
public struct ContentFinding: Sendable, Hashable, Codable {
    public var match: ContentMatch
    public var location: EventLocation
    public var event: EventContext

    public init(match: ContentMatch, location: EventLocation, event: EventContext) {
        self.match = match
        self.location = location
        self.event = event
    }
}
