/// What lies in a location, as far as it was looked into; see `trailwarden scan`.
public enum Sensitivity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Names of objects or tables only.
    case names
    /// Audit events in which a scan found neither secrets nor personal data beyond the users' own names.
    case events
    /// Not looked into. Audit logs hold personal data until somebody shows that they do not.
    case unscanned
    /// A scan found personal data.
    case personal
    /// A scan found credentials.
    case secrets

    public var weight: Double {
        switch self {
        case .names: 0.4
        case .events: 0.7
        case .unscanned, .personal: 0.85
        case .secrets: 1
        }
    }

    public var words: String {
        switch self {
        case .names: "names of objects"
        case .events: "audit events; a scan found no secrets and no personal data"
        case .unscanned: "not scanned; counted as personal data"
        case .personal: "personal data, found by a scan"
        case .secrets: "credentials, found by a scan"
        }
    }

    public static func < (left: Sensitivity, right: Sensitivity) -> Bool {
        (left.weight, left == .personal ? 1 : 0) < (right.weight, right == .personal ? 1 : 0)
    }
}
