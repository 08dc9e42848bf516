/// What a person may do in the dashboard; each role may do what the ones before it may.
public enum WebRole: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Reads.
    case viewer
    /// Verifies, marks and comments.
    case analyst
    /// Approves plans and decides reviews.
    case approver
    /// Manages people, tokens and settings.
    case admin

    public static func < (left: WebRole, right: WebRole) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public var summary: String {
        switch self {
        case .viewer: "reads every page"
        case .analyst: "reads, verifies, suppresses findings"
        case .approver: "analyst, and approves plans and reviews"
        case .admin: "approver, and manages people, tokens and settings"
        }
    }
}

/// What a token of the JSON API opens.
public enum APIScope: String, Sendable, Hashable, CaseIterable {
    case readEvents = "events:read"
    case readLocations = "locations:read"
    case readIntegrity = "integrity:read"
    case readFindings = "findings:read"
    case readIncidents = "incidents:read"
    case readCompliance = "compliance:read"
    case readReviews = "reviews:read"
    case readAccess = "access:read"
    case readBehaviour = "behaviour:read"
}
