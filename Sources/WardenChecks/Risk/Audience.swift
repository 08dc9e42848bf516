/// Who can use a weakness, from few to all.
public enum Audience: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Nobody has the way yet; something else has to break first.
    case intruder
    case administrators
    /// Named people or services beyond those declared.
    case named
    /// A group, or a service account many can use.
    case group
    /// Everyone in the account or in a workspace.
    case company
    /// Another account, organization or recipient that nobody declared.
    case outsiders
    /// Whoever has an account with the provider.
    case anyAccount = "any-account"
    case everyone

    /// Share of the possible attackers, 0 to 1.
    public var weight: Double {
        switch self {
        case .intruder: 0.2
        case .administrators: 0.3
        case .named: 0.4
        case .group: 0.55
        case .company: 0.75
        case .outsiders: 0.8
        case .anyAccount: 0.95
        case .everyone: 1
        }
    }

    public var words: String {
        switch self {
        case .intruder: "nobody yet: something else has to break first"
        case .administrators: "administrators"
        case .named: "named people or services that nobody declared"
        case .group: "a group"
        case .company: "everyone in the company"
        case .outsiders: "a party outside that nobody declared"
        case .anyAccount: "whoever has an account with the provider"
        case .everyone: "everyone on the internet"
        }
    }

    public static func < (left: Audience, right: Audience) -> Bool { left.weight < right.weight }
}
