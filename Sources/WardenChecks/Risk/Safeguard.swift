/// What would stop an attack, limit its damage or bring it to light although the weakness is there.
public enum Safeguard: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case publicAccessBlock = "public-access-block"
    case customerKey = "customer-key"
    case tlsOnly = "tls-only"
    case versioning
    case objectLock = "object-lock"
    case accessLogging = "access-logging"
    case secondCopy = "second-copy"
    case auditDelivery = "audit-delivery"
    case addressLists = "address-lists"
    case tokenLimits = "token-limits"

    /// By how much the odds grow where it is missing or not known to be there.
    public var multiplier: Double {
        switch self {
        case .objectLock: 1.15
        case .publicAccessBlock, .auditDelivery, .versioning: 1.12
        case .customerKey, .accessLogging, .secondCopy, .addressLists: 1.08
        case .tlsOnly, .tokenLimits: 1.05
        }
    }

    /// As it is missing: `no customer-managed key`.
    public var missing: String {
        switch self {
        case .publicAccessBlock: "no full public access block"
        case .customerKey: "no customer-managed key"
        case .tlsOnly: "plain HTTP is not refused"
        case .versioning: "no versioning"
        case .objectLock: "no object lock"
        case .accessLogging: "reads are not logged"
        case .secondCopy: "no second copy"
        case .auditDelivery: "no working delivery for the whole account"
        case .addressLists: "sign-in from any address"
        case .tokenLimits: "tokens of any age"
        }
    }

    public static func < (left: Safeguard, right: Safeguard) -> Bool {
        (right.multiplier, left.rawValue) < (left.multiplier, right.rawValue)
    }
}
