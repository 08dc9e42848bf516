internal import WardenYAML

/// Section `remedy` of `trailwarden.yml`.
public struct RemedySettings: Sendable, Hashable {
    /// Who has to agree before containment goes on.
    public enum Consent: String, Sendable, Hashable, CaseIterable {
        case unattended, approval
        case twoPerson = "two-person"
    }

    /// A person whose signature counts.
    public struct Approver: Sendable, Hashable {
        public var name: String
        /// Hex of the Ed25519 public key.
        public var key: String
    }

    /// A revoked identity's own credential, to try with.
    public struct Probe: Sendable, Hashable {
        public var principal: String
        /// Profile of `~/.databrickscfg`; nil = it is none of Databricks.
        public var profile: String?
        /// Profile of AWS; nil = it is none of AWS.
        public var awsProfile: String?
    }

    public var maxChanges = 50
    public var planHours = 24
    public var followUpDays = [1, 7, 30]
    public var consent = Consent.approval
    public var approvers: [Approver] = []
    public var probes: [Probe] = []
    /// Addresses that Trailwarden itself calls from.
    public var ownAddresses: [String] = []
    /// Addresses that break-glass comes from: let in when a workspace is isolated.
    public var breakGlassAddresses: [String] = []

    /// Endpoints that the configuration names with http:// stand before something that speaks TLS to AWS.
    public var endpointsEndTLS = false
    /// The group that owns what a person owned; nil = a person decides.
    public var owner: String?

    public init() {}

    /// How many approvals a plan needs.
    public func approvals(containing: Bool) -> Int {
        guard containing else { return consent == .twoPerson ? 2 : 0 }
        return switch consent {
        case .unattended: 0
        case .approval: 1
        case .twoPerson: 2
        }
    }

    init(_ fields: inout YAMLFields, part: (YAMLNode, String) -> YAMLFields, done: (YAMLFields) -> Void) {
        maxChanges = Self.number("max_changes", 1...10_000, &fields) ?? maxChanges
        planHours = Self.number("plan_hours", 1...720, &fields) ?? planHours
        if let node = fields.node("follow_up_days") {
            let days = (node.sequence ?? []).compactMap { $0.scalar.flatMap { Int($0.text) } }
            if days.isEmpty || days.count != node.sequence?.count || days.contains(where: { $0 < 1 }) {
                let hint = "as in [1, 7, 30]"
                fields.report("wrong-type", "'follow_up_days' must be a list of days above 0", at: node, hint: hint)
            } else {
                followUpDays = days.sorted()
            }
        }
        if let text = fields.string("contain"), let node = fields.node("contain") {
            if let known = Consent(rawValue: text) {
                consent = known
            } else {
                let allowed = Consent.allCases.map(\.rawValue).joined(separator: ", ")
                fields.report("wrong-value", "'contain' cannot be '\(text)': allowed are \(allowed)", at: node)
            }
        }
        ownAddresses = fields.strings("own_addresses")
        breakGlassAddresses = fields.strings("break_glass_addresses")
        owner = fields.string("owner")
        if let text = fields.string("endpoints_end_tls"), let node = fields.node("endpoints_end_tls") {
            if !["true", "false"].contains(text) {
                let message = "'endpoints_end_tls' cannot be '\(text)': allowed are true and false"
                fields.report("wrong-value", message, at: node)
            }
            endpointsEndTLS = text == "true"
        }
        for node in fields.node("approvers")?.sequence ?? [] {
            var entry = part(node, "the approver")
            let name = entry.string("name")
            let key = entry.string("key")?.lowercased()
            if approvers.contains(where: { $0.name == name || $0.key == key }) {
                // One person under two names would be two of two.
                entry.report("wrong-value", "an approver of that name or with that key is there already", at: node)
            } else if let name, let key, key.utf8.count == 64, key.allSatisfy(\.isHexDigit) {
                approvers.append(Approver(name: name, key: key))
            } else {
                entry.report("wrong-value", "an approver needs 'name' and 'key' (64 hex digits)", at: node)
            }
            done(entry)
        }
        for node in fields.node("probes")?.sequence ?? [] {
            var entry = part(node, "the probe")
            let profile = entry.string("profile")
            let awsProfile = entry.string("aws_profile")
            if let principal = entry.string("principal"), profile != nil || awsProfile != nil {
                probes.append(Probe(principal: principal, profile: profile, awsProfile: awsProfile))
            } else {
                entry.report("wrong-value", "a probe needs 'principal', and 'profile' or 'aws_profile'", at: node)
            }
            done(entry)
        }
    }

    private static func number(_ key: String, _ range: ClosedRange<Int>, _ fields: inout YAMLFields) -> Int? {
        guard let number = fields.integer(key), let node = fields.node(key) else { return nil }
        if range.contains(number) { return number }
        let message = "'\(key)' cannot be '\(number)': allowed are \(range.lowerBound) to \(range.upperBound)"
        fields.report("out-of-range", message, at: node)
        return nil
    }
}
