/// One access that somebody has, to be kept or taken away by a reviewer.
public struct ReviewItem: Sendable, Hashable, Codable {
    /// What a reviewer can decide.
    public enum Choice: String, Sendable, Hashable, Codable, CaseIterable {
        case keep
        /// Every path to the location is cut.
        case revoke
        /// Reading stays; altering and deleting go.
        case downgrade
    }

    /// What the record speaks for.
    public struct Suggestion: Sendable, Hashable, Codable {
        /// nil = the record speaks for nothing; a person has to look.
        public var choice: Choice?
        public var reason: String

        public init(_ choice: Choice?, _ reason: String) {
            self.choice = choice
            self.reason = reason
        }
    }

    public struct Decision: Sendable, Hashable, Codable {
        public var choice: Choice
        public var by: String
        /// Epoch milliseconds.
        public var at: Int64
        public var note: String
        /// The entry of the evidence log that was written first.
        public var evidence: UInt64?

        public init(choice: Choice, by: String, at: Int64, note: String, evidence: UInt64? = nil) {
            self.choice = choice
            self.by = by
            self.at = at
            self.note = note
            self.evidence = evidence
        }
    }

    /// What the logs say of its use.
    public enum Use: Sendable, Hashable, Codable {
        /// No logs were looked through, or they cannot show it.
        case unknown
        /// In logs with these many events there is none.
        case never(events: UInt64)
        /// Epoch milliseconds of the newest.
        case used(count: UInt64, last: Int64?)
    }

    /// `1`, `2`: stable within the campaign.
    public var number: Int
    /// As grants and policies name it.
    public var principal: String
    /// `user`, `service-principal`, `iam-role` …
    public var kind: String
    /// For a person, where it differs from the name.
    public var label: String?
    public var isOutside: Bool
    /// Id and name of the location.
    public var location: String
    public var locationName: String
    /// Whether reading is certain; false = it is not known.
    public var isCertain: Bool
    public var alsoAlters: Bool
    public var alsoDeletes: Bool
    /// Sees what the platform masks for others.
    public var seesMasked: Bool
    /// Without giving itself anything first.
    public var isDirect: Bool
    /// One sentence a hop.
    public var path: [String]
    public var use: Use
    public var suggestion: Suggestion
    public var decision: Decision?

    public init(
        number: Int,
        principal: String,
        kind: String,
        label: String?,
        isOutside: Bool,
        location: String,
        locationName: String,
        isCertain: Bool,
        alsoAlters: Bool,
        alsoDeletes: Bool,
        seesMasked: Bool,
        isDirect: Bool,
        path: [String],
        use: Use
    ) {
        self.number = number
        self.principal = principal
        self.kind = kind
        self.label = label
        self.isOutside = isOutside
        self.location = location
        self.locationName = locationName
        self.isCertain = isCertain
        self.alsoAlters = alsoAlters
        self.alsoDeletes = alsoDeletes
        self.seesMasked = seesMasked
        self.isDirect = isDirect
        self.path = path
        self.use = use
        suggestion = Suggestion(nil, "not looked at yet")
    }

    public var name: String { label.map { "\($0) (\(principal))" } ?? principal }
}
