public import WardenEstate

/// One thing that has to hold for an access, with what says that it does.
public struct Hop: Sendable, Hashable, Codable {
    public enum Relation: String, Sendable, Hashable, Codable {
        case memberOf = "member-of"
        /// May take on the other's rights: assume a role, run as a service principal, make a token for it.
        case actsAs = "acts-as"
        case holdsRole = "holds-role"
        case assignedTo = "assigned-to"
        case owns
        case granted
        /// Could give itself what it lacks.
        case mayGrantItself = "may-grant-itself"
        /// A door of the location: a view, an external location, an access point.
        case through
        /// A policy of AWS decides so.
        case policy
        case setting
    }

    public var relation: Relation
    /// From whom or what.
    public var from: String
    /// To whom or what.
    public var to: String
    /// In words: `SELECT on schema system.access`.
    public var detail: String
    public var evidence: Evidence?
    /// Why it is not known to hold; nil where it is.
    public var missing: String?

    public init(
        _ relation: Relation,
        from: String,
        to: String,
        detail: String,
        evidence: Evidence? = nil,
        missing: String? = nil
    ) {
        self.relation = relation
        self.from = from
        self.to = to
        self.detail = detail
        self.evidence = evidence
        self.missing = missing
    }

    /// One line for a person.
    public var sentence: String {
        switch relation {
        case .memberOf: "\(from) is a member of \(to)"
        case .actsAs: "\(from) can act as \(to): \(detail)"
        case .holdsRole: "\(from) is \(detail)"
        case .assignedTo: "\(from) is assigned to \(to)"
        case .owns: "\(from) owns \(to)"
        case .granted: "\(from) holds \(detail)"
        case .mayGrantItself, .through, .policy, .setting: detail
        }
    }
}
