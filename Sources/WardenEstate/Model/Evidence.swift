/// How sure a statement is.
public enum Confidence: String, Sendable, Hashable, Codable, Comparable {
    /// The name or the path matches, and something in between was guessed.
    case likely
    /// A source says so in so many words.
    case certain

    public static func < (left: Confidence, right: Confidence) -> Bool { left == .likely && right == .certain }
}

/// What says so: a call and the field of its answer, an event, or a text and its line.
public struct Evidence: Sendable, Hashable, Codable {
    public enum Source: String, Sendable, Hashable, Codable { case call, event, text, rule }

    public var source: Source
    /// The call (`GET /api/2.1/unity-catalog/tables`), the event (`unityCatalog.createTable`), the asset whose text it is.
    public var origin: String
    /// The member, parameter or line that says so: `view_definition, line 3`.
    public var field: String
    /// What stands there; never a secret.
    public var value: String?

    public init(_ source: Source, _ origin: String, field: String, value: String? = nil) {
        self.source = source
        self.origin = origin
        self.field = field
        self.value = value
    }

    /// One line: `GET /… field = 'value'`.
    public var sentence: String { "\(origin) → \(field)" + (value.map { " = '\($0)'" } ?? "") }
}
