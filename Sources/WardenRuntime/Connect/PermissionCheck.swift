public import WardenCloud
public import WardenDomain

/// Whether one permission is held by one credential, as a real read showed.
public struct PermissionCheck: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case held
        case missing
        /// The read failed for another reason, or its success proves too little.
        case unknown
        /// There was nothing to try it on.
        case untried
    }

    /// The account, workspace or AWS account that was asked.
    public var subject: String
    public var use: CloudPermission.Use
    public var permission: CloudPermission
    public var state: State
    /// Why it is not held; empty where it is.
    public var reason: String

    /// As JSON.
    public var json: JSONValue {
        [
            "subject": .string(subject), "use": .string(use.rawValue),
            "provider": .string(permission.provider.rawValue),
            "permission": .string(permission.name), "capability": .string(permission.capability.rawValue),
            "state": .string(state.rawValue), "reason": .string(reason),
            "blind_spot": state == .held ? .null : .string(permission.capability.blindSpot),
        ]
    }
}

/// What `doctor` found.
public struct DoctorReport: Sendable {
    public var checks: [PermissionCheck] = []
    /// Parts of the configuration that could not be used at all.
    public var problems: [String] = []

    /// True where nothing is missing or unknown.
    public var isWhole: Bool { problems.isEmpty && !checks.contains { $0.state == .missing || $0.state == .unknown } }

    public var json: JSONValue {
        let counts = Dictionary(grouping: checks, by: \.state).mapValues(\.count)
        let totals = PermissionCheck.State.allCases.map { ($0.rawValue, JSONValue.integer(Int64(counts[$0] ?? 0))) }
        return [
            "checks": .array(checks.map(\.json)), "problems": .array(problems.map { .string($0) }),
            "summary": .object(Dictionary(totals) { first, _ in first }),
        ]
    }
}
